package io.ringbook.benchmarks;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/**
 * {@code ringbook bench}: the benchmarks that need no harness.
 */
@Command(
    name = "bench",
    description = "Measure this machine: prints a table, or JSON for machines.",
    subcommands = {
        AllocationTool.class,
        BookTool.class,
        ConsensusTool.class,
        GatewayTool.class,
        JournalBenchTool.class,
        LatencyTool.class,
        MemoryTool.class,
        PipelineTool.class,
        ProjectorTool.class,
        ReplayBenchTool.class,
        ReportTool.class,
        ServiceTool.class
    })
public final class BenchTool implements Callable<Integer>
{
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call()
    {
        throw new ParameterException(
            spec.commandLine(), "expected what to measure: " + String.join(", ", spec.subcommands().keySet()));
    }
}
