package io.ringbook.engine;

/**
 * The limits of an engine. Reaching one is a reject with its own reason. They are not part of the state: engines that
 * shall agree must have equal limits, or never reach them.
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

    public int maxOrders()
    {
        return maxOrders;
    }

    public EngineConfig maxInstruments(final int maxInstruments)
    {
        this.maxInstruments = maxInstruments;
        return this;
    }

    public int maxInstruments()
    {
        return maxInstruments;
    }

    public EngineConfig maxAssets(final int maxAssets)
    {
        this.maxAssets = maxAssets;
        return this;
    }

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
