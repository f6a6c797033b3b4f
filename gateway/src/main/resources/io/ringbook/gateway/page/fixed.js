// Exact decimals. A Fixed is an integer number of units (BigInt) and how many of its digits are decimals. Money, prices
// and quantities are Fixed from the text the exchange sends to the text it is sent; no Number comes between.

const SHAPE = /^([+-]?)(\d*)(?:\.(\d*))?$/;
const MAX_DIGITS = 60;

const tenTo = (n) => 10n ** BigInt(n);

/** Floor of a quotient, for a positive divisor. */
const floorDiv = (a, b) => (a < 0n && a % b !== 0n ? a / b - 1n : a / b);

export class Fixed {
  constructor(units, scale) {
    this.units = units;
    this.scale = scale;
  }

  /** The number a text says, with as many decimals as it has; null if it says none. */
  static parse(text) {
    const found = SHAPE.exec(String(text ?? '').trim());
    if (null === found) {
      return null;
    }
    const [, sign, whole, decimals = ''] = found;
    const digits = whole + decimals;
    if (0 === digits.length || digits.length > MAX_DIGITS) {
      return null;
    }
    const units = BigInt(digits);
    return new Fixed('-' === sign ? -units : units, decimals.length);
  }

  /** The number a text of the exchange says. */
  static of(text) {
    const number = Fixed.parse(text);
    if (null === number) {
      throw new Error(`expected a decimal, found ${text}`);
    }
    return number;
  }

  /** The same number with more decimals, or with fewer, rounded towards minus infinity. */
  floor(scale) {
    return scale >= this.scale ?
      new Fixed(this.units * tenTo(scale - this.scale), scale) :
      new Fixed(floorDiv(this.units, tenTo(this.scale - scale)), scale);
  }

  ceil(scale) {
    return this.negated().floor(scale).negated();
  }

  halfUp(scale) {
    if (scale >= this.scale) {
      return this.floor(scale);
    }
    const unit = tenTo(this.scale - scale);
    return new Fixed(floorDiv(this.units + unit / 2n, unit), scale);
  }

  plus(other) {
    const scale = Math.max(this.scale, other.scale);
    return new Fixed(this.floor(scale).units + other.floor(scale).units, scale);
  }

  minus(other) {
    return this.plus(other.negated());
  }

  times(other) {
    return new Fixed(this.units * other.units, this.scale + other.scale);
  }

  /** The quotient with so many decimals, rounded towards minus infinity. */
  dividedBy(other, scale) {
    if (0n === other.units) {
      throw new RangeError('expected a divisor other than 0');
    }
    const above = this.units * tenTo(scale + other.scale);
    const below = other.units * tenTo(this.scale);
    return new Fixed(below < 0n ? floorDiv(-above, -below) : floorDiv(above, below), scale);
  }

  negated() {
    return new Fixed(-this.units, this.scale);
  }

  /** Less than 0, 0, or more than 0, as this is less than, as much as, or more than the other. */
  compare(other) {
    const scale = Math.max(this.scale, other.scale);
    const a = this.floor(scale).units;
    const b = other.floor(scale).units;
    return a < b ? -1 : a > b ? 1 : 0;
  }

  isZero() {
    return 0n === this.units;
  }

  isPositive() {
    return this.units > 0n;
  }

  isMultipleOf(step) {
    const scale = Math.max(this.scale, step.scale);
    return 0n === this.floor(scale).units % step.floor(scale).units;
  }

  /** The greatest multiple of a step that is not above this, with the step's decimals. */
  floorTo(step) {
    const scale = Math.max(this.scale, step.scale);
    const unit = step.floor(scale).units;
    return new Fixed(floorDiv(this.floor(scale).units, unit) * unit, scale).trimmed(step.scale);
  }

  /** The least multiple of a step that is not below this. */
  ceilTo(step) {
    return this.negated().floorTo(step).negated();
  }

  /** Without trailing zeros, but with so many decimals at least. */
  trimmed(least = 0) {
    let { units, scale } = this;
    while (scale > least && 0n === units % 10n) {
      units /= 10n;
      scale--;
    }
    return scale < least ? this.floor(least) : new Fixed(units, scale);
  }

  toString() {
    const digits = (this.units < 0n ? -this.units : this.units).toString().padStart(this.scale + 1, '0');
    const point = digits.length - this.scale;
    const sign = this.units < 0n ? '-' : '';
    return sign + digits.slice(0, point) + (this.scale > 0 ? `.${digits.slice(point)}` : '');
  }

  /** With groups of three before the point, for reading. */
  toText() {
    return grouped(this.toString());
  }

  /** A Number for drawing: where a pixel goes, never what something costs. */
  toPixels() {
    return Number(this.toString());
  }
}

export const ZERO = new Fixed(0n, 0);

export const least = (a, b) => (a.compare(b) <= 0 ? a : b);

/** A decimal text with groups of three before the point. */
export function grouped(text) {
  if (undefined === text || null === text) {
    return '';
  }
  const [whole, decimals] = String(text).split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return undefined === decimals ? groups : `${groups}.${decimals}`;
}
