package io.ringbook.journal;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class InMemoryJournalTest
{
    private final JournalFixture fixture = new JournalFixture();
    private final InMemoryJournal journal = new InMemoryJournal();

    @Test
    void shouldReadBackWhatWasAppended()
    {
        final JournalSource reader = journal.reader();
        assertFalse(reader.next());
        fixture.appendStory(journal, 30);
        assertEquals(465, fixture.readAll(reader));
        fixture.append(journal, 5);
        assertTrue(reader.next());
        assertEquals(466, reader.firstSequence());
        assertEquals(1, reader.epoch());
        assertEquals(journal.bytesWritten(), reader.bytesRead());
        assertEquals(470, fixture.readAll(journal.reader()));
    }

    @Test
    void shouldMoveTheSyncedPositionWhenSynced()
    {
        fixture.append(journal, 5);
        assertEquals(0, journal.syncedSequence());
        journal.sync();
        assertEquals(5, journal.syncedSequence());
        fixture.append(journal, 1);
        journal.close();
        assertEquals(6, journal.syncedSequence());
    }

    @Test
    void shouldRefuseBatchesThatDoNotFollow()
    {
        final UnsafeBuffer commands = new UnsafeBuffer(new byte[]{2, 0, 7, 7});
        assertThrows(JournalException.class, () -> journal.append(2, 1, 1, commands, 4));
        assertThrows(IllegalArgumentException.class, () -> journal.append(1, 2, 1, commands, 4));
        assertThrows(JournalException.class, () -> journal.appendStateHash(1, 1));
        assertFalse(journal.reader().next());
    }
}
