// Below: open orders, history, fills, balances, and what an administrator has.

import { html, nothing } from '/lib/lit-html/lit-html.js';
import { repeat } from '/lib/lit-html/directives/repeat.js';
import { adminView } from './admin.js';
import { words } from './account.js';
import { amendForm } from './amend.js';
import { Fixed, grouped } from './fixed.js';
import { moment, sideName, statusName, typeName } from './format.js';
import { changed, state } from './store.js';

export function panel(act) {
  const tabs = [['open', 'Open orders'], ['history', 'Order history'], ['fills', 'Trades'], ['balances', 'Balances']];
  if ('ADMIN' === state.session?.role) {
    tabs.push(['admin', 'Admin']);
  }
  const views = { open, history, fills, balances, admin: adminView };
  return html`
    <section class="panel" aria-label="Account" data-test="panel">
      <div class="tools">
        <div class="tabs" role="tablist" aria-label="Account">
          ${tabs.map(([name, label]) => html`
            <button type="button" role="tab" id="tab-${name}" aria-selected=${name === state.panel}
              aria-controls="panel"
              data-test="tab-${name}"
                @click=${() => act.account.showPanel(name)}>${label}${'open' === name && state.orders.size > 0 ?
                html` <span class="count" data-test="open-count">${state.orders.size}</span>` : nothing}</button>`)}
        </div>
        ${'open' === state.panel && null !== state.session ? openTools(act) : nothing}
      </div>
      <div id="panel" class="scroll" role="tabpanel" tabindex="0" aria-labelledby="tab-${state.panel}">
        ${null === state.session ? html`<p class="empty">
          <button type="button" class="link" @click=${() => act.open('login')}>Log in</button> or
          <button type="button" class="link" @click=${() => act.open('signup')}>sign up</button>
          to trade, and to see what is yours.</p>` : views[state.panel](act)}
      </div>
    </section>`;
}

function openTools(act) {
  const orders = [...state.orders.values()].filter((o) => !state.thisMarketOnly || o.symbol === state.market);
  const cancelAll = () => {
    if (state.isSureOfAll) {
      state.isSureOfAll = false;
      act.account.cancelAll(state.thisMarketOnly ? state.market : undefined);
    } else {
      state.isSureOfAll = true;
      setTimeout(() => { state.isSureOfAll = false; changed(); }, 4_000);
    }
    changed();
  };
  return html`
    <label class="check"><input type="checkbox" data-test="this-market" .checked=${state.thisMarketOnly}
      @change=${(e) => { state.thisMarketOnly = e.target.checked; changed(); }}>${state.market} only</label>
    <button type="button" class="plain ${state.isSureOfAll ? 'danger' : ''}" data-test="cancel-all"
      ?disabled=${0 === orders.length}
      @click=${cancelAll}>${state.isSureOfAll ? `Cancel ${orders.length} for sure?` : 'Cancel all'}</button>`;
}

const side = (value) => html`<td class=${'BUY' === value ? 'buy' : 'sell'} data-label="Side">${sideName(value)}</td>`;

const symbol = (act, value) => html`<td data-label="Market"><button type="button" class="link"
  @click=${() => act.choose(value)}>${value}</button></td>`;

const number = (label, value) => html`<td class="number" data-label=${label}>${grouped(value) || '–'}</td>`;

function kind(order) {
  const marks = [];
  if (undefined !== order.displayQuantity) {
    marks.push(`Iceberg ${grouped(order.displayQuantity)}`);
  }
  if (order.postOnly) {
    marks.push('Post only');
  }
  if ('GTC' !== order.timeInForce) {
    marks.push(order.timeInForce);
  }
  return html`<td data-label="Type">${typeName(order.type)}${marks.map((mark) => html` <span
    class="mark">${mark}</span>`)}</td>`;
}

/** How much of an order has traded, as whole percent, never rounded up to 100. */
function filled(order) {
  const quantity = Fixed.parse(order.quantity);
  if (null === quantity || quantity.isZero()) {
    return '';
  }
  return `${Fixed.of(order.tradedQuantity).times(Fixed.of('100')).dividedBy(quantity, 0)} %`;
}

const trigger = (order) => (undefined !== order.stopPrice ? order.stopPrice : order.trailOffset);

function table(name, columns, rows) {
  return html`
    <table data-test=${name}>
      <thead><tr>${columns.map((c) => html`<th scope="col"
        class=${c.startsWith('#') ? 'number' : ''}>${c.replace('#', '')}</th>`)}</tr></thead>
      <tbody>${rows}</tbody>
    </table>`;
}

function open(act) {
  const orders = [...state.orders.values()].filter((o) => !state.thisMarketOnly || o.symbol === state.market)
    .sort((a, b) => b.orderId - a.orderId);
  if (0 === orders.length) {
    return html`<p class="empty" data-test="no-orders">No open orders.</p>`;
  }
  return table('open-orders', ['Time', 'Market', 'Side', 'Type', '#Price', '#Stop', '#Quantity', '#Filled', ''],
    repeat(orders, (o) => o.orderId, (o) => html`
      <tr data-test="order" data-order=${o.orderId} data-status=${o.status}>
        <td data-label="Time"><button type="button" class="link"
          @click=${() => act.open('order', { orderId: o.orderId })}>
          <time>${moment(o.createdTime)}</time></button></td>
        ${symbol(act, o.symbol)}${side(o.side)}${kind(o)}
        ${o.orderId === state.amending?.orderId ? amendForm(act, o) : html`
          ${number('Price', o.price)}${number('Stop', trigger(o))}
          <td class="number" data-label="Quantity"
            data-test="order-quantity">${grouped(o.quantity ?? o.quoteBudget)}</td>
          <td class="number"
            data-label="Filled"><span>${grouped(o.tradedQuantity)} <small>${filled(o)}</small></span></td>
          <td class="actions">
            <button type="button" class="plain" data-test="amend" @click=${() => amend(o)}>Amend</button>
            <button type="button" class="plain" data-test="cancel"
              @click=${() => act.account.cancel(o.orderId)}>Cancel</button>
          </td>`}
      </tr>`));
}

function amend(order) {
  const { orderId, price, stopPrice, quantity, displayQuantity } = order;
  state.amending = { orderId, price, stopPrice, quantity, displayQuantity, errors: {}, isBusy: false };
  changed();
  requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector('.amend input')?.focus()));
}

/** A list that comes page by page. */
function paged(act, list, rows) {
  const page = state[list];
  return html`
    ${rows}
    ${null === page.problem ? nothing : html`<p class="problem" role="alert">${page.problem}</p>`}
    ${page.isBusy ? html`<p class="empty">Loading…</p>` :
      page.isLoaded && null === page.cursor ? nothing : html`<p class="more">
        <button type="button" class="plain" data-test="more-${list}" @click=${() => act.account.more(list)}>${
          page.isLoaded ? 'Older' : 'Try again'}</button></p>`}`;
}

function history(act) {
  const { rows, isLoaded } = state.history;
  if (isLoaded && 0 === rows.length) {
    return html`<p class="empty">No order has ended yet.</p>`;
  }
  return paged(act, 'history', 0 === rows.length ? nothing : table('order-history',
    ['Time', 'Market', 'Side', 'Type', '#Price', '#Average', '#Quantity', '#Filled', 'Status'],
    repeat(rows, (o) => o.orderId, (o) => html`
      <tr data-test="past-order" data-order=${o.orderId} data-status=${o.status}>
        <td data-label="Time"><button type="button" class="link"
          @click=${() => act.open('order', { orderId: o.orderId })}>
          <time>${moment(o.createdTime)}</time></button></td>
        ${symbol(act, o.symbol)}${side(o.side)}${kind(o)}
        ${number('Price', o.price ?? trigger(o))}${number('Average', o.averageTradedPrice)}
        ${number('Quantity', o.quantity ?? o.quoteBudget)}${number('Filled', o.tradedQuantity)}
        <td data-label="Status">${statusName(o.status)}${undefined === o.reason || 'USER' === o.reason ? nothing :
          html` <small>${words(o.reason)}</small>`}</td>
      </tr>`)));
}

function fills(act) {
  const { rows, isLoaded } = state.fills;
  if (isLoaded && 0 === rows.length) {
    return html`<p class="empty">No trade yet.</p>`;
  }
  return paged(act, 'fills', 0 === rows.length ? nothing : table('own-trades',
    ['Time', 'Market', 'Side', '#Price', '#Quantity', '#Fee', 'Role', '#Order'],
    repeat(rows, (f) => `${f.tradeId}-${f.orderId}`, (f) => html`
      <tr data-test="own-trade">
        <td data-label="Time"><time>${moment(f.time)}</time></td>
        ${symbol(act, f.symbol)}${side(f.side)}${number('Price', f.price)}${number('Quantity', f.quantity)}
        <td class="number" data-label="Fee">${grouped(f.fee)} ${f.feeAsset}</td>
        <td data-label="Role">${{ MAKER: 'Maker', TAKER: 'Taker', AUCTION: 'Auction' }[f.liquidity] ?? f.liquidity}</td>
        <td class="number" data-label="Order"><button type="button" class="link"
          @click=${() => act.open('order', { orderId: f.orderId })}>${f.orderId}</button></td>
      </tr>`)));
}

function balances(act) {
  const assets = [...new Set([...state.assets.keys(), ...state.balances.keys()])].sort();
  return table('balances', ['Asset', '#Available', '#In orders', '#Total', ''],
    assets.map((asset) => {
      const b = state.balances.get(asset) ?? { available: '0', locked: '0', total: '0' };
      return html`
        <tr data-test="balance-${asset}"><td data-label="Asset"><strong>${asset}</strong></td>
          ${number('Available', b.available)}${number('In orders', b.locked)}${number('Total', b.total)}
          <td class="actions">
            <button type="button" class="plain" @click=${() => act.open('deposit', { asset })}>Deposit</button>
            <button type="button" class="plain"
              @click=${() => act.open('withdraw', { asset })}>Withdraw</button></td></tr>`;
    }));
}
