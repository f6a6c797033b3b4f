package io.ringbook.engine.ledger;

/**
 * One word more into a hash of the engine's state; {@code docs/determinism.md} is the contract.
 */
public final class HashStep
{
    /** What every such hash begins with: "RINGBOOK". */
    public static final long SEED = 0x52494E47424F4F4BL;

    private static final long MULTIPLIER = 0x9FB21C651E98DF25L;
    private static final int SHIFT = 29;

    private HashStep()
    {
    }

    /**
     * Mixes a word in.
     *
     * @param hash so far.
     * @param word to add.
     * @return the hash with it.
     */
    public static long step(final long hash, final long word)
    {
        final long mixed = (hash ^ word) * MULTIPLIER;
        return mixed ^ mixed >>> SHIFT;
    }
}
