package io.ringbook.replay.whatif;

import io.ringbook.codecs.NullValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares, command by command, what it came to in the two engines: orders by the commands that made them, prices and
 * quantities as decimals, fees and balances aside.
 */
final class OutcomeComparison
{
    private final CommandOutcome before;
    private final CommandOutcome after;
    private final OrderIdMap orderIds;
    private final List<Steps> steps = new ArrayList<>();
    private boolean isEqualSoFar = true;
    private long sharedTrades;
    private long otherCommands;
    private long firstEvent;
    private long firstOutcome;

    /** What to multiply ticks and lots with so that those of both engines are in the same units. */
    private record Steps(long ticksBefore, long ticksAfter, long lotsBefore, long lotsAfter)
    {
    }

    /** What makes two trades of a command the same. */
    private record Trade(long maker, long taker, long price, long quantity)
    {
    }

    /**
     * A comparison.
     *
     * @param before   of the engine as it was.
     * @param after    of the engine of the what-if.
     * @param orderIds of the what-if to those as it was.
     */
    OutcomeComparison(final CommandOutcome before, final CommandOutcome after, final OrderIdMap orderIds)
    {
        this.before = before;
        this.after = after;
        this.orderIds = orderIds;
    }

    /** Both engines know another instrument. */
    void add(final MarketTally marketBefore, final MarketTally marketAfter)
    {
        final StepRatio ticks = new StepRatio(marketBefore.tickSize(), marketAfter.tickSize());
        final StepRatio lots = new StepRatio(marketBefore.lotSize(), marketAfter.lotSize());
        steps.add(new Steps(ticks.up(), ticks.down(), lots.up(), lots.down()));
    }

    /** Number of instruments. */
    int instruments()
    {
        return steps.size();
    }

    long sharedTrades()
    {
        return sharedTrades;
    }

    long otherCommands()
    {
        return otherCommands;
    }

    /** Sequence of the first command of which any event differs, 0 if there is none. */
    long firstEvent()
    {
        return firstEvent;
    }

    /**
     * Compares a command.
     *
     * @param sequence of it.
     * @return index of the first word that differs if this is the first command with another outcome, else -1.
     */
    int compare(final long sequence)
    {
        if (isEqualSoFar && before.digest() == after.digest())
        {
            sharedTrades += before.trades();
            return -1;
        }
        if (0 == firstEvent)
        {
            firstEvent = sequence;
        }
        isEqualSoFar = false;
        final int different = firstDifference();
        if (different < 0)
        {
            sharedTrades += before.trades();
            return -1;
        }
        otherCommands++;
        countSharedTrades();
        if (0 == firstOutcome)
        {
            firstOutcome = sequence;
            return different;
        }
        return -1;
    }

    /** Index of the first event that is not the same, or -1. */
    private int firstDifference()
    {
        final int shorter = Math.min(before.length(), after.length());
        for (int at = 0; at < shorter; at += CommandOutcome.WIDTH)
        {
            if (!isSameEvent(at))
            {
                return at;
            }
        }
        return before.length() == after.length() ? -1 : shorter;
    }

    private boolean isSameEvent(final int at)
    {
        final long kind = before.word(at);
        if (kind != after.word(at) ||
            before.word(at + CommandOutcome.FIRST_ORDER) != asItWas(after.word(at + CommandOutcome.FIRST_ORDER)) ||
            before.word(at + CommandOutcome.SECOND_ORDER) != asItWas(after.word(at + CommandOutcome.SECOND_ORDER)) ||
            before.word(at + CommandOutcome.INSTRUMENT) != after.word(at + CommandOutcome.INSTRUMENT))
        {
            return false;
        }
        return value(before, at, true) == value(after, at, false) &&
            quantity(before, at, true) == quantity(after, at, false);
    }

    private void countSharedTrades()
    {
        if (0 == before.trades() || 0 == after.trades())
        {
            return;
        }
        final Map<Trade, Integer> found = new HashMap<>();
        for (int at = 0; at < before.length(); at += CommandOutcome.WIDTH)
        {
            if (isTrade(before, at))
            {
                found.merge(trade(before, at, true), 1, Integer::sum);
            }
        }
        for (int at = 0; at < after.length(); at += CommandOutcome.WIDTH)
        {
            if (isTrade(after, at))
            {
                final Trade trade = trade(after, at, false);
                final int left = found.getOrDefault(trade, 0);
                if (left > 0)
                {
                    sharedTrades++;
                    found.put(trade, left - 1);
                }
            }
        }
    }

    private Trade trade(final CommandOutcome outcome, final int at, final boolean isBefore)
    {
        final long maker = outcome.word(at + CommandOutcome.FIRST_ORDER);
        final long taker = outcome.word(at + CommandOutcome.SECOND_ORDER);
        return new Trade(
            isBefore ? maker : asItWas(maker), isBefore ? taker : asItWas(taker),
            value(outcome, at, isBefore), quantity(outcome, at, isBefore));
    }

    /** Of an order that only the what-if has accepted no id that an engine gives. */
    private long asItWas(final long orderId)
    {
        if (0 == orderId)
        {
            return 0;
        }
        final long renamed = orderIds.get(orderId);
        return OrderIdMap.MISSING == renamed ? -orderId : renamed;
    }

    private long value(final CommandOutcome outcome, final int at, final boolean isBefore)
    {
        final long value = outcome.word(at + CommandOutcome.VALUE);
        if (NullValue.LONG == value || !EventText.isPrice(EventKind.of(outcome.word(at))))
        {
            return value;
        }
        final Steps of = steps.get((int)outcome.word(at + CommandOutcome.INSTRUMENT) - 1);
        return value * (isBefore ? of.ticksBefore() : of.ticksAfter());
    }

    private long quantity(final CommandOutcome outcome, final int at, final boolean isBefore)
    {
        final long quantity = outcome.word(at + CommandOutcome.QUANTITY);
        if (NullValue.LONG == quantity || 0 == quantity)
        {
            return quantity;
        }
        final Steps of = steps.get((int)outcome.word(at + CommandOutcome.INSTRUMENT) - 1);
        return quantity * (isBefore ? of.lotsBefore() : of.lotsAfter());
    }

    private static boolean isTrade(final CommandOutcome outcome, final int at)
    {
        return EventKind.TRADE.ordinal() == outcome.word(at);
    }
}
