package io.ringbook.projector;

import org.postgresql.util.ByteConverter;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads back what {@link CopyBinaryWriter} wrote, as PostgreSQL does: rows of fields, each as its bytes. One thread.
 */
final class CopyBinaryReader
{
    private static final int HEADER_LENGTH = 19;

    private final byte[] bytes;
    private final int rows;
    private int offset = HEADER_LENGTH;
    private int row;

    CopyBinaryReader(final CopyBinaryWriter writer)
    {
        bytes = writer.bytes();
        rows = writer.rows();
    }

    /** The fields of the next row, null for NULL; null after the last row. */
    byte[][] next()
    {
        if (row == rows)
        {
            return null;
        }
        row++;
        final byte[][] fields = new byte[ByteConverter.int2(bytes, offset)][];
        offset += Short.BYTES;
        for (int i = 0; i < fields.length; i++)
        {
            final int length = ByteConverter.int4(bytes, offset);
            offset += Integer.BYTES;
            if (length >= 0)
            {
                fields[i] = Arrays.copyOfRange(bytes, offset, offset + length);
                offset += length;
            }
        }
        return fields;
    }

    static long int64(final byte[] field)
    {
        return ByteConverter.int8(field, 0);
    }

    static int int32(final byte[] field)
    {
        return ByteConverter.int4(field, 0);
    }

    static String text(final byte[] field)
    {
        return new String(field, StandardCharsets.UTF_8);
    }

    static BigDecimal numeric(final byte[] field)
    {
        return null == field ? null : (BigDecimal)ByteConverter.numeric(field, 0, field.length);
    }
}
