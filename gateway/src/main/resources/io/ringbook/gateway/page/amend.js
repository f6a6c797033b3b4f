// Amending an order, in its own row.

import { html, nothing } from '/lib/lit-html/lit-html.js';
import { live } from '/lib/lit-html/directives/live.js';
import { Problem, wordsFor } from './api.js';
import { Fixed } from './fixed.js';
import { changed, instrumentOf, state, toast } from './store.js';

const STOPS = new Set(['STOP', 'STOP_LIMIT']);

/** Which figures of an order can be amended. */
function names(order) {
  const found = [];
  if (undefined !== order.price) {
    found.push('price');
  }
  if ('PENDING_TRIGGER' === order.status && STOPS.has(order.type)) {
    found.push('stopPrice');
  }
  return undefined === order.quantity ? found : [...found, 'quantity'];
}

export function amendForm(act, order) {
  const a = state.amending;
  const can = names(order);
  const onKeydown = (e) => {
    if ('Enter' === e.key) {
      e.preventDefault();
      save(act, order);
    }
  };
  const cell = (name, label) => html`
    <td class="number amend" data-label=${label}>${!can.includes(name) ? nothing : html`
      <input aria-label=${label} inputmode="decimal" data-test="amend-${name}"
        class=${undefined === a.errors[name] ? '' : 'wrong'}
        aria-invalid=${undefined !== a.errors[name]} .value=${live(a[name])} @keydown=${onKeydown}
        @input=${(e) => { a[name] = e.target.value; delete a.errors[name]; changed(); }}>
      ${undefined === a.errors[name] ? nothing : html`<p class="problem" role="alert"
        data-test="problem-amend-${name}">${a.errors[name]}</p>`}`}</td>`;
  return html`
    ${cell('price', 'Price')}${cell('stopPrice', 'Stop')}${cell('quantity', 'Quantity')}
    <td class="number">${undefined === a.errors.form ? nothing : html`<p class="problem"
      role="alert">${a.errors.form}</p>`}</td>
    <td class="actions">
      <button type="button" class="primary" data-test="amend-save" ?disabled=${a.isBusy}
        @click=${() => save(act, order)}>Save</button>
      <button type="button" class="plain" data-test="amend-leave"
        @click=${() => { state.amending = null; changed(); }}>Leave</button>
    </td>`;
}

async function save(act, order) {
  const a = state.amending;
  const { tickSize, lotSize } = instrumentOf(order.symbol);
  const changes = {};
  a.errors = {};
  for (const name of names(order)) {
    const number = Fixed.parse(a[name].replaceAll(',', ''));
    const step = 'quantity' === name ? lotSize : tickSize;
    if (null === number || !number.isPositive()) {
      a.errors[name] = 'Not a number above 0';
    } else if (!number.isMultipleOf(Fixed.of(step))) {
      a.errors[name] = `Not a multiple of ${step}`;
    } else if (0 !== number.compare(Fixed.of(order[name]))) {
      changes[name] = number.toString();
    }
  }
  if (Object.keys(a.errors).length > 0) {
    changed();
    return;
  }
  if (0 === Object.keys(changes).length) {
    state.amending = null;
    changed();
    return;
  }
  a.isBusy = true;
  changed();
  try {
    await act.account.amend(order.orderId, changes);
    state.amending = null;
  } catch (e) {
    a.isBusy = false;
    const can = names(order);
    const field = e instanceof Problem && can.includes(e.field) ? e.field :
      'INSUFFICIENT_FUNDS' === e.reason ? can.at(-1) : 'form';
    a.errors[field] = wordsFor(e);
    toast('bad', 'The order was not amended', wordsFor(e));
  }
  changed();
}
