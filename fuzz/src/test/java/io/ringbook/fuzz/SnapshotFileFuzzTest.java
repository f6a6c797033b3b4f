package io.ringbook.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.JournalException;
import io.ringbook.journal.JournalPosition;
import io.ringbook.journal.LoadedSnapshot;
import io.ringbook.journal.SnapshotFile;
import io.ringbook.journal.SnapshotStore;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A snapshot's file is refused with {@link JournalException}, which names it, or gives an engine and a position that,
 * stored again, are the same bytes. The first byte is ours: whether to make the checksum right.
 */
class SnapshotFileFuzzTest
{
    private static final int CHECKED_OFFSET = 16;
    private static final int CRC_OFFSET = 12;
    private static final int SEQUENCE_OFFSET = 16;
    private static final int EPOCH_OFFSET = 32;
    private static final int TRAILER_LENGTH = 56;

    private static Path directory;

    static Stream<byte[]> seeds() throws IOException
    {
        final List<byte[]> seeds = new ArrayList<>();
        for (final byte[] snapshot : GoldenCommands.snapshots("money"))
        {
            final byte[] file = store(SmallEngine.load(snapshot), new JournalPosition(1, 40_000, 3, 0, 42));
            final byte[] seed = new byte[1 + file.length];
            seed[0] = 1;
            System.arraycopy(file, 0, seed, 1, file.length);
            seeds.add(seed);
        }
        return Stream.concat(seeds.stream(), Seeds.kept(SnapshotFileFuzzTest.class).stream());
    }

    private static synchronized Path directory() throws IOException
    {
        if (null == directory)
        {
            directory = MemoryDirectory.create();
        }
        return directory;
    }

    private static byte[] store(final MatchingEngine engine, final JournalPosition position) throws IOException
    {
        final SnapshotStore store = new SnapshotStore(directory().resolve("again"));
        final Path path = store.write(engine, position).path();
        final byte[] bytes = Files.readAllBytes(path);
        Files.delete(path);
        return bytes;
    }

    @MethodSource("seeds")
    @FuzzTest
    void shouldRefuseOrLoad(final byte[] bytes) throws IOException
    {
        if (bytes.length == 0)
        {
            return;
        }
        final byte[] file = Arrays.copyOfRange(bytes, 1, bytes.length);
        if (0 != (bytes[0] & 1) && file.length >= TRAILER_LENGTH)
        {
            seal(file);
        }
        final Path path = directory().resolve("snapshot.rbs");
        Files.write(path, file);
        final SnapshotStore store = new SnapshotStore(directory());
        final SnapshotFile snapshot = new SnapshotFile(path, sequence(file), file.length);
        try
        {
            final JournalPosition position = store.position(snapshot);
            final LoadedSnapshot loaded = store.load(snapshot, SmallEngine.config(), NoEvents.INSTANCE);
            assertEquals(position, loaded.position());
            if (isOfOneEpoch(file, position))
            {
                assertArrayEquals(file, store(loaded.engine(), position));
            }
        }
        catch (final JournalException refused)
        {
            assertTrue(refused.getMessage().contains(path.toString()), refused.getMessage());
        }
    }

    /** As its name would say. */
    private static long sequence(final byte[] file)
    {
        return file.length < EPOCH_OFFSET ? 0 :
            ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong(SEQUENCE_OFFSET);
    }

    /** What stores it writes the position's epoch into the header, too. */
    private static boolean isOfOneEpoch(final byte[] file, final JournalPosition position)
    {
        return position.epoch() == ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(EPOCH_OFFSET);
    }

    private static void seal(final byte[] file)
    {
        final int trailer = file.length - TRAILER_LENGTH;
        final CRC32C crc = new CRC32C();
        crc.update(file, 0, trailer);
        crc.update(file, trailer + CHECKED_OFFSET, TRAILER_LENGTH - CHECKED_OFFSET);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(trailer + CRC_OFFSET, (int)crc.getValue());
    }
}
