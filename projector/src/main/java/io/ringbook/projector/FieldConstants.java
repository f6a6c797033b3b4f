package io.ringbook.projector;

/**
 * Enumerations as text fields, encoded once.
 */
final class FieldConstants
{
    private FieldConstants()
    {
    }

    /** By ordinal, which the schema keeps equal to the value on the wire for all but the null value. */
    static byte[][] encode(final Enum<?>[] values)
    {
        final byte[][] fields = new byte[values.length][];
        for (final Enum<?> value : values)
        {
            fields[value.ordinal()] = CopyBinaryWriter.encode(value.name());
        }
        return fields;
    }
}
