package io.ringbook.engine.fuzz;

import io.ringbook.sbe.CancelReason;

import java.util.function.Supplier;

/**
 * Hands that let money go wrong. What they tell never contradicts what they told before: only the rule itself gives
 * them away.
 */
final class PlantedBugs
{
    private PlantedBugs()
    {
    }

    /** After a cancel by its user, a unit of an order's lock stays locked for good. */
    static Supplier<PlantedBug.Hands> stuckLock()
    {
        return () ->
        {
            final Shift shift = new Shift(-1, 1);
            return (event, arguments) ->
            {
                if ("onOrderCanceled".equals(event) && CancelReason.USER == arguments[4] && shift.isIdle())
                {
                    shift.account = (Long)arguments[2];
                }
                return shift.onEvent(event, arguments, 5);
            };
        };
    }

    /** The taker of a trade pays a unit of the fee too little. */
    static Supplier<PlantedBug.Hands> shortFee()
    {
        return () ->
        {
            final Shift shift = new Shift(1, 0);
            return (event, arguments) ->
            {
                if ("onTrade".equals(event) && (Long)arguments[12] > 1 && shift.isIdle())
                {
                    arguments[12] = (Long)arguments[12] - 1;
                    shift.account = (Long)arguments[7];
                }
                return shift.onEvent(event, arguments, 4);
            };
        };
    }

    /** The taker of a sweep of two trades loses a unit. */
    static Supplier<PlantedBug.Hands> lostUnit()
    {
        return () ->
        {
            final Shift shift = new Shift(-1, 0);
            final int[] trades = new int[1];
            return (event, arguments) ->
            {
                trades[0] = "onCommandStart".equals(event) ? 0 : trades[0] + ("onTrade".equals(event) ? 1 : 0);
                if ("onTrade".equals(event) && 2 == trades[0] && shift.isIdle())
                {
                    shift.account = (Long)arguments[7];
                }
                return shift.onEvent(event, arguments, 4);
            };
        };
    }

    /** A balance that is told otherwise than it is, from its next change on. */
    private static final class Shift
    {
        private final long availableUnits;
        private final long lockedUnits;
        private long account;
        private Object asset;

        Shift(final long availableUnits, final long lockedUnits)
        {
            this.availableUnits = availableUnits;
            this.lockedUnits = lockedUnits;
        }

        boolean isIdle()
        {
            return 0 == account;
        }

        /** The first change told must be in a field that is not 0. */
        Object[] onEvent(final String event, final Object[] arguments, final int changeField)
        {
            if (!"onBalanceChanged".equals(event) || !Long.valueOf(account).equals(arguments[0]) ||
                null != asset && !asset.equals(arguments[1]) ||
                null == asset && 0 == (Long)arguments[changeField])
            {
                return arguments;
            }
            final boolean isFirst = null == asset;
            asset = arguments[1];
            arguments[2] = (Long)arguments[2] + availableUnits;
            arguments[3] = (Long)arguments[3] + lockedUnits;
            arguments[4] = (Long)arguments[4] + (isFirst ? availableUnits : 0);
            arguments[5] = (Long)arguments[5] + (isFirst ? lockedUnits : 0);
            return arguments;
        }
    }
}
