// The page as a whole: head, the parts side by side, and the tabs of a small screen.

import { html, nothing } from '/lib/lit-html/lit-html.js';
import { repeat } from '/lib/lit-html/directives/repeat.js';
import { bookView, tapeView } from './bookview.js';
import { chartView } from './chartview.js';
import { head } from './head.js';
import { panel } from './panel.js';
import { changed, dismiss, instrument, state } from './store.js';
import { ticketView } from './ticketview.js';

const VIEWS = [['chart', 'Chart'], ['book', 'Book'], ['trade', 'Trade'], ['orders', 'Orders']];

export function page(act) {
  if (!state.ready) {
    return html`<p class="loading" role="status">${null === state.failure ? 'Opening the exchange…' :
      `${state.failure}. Trying again…`}</p>`;
  }
  if (null === instrument()) {
    return html`${head(act)}<p class="loading">There is no market yet. An administrator can add one.</p>${panel(act)}`;
  }
  return html`
    ${head(act)}
    <main>
      ${chartView(act)}
      ${bookView(act)}
      ${tapeView()}
      ${ticketView(act)}
      ${panel(act)}
    </main>
    <nav class="views" aria-label="Views">
      ${VIEWS.map(([view, name]) => html`
        <button type="button" data-test="view-${view}" aria-current=${view === state.view ? 'page' : nothing}
          @click=${() => { state.view = view; changed(); scrollTo(0, 0); }}>${name}${
            'orders' === view && state.orders.size > 0 ?
              html` <span class="count">${state.orders.size}</span>` : nothing}</button>`)}
    </nav>`;
}

export function toasts() {
  return repeat(state.toasts, ({ id }) => id, ({ id, kind, title, detail }) => html`
    <div class="toast ${kind}" data-test="toast">
      <div><strong>${title}</strong>${'' === detail ? nothing : html`<span>${detail}</span>`}</div>
      <button type="button" class="quiet" aria-label="Dismiss" @click=${() => dismiss(id)}>✕</button>
    </div>`);
}
