// The head of the page: market, its last day, the connection, and who is logged in.

import { html, nothing } from '/lib/lit-html/lit-html.js';
import { live } from '/lib/lit-html/directives/live.js';
import { grouped } from './fixed.js';
import { phaseName, signed } from './format.js';
import { changed, instrument, lastPrice, state } from './store.js';

const tone = (text) => (undefined === text ? '' : text.startsWith('-') ? 'sell' : /[1-9]/.test(text) ? 'buy' : '');

export function head(act) {
  return html`
    <header>
      <a class="brand" href="/" aria-label="Ringbook">${mark()}<span>Ringbook</span></a>
      ${picker(act)}
      ${null === instrument() ? nothing : day()}
      <span class="spring"></span>
      ${connection()}
      <button type="button" class="icon" data-test="theme" title="Light or dark (t)" aria-label="Light or dark"
        @click=${() => act.flipTheme()}>${moon()}</button>
      <button type="button" class="icon wide-only" title="Keys (?)" aria-label="Keys"
        @click=${() => act.open('help')}>?</button>
      ${null === state.session ? html`
        <button type="button" class="plain" data-test="open-login" @click=${() => act.open('login')}>Log in</button>
        <button type="button" class="primary" data-test="open-signup"
          @click=${() => act.open('signup')}>Sign up</button>` : html`
        <span class="who" data-test="username"
          title="Account ${state.session.senderCompId}">${state.session.username}</span>
        <button type="button" class="plain" data-test="logout" @click=${() => act.account.logOut()}>Log out</button>`}
    </header>`;
}

const mark = () => html`<svg viewBox="0 0 32 32" aria-hidden="true"><circle cx="16" cy="16" r="11.5"/><path
  d="M10.5 13h11M10.5 19h7"/></svg>`;

const moon = () => html`<svg viewBox="0 0 24 24" aria-hidden="true"><path
  d="M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z"/></svg>`;

function day() {
  const t = state.tickers.get(state.market) ?? {};
  const { quoteAsset, baseAsset, phase } = instrument();
  const figure = (name, value, kind = '', test = nothing) => html`
    <div class="figure"><dt>${name}</dt><dd class=${kind} data-test=${test}>${value}</dd></div>`;
  return html`
    <dl class="day" aria-label="The last 24 hours">
      <div class="figure last"><dt class="visually-hidden">Last price</dt>
        <dd class=${tone(t.priceChange)} data-test="last-price">${
          grouped(lastPrice()) || '–'}</dd></div>
      ${figure('24h change', undefined === t.priceChange ? '–' :
        `${signed(grouped(t.priceChange))} (${signed(t.priceChangePercent)} %)`, tone(t.priceChange), 'change')}
      ${figure('24h high', grouped(t.highPrice) || '–')}
      ${figure('24h low', grouped(t.lowPrice) || '–')}
      ${figure(`24h volume ${baseAsset}`, grouped(t.volume) || '–', '', 'volume')}
      ${figure(`24h turnover ${quoteAsset}`, grouped(t.quoteVolume) || '–')}
      ${undefined === phase || 'CONTINUOUS' === phase ? nothing :
        html`<span class="phase" data-test="phase">${phaseName(phase)}</span>`}
    </dl>`;
}

function connection() {
  const { phase, retryAt, latencyMs } = state.connection;
  const seconds = Math.max(0, Math.ceil((retryAt - Date.now()) / 1000));
  const text = 'connected' === phase ? 'Live' : 'connecting' === phase ? 'Connecting…' :
    seconds > 0 ? `Reconnecting in ${seconds} s` : 'Reconnecting…';
  return html`
    <span class="connection ${phase}" role="status" data-test="connection" data-phase=${phase}
      title="The live connection and the time of a round trip">${text}${null === latencyMs ? nothing :
        html`<small aria-hidden="true">${latencyMs < 1 ? '<1' : Math.round(latencyMs)} ms</small>`}</span>`;
}

function found() {
  const text = state.picker.text.trim().toUpperCase();
  return state.symbols.filter((s) => s.symbol.toUpperCase().includes(text));
}

function picker(act) {
  const isOpen = null !== state.picker;
  return html`
    <div class="picker" @focusout=${(e) => e.currentTarget.contains(e.relatedTarget) || leave()}>
      <button type="button" class="market" data-test="market" aria-haspopup="listbox" aria-expanded=${isOpen}
        title="Choose a market (/)"
          @click=${() => { state.picker = isOpen ? null : { text: '', index: 0 }; changed(); }}>
        <strong>${state.market ?? 'No market'}</strong><span aria-hidden="true">▾</span></button>
      ${isOpen ? list(act) : nothing}
    </div>`;
}

function leave() {
  if (null !== state.picker) {
    state.picker = null;
    changed();
  }
}

function list(act) {
  const symbols = found();
  const index = Math.min(state.picker.index, symbols.length - 1);
  const onKeydown = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (undefined !== step) {
      event.preventDefault();
      state.picker.index = Math.max(0, Math.min(symbols.length - 1, index + step));
      changed();
    } else if ('Enter' === event.key && index >= 0) {
      act.choose(symbols[index].symbol);
    }
  };
  setTimeout(() => document.querySelector('.picker input:not(:focus)')?.focus());
  return html`
    <div class="markets">
      <input type="text" placeholder="Search a market" aria-label="Search a market" role="combobox" aria-expanded="true"
        aria-controls="market-list" aria-activedescendant=${index >= 0 ? `market-${index}` : nothing} autocomplete="off"
        data-test="market-search" .value=${live(state.picker.text)} @keydown=${onKeydown}
        @input=${(e) => { state.picker = { text: e.target.value, index: 0 }; changed(); }}>
      <ul id="market-list" role="listbox" aria-label="Markets">
        ${symbols.map(({ symbol }, i) => row(act, symbol, i, i === index))}
      </ul>
      ${0 === symbols.length ? html`<p class="empty">No market has this in its name.</p>` : nothing}
    </div>`;
}

function row(act, symbol, i, isActive) {
  const t = state.tickers.get(symbol) ?? {};
  return html`
    <li id="market-${i}" role="option" tabindex="-1" aria-selected=${isActive} data-test="market-${symbol}"
      @mousedown=${(e) => { e.preventDefault(); act.choose(symbol); }}>
      <span>${symbol}</span><span>${grouped(t.lastPrice) || '–'}</span>
      <span class=${tone(t.priceChange)}>${undefined === t.priceChangePercent ? '' :
        `${signed(t.priceChangePercent)} %`}</span>
    </li>`;
}
