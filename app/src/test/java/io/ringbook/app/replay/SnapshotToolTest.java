package io.ringbook.app.replay;

import io.ringbook.app.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(120)
class SnapshotToolTest
{
    private final Console console = new Console();

    @TempDir
    private Path directory;

    @Test
    void shouldTakeASnapshotThatReplaysAndRunsBeginWith()
    {
        final String data = directory.resolve("data").toString();
        run("run", "--commands", "20000", "--no-postgres", "--no-follower", "--data", data);

        run("snapshot", data);
        assertTrue(console.line("snapshot").contains("after sequence 20,000"), console.out());
        assertTrue(console.line("replayed").contains("20,000 commands behind sequence 0"), console.out());
        run("snapshot", data);
        assertTrue(console.line("snapshot").contains("there is one after sequence 20,000 already"), console.out());

        run("replay", data, "--hash");
        final String hash = console.out();
        run("replay", data, "--hash", "--from-snapshot");
        assertEquals(hash, console.out());
        run("replay", data, "--from-snapshot", "--verify");
        assertTrue(console.line("snapshot").contains("after sequence 20,000"), console.out());
        assertTrue(console.line("commands").endsWith("0"), console.out());
        run("replay", data, "--from-snapshot", "--to", "19000");
        assertTrue(console.line("commands").contains("19,000"), "the snapshot is too new: " + console.out());

        run("run", "--commands", "5000", "--no-postgres", "--data", data);
        assertTrue(
            console.line("recovered").contains("snapshot after sequence 20,000 and 0 from the journal"), console.out());
        assertTrue(console.line("follower").contains("snapshot after sequence 25,000"), console.out());
    }

    @Test
    void shouldSayWhatIsMissingWhereThereIsNoJournal()
    {
        assertEquals(2, console.run("snapshot", directory.toString()));
        assertTrue(console.err().contains("no journal at " + directory), console.err());
    }

    private void run(final String... args)
    {
        assertEquals(0, console.run(args), () -> console.err() + console.out());
    }
}
