package io.ringbook.gateway.http;

import io.undertow.server.HttpServerExchange;

/**
 * Answers requests that come to no route, as routes answer theirs.
 */
public final class Refusal
{
    private Refusal()
    {
    }

    /**
     * Answers with a problem. On an IO thread.
     *
     * @param exchange to answer.
     * @param problem  why it cannot be done as asked.
     */
    public static void answer(final HttpServerExchange exchange, final Problem problem)
    {
        new Call(exchange, Router.requestId(exchange), new byte[0]).fail(problem);
    }
}
