package io.ringbook.app.top;

import io.ringbook.app.console.Figures;

/**
 * Rates of the market from what a follower saw of it. While it catches up, it sees in a second what took the engine
 * many: what it saw is taken for a sample of so many commands, of which the engine journals so many a second.
 *
 * @param elapsedNs between two looks, 0 before the second one.
 * @param journaled commands that the engine journaled meanwhile.
 * @param followed  commands that were followed meanwhile, to which the counts belong.
 */
record MarketRate(long elapsedNs, long journaled, long followed)
{
    /**
     * A count as a rate.
     *
     * @param count of something in the commands that were followed.
     * @return how many a second, to be read; dots if it is not known yet.
     */
    String perSecond(final long count)
    {
        if (0 == elapsedNs)
        {
            return "...";
        }
        final double share = 0 == followed ? 0 : (double)journaled / followed;
        return Figures.perSecond(Math.max(0, Math.round(count * share)), elapsedNs);
    }
}
