package io.ringbook.codecs;

/**
 * The name of an asset, with the bytes that messages carry it as: a length byte, then the characters. Whoever tells of
 * the same asset again and again keeps one of these, so that nothing is translated each time. Does not change.
 */
public final class AssetName
{
    /** Bytes that a word ends with. Longer names are written character by character. */
    private static final int MAX_WORD_LENGTH = Long.BYTES;

    private final String name;
    private final int length;

    /** Length and characters as they end a word, if they fit one. */
    private final long word;

    /** Twice half the bits that they take, so that a shift by both is one by all of a word too. */
    private final int halfBits;

    /**
     * A name.
     *
     * @param name of one-byte characters, 1 to 255 of them.
     */
    public AssetName(final String name)
    {
        this.name = name;
        length = MessageVariables.MIN_DATA_LENGTH + name.length();
        halfBits = length * Byte.SIZE / 2;
        long bytes = name.length();
        for (int i = 0; i < name.length() && isWord(); i++)
        {
            bytes |= (name.charAt(i) & 0xFFL) << (1 + i) * Byte.SIZE;
        }
        word = isWord() ? bytes << Long.SIZE - length * Byte.SIZE : 0;
    }

    private boolean isWord()
    {
        return length <= MAX_WORD_LENGTH;
    }

    /**
     * The name as characters.
     *
     * @return name.
     */
    public String name()
    {
        return name;
    }

    /** Length in bytes, the length byte among them. */
    int length()
    {
        return length;
    }

    /**
     * Writes the name.
     *
     * @param address of the length byte. The eight bytes before it are written already, and are written again.
     * @param before  what they are.
     */
    void encode(final long address, final long before)
    {
        if (isWord())
        {
            // The word that ends with the name begins with what stands before it.
            final long rest = before >>> halfBits >>> halfBits;
            NativeMemory.putLong(address + length - Long.BYTES, word | rest);
        }
        else
        {
            encode(address, name);
        }
    }

    static void encode(final long address, final String name)
    {
        NativeMemory.putByte(address, name.length());
        for (int i = 0; i < name.length(); i++)
        {
            NativeMemory.putByte(address + MessageVariables.MIN_DATA_LENGTH + i, name.charAt(i));
        }
    }

    @Override
    public String toString()
    {
        return name;
    }
}
