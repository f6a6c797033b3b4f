package io.ringbook.app.market.itch;

import io.ringbook.app.market.itch.ItchTally.Violation;

/**
 * Watches for books that are locked or crossed. In market hours (system events Q to M) a book of a stock that is traded
 * may be crossed for a moment, while the messages of one change follow each other, but not for longer.
 */
final class ItchHours
{
    private static final long MAX_CROSSED_NS = 1_000_000;
    private static final byte START_OF_MARKET_HOURS = 'Q';
    private static final byte END_OF_MARKET_HOURS = 'M';

    private final ItchTally tally;
    private final ItchStock[] stocks;
    private final Violations violations;
    private boolean isOpen;
    private long lastNs;

    /** Is told what is wrong. */
    interface Violations
    {
        void on(Violation violation, String expected, String found);
    }

    ItchHours(final ItchTally tally, final ItchStock[] stocks, final Violations violations)
    {
        this.tally = tally;
        this.stocks = stocks;
        this.violations = violations;
    }

    void onSystemEvent(final byte code, final long timestampNs)
    {
        lastNs = timestampNs;
        if (START_OF_MARKET_HOURS == code && !isOpen)
        {
            isOpen = true;
            for (final ItchStock stock : stocks)
            {
                if (null != stock)
                {
                    stock.crossedSinceNs = timestampNs;
                }
            }
        }
        else if (END_OF_MARKET_HOURS == code)
        {
            end();
            isOpen = false;
        }
    }

    void onTradingState(final ItchStock stock, final byte state, final long timestampNs)
    {
        checkCrossed(stock, timestampNs);
        if (ItchStock.TRADING != stock.tradingState && ItchStock.TRADING == state)
        {
            stock.crossedSinceNs = timestampNs;
        }
        stock.tradingState = state;
    }

    /** After each change. */
    void onBook(final ItchStock stock, final long timestampNs)
    {
        lastNs = timestampNs;
        final long spread = stock.spread();
        if (spread > 0 && !stock.isLocked && !stock.isCrossed)
        {
            return;
        }
        checkCrossed(stock, timestampNs);
        if (0 == spread && !stock.isLocked)
        {
            tally.locked++;
        }
        if (spread < 0 && !stock.isCrossed)
        {
            tally.crossed++;
            stock.crossedSinceNs = timestampNs;
            stock.isCrossingCounted = false;
        }
        stock.isLocked = 0 == spread;
        stock.isCrossed = spread < 0;
    }

    /** At the end of the hours, or of a file that has no end of them. */
    void end()
    {
        for (final ItchStock stock : stocks)
        {
            if (null != stock)
            {
                checkCrossed(stock, lastNs);
            }
        }
    }

    private void checkCrossed(final ItchStock stock, final long nowNs)
    {
        if (!stock.isCrossed || !isOpen || ItchStock.TRADING != stock.tradingState)
        {
            return;
        }
        final long elapsedNs = nowNs - stock.crossedSinceNs;
        tally.longestCrossedNs = Math.max(tally.longestCrossedNs, elapsedNs);
        if (elapsedNs > MAX_CROSSED_NS && !stock.isCrossingCounted)
        {
            stock.isCrossingCounted = true;
            violations.on(Violation.CROSSED, "the book of " + stock.symbol + " crossed for at most 1 ms",
                "crossed since " + ItchTime.text(stock.crossedSinceNs));
        }
    }
}
