package io.ringbook.app.market.dbn;

import com.github.luben.zstd.ZstdOutputStream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes small DBN files of our own making: one dataset, records one after the other. */
public final class DbnWriter
{
    static final int LAST = 0x80;
    static final int SNAPSHOT = 0x20;
    static final int PUBLISHER = 7;
    static final int INSTRUMENT = 5482;

    private final int version;
    private final int symbolLength;
    private final List<byte[]> records = new ArrayList<>();
    private final List<String[]> mappings = new ArrayList<>();
    private int schema;
    private int stypeIn = 1;
    private int stypeOut;
    private boolean hasSent;
    private int publisher = PUBLISHER;
    private int instrument = INSTRUMENT;
    private int sequence;

    DbnWriter(final int version)
    {
        this.version = version;
        this.symbolLength = 1 == version ? 22 : 71;
    }

    /** A file with one instrument, TEST, whose book is cleared at its start. */
    public static DbnWriter ofTest()
    {
        return new DbnWriter(3).mapping("TEST", INSTRUMENT).clear();
    }

    DbnWriter schema(final int schema)
    {
        this.schema = schema;
        return this;
    }

    DbnWriter stypes(final int in, final int out)
    {
        stypeIn = in;
        stypeOut = out;
        return this;
    }

    /** Each record carries the time it was sent, as in a live stream. */
    DbnWriter sent()
    {
        hasSent = true;
        return this;
    }

    public DbnWriter mapping(final String name, final int number)
    {
        return mapping(name, Integer.toString(number));
    }

    public DbnWriter mapping(final String name, final String other)
    {
        mappings.add(new String[] {name, other});
        return this;
    }

    /** The book that the records from now on are of. */
    DbnWriter at(final int publisher, final int instrument)
    {
        this.publisher = publisher;
        this.instrument = instrument;
        return this;
    }

    DbnWriter clear()
    {
        return mbo('R', 'N', 0, Long.MAX_VALUE, 0, LAST);
    }

    public DbnWriter mbo(final char action, final char side, final long order, final String price, final long size)
    {
        return mbo(action, side, order, nano(price), size, LAST);
    }

    public DbnWriter mbo(
        final char action, final char side, final long order, final long price, final long size, final int flags)
    {
        final ByteBuffer record = record(56 + (hasSent ? 8 : 0), 0xA0);
        record.putLong(16, order).putLong(24, price).putInt(32, (int)size).put(36, (byte)flags).put(37, (byte)0)
            .put(38, (byte)action).put(39, (byte)side).putInt(52, ++sequence);
        return add(record);
    }

    /** A record of another type, all zeros behind its header. */
    DbnWriter other(final int type, final int length)
    {
        return add(record(length, type));
    }

    /** The record by which a live stream names an instrument. */
    DbnWriter symbolMapping(final String symbol)
    {
        final ByteBuffer record = record(1 == version ? 80 : 176, 0x16);
        record.position(1 == version ? 38 : 89);
        record.put(symbol.getBytes(StandardCharsets.US_ASCII));
        return add(record);
    }

    DbnWriter raw(final byte... bytes)
    {
        records.add(bytes);
        return this;
    }

    static long nano(final String price)
    {
        return new BigDecimal(price).movePointRight(9).longValueExact();
    }

    byte[] bytes()
    {
        final ByteBuffer header = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        header.put("DBN".getBytes(StandardCharsets.US_ASCII)).put((byte)version).putInt(0);
        text(header, "TEST.SET", 16);
        header.putShort((short)schema).putLong(0).putLong(-1).putLong(0);
        if (1 == version)
        {
            header.putLong(-1);
        }
        header.put((byte)stypeIn).put((byte)stypeOut).put((byte)(hasSent ? 1 : 0));
        if (version > 1)
        {
            header.putShort((short)symbolLength);
        }
        header.position(108);
        header.putInt(0);
        header.putInt(1);
        text(header, "ASKED", symbolLength);
        header.putInt(0).putInt(0).putInt(mappings.size());
        for (final String[] mapping : mappings)
        {
            text(header, mapping[0], symbolLength);
            header.putInt(1).putInt(20260101).putInt(20260102);
            text(header, mapping[1], symbolLength);
        }
        while (version > 2 && 0 != header.position() % 8)
        {
            header.put((byte)0);
        }
        header.putInt(4, header.position() - 8);

        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(header.array(), 0, header.position());
        records.forEach(out::writeBytes);
        return out.toByteArray();
    }

    public Path plain(final Path file) throws IOException
    {
        return Files.write(file, bytes());
    }

    Path gzip(final Path file) throws IOException
    {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file)))
        {
            out.write(bytes());
        }
        return file;
    }

    /** Two frames, cut anywhere. */
    Path zstd(final Path file) throws IOException
    {
        final byte[] bytes = bytes();
        final ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(frame(bytes, 0, bytes.length / 3));
        both.writeBytes(frame(bytes, bytes.length / 3, bytes.length - bytes.length / 3));
        return Files.write(file, both.toByteArray());
    }

    private static byte[] frame(final byte[] bytes, final int offset, final int length)
    {
        final ByteArrayOutputStream frame = new ByteArrayOutputStream();
        try (OutputStream out = new ZstdOutputStream(frame))
        {
            out.write(bytes, offset, length);
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(e);
        }
        return frame.toByteArray();
    }

    private ByteBuffer record(final int length, final int type)
    {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN)
            .put(0, (byte)(length / 4)).put(1, (byte)type).putShort(2, (short)publisher).putInt(4, instrument);
    }

    private DbnWriter add(final ByteBuffer record)
    {
        records.add(record.array());
        return this;
    }

    private static void text(final ByteBuffer buffer, final String text, final int length)
    {
        final byte[] bytes = new byte[length];
        System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, text.length());
        buffer.put(bytes);
    }
}
