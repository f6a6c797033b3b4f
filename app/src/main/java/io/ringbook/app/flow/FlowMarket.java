package io.ringbook.app.flow;

import io.ringbook.codecs.InstrumentSpec;

/**
 * One instrument of the flow: its name and units, its book as the flow knows it, and its fair price, which walks at
 * random, quietly most of the time and in bursts now and then. A burst has a direction that takers prefer.
 */
final class FlowMarket
{
    private static final String[] BASES = {
        "BTC", "ETH", "SOL", "XRP", "ADA", "DOGE", "AVAX", "LINK",
        "DOT", "LTC", "BCH", "UNI", "ATOM", "XLM", "ETC", "FIL"
    };
    static final String QUOTE = "USDT";
    private static final long MAKER_RATE = 10;
    private static final long TAKER_RATE = 25;
    private static final int DECIMALS = 2;
    private static final int LOWEST_BASE_PRICE_TICKS = 20_000;
    private static final int PRICE_STEP_TICKS = 1_750;

    private static final int MARGIN = FlowBook.LEVELS / 8;
    private static final int QUIET_STEP_MASK = 63;
    private static final int BURST_STEP_MASK = 7;
    private static final int BURST_START_MASK = (1 << 14) - 1;
    private static final int SHORTEST_BURST = 256;
    private static final int BURST_LENGTH_MASK = 1023;
    private static final int DISTANCE_SHIFT = 4;

    private final int number;
    private final FlowBook book;
    private final long firstPriceTicks;
    private int instrumentId;
    private int fairLevel = FlowBook.LEVELS / 2;
    private int burstCommands;
    private boolean burstUp;

    FlowMarket(final int number, final int targetDepth)
    {
        this.number = number;
        this.instrumentId = number + 1;
        this.firstPriceTicks = LOWEST_BASE_PRICE_TICKS + (long)number * PRICE_STEP_TICKS - FlowBook.LEVELS / 2;
        this.book = new FlowBook(Math.max(64, targetDepth * 2));
    }

    String symbol()
    {
        return base() + "-" + QUOTE;
    }

    /**
     * The instrument.
     *
     * @param hasFees whether trading costs: makers a basis point, takers two and a half.
     * @return its definition.
     */
    InstrumentSpec spec(final boolean hasFees)
    {
        return new InstrumentSpec()
            .feesBps(hasFees ? MAKER_RATE : 0, hasFees ? TAKER_RATE : 0)
            .symbol(symbol())
            .baseAsset(base())
            .quoteAsset(QUOTE)
            .tickSize(1, DECIMALS)
            .lotSize(1, DECIMALS);
    }

    String base()
    {
        return number < BASES.length ? BASES[number] : "X" + number;
    }

    int instrumentId()
    {
        return instrumentId;
    }

    void instrumentId(final int instrumentId)
    {
        this.instrumentId = instrumentId;
    }

    FlowBook book()
    {
        return book;
    }

    long priceTicks(final int level)
    {
        return firstPriceTicks + level;
    }

    /**
     * The level of a price.
     *
     * @return outside of the book's levels if the price is not one the flow would use.
     */
    long level(final long priceTicks)
    {
        return priceTicks - firstPriceTicks;
    }

    int fairLevel()
    {
        return fairLevel;
    }

    /** To go on where a recovered book stands. */
    void fairLevel(final int level)
    {
        fairLevel = Math.max(MARGIN, Math.min(FlowBook.LEVELS - MARGIN, level));
    }

    boolean isInBurst()
    {
        return burstCommands > 0;
    }

    /** In a burst three of four takers go with it. */
    boolean takerBuys(final long bits)
    {
        final boolean buy = 0 != (bits & 1);
        return isInBurst() && 0 != (bits & 2) ? burstUp : buy;
    }

    /** A level at or through the best opposite one. */
    int takingLevel(final boolean buy, final long bits, final int deepest)
    {
        final int through = (int)(bits >>> 2) & deepest;
        final int best = book.opposite(buy, fairLevel);
        return clamp(buy ? best + through : best - through);
    }

    /** Half of all within 16 ticks of the fair price, half of the others within the next 16, and so on. */
    int passiveLevel(final boolean buy, final long bits)
    {
        final int halvings = Long.numberOfTrailingZeros(bits >>> 2 | 1 << 9);
        final int distance = 1 + (halvings << DISTANCE_SHIFT) + ((int)(bits >>> 12) & ((1 << DISTANCE_SHIFT) - 1));
        return clamp(buy ? fairLevel - distance : fairLevel + distance);
    }

    private static int clamp(final int level)
    {
        return Math.max(0, Math.min(FlowBook.LEVELS - 1, level));
    }

    /** Lets the fair price go on; 14 random bits decide when a burst starts, 10 further ones how long it is. */
    void step(final int random)
    {
        if (burstCommands > 0)
        {
            burstCommands--;
            if (0 == (random & BURST_STEP_MASK))
            {
                move((0 != (random & 0x300)) == burstUp);
            }
            return;
        }
        if (0 == (random & QUIET_STEP_MASK))
        {
            move(0 != (random & 0x100));
        }
        if (0 == (random & BURST_START_MASK))
        {
            burstCommands = SHORTEST_BURST + (random >>> 14 & BURST_LENGTH_MASK);
            burstUp = random < 0;
        }
    }

    private void move(final boolean up)
    {
        final int level = fairLevel + (up ? 1 : -1);
        if (level >= MARGIN && level <= FlowBook.LEVELS - MARGIN)
        {
            fairLevel = level;
        }
    }
}
