package io.ringbook.gateway.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

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
        if (ProblemCode.UNAUTHENTICATED == problem.code())
        {
            exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, "Bearer");
        }
        new Call(exchange, "0", new byte[0]).fail(problem);
    }
}
