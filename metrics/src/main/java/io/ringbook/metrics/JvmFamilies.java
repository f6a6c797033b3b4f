package io.ringbook.metrics;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.SummaryWithCallback;
import io.prometheus.metrics.model.snapshots.Quantiles;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryUsage;
import java.lang.management.OperatingSystemMXBean;
import java.lang.management.RuntimeMXBean;
import java.lang.management.ThreadMXBean;
import java.util.function.ToLongFunction;

/**
 * Metrics of the virtual machine, by the names that dashboards for Java know.
 */
final class JvmFamilies
{
    private static final double MS_PER_SECOND = 1e3;
    private static final double NS_PER_SECOND = 1e9;

    private JvmFamilies()
    {
    }

    static void register(final Families families)
    {
        final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        families.gauges(
            "jvm_memory_used_bytes", "Memory used.",
            (callback) -> each(callback, memory, MemoryUsage::getUsed), "area");
        families.gauges(
            "jvm_memory_committed_bytes", "Memory committed.",
            (callback) -> each(callback, memory, MemoryUsage::getCommitted), "area");
        families.gauges(
            "jvm_memory_max_bytes", "Memory there may be, -1 without a limit.",
            (callback) -> each(callback, memory, MemoryUsage::getMax), "area");
        SummaryWithCallback.builder()
            .name("jvm_gc_collection_seconds")
            .help("Collections of garbage, and time spent in them.")
            .labelNames("gc")
            .callback((callback) ->
            {
                for (final GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans())
                {
                    callback.call(
                        Math.max(0, collector.getCollectionCount()),
                        Math.max(0, collector.getCollectionTime()) / MS_PER_SECOND,
                        Quantiles.EMPTY,
                        collector.getName());
                }
            })
            .register(families.registry());
        final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        families.gauge("jvm_threads_current", "Threads.", () -> threads, ThreadMXBean::getThreadCount);
        registerProcess(families);
    }

    private static void registerProcess(final Families families)
    {
        final RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
        families.gauge(
            "process_start_time_seconds", "When the process was started, since the epoch.", () -> runtime,
            (r) -> r.getStartTime() / MS_PER_SECOND);
        final OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        families.counter(
            "process_cpu_seconds", "Time of processors used by the process.",
            () -> system instanceof com.sun.management.OperatingSystemMXBean bean ? bean : null,
            (bean) -> Math.max(0, bean.getProcessCpuTime()) / NS_PER_SECOND);
    }

    private static void each(
        final GaugeWithCallback.Callback callback, final MemoryMXBean memory, final ToLongFunction<MemoryUsage> value)
    {
        callback.call(value.applyAsLong(memory.getHeapMemoryUsage()), "heap");
        callback.call(value.applyAsLong(memory.getNonHeapMemoryUsage()), "nonheap");
    }
}
