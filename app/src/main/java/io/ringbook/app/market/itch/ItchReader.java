package io.ringbook.app.market.itch;

import io.ringbook.app.market.MarketDataException;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;

/**
 * Reads the messages of a file one by one, in constant memory, without allocation for a message. The file is plain or
 * gzipped (any number of members), which its first bytes tell. Before each message stands its length (BinaryFILE), or
 * two bytes of zero and the length follows from the type; the first message tells which. A flyweight, one thread.
 */
public final class ItchReader implements AutoCloseable
{
    private static final int BUFFER_LENGTH = 1 << 18;
    private static final int MAX_RECORD_LENGTH = 2 + 0xFFFF;
    private static final int PREFIX_LENGTH = 2;
    private static final int COMMON_LENGTH = 11;
    private static final byte NONE = 0;

    private final String file;
    private final CountingInput source;
    private final InputStream in;
    private final boolean isPacked;
    private final byte[] bytes = new byte[BUFFER_LENGTH];
    private final UnsafeBuffer buffer = new UnsafeBuffer(bytes);
    private final long[] counts = new long[256];
    private LongConsumer progress = (read) -> {};
    private IOException damage;
    private boolean isPadded;
    private boolean isEnded;
    private long bufferStart;
    private int message;
    private int nextRecord;
    private int limit;
    private long number;
    private long unknown;

    private ItchReader(final String file, final InputStream source) throws IOException
    {
        this.file = file;
        this.source = new CountingInput(source);
        final BufferedInputStream buffered = new BufferedInputStream(this.source, 1 << 16);
        buffered.mark(2);
        isPacked = GzipMembers.MAGIC_FIRST == buffered.read() && GzipMembers.MAGIC_SECOND == buffered.read();
        buffered.reset();
        in = isPacked ? new GzipMembers(buffered) : buffered;
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
        if (Files.isDirectory(path))
        {
            throw new IOException(path + " is a directory, expected a file");
        }
        if (!Files.exists(path))
        {
            throw new NoSuchFileException(path.toString(), null, "no such file");
        }
        return open(path.getFileName().toString(), Files.newInputStream(path));
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
        try
        {
            final ItchReader reader = new ItchReader(name, in);
            reader.begin();
            return reader;
        }
        catch (final IOException | RuntimeException e)
        {
            in.close();
            throw e;
        }
    }

    /**
     * Has somebody told how much has been read, each time that is some more.
     *
     * @param progress is given the bytes read so far of the file as it is on the disk.
     */
    public void progress(final LongConsumer progress)
    {
        this.progress = progress;
    }

    private void begin() throws IOException
    {
        fill();
        if (limit < PREFIX_LENGTH + 1)
        {
            // A session without a message is a length of zero alone.
            if (PREFIX_LENGTH != limit || 0 != prefix(0) || null != damage)
            {
                throw broken("an ITCH 5.0 message", limit + " bytes" + ending());
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
            if (limit - record >= PREFIX_LENGTH + 1)
            {
                final byte type = bytes[record + PREFIX_LENGTH];
                final int length = ItchLayout.length(type);
                final int end = record + PREFIX_LENGTH + length;
                if (NONE != length && prefix(record) == (isPadded ? 0 : length) && end <= limit)
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
        if (limit - nextRecord < MAX_RECORD_LENGTH && !isEnded)
        {
            fill();
            return true;
        }
        if (limit == nextRecord)
        {
            if (null != damage)
            {
                throw broken("a whole gzip file", damage.getMessage());
            }
            return false;
        }
        if (!isPadded && limit - nextRecord >= PREFIX_LENGTH && 0 == prefix(nextRecord))
        {
            return endOfSession();
        }
        passOver(nextRecord, limit - nextRecord);
        return true;
    }

    /** A record that is not whole, of a wrong length, or of a later version's type, which its length lets pass over. */
    private void passOver(final int record, final int found)
    {
        if (found < PREFIX_LENGTH + 1)
        {
            throw broken("a message of " + COMMON_LENGTH + " bytes or more behind a prefix of " + PREFIX_LENGTH,
                found + (1 == found ? " byte" : " bytes") + ending());
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
                found - PREFIX_LENGTH + " bytes" + ending());
        }
        number++;
        unknown++;
        counts[type & 0xFF]++;
        nextRecord += PREFIX_LENGTH + length;
    }

    private boolean endOfSession()
    {
        nextRecord += PREFIX_LENGTH;
        if (nextRecord < limit)
        {
            throw broken("the end after the length of zero that ends the session", limit - nextRecord + " more bytes");
        }
        if (null != damage)
        {
            throw broken("a whole gzip file", damage.getMessage());
        }
        return false;
    }

    /** Moves what is left to the front, and reads until the buffer is full or the file ends. */
    private void fill() throws IOException
    {
        final int rest = limit - nextRecord;
        System.arraycopy(bytes, nextRecord, bytes, 0, rest);
        bufferStart += nextRecord;
        nextRecord = 0;
        limit = rest;
        try
        {
            while (limit < BUFFER_LENGTH && !isEnded)
            {
                final int count = in.read(bytes, limit, BUFFER_LENGTH - limit);
                isEnded = count < 0;
                limit += Math.max(0, count);
            }
            progress.accept(source.count());
        }
        catch (final EOFException | ZipException e)
        {
            // What was unpacked before is told first.
            damage = e;
            isEnded = true;
        }
    }

    private int prefix(final int record)
    {
        return (bytes[record] & 0xFF) << Byte.SIZE | bytes[record + 1] & 0xFF;
    }

    private String ending()
    {
        return null == damage ? " and the end of the file: truncated" : ", then " + damage.getMessage();
    }

    private MarketDataException broken(final String expected, final String found)
    {
        return new MarketDataException(
            file + where(bufferStart + nextRecord) + " message " + (number + 1), expected, found);
    }

    private String where(final long offset)
    {
        return (isPacked ? " unpacked byte " : " byte ") + offset;
    }

    /** Where the present message is, in words. */
    String where()
    {
        return file + where(bufferStart + message - PREFIX_LENGTH) + " message " + number + " type " +
            ItchLayout.name(type()) + " at " + ItchTime.text(timestampNs());
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
        return bufferStart + nextRecord;
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
     * Is the file gzipped?
     *
     * @return true if it is.
     */
    public boolean isPacked()
    {
        return isPacked;
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
