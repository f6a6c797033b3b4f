package io.ringbook.app.serve;

import io.ringbook.gateway.Gateway;
import io.ringbook.gateway.http.Traffic;
import io.ringbook.metrics.GatewayFigures;

import java.util.List;

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
        return gateway.webSockets();
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
