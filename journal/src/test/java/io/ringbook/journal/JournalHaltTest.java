package io.ringbook.journal;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The process halts at each step on the way to the disk: what returned is there afterwards, and nothing else but the
 * one batch that was under way.
 *
 * <p>{@code -Djournal.halts=N} halts at N more occurrences of each step, {@code -Djournal.seed=S} chooses others.
 */
@Timeout(3600)
class JournalHaltTest
{
    static final int HALTED = 9;

    private static final int HALTS = Integer.getInteger("journal.halts", 1);
    private static final long SEED = Long.getLong("journal.seed", 4711);
    private static final int LATEST_OCCURRENCE = 80;

    private final JournalFixture fixture = new JournalFixture();
    private long tried;
    private long done;
    private long synced;
    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(names = "SNAPSHOT_.*", mode = EnumSource.Mode.MATCH_NONE)
    void shouldKeepWhatReturnedAndInventNothing(final StorageStep step) throws IOException, InterruptedException
    {
        haltAt(step, 1, SEED);
        for (int i = 1; i <= HALTS; i++)
        {
            final Random random = new Random(SEED + 31L * i + step.ordinal());
            haltAt(step, 1 + random.nextInt(LATEST_OCCURRENCE), random.nextInt(Integer.MAX_VALUE));
        }
    }

    private void haltAt(final StorageStep step, final int occurrence, final long seed)
        throws IOException, InterruptedException
    {
        final String what = "seed=" + seed + " halted at " + step + " number " + occurrence;
        final Path journalDirectory = directory.resolve(step + "-" + occurrence + "-" + seed);
        tried = 0;
        done = 0;
        synced = 0;
        final Process child = ChildJvm.start(
            JournalHaltProcess.class,
            journalDirectory.toString(),
            step.toString(),
            Integer.toString(occurrence),
            Long.toString(seed));
        final boolean isComplete = follow(child, what);
        assertEquals(isComplete ? 0 : HALTED, child.waitFor(), what);
        assertTrue(!isComplete || occurrence > 1, () -> "never reached: " + what);

        if (Files.exists(HighWaterMark.fileOf(journalDirectory)))
        {
            assertWithin(fixture.readAll(journalDirectory), "read after " + what);
        }

        try (ChronicleJournal journal = ChronicleJournal.open(journalDirectory, JournalFixture.smallFiles()))
        {
            assertWithin(journal.journaledSequence(), "recovered after " + what);
            assertEquals(0, journal.recovery().lostDocuments(), what);
            done = journal.journaledSequence();
            journal.roll();
            fixture.append(journal, 3);
        }

        assertEquals(done + 3, fixture.readAll(journalDirectory), what);
    }

    /** Reads what the child reports until its end; true if it came to the end of its story. */
    private boolean follow(final Process child, final String what) throws IOException
    {
        try (BufferedReader report = child.inputReader(StandardCharsets.UTF_8))
        {
            for (String line = report.readLine(); null != line; line = report.readLine())
            {
                final String[] words = line.split(" ");
                switch (words[0])
                {
                    case "try" -> tried = Long.parseLong(words[1]);
                    case "did" -> done = Long.parseLong(words[1]);
                    case "synced" -> synced = Long.parseLong(words[1]);
                    case "done" ->
                    {
                        return true;
                    }
                    default -> throw new AssertionError(what + ": " + line);
                }
            }
        }

        return false;
    }

    private void assertWithin(final long found, final String what)
    {
        assertTrue(
            found >= done && found >= synced && found <= tried,
            () -> "expected done=" + done + " to tried=" + tried + ", synced=" + synced + ", found=" + found + ", " +
                what);
    }
}
