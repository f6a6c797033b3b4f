// The trading page: puts the parts together, and draws them.

import { render } from '/lib/lit-html/lit-html.js';
import { Account } from './account.js';
import { CandleChart } from './candles.js';
import { DepthChart } from './depth.js';
import { dialogView } from './dialogs.js';
import { Market } from './market.js';
import { onKey } from './keys.js';
import { page, toasts } from './page.js';
import { Stream } from './socket.js';
import { changed, drawWith, instrument, lastPrice, state, toast } from './store.js';
import { Ticket } from './ticket.js';

const root = document.getElementById('app');
const dialog = document.getElementById('dialog');
const CHOSEN = 'ringbook.market';

const candles = new CandleChart(() => market.older());
const depth = new DepthChart();
const stream = new Stream({
  token: () => state.session?.token ?? null,
  onState: (connection) => {
    state.connection = connection;
    changed();
  },
  onToken: () => account.forget('You were logged out', 'The session has ended. Log in again.'),
});
const market = new Market(stream, (...change) => candles.show(...change));
const account = new Account(stream);
const ticket = new Ticket(account);

const act = {
  market, account, ticket,

  choose(symbol) {
    state.picker = null;
    if (symbol !== state.market) {
      localStorage.setItem(CHOSEN, symbol);
      history.replaceState(null, '', `#${symbol}`);
      market.show(symbol);
      ticket.forMarket();
    }
    changed();
  },

  open(kind, more = {}) {
    state.dialog = { kind, problem: null, isBusy: false, ...more };
    changed();
  },

  close() {
    state.dialog = null;
    state.picker = null;
    changed();
  },

  flipTheme() {
    const isDark = 'dark' === document.documentElement.dataset.theme ||
      (undefined === document.documentElement.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
    const theme = isDark ? 'light' : 'dark';
    document.documentElement.dataset.theme = theme;
    localStorage.setItem('ringbook.theme', theme);
    recolor();
  },
};

function recolor() {
  candles.recolor();
  depth.recolor();
  changed();
}

function draw() {
  document.body.dataset.view = state.view;
  render(page(act), root);
  render(toasts(), document.getElementById('toasts'));
  render(dialogView(act), dialog);
  if (null !== state.dialog && !dialog.open) {
    dialog.showModal();
    dialog.querySelector('[autofocus]')?.focus();
  } else if (null === state.dialog && dialog.open) {
    dialog.close();
  }
  if (null !== instrument()) {
    candles.mount(root.querySelector('#candles'), instrument());
    depth.mount(root.querySelector('#depth'), instrument());
    title();
  }
}

function title() {
  const last = lastPrice();
  const text = undefined === last ? `${state.market} · Ringbook` : `${last} ${state.market} · Ringbook`;
  if (document.title !== text) {
    document.title = text;
  }
}

async function start() {
  try {
    await market.load();
  } catch (e) {
    state.failure = e.message;
    changed();
    setTimeout(start, 2_000);
    return;
  }
  state.failure = null;
  state.ready = true;
  const wanted = [decodeURIComponent(location.hash.slice(1)), localStorage.getItem(CHOSEN)]
    .find((symbol) => state.symbols.some((s) => s.symbol === symbol)) ?? state.symbols[0]?.symbol ?? null;
  if (null !== wanted) {
    state.market = wanted;
    market.show(wanted);
    ticket.forMarket();
  }
  account.restore();
  stream.open();
  changed();
}

root.replaceChildren();
drawWith(draw);
dialog.addEventListener('cancel', () => act.close());
dialog.addEventListener('close', () => null === state.dialog || act.close());
dialog.addEventListener('click', (event) => event.target === dialog && act.close());
addEventListener('keydown', (event) => onKey(event, act));
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  toast('bad', 'Something went wrong', String(event.reason?.message ?? event.reason));
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', recolor);
setInterval(() => 'reconnecting' === state.connection.phase && changed(), 500);
start();
