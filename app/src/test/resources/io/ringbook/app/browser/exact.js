// Run in the page: the modules that reckon, held against what is known, and against each other. Answers how many checks
// held, or throws the first that did not.
const done = arguments[arguments.length - 1];

async function run() {
  const { Fixed, ZERO, grouped } = await import('/page/fixed.js');
  const { Book, ladder } = await import('/page/book.js');
  const { affordable, estimate, sweep } = await import('/page/estimate.js');
  let checks = 0;
  const same = (actual, expected, what) => {
    checks++;
    if (String(actual) !== String(expected)) {
      throw new Error(`${what}: expected ${expected}, found ${actual}`);
    }
  };
  const of = (text) => Fixed.of(text);

  for (const [text, expected] of [['1', '1'], ['0.10', '0.10'], ['-0.5', '-0.5'], ['.5', '0.5'], ['5.', '5'],
    [' 7 ', '7'], ['+3.0', '3.0'], ['007', '7'], ['-0', '0'],
    ['9007199254740993.000000001', '9007199254740993.000000001']]) {
    same(Fixed.parse(text), expected, `parse ${text}`);
  }
  for (const text of ['', '.', '-', '1e5', '0x10', '1,5', '1.2.3', 'NaN', 'Infinity', '١', '--1', '1 2',
    '9'.repeat(61)]) {
    same(Fixed.parse(text), null, `parse ${text}`);
  }
  same(of('0.1').plus(of('0.2')), '0.3', '0.1 + 0.2');
  same(of('0.1').times(of('0.2')), '0.02', '0.1 x 0.2');
  same(of('1').minus(of('0.00000001')), '0.99999999', '1 - 1e-8');
  same(of('-1.5').floor(0), '-2', 'floor');
  same(of('-1.5').ceil(0), '-1', 'ceil');
  same(of('1.25').halfUp(1), '1.3', 'half up');
  same(of('-1.25').halfUp(1), '-1.2', 'half up below 0');
  same(of('1').dividedBy(of('3'), 8), '0.33333333', '1 / 3');
  same(of('-1').dividedBy(of('3'), 2), '-0.34', '-1 / 3');
  same(of('1').dividedBy(of('-3'), 2), '-0.34', '1 / -3');
  same(of('10').compare(of('10.000')), 0, 'compare');
  same(of('1.005').isMultipleOf(of('0.01')), false, 'multiple');
  same(of('1.00').isMultipleOf(of('0.01')), true, 'multiple');
  same(of('12.37').floorTo(of('0.05')), '12.35', 'floor to');
  same(of('12.31').ceilTo(of('0.05')), '12.35', 'ceil to');
  same(of('12.37').floorTo(of('10')), '10', 'floor to tens');
  same(of('1.500').trimmed(), '1.5', 'trimmed');
  same(of('1.500').trimmed(2), '1.50', 'trimmed to two');
  same(grouped('1234567.1234567'), '1,234,567.1234567', 'grouped');
  same(grouped('-123'), '-123', 'grouped');

  // Laws, on numbers that a Number cannot hold. The seed is in the message.
  let seed = Date.now() % 2147483647;
  const from = seed;
  const random = (n) => { seed = (seed * 48271) % 2147483647; return seed % n; };
  const any = () => {
    let digits = '';
    for (let i = 1 + random(24); i > 0; i--) { digits += random(10); }
    const scale = random(10);
    return new Fixed((random(2) ? 1n : -1n) * BigInt(digits), scale);
  };
  for (let i = 0; i < 500; i++) {
    const [a, b, c] = [any(), any(), any()];
    same(a.plus(b).minus(b).compare(a), 0, `seed ${from}: ${a} + ${b} - ${b}`);
    same(a.times(b.plus(c)).compare(a.times(b).plus(a.times(c))), 0, `seed ${from}: ${a} x (${b} + ${c})`);
    same(Fixed.of(a.toString()).compare(a), 0, `seed ${from}: ${a} as text`);
    if (!b.isZero()) {
      const quotient = a.dividedBy(b, 12);
      const rest = a.minus(quotient.times(b));
      const unit = new Fixed(1n, 12).times(b);
      same(rest.isZero() || (rest.units > 0n) === (b.units > 0n), true, `seed ${from}: ${a} / ${b} is a floor`);
      same((rest.units < 0n ? rest.negated() : rest).compare(unit.units < 0n ? unit.negated() : unit) < 0, true,
        `seed ${from}: the rest of ${a} / ${b}`);
    }
    const step = of('0.0025');
    same(a.floorTo(step).isMultipleOf(step), true, `seed ${from}: ${a} to ${step}`);
  }

  // A book from a snapshot and deltas, against one put together anew each time.
  const book = new Book();
  const truth = { bids: new Map(), asks: new Map() };
  same(book.take({ type: 'delta', firstUpdateId: 1, updateId: 1, bids: [], asks: [] }), false, 'no snapshot yet');
  const snapshot = { type: 'snapshot', updateId: 7, bids: [['1.00', '2.0']], asks: [['9.00', '1.0']] };
  same(book.take(snapshot), true, 'snapshot');
  truth.bids.set('1.00', '2.0');
  truth.asks.set('9.00', '1.0');
  let updateId = 7;
  for (let i = 0; i < 400; i++) {
    const bids = [[`${1 + random(4)}.${random(10)}0`, `${random(3)}.0`]];
    const asks = [[`${5 + random(4)}.${random(10)}0`, `${random(3)}.0`]];
    same(book.take({ type: 'delta', firstUpdateId: updateId + 1, updateId: updateId + 3, bids, asks }), true, 'delta');
    updateId += 3;
    for (const [side, [[price, quantity]]] of [['bids', bids], ['asks', asks]]) {
      if ('0.0' === quantity) {
        truth[side].delete(price);
      } else {
        truth[side].set(price, quantity);
      }
    }
    const rows = (side) => book[side].rows.map((r) => `${r.price}x${r.quantity}`).join();
    const wanted = (side, sign) => [...truth[side]].sort(([a], [b]) => sign * of(a).compare(of(b)))
      .map(([p, q]) => `${p}x${q}`).join();
    same(rows('bids'), wanted('bids', -1), `seed ${from}: bids`);
    same(rows('asks'), wanted('asks', 1), `seed ${from}: asks`);
  }
  const nothingAt = (id) => ({ type: 'delta', firstUpdateId: id, updateId: id, bids: [], asks: [] });
  same(book.take(nothingAt(updateId + 2)), false, 'gap');
  same(book.take(nothingAt(updateId + 3)), false, 'after it');

  const level = (price, quantity) => ({ price: of(price), quantity: of(quantity), stamp: 0, isMore: true });
  const steps = ladder([level('10.04', '1'), level('10.01', '2'), level('9.99', '4')], of('0.05'), true, 5);
  same(steps.map((l) => `${l.price}x${l.quantity}=${l.total}`).join(), '10.00x3=3,9.95x4=7', 'ladder of bids');

  const asks = [level('100.00', '1'), level('101.00', '2')];
  same(sweep(asks, { quantity: of('2') }).notional, '201.00', 'sweep');
  same(sweep(asks, { quantity: of('4') }).isEnough, false, 'thin book');
  same(sweep(asks, { budget: of('150'), lot: of('0.1') }).filled, '1.4', 'budget');
  const market = { baseAsset: 'BTC', quoteAsset: 'USDT', tickSize: '0.01', lotSize: '0.001', makerFeeBps: '1',
    takerFeeBps: '2', feeAsset: 'QUOTE' };
  const scales = new Map([['USDT', 8], ['BTC', 8]]);
  const ticket = { side: 'BUY', type: 'LIMIT', unit: 'BASE', price: '100.00', quantity: '0.5', stopPrice: '' };
  const cost = estimate(ticket, market, scales, null, undefined);
  same(cost.total.trimmed(), '50.01', 'what a buyer pays');
  const proceeds = estimate({ ...ticket, side: 'SELL' }, market, scales, null, undefined);
  same(proceeds.total.trimmed(), '49.99', 'what a seller gets');
  same(estimate({ ...ticket, quantity: '' }, market, scales, null, undefined), null, 'too little filled in');
  for (const percent of [25, 50, 75, 100]) {
    const available = of(`${1 + random(100000)}.${random(100)}`);
    const quantity = affordable(ticket, market, available, percent, null);
    const bought = { ...ticket, quantity: quantity.toString() };
    const total = estimate(bought, market, scales, null, undefined)?.total ?? ZERO;
    const share = available.times(of(String(percent / 100)));
    same(total.compare(share) <= 0, true, `seed ${from}: ${percent} % of ${available}`);
  }
  return checks;
}

run().then((checks) => done(checks), (e) => done(String(e.message ?? e)));
