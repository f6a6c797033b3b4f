package io.ringbook.codecs;

/**
 * Names that are told again and again, such as assets', as messages carry them: a length byte, then the characters. A
 * name is known by its object, not by its characters: whoever tells it hands over the same one each time.
 */
final class EncodedNames
{
    private static final int PLACES = 256;

    /** Of each place: length and characters as they end a word, and their number of bytes. */
    private static final int WORDS_SHIFT = 1;

    /** Bytes that a word ends with. Longer names are written character by character. */
    private static final int MAX_WORD_LENGTH = Long.BYTES;

    private final String[] names = new String[PLACES];
    private final long[] words = new long[PLACES << WORDS_SHIFT];

    /**
     * Finds a name.
     *
     * @param name of one-byte characters, at most 255.
     * @return its place.
     */
    int place(final String name)
    {
        final int place = name.hashCode() & PLACES - 1;
        if (name != names[place])
        {
            keep(place, name);
        }
        return place;
    }

    private void keep(final int place, final String name)
    {
        final int length = MessageVariables.MIN_DATA_LENGTH + name.length();
        long word = name.length();
        for (int i = 0; i < name.length() && length <= MAX_WORD_LENGTH; i++)
        {
            word |= (name.charAt(i) & 0xFFL) << (1 + i) * Byte.SIZE;
        }
        names[place] = name;
        words[place << WORDS_SHIFT] = word << Long.SIZE - length * Byte.SIZE;
        words[(place << WORDS_SHIFT) + 1] = length;
    }

    /**
     * Length of a name.
     *
     * @param place of it.
     * @return bytes, the length byte among them.
     */
    int length(final int place)
    {
        return (int)words[(place << WORDS_SHIFT) + 1];
    }

    /**
     * Writes a name.
     *
     * @param address of the length byte. The eight bytes before it are written already, and are written again.
     * @param before  what they are.
     * @param place   of the name.
     */
    void encode(final long address, final long before, final int place)
    {
        final int length = length(place);
        if (length > MAX_WORD_LENGTH)
        {
            encodeLong(address, names[place]);
            return;
        }
        // The word that ends with the name begins with what stands before it.
        final long rest = before >>> length * Byte.SIZE - 1 >>> 1;
        NativeMemory.putLong(address + length - Long.BYTES, words[place << WORDS_SHIFT] | rest);
    }

    private static void encodeLong(final long address, final String name)
    {
        NativeMemory.putByte(address, name.length());
        for (int i = 0; i < name.length(); i++)
        {
            NativeMemory.putByte(address + MessageVariables.MIN_DATA_LENGTH + i, name.charAt(i));
        }
    }
}
