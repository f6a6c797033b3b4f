// The order form: what is filled in, whether it can be an order, and its way to the exchange.

import { Problem, wordsFor } from './api.js';
import { affordable } from './estimate.js';
import { Fixed, ZERO } from './fixed.js';
import { changed, instrument, state, toast } from './store.js';

/** Which fields a type of order has. */
export const FIELDS = {
  LIMIT: ['price', 'quantity'],
  MARKET: ['quantity'],
  STOP: ['stopPrice', 'quantity'],
  STOP_LIMIT: ['stopPrice', 'price', 'quantity'],
  TRAILING_STOP: ['trailOffset', 'quantity'],
};

/** How long an order of a type may live, the usual first. */
export const TIMES = {
  LIMIT: ['GTC', 'DAY', 'GTD', 'IOC', 'FOK'],
  MARKET: ['IOC', 'FOK'],
  STOP: ['GTC', 'DAY', 'GTD'],
  STOP_LIMIT: ['GTC', 'DAY', 'GTD', 'IOC', 'FOK'],
  TRAILING_STOP: ['GTC', 'DAY', 'GTD'],
};

const PRICES = new Set(['price', 'stopPrice', 'trailOffset']);

const empty = () => ({
  price: '', stopPrice: '', trailOffset: '', quantity: '', quoteBudget: '', displayQuantity: '', expireTime: '',
});

export class Ticket {
  constructor(account) {
    this.account = account;
    this.side = 'BUY';
    this.type = 'LIMIT';
    this.timeInForce = 'GTC';
    this.unit = 'BASE';
    this.postOnly = false;
    this.isIceberg = false;
    this.percent = null;
    this.isBusy = false;
    this.errors = {};
    this.pending = null;
    Object.assign(this, empty());
  }

  set(values) {
    Object.assign(this, values);
    if (undefined !== values.type && !TIMES[this.type].includes(this.timeInForce)) {
      [this.timeInForce] = TIMES[this.type];
    }
    if ('LIMIT' !== this.type && 'STOP_LIMIT' !== this.type) {
      this.postOnly = false;
      this.isIceberg = false;
      this.displayQuantity = '';
    }
    if ('IOC' === this.timeInForce || 'FOK' === this.timeInForce) {
      this.postOnly = false;
    }
    if ('MARKET' !== this.type || 'BUY' !== this.side) {
      this.unit = 'BASE';
    }
    Object.keys(values).forEach((name) => delete this.errors[name]);
    delete this.errors.form;
    if (undefined !== values.side || undefined !== values.type) {
      this.errors = {};
      this.percent = null;
    }
    changed();
  }

  /** Another market: nothing of the last one's prices stays. */
  forMarket() {
    Object.assign(this, empty(), { errors: {}, percent: null });
    const last = state.tickers.get(state.market)?.lastPrice;
    this.price = last ?? '';
  }

  takePrice(price) {
    const field = FIELDS[this.type].find((name) => 'price' === name || 'stopPrice' === name);
    if (undefined !== field) {
      this.set({ [field]: price.toString() });
    } else {
      this.set({ type: 'LIMIT', price: price.toString() });
    }
  }

  /** The asset that is given, and how much of it there is. */
  available() {
    const { baseAsset, quoteAsset } = instrument();
    const asset = 'BUY' === this.side ? quoteAsset : baseAsset;
    return { asset, amount: Fixed.of(state.balances.get(asset)?.available ?? '0') };
  }

  take(percent) {
    const { asset, amount } = this.available();
    if ('BUY' === this.side && 'MARKET' === this.type) {
      const scale = state.assets.get(asset) ?? 8;
      const budget = amount.times(Fixed.of(String(percent))).dividedBy(Fixed.of('100'), scale).trimmed();
      this.set({ unit: 'QUOTE', quoteBudget: budget.toString() });
    } else {
      const quantity = affordable(this, instrument(), amount, percent, state.book);
      if (null === quantity) {
        this.errors = { ...this.errors, [FIELDS[this.type][0]]: 'Needed to reckon with' };
        changed();
        return;
      }
      this.set({ quantity: quantity.toString() });
    }
    this.percent = percent;
    changed();
  }

  names() {
    const size = 'QUOTE' === this.unit ? 'quoteBudget' : 'quantity';
    const names = FIELDS[this.type].map((name) => ('quantity' === name ? size : name));
    return this.isIceberg ? [...names, 'displayQuantity'] : names;
  }

  /** What is wrong, by field, before the exchange is asked. */
  mistakes() {
    const { tickSize, lotSize } = instrument();
    const errors = {};
    for (const name of this.names()) {
      const number = Fixed.parse(this[name].replaceAll(',', ''));
      const step = PRICES.has(name) ? tickSize : 'quoteBudget' === name ? null : lotSize;
      if ('' === this[name].trim()) {
        errors[name] = 'Needed';
      } else if (null === number) {
        errors[name] = 'Not a decimal number';
      } else if (number.compare(ZERO) <= 0) {
        errors[name] = 'More than 0 is needed';
      } else if (null !== step && !number.isMultipleOf(Fixed.of(step))) {
        errors[name] = `Not a multiple of ${step}`;
      }
    }
    if ('GTD' === this.timeInForce && !(new Date(this.expireTime).getTime() > Date.now())) {
      errors.expireTime = 'A time that lies ahead is needed';
    }
    return errors;
  }

  body() {
    const body = { symbol: state.market, side: this.side, type: this.type, timeInForce: this.timeInForce };
    for (const name of this.names()) {
      body[name] = Fixed.of(this[name].replaceAll(',', '')).toString();
    }
    if (this.postOnly) {
      body.postOnly = true;
    }
    if ('GTD' === this.timeInForce) {
      body.expireTime = new Date(this.expireTime).getTime();
    }
    return body;
  }

  /**
   * Sends the order. One that was perhaps taken, without an answer, keeps its id: sent again as it is, the exchange
   * answers what it came to, and does not take it twice.
   */
  async submit() {
    this.errors = this.mistakes();
    if (Object.keys(this.errors).length > 0 || this.isBusy) {
      changed();
      focusFirst(this.errors);
      return;
    }
    const body = this.body();
    const content = JSON.stringify(body);
    const clientOrderId = this.pending?.content === content ? this.pending.clientOrderId : this.account.newOrderId();
    this.isBusy = true;
    changed();
    try {
      await this.account.place({ clientOrderId, ...body });
      this.pending = null;
      Object.assign(this, { quantity: '', quoteBudget: '', displayQuantity: '', isIceberg: false, percent: null });
    } catch (e) {
      this.failed(e, { content, clientOrderId });
    } finally {
      this.isBusy = false;
      changed();
    }
  }

  failed(problem, pending) {
    this.pending = problem instanceof Problem && problem.isUncertain ? pending : null;
    const text = null === this.pending ? wordsFor(problem) :
      `${wordsFor(problem)}. Press again: it is not entered twice`;
    const shown = [...this.names(), 'expireTime', 'timeInForce', 'postOnly'];
    const about = {
      INSUFFICIENT_FUNDS: 'QUOTE' === this.unit ? 'quoteBudget' : 'quantity', POST_ONLY_WOULD_CROSS: 'postOnly',
    };
    const field = shown.includes(problem.field) ? problem.field : about[problem.reason] ?? 'form';
    this.errors = { [field]: text };
    toast('bad', 'The order was not taken', text);
    changed();
    focusFirst(this.errors);
  }
}

function focusFirst(errors) {
  const [name] = Object.keys(errors);
  document.querySelector(`#ticket [name="${name}"]`)?.focus();
}
