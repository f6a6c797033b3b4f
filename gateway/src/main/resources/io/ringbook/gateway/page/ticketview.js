// The order form on the screen.

import { html, nothing } from '/lib/lit-html/lit-html.js';
import { live } from '/lib/lit-html/directives/live.js';
import { estimate } from './estimate.js';
import { grouped } from './fixed.js';
import { sideName, typeName } from './format.js';
import { instrument, lastPrice, state } from './store.js';
import { FIELDS, TIMES } from './ticket.js';

const TIME_NAMES = {
  GTC: 'Until it is canceled', DAY: 'Until the market closes for the day', GTD: 'Until a time of your choice',
  IOC: 'At once; what cannot trade is canceled', FOK: 'At once, all of it or nothing',
};

const LABELS = {
  price: 'Price', stopPrice: 'Stop price', trailOffset: 'Trail by', quantity: 'Quantity', quoteBudget: 'Spend',
  displayQuantity: 'Show only',
};

export function ticketView(act) {
  const { ticket } = act;
  const { baseAsset, quoteAsset } = instrument();
  const { asset, amount } = ticket.available();
  const side = (name) => html`
    <button type="button" role="radio" aria-checked=${name === ticket.side} class=${name.toLowerCase()}
      data-test="side-${name}"
      tabindex=${name === ticket.side ? 0 : -1} @click=${() => ticket.set({ side: name })}
      @keydown=${(e) => onArrow(e, ticket)}>${sideName(name)}</button>`;
  const input = (name) => field(ticket, name, { price: quoteAsset, stopPrice: quoteAsset, trailOffset: quoteAsset,
    quantity: baseAsset, quoteBudget: quoteAsset, displayQuantity: baseAsset }[name]);
  const isLimit = 'LIMIT' === ticket.type || 'STOP_LIMIT' === ticket.type;
  return html`
    <section class="ticket" id="ticket" tabindex="-1" aria-label="Order form" data-test="ticket">
      <form novalidate autocomplete="off" @submit=${(e) => { e.preventDefault(); submit(act); }}>
        <div class="sides" role="radiogroup" aria-label="Side">${side('BUY')}${side('SELL')}</div>
        <div class="pair">
          <label class="field"><span>Type</span>
            <select name="type" data-test="type" @change=${(e) => ticket.set({ type: e.target.value })}>
              ${Object.keys(FIELDS).map((type) => html`
                <option value=${type}
                  .selected=${live(type === ticket.type)}>${typeName(type)}</option>`)}</select></label>
          <label class="field"><span>In force</span>
            <select name="timeInForce" data-test="timeInForce" title=${TIME_NAMES[ticket.timeInForce]}
              @change=${(e) => ticket.set({ timeInForce: e.target.value })}>
              ${TIMES[ticket.type].map((time) => html`
                <option value=${time} .selected=${live(time === ticket.timeInForce)}>${time}</option>`)}
            </select></label>
        </div>
        ${'GTC' === ticket.timeInForce || 'MARKET' === ticket.type && 'IOC' === ticket.timeInForce ? nothing :
          html`<p class="hint tight">${TIME_NAMES[ticket.timeInForce]}</p>`}
        ${problem(ticket, 'timeInForce')}
        ${'GTD' === ticket.timeInForce ? until(ticket) : nothing}
        ${FIELDS[ticket.type].filter((name) => 'quantity' !== name).map(input)}
        ${'QUOTE' === ticket.unit ? input('quoteBudget') : input('quantity')}
        ${'MARKET' === ticket.type && 'BUY' === ticket.side ? html`
          <div class="units" role="group" aria-label="Quantity in">
            ${[['BASE', `In ${baseAsset}`], ['QUOTE', `In ${quoteAsset}`]].map(([unit, name]) => html`
              <button type="button" aria-pressed=${unit === ticket.unit} data-test="unit-${unit}"
                @click=${() => ticket.set({ unit, percent: null })}>${name}</button>`)}</div>` : nothing}
        <div class="percents" role="group" aria-label="Share of what is available">
          ${[25, 50, 75, 100].map((percent) => html`
            <button type="button" aria-pressed=${percent === ticket.percent} ?disabled=${null === state.session}
              data-test="percent-${percent}" @click=${() => ticket.take(percent)}>${percent} %</button>`)}</div>
        ${isLimit ? html`
          <div class="options">
            <label class="check"><input type="checkbox" name="postOnly" data-test="postOnly"
              .checked=${live(ticket.postOnly)}
              ?disabled=${'IOC' === ticket.timeInForce || 'FOK' === ticket.timeInForce}
              @change=${(e) => ticket.set({ postOnly: e.target.checked })}>Post only</label>
            <label class="check"><input type="checkbox" name="iceberg" data-test="iceberg"
              .checked=${live(ticket.isIceberg)}
              @change=${(e) => ticket.set({ isIceberg: e.target.checked, displayQuantity: '' })}>Iceberg</label>
          </div>
          ${problem(ticket, 'postOnly')}
          ${ticket.isIceberg ? input('displayQuantity') : nothing}` : nothing}
        ${cost(ticket)}
        <dl class="sums"><div><dt>Available</dt><dd data-test="available">${null === state.session ? '–' :
          html`${grouped(amount.toString())} ${asset}`}</dd></div></dl>
        ${problem(ticket, 'form')}
        <button type="submit" class="submit ${ticket.side.toLowerCase()}" data-test="submit" ?disabled=${ticket.isBusy}>
          ${null === state.session ? 'Log in to trade' : ticket.isBusy ? 'Sending…' :
            `${sideName(ticket.side)} ${baseAsset}`}</button>
      </form>
      ${null === state.session ? nothing : wallet(act)}
    </section>`;
}

function submit(act) {
  if (null === state.session) {
    act.open('login');
  } else {
    act.ticket.submit();
  }
}

function onArrow(event, ticket) {
  if (['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].includes(event.key)) {
    event.preventDefault();
    ticket.set({ side: 'BUY' === ticket.side ? 'SELL' : 'BUY' });
    requestAnimationFrame(() => document.querySelector('.sides [aria-checked=true]')?.focus());
  }
}

const problem = (ticket, name) => (undefined === ticket.errors[name] ? nothing :
  html`<p class="problem" id="problem-${name}" role="alert" data-test="problem-${name}">${ticket.errors[name]}</p>`);

function field(ticket, name, unit) {
  const isWrong = undefined !== ticket.errors[name];
  return html`
    <div class="field ${isWrong ? 'wrong' : ''}">
      <label for="ticket-${name}">${LABELS[name]}</label>
      <div class="input"><input id="ticket-${name}" name=${name} inputmode="decimal" data-test=${name}
        .value=${live(ticket[name])} aria-invalid=${isWrong} aria-describedby=${isWrong ? `problem-${name}` : nothing}
        @input=${(e) => ticket.set({ [name]: e.target.value, percent: null })}><span>${unit}</span></div>
      ${problem(ticket, name)}
    </div>`;
}

function until(ticket) {
  const isWrong = undefined !== ticket.errors.expireTime;
  return html`
    <div class="field ${isWrong ? 'wrong' : ''}">
      <label for="ticket-expireTime">Until</label>
      <div class="input"><input id="ticket-expireTime" name="expireTime" type="datetime-local" step="1"
        data-test="expireTime"
        .value=${live(ticket.expireTime)} aria-invalid=${isWrong}
          @input=${(e) => ticket.set({ expireTime: e.target.value })}></div>
      ${problem(ticket, 'expireTime')}
    </div>`;
}

function cost(ticket) {
  const isBuy = 'BUY' === ticket.side;
  const { baseAsset, quoteAsset } = instrument();
  const e = estimate(ticket, instrument(), state.assets, state.book, lastPrice());
  const line = (name, value, test) => html`<div><dt>${name}</dt><dd data-test=${test}>${value}</dd></div>`;
  const dash = '–';
  const worth = (value, asset) => (null === value ? dash : html`${value.trimmed().toText()} ${asset}`);
  const isMarket = 'MARKET' === ticket.type;
  return html`
    <dl class="sums" aria-label="Estimate">
      ${isMarket ? line('Average price', null === e ? dash : worth(e.price, quoteAsset), 'estimate-price') : nothing}
      ${'QUOTE' !== ticket.unit ? nothing :
        line('About', null === e ? dash : worth(e.quantity, baseAsset), 'estimate-quantity')}
      ${line('Value', null === e ? dash : worth(e.notional, quoteAsset), 'estimate-value')}
      ${line('Fee at most', null === e ? dash : worth(e.fee, e.feeAsset), 'estimate-fee')}
      ${line(isBuy ? 'You pay' : 'You get', null === e ? dash : worth(e.total, quoteAsset), 'estimate-total')}
    </dl>
    ${isMarket && null !== e && !e.isEnough ? html`
      <p class="hint"
        data-test="thin">The book has less than this on the other side; the rest would be canceled.</p>` : nothing}
    ${isBuy && ['STOP', 'TRAILING_STOP'].includes(ticket.type) ? html`
      <p class="hint">A little more is set aside until the stop triggers: its price is not known yet.</p>` : nothing}`;
}

function wallet(act) {
  const { baseAsset, quoteAsset } = instrument();
  return html`
    <div class="wallet" aria-label="Balances of this market">
      <h2>Wallet</h2>
      <dl class="sums">
        ${[baseAsset, quoteAsset].map((asset) => {
          const balance = state.balances.get(asset);
          return html`<div><dt>${asset}</dt><dd
            data-test="wallet-${asset}">${grouped(balance?.total ?? '0')}</dd></div>`;
        })}
      </dl>
      <div class="buttons">
        <button type="button" class="plain" data-test="open-deposit"
          @click=${() => act.open('deposit', { asset: quoteAsset })}>Deposit</button>
        <button type="button" class="plain" data-test="open-withdraw"
          @click=${() => act.open('withdraw', { asset: quoteAsset })}>Withdraw</button>
      </div>
    </div>`;
}
