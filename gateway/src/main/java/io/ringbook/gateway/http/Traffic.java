package io.ringbook.gateway.http;

import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.HttpString;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts requests by route and status, and how long they took. Any thread.
 */
public final class Traffic
{
    /** Bounds of the buckets that latencies are counted in, in ns, ascending; the last bucket has none. */
    private static final long[] BOUNDS_NS = {
        200_000, 500_000, 1_000_000, 2_000_000, 5_000_000, 10_000_000, 20_000_000, 50_000_000, 100_000_000,
        200_000_000, 500_000_000, 1_000_000_000, 5_000_000_000L};

    private static final AttachmentKey<String> ROUTE = AttachmentKey.create(String.class);
    private static final HttpString REQUEST_ID = new HttpString("X-Request-Id");
    private static final String BESIDE = "(beside)";

    private final Map<Kind, LongAdder> answered = new ConcurrentHashMap<>();
    private final Map<String, Latencies> latencies = new ConcurrentHashMap<>();
    private final LongAdder active = new LongAdder();
    private final RequestObserver observer;

    /**
     * No traffic yet.
     *
     * @param observer told of every answer.
     */
    public Traffic(final RequestObserver observer)
    {
        this.observer = observer;
    }

    /**
     * Requests that are counted as one.
     *
     * @param method of them.
     * @param route  of them.
     * @param status of their answers.
     */
    public record Kind(String method, String route, int status)
    {
    }

    /** How long the requests of a route took. */
    public static final class Latencies
    {
        private final AtomicLongArray counts = new AtomicLongArray(BOUNDS_NS.length + 1);
        private final LongAdder sumNs = new LongAdder();

        /**
         * How many in each bucket of {@link #boundsNs()}, and behind the last bound.
         *
         * @return counts, of each bucket alone.
         */
        public long[] counts()
        {
            final long[] copy = new long[counts.length()];
            for (int i = 0; i < copy.length; i++)
            {
                copy[i] = counts.get(i);
            }
            return copy;
        }

        /**
         * All of them together.
         *
         * @return ns.
         */
        public long sumNs()
        {
            return sumNs.sum();
        }

        private void record(final long elapsedNs)
        {
            int bucket = 0;
            while (bucket < BOUNDS_NS.length && elapsedNs > BOUNDS_NS[bucket])
            {
                bucket++;
            }
            counts.incrementAndGet(bucket);
            sumNs.add(elapsedNs);
        }
    }

    /**
     * Bounds of the buckets of latencies.
     *
     * @return ns, ascending.
     */
    public static long[] boundsNs()
    {
        return BOUNDS_NS.clone();
    }

    /**
     * Answers given so far.
     *
     * @return counts by method, route and status.
     */
    public Map<Kind, LongAdder> answered()
    {
        return answered;
    }

    /**
     * How long they took.
     *
     * @return by method and route, as "GET /path".
     */
    public Map<String, Latencies> latencies()
    {
        return latencies;
    }

    /**
     * Requests under way.
     *
     * @return number of them.
     */
    public long active()
    {
        return active.sum();
    }

    /**
     * Watches what goes through a handler.
     *
     * @param inner that handles.
     * @return a handler for all requests.
     */
    public HttpHandler watch(final HttpHandler inner)
    {
        return (exchange) ->
        {
            final long startNs = System.nanoTime();
            active.increment();
            exchange.addExchangeCompleteListener((done, next) -> onComplete(done, next, startNs));
            inner.handleRequest(exchange);
        };
    }

    /** Names what a request is counted as. */
    static void route(final HttpServerExchange exchange, final Route route)
    {
        exchange.putAttachment(ROUTE, route.path());
    }

    /** A method that nobody knows is a client's text: it must not become a series of its own. */
    private void onComplete(
        final HttpServerExchange exchange, final ExchangeCompletionListener.NextListener next, final long startNs)
    {
        try
        {
            active.decrement();
            final String known = exchange.getAttachment(ROUTE);
            final String route = null == known ? BESIDE : known;
            final String method = null == known ? "" : exchange.getRequestMethod().toString();
            final int status = exchange.getStatusCode();
            final long elapsedNs = System.nanoTime() - startNs;
            answered.computeIfAbsent(new Kind(method, route, status), (kind) -> new LongAdder()).increment();
            latencies.computeIfAbsent((method + " " + route).strip(), (name) -> new Latencies()).record(elapsedNs);
            observer.onAnswered(
                method, route, status, exchange.getResponseHeaders().getFirst(REQUEST_ID), elapsedNs);
        }
        finally
        {
            next.proceed();
        }
    }
}
