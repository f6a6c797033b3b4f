package io.ringbook.gateway.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;

import java.util.Set;

/**
 * Lets pages of some other servers call (CORS), each by its whole name, and no others: a browser keeps their answers
 * from them. Who calls is said by a header, never by a cookie, so credentials are not needed and not allowed.
 */
final class CrossOrigin implements HttpHandler
{
    private static final HttpString ALLOW_ORIGIN = new HttpString("Access-Control-Allow-Origin");
    private static final HttpString ALLOW_METHODS = new HttpString("Access-Control-Allow-Methods");
    private static final HttpString ALLOW_HEADERS = new HttpString("Access-Control-Allow-Headers");
    private static final HttpString EXPOSE_HEADERS = new HttpString("Access-Control-Expose-Headers");
    private static final HttpString MAX_AGE = new HttpString("Access-Control-Max-Age");
    private static final HttpString REQUEST_METHOD = new HttpString("Access-Control-Request-Method");
    private static final String METHODS = "GET, POST, PUT, DELETE";
    private static final String REQUEST_HEADERS = "Authorization, Content-Type, X-Ringbook-Key, " +
        "X-Ringbook-Timestamp, X-Ringbook-Nonce, X-Ringbook-Signature";
    private static final String ANSWER_HEADERS = "X-Request-Id, RateLimit-Limit, RateLimit-Remaining, " +
        "RateLimit-Reset, Retry-After, Idempotent-Replayed";
    private static final String MAX_AGE_SECONDS = "600";

    private final HttpHandler next;
    private final Set<String> allowed;

    CrossOrigin(final HttpHandler next, final Set<String> allowed)
    {
        this.next = next;
        this.allowed = allowed;
    }

    @Override
    public void handleRequest(final HttpServerExchange exchange) throws Exception
    {
        if (!allowed.isEmpty())
        {
            exchange.getResponseHeaders().put(Headers.VARY, "Origin");
        }
        final String origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
        if (null == origin || !allowed.contains(origin))
        {
            next.handleRequest(exchange);
            return;
        }
        exchange.getResponseHeaders().put(ALLOW_ORIGIN, origin).put(EXPOSE_HEADERS, ANSWER_HEADERS);
        if ("OPTIONS".equals(exchange.getRequestMethod().toString()) &&
            exchange.getRequestHeaders().contains(REQUEST_METHOD))
        {
            exchange.getResponseHeaders().put(ALLOW_METHODS, METHODS).put(ALLOW_HEADERS, REQUEST_HEADERS)
                .put(MAX_AGE, MAX_AGE_SECONDS);
            exchange.setStatusCode(204).endExchange();
            return;
        }
        next.handleRequest(exchange);
    }
}
