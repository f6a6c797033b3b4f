package io.ringbook.codecs.text;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.Decimals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Lines of output as bytes, appended to a buffer that grows as far as one command's events need and is used again; from
 * {@link #FULL_LENGTH} on somebody may take them away in the middle of a command instead. What is written is ASCII. One
 * thread.
 */
public final class LineBuffer
{
    /** Bytes from which on the buffer says that it is full before it grows. */
    public static final int FULL_LENGTH = 1 << 22;

    private static final int INITIAL_CAPACITY = 1 << 16;
    private static final byte[] HEX = ascii("0123456789abcdef");

    private byte[] bytes = new byte[INITIAL_CAPACITY];
    private int length;
    private Runnable onFull = () -> {};

    static byte[] ascii(final String text)
    {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Sets what to do when the buffer is full, such as {@link #drainTo}; without it the buffer goes on growing.
     *
     * @param onFull called in the middle of an event or answer.
     */
    public void onFull(final Runnable onFull)
    {
        this.onFull = onFull;
    }

    /**
     * Bytes appended since the last {@link #drainTo(OutputStream)}.
     *
     * @return length in bytes.
     */
    public int length()
    {
        return length;
    }

    /**
     * Writes everything out and starts over.
     *
     * @param out to write to.
     * @throws IOException if it does not take them; they are dropped then.
     */
    public void drainTo(final OutputStream out) throws IOException
    {
        final int count = length;
        length = 0;
        out.write(bytes, 0, count);
    }

    /**
     * Drops everything.
     */
    public void clear()
    {
        length = 0;
    }

    /**
     * What was appended, as text.
     *
     * @return the lines.
     */
    @Override
    public String toString()
    {
        return new String(bytes, 0, length, StandardCharsets.US_ASCII);
    }

    LineBuffer put(final byte[] text)
    {
        ensureRoom(text.length);
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
        return this;
    }

    LineBuffer put(final char c)
    {
        ensureRoom(1);
        bytes[length++] = (byte)c;
        return this;
    }

    /** A word that needs no escape: an enum, a symbol. */
    LineBuffer put(final String word)
    {
        final int wordLength = word.length();
        ensureRoom(wordLength);
        for (int i = 0; i < wordLength; i++)
        {
            bytes[length + i] = (byte)word.charAt(i);
        }
        length += wordLength;
        return this;
    }

    LineBuffer put(final long value)
    {
        ensureRoom(Decimals.MAX_FORMATTED_LENGTH);
        length = Decimals.format(bytes, length, value, 0);
        return this;
    }

    LineBuffer putMultiple(final long count, final long step, final int stepDecimals)
    {
        ensureRoom(Decimals.MAX_FORMATTED_LENGTH);
        length = Decimals.formatMultiple(bytes, length, count, step, stepDecimals);
        return this;
    }

    LineBuffer putMoney(final long units, final int scale)
    {
        ensureRoom(Decimals.MAX_FORMATTED_LENGTH);
        length = Decimals.formatTrimmed(bytes, length, units, scale);
        return this;
    }

    /** All 16 digits of it. */
    LineBuffer putHex(final long value)
    {
        ensureRoom(Long.BYTES * 2);
        for (int shift = Long.SIZE - 4; shift >= 0; shift -= 4)
        {
            bytes[length++] = HEX[(int)(value >>> shift) & 0xF];
        }
        return this;
    }

    /** Both digits of it. */
    LineBuffer putHex(final byte value)
    {
        ensureRoom(2);
        bytes[length++] = HEX[value >>> 4 & 0xF];
        bytes[length++] = HEX[value & 0xF];
        return this;
    }

    /** The id's bytes, escaped where they are not printable ASCII. */
    LineBuffer putId(final ClOrdId id)
    {
        final int idLength = id.length();
        for (int i = 0; i < idLength; i++)
        {
            putEscaped((char)(id.word(i >>> 3) >>> ((i & 7) << 3) & 0xFF));
        }
        return this;
    }

    LineBuffer putEscaped(final String text)
    {
        for (int i = 0; i < text.length(); i++)
        {
            putEscaped(text.charAt(i));
        }
        return this;
    }

    private void putEscaped(final char c)
    {
        if (c >= ' ' && c <= '~')
        {
            if ('"' == c || '\\' == c)
            {
                put('\\');
            }
            put(c);
            return;
        }
        put('\\').put('u');
        for (int shift = Short.SIZE - 4; shift >= 0; shift -= 4)
        {
            put((char)HEX[c >>> shift & 0xF]);
        }
    }

    private void ensureRoom(final int room)
    {
        if (room > bytes.length - length)
        {
            makeRoomSlow(room);
        }
    }

    private void makeRoomSlow(final int room)
    {
        if (length >= FULL_LENGTH)
        {
            onFull.run();
        }
        if (room > bytes.length - length)
        {
            growSlow(room);
        }
    }

    private void growSlow(final int room)
    {
        final long doubled = Math.min(Integer.MAX_VALUE - 8, bytes.length * 2L);
        bytes = Arrays.copyOf(bytes, (int)Math.max(doubled, Math.addExact(length, room)));
    }
}
