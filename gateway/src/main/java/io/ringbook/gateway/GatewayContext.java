package io.ringbook.gateway;

import io.ringbook.gateway.http.Audit;
import io.ringbook.gateway.http.Gatekeeper;
import io.ringbook.gateway.http.HttpSettings;
import io.ringbook.gateway.http.Principal;
import io.ringbook.gateway.http.TokenAuthenticator;
import io.ringbook.gateway.http.Traffic;
import io.ringbook.gateway.model.Past;
import io.ringbook.gateway.stream.StreamLimits;
import io.ringbook.gateway.user.UserService;
import io.undertow.server.HttpHandler;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.SystemEpochNanoClock;

import javax.sql.DataSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/**
 * What a gateway is made of. Set before its launch.
 */
public final class GatewayContext
{
    HttpSettings http;
    Gatekeeper gatekeeper;
    TokenAuthenticator authenticator;
    UserService users;
    int protectionBps = 500;
    Traffic traffic = new Traffic((method, route, status, requestId, elapsedNs) ->
    {
    });
    final Map<String, HttpHandler> handlers = new LinkedHashMap<>();
    boolean isDemo;
    Runnable snapshot;
    Audit audit = new NoAudit();
    StreamLimits streamLimits = StreamLimits.standard();
    Set<String> origins = Set.of();
    Past past;
    DataSource dataSource;
    LongSupplier projected = () -> 0;
    EpochNanoClock clock = SystemEpochNanoClock.INSTANCE;
    BiConsumer<String, Throwable> onAccident = (requestId, e) ->
    {
    };

    /**
     * Where it listens, and its limits.
     *
     * @param settings of the server.
     * @return this.
     */
    public GatewayContext http(final HttpSettings settings)
    {
        this.http = settings;
        return this;
    }

    /**
     * Who stands before its routes.
     *
     * @param keeper that says who calls.
     * @return this.
     */
    public GatewayContext gatekeeper(final Gatekeeper keeper)
    {
        this.gatekeeper = keeper;
        return this;
    }

    /**
     * Who says whose a token or a signature is, for connections that live longer than a request.
     *
     * @param tokens and signatures.
     * @return this.
     */
    public GatewayContext authenticator(final TokenAuthenticator tokens)
    {
        this.authenticator = tokens;
        return this;
    }

    /**
     * May users give themselves money?
     *
     * @param isDemo false if not set.
     * @return this.
     */
    public GatewayContext demo(final boolean isDemo)
    {
        this.isDemo = isDemo;
        return this;
    }

    /**
     * What a WebSocket connection may cost.
     *
     * @param limits of it.
     * @return this.
     */
    public GatewayContext streamLimits(final StreamLimits limits)
    {
        this.streamLimits = limits;
        return this;
    }

    /**
     * Takes a snapshot when an administrator asks for one.
     *
     * @param request of a snapshot; called on a worker thread.
     * @return this.
     */
    public GatewayContext snapshot(final Runnable request)
    {
        this.snapshot = request;
        return this;
    }

    /**
     * Keeps what administrators do. Without, nobody keeps it.
     *
     * @param keeper of it.
     * @return this.
     */
    public GatewayContext audit(final Audit keeper)
    {
        this.audit = keeper;
        return this;
    }

    /**
     * How much more than the best ask, its stop price or the last price a buy may pay that states neither a price nor
     * a budget. 500 if not set: 5 percent.
     *
     * @param bps basis points, from 0.
     * @return this.
     */
    public GatewayContext protectionBps(final int bps)
    {
        if (bps < 0)
        {
            throw new IllegalArgumentException("protectionBps: expected 0 or more, found " + bps);
        }
        this.protectionBps = bps;
        return this;
    }

    /**
     * The users, with their routes and their gatekeeper, which stands before all routes.
     *
     * @param service open; stays its owner's to close, after the gateway.
     * @return this.
     */
    public GatewayContext users(final UserService service)
    {
        this.users = service;
        return gatekeeper(service.gatekeeper()).authenticator(service.gatekeeper());
    }

    /**
     * A handler beside the routes, which answers from the moment the gateway listens.
     *
     * @param pathPrefix such as /health.
     * @param handler    of all paths below it.
     * @return this.
     */
    public GatewayContext handler(final String pathPrefix, final HttpHandler handler)
    {
        handlers.put(pathPrefix, handler);
        return this;
    }

    /**
     * Pages of other servers that may connect by WebSocket; this server's own always may.
     *
     * @param allowed origins in lower case, such as {@code https://example.com}.
     * @return this.
     */
    public GatewayContext origins(final Set<String> allowed)
    {
        this.origins = allowed;
        return this;
    }

    /**
     * What counts requests.
     *
     * @param counter of them.
     * @return this.
     */
    public GatewayContext traffic(final Traffic counter)
    {
        this.traffic = counter;
        return this;
    }

    /**
     * What was before the engine was recovered. If not set, it is read from the database; without one there is none.
     *
     * @param told to the model before it listens.
     * @return this.
     */
    public GatewayContext past(final Past told)
    {
        this.past = told;
        return this;
    }

    /**
     * The database of the copy, for what memory has no more. Without one the history is not available.
     *
     * @param source of connections; getting one must not wait for long.
     * @return this.
     */
    public GatewayContext dataSource(final DataSource source)
    {
        this.dataSource = source;
        return this;
    }

    /**
     * How far the copy is.
     *
     * @param sequence of the last command whose rows are committed, from any thread.
     * @return this.
     */
    public GatewayContext projected(final LongSupplier sequence)
    {
        this.projected = sequence;
        return this;
    }

    /**
     * Time of day, for what is by the clock: klines that end, tokens that expire.
     *
     * @param epochClock since the epoch.
     * @return this.
     */
    public GatewayContext clock(final EpochNanoClock epochClock)
    {
        this.clock = epochClock;
        return this;
    }

    /**
     * Told of mistakes of ours.
     *
     * @param handler of a request's id (or "model") and what was thrown.
     * @return this.
     */
    public GatewayContext onAccident(final BiConsumer<String, Throwable> handler)
    {
        this.onAccident = handler;
        return this;
    }

    /** Of a gateway without a database. */
    private static final class NoAudit implements Audit
    {
        @Override
        public void requireRoom()
        {
        }

        @Override
        public void record(
            final Principal actor,
            final String address,
            final String action,
            final String detailJson,
            final String outcome)
        {
        }
    }
}
