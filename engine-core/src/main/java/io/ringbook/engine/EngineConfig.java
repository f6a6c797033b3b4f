package io.ringbook.engine;

/**
 * The limits of an engine. Reaching one is a reject with its own reason. They are not part of the state: engines that
 * shall agree must have equal limits, or never reach them. Checked by the engine that is made with them: one out of its
 * range is an {@link IllegalArgumentException} that names it. Not to be changed after that.
 */
public final class EngineConfig
{
    private int initialOrders = 1 << 12;
    private int maxOrders = 1 << 22;
    private int maxInstruments = 1 << 14;
    private int maxAssets = 1 << 14;
    private int maxAccounts = 1 << 20;
    private int maxLevelPages = 1 << 18;
    private int maxBalances = 1 << 22;
    private int maxTransfers = 1 << 24;

    /**
     * Orders to allocate room for at the start; more are made room for by doubling.
     *
     * @param initialOrders at least 1.
     * @return this.
     */
    public EngineConfig initialOrders(final int initialOrders)
    {
        this.initialOrders = initialOrders;
        return this;
    }

    /**
     * Orders to allocate room for at the start.
     *
     * @return limit as set, 4,096 by default.
     */
    public int initialOrders()
    {
        return initialOrders;
    }

    /**
     * Orders that may be live at a time, in all instruments together. At the highest limit the quantities of all orders
     * together (10^12 lots each) are still below 2^63, so that no sum of a level or an auction can overflow.
     *
     * @param maxOrders 1 to 2^23.
     * @return this.
     */
    public EngineConfig maxOrders(final int maxOrders)
    {
        this.maxOrders = maxOrders;
        return this;
    }

    /**
     * Orders that may be live at a time.
     *
     * @return limit as set, 2^22 by default.
     */
    public int maxOrders()
    {
        return maxOrders;
    }

    /**
     * Instruments that may be defined; further ones are rejected with INSTRUMENT_LIMIT.
     *
     * @param maxInstruments 1 to 2^24.
     * @return this.
     */
    public EngineConfig maxInstruments(final int maxInstruments)
    {
        this.maxInstruments = maxInstruments;
        return this;
    }

    /**
     * Instruments that may be defined.
     *
     * @return limit as set, 2^14 by default.
     */
    public int maxInstruments()
    {
        return maxInstruments;
    }

    /**
     * Assets that may be named, by a definition, an instrument or a transfer; what names a further one is rejected with
     * ASSET_LIMIT.
     *
     * @param maxAssets 1 to 2^24.
     * @return this.
     */
    public EngineConfig maxAssets(final int maxAssets)
    {
        this.maxAssets = maxAssets;
        return this;
    }

    /**
     * Assets that may be named.
     *
     * @return limit as set, 2^14 by default.
     */
    public int maxAssets()
    {
        return maxAssets;
    }

    /**
     * Accounts that may have limits of their own. The kill switch works beyond it.
     *
     * @param maxAccounts 1 to 2^24.
     * @return this.
     */
    public EngineConfig maxAccounts(final int maxAccounts)
    {
        this.maxAccounts = maxAccounts;
        return this;
    }

    /**
     * Accounts that may have limits of their own.
     *
     * @return limit as set, 2^20 by default.
     */
    public int maxAccounts()
    {
        return maxAccounts;
    }

    /**
     * Pages of 64 neighbouring price levels (1 KiB each) that may hold orders at a time, in all books together.
     *
     * @param maxLevelPages 1 to 2^23.
     * @return this.
     */
    public EngineConfig maxLevelPages(final int maxLevelPages)
    {
        this.maxLevelPages = maxLevelPages;
        return this;
    }

    /**
     * Pages of price levels that may hold orders at a time.
     *
     * @return limit as set, 2^18 by default.
     */
    public int maxLevelPages()
    {
        return maxLevelPages;
    }

    /**
     * Balances that may be other than zero, one for each account and asset (64 bytes each). From then on no account
     * gets a further one by a transfer or by a new order; trades of live orders always find room.
     *
     * @param maxBalances 1 to 2^26.
     * @return this.
     */
    public EngineConfig maxBalances(final int maxBalances)
    {
        this.maxBalances = maxBalances;
        return this;
    }

    /**
     * Balances that may be other than zero.
     *
     * @return limit as set, 2^22 by default.
     */
    public int maxBalances()
    {
        return maxBalances;
    }

    /**
     * Transfers to remember (32 bytes each), so that none is done twice; further ones are refused.
     *
     * @param maxTransfers 1 to 2^26.
     * @return this.
     */
    public EngineConfig maxTransfers(final int maxTransfers)
    {
        this.maxTransfers = maxTransfers;
        return this;
    }

    /**
     * Transfers to remember.
     *
     * @return limit as set, 2^24 by default.
     */
    public int maxTransfers()
    {
        return maxTransfers;
    }

    EngineConfig validate()
    {
        requireRange("initialOrders", initialOrders, 1, 1 << 23);
        requireRange("maxOrders", maxOrders, 1, 1 << 23);
        requireRange("maxInstruments", maxInstruments, 1, 1 << 24);
        requireRange("maxAssets", maxAssets, 1, 1 << 24);
        requireRange("maxAccounts", maxAccounts, 1, 1 << 24);
        requireRange("maxLevelPages", maxLevelPages, 1, 1 << 23);
        requireRange("maxBalances", maxBalances, 1, 1 << 26);
        requireRange("maxTransfers", maxTransfers, 1, 1 << 26);
        return this;
    }

    private static void requireRange(final String name, final int value, final int low, final int high)
    {
        if (value < low || value > high)
        {
            throw new IllegalArgumentException(name + ": expected " + low + " to " + high + ", found " + value);
        }
    }
}
