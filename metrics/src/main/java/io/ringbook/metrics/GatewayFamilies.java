package io.ringbook.metrics;

import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;

/**
 * Metrics of a gateway.
 */
final class GatewayFamilies
{
    private static final int RATE_LIMITED = 429;

    private GatewayFamilies()
    {
    }

    static void register(final Families families, final RingbookMetrics metrics, final GatewayFigures figures)
    {
        families.counters("ringbook_gateway_requests_total", "Requests answered.", (callback) ->
        {
            for (final GatewayFigures.Requests kind : figures.requests())
            {
                callback.call(kind.count(), kind.method(), kind.route(), Integer.toString(kind.status()));
            }
        }, "method", "route", "status");
        families.counter("ringbook_gateway_rate_limited_total", "Requests refused because there were too many.",
            () -> figures, GatewayFamilies::rateLimited);
        families.registry().register(new Latency(figures));
        families.gauge("ringbook_gateway_requests_under_way", "Requests that have no answer yet.",
            () -> figures, GatewayFigures::requestsUnderWay);
        families.gauge("ringbook_gateway_connections", "Connections open, WebSockets among them.",
            () -> figures, GatewayFigures::connections);
        families.gauge("ringbook_gateway_websockets", "WebSocket connections open.",
            () -> figures, GatewayFigures::webSockets);
        families.counter("ringbook_gateway_websocket_messages_total", "Messages queued for WebSockets.",
            () -> figures, GatewayFigures::messages);
        families.counter("ringbook_gateway_conflated_total",
            "Messages that a slow WebSocket did not get because a newer one says the same.",
            () -> figures, GatewayFigures::conflated);
        families.counter("ringbook_gateway_slow_consumers_total", "WebSockets closed because they were too slow.",
            () -> figures, GatewayFigures::slowConsumers);
        families.gauge("ringbook_gateway_waiting_commands", "Commands that wait for the engine's answer.",
            () -> figures, GatewayFigures::waitingCommands);
        families.gauge("ringbook_gateway_model_lag_commands",
            "Commands whose events the engine has released and the read model has not heard.", metrics::ringbook,
            (ringbook) -> Math.max(0, ringbook.releasedSequence() - figures.modelSequence()));
    }

    private static double rateLimited(final GatewayFigures figures)
    {
        return figures.requests().stream().filter((kind) -> RATE_LIMITED == kind.status())
            .mapToLong(GatewayFigures.Requests::count).sum();
    }

    /** How long requests took, by route. */
    private static final class Latency implements Collector
    {
        private static final String NAME = "ringbook_gateway_request_seconds";
        private static final double NS_PER_SECOND = 1e9;

        private final GatewayFigures figures;

        Latency(final GatewayFigures figures)
        {
            this.figures = figures;
        }

        @Override
        public MetricSnapshot collect()
        {
            final HistogramSnapshot.Builder builder = HistogramSnapshot.builder().name(NAME)
                .help("Time from when a request was read until its answer was written.");
            for (final GatewayFigures.Latencies route : figures.latencies())
            {
                builder.dataPoint(HistogramDataPointSnapshot.builder()
                    .labels(Labels.of("route", route.route()))
                    .classicHistogramBuckets(ClassicHistogramBuckets.of(bounds(route.boundsNs()), route.counts()))
                    .sum(route.sumNs() / NS_PER_SECOND)
                    .build());
            }
            return builder.build();
        }

        private static double[] bounds(final long[] boundsNs)
        {
            final double[] bounds = new double[boundsNs.length + 1];
            for (int i = 0; i < boundsNs.length; i++)
            {
                bounds[i] = boundsNs[i] / NS_PER_SECOND;
            }
            bounds[boundsNs.length] = Double.POSITIVE_INFINITY;
            return bounds;
        }

        @Override
        public String getPrometheusName()
        {
            return NAME;
        }
    }
}
