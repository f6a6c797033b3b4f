// The depth of the book: how much waits up to which price.

import * as echarts from '/lib/echarts/echarts.js';
import { ladder } from './book.js';
import { alpha, colors } from './colors.js';
import { Fixed, grouped } from './fixed.js';
import { state } from './store.js';

const LEVELS = 400;
const WIDEST = 0.1;
const EACH_MS = 250;

export class DepthChart {
  constructor() {
    this.chart = null;
    this.drawnAt = 0;
    this.drawn = null;
  }

  mount(element, instrument) {
    this.instrument = instrument;
    if (null === element || 'depth' !== state.chart) {
      return;
    }
    if (element !== this.element) {
      this.chart?.dispose();
      this.element = element;
      this.chart = echarts.init(element, null, { renderer: 'canvas' });
      new ResizeObserver(() => element.clientWidth > 0 && this.chart.resize()).observe(element);
      this.chart.getZr().on('mousemove', ({ offsetX, offsetY }) => this.point(offsetX, offsetY));
      this.begin();
    }
    this.draw();
  }

  recolor() {
    if (null !== this.chart) {
      this.begin();
      this.drawn = null;
      this.draw();
    }
  }

  begin() {
    const c = colors();
    const label = { color: c.muted, fontSize: 11, fontFamily: c.font };
    const decimals = Fixed.of(this.instrument.tickSize).trimmed().scale;
    const area = (id, color) => ({ id, type: 'line', symbol: 'none', data: [],
      lineStyle: { color, width: 1.5 }, areaStyle: { color: alpha(color, 0.18) } });
    this.chart.setOption({
      animation: false,
      grid: { left: 8, right: 74, top: 34, bottom: 24 },
      axisPointer: { show: true, lineStyle: { color: c.muted, type: 'dashed' }, label: { backgroundColor: c.raised,
        color: c.text, borderColor: c.line, borderWidth: 1, fontFamily: c.font, fontSize: 11 } },
      xAxis: { type: 'value', scale: true, splitLine: { show: false },
        axisLine: { show: false }, axisTick: { show: false }, splitNumber: 6, axisPointer: { show: true, label: {
          formatter: ({ value }) => grouped(value.toFixed(decimals)) } },
        axisLabel: { ...label, hideOverlap: true, formatter: (v) => grouped(v.toFixed(decimals)) } },
      yAxis: { type: 'value', position: 'right', axisLine: { show: false }, axisTick: { show: false },
        splitLine: { lineStyle: { color: c.grid } }, splitNumber: 5,
        axisPointer: { show: false }, axisLabel: label },
      series: [area('bids', c.buy), area('asks', c.sell)],
    }, { notMerge: true });
  }

  draw() {
    const { book } = state;
    const now = performance.now();
    if (null === book || (book === this.drawn && book.updateId === this.updateId) || now - this.drawnAt < EACH_MS) {
      return;
    }
    this.drawnAt = now;
    this.drawn = book;
    this.updateId = book.updateId;
    const tick = Fixed.of(this.instrument.tickSize);
    this.bids = ladder(book.bids.rows, tick, true, LEVELS);
    this.asks = ladder(book.asks.rows, tick, false, LEVELS);
    const [from, to] = range(this.bids, this.asks);
    this.chart.setOption({ xAxis: { min: from, max: to }, series: [
      { id: 'bids', data: steps(this.bids, from).reverse() }, { id: 'asks', data: steps(this.asks, to) }] });
    this.element.dataset.count = this.bids.length + this.asks.length;
    this.legend(null);
  }

  point(x, y) {
    const [price] = this.chart.convertFromPixel({ gridIndex: 0 }, [x, y]) ?? [];
    this.legend(price);
  }

  /** What waits up to the price under the pointer, or in all. */
  legend(price) {
    const element = document.getElementById('depth-legend');
    if (null === element || undefined === this.bids) {
      return;
    }
    const { baseAsset } = this.instrument;
    const upTo = (levels, isIn) => levels.filter(isIn).at(-1)?.total;
    const parts = null === price || undefined === price ?
      [['Bids', this.bids.at(-1)?.total], ['Asks', this.asks.at(-1)?.total]] :
      [['Bids down to here', upTo(this.bids, (l) => l.price.toPixels() >= price)],
        ['Asks up to here', upTo(this.asks, (l) => l.price.toPixels() <= price)]];
    element.replaceChildren(...parts.filter(([, total]) => undefined !== total).map(([name, total]) => {
      const part = document.createElement('span');
      const label = Object.assign(document.createElement('small'), { textContent: name });
      part.append(label, `${total.toText()} ${baseAsset}`);
      return part;
    }));
  }
}

/** Both sides equally far, as far as the shorter one goes; a far order must not make the rest small. */
function range(bids, asks) {
  const bid = bids[0]?.price.toPixels();
  const ask = asks[0]?.price.toPixels();
  if (undefined === bid || undefined === ask) {
    return [null, null];
  }
  const middle = (bid + ask) / 2;
  const far = Math.min(middle - bids.at(-1).price.toPixels(), asks.at(-1).price.toPixels() - middle, middle * WIDEST);
  return [middle - far, middle + far];
}

/** The corners of the stairs from the best price on, up to the edge. */
function steps(levels, edge) {
  const corners = [];
  let before = 0;
  for (const { price, total } of levels) {
    const x = price.toPixels();
    if (null !== edge && corners.length > 0 && (x - edge) * (corners[0][0] - edge) < 0) {
      break;
    }
    corners.push([x, before]);
    before = total.toPixels();
    corners.push([x, before]);
  }
  if (null !== edge && corners.length > 0) {
    corners.push([edge, before]);
  }
  return corners;
}
