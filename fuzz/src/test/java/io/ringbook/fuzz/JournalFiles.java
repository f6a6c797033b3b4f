package io.ringbook.fuzz;

import io.ringbook.codecs.CommandBatch;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.journal.JournalPosition;
import io.ringbook.journal.JournalReader;
import org.agrona.IoUtil;
import org.agrona.concurrent.UnsafeBuffer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * A small journal of two epochs as the bytes of its files, to be changed and put into a directory. How its documents
 * are sealed is written down here once more, from docs/journal-format.md alone.
 */
final class JournalFiles
{
    static final String MARK = "high-water-mark";
    static final String START = "journal-start";

    private static final int BATCHES = 5;
    private static final int COMMANDS_IN_BATCH = 3;
    private static final int WORD_LENGTH = 4;
    private static final int HASH_DOCUMENT_LENGTH = 48;
    private static final int BATCH_HEADER_LENGTH = 56;
    private static final int BATCH_TEMPLATE = 201;
    private static final int OWN_RECORD = 1 << 30;
    private static final int LENGTH_MASK = OWN_RECORD - 1;

    private final Map<String, byte[]> files;

    JournalFiles(final Map<String, byte[]> files)
    {
        this.files = files;
    }

    /** Written by the journal itself. */
    static JournalFiles write() throws IOException
    {
        final Path directory = Files.createTempDirectory("ringbook-journal");
        final List<byte[]> commands = Seeds.commands();
        for (int epoch = 1; epoch <= 2; epoch++)
        {
            try (ChronicleJournal journal = ChronicleJournal.open(directory, config()))
            {
                for (int i = 0; i < BATCHES; i++)
                {
                    append(journal, commands);
                }
                journal.appendStateHash(journal.journaledSequence(), 31 * journal.journaledSequence());
            }
        }
        final JournalFiles files = new JournalFiles(readFiles(directory));
        IoUtil.delete(directory.toFile(), false);
        return files;
    }

    static JournalConfig config()
    {
        return new JournalConfig().blockSizeBytes(64 * 1024).preTouch(false).minFreeBytes(0);
    }

    static void append(final ChronicleJournal journal, final List<byte[]> commands)
    {
        final CommandBatch batch = new CommandBatch(1 << 14);
        final long first = journal.journaledSequence() + 1;
        for (int i = 0; i < COMMANDS_IN_BATCH; i++)
        {
            final byte[] command = commands.get((int)(first + i) % commands.size());
            batch.append(new UnsafeBuffer(command), 0, command.length);
        }
        journal.append(first, COMMANDS_IN_BATCH, first * 1_000, batch.buffer(), batch.length());
    }

    private static Map<String, byte[]> readFiles(final Path directory) throws IOException
    {
        final Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> walk = Files.walk(directory))
        {
            for (final Path file : walk.filter(Files::isRegularFile).sorted().toList())
            {
                if (file.toString().endsWith(".cq4") || file.endsWith(MARK))
                {
                    files.put(directory.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    JournalFiles copy()
    {
        final Map<String, byte[]> copies = new LinkedHashMap<>();
        files.forEach((name, bytes) -> copies.put(name, bytes.clone()));
        return new JournalFiles(copies);
    }

    /** Names of the data files. */
    List<String> dataFiles()
    {
        return files.keySet().stream().filter((name) -> name.endsWith(".cq4")).toList();
    }

    byte[] file(final String name)
    {
        return files.get(name);
    }

    byte[] fileOr(final String name, final byte[] otherwise)
    {
        return files.getOrDefault(name, otherwise).clone();
    }

    void put(final String name, final byte[] bytes)
    {
        files.put(name, bytes);
    }

    void remove(final String name)
    {
        files.remove(name);
    }

    /** Puts the files into a directory, and removes what else there is. */
    void unpack(final Path directory) throws IOException
    {
        IoUtil.delete(directory.toFile(), true);
        for (final Map.Entry<String, byte[]> file : files.entrySet())
        {
            final Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    /** Where the first document begins. */
    static int firstDocument(final byte[] file)
    {
        return nextDocument(file, 0);
    }

    /** Where the last document ends. */
    static int endOfDocuments(final byte[] file)
    {
        int end = 0;
        for (int at = nextDocument(file, 0); at >= 0; at = nextDocument(file, end))
        {
            end = at + WORD_LENGTH + (wordAt(file, at) & LENGTH_MASK) + 3 & -4;
        }
        return end;
    }

    private static int nextDocument(final byte[] file, final int from)
    {
        for (int at = from; at >= 0 && at + WORD_LENGTH <= file.length;)
        {
            final int word = wordAt(file, at);
            final int length = word & LENGTH_MASK;
            if (word <= 0 || length > file.length - at - WORD_LENGTH)
            {
                return -1;
            }
            if (0 == (word & OWN_RECORD))
            {
                return at;
            }
            at = at + WORD_LENGTH + length + 3 & -4;
        }
        return -1;
    }

    private static int wordAt(final byte[] file, final int at)
    {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }

    /** Makes checksums, chain and mark right for whatever the documents say now. */
    void seal()
    {
        final byte[] mark = files.get(MARK);
        long chainHash = 0;
        long sequence = 0;
        int documents = 0;
        int epoch = 0;
        for (final String name : dataFiles())
        {
            final byte[] file = files.get(name);
            final ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
            int end = 0;
            for (int at = nextDocument(file, 0); at >= 0; at = nextDocument(file, end))
            {
                final int body = at + WORD_LENGTH;
                final int length = wordAt(file, at) & LENGTH_MASK;
                end = body + length + 3 & -4;
                if (length < HASH_DOCUMENT_LENGTH)
                {
                    continue;
                }
                final boolean isBatch = BATCH_TEMPLATE == bytes.getShort(body + 2) && length >= BATCH_HEADER_LENGTH;
                chainHash = sealDocument(bytes, body, length, isBatch, chainHash);
                sequence = isBatch ? bytes.getLong(body + 32) + bytes.getInt(body + 20) - 1 : bytes.getLong(body + 24);
                epoch = bytes.getInt(body + (isBatch ? 28 : 20));
                documents++;
            }
        }
        if (null != mark && mark.length >= 2_048)
        {
            sealMark(mark, documents, sequence, chainHash, epoch);
        }
    }

    private static long sealDocument(
        final ByteBuffer bytes, final int body, final int length, final boolean isBatch, final long previousHash)
    {
        bytes.putLong(body + (isBatch ? 48 : 40), previousHash);
        final int crc = crc(bytes.array(), body + 16, length - 16);
        bytes.putInt(body + 12, crc);
        long hash = mix(previousHash ^ (crc & 0xFFFF_FFFFL));
        hash = mix(hash + bytes.getLong(body + (isBatch ? 32 : 24)));
        return mix(hash + (isBatch ? (long)bytes.getInt(body + 20) << 32 | bytes.getInt(body + 24) : 0));
    }

    private static void sealMark(
        final byte[] mark, final long documents, final long sequence, final long chainHash, final int epoch)
    {
        final ByteBuffer bytes = ByteBuffer.wrap(mark).order(ByteOrder.LITTLE_ENDIAN);
        final long generation = documents + epoch;
        for (int pair = 0; pair < 4; pair += 2)
        {
            final int slot = (pair + (int)(generation & 1)) * 512;
            final int other = (pair + (int)(~generation & 1)) * 512;
            System.arraycopy(mark, other, mark, slot, 64);
            Arrays.fill(mark, other, other + 64, (byte)0);
            bytes.putLong(slot, 36 | 203L << 16 | 707L << 32 | 1L << 48);
            bytes.put(slot + 8, new byte[]{'R', 'B', 'H', '1'});
            bytes.putLong(slot + 16, generation).putLong(slot + 24, sequence).putLong(slot + 32, chainHash);
            bytes.putInt(slot + 40, epoch);
            bytes.putInt(slot + 12, crc(mark, slot + 16, 48));
        }
    }

    private static int crc(final byte[] bytes, final int offset, final int length)
    {
        final CRC32C crc32c = new CRC32C();
        crc32c.update(bytes, offset, length);
        return (int)crc32c.getValue();
    }

    private static long mix(final long value)
    {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** What a reader shows of a directory, a text for each document. */
    static void read(final Path directory, final List<String> documents)
    {
        try (JournalReader reader = JournalReader.open(directory))
        {
            while (reader.next())
            {
                documents.add(document(reader));
                final JournalPosition position = reader.position();
                if (position.documents() != documents.size() || position.sequence() != reader.lastSequence())
                {
                    throw new AssertionError(position + " behind document " + documents.size());
                }
            }
        }
    }

    /** Reads every byte that the reader says there is. */
    private static String document(final JournalReader reader)
    {
        if (reader.isStateHash())
        {
            return "hash " + reader.stateHashSequence() + ' ' + reader.stateHash() + ' ' + reader.epoch();
        }
        final List<String> commands = new ArrayList<>();
        int offset = reader.commandsOffset();
        for (int i = 0; i < reader.count(); i++)
        {
            final byte[] command = new byte[CommandBatch.commandLength(reader.commands(), offset)];
            offset += CommandBatch.PREFIX_LENGTH;
            reader.commands().getBytes(offset, command);
            offset += command.length;
            commands.add(Integer.toHexString(Arrays.hashCode(command)));
        }
        if (offset != reader.commandsOffset() + reader.commandsLength())
        {
            throw new AssertionError("commands end at " + offset);
        }
        return "batch " + reader.firstSequence() + ' ' + reader.timestampNs() + ' ' + reader.epoch() + ' ' + commands;
    }
}
