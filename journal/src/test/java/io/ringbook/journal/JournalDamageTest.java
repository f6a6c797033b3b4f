package io.ringbook.journal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A journal of two epochs, then one thing about it is changed.
 */
class JournalDamageTest
{
    private static final int LAST_SEQUENCE = 20;

    private final JournalFixture fixture = new JournalFixture();
    @TempDir
    private Path directory;
    private List<Path> files;
    private long[] starts;
    private long[] ends;

    @BeforeEach
    void writeJournal() throws IOException
    {
        for (int epoch = 1; epoch <= 2; epoch++)
        {
            try (ChronicleJournal journal = ChronicleJournal.open(directory, JournalFixture.smallFiles()))
            {
                fixture.appendStory(journal, 4);
            }
        }

        files = JournalFixture.dataFiles(directory);
        starts = new long[files.size()];
        ends = new long[files.size()];
        for (int i = 0; i < files.size(); i++)
        {
            try (SegmentScanner scanner = new SegmentScanner(files.get(i)))
            {
                assertEquals(SegmentScanner.DOCUMENT, scanner.next());
                starts[i] = scanner.documentPosition();
                while (scanner.next() == SegmentScanner.DOCUMENT)
                {
                    assertTrue(scanner.documentLength() > 0);
                }

                ends[i] = scanner.position();
            }
        }
    }

    @Test
    void shouldRefuseEveryFlippedByte() throws IOException
    {
        final Random random = new Random(7);
        for (int i = 0; i < files.size(); i++)
        {
            for (long position = starts[i]; position < ends[i]; position++)
            {
                final byte flips = (byte)(position % 3 == 0 ? 0xFF : 1 << random.nextInt(8));
                checkFlip(files.get(i), position, flips);
            }
        }

        assertEquals(LAST_SEQUENCE, fixture.readAll(directory));
    }

    private void checkFlip(final Path file, final long position, final byte flips) throws IOException
    {
        flip(file, position, flips);
        final String refusal =
            JournalFixture.refusal(directory, file + " at " + position + " ^ " + (flips & 0xFF) + " seed=7");
        assertTrue(refusal.contains(directory.toString()) && refusal.contains(" at byte "), refusal);
        assertTrue(refusal.contains("expected ") && refusal.contains("found"), refusal);
        flip(file, position, flips);
    }

    @Test
    void shouldRefuseEveryBitOfEveryHeaderWord() throws IOException
    {
        try (SegmentScanner scanner = new SegmentScanner(files.get(1)))
        {
            while (scanner.next() == SegmentScanner.DOCUMENT)
            {
                for (int bit = 0; bit < Integer.SIZE; bit++)
                {
                    checkFlip(files.get(1), scanner.documentPosition() + bit / 8, (byte)(1 << bit % 8));
                }
            }
        }
    }

    @Test
    void shouldNeverShowAnythingElseWhenTheQueuesOwnBytesAreFlipped() throws IOException
    {
        final long seed = 4711;
        final Random random = new Random(seed);
        for (int i = 0; i < 500; i++)
        {
            final long position = i < 200 ? i : random.nextInt((int)starts[0]);
            final byte flips = (byte)(1 << random.nextInt(8));
            flip(files.get(0), position, flips);
            try (JournalReader reader = JournalReader.open(directory))
            {
                assertEquals(LAST_SEQUENCE, fixture.readAll(reader), "seed=" + seed);
            }
            catch (final JournalException ex)
            {
                assertTrue(ex.getMessage().startsWith("journal damaged: "), ex::getMessage);
            }

            flip(files.get(0), position, flips);
        }
    }

    @Test
    void shouldRefuseWhenTruncatedAnywhereInTheLastDocument() throws IOException
    {
        final Path file = files.get(1);
        final byte[] bytes = Files.readAllBytes(file);
        final long lastDocument = lastDocumentPosition(file);
        for (long length = lastDocument; length < ends[1]; length++)
        {
            truncate(file, length);
            final String refusal = JournalFixture.refusal(directory, "length=" + length);
            assertTrue(refusal.contains(file.toString()), refusal);
            Files.write(file, bytes);
        }
    }

    @Test
    void shouldCutATornTailBeyondTheMark() throws IOException
    {
        final Path mark = directory.resolve(JournalFormat.MARK_FILE);
        final byte[] markBefore = Files.readAllBytes(mark);
        final byte[] markOneBehind = markOneDocumentBehind(markBefore);
        final Path file = files.get(1);
        final byte[] bytes = Files.readAllBytes(file);
        final long lastDocument = lastDocumentPosition(file);
        for (long length = lastDocument + 1; length <= ends[1]; length++)
        {
            truncate(file, length);
            Files.write(mark, markOneBehind);
            try (ChronicleJournal journal = ChronicleJournal.open(directory, JournalFixture.smallFiles()))
            {
                final boolean isWhole = length == ends[1];
                assertEquals(isWhole ? LAST_SEQUENCE : LAST_SEQUENCE - 4, journal.journaledSequence());
                assertEquals(!isWhole && length >= lastDocument + 4, journal.recovery().isCut());
                if (journal.recovery().isCut())
                {
                    assertEquals(lastDocument, journal.recovery().cutOffset());
                    assertEquals(file, journal.recovery().cutFile());
                }
                fixture.append(journal, 4);
            }

            fixture.readAll(directory);
            for (final Path added : JournalFixture.dataFiles(directory))
            {
                if (!files.contains(added))
                {
                    removeSegment(added.getParent());
                }
            }
            Files.write(file, bytes);
        }
    }

    @Test
    void shouldCutADamagedOrIncompleteDocumentBeyondTheMark() throws IOException
    {
        final Path mark = directory.resolve(JournalFormat.MARK_FILE);
        final byte[] markOneBehind = markOneDocumentBehind(Files.readAllBytes(mark));
        final long lastDocument = lastDocumentPosition(files.get(1));
        Files.write(mark, markOneBehind);
        flip(files.get(1), lastDocument + 3, (byte)0x80);
        try (JournalReader reader = JournalReader.open(directory);
            ChronicleJournal journal = ChronicleJournal.open(directory, JournalFixture.smallFiles()))
        {
            assertEquals("incomplete document", journal.recovery().cutReason());
            assertEquals(LAST_SEQUENCE - 4, fixture.readAll(reader));
            fixture.append(journal, 7);
            assertEquals(LAST_SEQUENCE + 3, fixture.readAll(reader));
        }

        assertEquals(LAST_SEQUENCE + 3, fixture.readAll(directory));
    }

    @Test
    void shouldCutUnsyncedDocumentsWhenTheMachineLostPower() throws IOException
    {
        final Path mark = directory.resolve(JournalFormat.MARK_FILE);
        final byte[] markBefore;
        try (ChronicleJournal journal = ChronicleJournal.open(directory, JournalFixture.smallFiles()))
        {
            fixture.append(journal, 3);
            journal.sync();
            fixture.append(journal, 4);
            fixture.append(journal, 5);
            markBefore = Files.readAllBytes(mark);
        }

        final Path file = JournalFixture.dataFiles(directory).get(2);
        Files.write(mark, markBefore);
        truncate(file, lastDocumentPosition(file));
        flip(file, starts[1] + 250, (byte)0xFF);
        JournalFixture.refusal(directory, "a loss on a machine that did not lose power");
        try (ChronicleJournal journal = ChronicleJournal.open(
            directory, JournalFixture.smallFiles().acceptUnsyncedLoss(true)))
        {
            assertEquals(LAST_SEQUENCE + 3, journal.journaledSequence());
            assertEquals(2, journal.recovery().lostDocuments());
            assertTrue(journal.recovery().isCut());
            assertEquals(4, journal.epoch());
            fixture.append(journal, 2);
        }

        assertEquals(LAST_SEQUENCE + 5, fixture.readAll(directory));
        ChronicleJournal.open(directory, JournalFixture.smallFiles()).close();
    }

    @Test
    void shouldRefuseAMissingFile() throws IOException
    {
        for (final Path file : files)
        {
            final Path aside = directory.resolve("aside");
            Files.move(file, aside);
            final String refusal = JournalFixture.refusal(directory, "a missing " + file);
            assertTrue(refusal.contains("expected "), refusal);
            Files.move(aside, file);
        }

        assertEquals(LAST_SEQUENCE, fixture.readAll(directory));
    }

    @Test
    void shouldRefuseAZeroedPage() throws IOException
    {
        for (int i = 0; i < files.size(); i++)
        {
            final byte[] bytes = Files.readAllBytes(files.get(i));
            final byte[] zeroed = bytes.clone();
            final int page = (int)starts[i] & -4096;
            Arrays.fill(zeroed, page, page + 4096, (byte)0);
            Files.write(files.get(i), zeroed);
            JournalFixture.refusal(directory, "a zeroed page of " + files.get(i));
            Files.write(files.get(i), bytes);
        }
    }

    @Test
    void shouldRefuseAForeignDocumentInTheChain() throws IOException
    {
        Files.copy(files.get(0), directory.resolve("copy"));
        Files.move(directory.resolve("copy"), files.get(1), StandardCopyOption.REPLACE_EXISTING);
        assertTrue(JournalFixture.refusal(directory, "a file twice").contains("expected sequence=11, found=1"));
    }

    @Test
    void shouldRefuseWhenTheMarkIsMissingOrDamaged() throws IOException
    {
        final Path mark = directory.resolve(JournalFormat.MARK_FILE);
        final byte[] bytes = Files.readAllBytes(mark);
        final byte[] damaged = bytes.clone();
        damaged[20] ^= 1;
        damaged[HighWaterMark.SLOT_STRIDE + 20] ^= 1;
        Files.write(mark, damaged);
        assertTrue(JournalFixture.refusal(directory, "a damaged mark").contains("both slots"));
        Files.write(mark, new byte[10]);
        JournalFixture.refusal(directory, "a short mark");
        Files.delete(mark);
        final JournalException refusal = assertThrows(
            JournalException.class, () -> ChronicleJournal.open(directory, JournalFixture.smallFiles()));
        assertTrue(refusal.getMessage().contains("is missing, but there is data"), refusal::getMessage);
        assertThrows(JournalException.class, () -> JournalReader.open(directory));
    }

    @Test
    void shouldNotCareForTheQueuesOwnMetadataFile() throws IOException
    {
        try (Stream<Path> walk = Files.walk(directory))
        {
            for (final Path metadata : walk.filter((file) -> file.endsWith("metadata.cq4t")).toList())
            {
                Files.write(metadata, new byte[]{1, 2, 3});
            }
        }

        try (ChronicleJournal journal = ChronicleJournal.open(directory, JournalFixture.smallFiles()))
        {
            assertEquals(LAST_SEQUENCE, journal.journaledSequence());
            assertFalse(journal.recovery().isCut());
        }
    }

    private byte[] markOneDocumentBehind(final byte[] mark)
    {
        final int slot = generation(mark, 0) > generation(mark, HighWaterMark.SLOT_STRIDE) ? 0 : 1;
        final byte[] behind = mark.clone();
        Arrays.fill(
            behind, slot * HighWaterMark.SLOT_STRIDE, slot * HighWaterMark.SLOT_STRIDE + 64, (byte)0);
        return behind;
    }

    private static long generation(final byte[] mark, final int offset)
    {
        return ByteBuffer.wrap(mark).order(ByteOrder.LITTLE_ENDIAN).getLong(offset + 16);
    }

    private static long lastDocumentPosition(final Path file)
    {
        try (SegmentScanner scanner = new SegmentScanner(file))
        {
            long position = 0;
            while (scanner.next() == SegmentScanner.DOCUMENT)
            {
                position = scanner.documentPosition();
            }

            return position;
        }
    }

    private static void flip(final Path file, final long position, final byte flips) throws IOException
    {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE))
        {
            final ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, position);
            one.put(0, (byte)(one.get(0) ^ flips)).rewind();
            channel.write(one, position);
        }
    }

    private static void truncate(final Path file, final long length) throws IOException
    {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE))
        {
            channel.truncate(length);
        }
    }

    private static void removeSegment(final Path segment) throws IOException
    {
        try (Stream<Path> walk = Files.walk(segment))
        {
            for (final Path path : walk.sorted(Comparator.reverseOrder()).toList())
            {
                Files.delete(path);
            }
        }
    }
}
