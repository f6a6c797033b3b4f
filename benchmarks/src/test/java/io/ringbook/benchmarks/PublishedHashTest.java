package io.ringbook.benchmarks;

import io.ringbook.app.market.ConsensusReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class PublishedHashTest
{
    @ParameterizedTest
    @CsvSource({
        "normal, 62474, e9b2e3926854410b01a035aeb25dd05f1e597c233be8263de9eb49b6713d367e",
        "flash-crash, 70178, cff8d3f94b709fc64a8b2058a6ca4fb6920364904796e46906895e362d2bb16b"})
    void shouldReproduceThePublishedReportsWhenAScenarioIsMatched(
        final String scenario, final long trades, final String sha256) throws IOException
    {
        final ConsensusResult result =
            new ConsensusBench(ConsensusReader.read(sharedFile("consensus/" + scenario + "_s23.bin.gz"))).run(0, 1);

        assertEquals(sha256, result.sha256());
        assertEquals(trades, result.trades());
        assertEquals(1_996_097, result.messages());
    }

    static Path sharedFile(final String name)
    {
        Path root = Path.of("").toAbsolutePath();
        while (null != root && !Files.isRegularFile(root.resolve("ringbook")))
        {
            root = root.getParent();
        }
        assumeTrue(null != root, "skipped: not run from within the project");
        final Path file = root.resolveSibling("shared").resolve("data").resolve(name);
        assumeTrue(Files.isReadable(file), "skipped: no workload at ../shared/data/" + name);
        return file;
    }
}
