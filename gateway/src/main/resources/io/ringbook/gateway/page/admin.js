// What an administrator can do from the page. The exchange checks the right, whatever is shown here.

import { html, nothing } from '/lib/lit-html/lit-html.js';
import { call, wordsFor } from './api.js';
import { moment } from './format.js';
import { changed, state, toast } from './store.js';

const PHASES = ['PRE_OPEN', 'CONTINUOUS', 'CLOSING_CALL', 'CLOSED', 'HALTED', 'VOLATILITY_AUCTION', 'UNCROSS'];
const NEW_SYMBOL = [
  ['symbol', 'Symbol'], ['baseAsset', 'Base'], ['quoteAsset', 'Quote'], ['tickSize', 'Tick'], ['lotSize', 'Lot'],
  ['makerFeeBps', 'Maker bps'], ['takerFeeBps', 'Taker bps'],
];

export function adminView(act) {
  if (!state.admin.isLoaded) {
    state.admin.isLoaded = true;
    audit();
  }
  return html`
    <div class="admin" data-test="admin">
      <div class="group"><h3>${state.market ?? 'Market'}</h3>
        <button type="button" class="plain" data-test="halt"
          @click=${() => send('/admin/halt', { symbol: state.market }, 'Halted')}>Halt</button>
        <button type="button" class="plain" data-test="resume"
          @click=${() => send('/admin/resume', { symbol: state.market }, 'Resumed')}>Resume</button>
        <select aria-label="Phase"
          data-test="phase-choice">${PHASES.map((phase) => html`<option>${phase}</option>`)}</select>
        <button type="button" class="plain" @click=${(e) => send('/admin/phase',
          { symbol: state.market, phase: e.target.previousElementSibling.value }, 'Phase set')}>Set phase</button></div>
      <div class="group"><h3>Kill switch</h3>
        <input aria-label="Account, or nothing for all" placeholder="account (empty: all)" inputmode="numeric"
          data-test="kill-account">
        <button type="button" class="plain danger" @click=${(e) => kill(e, true)}>Kill</button>
        <button type="button" class="plain" @click=${(e) => kill(e, false)}>Lift</button>
        <button type="button" class="plain"
          @click=${() => send('/admin/snapshot', {}, 'Snapshot asked for')}>Snapshot</button></div>
      <form class="group" autocomplete="off" @submit=${(e) => addSymbol(e, act)}><h3>New market</h3>
        ${NEW_SYMBOL.map(([name, label]) => html`<input name=${name} aria-label=${label} placeholder=${label}
          data-test="new-${name}"
          class=${name === state.admin.problem?.field ? 'wrong' : ''}>`)}
        <button type="submit" class="primary" data-test="add-symbol">Add</button>
        ${null === state.admin.problem ? nothing : html`<p class="problem"
          role="alert">${state.admin.problem.text}</p>`}</form>
      <div class="group"><h3>Audit</h3>
        <button type="button" class="plain" @click=${audit}>Refresh</button></div>
      <table data-test="audit"><thead><tr><th scope="col">Time</th><th scope="col">Who</th><th scope="col">What</th>
        <th scope="col">Detail</th><th scope="col">Outcome</th></tr></thead>
        <tbody>${state.admin.entries.map((e) => html`<tr><td data-label="Time">${moment(e.time)}</td><td
          data-label="Who">${e.actor}</td>
          <td data-label="What">${e.action}</td><td data-label="Detail"><code>${JSON.stringify(e.detail)}</code></td>
          <td data-label="Outcome">${e.outcome}</td></tr>`)}</tbody></table>
    </div>`;
}

async function audit() {
  try {
    state.admin.entries = (await call('GET', '/admin/audit', { query: { limit: 50 } })).entries;
  } catch (e) {
    toast('bad', 'The audit cannot be had', wordsFor(e));
  }
  changed();
}

async function send(path, body, done) {
  try {
    await call('POST', path, { body });
    toast('good', done);
    audit();
    return true;
  } catch (e) {
    state.admin.problem = { field: e.field, text: wordsFor(e) };
    toast('bad', 'Not done', wordsFor(e));
    return false;
  } finally {
    changed();
  }
}

function kill(event, active) {
  const text = event.target.closest('.group').querySelector('input').value.trim();
  send('/admin/kill', '' === text ? { active } : { active, senderCompId: Number(text) }, active ? 'Killed' : 'Lifted');
}

async function addSymbol(event, act) {
  event.preventDefault();
  state.admin.problem = null;
  const form = event.target;
  const body = Object.fromEntries([...new FormData(form)].map(([k, v]) => [k, v.trim()]).filter(([, v]) => '' !== v));
  if (await send('/admin/symbols', body, `${body.symbol} is there`)) {
    form.reset();
    await act.market.load();
  }
}
