// Who is logged in, and what is theirs: balances, orders, history, fills.

import { call, newId, onLoggedOut, useToken, wordsFor } from './api.js';
import { grouped } from './fixed.js';
import { changed, state, toast } from './store.js';

const KEPT = 'ringbook.session';
const LIVE = new Set(['NEW', 'PARTIALLY_FILLED', 'PENDING_TRIGGER']);
const DONE = 'FILLED,CANCELED,EXPIRED';
const PAGE = 50;

const nothing = () => ({ rows: [], cursor: null, isLoaded: false, isBusy: false, problem: null });

export class Account {
  constructor(stream) {
    this.stream = stream;
    this.ends = [];
    this.ended = new Set();
    onLoggedOut(() => this.forget('You were logged out', 'The session has ended. Log in again.'));
  }

  /** The session of this tab, if it had one. */
  restore() {
    const kept = sessionStorage.getItem(KEPT);
    if (null !== kept) {
      const session = JSON.parse(kept);
      if (session.expiresTime > Date.now()) {
        this.enter(session);
      } else {
        sessionStorage.removeItem(KEPT);
      }
    }
  }

  async signUp(username, password) {
    await call('POST', '/user/new', { body: { username, password } });
    await this.logIn(username, password);
  }

  async logIn(username, password) {
    const session = await call('POST', '/user/login', { body: { username, password } });
    sessionStorage.setItem(KEPT, JSON.stringify(session));
    this.enter(session);
    this.stream.login();
  }

  async logOut() {
    try {
      await call('POST', '/user/logout');
    } finally {
      this.forget('Logged out', '');
    }
  }

  forget(title, detail) {
    if (null === state.session) {
      return;
    }
    sessionStorage.removeItem(KEPT);
    useToken(null);
    this.ends.forEach((end) => end());
    this.ends = [];
    this.ended.clear();
    Object.assign(state, {
      session: null, balances: new Map(), orders: new Map(), history: nothing(), fills: nothing(), amending: null,
      dialog: null, panel: 'open', admin: { entries: [], isLoaded: false, problem: null, message: null },
    });
    this.stream.reopen();
    toast('note', title, detail);
  }

  enter(session) {
    useToken(session.token);
    state.session = session;
    let ordersAt;
    this.ends = [
      this.stream.subscribe({ channel: 'orders', isPrivate: true }, {
        from: () => ordersAt,
        onMessage: (message) => {
          ordersAt = message.position ?? ordersAt;
          this.tookOrders(message);
        },
      }),
      this.stream.subscribe({ channel: 'balances', isPrivate: true }, {
        onMessage: (message) => {
          if ('snapshot' === message.type) {
            state.balances = new Map(message.balances.map((b) => [b.asset, b]));
          } else {
            state.balances.set(message.data.asset, message.data);
          }
          changed();
        },
      }),
    ];
    this.loadBalances();
    this.loadOpen();
    changed();
  }

  async loadBalances() {
    const { balances } = await call('GET', '/user');
    balances.forEach((b) => state.balances.has(b.asset) || state.balances.set(b.asset, b));
    changed();
  }

  async loadOpen() {
    const { orders } = await call('GET', '/order/open');
    orders.forEach((order) => this.tookOrder(order));
    changed();
  }

  tookOrders(message) {
    if ('snapshot' === message.type) {
      state.orders = new Map(message.orders.map((o) => [o.orderId, o]));
      this.staleHistory();
    } else {
      const { data } = message;
      if (undefined !== data.order) {
        this.tookOrder(data.order);
      }
      this.tell(data);
      if (undefined !== data.fill) {
        this.tookFill(data);
      }
    }
    changed();
  }

  /** The newest of what is known of an order; one that has ended stays so. */
  tookOrder(order) {
    const known = state.orders.get(order.orderId);
    if (this.ended.has(order.orderId) ||
        (undefined !== known && BigInt(known.updatedTimeNs) > BigInt(order.updatedTimeNs))) {
      return;
    }
    if (LIVE.has(order.status)) {
      state.orders.set(order.orderId, order);
    } else {
      this.ended.add(order.orderId);
      state.orders.delete(order.orderId);
      if (state.history.isLoaded) {
        state.history.rows = [order, ...state.history.rows.filter((o) => o.orderId !== order.orderId)]
          .sort((a, b) => b.orderId - a.orderId);
      }
    }
    changed();
  }

  tookFill({ order, fill }) {
    const isKnown = (f) => f.tradeId === fill.tradeId && f.orderId === order.orderId;
    if (state.fills.isLoaded && !state.fills.rows.some(isKnown)) {
      state.fills.rows = [{ ...fill, orderId: order.orderId, symbol: order.symbol, side: order.side },
        ...state.fills.rows];
    }
  }

  tell({ executionType, order, fill, reason }) {
    if (undefined === order) {
      return;
    }
    const size = grouped(order.quantity ?? order.quoteBudget);
    const what = `${'BUY' === order.side ? 'Buy' : 'Sell'} ${size} ${order.symbol}`;
    if ('TRADE' === executionType && undefined !== fill) {
      const verb = 'BUY' === order.side ? 'Bought' : 'Sold';
      const [base, quote] = assetsOf(order.symbol);
      toast('good', `${verb} ${grouped(fill.quantity)} ${base}`, `at ${grouped(fill.price)} ${quote}` +
        ('FILLED' === order.status ? ', filled' : `, ${grouped(order.leavesQuantity)} left`));
    } else if ('CANCELED' === executionType) {
      toast('note', 'Order canceled', 'USER' === reason ? what : `${what} · ${words(reason)}`);
    } else if ('EXPIRED' === executionType) {
      toast('note', 'Order ended', `${what} · ${words(reason)}`);
    } else if ('TRIGGERED' === executionType) {
      toast('note', 'Stop triggered', what);
    } else if ('REPLACED' === executionType) {
      toast('note', 'Order amended', what);
    } else if ('NEW' === executionType && LIVE.has(order.status)) {
      toast('note', 'Order placed', what);
    }
  }

  staleHistory() {
    state.history.isLoaded = false;
    state.fills.isLoaded = false;
    this.showPanel(state.panel);
  }

  showPanel(panel) {
    state.panel = panel;
    if ('history' === panel && !state.history.isLoaded) {
      this.more('history');
    } else if ('fills' === panel && !state.fills.isLoaded) {
      this.more('fills');
    }
    changed();
  }

  /** The first page of the history or the fills, or the next. */
  async more(list) {
    const page = state[list];
    if (null === state.session || page.isBusy) {
      return;
    }
    page.isBusy = true;
    changed();
    const cursor = page.isLoaded ? page.cursor : undefined;
    try {
      const isHistory = 'history' === list;
      const answer = await call('GET', isHistory ? '/user/order' : '/user/trades', {
        query: isHistory ? { status: DONE, limit: PAGE, cursor } : { limit: PAGE, cursor },
      });
      const rows = isHistory ? answer.orders : answer.trades;
      page.rows = undefined === cursor ? rows : [...page.rows, ...rows];
      page.cursor = answer.cursor;
      page.isLoaded = true;
      page.problem = null;
    } catch (e) {
      page.problem = wordsFor(e);
    } finally {
      page.isBusy = false;
      changed();
    }
  }

  async place(body) {
    const order = await call('POST', '/order', { body });
    this.tookOrder(order);
    return order;
  }

  async amend(orderId, changes) {
    const order = await call('PUT', '/order', { body: { orderId, ...changes } });
    this.tookOrder(order);
    return order;
  }

  async cancel(orderId) {
    try {
      this.tookOrder(await call('DELETE', '/order', { query: { orderId } }));
    } catch (e) {
      toast('bad', 'The order was not canceled', wordsFor(e));
    }
  }

  async cancelAll(symbol) {
    try {
      const { canceled } = await call('DELETE', '/order/all', { query: { symbol } });
      toast('note', 1 === canceled ? '1 order canceled' : `${canceled} orders canceled`);
    } catch (e) {
      toast('bad', 'The orders were not canceled', wordsFor(e));
    }
  }

  /** @param kind deposit or withdraw */
  async transfer(kind, asset, amount, transferId) {
    await call('POST', `/user/${kind}`, { body: { asset, amount, transferId } });
    toast('good', `${'deposit' === kind ? 'Deposited' : 'Withdrew'} ${grouped(amount)} ${asset}`);
  }

  newOrderId() {
    return newId('web-');
  }
}

export function assetsOf(symbol) {
  const known = state.symbols.find((s) => s.symbol === symbol);
  return undefined === known ? ['', ''] : [known.baseAsset, known.quoteAsset];
}

const REASONS = {
  IOC: 'nothing more to trade at once', FOK: 'not all of it could trade at once',
  NO_LIQUIDITY: 'nobody left on the other side', GTD: 'its time had come', DAY: 'the day has ended',
  PRICE_BAND: 'the price left the band', MIN_QTY: 'less than the least could trade', BUDGET: 'the budget is used up',
  STP: 'it met an own order', OCO: 'its other order acted', MASS_CANCEL: 'all were canceled',
  KILL_SWITCH: 'trading was stopped', POST_ONLY_WOULD_CROSS: 'it would have traded at once', USER: 'by you',
};

/** Why an order ended, in words. */
export const words = (reason) =>
  REASONS[reason] ?? (undefined === reason ? '' : reason.toLowerCase().replaceAll('_', ' '));
