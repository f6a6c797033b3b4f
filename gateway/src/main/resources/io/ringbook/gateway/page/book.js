// An order book kept from a snapshot and the deltas after it. A delta that does not follow on is a gap.

import { Fixed, ZERO } from './fixed.js';

/** Levels of one side, best first. */
class Levels {
  constructor(isBetter) {
    this.isBetter = isBetter;
    this.rows = [];
  }

  /** Where a price is, or would go. */
  indexOf(price) {
    let low = 0;
    let high = this.rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.isBetter(this.rows[middle].price.compare(price))) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  put(priceText, quantityText, stamp) {
    const price = Fixed.of(priceText);
    const quantity = Fixed.of(quantityText);
    const index = this.indexOf(price);
    const present = this.rows[index];
    const isThere = undefined !== present && 0 === present.price.compare(price);
    if (quantity.isZero()) {
      if (isThere) {
        this.rows.splice(index, 1);
      }
      return;
    }
    if (isThere) {
      present.isMore = quantity.compare(present.quantity) > 0;
      present.quantity = quantity;
      present.stamp = stamp;
    } else {
      this.rows.splice(index, 0, { price, quantity, stamp, isMore: true });
    }
  }
}

export class Book {
  constructor() {
    this.updateId = null;
    this.stamp = 0;
    this.clear();
  }

  clear() {
    this.bids = new Levels((order) => order > 0);
    this.asks = new Levels((order) => order < 0);
  }

  /** Takes a message of the channel; false says that one is missing, and nothing was taken. */
  take(message) {
    if ('snapshot' === message.type) {
      this.clear();
      this.fill(message, 0);
      this.updateId = message.updateId;
      return true;
    }
    if (null === this.updateId || message.firstUpdateId !== this.updateId + 1) {
      this.updateId = null;
      return false;
    }
    this.fill(message, ++this.stamp);
    this.updateId = message.updateId;
    return true;
  }

  fill(message, stamp) {
    message.bids.forEach(([price, quantity]) => this.bids.put(price, quantity, stamp));
    message.asks.forEach(([price, quantity]) => this.asks.put(price, quantity, stamp));
  }

  bestBid() {
    return this.bids.rows[0] ?? null;
  }

  bestAsk() {
    return this.asks.rows[0] ?? null;
  }
}

/** Levels put together by steps of price, with running totals: at most so many, best first. */
export function ladder(rows, step, isBid, most) {
  const grouped = [];
  let total = ZERO;
  for (const row of rows) {
    const price = isBid ? row.price.floorTo(step) : row.price.ceilTo(step);
    const last = grouped[grouped.length - 1];
    if (undefined !== last && 0 === last.price.compare(price)) {
      last.quantity = last.quantity.plus(row.quantity);
      if (row.stamp > last.stamp) {
        last.stamp = row.stamp;
        last.isMore = row.isMore;
      }
    } else {
      if (grouped.length === most) {
        break;
      }
      grouped.push({ ...row, price });
    }
    total = total.plus(row.quantity);
    grouped[grouped.length - 1].total = total;
  }
  return grouped;
}
