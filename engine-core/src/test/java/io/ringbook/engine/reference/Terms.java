package io.ringbook.engine.reference;

import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.ProtectionAction;
import io.ringbook.sbe.StpMode;

/**
 * What an order may take from the other side, fixed at the moment it starts to match: its cap, the dynamic band, its
 * budget and its self-trade prevention.
 */
final class Terms
{
    private static final long NONE = NullValue.LONG;

    final LiveOrder taker;
    final PlainInstrument instrument;
    final BookSide opposite;
    final boolean isMarket;
    final boolean isBuy;
    final StpMode mode;
    final long cap;
    final boolean hasInstrumentCap;
    final long bandLow;
    final long bandHigh;

    Terms(final LiveOrder taker, final boolean isMarket)
    {
        this.taker = taker;
        this.isMarket = isMarket;
        instrument = taker.instrument;
        opposite = instrument.opposite(taker.side);
        isBuy = taker.isBuy();
        // F3: DECREMENT on a quoteBudget order acts as CANCEL_NEWEST.
        mode = taker.isBudget() && StpMode.DECREMENT == taker.stpMode ? StpMode.CANCEL_NEWEST : taker.stpMode;

        // D1: the tighter of the order's own price and the instrument's protection; empty opposite side: no cap.
        final boolean isProtected = isMarket && instrument.protectionTicks > 0 && !opposite.isEmpty();
        final long protection = isProtected ? protectionPrice() : NONE;
        hasInstrumentCap = isProtected && isTighter(protection, taker.price);
        cap = hasInstrumentCap ? protection : taker.price;

        // J3: computed once, and not moved by the order's own trades.
        final boolean isBanded = 0 != instrument.dynamicPct && NONE != instrument.dynamicReference;
        final long reference = instrument.dynamicReference;
        final long width = isBanded ? PlainInstrument.bandWidth(reference, instrument.dynamicPct) : 0;
        bandLow = isBanded ? reference - width : Long.MIN_VALUE;
        bandHigh = isBanded ? reference + width : Long.MAX_VALUE;
    }

    /** D1, D2: best opposite price +/- protectionTicks, clamped into [minPrice, maxPrice]. */
    private long protectionPrice()
    {
        final long best = opposite.first().price;
        final long price = isBuy ? best + instrument.protectionTicks : best - instrument.protectionTicks;
        return Math.max(instrument.minPrice, Math.min(instrument.maxPrice, price));
    }

    private boolean isTighter(final long protection, final long ownPrice)
    {
        return NONE == ownPrice || (isBuy ? protection < ownPrice : protection > ownPrice);
    }

    boolean reaches(final long price)
    {
        return NONE == cap || (isBuy ? price <= cap : price >= cap);
    }

    boolean isInBand(final long price)
    {
        return bandLow <= price && price <= bandHigh; // J1: both inclusive
    }

    /** D4: the greatest number of lots that still fits; all that is left of an order by quantity. */
    long wantedAt(final long price)
    {
        return taker.isBudget() ? instrument.fees.affordable(taker.budgetLeft(), taker.feeSum, price) : taker.leaves;
    }

    /** D4: exactly used up. */
    boolean isBudgetUsedUp()
    {
        return taker.isBudget() && taker.budgetLeft().signum() <= 0;
    }

    /** 4.4: same account, or same non-zero stpGroup; F7: the resting order's mode never matters, its group does. */
    boolean isOwn(final LiveOrder maker)
    {
        return StpMode.NONE != mode &&
            (maker.account == taker.account || 0 != taker.stpGroup && maker.stpGroup == taker.stpGroup);
    }

    /** D2: may what is left of a market type rest at its cap? Only if the cap is the instrument's, not its own. */
    boolean mayRestAtCap()
    {
        return ProtectionAction.REST == instrument.protectionAction && hasInstrumentCap && !taker.isBudget() &&
            LiveOrder.mayRest(taker.tif);
    }
}
