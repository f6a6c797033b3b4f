// Candles with volume. Texts come from the exchange's own decimals; Numbers only say where a pixel goes.

import * as echarts from '/lib/echarts/echarts.js';
import { alpha, colors } from './colors.js';
import { Fixed, grouped } from './fixed.js';
import { axisTime, candleTime, signed } from './format.js';
import { state } from './store.js';

const CANDLE_PX = 7;
const MARGIN_PX = 82;

/** In the order that the chart takes them. */
const ohlc = (k) => [Number(k.open), Number(k.close), Number(k.low), Number(k.high)];

export class CandleChart {
  /** @param onEdge told that the reader has come to the first candle */
  constructor(onEdge) {
    this.onEdge = onEdge;
    this.klines = [];
    this.decimals = 2;
    this.chart = null;
    this.pointed = null;
    this.room = 0;
    this.isWaiting = false;
  }

  mount(element, instrument) {
    this.decimals = Fixed.of(instrument.tickSize).trimmed().scale;
    if (null === element || element === this.element) {
      return;
    }
    this.chart?.dispose();
    this.element = element;
    this.chart = echarts.init(element, null, { renderer: 'canvas' });
    new ResizeObserver(() => element.clientWidth > 0 && this.chart.resize()).observe(element);
    this.chart.on('updateAxisPointer', ({ axesInfo }) => {
      const index = axesInfo?.[0]?.value;
      this.pointed = undefined === index ? null : index;
      this.legend();
    });
    element.addEventListener('pointerleave', () => {
      this.pointed = null;
      this.legend();
    });
    this.chart.on('datazoom', () => {
      const [{ startValue }] = this.chart.getOption().dataZoom;
      if (startValue <= 2) {
        this.onEdge();
      }
    });
    this.begin();
  }

  /** All candles; is the range to be chosen anew; how many have come before those there were. */
  show(klines, isNew, before = 0) {
    this.klines = klines;
    if (null === this.chart) {
      return;
    }
    if (isNew) {
      this.pointed = null;
      this.begin();
    } else if (before > 0) {
      const [{ startValue, endValue }] = this.chart.getOption().dataZoom;
      this.data();
      this.range(startValue + before, endValue + before);
    } else if (!this.isWaiting) {
      this.isWaiting = true;
      requestAnimationFrame(() => {
        this.isWaiting = false;
        this.follow();
      });
    }
  }

  /** New candles push the range along, if its end was in sight. */
  follow() {
    const zoom = this.chart.getOption().dataZoom?.[0];
    const was = this.count;
    this.data();
    if (undefined !== zoom && this.count > was && zoom.endValue >= was - 1) {
      const more = this.count - was;
      this.range(zoom.startValue + more, zoom.endValue + more);
    }
  }

  recolor() {
    if (null !== this.chart) {
      const zoom = this.chart.getOption().dataZoom?.[0];
      this.begin();
      if (undefined !== zoom) {
        this.range(zoom.startValue, zoom.endValue);
      }
    }
  }

  range(startValue, endValue) {
    this.chart.dispatchAction({ type: 'dataZoom', startValue, endValue });
  }

  begin() {
    const c = colors();
    const fits = Math.max(0, Math.floor((this.element.clientWidth - MARGIN_PX) / CANDLE_PX));
    this.room = Math.max(0, fits - this.klines.length);
    const count = this.room + this.klines.length;
    const label = { color: c.muted, fontSize: 11, fontFamily: c.font };
    const axis = (gridIndex, more) => ({ gridIndex, axisLine: { show: false }, axisTick: { show: false }, ...more });
    const box = { backgroundColor: c.raised, color: c.text, borderColor: c.line, borderWidth: 1, fontFamily: c.font,
      fontSize: 11, padding: [3, 6] };
    this.chart.setOption({
      animation: false,
      textStyle: { fontFamily: c.font },
      axisPointer: { link: [{ xAxisIndex: 'all' }], label: box, lineStyle: { color: c.muted, type: 'dashed' } },
      grid: [{ left: 8, right: 74, top: 34, bottom: '24%' }, { left: 8, right: 74, height: '15%', bottom: 24 }],
      xAxis: [
        axis(0, { type: 'category', data: [], axisLabel: { show: false },
          axisPointer: { show: true, label: { show: false } } }),
        axis(1, { type: 'category', data: [], axisLabel: { ...label, hideOverlap: true,
          formatter: (ms) => ('' === ms ? '' : axisTime(Number(ms), state.interval)) },
          axisPointer: { show: true,
            label: { formatter: ({ value }) =>
              ('' === value ? '' : candleTime(Number(value), state.interval)) } } }),
      ],
      yAxis: [
        axis(0, { position: 'right', scale: true, splitLine: { lineStyle: { color: c.grid } }, splitNumber: 6,
          axisLabel: { ...label, formatter: (v) => this.price(v) },
          axisPointer: { show: true, label: { formatter: ({ value }) => this.price(value) } } }),
        axis(1, { position: 'right', splitNumber: 2, splitLine: { show: false }, axisLabel: { show: false },
          axisPointer: { show: false } }),
      ],
      dataZoom: [{ type: 'inside', xAxisIndex: [0, 1], startValue: Math.max(0, count - fits), endValue: count - 1,
        minValueSpan: 10 }],
      series: [
        { id: 'candles', type: 'candlestick', xAxisIndex: 0, yAxisIndex: 0, barMaxWidth: 16, data: [],
          itemStyle: { color: c.buy, borderColor: c.buy, color0: c.sell, borderColor0: c.sell } },
        { id: 'volume', type: 'bar', xAxisIndex: 1, yAxisIndex: 1, barMaxWidth: 16, data: [] },
      ],
    }, { notMerge: true });
    this.data();
  }

  price(value) {
    return grouped(value.toFixed(this.decimals));
  }

  data() {
    const c = colors();
    const rising = alpha(c.buy, 0.4);
    const falling = alpha(c.sell, 0.4);
    const room = Array(this.room).fill('-');
    this.count = this.room + this.klines.length;
    const times = [...room.map(() => ''), ...this.klines.map((k) => String(k.openTime))];
    const last = this.klines.at(-1);
    const isUp = undefined !== last && Number(last.close) >= Number(last.open);
    this.chart.setOption({
      xAxis: [{ data: times }, { data: times }],
      series: [
        { id: 'candles', data: [...room, ...this.klines.map(ohlc)],
          markLine: undefined === last ? { data: [] } : { silent: true, symbol: 'none', animation: false,
            lineStyle: { color: isUp ? c.buy : c.sell, type: 'dotted', width: 1 },
            label: { position: 'end', formatter: grouped(last.close), backgroundColor: isUp ? c.buy : c.sell,
              color: c.surface, padding: [4, 6], borderRadius: 3, fontSize: 11, fontFamily: c.font },
            data: [{ yAxis: Number(last.close) }] } },
        { id: 'volume', data: [...room, ...this.klines.map((k) => ({ value: Number(k.volume),
          itemStyle: { color: Number(k.close) >= Number(k.open) ? rising : falling } }))] },
      ],
    });
    this.element.dataset.count = this.klines.length;
    this.element.dataset.last = last?.close ?? '';
    this.legend();
  }

  /** The figures of the candle under the pointer, or of the last one. */
  legend() {
    const k = null === this.pointed ? this.klines.at(-1) : this.klines[this.pointed - this.room];
    const element = document.getElementById('candle-legend');
    if (undefined === k || null === element) {
      element?.replaceChildren(0 === this.klines.length ? 'No trade yet.' : '');
      return;
    }
    const open = Fixed.of(k.open);
    const change = Fixed.of(k.close).minus(open);
    const percent = open.isZero() ? '' :
      ` (${signed(change.times(Fixed.of('100')).dividedBy(open, 4).halfUp(2).toString())} %)`;
    const parts = [['', candleTime(k.openTime, state.interval)], ['O', grouped(k.open)], ['H', grouped(k.high)],
      ['L', grouped(k.low)], ['C', grouped(k.close)], ['', signed(change.toText()) + percent],
      ['Vol', grouped(k.volume)]];
    element.className = `legend ${change.units < 0n ? 'falls' : 'rises'}`;
    element.replaceChildren(...parts.map(([name, value]) => {
      const part = document.createElement('span');
      part.append(Object.assign(document.createElement('small'), { textContent: name }), value);
      return part;
    }));
  }
}
