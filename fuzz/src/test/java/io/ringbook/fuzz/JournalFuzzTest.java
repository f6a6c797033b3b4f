package io.ringbook.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalException;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A journal whose files were changed in any way is read as far as it is what was written, or refused with
 * {@link JournalException}, by a reader and by an opening for writing alike. If the checksums are right for what was
 * changed, nothing can be known but that it is told consistently.
 *
 * <p>The bytes: one that says whether to seal and whether to open for writing, then edits of eight bytes, each what to
 * do to which file, where, and a value.
 */
class JournalFuzzTest
{
    private static final int EDIT_LENGTH = 8;
    private static final int MAX_EDITS = 16;
    private static final int AROUND = 64;

    private static JournalFiles original;
    private static List<String> documents;
    private static Path directory;

    static Stream<byte[]> seeds()
    {
        final List<byte[]> seeds = new ArrayList<>();
        for (int flags = 0; flags < 4; flags++)
        {
            for (int operation = 0; operation < 10; operation++)
            {
                for (int file = 0; file < 4; file++)
                {
                    seeds.add(seed(flags, operation, file));
                }
            }
        }
        return Stream.concat(seeds.stream(), Seeds.kept(JournalFuzzTest.class).stream());
    }

    private static byte[] seed(final int flags, final int operation, final int file)
    {
        final ByteBuffer seed = ByteBuffer.allocate(1 + 4 * EDIT_LENGTH);
        seed.put((byte)flags);
        for (int edits = flags < 2 ? 1 : 3; edits > 0; edits--)
        {
            seed.put((byte)operation).put((byte)file).putShort((short)(70 * operation + edits)).putInt(edits << 24);
        }
        return Arrays.copyOf(seed.array(), seed.position());
    }

    private static void prepare() throws IOException
    {
        if (null == original)
        {
            directory = MemoryDirectory.create();
            original = JournalFiles.write();
            original.unpack(directory);
            documents = new ArrayList<>();
            JournalFiles.read(directory, documents);
        }
    }

    @MethodSource("seeds")
    @FuzzTest
    void shouldReadWhatIsTrueOrRefuse(final byte[] bytes) throws IOException
    {
        prepare();
        if (bytes.length == 0)
        {
            return;
        }
        final JournalFiles files = original.copy();
        final ByteBuffer edits = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        for (int i = 0; i < MAX_EDITS && edits.remaining() >= EDIT_LENGTH; i++)
        {
            edit(files, edits.get(), edits.get(), edits.getShort() & 0xFFFF, edits.getInt());
        }
        final boolean isSealed = 0 != (bytes[0] & 1);
        if (isSealed)
        {
            files.seal();
        }
        files.unpack(directory);

        final List<String> found = new ArrayList<>();
        final boolean isReadToTheEnd = isRead(found);
        requireTrue(found, isSealed);
        assertTrue(isSealed || !isReadToTheEnd || found.size() >= documents.size() - 1, () ->
            "took " + found.size() + " of " + documents.size() + " documents for all");
        if (0 != (bytes[0] & 2))
        {
            openForWriting(found, isReadToTheEnd, isSealed);
        }
    }

    private static void requireTrue(final List<String> found, final boolean isSealed)
    {
        if (!isSealed)
        {
            assertEquals(documents.subList(0, Math.min(documents.size(), found.size())), found);
        }
    }

    private static boolean isRead(final List<String> found)
    {
        try
        {
            JournalFiles.read(directory, found);
            return true;
        }
        catch (final JournalException refused)
        {
            final String message = refused.getMessage();
            assertTrue(message.startsWith("journal ") || message.startsWith("no journal in "), message);
            return false;
        }
    }

    private static void openForWriting(final List<String> before, final boolean wasReadToTheEnd, final boolean isSealed)
    {
        final long sequence;
        try (ChronicleJournal journal = ChronicleJournal.open(directory, JournalFiles.config()))
        {
            sequence = journal.journaledSequence();
            JournalFiles.append(journal, Seeds.commands());
        }
        catch (final JournalException refused)
        {
            return;
        }
        final List<String> after = new ArrayList<>();
        JournalFiles.read(directory, after);
        final List<String> kept = after.subList(0, after.size() - 1);
        requireTrue(kept, isSealed);
        assertTrue(after.get(after.size() - 1).startsWith("batch " + (sequence + 1) + ' '), after::toString);
        if (wasReadToTheEnd)
        {
            assertEquals(before, kept);
        }
    }

    private static void edit(
        final JournalFiles files, final int operation, final int file, final int where, final int value)
    {
        final String name = name(files, file & 3);
        final byte[] bytes = files.file(name);
        if (null == bytes || bytes.length < 4)
        {
            return;
        }
        final int offset = offset(name, bytes, where, 0 != (file & 4));
        final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        switch (Math.floorMod(operation, 10))
        {
            case 0:
                bytes[offset] ^= (byte)Math.max(1, value & 0xFF);
                break;

            case 1:
                buffer.putInt(Math.min(offset, bytes.length - Integer.BYTES), value);
                break;

            case 2:
                Arrays.fill(bytes, offset, Math.min(bytes.length, offset + (value & 0x1FFF)), (byte)0);
                break;

            case 3:
                files.put(name, Arrays.copyOf(bytes, offset));
                break;

            case 4:
                files.remove(name);
                break;

            case 5:
                files.put(name, Arrays.copyOf(bytes, bytes.length + (value & 0x1FFF)));
                break;

            case 6:
                files.put(name, files.fileOr(name(files, value & 3), bytes));
                break;

            case 7:
                final int length = Math.min(value & 0x3FF, bytes.length - offset);
                final int target = Math.min(bytes.length - length, offset + (value >>> 16 & 0x3FF));
                System.arraycopy(bytes, offset, bytes, target, length);
                break;

            case 8:
                buffer.putShort(Math.min(offset, bytes.length - Short.BYTES), (short)value);
                break;

            default:
                files.put(JournalFiles.START, Arrays.copyOf(bytes, value & 0x7F));
                break;
        }
    }

    private static String name(final JournalFiles files, final int index)
    {
        final List<String> dataFiles = files.dataFiles();
        return index < dataFiles.size() ? dataFiles.get(index) : JournalFiles.MARK;
    }

    /** Mostly where the documents are. */
    private static int offset(final String name, final byte[] bytes, final int where, final boolean isAnywhere)
    {
        final int first = JournalFiles.firstDocument(bytes);
        if (JournalFiles.MARK.equals(name) || isAnywhere || first < AROUND)
        {
            return where % bytes.length;
        }
        final int begin = first - AROUND;
        return begin + where % (Math.min(bytes.length, JournalFiles.endOfDocuments(bytes) + AROUND) - begin);
    }
}
