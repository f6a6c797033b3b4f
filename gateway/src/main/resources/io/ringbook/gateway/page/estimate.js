// What an order would cost or bring, reckoned beforehand. The exchange's own reckoning is what holds.

import { Fixed, ZERO, least } from './fixed.js';

const HUNDRED = Fixed.of('100');
const TEN_THOUSAND = Fixed.of('10000');

/** The highest fee rate that can apply, as the exchange sets it aside; null where fees are not known. */
function highestBps({ makerFeeBps, takerFeeBps }) {
  if (undefined === takerFeeBps) {
    return null;
  }
  const maker = Fixed.of(makerFeeBps ?? '0');
  const taker = Fixed.of(takerFeeBps);
  const higher = maker.compare(taker) > 0 ? maker : taker;
  return higher.isPositive() ? higher : ZERO;
}

const feeOf = (amount, bps, scale) => amount.times(bps).dividedBy(TEN_THOUSAND, scale + 2).halfUp(scale);

/** Goes through the other side of the book for a quantity, or for a budget. */
export function sweep(rows, { quantity = null, budget = null, lot = null }) {
  let left = quantity;
  let money = budget;
  let filled = ZERO;
  let notional = ZERO;
  let worst = null;
  for (const row of rows) {
    let take = row.quantity;
    if (null !== left) {
      take = least(left, take);
      left = left.minus(take);
    } else {
      take = least(money.dividedBy(row.price, 18).floorTo(lot), take);
      money = money.minus(take.times(row.price));
    }
    if (take.isPositive()) {
      filled = filled.plus(take);
      notional = notional.plus(take.times(row.price));
      worst = row.price;
    }
    if (null !== left ? left.isZero() : take.compare(row.quantity) < 0) {
      return { filled, notional, worst, isEnough: true };
    }
  }
  return { filled, notional, worst, isEnough: false };
}

/** The price an order is reckoned at beforehand, or null where the book says it. */
function ownPrice(ticket) {
  const text = 'LIMIT' === ticket.type || 'STOP_LIMIT' === ticket.type ? ticket.price :
    'STOP' === ticket.type ? ticket.stopPrice : '';
  const price = Fixed.parse(text);
  return null !== price && price.isPositive() ? price : null;
}

/**
 * @return null while too little is filled in; else {price, quantity, notional, fee, feeAsset, total, isEnough},
 *         where fee and total are null if fees are not known
 */
export function estimate(ticket, instrument, scales, book, lastPrice) {
  const isBuy = 'BUY' === ticket.side;
  const quoteScale = scales.get(instrument.quoteAsset) ?? 8;
  const amount = Fixed.parse('QUOTE' === ticket.unit ? ticket.quoteBudget : ticket.quantity);
  if (null === amount || !amount.isPositive()) {
    return null;
  }
  const tick = Fixed.of(instrument.tickSize);
  let price = ownPrice(ticket);
  let quantity = amount;
  let notional;
  let isEnough = true;
  if ('MARKET' === ticket.type) {
    const rows = null === book ? [] : (isBuy ? book.asks : book.bids).rows;
    const found = sweep(rows, 'QUOTE' === ticket.unit ?
      { budget: amount, lot: Fixed.of(instrument.lotSize) } : { quantity: amount });
    if (found.filled.isZero()) {
      return { price: null, quantity: ZERO, notional: ZERO, fee: null, total: null, isEnough: false };
    }
    ({ filled: quantity, notional, isEnough } = found);
    price = notional.dividedBy(quantity, tick.scale + 2).halfUp(tick.scale);
  } else {
    if (null === price && 'TRAILING_STOP' === ticket.type && undefined !== lastPrice) {
      price = Fixed.of(lastPrice);
    }
    if (null === price) {
      return null;
    }
    notional = price.times(quantity);
  }
  const bps = highestBps(instrument);
  const isInQuote = 'RECEIVED' !== instrument.feeAsset || !isBuy;
  const feeAsset = isInQuote ? instrument.quoteAsset : instrument.baseAsset;
  const fee = null === bps ? null :
    isInQuote ? feeOf(notional, bps, quoteScale) : feeOf(quantity, bps, scales.get(instrument.baseAsset) ?? 8);
  const total = null === fee || !isInQuote ? notional : isBuy ? notional.plus(fee) : notional.minus(fee);
  return { price, quantity, notional, fee, feeAsset, total, isEnough };
}

/** The quantity that so many percent of what is available pays for, in whole lots; null if no price says. */
export function affordable(ticket, instrument, available, percent, book) {
  const share = available.times(Fixed.of(String(percent))).dividedBy(HUNDRED, available.scale + 2);
  const lot = Fixed.of(instrument.lotSize);
  if ('SELL' === ticket.side) {
    return share.floorTo(lot);
  }
  const price = ownPrice(ticket) ?? book?.bestAsk()?.price ?? null;
  if (null === price) {
    return null;
  }
  const bps = 'RECEIVED' === instrument.feeAsset ? ZERO : highestBps(instrument) ?? ZERO;
  const perUnit = price.times(TEN_THOUSAND.plus(bps)).dividedBy(TEN_THOUSAND, price.scale + 8).ceil(price.scale + 7);
  return share.dividedBy(perUnit, 18).floorTo(lot);
}
