package io.ringbook.journal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A journal that is intact in every way, but was written by a build of another version. */
class JournalVersionTest
{
    private static final int SCHEMA_VERSION_OFFSET = 6;
    private static final int SEMANTICS_VERSION_OFFSET = 16;
    private static final int FLAGS_OFFSET = 18;
    private static final int BATCH_TEMPLATE = 201;
    private static final int OTHER = JournalFormat.SEMANTICS_VERSION + 1;

    private final JournalFixture fixture = new JournalFixture();
    @TempDir
    private Path directory;

    @BeforeEach
    void writeJournal()
    {
        try (ChronicleJournal journal = ChronicleJournal.open(directory, JournalFixture.smallFiles()))
        {
            fixture.appendStory(journal, 4);
        }
    }

    @Test
    void shouldBeReadWhenTheSameVersionIsStampedIn() throws IOException
    {
        stamp(SEMANTICS_VERSION_OFFSET, JournalFormat.SEMANTICS_VERSION);

        assertEquals(10, fixture.readAll(directory));
    }

    @Test
    void shouldRefuseAnotherSemanticsVersionAndNameBoth() throws IOException
    {
        stamp(SEMANTICS_VERSION_OFFSET, OTHER);

        final String expected = "written under semantics version " + OTHER + ", this build has " +
            JournalFormat.SEMANTICS_VERSION + ": replay it with a build of that version, see docs/determinism.md";
        for (final String refusal : refusals())
        {
            assertTrue(refusal.startsWith("journal of another version: " + directory), refusal);
            assertTrue(refusal.endsWith(expected), refusal);
        }
    }

    @Test
    void shouldNotTakeAnotherSemanticsVersionBeyondTheMarkForATornEnd() throws IOException
    {
        stamp(SEMANTICS_VERSION_OFFSET, OTHER);
        try (HighWaterMark mark = HighWaterMark.open(directory, MapMode.READ_WRITE))
        {
            mark.restart(1, 0, 0, 1);
        }

        final JournalException refused = assertThrows(
            JournalException.class, () -> ChronicleJournal.open(directory, JournalFixture.smallFiles()).close());
        assertTrue(refused.isOtherVersion(), refused.getMessage());
    }

    @Test
    void shouldShowAnotherSemanticsVersionToWhoAsksForAny() throws IOException
    {
        stamp(SEMANTICS_VERSION_OFFSET, OTHER);

        try (JournalReader reader = JournalReader.openAnySemantics(directory))
        {
            assertEquals(10, fixture.readAll(reader));
        }
    }

    @Test
    void shouldRefuseAnotherSchemaVersionAndNameBoth() throws IOException
    {
        stamp(SCHEMA_VERSION_OFFSET, 2);

        for (final String refusal : refusals())
        {
            assertTrue(refusal.contains("expected schema version=1, found=2"), refusal);
            assertTrue(refusal.endsWith("read it with that one, see docs/determinism.md"), refusal);
        }
    }

    @Test
    void shouldRefuseFlagsThatItDoesNotKnow() throws IOException
    {
        stamp(FLAGS_OFFSET, 4);

        for (final String refusal : refusals())
        {
            assertTrue(refusal.contains("expected flags=0, found=4"), refusal);
        }
    }

    /** By a reader and by opening for writing, which must not take the journal for a torn one. */
    private String[] refusals()
    {
        final JournalException byReader = assertThrows(JournalException.class, () -> fixture.readAll(directory));
        final JournalException byJournal = assertThrows(
            JournalException.class, () -> ChronicleJournal.open(directory, JournalFixture.smallFiles()).close());
        return new String[]{byReader.getMessage(), byJournal.getMessage()};
    }

    /** Puts a version into every document and makes every checksum, the chain and the mark right again. */
    private void stamp(final int versionOffset, final int version) throws IOException
    {
        final Path file = JournalFixture.dataFiles(directory).get(0);
        final ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        long chainHash = 0;
        try (SegmentScanner scanner = new SegmentScanner(file))
        {
            while (scanner.next() == SegmentScanner.DOCUMENT)
            {
                final int start = (int)scanner.documentPosition() + JournalFormat.WORD_LENGTH;
                bytes.putShort(start + versionOffset, (short)version);
                chainHash = seal(bytes, start, scanner.documentLength(), chainHash);
            }
        }
        Files.write(file, bytes.array());
        try (HighWaterMark mark = HighWaterMark.open(directory, MapMode.READ_WRITE))
        {
            mark.read(HighWaterMark.JOURNALED);
            mark.restart(mark.generation(), mark.sequence(), chainHash, mark.epoch());
        }
    }

    private static long seal(final ByteBuffer bytes, final int start, final int length, final long previousHash)
    {
        final boolean isBatch = bytes.getShort(start + 2) == BATCH_TEMPLATE;
        bytes.putLong(start + (isBatch ? 48 : 40), previousHash);
        final CRC32C crc32c = new CRC32C();
        crc32c.update(bytes.array(), start + JournalFormat.CHECKED_OFFSET, length - JournalFormat.CHECKED_OFFSET);
        bytes.putInt(start + JournalFormat.CRC_OFFSET, (int)crc32c.getValue());
        return JournalFormat.chain(
            previousHash,
            (int)crc32c.getValue(),
            bytes.getLong(start + (isBatch ? 32 : 24)),
            isBatch ? bytes.getInt(start + 20) : 0,
            isBatch ? bytes.getInt(start + 24) : 0);
    }
}
