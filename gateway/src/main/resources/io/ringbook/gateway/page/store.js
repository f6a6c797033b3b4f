// What the page shows, in one place, and the one way to have it drawn again.

export const state = {
  ready: false,
  failure: null,
  symbols: [],
  assets: new Map(),
  market: null,
  view: 'chart',
  chart: 'candles',
  interval: '1m',
  grouping: 1,
  panel: 'open',
  thisMarketOnly: false,
  connection: { phase: 'connecting', retryAt: 0, latencyMs: null },
  tickers: new Map(),
  book: null,
  trades: [],
  session: null,
  balances: new Map(),
  orders: new Map(),
  history: { rows: [], cursor: null, isLoaded: false, isBusy: false, problem: null },
  fills: { rows: [], cursor: null, isLoaded: false, isBusy: false, problem: null },
  amending: null,
  picker: null,
  dialog: null,
  toasts: [],
  admin: { entries: [], isLoaded: false, problem: null, message: null },
};

let draw = () => {};
let isAsked = false;

/** Has the page drawn at the next frame, however often it is asked until then. */
export function changed() {
  if (!isAsked) {
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      draw();
    });
  }
}

export function drawWith(render) {
  draw = render;
}

export const instrument = () => state.symbols.find((s) => s.symbol === state.market) ?? null;

export const instrumentOf = (symbol) => state.symbols.find((s) => s.symbol === symbol) ?? null;

/** The newest price there was, or undefined. */
export const lastPrice = () => state.trades[0]?.price ?? state.tickers.get(state.market)?.lastPrice;

let toastIds = 0;

/** A note that goes by itself. Kinds: good, bad, note. */
export function toast(kind, title, detail = '') {
  const id = ++toastIds;
  state.toasts = [...state.toasts.slice(-2), { id, kind, title, detail }];
  changed();
  setTimeout(() => dismiss(id), 'bad' === kind ? 9000 : 5000);
}

export function dismiss(id) {
  state.toasts = state.toasts.filter((t) => t.id !== id);
  changed();
}
