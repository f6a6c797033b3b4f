// Texts for reading.

const two = (n) => String(n).padStart(2, '0');

/** Time of day, in the reader's own time. */
export function clock(ms) {
  const t = new Date(ms);
  return `${two(t.getHours())}:${two(t.getMinutes())}:${two(t.getSeconds())}`;
}

/** Day and time, in the reader's own time. */
export function moment(ms) {
  const t = new Date(ms);
  return `${t.getFullYear()}-${two(t.getMonth() + 1)}-${two(t.getDate())} ${clock(ms)}`;
}

/** When a candle opened: by the minute in the reader's own time, by the day in UTC, as days are cut. */
export function candleTime(ms, interval) {
  if (interval.endsWith('d') || interval.endsWith('w')) {
    return new Date(ms).toISOString().slice(0, 10);
  }
  const t = new Date(ms);
  const seconds = '1s' === interval ? `:${two(t.getSeconds())}` : '';
  return `${two(t.getMonth() + 1)}-${two(t.getDate())} ${two(t.getHours())}:${two(t.getMinutes())}${seconds}`;
}

const TYPES = {
  LIMIT: 'Limit', MARKET: 'Market', STOP: 'Stop', STOP_LIMIT: 'Stop limit', TRAILING_STOP: 'Trailing stop',
};

export const typeName = (type) => TYPES[type] ?? type;

const STATUS = {
  NEW: 'Open', PARTIALLY_FILLED: 'Partly filled', PENDING_TRIGGER: 'Waits for its stop', FILLED: 'Filled',
  CANCELED: 'Canceled', EXPIRED: 'Expired',
};

export const statusName = (status) => STATUS[status] ?? status;

export const sideName = (side) => ('BUY' === side ? 'Buy' : 'Sell');

const PHASES = {
  PRE_OPEN: 'Opening call', CONTINUOUS: 'Trading', CLOSING_CALL: 'Closing call', CLOSED: 'Closed', HALTED: 'Halted',
  VOLATILITY_AUCTION: 'Volatility auction',
};

export const phaseName = (phase) => PHASES[phase] ?? phase;

/** The same for an axis, where there is little room. */
export function axisTime(ms, interval) {
  const text = candleTime(ms, interval);
  return '1s' === interval || interval.endsWith('m') ? text.slice(6) : text;
}

/** A change with its sign, a true minus where it falls, none where nothing has changed. */
export function signed(text) {
  if (undefined === text || !/[1-9]/.test(text)) {
    return text ?? '';
  }
  return text.startsWith('-') ? `−${text.slice(1)}` : `+${text}`;
}
