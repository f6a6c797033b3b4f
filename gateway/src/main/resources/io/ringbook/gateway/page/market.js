// The market on the screen: its book, trades, candles and tickers, asked for once and then live.

import { call } from './api.js';
import { Book } from './book.js';
import { state, changed, toast } from './store.js';

const MOST_TRADES = 200;
const CANDLES = 500;
const MOST_CANDLES = 5_000;

const FEW_CANDLES = 20;
const CHOSEN = 'ringbook.interval';

const LENGTH_MS = {
  '1s': 1_000, '1m': 60_000, '5m': 300_000, '15m': 900_000, '1h': 3_600_000, '4h': 14_400_000, '1d': 86_400_000,
  '1w': 604_800_000,
};

export const INTERVALS = Object.keys(LENGTH_MS);

export class Market {
  /** @param onKlines told of the candles after each change: (klines, isNew) */
  constructor(stream, onKlines) {
    this.stream = stream;
    this.onKlines = onKlines;
    this.ends = [];
    this.tickerEnds = new Map();
    this.endKlines = null;
    this.klines = [];
    this.isEarliest = false;
    this.isFetching = false;
  }

  /** What is traded, and where prices are. */
  async load() {
    const [{ symbols, assets }, { tickers }] = await Promise.all([call('GET', '/symbols'), call('GET', '/ticker')]);
    state.symbols = symbols;
    const interval = localStorage.getItem(CHOSEN);
    state.interval = INTERVALS.includes(interval) ? interval : state.interval;
    state.assets = new Map(assets.map(({ asset, scale }) => [asset, scale]));
    tickers.forEach((ticker) => state.tickers.set(ticker.symbol, ticker));
    symbols.forEach(({ symbol }) => this.watchTicker(symbol));
    changed();
  }

  watchTicker(symbol) {
    if (!this.tickerEnds.has(symbol)) {
      this.tickerEnds.set(symbol, this.stream.subscribe({ channel: 'ticker', symbol }, {
        onMessage: ({ data }) => {
          state.tickers.set(symbol, data);
          const known = state.symbols.find((s) => s.symbol === symbol);
          if (undefined !== known && undefined !== data.phase) {
            known.phase = data.phase;
          }
          changed();
        },
      }));
    }
  }

  show(symbol) {
    this.ends.forEach((end) => end());
    state.market = symbol;
    state.book = null;
    state.trades = [];
    this.ends = [this.watchBook(symbol), this.watchTrades(symbol)];
    this.showInterval(state.interval);
    changed();
  }

  watchBook(symbol) {
    const book = new Book();
    const what = { channel: 'book', symbol };
    return this.stream.subscribe(what, {
      onMessage: (message) => {
        if (book.take(message)) {
          state.book = book;
          changed();
        } else if (!book.isAsking) {
          book.isAsking = true;
          this.stream.restart(what);
        }
        if ('snapshot' === message.type) {
          book.isAsking = false;
        }
      },
    });
  }

  watchTrades(symbol) {
    let lastId = 0;
    const reload = async () => {
      const { trades } = await call('GET', '/trades', { query: { symbol, limit: 60 } });
      if (state.market === symbol) {
        const known = new Set(trades.map((t) => t.tradeId));
        state.trades = [...state.trades.filter((t) => !known.has(t.tradeId)), ...trades]
          .sort((a, b) => b.tradeId - a.tradeId).slice(0, MOST_TRADES);
        lastId = Math.max(lastId, trades[0]?.tradeId ?? 0);
        changed();
      }
    };
    const tryReload = () => reload().catch((e) => toast('bad', 'The last trades cannot be had', e.message));
    tryReload();
    return this.stream.subscribe({ channel: 'trades', symbol }, {
      from: () => (lastId > 0 ? lastId : undefined),
      onLost: tryReload,
      onMessage: ({ previousTradeId, data }) => {
        if (lastId > 0 && previousTradeId > lastId) {
          tryReload();
        }
        const fresh = data.filter((t) => t.tradeId > lastId).reverse();
        if (fresh.length > 0) {
          lastId = fresh[0].tradeId;
          fresh.forEach((t) => { t.isFresh = true; });
          state.trades = [...fresh, ...state.trades].slice(0, MOST_TRADES);
          changed();
        }
      },
    });
  }

  /** What the reader has chosen is shown the next time too. */
  chooseInterval(interval) {
    localStorage.setItem(CHOSEN, interval);
    this.showInterval(interval);
  }

  showInterval(interval) {
    const market = state.market;
    state.interval = interval;
    this.endKlines?.();
    this.klines = [];
    this.isEarliest = false;
    this.onKlines(this.klines, true);
    this.reloadKlines(market, interval);
    this.endKlines = this.stream.subscribe({ channel: 'klines', symbol: market, interval }, {
      onAgain: () => this.reloadKlines(market, interval),
      onMessage: ({ data }) => this.put(data),
    });
    changed();
  }

  async reloadKlines(market, interval) {
    try {
      const answer = await call('GET', '/klines', { query: { market, interval, limit: CANDLES } });
      if (state.market === market && state.interval === interval) {
        const newer = this.klines.filter((k) => k.openTime > (answer.klines.at(-1)?.openTime ?? 0));
        this.klines = [...answer.klines, ...newer];
        this.isEarliest = answer.klines.length < CANDLES;
        this.onKlines(this.klines, true);
        // A market that has just begun is looked at closely, unless the reader has said how.
        if ('1m' === interval && this.klines.length < FEW_CANDLES && null === localStorage.getItem(CHOSEN)) {
          this.showInterval('1s');
        }
      }
    } catch (e) {
      toast('bad', 'The candles cannot be had', e.message);
    }
  }

  /** Candles before those that are there. */
  async older() {
    if (this.isFetching || this.isEarliest || 0 === this.klines.length || this.klines.length >= MOST_CANDLES) {
      return;
    }
    this.isFetching = true;
    const { market, interval } = state;
    const first = this.klines[0].openTime;
    try {
      const answer = await call('GET', '/klines', { query: { market, interval, limit: CANDLES, endTime: first - 1 } });
      if (state.market === market && state.interval === interval && this.klines[0]?.openTime === first) {
        const older = answer.klines.filter((k) => k.openTime < first);
        this.isEarliest = older.length < CANDLES - 1;
        this.klines = [...older, ...this.klines];
        this.onKlines(this.klines, false, older.length);
      }
    } catch (e) {
      this.isEarliest = true;
      toast('bad', 'Older candles cannot be had', e.message);
    } finally {
      this.isFetching = false;
    }
  }

  /** Candles without a trade, which nobody tells of: at the last price, with no volume. */
  between(last, next) {
    const length = LENGTH_MS[state.interval];
    const quiet = [];
    if (undefined !== last && next.openTime - last.openTime <= CANDLES * length) {
      for (let openTime = last.openTime + length; openTime < next.openTime; openTime += length) {
        const { close } = last;
        quiet.push({ openTime, open: close, high: close, low: close, close, volume: '0', trades: 0 });
      }
    }
    return quiet;
  }

  put(kline) {
    const last = this.klines.at(-1);
    if (undefined === last || kline.openTime > last.openTime) {
      this.klines = [...this.klines, ...this.between(last, kline), kline];
    } else {
      const index = this.klines.findLastIndex((k) => k.openTime === kline.openTime);
      if (index >= 0) {
        this.klines[index] = kline;
      }
    }
    this.onKlines(this.klines, false, 0);
  }
}
