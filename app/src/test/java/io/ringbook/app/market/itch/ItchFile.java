package io.ringbook.app.market.itch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes small ITCH 5.0 files of our own making, in both variants. A message is a microsecond after the last one. */
public final class ItchFile
{
    /** 09:30:00. */
    public static final long OPEN_NS = 34_200_000_000_000L;

    private final List<byte[]> messages = new ArrayList<>();
    private long timestampNs = OPEN_NS;

    public ItchFile at(final long timestampNs)
    {
        this.timestampNs = timestampNs;
        return this;
    }

    public ItchFile after(final long elapsedNs)
    {
        timestampNs += elapsedNs;
        return this;
    }

    public ItchFile system(final char code)
    {
        return end(begin('S', 12, 0).put((byte)code));
    }

    public ItchFile directory(final int locate, final String symbol)
    {
        final ByteBuffer message = begin('R', 39, locate).put(stock(symbol)).put((byte)'Q').put((byte)'N').putInt(100);
        return end(message.put("NCZ PNN1N".getBytes(StandardCharsets.US_ASCII)).putInt(0).put((byte)'N'));
    }

    public ItchFile action(final int locate, final String symbol, final char state)
    {
        return end(begin('H', 25, locate).put(stock(symbol)).put((byte)state));
    }

    public ItchFile add(
        final int locate, final String symbol, final long ref, final char side, final int shares, final int price)
    {
        return end(begin('A', 36, locate)
            .putLong(ref).put((byte)side).putInt(shares).put(stock(symbol)).putInt(price));
    }

    public ItchFile addWithMpid(
        final int locate, final String symbol, final long ref, final char side, final int shares, final int price)
    {
        return end(begin('F', 40, locate)
            .putLong(ref).put((byte)side).putInt(shares).put(stock(symbol)).putInt(price).putInt(0x4D414B45));
    }

    public ItchFile execute(final int locate, final long ref, final int shares)
    {
        return end(begin('E', 31, locate).putLong(ref).putInt(shares).putLong(messages.size()));
    }

    public ItchFile executeAt(final int locate, final long ref, final int shares, final int price)
    {
        return end(begin('C', 36, locate)
            .putLong(ref).putInt(shares).putLong(messages.size()).put((byte)'Y').putInt(price));
    }

    public ItchFile cancel(final int locate, final long ref, final int shares)
    {
        return end(begin('X', 23, locate).putLong(ref).putInt(shares));
    }

    public ItchFile delete(final int locate, final long ref)
    {
        return end(begin('D', 19, locate).putLong(ref));
    }

    public ItchFile replace(
        final int locate, final long ref, final long newRef, final int shares, final int price)
    {
        return end(begin('U', 35, locate).putLong(ref).putLong(newRef).putInt(shares).putInt(price));
    }

    public ItchFile hiddenTrade(final int locate, final String symbol, final int shares, final int price)
    {
        return end(begin('P', 44, locate)
            .putLong(0).put((byte)'B').putInt(shares).put(stock(symbol)).putInt(price).putLong(messages.size()));
    }

    public ItchFile cross(final int locate, final String symbol, final long shares, final int price)
    {
        return end(begin('Q', 40, locate)
            .putLong(shares).put(stock(symbol)).putInt(price).putLong(messages.size()).put((byte)'O'));
    }

    /** A message of any type and length, zeros behind its common fields. */
    public ItchFile other(final char type, final int length, final int locate)
    {
        return end(begin(type, length, locate));
    }

    public int messageCount()
    {
        return messages.size();
    }

    /** The length before each message. */
    public byte[] framed()
    {
        return bytes(true);
    }

    /** Two bytes of zero before each message. */
    public byte[] padded()
    {
        return bytes(false);
    }

    public Path writeTo(final Path file)
    {
        try
        {
            return Files.write(file, framed());
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }

    /** Members of one gzip file. */
    public static byte[] gzip(final byte[]... members)
    {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        try
        {
            for (final byte[] member : members)
            {
                try (GZIPOutputStream gzip = new GZIPOutputStream(out))
                {
                    gzip.write(member);
                }
            }
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private byte[] bytes(final boolean isFramed)
    {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (final byte[] message : messages)
        {
            out.write(0);
            out.write(isFramed ? message.length : 0);
            out.writeBytes(message);
        }
        return out.toByteArray();
    }

    private ByteBuffer begin(final char type, final int length, final int locate)
    {
        timestampNs += 1_000;
        return ByteBuffer.allocate(length).put((byte)type).putShort((short)locate).putShort((short)0)
            .putShort((short)(timestampNs >> 32)).putInt((int)timestampNs);
    }

    private ItchFile end(final ByteBuffer message)
    {
        messages.add(message.array());
        return this;
    }

    private static byte[] stock(final String symbol)
    {
        return String.format("%-8s", symbol).getBytes(StandardCharsets.US_ASCII);
    }
}
