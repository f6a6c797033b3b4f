package io.ringbook.journal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The disk fails at a step: the journal says where, takes nothing more, and never tries to sync again. */
@Timeout(60)
class FailingDiskTest
{
    private final JournalFixture fixture = new JournalFixture();
    private final List<StorageStep> steps = new ArrayList<>();
    private StorageStep failing;
    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(names = {"BEFORE_DOCUMENT", "DOCUMENT_WRITTEN", "MARK_WRITTEN"})
    void shouldSayWhereAndTakeNothingMoreWhenAnAppendFails(final StorageStep step)
    {
        final ChronicleJournal journal = open();
        fixture.append(journal, 3);
        failing = step;
        final JournalException failure = assertThrows(JournalException.class, () -> fixture.append(journal, 4));
        assertTrue(failure.getMessage().contains("cannot write sequence=7 to " + directory), failure::getMessage);
        assertTrue(failure.getMessage().contains(" at byte "), failure::getMessage);
        assertTrue(failure.getMessage().contains(": injected"), failure::getMessage);
        assertEquals(3, journal.journaledSequence());
        failing = null;
        assertThrows(JournalException.class, () -> fixture.append(journal, 4));
        journal.close();

        final long expected = step == StorageStep.BEFORE_DOCUMENT ? 3 : 7;
        assertEquals(expected, fixture.readAll(directory), "a whole document is kept, though nobody was told");
        try (ChronicleJournal recovered = open())
        {
            assertEquals(expected, recovered.journaledSequence());
            fixture.append(recovered, 2);
        }

        assertEquals(expected + 2, fixture.readAll(directory));
    }

    @ParameterizedTest
    @EnumSource(names = {"BEFORE_FORCE", "FORCED", "MARK_WRITTEN"})
    void shouldNeverSyncAgainWhenASyncFails(final StorageStep step)
    {
        final ChronicleJournal journal = open();
        fixture.append(journal, 3);
        journal.sync();
        fixture.append(journal, 4);
        failing = step;
        final JournalException failure = assertThrows(JournalException.class, journal::sync);
        assertTrue(failure.getMessage().startsWith("cannot sync " + directory), failure::getMessage);
        assertTrue(failure.getMessage().contains(" byte "), failure::getMessage);
        failing = null;
        steps.clear();

        final JournalException again = assertThrows(JournalException.class, journal::sync);
        assertTrue(again.getMessage().contains("has failed before: cannot sync"), again::getMessage);
        assertThrows(JournalException.class, () -> fixture.append(journal, 1));
        assertThrows(JournalException.class, journal::roll);
        journal.close();
        assertThrows(JournalException.class, new JournalSync(journal)::run);
        assertEquals(3, journal.syncedSequence());
        assertFalse(steps.contains(StorageStep.BEFORE_FORCE), steps::toString);

        try (ChronicleJournal recovered = open())
        {
            assertEquals(7, recovered.journaledSequence());
        }
    }

    @Test
    void shouldSayThatTheLastSyncFailedAndCloseAllTheSame()
    {
        final ChronicleJournal journal = open();
        fixture.append(journal, 3);
        failing = StorageStep.BEFORE_FORCE;
        steps.clear();
        final JournalException failure = assertThrows(JournalException.class, journal::close);
        assertTrue(failure.getMessage().startsWith("cannot sync " + directory), failure::getMessage);
        assertEquals(List.of(StorageStep.BEFORE_FORCE), steps, "one attempt");
        failing = null;
        journal.close();
        assertEquals(0, journal.syncedSequence());
        try (ChronicleJournal recovered = open())
        {
            assertEquals(3, recovered.journaledSequence());
        }
    }

    @Test
    void shouldFailWhenTheDiskDoesNotKeepTheNextSegment()
    {
        final ChronicleJournal journal = open();
        fixture.append(journal, 3);
        failing = StorageStep.BEFORE_DIRECTORY_FORCE;
        assertThrows(JournalException.class, journal::roll);
        failing = null;
        assertThrows(JournalException.class, () -> fixture.append(journal, 1));
        journal.close();
        try (ChronicleJournal recovered = open())
        {
            assertEquals(3, recovered.journaledSequence());
            assertEquals(2, recovered.epoch());
        }
    }

    @Test
    void shouldFailWhenTheOldSegmentCannotBeEnded() throws InterruptedException
    {
        final ChronicleJournal journal = ChronicleJournal.open(directory, JournalFixture.smallFiles().storageListener(
            (step, file) ->
            {
                if (step == StorageStep.FORCED && Thread.currentThread().getName().contains("caretaker"))
                {
                    throw new UncheckedIOException(new IOException("injected"));
                }
            }));
        fixture.append(journal, 3);
        journal.roll();
        assertThrows(
            JournalException.class,
            () ->
            {
                while (true)
                {
                    fixture.append(journal, 1);
                    Thread.sleep(1);
                }
            });
        final long appended = journal.journaledSequence();
        final JournalException failure = assertThrows(JournalException.class, journal::sync);
        assertTrue(failure.getMessage().contains("cannot end " + directory), failure::getMessage);
        journal.close();
        assertEquals(0, journal.syncedSequence());
        try (ChronicleJournal recovered = open())
        {
            assertEquals(appended, recovered.journaledSequence());
        }
    }

    private ChronicleJournal open()
    {
        return ChronicleJournal.open(directory, JournalFixture.smallFiles().storageListener(this::onStep));
    }

    private void onStep(final StorageStep step, final Path file)
    {
        steps.add(step);
        if (step == failing)
        {
            throw new UncheckedIOException(new IOException("injected"));
        }
    }
}
