// The room of the charts: candles with volume, or the depth of the book.

import { html, nothing } from '/lib/lit-html/lit-html.js';
import { INTERVALS } from './market.js';
import { changed, state } from './store.js';

export function chartView({ market }) {
  const isCandles = 'candles' === state.chart;
  const chart = (name, label) => html`
    <button type="button" role="tab" aria-selected=${name === state.chart} data-test="chart-${name}"
      @click=${() => { state.chart = name; changed(); }}>${label}</button>`;
  return html`
    <section class="chart" aria-label="Chart">
      <div class="tools">
        <div class="tabs" role="tablist"
          aria-label="Chart">${chart('candles', 'Candles')}${chart('depth', 'Depth')}</div>
        ${isCandles ? html`<div class="intervals" role="group" aria-label="Interval">
          ${INTERVALS.map((interval) => html`
            <button type="button" aria-pressed=${interval === state.interval} data-test="interval-${interval}"
              @click=${() => market.chooseInterval(interval)}>${interval}</button>`)}</div>` : nothing}
      </div>
      <div class="canvas" ?hidden=${!isCandles}>
        <div id="candle-legend" class="legend" data-test="legend" aria-live="off"></div>
        <div id="candles" role="img" aria-label="Candles of ${state.market}, ${state.interval}"
          data-test="candles"></div>
      </div>
      <div class="canvas" ?hidden=${isCandles}>
        <div id="depth-legend" class="legend" data-test="depth-legend" aria-live="off"></div>
        <div id="depth" role="img" aria-label="Depth of ${state.market}" data-test="depth"></div>
      </div>
    </section>`;
}
