// The ladder of the book, and the tape of trades.

import { html, nothing } from '/lib/lit-html/lit-html.js';
import { repeat } from '/lib/lit-html/directives/repeat.js';
import { ladder } from './book.js';
import { Fixed, ZERO, grouped } from './fixed.js';
import { clock } from './format.js';
import { changed, instrument, state } from './store.js';

const STEPS = [1, 10, 100, 1000];
const ROW_PX = 20;
let rowsPerSide = 14;
let watched = null;
let marked = null;

const observer = new ResizeObserver(([entry]) => {
  const fits = Math.max(5, Math.floor((entry.contentRect.height - 34) / 2 / ROW_PX));
  if (fits !== rowsPerSide) {
    rowsPerSide = fits;
    changed();
  }
});

/** The rows that fit are known once the ladder stands. */
function watch() {
  requestAnimationFrame(() => {
    const element = document.querySelector('.ladder');
    if (null !== element && element !== watched) {
      observer.disconnect();
      observer.observe(element);
      watched = element;
    }
  });
}

export function bookView(act) {
  watch();
  const { tickSize, baseAsset, quoteAsset } = instrument();
  const step = Fixed.of(tickSize).times(Fixed.of(String(state.grouping)));
  const { book } = state;
  const bids = null === book ? [] : ladder(book.bids.rows, step, true, rowsPerSide);
  const asks = null === book ? [] : ladder(book.asks.rows, step, false, rowsPerSide);
  const most = [bids.at(-1)?.total ?? ZERO, asks.at(-1)?.total ?? ZERO].reduce((a, b) => (a.compare(b) > 0 ? a : b));
  const own = ownPrices(step);
  const fill = (price) => {
    state.view = 'trade' === state.view || 'book' !== state.view ? state.view : 'trade';
    act.ticket.takePrice(price);
  };
  const all = [...asks.slice().reverse(), ...bids];
  const row = (side) => (level) => html`
    <li id="level-${level.price}" role="option" aria-selected=${marked === String(level.price)}
      class="${side} ${flash(level, book)}"
      data-test="level" data-price=${level.price} data-quantity=${level.quantity} @click=${() => fill(level.price)}
      .style=${`--share:${share(level.total, most)}%`}>
      <span class="price">${level.price.toText()}${own.has(side + level.price) ?
        html`<i class="own" title="Your order" data-test="own"><span
          class="visually-hidden">, your order</span></i>` : nothing}</span>
      <span>${level.quantity.toText()}</span><span>${level.total.toText()}</span>
    </li>`;
  return html`
    <section class="book" aria-label="Order book" data-test="book">
      <h2>Order book
        <label class="visually-hidden" for="grouping">Step of prices</label>
        <select id="grouping" @change=${(e) => { state.grouping = Number(e.target.value); changed(); }}>
          ${STEPS.map((n) => html`<option value=${n} ?selected=${n === state.grouping}>${
            Fixed.of(tickSize).times(Fixed.of(String(n))).trimmed().toString()}</option>`)}
        </select></h2>
      <div class="columns"
        aria-hidden="true"><span>Price ${quoteAsset}</span><span>Size ${baseAsset}</span><span>Sum</span></div>
      <div class="ladder" tabindex="0" role="listbox"
        aria-label="Levels of the book: arrows choose, Enter takes the price"
        aria-activedescendant=${null === marked ? nothing : `level-${marked}`}
          @keydown=${(e) => onKeydown(e, all, fill)}>
        <ul class="asks" role="presentation" data-test="asks">
          ${repeat(asks.slice().reverse(), ({ price }) => String(price), row('ask'))}</ul>
        ${middle(book)}
        <ul class="bids" role="presentation"
          data-test="bids">${repeat(bids, ({ price }) => String(price), row('bid'))}</ul>
      </div>
    </section>`;
}

function onKeydown(event, levels, fill) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const index = levels.findIndex(({ price }) => String(price) === marked);
  if (undefined !== step && levels.length > 0) {
    event.preventDefault();
    const from = index < 0 ? levels.length / 2 - (step + 1) / 2 : index;
    marked = String(levels[Math.max(0, Math.min(levels.length - 1, Math.round(from + step)))].price);
    changed();
  } else if ('Enter' === event.key && index >= 0) {
    fill(levels[index].price);
  }
}

function middle(book) {
  const last = state.tickers.get(state.market)?.lastPrice;
  const [newest, before] = state.trades;
  const direction = undefined === before ? 0 : Fixed.of(newest.price).compare(Fixed.of(before.price));
  const bid = book?.bestBid();
  const ask = book?.bestAsk();
  const price = newest?.price ?? last;
  return html`
    <div class="middle" role="presentation">
      <strong class=${direction > 0 ? 'buy' : direction < 0 ? 'sell' : ''} data-test="middle">${
        grouped(price) || '–'}<span
          aria-hidden="true">${direction > 0 ? ' ↑' : direction < 0 ? ' ↓' : ''}</span></strong>
      ${bid && ask ? html`<span>Spread <b
        data-test="spread">${ask.price.minus(bid.price).toText()}</b></span>` : nothing}
    </div>`;
}

/** Two names in turn, so that the animation starts anew. */
const flash = (level, book) => (0 === level.stamp || level.stamp < book.stamp - 3 ? '' :
  `${level.isMore ? 'more' : 'less'}-${level.stamp % 2}`);

const share = (total, most) => (most.isZero() ? 0 : total.dividedBy(most, 4).toPixels() * 100);

function ownPrices(step) {
  const prices = new Set();
  state.orders.forEach(({ symbol, side, price, status }) => {
    if (symbol === state.market && undefined !== price && 'PENDING_TRIGGER' !== status) {
      const isBid = 'BUY' === side;
      const own = Fixed.of(price);
      prices.add((isBid ? 'bid' : 'ask') + (isBid ? own.floorTo(step) : own.ceilTo(step)));
    }
  });
  return prices;
}

export function tapeView() {
  const { baseAsset, quoteAsset } = instrument();
  return html`
    <section class="tape" aria-label="Trades" data-test="tape">
      <h2>Trades</h2>
      <div class="columns"
        aria-hidden="true"><span>Price ${quoteAsset}</span><span>Size ${baseAsset}</span><span>Time</span></div>
      ${0 === state.trades.length ? html`<p class="empty">No trade yet.</p>` : html`
      <ol tabindex="0" aria-label="Last trades, newest first">
        ${repeat(state.trades.slice(0, 60), (t) => t.tradeId, (t) => html`
          <li class="${'BUY' === t.takerSide ? 'buy' : 'sell'} ${t.isFresh ? 'fresh' : ''}" data-test="trade">
            <span class="price"><span aria-hidden="true">${'BUY' === t.takerSide ? '▲' : '▼'}</span><span
              class="visually-hidden">${'BUY' === t.takerSide ? 'bought at' : 'sold at'}</span> ${
                grouped(t.price)}</span>
            <span>${grouped(t.quantity)}</span><time>${clock(t.time)}</time>
          </li>`)}
      </ol>`}
    </section>`;
}
