package io.ringbook.app.market.dbn;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the header of a DBN file. Nothing is taken on trust: a damaged count ends at the end of the header, and costs
 * no memory.
 */
final class DbnMetadataReader
{
    private static final int[] MAGIC = {'D', 'B', 'N'};
    private static final int PREFIX_LENGTH = 8;
    private static final int MAX_VERSION = 3;
    private static final int FIXED_LENGTH = 100;
    private static final int DATASET_LENGTH = 16;
    private static final int SCHEMA_OFFSET = 16;
    private static final int STYPE_OFFSET = 42;
    private static final int STYPE_OFFSET_V1 = 50;
    private static final int SYMBOL_LENGTH_V1 = 22;
    private static final int MAX_SYMBOL_LENGTH = 1024;
    private static final int SCHEMA_MBO = 0;
    private static final int SCHEMA_NONE = 0xFFFF;
    private static final int STYPE_INSTRUMENT_ID = 0;
    private static final int MAX_STEP = 1 << 12;
    private static final String[] SCHEMAS = {
        "mbo", "mbp-1", "mbp-10", "tbbo", "trades", "ohlcv-1s", "ohlcv-1m", "ohlcv-1h", "ohlcv-1d", "definition",
        "statistics", "status", "imbalance", "ohlcv-eod", "cmbp-1", "cbbo-1s", "cbbo-1m", "tcbbo", "bbo-1s", "bbo-1m"};

    private final DbnInput in;
    private final Map<Integer, String> symbols = new HashMap<>();
    private long left;
    private int symbolLength;
    private boolean isNumberTheInput;

    DbnMetadataReader(final DbnInput in)
    {
        this.in = in;
    }

    DbnMetadata read() throws IOException
    {
        final int version = readPrefix();
        need(FIXED_LENGTH);
        final String dataset = in.textAt(0, DATASET_LENGTH);
        final int schema = in.shortAt(SCHEMA_OFFSET);
        if (SCHEMA_MBO != schema && SCHEMA_NONE != schema)
        {
            throw in.broken("schema mbo", "schema " + (schema < SCHEMAS.length ? SCHEMAS[schema] : "number " + schema));
        }
        final int stypes = 1 == version ? STYPE_OFFSET_V1 : STYPE_OFFSET;
        final boolean isNumberTheOutput = STYPE_INSTRUMENT_ID == in.byteAt(stypes + 1);
        isNumberTheInput = STYPE_INSTRUMENT_ID == in.byteAt(stypes) && !isNumberTheOutput;
        final boolean hasSent = 0 != in.byteAt(stypes + 2);
        symbolLength = 1 == version ? SYMBOL_LENGTH_V1 : in.shortAt(stypes + 3);
        if (0 == symbolLength || symbolLength > MAX_SYMBOL_LENGTH)
        {
            throw in.broken("symbols of 1 to " + MAX_SYMBOL_LENGTH + " bytes", symbolLength + " bytes");
        }
        pass(FIXED_LENGTH);

        passOver(Integer.toUnsignedLong(takeInt()), 1);
        // Those asked for, those found in part, those not found: the mappings say more.
        for (int i = 0; i < 3; i++)
        {
            passOver(Integer.toUnsignedLong(takeInt()), symbolLength);
        }
        readMappings();
        passOver(left, 1);
        return new DbnMetadata(version, dataset, SCHEMA_NONE == schema, hasSent, symbols);
    }

    private int readPrefix() throws IOException
    {
        final int found = in.require(PREFIX_LENGTH);
        for (int i = 0; i < Math.min(found, MAGIC.length); i++)
        {
            if (MAGIC[i] != in.byteAt(i))
            {
                throw in.broken("the letters DBN", String.format("0x%02x%s", in.byteAt(0), found < 2 ? "" :
                    String.format("%02x%s", in.byteAt(1), found < 3 ? "" : String.format("%02x", in.byteAt(2)))));
            }
        }
        if (found < PREFIX_LENGTH)
        {
            throw in.broken("a header", "the end after " + found + " bytes: truncated");
        }
        final int version = in.byteAt(MAGIC.length);
        if (version < 1 || version > MAX_VERSION)
        {
            throw in.broken("version 1 to " + MAX_VERSION, Integer.toString(version));
        }
        left = Integer.toUnsignedLong(in.intAt(4));
        if (left < FIXED_LENGTH)
        {
            throw in.broken("a header of " + FIXED_LENGTH + " bytes or more behind its length", Long.toString(left));
        }
        in.skip(PREFIX_LENGTH);
        return version;
    }

    /** Each mapping is of a name to numbers (or the other way round), one for each stretch of days. */
    private void readMappings() throws IOException
    {
        final long mappings = Integer.toUnsignedLong(takeInt());
        for (long i = 0; i < mappings; i++)
        {
            final String name = takeText();
            final long intervals = Integer.toUnsignedLong(takeInt());
            for (long j = 0; j < intervals; j++)
            {
                pass(Integer.BYTES);
                pass(Integer.BYTES);
                final String other = takeText();
                add(isNumberTheInput ? name : other, isNumberTheInput ? other : name);
            }
        }
    }

    private void add(final String number, final String name)
    {
        if (number.matches("\\d{1,10}") && !name.isEmpty())
        {
            symbols.putIfAbsent((int)Long.parseLong(number), name);
        }
    }

    private int takeInt() throws IOException
    {
        need(Integer.BYTES);
        final int value = in.intAt(0);
        pass(Integer.BYTES);
        return value;
    }

    private String takeText() throws IOException
    {
        need(symbolLength);
        final String text = in.textAt(0, symbolLength);
        pass(symbolLength);
        return text;
    }

    private void passOver(final long count, final int length) throws IOException
    {
        if (count > left / length)
        {
            throw in.broken(
                "at most the " + left + " bytes left of the header", count + (1 == length ? "" : " times " + length));
        }
        for (long rest = count * length; rest > 0;)
        {
            final int step = (int)Math.min(rest, MAX_STEP);
            pass(step);
            rest -= step;
        }
    }

    private void pass(final int length) throws IOException
    {
        need(length);
        in.skip(length);
        left -= length;
    }

    private void need(final int length) throws IOException
    {
        if (length > left)
        {
            throw in.broken(length + " more bytes of the header", "its end after " + left);
        }
        final int found = in.require(length);
        if (found < length)
        {
            throw in.broken("a header of " + left + " more bytes", "the end after " + found + ": truncated");
        }
    }
}
