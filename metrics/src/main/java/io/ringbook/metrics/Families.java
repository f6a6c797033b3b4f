package io.ringbook.metrics;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Registers families of metrics that are read when they are scraped. One whose source is not there (no copy, no
 * follower, not recovered yet) is left out of the scrape, which says more than a 0.
 */
final class Families
{
    private final PrometheusRegistry registry;

    Families(final PrometheusRegistry registry)
    {
        this.registry = registry;
    }

    PrometheusRegistry registry()
    {
        return registry;
    }

    <T> void gauge(final String name, final String help, final Supplier<T> source, final ToDoubleFunction<T> value)
    {
        GaugeWithCallback.builder().name(name).help(help).callback((callback) ->
        {
            final T present = source.get();
            if (null != present)
            {
                callback.call(value.applyAsDouble(present));
            }
        }).register(registry);
    }

    <T> void counter(final String name, final String help, final Supplier<T> source, final ToDoubleFunction<T> value)
    {
        CounterWithCallback.builder().name(name).help(help).callback((callback) ->
        {
            final T present = source.get();
            if (null != present)
            {
                callback.call(value.applyAsDouble(present));
            }
        }).register(registry);
    }

    void gauges(
        final String name, final String help, final Consumer<GaugeWithCallback.Callback> values, final String... labels)
    {
        GaugeWithCallback.builder().name(name).help(help).labelNames(labels).callback(values).register(registry);
    }

    void counters(
        final String name,
        final String help,
        final Consumer<CounterWithCallback.Callback> values,
        final String... labels)
    {
        CounterWithCallback.builder().name(name).help(help).labelNames(labels).callback(values).register(registry);
    }

    Info info(final String name, final String help, final String... labels)
    {
        return Info.builder().name(name).help(help).labelNames(labels).register(registry);
    }
}
