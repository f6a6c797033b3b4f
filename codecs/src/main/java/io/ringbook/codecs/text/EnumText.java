package io.ringbook.codecs.text;

/**
 * Finds the value of an enum by its text, case-sensitive and without allocating. SBE's null values are never found.
 */
final class EnumText<E extends Enum<E>>
{
    private static final String SBE_NULL = "NULL_VAL";

    private final E[] values;
    private final String[] texts;

    EnumText(final E[] values)
    {
        this.values = values;
        this.texts = new String[values.length];
        for (int i = 0; i < values.length; i++)
        {
            texts[i] = values[i].toString();
        }
    }

    /**
     * Finds a value.
     *
     * @return the value, or null if there is none of this text.
     */
    E find(final char[] chars, final int offset, final int length)
    {
        for (int i = 0; i < texts.length; i++)
        {
            if (isText(texts[i], chars, offset, length))
            {
                return SBE_NULL.equals(texts[i]) ? null : values[i];
            }
        }
        return null;
    }

    static boolean isText(final String text, final char[] chars, final int offset, final int length)
    {
        if (text.length() != length)
        {
            return false;
        }
        for (int i = 0; i < length; i++)
        {
            if (text.charAt(i) != chars[offset + i])
            {
                return false;
            }
        }
        return true;
    }
}
