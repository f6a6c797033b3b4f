// What keys do, where no field has the focus.

import { changed, state } from './store.js';

export const SHORTCUTS = [
  ['b', 'Buy'], ['s', 'Sell'], ['p', 'To the price'], ['q', 'To the quantity'], ['/', 'Choose a market'],
  ['o', 'Open orders'], ['h', 'Order history'], ['d', 'Candles or depth'], ['t', 'Light or dark'],
  ['?', 'These keys'], ['Esc', 'Close what is open, leave a field'],
];

/** After the next frame, when it is there to be seen. */
const focus = (selector) => requestAnimationFrame(() => requestAnimationFrame(() => {
  const field = document.querySelector(selector);
  field?.focus();
  field?.select();
}));

export function onKey(event, act) {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if ('Escape' === event.key) {
    escape(act);
    return;
  }
  if (null !== state.dialog || event.target.closest('input, select, textarea, [contenteditable]')) {
    return;
  }
  const action = {
    b: () => show('trade', () => act.ticket.set({ side: 'BUY' })),
    s: () => show('trade', () => act.ticket.set({ side: 'SELL' })),
    p: () => show('trade', () => focus('#ticket input[name=price], #ticket input[name=stopPrice]')),
    q: () => show('trade', () => focus('#ticket input[name=quantity], #ticket input[name=quoteBudget]')),
    o: () => show('orders', () => act.account.showPanel('open')),
    h: () => show('orders', () => act.account.showPanel('history')),
    d: () => show('chart', () => { state.chart = 'depth' === state.chart ? 'candles' : 'depth'; }),
    t: () => act.flipTheme(),
    '/': () => { state.picker = { text: '', index: 0 }; },
    '?': () => act.open('help'),
  }[event.key];
  if (undefined !== action) {
    event.preventDefault();
    action();
    changed();
  }
}

function show(view, action) {
  state.view = view;
  action();
}

function escape(act) {
  if (null !== state.picker || null !== state.amending) {
    state.picker = null;
    state.amending = null;
    changed();
  } else if (null === state.dialog) {
    document.activeElement?.blur?.();
  } else {
    act.close();
  }
}
