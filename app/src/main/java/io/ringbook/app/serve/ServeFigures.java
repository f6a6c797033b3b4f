package io.ringbook.app.serve;

import io.ringbook.gateway.Gateway;
import io.ringbook.gateway.http.Traffic;
import io.ringbook.gateway.stream.StreamFigures;
import io.ringbook.metrics.GatewayFigures;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What the gateway shows, as the metrics want it.
 */
final class ServeFigures implements GatewayFigures
{
    private final Gateway gateway;
    private final Traffic traffic;

    ServeFigures(final Gateway gateway, final Traffic traffic)
    {
        this.gateway = gateway;
        this.traffic = traffic;
    }

    @Override
    public List<Requests> requests()
    {
        return traffic.answered().entrySet().stream()
            .map((entry) -> new Requests(
                entry.getKey().method(), entry.getKey().route(), entry.getKey().status(), entry.getValue().sum()))
            .toList();
    }

    @Override
    public List<Latencies> latencies()
    {
        final long[] boundsNs = Traffic.boundsNs();
        return traffic.latencies().entrySet().stream()
            .map((entry) -> new Latencies(
                entry.getKey(), boundsNs, entry.getValue().counts(), entry.getValue().sumNs()))
            .toList();
    }

    @Override
    public long requestsUnderWay()
    {
        return traffic.active();
    }

    @Override
    public long connections()
    {
        return gateway.connections();
    }

    @Override
    public long webSockets()
    {
        return gateway.streamConnections();
    }

    @Override
    public long messages()
    {
        return figure(StreamFigures::messages);
    }

    @Override
    public long conflated()
    {
        return figure(StreamFigures::conflated);
    }

    @Override
    public long slowConsumers()
    {
        return figure(StreamFigures::slowConsumers);
    }

    private long figure(final ToLongFunction<StreamFigures> figure)
    {
        final StreamFigures figures = gateway.streamFigures();
        return null == figures ? 0 : figure.applyAsLong(figures);
    }

    @Override
    public long modelSequence()
    {
        return gateway.modelSequence();
    }

    @Override
    public long waitingCommands()
    {
        return gateway.waitingCommands();
    }
}
