package io.ringbook.gateway.stream;

import io.ringbook.gateway.http.Principal;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.gateway.http.Refusal;
import io.ringbook.gateway.http.TokenAuthenticator;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.websockets.WebSocketConnectionCallback;
import io.undertow.websockets.WebSocketProtocolHandshakeHandler;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;

/**
 * Before a connection is one: is it a WebSocket, from a page that may, is there room, and who is it? On an IO thread.
 */
final class Handshake implements HttpHandler
{
    private static final AttachmentKey<Principal> CALLER = AttachmentKey.create(Principal.class);
    private static final AttachmentKey<InetAddress> ADDRESS = AttachmentKey.create(InetAddress.class);
    private static final String BEARER = "bearer ";

    private final TokenAuthenticator authenticator;
    private final ConnectionCounts counts;
    private final Set<String> origins;
    private final WebSocketProtocolHandshakeHandler handshake;

    Handshake(
        final StreamServer server,
        final TokenAuthenticator authenticator,
        final ConnectionCounts counts,
        final Set<String> origins)
    {
        this.authenticator = authenticator;
        this.counts = counts;
        this.origins = origins;
        this.handshake = new WebSocketProtocolHandshakeHandler(
            (WebSocketConnectionCallback)(exchange, channel) ->
                server.onConnect(channel, exchange.getAttachment(ADDRESS), exchange.getAttachment(CALLER)),
            Handshake::refuse);
    }

    @Override
    public void handleRequest(final HttpServerExchange exchange) throws Exception
    {
        try
        {
            admit(exchange);
        }
        catch (final Problem problem)
        {
            Refusal.answer(exchange, problem);
            return;
        }
        handshake.handleRequest(exchange);
    }

    private void admit(final HttpServerExchange exchange)
    {
        if (!Methods.GET.equals(exchange.getRequestMethod()))
        {
            exchange.getResponseHeaders().put(Headers.ALLOW, "GET");
            throw new Problem(ProblemCode.METHOD_NOT_ALLOWED, "expected one of GET");
        }
        if (!exchange.getQueryString().isEmpty())
        {
            throw new Problem(ProblemCode.INVALID_PARAMETER, "expected no parameters");
        }
        final HeaderMap headers = exchange.getRequestHeaders();
        requireOrigin(headers.getFirst(Headers.ORIGIN), headers.getFirst(Headers.HOST));
        final InetAddress address = exchange.getSourceAddress().getAddress();
        if (!counts.hasRoom(address))
        {
            throw Problem.rateLimited("too many connections", 1);
        }
        final Principal principal = principal(headers);
        exchange.putAttachment(ADDRESS, address);
        if (null != principal)
        {
            exchange.putAttachment(CALLER, principal);
        }
    }

    /** A browser says which page connects; what is no browser says nothing. */
    private void requireOrigin(final String origin, final String host)
    {
        if (null == origin || origins.contains(origin.toLowerCase(Locale.ROOT)))
        {
            return;
        }
        final int authority = origin.indexOf("://");
        if (authority < 0 || !origin.substring(authority + 3).equalsIgnoreCase(host))
        {
            throw new Problem(ProblemCode.FORBIDDEN, "expected this server's own origin, or one of its settings");
        }
    }

    private Principal principal(final HeaderMap headers)
    {
        final String key = headers.getFirst("X-Ringbook-Key");
        if (null != key)
        {
            return authenticator.bySignature(
                key, required(headers, "X-Ringbook-Timestamp"), required(headers, "X-Ringbook-Nonce"),
                required(headers, "X-Ringbook-Signature"), "GET", Requests.PATH, new byte[0]);
        }
        final String authorization = headers.getFirst(Headers.AUTHORIZATION);
        if (null == authorization)
        {
            return null;
        }
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(BEARER))
        {
            throw new Problem(ProblemCode.UNAUTHENTICATED, "expected a bearer token");
        }
        return authenticator.byToken(authorization.substring(BEARER.length()).trim());
    }

    private static String required(final HeaderMap headers, final String name)
    {
        final String value = headers.getFirst(name);
        if (null == value)
        {
            throw new Problem(ProblemCode.UNAUTHENTICATED, "expected the header " + name);
        }
        return value;
    }

    /** No WebSocket after all. */
    private static void refuse(final HttpServerExchange exchange)
    {
        exchange.getResponseHeaders().put(Headers.UPGRADE, "websocket");
        Refusal.answer(
            exchange, new Problem(ProblemCode.UPGRADE_REQUIRED, "expected a WebSocket handshake, version 13"));
    }
}
