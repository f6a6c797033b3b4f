package io.ringbook.journal;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A journal of four segments by rolling, left as a halted process leaves it, of which only the first was synced; then
 * something is missing.
 */
class RolledDamageTest
{
    private static final int SEGMENTS = 4;
    private static final long PER_SEGMENT = 10;

    private final JournalFixture fixture = new JournalFixture();
    @TempDir
    private Path directory;
    private Path halted;
    private List<Path> files;

    @BeforeEach
    void writeJournal() throws IOException
    {
        final Path live = directory.resolve("live");
        halted = directory.resolve("halted");
        try (ChronicleJournal journal = ChronicleJournal.open(live, JournalFixture.smallFiles()))
        {
            for (int i = 0; i < SEGMENTS; i++)
            {
                fixture.appendStory(journal, 4);
                if (i == 0)
                {
                    journal.sync();
                }

                journal.roll();
            }

            copy(live, halted);
        }

        files = JournalFixture.dataFiles(halted);
        assertEquals(SEGMENTS + 1, files.size(), "with one that is ready and not used");
    }

    @Test
    void shouldReadAndOpenWhatTheProcessLeft() throws IOException
    {
        assertEquals(SEGMENTS * PER_SEGMENT, fixture.readAll(halted));
        reopen(JournalFixture.smallFiles(), SEGMENTS * PER_SEGMENT);
        assertEquals(SEGMENTS + 1, JournalFixture.dataFiles(halted).size());
    }

    @Test
    void shouldCutATornEndThoughTheNextSegmentIsReadyBehindIt() throws IOException
    {
        final Path last = files.get(SEGMENTS - 1);
        final byte[] bytes = Files.readAllBytes(last);
        try (SegmentScanner scanner = new SegmentScanner(last))
        {
            while (scanner.next() == SegmentScanner.DOCUMENT)
            {
                assertTrue(scanner.documentLength() > 0);
            }

            new UnsafeBuffer(bytes).putInt(
                (int)scanner.position(), JournalFormat.WORD_NOT_COMPLETE | 64, ByteOrder.LITTLE_ENDIAN);
        }

        Files.write(last, bytes);
        final JournalRecovery recovery = reopen(JournalFixture.smallFiles(), SEGMENTS * PER_SEGMENT);
        assertEquals("incomplete document", recovery.cutReason());
    }

    @Test
    void shouldRefuseWhenAnyDataFileIsMissing() throws IOException
    {
        for (int i = 0; i < SEGMENTS; i++)
        {
            final Path aside = directory.resolve("aside");
            Files.move(files.get(i), aside);
            JournalFixture.refusal(halted, "a missing " + files.get(i));
            Files.move(aside, files.get(i));
            final Path segment = files.get(i).getParent();
            Files.move(segment, aside);
            JournalFixture.refusal(halted, "a missing " + segment);
            Files.move(aside, segment);
        }

        assertEquals(SEGMENTS * PER_SEGMENT, fixture.readAll(halted));
    }

    @Test
    void shouldRefuseAZeroedPageOfAnySegmentAndLeaveTheFilesAsTheyAre() throws IOException
    {
        for (int i = 0; i < SEGMENTS; i++)
        {
            final byte[] bytes = Files.readAllBytes(files.get(i));
            Files.write(files.get(i), withoutDocuments(files.get(i)));
            JournalFixture.refusal(halted, "a zeroed page of " + files.get(i));
            assertEquals(bytes.length, Files.size(files.get(i)));
            Files.write(files.get(i), bytes);
        }

        assertEquals(SEGMENTS * PER_SEGMENT, fixture.readAll(halted));
    }

    @Test
    void shouldCutATearInAnySegmentBehindTheSyncedOneWhenTheMachineLostPower() throws IOException
    {
        for (int torn = 1; torn < SEGMENTS; torn++)
        {
            final Path lost = directory.resolve("torn-" + torn);
            copy(halted, lost);
            flipInLastDocument(JournalFixture.dataFiles(lost).get(torn));
            final Path whole = halted;
            halted = lost;
            final JournalRecovery recovery = reopen(
                JournalFixture.smallFiles().acceptUnsyncedLoss(true), (torn + 1) * PER_SEGMENT - 4);
            assertTrue(recovery.isCut(), recovery::toString);
            assertEquals(5 * (SEGMENTS - torn - 1) + 1, recovery.lostDocuments(), recovery::toString);
            halted = whole;
        }
    }

    @Test
    void shouldGoOnWhereTheFirstOfThePagesWasLostWithThePower() throws IOException
    {
        Files.write(files.get(2), withoutDocuments(files.get(2)));
        final JournalRecovery recovery =
            reopen(JournalFixture.smallFiles().acceptUnsyncedLoss(true), 2 * PER_SEGMENT);
        assertEquals(10, recovery.lostDocuments());
    }

    @Test
    void shouldRefuseATearInTheSyncedSegmentEvenWhenTheMachineLostPower() throws IOException
    {
        flipInLastDocument(files.get(0));
        JournalFixture.refusal(halted, "a synced document");
        try
        {
            ChronicleJournal.open(halted, JournalFixture.smallFiles().acceptUnsyncedLoss(true)).close();
            throw new AssertionError("accepted");
        }
        catch (final JournalException ex)
        {
            assertTrue(ex.getMessage().startsWith("journal damaged: " + files.get(0)), ex::getMessage);
        }
    }

    private JournalRecovery reopen(final JournalConfig config, final long expected)
    {
        final JournalRecovery recovery;
        try (ChronicleJournal journal = ChronicleJournal.open(halted, config))
        {
            recovery = journal.recovery();
            assertEquals(expected, journal.journaledSequence(), recovery::toString);
            assertEquals(expected, journal.syncedSequence());
            fixture.append(journal, 3);
        }

        assertEquals(expected + 3, fixture.readAll(halted));
        return recovery;
    }

    private static byte[] withoutDocuments(final Path file) throws IOException
    {
        final byte[] bytes = Files.readAllBytes(file);
        try (SegmentScanner scanner = new SegmentScanner(file))
        {
            assertEquals(SegmentScanner.DOCUMENT, scanner.next());
            final int page = (int)scanner.documentPosition() & -JournalFormat.PAGE_SIZE;
            Arrays.fill(bytes, page, page + JournalFormat.PAGE_SIZE, (byte)0);
        }

        return bytes;
    }

    private static void flipInLastDocument(final Path file) throws IOException
    {
        final byte[] bytes = Files.readAllBytes(file);
        try (SegmentScanner scanner = new SegmentScanner(file))
        {
            while (scanner.next() == SegmentScanner.DOCUMENT)
            {
                assertTrue(scanner.documentLength() > JournalFormat.CHECKED_OFFSET);
            }

            bytes[(int)scanner.documentPosition() + JournalFormat.WORD_LENGTH + JournalFormat.CHECKED_OFFSET] ^= 1;
        }

        Files.write(file, bytes, StandardOpenOption.WRITE);
    }

    /** The mark first, as it must not be ahead of the data. */
    private static void copy(final Path from, final Path to) throws IOException
    {
        Files.createDirectories(to);
        Files.copy(HighWaterMark.fileOf(from), HighWaterMark.fileOf(to));
        for (final Path segment : DataFiles.segments(from))
        {
            final Path copied = Files.createDirectory(to.resolve(segment.getFileName()));
            final Path file = DataFiles.dataFile(segment);
            Files.copy(file, copied.resolve(file.getFileName()));
        }
    }
}
