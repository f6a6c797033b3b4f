package io.ringbook.engine.reference;

import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.MatchingAlgorithm;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.List;

/**
 * The pure look before an order starts to match: FOK and minQty (0.4, D5, D6, O9). It moves nothing.
 */
final class Look
{
    private Look()
    {
    }

    /**
     * Looks.
     *
     * @param terms of the order.
     * @return why it must not start, or null. B9: FOK, then MIN_QTY.
     */
    static ExpireReason refusal(final Terms terms)
    {
        final LiveOrder taker = terms.taker;
        if (TimeInForce.FOK == taker.tif)
        {
            final boolean isFillable = taker.isBudget() ? isBudgetSpendable(terms) :
                available(terms, taker.leaves) >= taker.leaves;
            if (!isFillable)
            {
                return ExpireReason.FOK;
            }
        }
        if (NullValue.LONG != taker.minLots && available(terms, taker.minLots) < taker.minLots)
        {
            return ExpireReason.MIN_QTY;
        }
        return null;
    }

    /** 0.4: exactly what the sweep would take, counted no further than what is needed. */
    private static long available(final Terms terms, final long needed)
    {
        final List<LiveOrder> makers = terms.opposite.orders;
        long total = 0;
        for (int start = 0; start < makers.size() && total < needed;)
        {
            final long price = makers.get(start).price;
            if (!terms.reaches(price) || !terms.isInBand(price))
            {
                return total;
            }
            final int end = levelEnd(makers, start);
            final int own = firstOwn(terms, makers, start, end);
            if (own < end && StpMode.CANCEL_OLDEST != terms.mode)
            {
                return total + displayedAhead(terms, makers, start, own);
            }
            for (int i = start; i < end; i++)
            {
                total += terms.isOwn(makers.get(i)) ? 0 : makers.get(i).leaves; // skip own, count behind
            }
            start = end;
        }
        return total;
    }

    private static int levelEnd(final List<LiveOrder> makers, final int start)
    {
        int end = start + 1;
        while (end < makers.size() && makers.get(end).price == makers.get(start).price)
        {
            end++;
        }
        return end;
    }

    private static int firstOwn(final Terms terms, final List<LiveOrder> makers, final int start, final int end)
    {
        int index = start;
        while (index < end && !terms.isOwn(makers.get(index)))
        {
            index++;
        }
        return index;
    }

    /** 0.4: only the displayed slices ahead of the first own order; G4: pro-rata stops before such a level. */
    private static long displayedAhead(
        final Terms terms, final List<LiveOrder> makers, final int start, final int own)
    {
        long displayed = 0;
        if (MatchingAlgorithm.PRO_RATA != terms.instrument.matching)
        {
            for (int i = start; i < own; i++)
            {
                displayed += makers.get(i).displayedLots();
            }
        }
        return displayed;
    }

    /** One maker in the dry run of a budget. */
    private static final class DryMaker
    {
        final LiveOrder order;
        long leaves;
        long slice;

        DryMaker(final LiveOrder order)
        {
            this.order = order;
            leaves = order.leaves;
            slice = order.displayedLots();
        }
    }

    /**
     * D5: an exact dry run in the order of F5. It succeeds if at least one lot is bought and it ends because the next
     * lot does not fit, or the budget is exactly 0. Who gets which part of a level that is shared pro-rata does not
     * matter: cost and fees of a level add up to the same.
     */
    private static boolean isBudgetSpendable(final Terms terms)
    {
        final List<LiveOrder> makers = terms.opposite.orders;
        final Fees fees = terms.instrument.fees;
        BigInteger left = terms.taker.budgetLeft();
        BigInteger feeSum = terms.taker.feeSum;
        boolean hasBought = false;
        for (int start = 0; start < makers.size();)
        {
            final long price = makers.get(start).price;
            if (!terms.reaches(price) || !terms.isInBand(price))
            {
                return false;
            }
            final int end = levelEnd(makers, start);
            final ArrayDeque<DryMaker> queue = new ArrayDeque<>();
            for (int i = start; i < end; i++)
            {
                queue.add(new DryMaker(makers.get(i)));
            }
            if (MatchingAlgorithm.PRO_RATA == terms.instrument.matching)
            {
                moveOwnToTheFront(terms, queue);
            }
            while (!queue.isEmpty())
            {
                final long affordable = fees.affordable(left, feeSum, price);
                if (0 == affordable)
                {
                    return hasBought;
                }
                final DryMaker maker = queue.removeFirst();
                if (terms.isOwn(maker.order))
                {
                    if (StpMode.CANCEL_OLDEST != terms.mode)
                    {
                        return false;
                    }
                    continue;
                }
                final long lots = Math.min(affordable, maker.slice);
                left = left.subtract(fees.outlay(feeSum, price, lots, false)); // D4: cost + fee
                feeSum = fees.sumAfter(feeSum, Side.BUY, price, lots, false);
                hasBought = true;
                if (left.signum() <= 0)
                {
                    return true;
                }
                maker.leaves -= lots;
                maker.slice -= lots;
                requeue(queue, maker);
            }
            start = end;
        }
        return false;
    }

    private static void requeue(final ArrayDeque<DryMaker> queue, final DryMaker maker)
    {
        if (maker.slice > 0)
        {
            queue.addFirst(maker);
        }
        else if (maker.leaves > 0)
        {
            maker.slice = Math.min(maker.order.displayLots, maker.leaves);
            queue.addLast(maker);
        }
    }

    /** G4: own orders of a pro-rata level are dealt with before its round. */
    private static void moveOwnToTheFront(final Terms terms, final ArrayDeque<DryMaker> queue)
    {
        final ArrayDeque<DryMaker> others = new ArrayDeque<>();
        while (!queue.isEmpty())
        {
            others.add(queue.removeFirst());
        }
        for (final DryMaker maker : others)
        {
            if (terms.isOwn(maker.order))
            {
                queue.addLast(maker);
            }
        }
        for (final DryMaker maker : others)
        {
            if (!terms.isOwn(maker.order))
            {
                queue.addLast(maker);
            }
        }
    }
}
