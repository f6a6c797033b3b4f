package io.ringbook.engine.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A level shared in proportion to what is displayed (G3, G4).
 */
final class ProRata
{
    private final Matching matching;

    ProRata(final Matching matching)
    {
        this.matching = matching;
    }

    /** G4: own orders at the level are dealt with first, in queue order. */
    LiveOrder firstOwn(final Terms terms, final long price)
    {
        final List<LiveOrder> makers = terms.opposite.orders;
        for (int i = 0; i < makers.size() && makers.get(i).price == price; i++)
        {
            if (terms.isOwn(makers.get(i)))
            {
                return makers.get(i);
            }
        }
        return null;
    }

    /** G3: one round; one TRADE per order with a share, in queue order. */
    void round(final Terms terms, final long price, final long wanted)
    {
        final List<LiveOrder> level = new ArrayList<>();
        long total = 0;
        for (final LiveOrder maker : terms.opposite.orders)
        {
            if (maker.price != price)
            {
                break;
            }
            level.add(maker);
            total += maker.displayedLots();
        }
        final long[] shares = shares(level, total, Math.min(wanted, total), terms.instrument.topOrderPct);
        for (int i = 0; i < shares.length; i++)
        {
            if (shares[i] > 0)
            {
                matching.trade(terms, level.get(i), shares[i]);
            }
        }
    }

    private static long[] shares(final List<LiveOrder> level, final long total, final long take, final int topOrderPct)
    {
        final long[] shares = new long[level.size()];
        if (take == total)
        {
            for (int i = 0; i < shares.length; i++)
            {
                shares[i] = level.get(i).displayedLots(); // T = Q: all trade whole
            }
            return shares;
        }

        // The head of the queue first gets min(its displayed, floor(T x topOrderPct / 100)).
        final long top = Math.min(level.get(0).displayedLots(), portion(take, topOrderPct, 100));
        final long rest = take - top;
        final long unallocated = total - top;
        long left = rest;
        shares[0] = top;
        for (int i = 0; i < shares.length; i++)
        {
            final long displayed = level.get(i).displayedLots() - (0 == i ? top : 0);
            final long share = portion(rest, displayed, unallocated);
            shares[i] += share;
            left -= share;
        }

        // What flooring leaves over goes to orders in queue order, each up to its displayed quantity.
        for (int i = 0; i < shares.length && left > 0; i++)
        {
            final long more = Math.min(left, level.get(i).displayedLots() - shares[i]);
            shares[i] += more;
            left -= more;
        }
        return shares;
    }

    /** floor(amount x part / whole), exactly. */
    private static long portion(final long amount, final long part, final long whole)
    {
        if (0 == Math.multiplyHigh(amount, part) && amount * part >= 0)
        {
            return amount * part / whole;
        }
        return BigInteger.valueOf(amount).multiply(BigInteger.valueOf(part)).divide(BigInteger.valueOf(whole))
            .longValueExact();
    }
}
