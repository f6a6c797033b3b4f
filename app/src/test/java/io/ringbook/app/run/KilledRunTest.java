package io.ringbook.app.run;

import io.ringbook.app.ChildRun;
import io.ringbook.app.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(180)
class KilledRunTest
{
    private static final long KILLED_AFTER = 30_000;

    private final Console console = new Console();

    @TempDir
    private Path directory;

    @Test
    void shouldRecoverEveryCommandAndTradeOfAKilledRun() throws Exception
    {
        final Path data = directory.resolve("data");
        try (ChildRun run = ChildRun.start(
            directory, "run", "--commands", "0", "--rate", "20k", "--data", data.toString()))
        {
            run.awaitJournaled(data, KILLED_AFTER);
            run.kill();
        }

        assertEquals(0, console.run("run", "--commands", "5000", "--data", data.toString()), console.err());

        final long recovered = Long.parseLong(console.line("recovered").split(" ")[0].replace(",", ""));
        assertTrue(recovered >= KILLED_AFTER, console.out());
        assertTrue(console.line("trades").contains("as the flow reckoned"), console.out());
        assertTrue(console.line("PostgreSQL").contains("equal to the engine's"), console.out());
        assertTrue(console.line("state hash").contains("the replay's is equal"), console.out());
    }

    @Test
    void shouldEndWithItsSummaryWhenAskedTo() throws Exception
    {
        final Path data = directory.resolve("data");
        try (ChildRun run = ChildRun.start(
            directory, "run", "--commands", "0", "--rate", "20k", "--no-postgres", "--data", data.toString()))
        {
            run.awaitJournaled(data, KILLED_AFTER);

            assertEquals(0, run.terminate(), run.output());
            assertTrue(run.output().contains("the replay's is equal"), run.output());
        }
    }
}
