package io.ringbook.gateway.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Protocols;

import java.util.regex.Pattern;

/**
 * Refuses what two ends of a chain of servers could understand differently, and closes the connection behind it: two
 * lengths, a length and chunks, no host or two, a path with control characters.
 */
final class StrictRequests implements HttpHandler
{
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    private static final Pattern METHOD = Pattern.compile("[A-Z]{1,16}");

    private final HttpHandler next;

    StrictRequests(final HttpHandler next)
    {
        this.next = next;
    }

    @Override
    public void handleRequest(final HttpServerExchange exchange) throws Exception
    {
        final String wrong = wrong(exchange);
        if (null == wrong)
        {
            next.handleRequest(exchange);
            return;
        }
        exchange.setPersistent(false);
        new Call(exchange, Router.requestId(exchange), new byte[0])
            .fail(new Problem(ProblemCode.INVALID_REQUEST, wrong));
    }

    /** What was expected, or null if nothing is wrong. */
    private static String wrong(final HttpServerExchange exchange)
    {
        final HttpString protocol = exchange.getProtocol();
        if (!Protocols.HTTP_1_1.equals(protocol) && !Protocols.HTTP_1_0.equals(protocol))
        {
            return "expected HTTP/1.1 or HTTP/1.0";
        }
        if (!METHOD.matcher(exchange.getRequestMethod().toString()).matches())
        {
            return "expected a method of capital letters";
        }
        if (count(exchange, Headers.HOST) > 1 ||
            Protocols.HTTP_1_1.equals(protocol) && 1 != count(exchange, Headers.HOST))
        {
            return "expected the header Host once, found " + count(exchange, Headers.HOST);
        }
        if (!exchange.getRequestURI().startsWith("/") || exchange.isHostIncludedInRequestURI())
        {
            return "expected a path that begins with /";
        }
        if (hasControl(exchange.getRequestPath()))
        {
            return "expected a path without control characters";
        }
        return wrongLength(exchange);
    }

    private static String wrongLength(final HttpServerExchange exchange)
    {
        final int lengths = count(exchange, Headers.CONTENT_LENGTH);
        final int codings = count(exchange, Headers.TRANSFER_ENCODING);
        if (lengths + codings > 1)
        {
            return "expected Content-Length or Transfer-Encoding, one and once";
        }
        if (1 == lengths && !LENGTH.matcher(first(exchange, Headers.CONTENT_LENGTH)).matches())
        {
            return "expected a Content-Length of digits";
        }
        if (1 == codings && !"chunked".equalsIgnoreCase(first(exchange, Headers.TRANSFER_ENCODING)))
        {
            return "expected Transfer-Encoding: chunked";
        }
        return null;
    }

    private static int count(final HttpServerExchange exchange, final HttpString header)
    {
        final HeaderValues values = exchange.getRequestHeaders().get(header);
        return null == values ? 0 : values.size();
    }

    private static String first(final HttpServerExchange exchange, final HttpString header)
    {
        return exchange.getRequestHeaders().getFirst(header);
    }

    private static boolean hasControl(final String path)
    {
        for (int i = 0; i < path.length(); i++)
        {
            if (Character.isISOControl(path.charAt(i)))
            {
                return true;
            }
        }
        return false;
    }
}
