package io.ringbook.app.market;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file of the public matching-engine workload, plain or gzipped, held whole in memory and checked once: a 16-byte
 * header {magic, version, count}, then records of 40 bytes, little endian.
 */
public final class ConsensusReader
{
    /** Record type of a new order. */
    public static final byte NEW = 0;

    /** Record type of a cancel. */
    public static final byte CANCEL = 1;

    /** Record type of a modify: a cancel, and a new order under the same id. */
    public static final byte MODIFY = 2;

    /** Length of the header in bytes. */
    public static final int HEADER_LENGTH = 16;

    /** Length of a record in bytes. */
    public static final int RECORD_LENGTH = 40;

    /** First eight bytes of a file: MEBW_001. */
    public static final long MAGIC = 0x4D4542575F303031L;

    /** The version that is understood. */
    public static final int VERSION = 1;

    private static final int WORDS = 4;
    private static final int MAX_COUNT = (Integer.MAX_VALUE - 8) / WORDS;
    private static final int CHUNK_RECORDS = 1 << 10;
    private static final int SIDE_SHIFT = 8;
    private static final int IOC_SHIFT = 16;
    private static final int QUANTITY_SHIFT = 32;
    private static final int MAX_BYTE = 0xFF;

    private final String file;
    private final long[] words;
    private final int count;

    private ConsensusReader(final String file, final long[] words)
    {
        this.file = file;
        this.words = words;
        this.count = words.length / WORDS;
    }

    /**
     * Reads and checks a file.
     *
     * @param file to read.
     * @return its records.
     * @throws IOException         if it cannot be read.
     * @throws MarketDataException if it is damaged.
     */
    public static ConsensusReader read(final Path file) throws IOException
    {
        final String name = file.getFileName().toString();
        try (InputStream in = DataFiles.open(file))
        {
            final byte[] header = in.readNBytes(HEADER_LENGTH);
            final ConsensusReader reader = new ConsensusReader(name, readRecords(name, in, checkHeader(name, header)));
            reader.check();
            return reader;
        }
        catch (final IOException e)
        {
            if (!DataFiles.isDamage(e))
            {
                throw e;
            }
            throw new MarketDataException(name, "a whole compressed file", e.getMessage());
        }
    }

    private static int checkHeader(final String name, final byte[] header)
    {
        if (header.length < HEADER_LENGTH)
        {
            throw new MarketDataException(name, "a header of 16 bytes", header.length + " bytes");
        }
        final ByteBuffer buffer = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        final long magic = buffer.getLong(0);
        if (MAGIC != magic)
        {
            throw new MarketDataException(name + " byte 0", "magic " + hex(MAGIC), hex(magic));
        }
        final int version = buffer.getInt(8);
        if (VERSION != version)
        {
            throw new MarketDataException(name + " byte 8", "version " + VERSION, Integer.toUnsignedString(version));
        }
        final long count = buffer.getInt(12) & 0xFFFF_FFFFL;
        if (count > MAX_COUNT)
        {
            throw new MarketDataException(name + " byte 12", "at most " + MAX_COUNT + " records", Long.toString(count));
        }
        return (int)count;
    }

    private static long[] readRecords(final String name, final InputStream in, final int count) throws IOException
    {
        // Grows with what is really there: a damaged count must not cost memory.
        long[] words = new long[Math.min(count, CHUNK_RECORDS) * WORDS];
        final ByteBuffer chunk = ByteBuffer.allocate(CHUNK_RECORDS * RECORD_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        int index = 0;
        while (index < count)
        {
            final int expected = Math.min(CHUNK_RECORDS, count - index);
            final int found = readChunk(in, chunk.array(), expected * RECORD_LENGTH) / RECORD_LENGTH;
            if (index + found > words.length / WORDS)
            {
                words = Arrays.copyOf(words, (int)Math.min((long)count * WORDS, words.length * 2L));
            }
            for (int i = 0; i < found; i++)
            {
                for (int word = 0; word < WORDS; word++)
                {
                    words[(index + i) * WORDS + word] = chunk.getLong(i * RECORD_LENGTH + word * Long.BYTES);
                }
            }
            index += found;
            if (found < expected)
            {
                throw new MarketDataException(
                    name, count + " records as the header says", "the end within record " + index + ": truncated");
            }
        }
        if (readChunk(in, chunk.array(), 1) > 0)
        {
            throw new MarketDataException(
                name, "the end after " + count + " records as the header says", "more bytes");
        }
        return words;
    }

    /** Fills what it can: a cut gzip stream ends like a cut plain file. */
    private static int readChunk(final InputStream in, final byte[] chunk, final int length) throws IOException
    {
        int filled = 0;
        try
        {
            for (int n = 0; n >= 0 && filled < length; filled += Math.max(0, n))
            {
                n = in.read(chunk, filled, length - filled);
            }
        }
        catch (final EOFException e)
        {
            return filled;
        }
        return filled;
    }

    private void check()
    {
        long previous = -1;
        for (int i = 0; i < count; i++)
        {
            checkRange(i, "type", 0, MODIFY);
            checkRange(i, "side", SIDE_SHIFT, 1);
            checkRange(i, "ioc", IOC_SHIFT, 1);
            if (CANCEL != type(i) && 0 == quantity(i))
            {
                throw broken(i, "a positive quantity", "0");
            }
            if (sequence(i) <= previous)
            {
                throw broken(i, "a sequence above " + previous, Long.toString(sequence(i)));
            }
            previous = sequence(i);
        }
    }

    private void checkRange(final int index, final String field, final int shift, final int max)
    {
        final int value = flag(index, shift);
        if (value > max)
        {
            throw broken(index, field + " 0 to " + max, Integer.toString(value));
        }
    }

    /**
     * A finding about a record.
     *
     * @param index    of the record.
     * @param expected there.
     * @param found    instead.
     * @return what to throw.
     */
    public MarketDataException broken(final int index, final String expected, final String found)
    {
        return new MarketDataException(
            file + " record " + index + " (byte " + (HEADER_LENGTH + (long)index * RECORD_LENGTH) + ")",
            expected,
            found);
    }

    /**
     * Name of the file, without its directory.
     *
     * @return name.
     */
    public String file()
    {
        return file;
    }

    /**
     * Records in the file.
     *
     * @return number of records.
     */
    public int count()
    {
        return count;
    }

    /**
     * What a record asks for.
     *
     * @param index of the record, from 0.
     * @return {@link #NEW}, {@link #CANCEL} or {@link #MODIFY}.
     */
    public byte type(final int index)
    {
        return (byte)words[index * WORDS];
    }

    /**
     * Side of a record.
     *
     * @param index of the record, from 0.
     * @return true for a sell, false for a buy.
     */
    public boolean isSell(final int index)
    {
        return 0 != flag(index, SIDE_SHIFT);
    }

    /**
     * Must what does not trade at once be cancelled?
     *
     * @param index of the record, from 0.
     * @return true for an IOC order.
     */
    public boolean isIoc(final int index)
    {
        return 0 != flag(index, IOC_SHIFT);
    }

    /**
     * Quantity of a record.
     *
     * @param index of the record, from 0.
     * @return lots.
     */
    public long quantity(final int index)
    {
        return words[index * WORDS] >>> QUANTITY_SHIFT;
    }

    /**
     * Sequence that the file gives a record.
     *
     * @param index of the record, from 0.
     * @return number, as it stands in the file.
     */
    public long sequence(final int index)
    {
        return words[index * WORDS + 1];
    }

    /**
     * The order that a record is about.
     *
     * @param index of the record, from 0.
     * @return the sender's id.
     */
    public long orderId(final int index)
    {
        return words[index * WORDS + 2];
    }

    /**
     * Price of a record.
     *
     * @param index of the record, from 0.
     * @return ticks.
     */
    public long priceTicks(final int index)
    {
        return words[index * WORDS + 3];
    }

    private int flag(final int index, final int shift)
    {
        return (int)(words[index * WORDS] >>> shift) & MAX_BYTE;
    }

    private static String hex(final long value)
    {
        return String.format("0x%016x", value);
    }
}
