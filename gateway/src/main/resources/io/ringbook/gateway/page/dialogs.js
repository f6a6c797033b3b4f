// Dialogs: sign up and log in, deposit and withdraw, one order with its fills, the keys.

import { html, nothing } from '/lib/lit-html/lit-html.js';
import { call, newId, wordsFor } from './api.js';
import { words } from './account.js';
import { Fixed, grouped } from './fixed.js';
import { moment, sideName, statusName, typeName } from './format.js';
import { SHORTCUTS } from './keys.js';
import { changed, state } from './store.js';

export function dialogView(act) {
  const d = state.dialog;
  if (null === d) {
    return nothing;
  }
  const [title, content] = {
    login: () => ['Log in', credentials(act, d)],
    signup: () => ['Sign up', credentials(act, d)],
    deposit: () => ['Deposit', transfer(act, d)],
    withdraw: () => ['Withdraw', transfer(act, d)],
    order: () => [`Order ${d.orderId}`, order(d)],
    help: () => ['Keys', help()],
  }[d.kind]();
  return html`
    <div class="dialog" data-test="dialog-${d.kind}">
      <div class="title"><h2>${title}</h2>
        <button type="button" class="quiet" aria-label="Close" data-test="dialog-close"
          @click=${() => act.close()}>✕</button></div>
      ${content}
    </div>`;
}

/** One field with the problem that is about it. */
function field(d, name, label, attributes) {
  const isWrong = name === d.problem?.field;
  return html`
    <div class="field ${isWrong ? 'wrong' : ''}">
      <label for="dialog-${name}">${label}</label>
      ${attributes}
      ${isWrong ? html`<p class="problem" role="alert" data-test="problem-${name}">${d.problem.text}</p>` : nothing}
    </div>`;
}

const rest = (d, names) => (null === d.problem || names.includes(d.problem.field) ? nothing :
  html`<p class="problem" role="alert" data-test="problem">${d.problem.text}</p>`);

/** Does what a dialog is for, and closes it, or says at which field it failed. */
async function attempt(act, d, action) {
  if (d.isBusy) {
    return;
  }
  d.isBusy = true;
  d.problem = null;
  changed();
  try {
    await action();
    if (d === state.dialog) {
      act.close();
    }
  } catch (e) {
    d.problem = { field: e.field ?? ('INSUFFICIENT_FUNDS' === e.reason ? 'amount' : null), text: wordsFor(e) };
    d.isBusy = false;
    changed();
    requestAnimationFrame(() => document.querySelector('#dialog .wrong input')?.focus());
  }
}

function credentials(act, d) {
  const isNew = 'signup' === d.kind;
  const onSubmit = (event) => {
    event.preventDefault();
    const { username, password } = Object.fromEntries(new FormData(event.target));
    attempt(act, d, () => (isNew ? act.account.signUp(username, password) : act.account.logIn(username, password)));
  };
  return html`
    <form novalidate @submit=${onSubmit}>
      ${field(d, 'username', 'Username', html`<div class="input"><input id="dialog-username" name="username" autofocus
        autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="32"
          data-test="username-field"></div>`)}
      ${field(d, 'password', 'Password', html`<div class="input"><input id="dialog-password" name="password"
        type="password"
        autocomplete=${isNew ? 'new-password' : 'current-password'} maxlength="128" data-test="password-field"></div>`)}
      ${isNew ? html`<p
        class="hint">3 to 32 letters, digits, dots, dashes; a password of 8 characters or more.</p>` : nothing}
      ${rest(d, ['username', 'password'])}
      <button type="submit" class="primary wide" data-test="dialog-submit" ?disabled=${d.isBusy}>${
        d.isBusy ? 'One moment…' : isNew ? 'Sign up' : 'Log in'}</button>
      <p class="hint centre">${isNew ? 'Have an account? ' : 'No account yet? '}
        <button type="button" class="link" data-test="dialog-other"
          @click=${() => act.open(isNew ? 'login' : 'signup')}>${
          isNew ? 'Log in' : 'Sign up'}</button></p>
    </form>`;
}

function transfer(act, d) {
  const isDeposit = 'deposit' === d.kind;
  const available = Fixed.of(state.balances.get(d.asset)?.available ?? '0');
  // The same transfer, tried again without an answer, keeps its id: it cannot be booked twice.
  const onSubmit = (event) => {
    event.preventDefault();
    const text = String(new FormData(event.target).get('amount')).replaceAll(',', '');
    const amount = Fixed.parse(text);
    if (null === amount || !amount.isPositive()) {
      d.problem = { field: 'amount', text: 'An amount above 0 is needed' };
      changed();
      return;
    }
    const content = `${d.asset} ${amount}`;
    if (content !== d.content) {
      d.content = content;
      d.transferId = newTransferId();
    }
    attempt(act, d, () => act.account.transfer(d.kind, d.asset, amount.trimmed().toString(), d.transferId));
  };
  const amount = html`<div class="input"><input id="dialog-amount" name="amount" inputmode="decimal"
    autocomplete="off" autofocus
    data-test="amount"><span>${d.asset}</span></div>`;
  return html`
    <form novalidate @submit=${onSubmit}>
      <div class="field"><label for="dialog-asset">Asset</label>
        <select id="dialog-asset" name="asset" data-test="asset"
          @change=${(e) => { d.asset = e.target.value; d.problem = null; changed(); }}>
          ${[...state.assets.keys()].sort().map((asset) => html`<option value=${asset}
            ?selected=${asset === d.asset}>${asset}</option>`)}
        </select></div>
      ${field(d, 'amount', 'Amount', amount)}
      <dl class="sums"><div><dt>Available</dt><dd>${grouped(available.toString())} ${d.asset}
        ${isDeposit || available.isZero() ? nothing : html`<button type="button" class="link" data-test="all"
          @click=${() => { document.getElementById('dialog-amount').value = available.toString(); }}>All</button>`}</dd>
      </div></dl>
      ${rest(d, ['amount'])}
      <button type="submit" class="primary wide" data-test="dialog-submit" ?disabled=${d.isBusy}>${
        d.isBusy ? 'One moment…' : isDeposit ? 'Deposit' : 'Withdraw'}</button>
      ${isDeposit ? html`<p class="hint">Play money: an exchange in demo mode gives it for the asking.</p>` : nothing}
    </form>`;
}

/** Transfers have ids that are integers: the time, and a few digits that nobody else has. */
function newTransferId() {
  const random = Number.parseInt(newId('').slice(0, 4), 16) % 1000;
  return Date.now() * 1000 + random;
}

function order(d) {
  if (d.order?.orderId !== d.orderId && d.asked !== d.orderId) {
    d.asked = d.orderId;
    call('GET', '/order', { query: { orderId: d.orderId } })
      .then((found) => { d.order = found; })
      .catch((e) => { d.problem = { text: wordsFor(e) }; })
      .finally(changed);
  }
  const o = d.order;
  if (undefined === o) {
    return html`<p class="empty">${null === d.problem ? 'Loading…' : d.problem.text}</p>`;
  }
  const line = (name, value) => (undefined === value || '' === value ? nothing :
    html`<div><dt>${name}</dt><dd>${value}</dd></div>`);
  return html`
    <dl class="sums">
      ${line('Market', o.symbol)}${line('Order', `${sideName(o.side)} · ${typeName(o.type)} · ${o.timeInForce}`)}
      ${line('Status', statusName(o.status) + (undefined === o.reason ? '' : `, ${words(o.reason)}`))}
      ${line('Price', grouped(o.price))}${line('Stop price', grouped(o.stopPrice))}
      ${line('Trail by', grouped(o.trailOffset))}
      ${line('Quantity', grouped(o.quantity))}${line('Budget', grouped(o.quoteBudget))}
      ${line('Shown', grouped(o.displayQuantity))}${line('Traded', grouped(o.tradedQuantity))}
      ${line('Average price', grouped(o.averageTradedPrice))}${line('Entered', moment(o.createdTime))}
      ${line('Changed', moment(o.updatedTime))}${line('Own id', o.clientOrderId)}
    </dl>
    <h3>Fills</h3>
    ${0 === (o.fills ?? []).length ? html`<p class="empty">None.</p>` : html`
      <table data-test="order-fills"><thead><tr><th scope="col">Time</th><th scope="col" class="number">Price</th>
        <th scope="col" class="number">Quantity</th><th scope="col" class="number">Fee</th></tr></thead>
        <tbody>${o.fills.map((f) => html`<tr><td>${moment(f.time)}</td><td class="number">${grouped(f.price)}</td>
          <td class="number">${grouped(f.quantity)}</td><td
            class="number">${grouped(f.fee)} ${f.feeAsset}</td></tr>`)}</tbody></table>`}`;
}

const help = () => html`
  <dl class="keys">${SHORTCUTS.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${what}</dd></div>`)}</dl>
  <p class="hint">In the order book arrows choose a level, Enter takes its price. The exchange can also be used by
    programs: <a href="/api-docs/">the API</a>.</p>`;
