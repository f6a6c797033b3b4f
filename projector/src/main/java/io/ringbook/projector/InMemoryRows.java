package io.ringbook.projector;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * One table in memory: rows of encoded fields by their key, which is the first one or two of them.
 */
final class InMemoryRows
{
    private final String table;
    private final int keyFields;
    private final TreeMap<String, byte[][]> rows = new TreeMap<>();

    InMemoryRows(final String table, final int keyFields)
    {
        this.table = table;
        this.keyFields = keyFields;
    }

    int size()
    {
        return rows.size();
    }

    Iterable<byte[][]> all()
    {
        return rows.values();
    }

    /** The row of a key that is one number, null if there is none. */
    byte[][] get(final long key)
    {
        return rows.get(text(ByteBuffer.allocate(Long.BYTES).putLong(key).array()));
    }

    void insert(final CopyBinaryWriter copied)
    {
        final CopyBinaryReader reader = new CopyBinaryReader(copied);
        for (byte[][] row = reader.next(); null != row; row = reader.next())
        {
            if (null != rows.putIfAbsent(keyOf(row), row))
            {
                throw new IllegalStateException(nameOf(row) + ": expected no such row yet, found one: it came twice");
            }
        }
    }

    /** Copied are the key and the fields from a place on. */
    void update(final CopyBinaryWriter copied, final int firstField)
    {
        final CopyBinaryReader reader = new CopyBinaryReader(copied);
        for (byte[][] changed = reader.next(); null != changed; changed = reader.next())
        {
            final byte[][] row = rows.get(keyOf(changed));
            if (null == row)
            {
                throw new IllegalStateException(nameOf(changed) + ": expected a row to change, found none");
            }
            System.arraycopy(changed, keyFields, row, firstField, changed.length - keyFields);
        }
    }

    /** The first row that the other table does not have just so, null if there is none. */
    String difference(final InMemoryRows other)
    {
        final Iterator<Map.Entry<String, byte[][]>> others = other.rows.entrySet().iterator();
        for (final Map.Entry<String, byte[][]> entry : rows.entrySet())
        {
            final Map.Entry<String, byte[][]> found = others.hasNext() ? others.next() : null;
            if (null == found || !entry.getKey().equals(found.getKey()))
            {
                return nameOf(entry.getValue()) + ": the other has " +
                    (null == found ? "no further row" : nameOf(found.getValue()));
            }
            for (int i = 0; i < entry.getValue().length; i++)
            {
                if (!Arrays.equals(entry.getValue()[i], found.getValue()[i]))
                {
                    return nameOf(entry.getValue()) + ": column " + (i + 1) + " differs";
                }
            }
        }
        return others.hasNext() ? nameOf(others.next().getValue()) + ": the other alone has it" : null;
    }

    private String keyOf(final byte[][] row)
    {
        return 1 == keyFields ? text(row[0]) : text(row[0]) + text(row[1]);
    }

    private String nameOf(final byte[][] row)
    {
        return table + " " + CopyBinaryReader.int64(row[0]);
    }

    /** One character a byte: the order of the texts is that of the bytes. */
    private static String text(final byte[] field)
    {
        return new String(field, StandardCharsets.ISO_8859_1);
    }
}
