package io.ringbook.app.journal;

import io.ringbook.app.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(120)
class JournalPruneToolTest
{
    private final Console console = new Console();

    @TempDir
    private Path directory;

    @Test
    void shouldRemoveWhatTwoSnapshotsCoverAndGoOnWithTheRest()
    {
        final String data = directory.resolve("data").toString();
        run("run", "--commands", "20000", "--no-postgres", "--data", data);
        run("journal", "prune", data);
        assertTrue(console.line("removed").contains("nothing: expected 2 snapshots, found 1"), console.out());
        run("run", "--commands", "10000", "--no-postgres", "--data", data);
        run("run", "--commands", "10000", "--no-postgres", "--data", data);
        run("replay", data, "--hash");
        final String hash = console.out();

        run("journal", "prune", data, "--keep-after", "100");
        assertTrue(console.line("removed").contains("nothing: commands behind sequence=100"), console.out());
        run("journal", "prune", data);
        assertTrue(console.line("removed").startsWith("1 segments, "), console.out());
        assertTrue(console.line("journal").endsWith("begins behind sequence 20,000"), console.out());

        run("replay", data, "--hash");
        assertEquals(hash, console.out());
        run("replay", data);
        assertTrue(console.line("snapshot").contains("after sequence 30,000"), console.out());
        run("journal", "verify", data);
        run("run", "--commands", "5000", "--no-postgres", "--data", data);
        assertTrue(console.line("recovered").startsWith("40,000 commands"), console.out());
        assertTrue(console.line("state hash").contains("after sequence 45000, the replay's is equal"), console.out());
    }

    private void run(final String... args)
    {
        assertEquals(0, console.run(args), () -> console.err() + console.out());
    }
}
