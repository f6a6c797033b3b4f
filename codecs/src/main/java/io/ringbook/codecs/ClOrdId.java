package io.ringbook.codecs;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A client's order id (FIX 11): up to {@value #MAX_LENGTH} opaque bytes, compared byte by byte; a 128-bit id is one of
 * 16 bytes. A reusable flyweight: a handler that wants to keep one copies it. Not thread safe.
 *
 * <p>Held as {@value #WORDS} little-endian words of which the last byte is the length, so that equality is equality of
 * the words and a table can keep ids in a {@code long[]}.
 */
public final class ClOrdId
{
    /** The longest id, in bytes. */
    public static final int MAX_LENGTH = 36;

    /** Words that hold an id together with its length. */
    public static final int WORDS = 5;

    private static final int LENGTH_SHIFT = 56;
    private static final char MAX_CHARACTER = 0xFF;
    private static final long BYTES_OF_LAST_WORD = 0xFFFFFFFFL;

    private final long[] words = new long[WORDS];

    /**
     * Makes this the absent id.
     *
     * @return this.
     */
    public ClOrdId clear()
    {
        words[4] = 0;
        words[3] = 0;
        words[2] = 0;
        words[1] = 0;
        words[0] = 0;
        return this;
    }

    /**
     * Length of the id.
     *
     * @return bytes, 0 if there is no id.
     */
    public int length()
    {
        return (int)(words[4] >>> LENGTH_SHIFT);
    }

    /**
     * Was no id given?
     *
     * @return true if absent.
     */
    public boolean isEmpty()
    {
        return 0 == words[4];
    }

    /**
     * Copies an id out of a buffer.
     *
     * @param buffer that holds the bytes.
     * @param offset of the first byte.
     * @param length in bytes, 0 to {@value #MAX_LENGTH}; 0 is the absent id.
     * @return this.
     * @throws IllegalArgumentException if the length is out of range.
     */
    public ClOrdId set(final DirectBuffer buffer, final int offset, final int length)
    {
        clear();
        if (0 == length)
        {
            return this;
        }
        if (length < 0 || length > MAX_LENGTH)
        {
            throw tooLong(length);
        }

        int index = 0;
        int word = 0;
        for (; index + Long.BYTES <= length; index += Long.BYTES)
        {
            words[word++] = buffer.getLong(offset + index, ByteOrder.LITTLE_ENDIAN);
        }
        for (int shift = 0; index < length; index++, shift += Byte.SIZE)
        {
            words[word] |= (buffer.getByte(offset + index) & 0xFFL) << shift;
        }
        words[4] |= (long)length << LENGTH_SHIFT;
        return this;
    }

    /**
     * Takes an id from text.
     *
     * @param text ASCII, at most {@value #MAX_LENGTH} characters; empty is the absent id.
     * @return this.
     * @throws IllegalArgumentException if it is too long or has a character that is more than a byte.
     */
    public ClOrdId set(final CharSequence text)
    {
        clear();
        final int length = text.length();
        if (length > MAX_LENGTH)
        {
            throw tooLong(length);
        }
        for (int i = 0; i < length; i++)
        {
            final char character = text.charAt(i);
            if (character > MAX_CHARACTER)
            {
                clear();
                throw new IllegalArgumentException(
                    "clOrdId: expected characters of one byte, found code " + (int)character + " at index " + i);
            }
            words[i >>> 3] |= (long)character << ((i & 7) << 3);
        }
        words[4] |= (long)length << LENGTH_SHIFT;
        return this;
    }

    /**
     * Copies another id.
     *
     * @param other to copy.
     * @return this.
     */
    public ClOrdId set(final ClOrdId other)
    {
        return load(other.words, 0);
    }

    /**
     * Loads an id from a table of words.
     *
     * @param table that was written by {@link #store(long[], int)}.
     * @param index of the first word.
     * @return this.
     */
    public ClOrdId load(final long[] table, final int index)
    {
        words[0] = table[index];
        words[1] = table[index + 1];
        words[2] = table[index + 2];
        words[3] = table[index + 3];
        words[4] = table[index + 4];
        return this;
    }

    /**
     * Stores the id into a table of words.
     *
     * @param table to write {@value #WORDS} words of.
     * @param index of the first word.
     */
    public void store(final long[] table, final int index)
    {
        table[index] = words[0];
        table[index + 1] = words[1];
        table[index + 2] = words[2];
        table[index + 3] = words[3];
        table[index + 4] = words[4];
    }

    /**
     * Is this the id stored at a place of a table?
     *
     * @param table of words.
     * @param index of the first word.
     * @return true if equal byte by byte.
     */
    public boolean equalsStored(final long[] table, final int index)
    {
        return words[0] == table[index] && words[4] == table[index + 4] && words[1] == table[index + 1] &&
            words[2] == table[index + 2] && words[3] == table[index + 3];
    }

    /**
     * Writes the bytes of the id.
     *
     * @param buffer to write into.
     * @param offset of the first byte; {@link #length()} bytes are written.
     */
    public void copyTo(final MutableDirectBuffer buffer, final int offset)
    {
        final int length = length();
        int index = 0;
        for (; index + Long.BYTES <= length; index += Long.BYTES)
        {
            buffer.putLong(offset + index, words[index >>> 3], ByteOrder.LITTLE_ENDIAN);
        }
        for (; index < length; index++)
        {
            buffer.putByte(offset + index, (byte)(words[index >>> 3] >>> ((index & 7) << 3)));
        }
    }

    /**
     * Reads an id as a message carries it: a length byte, then the bytes.
     *
     * @param buffer that holds the message.
     * @param limit  offset of the length byte.
     * @return offset behind the id.
     */
    public int decode(final DirectBuffer buffer, final int limit)
    {
        final int length = buffer.getByte(limit) & 0xFF;
        set(buffer, limit + 1, length);
        return limit + 1 + length;
    }

    /**
     * Reads an id as a message in native memory carries it. Before the length byte there are seven more of the message
     * at least.
     *
     * @param address of the length byte.
     * @return address behind the id.
     */
    long decode(final long address)
    {
        final int length = NativeMemory.getUnsignedByte(address);
        if (0 == length)
        {
            if (0 != words[WORDS - 1])
            {
                clear();
            }
            return address + 1;
        }
        if (length > MAX_LENGTH)
        {
            throw tooLong(length);
        }
        clear();
        final long end = address + 1 + length;
        final int wholeWords = length >>> 3;
        for (int i = 0; i < wholeWords; i++)
        {
            words[i] = NativeMemory.getLong(address + 1 + (i << 3));
        }
        final int tailBits = (length & 7) << 3;
        if (0 != tailBits)
        {
            words[wholeWords] = NativeMemory.getLong(end - Long.BYTES) >>> Long.SIZE - tailBits;
        }
        words[WORDS - 1] |= (long)length << LENGTH_SHIFT;
        return end;
    }

    /**
     * Writes the id as a message in native memory carries it.
     *
     * @param address of the length byte.
     * @return address behind the id.
     */
    long encode(final long address)
    {
        final int length = length();
        NativeMemory.putByte(address, length);
        if (0 == length)
        {
            return address + 1;
        }
        final int wholeWords = length >>> 3;
        for (int i = 0; i < wholeWords; i++)
        {
            NativeMemory.putLong(address + 1 + (i << 3), words[i]);
        }
        long at = address + 1 + (wholeWords << 3);
        long tail = words[wholeWords];
        int left = length & 7;
        if (left >= Integer.BYTES)
        {
            NativeMemory.putInt(at, (int)tail);
            at += Integer.BYTES;
            tail >>>= Integer.SIZE;
            left -= Integer.BYTES;
        }
        for (; left > 0; left--, at++, tail >>>= Byte.SIZE)
        {
            NativeMemory.putByte(at, (int)tail);
        }
        return at;
    }

    /**
     * Writes the id as a message carries it: a length byte, then the bytes.
     *
     * @param buffer to write into.
     * @param limit  offset of the length byte.
     * @return offset behind the id.
     */
    public int encode(final MutableDirectBuffer buffer, final int limit)
    {
        buffer.putByte(limit, (byte)length());
        copyTo(buffer, limit + 1);
        return limit + 1 + length();
    }

    /**
     * One of the words that hold the id, the last one with the length in its highest byte.
     *
     * @param index 0 to {@value #WORDS} - 1.
     * @return the word.
     */
    public long word(final int index)
    {
        return words[index];
    }

    @Override
    public boolean equals(final Object other)
    {
        return other instanceof ClOrdId && ((ClOrdId)other).equalsStored(words, 0);
    }

    @Override
    public int hashCode()
    {
        long hash = 0;
        for (final long word : words)
        {
            hash = hash * 31 + word;
        }
        return Long.hashCode(hash);
    }

    /**
     * The id as text, each byte one ISO 8859-1 character. Allocates.
     */
    @Override
    public String toString()
    {
        final int length = length();
        final byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++)
        {
            final long word = 4 == i >>> 3 ? words[4] & BYTES_OF_LAST_WORD : words[i >>> 3];
            bytes[i] = (byte)(word >>> ((i & 7) << 3));
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static IllegalArgumentException tooLong(final int length)
    {
        return new IllegalArgumentException(
            "clOrdId: expected at most " + MAX_LENGTH + " bytes, found " + length);
    }
}
