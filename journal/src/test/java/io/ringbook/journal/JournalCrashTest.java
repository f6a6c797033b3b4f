package io.ringbook.journal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@Timeout(60)
class JournalCrashTest
{
    private static final long REOPEN_LIMIT_NS = TimeUnit.SECONDS.toNanos(5);

    private final JournalFixture fixture = new JournalFixture();
    @TempDir
    private Path directory;

    @Test
    void shouldKeepAllThatWasJournaledWhenTheProcessHalts() throws Exception
    {
        long expected = 0;
        for (int epoch = 1; epoch <= 2; epoch++)
        {
            final Process child = start(500, 0);
            try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8))
            {
                assertEquals("open epoch=" + epoch, output.readLine());
                expected = Long.parseLong(output.readLine().substring("journaled=".length()));
            }

            assertEquals(9, child.waitFor());
            assertEquals(expected, fixture.readAll(directory));
        }

        final long startNs = System.nanoTime();
        try (ChronicleJournal journal = ChronicleJournal.open(directory, JournalFixture.smallFiles()))
        {
            assertTrue(System.nanoTime() - startNs < REOPEN_LIMIT_NS);
            assertEquals(3, journal.epoch());
            assertEquals(expected, journal.journaledSequence());
            assertFalse(journal.recovery().isCut(), journal.recovery()::toString);
            fixture.append(journal, 3);
        }

        assertEquals(expected + 3, fixture.readAll(directory));
    }

    @Test
    void shouldFollowAndSurviveAProcessThatIsKilled() throws Exception
    {
        final Process child = start(20_000, 50_000);
        try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8))
        {
            assertEquals("open epoch=1", output.readLine());
            final JournalException refusal = assertThrows(
                JournalException.class, () -> ChronicleJournal.open(directory, JournalFixture.smallFiles()));
            assertEquals(
                "journal in use: " + directory + " is being written by pid " + child.pid(), refusal.getMessage());
            followUntilKilled(child);
        }
        finally
        {
            child.destroyForcibly().waitFor();
        }
    }

    @Test
    void shouldOpenAgainWhenTheDeadProcessHadTheSamePid() throws Exception
    {
        assumeTrue(
            ChildJvm.canRun("unshare", "-r", "--pid", "--fork", "true"), "skipped: no pid namespaces here");
        for (int epoch = 1; epoch <= 2; epoch++)
        {
            final Process child = ChildJvm.start(
                List.of("unshare", "-r", "--pid", "--fork"), JournalProcess.class, directory.toString(), "10", "0");
            try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8))
            {
                assertEquals("open epoch=" + epoch, output.readLine());
            }

            assertEquals(9, child.waitFor());
            assertEquals("1\n", Files.readString(directory.resolve(JournalFormat.LOCK_FILE)));
        }

        // And with a lock file that says our own.
        Files.writeString(directory.resolve(JournalFormat.LOCK_FILE), ProcessHandle.current().pid() + "\n");
        ChronicleJournal.open(directory, JournalFixture.smallFiles()).close();
    }

    private void followUntilKilled(final Process child) throws IOException, InterruptedException
    {
        try (JournalReader reader = JournalReader.open(directory))
        {
            while (reader.lastSequence() < 5_000)
            {
                if (reader.next() && !reader.isStateHash())
                {
                    fixture.checkBatch(reader);
                }
            }

            child.destroyForcibly().waitFor();
            fixture.readAll(reader);
            final long lastSequence = reader.lastSequence();
            try (ChronicleJournal journal = ChronicleJournal.open(directory, JournalFixture.smallFiles()))
            {
                assertEquals(lastSequence, journal.journaledSequence());
                fixture.append(journal, 64);
                assertEquals(lastSequence + 64, fixture.readAll(reader));
                assertEquals(2, reader.epoch());
            }

            assertFalse(reader.next());
        }

        assertTrue(fixture.readAll(directory) > 5_000);
    }

    private Process start(final int batches, final long pauseNs) throws IOException
    {
        return ChildJvm.start(
            JournalProcess.class, directory.toString(), Integer.toString(batches), Long.toString(pauseNs));
    }
}
