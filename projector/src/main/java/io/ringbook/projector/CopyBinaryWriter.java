package io.ringbook.projector;

import io.ringbook.codecs.ClOrdId;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rows in PostgreSQL's binary COPY format, written into one growing, reusable array. One thread.
 */
public final class CopyBinaryWriter
{
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte)0xFF, '\r', '\n', 0};
    private static final int HEADER_LENGTH = SIGNATURE.length + 2 * Integer.BYTES;
    private static final int TRAILER = -1;
    private static final int NULL_FIELD = -1;
    /** Room that is there at the start of each row and after each text, for all fields of fixed length. */
    private static final int HEADROOM = 4_096;
    private static final long EPOCH_2000_US = 946_684_800_000_000L;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes;
    private int length;
    private int rows;

    /**
     * A writer without rows.
     *
     * @param initialCapacityBytes of the array.
     */
    public CopyBinaryWriter(final int initialCapacityBytes)
    {
        bytes = new byte[Math.max(initialCapacityBytes, HEADER_LENGTH + HEADROOM)];
        clear();
    }

    /**
     * A text field of a fixed value, encoded once.
     *
     * @param value of the field.
     * @return for {@link #encoded(byte[])}.
     */
    public static byte[] encode(final String value)
    {
        final byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        final byte[] field = new byte[Integer.BYTES + utf8.length];
        INT.set(field, 0, utf8.length);
        System.arraycopy(utf8, 0, field, Integer.BYTES, utf8.length);
        return field;
    }

    /**
     * Drops all rows; the array stays.
     */
    public void clear()
    {
        System.arraycopy(SIGNATURE, 0, bytes, 0, SIGNATURE.length);
        LONG.set(bytes, SIGNATURE.length, 0L);
        length = HEADER_LENGTH;
        rows = 0;
    }

    /**
     * Starts a row; as many fields must follow.
     *
     * @param columns in the row.
     */
    public void row(final int columns)
    {
        ensure(HEADROOM);
        SHORT.set(bytes, length, (short)columns);
        length += Short.BYTES;
        rows++;
    }

    /**
     * A field that is NULL, of whatever type.
     */
    public void nullField()
    {
        INT.set(bytes, length, NULL_FIELD);
        length += Integer.BYTES;
    }

    /**
     * An {@code integer}.
     *
     * @param value of the field.
     */
    public void int32(final int value)
    {
        INT.set(bytes, length, Integer.BYTES);
        INT.set(bytes, length + Integer.BYTES, value);
        length += 2 * Integer.BYTES;
    }

    /**
     * A {@code bigint}.
     *
     * @param value of the field.
     */
    public void int64(final long value)
    {
        INT.set(bytes, length, Long.BYTES);
        LONG.set(bytes, length + Integer.BYTES, value);
        length += Integer.BYTES + Long.BYTES;
    }

    /**
     * A {@code boolean}.
     *
     * @param value of the field.
     */
    public void bool(final boolean value)
    {
        INT.set(bytes, length, 1);
        bytes[length + Integer.BYTES] = (byte)(value ? 1 : 0);
        length += Integer.BYTES + 1;
    }

    /**
     * A {@code timestamptz}, the microsecond a time is in.
     *
     * @param timestampNs since 1970.
     */
    public void timestamp(final long timestampNs)
    {
        int64(Math.floorDiv(timestampNs, 1_000L) - EPOCH_2000_US);
    }

    /**
     * A field that was encoded before.
     *
     * @param field from {@link #encode(String)}.
     */
    public void encoded(final byte[] field)
    {
        System.arraycopy(field, 0, bytes, length, field.length);
        length += field.length;
    }

    /**
     * A client's order id as text: printable ASCII as it is, other bytes as {@code \x} and hexadecimal digits; an
     * absent one is NULL.
     *
     * @param id to write.
     */
    public void clOrdId(final ClOrdId id)
    {
        final int size = id.length();
        if (0 == size)
        {
            nullField();
            return;
        }
        final int start = length + Integer.BYTES;
        for (int i = 0; i < size; i++)
        {
            final byte b = (byte)(id.word(i >>> 3) >>> ((i & 7) << 3));
            if (b < ' ' || b > '~')
            {
                hexadecimal(id, size);
                return;
            }
            bytes[start + i] = b;
        }
        INT.set(bytes, length, size);
        length = start + size;
    }

    /**
     * A {@code numeric}: mantissa x 10^-decimals.
     *
     * @param mantissa any but {@link Long#MIN_VALUE}.
     * @param decimals shown, from 0.
     */
    public void numeric(final long mantissa, final int decimals)
    {
        length = NumericFormat.put(bytes, length, mantissa, decimals);
    }

    /**
     * A {@code numeric} from a product that may not fit into 64 bits.
     *
     * @param factor   ticks or lots.
     * @param mantissa of their size.
     * @param decimals of their size.
     */
    public void product(final long factor, final long mantissa, final int decimals)
    {
        final long low = factor * mantissa;
        if (Math.multiplyHigh(factor, mantissa) == low >> 63 && Long.MIN_VALUE != low)
        {
            numeric(low, decimals);
            return;
        }
        wideNumeric(BigInteger.valueOf(factor).multiply(BigInteger.valueOf(mantissa)), decimals);
    }

    /**
     * A {@code numeric} of any size.
     *
     * @param mantissa of at most 2,000 bits.
     * @param decimals shown, from 0.
     */
    public void wideNumeric(final BigInteger mantissa, final int decimals)
    {
        length = NumericFormat.putWide(bytes, length, mantissa, decimals);
    }

    /**
     * Ends the rows; nothing but {@link #clear()} may follow.
     */
    public void end()
    {
        ensure(Short.BYTES);
        SHORT.set(bytes, length, (short)TRAILER);
        length += Short.BYTES;
    }

    /**
     * Rows begun since the last {@link #clear()}.
     *
     * @return number of rows.
     */
    public int rows()
    {
        return rows;
    }

    /**
     * The rows; valid until the next write.
     *
     * @return array of which {@link #length()} bytes are in use.
     */
    public byte[] bytes()
    {
        return bytes;
    }

    /**
     * Bytes in use, the format's header included.
     *
     * @return length in bytes.
     */
    public int length()
    {
        return length;
    }

    private void hexadecimal(final ClOrdId id, final int size)
    {
        INT.set(bytes, length, 2 + 2 * size);
        int index = length + Integer.BYTES;
        bytes[index++] = '\\';
        bytes[index++] = 'x';
        for (int i = 0; i < size; i++)
        {
            final int b = (int)(id.word(i >>> 3) >>> ((i & 7) << 3)) & 0xFF;
            bytes[index++] = (byte)HEX[b >>> 4];
            bytes[index++] = (byte)HEX[b & 0xF];
        }
        length = index;
    }

    private void ensure(final int room)
    {
        if (length + room > bytes.length)
        {
            bytes = Arrays.copyOf(bytes, Math.max(length + room, Math.addExact(bytes.length, bytes.length >> 1)));
        }
    }
}
