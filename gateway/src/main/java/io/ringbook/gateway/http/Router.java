package io.ringbook.gateway.http;

import io.undertow.io.Receiver;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;

/**
 * Finds the route of a request, reads its body, lets the gatekeeper look at it, and hands it on. Endpoints run on an IO
 * thread and must not block, unless their route says so: those run on a worker.
 */
public final class Router implements HttpHandler
{
    static final HttpString REQUEST_ID = new HttpString("X-Request-Id");

    /** Of a body that is too large: more than this is not even read. */
    private static final long PASSED_OVER_BYTES = 1 << 20;

    private final Map<String, Map<String, Route>> routes = new TreeMap<>();
    private final Gatekeeper gatekeeper;
    private final BiConsumer<String, Throwable> onAccident;
    private final HttpHandler otherwise;
    private final int maxBodyBytes;

    /**
     * A router without routes.
     *
     * @param gatekeeper   that stands before all of them.
     * @param maxBodyBytes that a body may have.
     * @param onAccident   told of the request's id and an exception that is a mistake of ours.
     * @param otherwise    handles paths that no route has; null answers 404.
     */
    public Router(
        final Gatekeeper gatekeeper,
        final int maxBodyBytes,
        final BiConsumer<String, Throwable> onAccident,
        final HttpHandler otherwise)
    {
        this.gatekeeper = gatekeeper;
        this.maxBodyBytes = maxBodyBytes;
        this.onAccident = onAccident;
        this.otherwise = otherwise;
    }

    /**
     * Adds a route.
     *
     * @param route of a method and path that has none.
     * @return this.
     */
    public Router add(final Route route)
    {
        if (null != routes.computeIfAbsent(route.path(), (path) -> new LinkedHashMap<>()).put(route.method(), route))
        {
            throw new IllegalArgumentException("route " + route.method() + " " + route.path() + ": expected once");
        }
        return this;
    }

    /**
     * All routes by path and method.
     *
     * @return routes.
     */
    public Collection<Route> routes()
    {
        return routes.values().stream().flatMap((byMethod) -> byMethod.values().stream()).toList();
    }

    @Override
    public void handleRequest(final HttpServerExchange exchange) throws Exception
    {
        final String requestId = requestId(exchange);
        if (!isAdmitted(exchange, requestId))
        {
            return;
        }
        if (exchange.getRequestContentLength() > maxBodyBytes)
        {
            tooLarge(exchange, requestId);
            return;
        }
        final Map<String, Route> byMethod = routes.get(exchange.getRequestPath());
        if (null == byMethod && null != otherwise)
        {
            otherwise.handleRequest(exchange);
            return;
        }
        if (null == byMethod)
        {
            new Call(exchange, requestId, new byte[0])
                .fail(new Problem(ProblemCode.NOT_FOUND, "no such path"));
            return;
        }
        final String method = exchange.getRequestMethod().toString();
        final Route route = byMethod.get("HEAD".equals(method) ? "GET" : method);
        if (null == route)
        {
            final String allowed = String.join(", ", byMethod.keySet());
            exchange.getResponseHeaders().put(Headers.ALLOW, allowed);
            new Call(exchange, requestId, new byte[0]).fail(new Problem(
                ProblemCode.METHOD_NOT_ALLOWED, "expected one of " + allowed));
            return;
        }
        Traffic.route(exchange, route);
        read(exchange, requestId, route);
    }

    /** The id that the server gave a request: its answer bears it already. */
    static String requestId(final HttpServerExchange exchange)
    {
        final String requestId = exchange.getResponseHeaders().getFirst(REQUEST_ID);
        return null == requestId ? "0" : requestId;
    }

    /** Before the body is read; files and what else is no route count as well. */
    private boolean isAdmitted(final HttpServerExchange exchange, final String requestId)
    {
        final Call call = new Call(exchange, requestId, new byte[0]);
        try
        {
            gatekeeper.admit(call);
            return true;
        }
        catch (final Problem problem)
        {
            call.fail(problem);
            return false;
        }
    }

    private void read(final HttpServerExchange exchange, final String requestId, final Route route)
    {
        final Receiver receiver = exchange.getRequestReceiver();
        final long length = exchange.getRequestContentLength();
        if (length > maxBodyBytes && length <= PASSED_OVER_BYTES)
        {
            passOver(receiver, requestId);
            return;
        }
        // Not by the exchange's own limit, which prints a stack trace for each chunked body that is too large.
        receiver.setMaxBufferSize(maxBodyBytes);
        receiver.receiveFullBytes(
            (received, bytes) -> handle(new Call(received, requestId, bytes), route),
            (failed, e) -> unreadable(failed, requestId, e));
    }

    /** A client that is still sending reads no answer, only that the connection is gone: it is heard out first. */
    private void passOver(final Receiver receiver, final String requestId)
    {
        receiver.receivePartialBytes(
            (received, bytes, isLast) ->
            {
                if (isLast)
                {
                    tooLarge(received, requestId);
                }
            },
            (failed, e) -> unreadable(failed, requestId, e));
    }

    private void unreadable(final HttpServerExchange exchange, final String requestId, final IOException e)
    {
        if (e instanceof Receiver.RequestToLargeException)
        {
            exchange.setPersistent(false);
            tooLarge(exchange, requestId);
        }
        else
        {
            exchange.setPersistent(false);
            exchange.endExchange();
        }
    }

    private void tooLarge(final HttpServerExchange exchange, final String requestId)
    {
        new Call(exchange, requestId, new byte[0]).fail(new Problem(
            ProblemCode.BODY_TOO_LARGE, "expected at most " + maxBodyBytes + " bytes"));
    }

    private void handle(final Call call, final Route route)
    {
        call.onAccident(onAccident);
        try
        {
            call.principal(gatekeeper.identify(call));
            permit(call, route.access());
            requireJson(call, route);
            if (route.hasBody())
            {
                // What such a request says, its body says.
                call.queryDone();
            }
            if (route.isBlocking())
            {
                call.exchange().dispatch(() -> invoke(call, route));
            }
            else
            {
                call.exchange().dispatch(Runnable::run, () -> invoke(call, route));
            }
        }
        catch (final Problem problem)
        {
            call.fail(problem);
        }
        catch (final RejectedExecutionException e)
        {
            call.fail(new Problem(ProblemCode.STOPPING, "the gateway is stopping"));
        }
        catch (final RuntimeException e)
        {
            onAccident.accept(call.requestId(), e);
            call.fail(new Problem(ProblemCode.INTERNAL, "our mistake; the request's id is in the log"));
        }
    }

    /** What is thrown must be answered, whatever it is: a client waits. */
    private void invoke(final Call call, final Route route)
    {
        try
        {
            route.endpoint().handle(call);
        }
        catch (final Problem problem)
        {
            call.fail(problem);
        }
        catch (final RuntimeException e)
        {
            call.accident(e);
        }
    }

    private static void permit(final Call call, final Access access)
    {
        final Principal principal = call.principal();
        if (Access.PUBLIC == access || null != principal && principal.may(access))
        {
            return;
        }
        if (null == principal)
        {
            throw new Problem(ProblemCode.UNAUTHENTICATED, "expected a bearer token or a signature, found neither");
        }
        throw new Problem(ProblemCode.FORBIDDEN, "expected the right " + access);
    }

    private static void requireJson(final Call call, final Route route)
    {
        if (!route.hasBody() || 0 == call.bytes().length)
        {
            return;
        }
        final String type = call.header("Content-Type");
        if (null == type || !type.toLowerCase(Locale.ROOT).split(";")[0].trim().equals("application/json"))
        {
            throw new Problem(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "expected Content-Type: application/json, found " +
                (null == type ? "none" : JsonBody.shown(type)));
        }
    }
}
