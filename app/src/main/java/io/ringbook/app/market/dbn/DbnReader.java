package io.ringbook.app.market.dbn;

import io.ringbook.app.console.Progress;
import io.ringbook.app.market.MarketDataException;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Reads a DBN file record by record, plain or compressed, in constant memory but for the names in its header. Only
 * market-by-order records can be looked into, and the mappings of a live stream; all others are counted.
 */
public final class DbnReader implements Closeable
{
    static final int FLAG_LAST = 0x80;
    static final int FLAG_TOP_OF_BOOK = 0x40;
    static final int FLAG_SNAPSHOT = 0x20;
    static final int FLAG_BY_PRICE = 0x10;
    static final int FLAG_GAP = 0x04;
    static final long NO_PRICE = Long.MAX_VALUE;
    static final long MAX_SIZE = 0xFFFF_FFFFL;

    private static final int LENGTH_UNIT = 4;
    private static final int HEADER_LENGTH = 16;
    private static final int MBO = 0xA0;
    private static final int MBO_LENGTH = 56;
    private static final int SENT_LENGTH = 8;
    private static final int MAPPING = 0x16;
    private static final int MAPPING_SYMBOL_OFFSET_V1 = 38;
    private static final int MAPPING_SYMBOL_LENGTH_V1 = 22;
    private static final int MAPPING_SYMBOL_OFFSET = 89;
    private static final int MAPPING_SYMBOL_LENGTH = 71;

    private final DbnInput in;
    private final DbnMetadata metadata;
    private int length;
    private long mboCount;
    private long otherCount;

    private DbnReader(final DbnInput in) throws IOException
    {
        this.in = in;
        this.metadata = new DbnMetadataReader(in).read();
    }

    /**
     * Opens a file and reads its header.
     *
     * @param file to read.
     * @return at the first record.
     * @throws IOException         if it cannot be read.
     * @throws MarketDataException if it is no DBN file of market-by-order records, or damaged.
     */
    public static DbnReader open(final Path file) throws IOException
    {
        return open(file, Progress.none());
    }

    static DbnReader open(final Path file, final Progress progress) throws IOException
    {
        return of(DbnInput.open(file, progress));
    }

    /**
     * Reads from a stream that is inflated already.
     *
     * @param name of it, for messages.
     * @param in   to read.
     * @return at the first record.
     * @throws IOException         if it cannot be read.
     * @throws MarketDataException if it is no DBN file of market-by-order records, or damaged.
     */
    public static DbnReader of(final String name, final InputStream in) throws IOException
    {
        return of(new DbnInput(name, in));
    }

    private static DbnReader of(final DbnInput in) throws IOException
    {
        try
        {
            return new DbnReader(in);
        }
        catch (final IOException | RuntimeException e)
        {
            in.close();
            throw e;
        }
    }

    DbnMetadata metadata()
    {
        return metadata;
    }

    /**
     * Moves to the next market-by-order record.
     *
     * @return false at the end of the file.
     * @throws IOException         if it cannot be read.
     * @throws MarketDataException if it is damaged.
     */
    public boolean next() throws IOException
    {
        while (step())
        {
            if (MBO == in.byteAt(1))
            {
                return true;
            }
            otherCount++;
            noteMapping();
        }
        if (metadata.isMixed() && 0 == mboCount && otherCount > 0)
        {
            throw in.broken("market-by-order records", otherCount + " others only");
        }
        return false;
    }

    private boolean step() throws IOException
    {
        in.skip(length);
        length = 0;
        if (0 == in.require(1))
        {
            return false;
        }
        final int bytes = in.byteAt(0) * LENGTH_UNIT;
        if (bytes < HEADER_LENGTH)
        {
            throw in.broken("a record of " + HEADER_LENGTH + " bytes or more", bytes + " bytes");
        }
        final int found = in.require(bytes);
        if (found < bytes)
        {
            throw in.broken("a record of " + bytes + " bytes", "the end after " + found + ": truncated");
        }
        if (MBO == in.byteAt(1))
        {
            final int expected = MBO_LENGTH + (metadata.hasSent() ? SENT_LENGTH : 0);
            if (bytes != expected)
            {
                throw in.broken("a market-by-order record of " + expected + " bytes", bytes + " bytes");
            }
            mboCount++;
        }
        length = bytes;
        return true;
    }

    /** A live stream names its instruments by records. */
    private void noteMapping()
    {
        final boolean isFirst = 1 == metadata.version();
        final int offset = isFirst ? MAPPING_SYMBOL_OFFSET_V1 : MAPPING_SYMBOL_OFFSET;
        final int symbolLength = isFirst ? MAPPING_SYMBOL_LENGTH_V1 : MAPPING_SYMBOL_LENGTH;
        if (MAPPING == in.byteAt(1) && length >= offset + symbolLength)
        {
            final String symbol = in.textAt(offset, symbolLength);
            if (!symbol.isEmpty())
            {
                metadata.symbols().putIfAbsent(instrumentId(), symbol);
            }
        }
    }

    /** Market-by-order records so far. */
    long mboCount()
    {
        return mboCount;
    }

    /** Records of other types so far. */
    long otherCount()
    {
        return otherCount;
    }

    int publisherId()
    {
        return in.shortAt(2);
    }

    int instrumentId()
    {
        return in.intAt(4);
    }

    /** Names a book: an instrument at a publisher. */
    long bookKey()
    {
        return (long)publisherId() << Integer.SIZE | Integer.toUnsignedLong(instrumentId());
    }

    long orderId()
    {
        return in.longAt(16);
    }

    /** In units of 0.000000001, or {@link #NO_PRICE}. */
    long price()
    {
        return in.longAt(24);
    }

    long size()
    {
        return in.intAt(32) & MAX_SIZE;
    }

    boolean has(final int flag)
    {
        return 0 != (in.byteAt(36) & flag);
    }

    /** A letter of ACMRTFN. */
    char action()
    {
        return (char)in.byteAt(38);
    }

    /** B, A or N. */
    char side()
    {
        return (char)in.byteAt(39);
    }

    /** Does the record state an order as a book can hold it: a side, a price, a size, and not a level? */
    boolean isOrder()
    {
        return ('B' == side() || 'A' == side()) && NO_PRICE != price() && size() > 0 && MAX_SIZE != size() &&
            !has(FLAG_TOP_OF_BOOK) && !has(FLAG_BY_PRICE);
    }

    /** Where the present record is. */
    String place()
    {
        return in.file() + " byte " + in.offset();
    }

    MarketDataException broken(final String expected, final String found)
    {
        return in.broken(expected, found);
    }

    @Override
    public void close() throws IOException
    {
        in.close();
    }
}
