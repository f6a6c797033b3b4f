// The live side of the exchange: one WebSocket that comes back by itself, and goes on where it was.

const PING_MS = 5_000;
const SILENCE_MS = 25_000;
const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 10_000;

const keyOf = ({ channel, symbol, interval }) => [channel, symbol ?? '', interval ?? ''].join('|');

export class Stream {
  /**
   * @param token   gives the bearer token, or null
   * @param onState told of {phase, retryAt, latencyMs}
   * @param onToken told that the token is not taken any more
   */
  constructor({ token, onState, onToken }) {
    this.token = token;
    this.onState = onState;
    this.onToken = onToken;
    this.subscriptions = new Map();
    this.waiting = new Map();
    this.ids = 0;
    this.retries = 0;
    this.latencyMs = null;
    this.socket = null;
    this.isLoggedIn = false;
    addEventListener('online', () => this.hurry());
    addEventListener('visibilitychange', () => document.hidden || this.hurry());
  }

  open() {
    clearTimeout(this.retry);
    this.tell('connecting');
    const url = `${'https:' === location.protocol ? 'wss' : 'ws'}://${location.host}/api/v1/ws`;
    const socket = new WebSocket(url);
    this.socket = socket;
    socket.onopen = () => this.socket === socket && this.opened();
    socket.onmessage = (event) => this.socket === socket && this.received(JSON.parse(event.data));
    socket.onclose = () => this.socket === socket && this.closed();
  }

  /** Begins anew, as somebody else or as nobody. */
  reopen() {
    const old = this.socket;
    this.socket = null;
    old?.close();
    this.stop();
    this.retries = 0;
    this.open();
  }

  /**
   * @param what      {channel, symbol, interval, isPrivate}
   * @param onMessage told of each message
   * @param from      gives where to go on after a break, or undefined
   * @param onLost    told that what was missed is lost: ask for it otherwise
   * @param onAgain   told that it goes on after a break
   * @return a function that ends it
   */
  subscribe(what, { onMessage, from = () => undefined, onLost = () => {}, onAgain = () => {} }) {
    const key = keyOf(what);
    const subscription = { ...what, key, onMessage, from, onLost, onAgain, isBegun: false };
    this.subscriptions.set(key, subscription);
    this.begin(subscription);
    return () => {
      if (this.subscriptions.get(key) === subscription) {
        this.subscriptions.delete(key);
        this.end(subscription);
      }
    };
  }

  /** Has the server begin a subscription again, with a snapshot. */
  async restart(what) {
    const subscription = this.subscriptions.get(keyOf(what));
    if (undefined !== subscription) {
      this.end(subscription);
      this.begin(subscription);
    }
  }

  async login() {
    if (this.isOpen() && null !== this.token()) {
      const answer = await this.ask({ op: 'login', token: this.token() });
      if (undefined !== answer.error) {
        this.onToken(answer.error);
        return;
      }
      this.isLoggedIn = true;
      this.subscriptions.forEach((s) => s.isPrivate && this.begin(s));
    }
  }

  isOpen() {
    return null !== this.socket && WebSocket.OPEN === this.socket.readyState;
  }

  opened() {
    this.retries = 0;
    this.heardAt = performance.now();
    this.tell('connected');
    this.subscriptions.forEach((s) => s.isPrivate || this.begin(s));
    this.login();
    this.ping();
    this.pinging = setInterval(() => this.ping(), PING_MS);
  }

  async ping() {
    if (performance.now() - this.heardAt > SILENCE_MS) {
      const old = this.socket;
      this.socket = null;
      old.close();
      this.closed();
      return;
    }
    const sentAt = performance.now();
    const answer = await this.ask({ op: 'ping' });
    if ('pong' === answer.result) {
      this.latencyMs = performance.now() - sentAt;
      this.tell('connected');
    }
  }

  closed() {
    this.stop();
    const waitMs = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.retries) * (0.75 + Math.random() / 2);
    this.retries++;
    this.tell('reconnecting', Date.now() + waitMs);
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.open(), waitMs);
  }

  stop() {
    clearInterval(this.pinging);
    clearTimeout(this.retry);
    this.isLoggedIn = false;
    this.latencyMs = null;
    this.waiting.forEach((answer) => answer({ error: { code: 'CLOSED', detail: 'the connection was closed' } }));
    this.waiting.clear();
  }

  hurry() {
    if (null === this.socket || WebSocket.CLOSED === this.socket.readyState) {
      this.retries = 0;
      this.open();
    }
  }

  async begin(subscription) {
    if (!this.isOpen() || (subscription.isPrivate && !this.isLoggedIn)) {
      return;
    }
    if (subscription.isBegun) {
      subscription.onAgain();
    }
    subscription.isBegun = true;
    const from = subscription.from();
    const answer = await this.ask(this.request('subscribe', subscription, from));
    if ('RESUME_TOO_OLD' === answer.error?.code) {
      subscription.onLost();
      await this.ask(this.request('subscribe', subscription));
    }
  }

  end(subscription) {
    if (this.isOpen()) {
      this.ask(this.request('unsubscribe', subscription));
    }
  }

  request(op, { channel, symbol, interval }, from) {
    return { op, channel, symbol, interval, from };
  }

  /** Sends a request; the promise is of its answer, an error among them. */
  ask(request) {
    const id = ++this.ids;
    return new Promise((resolve) => {
      if (!this.isOpen()) {
        resolve({ error: { code: 'CLOSED', detail: 'the connection is closed' } });
        return;
      }
      this.waiting.set(id, resolve);
      this.socket.send(JSON.stringify({ ...request, id }));
    });
  }

  received(message) {
    this.heardAt = performance.now();
    if (undefined !== message.id) {
      this.waiting.get(message.id)?.(message);
      this.waiting.delete(message.id);
    } else if (undefined !== message.channel) {
      this.subscriptions.get(keyOf(message))?.onMessage(message);
    }
  }

  tell(phase, retryAt = 0) {
    this.onState({ phase, retryAt, latencyMs: this.latencyMs });
  }
}
