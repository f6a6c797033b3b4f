// The REST side of the exchange. An answer that is no success is thrown as a Problem, with the field it is about.

const BASE = '/api/v1';

export class Problem extends Error {
  constructor(status, body) {
    super(body.detail || body.title || `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? 'UNKNOWN';
    this.field = body.field ?? null;
    this.reason = body.reason ?? null;
  }

  /** Was it perhaps done, without us hearing of it? */
  get isUncertain() {
    return 0 === this.status || 503 === this.status;
  }
}

const WORDS = {
  INSUFFICIENT_FUNDS: 'Not enough available for this',
  POST_ONLY_WOULD_CROSS: 'It would trade at once, and it is post-only',
  PRICE_BAND: 'The price is outside the band of this market',
  NOT_ALLOWED_IN_PHASE: 'Not allowed in the present phase of this market',
  KILL_SWITCH: 'Trading is stopped by the exchange',
  MAX_QTY: 'More than this market allows at once',
  MAX_NOTIONAL: 'Worth more than is allowed at once',
  OPEN_ORDER_LIMIT: 'Too many open orders',
  RATE_LIMIT: 'Too many orders in a short time',
  INVALID_QTY: 'Not a quantity this market takes',
  INVALID_PRICE: 'Not a price this market takes',
  INVALID_STOP_PRICE: 'Not a stop price this market takes',
  INVALID_EXPIRE_TIME: 'Not a time that lies ahead',
  STOP_WOULD_TRIGGER: 'The stop would trigger at once',
  NO_LIQUIDITY: 'Nobody on the other side',
  OVERFLOW: 'More than the exchange can hold',
  INVALID_AMOUNT: 'Not an amount of this asset',
};

/** What to tell a person: the engine's reason in words where there is one. */
export function wordsFor(problem) {
  if (problem instanceof Problem) {
    return WORDS[problem.reason] ?? problem.message;
  }
  return problem.message;
}

let token = null;
let whenLoggedOut = () => {};

export function useToken(value) {
  token = value;
}

export function onLoggedOut(handler) {
  whenLoggedOut = handler;
}

const PATIENCE = 4;
const PAUSE_MS = 1_000;

/** Asks; what only reads is asked again while the exchange says that it is not ready. */
export async function call(method, path, { query = {}, body = undefined } = {}) {
  for (let tries = 1; ; tries++) {
    try {
      return await once(method, path, query, body);
    } catch (e) {
      if ('GET' !== method || 503 !== e.status || tries === PATIENCE) {
        throw e;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

async function once(method, path, query, body) {
  const parameters = new URLSearchParams(Object.entries(query).filter(([, v]) => undefined !== v && null !== v));
  const url = BASE + path + (parameters.size > 0 ? `?${parameters}` : '');
  const headers = {};
  const sent = token;
  if (null !== sent) {
    headers.Authorization = `Bearer ${sent}`;
  }
  if (undefined !== body) {
    headers['Content-Type'] = 'application/json';
  }
  let answer;
  let text;
  try {
    answer = await fetch(url, {
      method, headers, body: undefined === body ? undefined : JSON.stringify(body), cache: 'no-store',
    });
    text = await answer.text();
  } catch (e) {
    throw new Problem(0, { code: 'UNREACHABLE', detail: 'The exchange cannot be reached' });
  }
  const parsed = parse(text);
  if (answer.ok) {
    return parsed;
  }
  if (401 === answer.status && null !== sent && sent === token && '/user/login' !== path) {
    whenLoggedOut();
  }
  throw new Problem(answer.status, parsed ?? {});
}

function parse(text) {
  if ('' === text) {
    return null;
  }
  try {
    return JSON.parse(text);
  } catch (e) {
    return null;
  }
}

/** An id nobody else has, of characters the exchange takes. */
export function newId(prefix) {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return prefix + Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
}
