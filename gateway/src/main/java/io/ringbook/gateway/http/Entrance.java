package io.ringbook.gateway.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.PathHandler;

import java.util.Map;

/**
 * The way in while the engine recovers: what stands beside the routes (health, readiness, metrics) is answered, all
 * else refused until it opens.
 */
public final class Entrance implements HttpHandler
{
    private final PathHandler before = new PathHandler(Entrance::refuseForNow);
    private final PathHandler beside = new PathHandler(Entrance::refuse);
    private volatile HttpHandler inside = before;

    /**
     * An entrance that is not open.
     *
     * @param handlers beside the routes, by prefix of the path.
     */
    public Entrance(final Map<String, HttpHandler> handlers)
    {
        handlers.forEach(before::addPrefixPath);
        handlers.forEach(beside::addPrefixPath);
    }

    /**
     * What stands beside the routes, for the router: answers 404 for all else.
     *
     * @return handler, to which more may be added.
     */
    public PathHandler beside()
    {
        return beside;
    }

    /**
     * Adds what one path answers, from the start on.
     *
     * @param path    that stands for itself, and for nothing below it.
     * @param handler of it.
     */
    public void add(final String path, final HttpHandler handler)
    {
        before.addExactPath(path, handler);
        beside.addExactPath(path, handler);
    }

    /**
     * Lets requests in.
     *
     * @param router that handles them from now on.
     */
    public void open(final HttpHandler router)
    {
        inside = router;
    }

    @Override
    public void handleRequest(final HttpServerExchange exchange) throws Exception
    {
        inside.handleRequest(exchange);
    }

    private static void refuseForNow(final HttpServerExchange exchange)
    {
        new Call(exchange, Router.requestId(exchange), new byte[0]).fail(new Problem(
            ProblemCode.STARTING, "the engine recovers, or the history catches up; /ready says how far it is"));
    }

    private static void refuse(final HttpServerExchange exchange)
    {
        new Call(exchange, Router.requestId(exchange), new byte[0])
            .fail(new Problem(ProblemCode.NOT_FOUND, "no such path"));
    }
}
