package io.ringbook.gateway;

import io.ringbook.gateway.http.Gatekeeper;
import io.ringbook.gateway.http.HttpSettings;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.SystemEpochNanoClock;

import java.util.function.BiConsumer;

/**
 * What a gateway is made of. Set before its launch.
 */
public final class GatewayContext
{
    HttpSettings http;
    Gatekeeper gatekeeper;
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
}
