package io.ringbook.gateway;

import io.ringbook.engine.MatchingEngine;
import io.ringbook.gateway.api.ApiHandler;
import io.ringbook.gateway.entry.CommandGate;
import io.ringbook.gateway.history.History;
import io.ringbook.gateway.history.PostgresPast;
import io.ringbook.gateway.http.Entrance;
import io.ringbook.gateway.http.HttpServer;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.gateway.http.Route;
import io.ringbook.gateway.http.Router;
import io.ringbook.gateway.model.EventListener;
import io.ringbook.gateway.model.ModelThread;
import io.ringbook.gateway.model.Past;
import io.ringbook.gateway.model.ReadModel;
import io.ringbook.gateway.model.Terms;
import io.ringbook.gateway.page.PageHandler;
import io.ringbook.gateway.rest.AdminEndpoints;
import io.ringbook.gateway.rest.CopiedMarket;
import io.ringbook.gateway.rest.HistoryEndpoints;
import io.ringbook.gateway.rest.MarketEndpoints;
import io.ringbook.gateway.rest.OrderEndpoints;
import io.ringbook.gateway.rest.TapeEndpoints;
import io.ringbook.gateway.rest.TransferEndpoints;
import io.ringbook.gateway.stream.StreamFigures;
import io.ringbook.gateway.stream.StreamServer;
import io.ringbook.pipeline.EngineRecovery;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.replay.EventHub;
import io.ringbook.replay.EventPosition;
import org.agrona.CloseHelper;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The exchange around one engine. Made before the engine is launched, so that it sees what recovery found; opened
 * after.
 *
 * <pre>{@code
 * final Gateway gateway = new Gateway(gatewayContext);
 * context.recovery(gateway.watch(new Recovery(directory)));
 * final EventHub hub = EventHub.install(context, directory);
 * final Ringbook ringbook = Ringbook.launch(context);
 * gateway.open(ringbook, hub);
 * }</pre>
 */
public final class Gateway implements AutoCloseable
{
    private final GatewayContext context;
    private final ReadModel model = new ReadModel();
    private final CommandGate gate = new CommandGate();
    private final Entrance entrance;
    private long recoveredSequence;
    private ModelThread thread;
    private volatile StreamServer stream;
    private HttpServer server;
    private Router router;

    /**
     * A gateway that does not listen yet.
     *
     * @param context of it.
     */
    public Gateway(final GatewayContext context)
    {
        this.context = context;
        final ApiHandler api = new ApiHandler();
        context.handler(ApiHandler.DOCUMENT, api).handler(ApiHandler.PAGE, api);
        entrance = new Entrance(context.handlers);
        final PageHandler page = new PageHandler();
        page.paths().forEach((path) -> entrance.add(path, page));
    }

    /**
     * Looks at the engine that a recovery brings, before it runs.
     *
     * @param recovery of the engine.
     * @return the same, watched.
     */
    public EngineRecovery watch(final EngineRecovery recovery)
    {
        return (config, events) ->
        {
            final MatchingEngine engine = recovery.recover(config, events);
            recoveredSequence = engine.sequence();
            model.start(engine);
            return engine;
        };
    }

    /**
     * Tells the terms of an instrument that is about to be defined past the gateway, since no event tells them. Before
     * the definition is offered; any thread.
     *
     * @param symbol of it.
     * @param terms  of it.
     */
    public void termsToCome(final String symbol, final Terms terms)
    {
        model.termsToCome(symbol, terms);
    }

    /**
     * Begins to listen, where that shall be known before the engine is there: what is beside the routes is answered,
     * everything else with 503 until it is open.
     *
     * @return this.
     * @throws RuntimeException if the port cannot be had.
     */
    public Gateway listen()
    {
        server = HttpServer.launch(context.http, context.traffic.watch(entrance));
        return this;
    }

    /**
     * Opens, and begins to listen if it has not.
     *
     * @param ringbook launched with the watched recovery.
     * @param hub      of its events.
     * @throws IllegalStateException if what was before cannot be told: the copy does not get to where the engine is.
     */
    public void open(final Ringbook ringbook, final EventHub hub)
    {
        past().tell(recoveredSequence, model);
        gate.open(ringbook);
        stream = new StreamServer(model, gate, context.authenticator, context.streamLimits, context.origins);
        final List<EventListener> listeners = new ArrayList<>(List.of(model, gate));
        listeners.addAll(stream.listeners());
        thread = new ModelThread(
            hub.subscribe(new EventPosition(recoveredSequence + 1, 0)), listeners, context.clock,
            this::onModelFailed);
        thread.start();
        final History history = history();
        router = new Router(
            context.gatekeeper, context.http.maxBodyBytes(), context.onAccident, entrance.beside());
        entrance.beside().addExactPath("/api/v1/ws", stream.open(thread));
        new OrderEndpoints(thread, model, gate, context.protectionBps, history).routes().forEach(router::add);
        new TransferEndpoints(thread, model, gate, context.isDemo).routes().forEach(router::add);
        new AdminEndpoints(thread, model, gate, context.audit, context.snapshot).routes().forEach(router::add);
        new MarketEndpoints(thread, model).routes().forEach(router::add);
        new HistoryEndpoints(thread, model, history).routes().forEach(router::add);
        new TapeEndpoints(thread, model, CopiedMarket.of(history)).routes().forEach(router::add);
        if (null != context.users)
        {
            context.users.routes(thread, model).forEach(router::add);
        }
        entrance.open(router);
        if (null == server)
        {
            listen();
        }
    }

    private Past past()
    {
        if (null != context.past)
        {
            return context.past;
        }
        return null == context.dataSource ? Past.NONE : new PostgresPast(context.dataSource, context.projected);
    }

    private History history()
    {
        return null == context.dataSource ? null :
            new History(context.dataSource, model::instrument, context.projected);
    }

    /** Without the model nobody hears what came of a command. */
    private void onModelFailed(final Throwable e)
    {
        stream.fail();
        gate.fail(new Problem(ProblemCode.ENGINE_FAILED, "the gateway has failed; ask again when it runs"));
        context.onAccident.accept("model", e);
    }

    /**
     * Where it listens.
     *
     * @return address with the port it has.
     */
    public InetSocketAddress address()
    {
        return server.address();
    }

    /**
     * What it answers, beside pages and streams. Once it is open.
     *
     * @return routes.
     */
    public Collection<Route> routes()
    {
        return router.routes();
    }

    /**
     * Open connections, WebSockets among them.
     *
     * @return number of them.
     */
    public int connections()
    {
        return null == server ? 0 : server.connections();
    }

    /**
     * What has been sent to WebSockets.
     *
     * @return figures, null before it is open.
     */
    public StreamFigures streamFigures()
    {
        return null == stream ? null : stream.figures();
    }

    /**
     * How far the read model is.
     *
     * @return sequence.
     */
    public long modelSequence()
    {
        return null == thread ? recoveredSequence : Math.max(recoveredSequence, thread.sequence());
    }

    /**
     * Commands that the engine has taken and not answered.
     *
     * @return number of them.
     */
    public int waitingCommands()
    {
        return gate.waiting();
    }

    /**
     * Open WebSocket connections.
     *
     * @return number of them.
     */
    public int streamConnections()
    {
        return null == stream ? 0 : stream.connections();
    }

    /** Takes nothing more, answers what is under way, and ends. The engine stays its owner's to close, after this. */
    @Override
    public void close()
    {
        if (null != server)
        {
            server.drain();
        }
        CloseHelper.closeAll(stream, gate, server, thread);
    }
}
