package io.ringbook.gateway.http;

import org.agrona.CloseHelper;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

/** A server with two routes: one tells what it was sent, one waits for a worker. */
final class TestServer implements AutoCloseable
{
    final Queue<Throwable> accidents = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    TestServer(final UnaryOperator<HttpSettings> settings)
    {
        final Router router = new Router(new Nobody(), 1 << 16, (request, e) -> accidents.add(e), null)
            .add(Route.of("POST", "/echo", Access.PUBLIC, (call) -> call.respond(200, Json.object()
                .field("target", call.target()).field("bytes", call.bytes().length).end())))
            .add(Route.of("GET", "/echo", Access.PUBLIC, (call) -> call.respond(200, Json.object()
                .field("target", call.target()).end())))
            .add(Route.blocking("GET", "/slow", Access.PUBLIC, (call) -> call.respond(200, Json.object().end())));
        server = HttpServer.launch(settings.apply(HttpSettings.at(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))), router);
    }

    int port()
    {
        return server.address().getPort();
    }

    RawClient connect()
    {
        return new RawClient(port());
    }

    void drain()
    {
        server.drain();
    }

    @Override
    public void close()
    {
        CloseHelper.closeAll(server);
    }

    private static final class Nobody implements Gatekeeper
    {
        @Override
        public void admit(final Call call)
        {
        }

        @Override
        public Principal identify(final Call call)
        {
            return new Principal(1, "nobody", false, Set.of(), null);
        }
    }
}
