package io.ringbook.metrics;

import java.util.List;

/**
 * What a gateway around the engine shows of itself. Asked by any thread, at each scrape.
 */
public interface GatewayFigures
{
    /**
     * Answers of a kind.
     *
     * @param method of HTTP, empty where it is not told apart.
     * @param route  path of the route.
     * @param status of HTTP.
     * @param count  since the start.
     */
    record Requests(String method, String route, int status, long count)
    {
    }

    /**
     * How long the answers of a route took.
     *
     * @param route    method and path.
     * @param boundsNs of the buckets, ascending; the last bucket has none.
     * @param counts   of each bucket alone.
     * @param sumNs    of all.
     */
    record Latencies(String route, long[] boundsNs, long[] counts, long sumNs)
    {
    }

    /**
     * Requests answered.
     *
     * @return by kind.
     */
    List<Requests> requests();

    /**
     * Latencies of requests.
     *
     * @return by route.
     */
    List<Latencies> latencies();

    /**
     * Requests under way.
     *
     * @return number of them.
     */
    long requestsUnderWay();

    /**
     * Connections open, WebSockets among them.
     *
     * @return number of them.
     */
    long connections();

    /**
     * WebSocket connections open.
     *
     * @return number of them.
     */
    long webSockets();

    /**
     * Messages queued for WebSockets.
     *
     * @return number since the start.
     */
    long messages();

    /**
     * Messages that slow WebSockets did not get because a newer one says the same.
     *
     * @return number since the start.
     */
    long conflated();

    /**
     * WebSockets closed because they were too slow.
     *
     * @return number since the start.
     */
    long slowConsumers();

    /**
     * Sequence up to which the read model has heard events.
     *
     * @return sequence.
     */
    long modelSequence();

    /**
     * Commands that wait for the engine's answer.
     *
     * @return number of them.
     */
    long waitingCommands();
}
