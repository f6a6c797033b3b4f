package io.ringbook.app.market.itch;

import io.ringbook.app.console.Progress;
import io.ringbook.app.market.DataFiles;
import io.ringbook.app.market.MarketDataException;
import io.ringbook.app.market.Packing;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Reads the messages of a file one by one, in constant memory, without allocation for a message. The file may be
 * compressed, see {@link DataFiles}. Before each message stands its length (BinaryFILE), or
 * two bytes of zero and the length follows from the type; the first message tells which. A flyweight, one thread.
 */
public final class ItchReader implements AutoCloseable
{
    private static final int MAX_RECORD_LENGTH = 2 + 0xFFFF;
    private static final int PREFIX_LENGTH = 2;
    private static final int COMMON_LENGTH = 11;
    private static final byte NONE = 0;

    private final ItchInput in;
    private final byte[] bytes;
    private final UnsafeBuffer buffer;
    private final long[] counts = new long[256];
    private boolean isPadded;
    private int message;
    private int nextRecord;
    private long number;
    private long unknown;

    private ItchReader(final ItchInput in)
    {
        this.in = in;
        bytes = in.bytes;
        buffer = in.buffer;
    }

    /**
     * Opens a file and finds out which variant it is.
     *
     * @param path of the file.
     * @return reader before the first message.
     * @throws IOException         if it cannot be read.
     * @throws MarketDataException if it does not begin like an ITCH 5.0 file.
     */
    public static ItchReader open(final Path path) throws IOException
    {
        return open(path, Progress.none());
    }

    /**
     * Opens a file and finds out which variant it is.
     *
     * @param path     of the file.
     * @param progress is told of its bytes as they are on the disk.
     * @return reader before the first message.
     * @throws IOException         if it cannot be read.
     * @throws MarketDataException if it does not begin like an ITCH 5.0 file.
     */
    public static ItchReader open(final Path path, final Progress progress) throws IOException
    {
        return open(new ItchInput(path.getFileName().toString(), DataFiles.open(path, progress)));
    }

    /**
     * Reads from a stream and finds out which variant it is.
     *
     * @param name of it, for messages.
     * @param in   closed with the reader, and when this fails.
     * @return reader before the first message.
     * @throws IOException         if it cannot be read.
     * @throws MarketDataException if it does not begin like an ITCH 5.0 file.
     */
    public static ItchReader open(final String name, final InputStream in) throws IOException
    {
        return open(new ItchInput(name, DataFiles.inflated(in)));
    }

    private static ItchReader open(final ItchInput in) throws IOException
    {
        try
        {
            final ItchReader reader = new ItchReader(in);
            reader.begin();
            return reader;
        }
        catch (final IOException | RuntimeException e)
        {
            in.close();
            throw e;
        }
    }

    private void begin() throws IOException
    {
        fill();
        if (in.limit() < PREFIX_LENGTH + 1)
        {
            // A session without a message is a length of zero alone.
            if (PREFIX_LENGTH != in.limit() || 0 != prefix(0) || in.isDamaged())
            {
                throw broken("an ITCH 5.0 message", in.limit() + " bytes" + in.ending());
            }
            return;
        }
        final byte type = bytes[PREFIX_LENGTH];
        final int length = ItchLayout.length(type);
        isPadded = 0 == prefix(0);
        if (0 == length || (!isPadded && prefix(0) != length))
        {
            throw broken(
                "an ITCH 5.0 file: a message behind its length, or behind two bytes of zero",
                "length " + prefix(0) + " and type " + ItchLayout.name(type));
        }
    }

    /**
     * Goes on to the next message.
     *
     * @return false at the end of the file or of the session.
     * @throws IOException         if the file cannot be read.
     * @throws MarketDataException if it is cut off or broken: says the byte, the number and type of the message.
     */
    public boolean next() throws IOException
    {
        do
        {
            final int record = nextRecord;
            if (in.limit() - record >= PREFIX_LENGTH + 1)
            {
                final byte type = bytes[record + PREFIX_LENGTH];
                final int length = ItchLayout.length(type);
                final int end = record + PREFIX_LENGTH + length;
                if (NONE != length && prefix(record) == (isPadded ? 0 : length) && end <= in.limit())
                {
                    message = record + PREFIX_LENGTH;
                    nextRecord = end;
                    number++;
                    counts[type & 0xFF]++;
                    return true;
                }
            }
        }
        while (advance());
        return false;
    }

    /** What is not simply the next message: more to read, a message to pass over, the end, something broken. */
    private boolean advance() throws IOException
    {
        if (in.limit() - nextRecord < MAX_RECORD_LENGTH && !in.isEnded())
        {
            fill();
            return true;
        }
        if (in.limit() == nextRecord)
        {
            in.requireWhole(nextRecord, number + 1);
            return false;
        }
        if (!isPadded && in.limit() - nextRecord >= PREFIX_LENGTH && 0 == prefix(nextRecord))
        {
            return endOfSession();
        }
        passOver(nextRecord, in.limit() - nextRecord);
        return true;
    }

    /** A record that is not whole, of a wrong length, or of a later version's type, which its length lets pass over. */
    private void passOver(final int record, final int found)
    {
        if (found < PREFIX_LENGTH + 1)
        {
            throw broken("a message of " + COMMON_LENGTH + " bytes or more behind a prefix of " + PREFIX_LENGTH,
                found + (1 == found ? " byte" : " bytes") + in.ending());
        }
        final int prefix = prefix(record);
        final byte type = bytes[record + PREFIX_LENGTH];
        final int known = ItchLayout.length(type);
        if (isPadded && (0 != prefix || NONE == known))
        {
            throw broken("two bytes of zero as the file began, and a type of ITCH 5.0",
                String.format("0x%04x and type %s", prefix, ItchLayout.name(type)));
        }
        if (!isPadded && NONE != known && prefix != known)
        {
            throw broken("length " + known + " of type " + ItchLayout.name(type), "length " + prefix);
        }
        final int length = isPadded ? known : prefix;
        if (found < PREFIX_LENGTH + length)
        {
            throw broken(length + " bytes of type " + ItchLayout.name(type),
                found - PREFIX_LENGTH + " bytes" + in.ending());
        }
        number++;
        unknown++;
        counts[type & 0xFF]++;
        nextRecord += PREFIX_LENGTH + length;
    }

    private boolean endOfSession()
    {
        nextRecord += PREFIX_LENGTH;
        if (nextRecord < in.limit())
        {
            throw broken(
                "the end after the length of zero that ends the session", in.limit() - nextRecord + " more bytes");
        }
        in.requireWhole(nextRecord, number + 1);
        return false;
    }

    private void fill() throws IOException
    {
        in.fill(nextRecord);
        nextRecord = 0;
    }

    private int prefix(final int record)
    {
        return (bytes[record] & 0xFF) << Byte.SIZE | bytes[record + 1] & 0xFF;
    }

    private MarketDataException broken(final String expected, final String found)
    {
        return in.broken(nextRecord, number + 1, expected, found);
    }

    /** Where the present message is, in words. */
    String where()
    {
        return in.where(message - PREFIX_LENGTH) + " message " + number + " type " +
            ItchLayout.name(type()) + " at " + ItchTime.text(timestampNs());
    }

    /**
     * Name of the file, without its directory.
     *
     * @return name.
     */
    public String file()
    {
        return in.file();
    }

    /**
     * Type of the present message.
     *
     * @return such as 'A'.
     */
    public byte type()
    {
        return bytes[message];
    }

    /**
     * The day's number of the stock that the present message is about.
     *
     * @return 0 to 65535; 0 where it is about none.
     */
    public int locate()
    {
        return prefix(message + ItchLayout.LOCATE);
    }

    /**
     * Time of the present message.
     *
     * @return ns since midnight, as the venue has it.
     */
    public long timestampNs()
    {
        return (buffer.getShort(message + ItchLayout.TIMESTAMP, ByteOrder.BIG_ENDIAN) & 0xFFFFL) << Integer.SIZE |
            unsigned(ItchLayout.TIMESTAMP + Short.BYTES);
    }

    /**
     * Number of the present message in the file, from 1, with those of unknown types.
     *
     * @return number.
     */
    public long number()
    {
        return number;
    }

    /**
     * Messages of a type so far.
     *
     * @param type such as 'A'.
     * @return count.
     */
    public long count(final byte type)
    {
        return counts[type & 0xFF];
    }

    /**
     * Messages of types that ITCH 5.0 does not have, passed over by their lengths.
     *
     * @return count.
     */
    public long unknown()
    {
        return unknown;
    }

    /**
     * Bytes of the messages so far, unpacked, with what stands before each.
     *
     * @return count.
     */
    public long bytes()
    {
        return in.offset(nextRecord);
    }

    /**
     * Does the file have two bytes of zero where others have a length?
     *
     * @return true if it does.
     */
    public boolean isPadded()
    {
        return isPadded;
    }

    /**
     * How is the file compressed?
     *
     * @return packing.
     */
    public Packing packing()
    {
        return in.packing();
    }

    @Override
    public void close() throws IOException
    {
        in.close();
    }

    byte character(final int field)
    {
        return bytes[message + field];
    }

    /** An unsigned number of four bytes. */
    long unsigned(final int field)
    {
        return buffer.getInt(message + field, ByteOrder.BIG_ENDIAN) & 0xFFFF_FFFFL;
    }

    long number64(final int field)
    {
        return buffer.getLong(message + field, ByteOrder.BIG_ENDIAN);
    }

    /** A symbol without the spaces behind it. Allocates. */
    String text(final int field)
    {
        return text(buffer, message + field, ItchLayout.STOCK_LENGTH).stripTrailing();
    }

    private static String text(final DirectBuffer buffer, final int offset, final int length)
    {
        final byte[] text = new byte[length];
        buffer.getBytes(offset, text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
