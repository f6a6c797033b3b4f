package io.ringbook.engine.reference;

import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.MatchingAlgorithm;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;

/**
 * Continuous matching of one order that starts to match: at entry, by an amend, or by its trigger (4.1).
 */
final class Matching
{
    /** What ended a sweep. */
    private enum End
    {
        FILLED, LIQUIDITY, BAND, BUDGET, STP
    }

    private final ReferenceState state;
    private final LiveOrders orders;
    private final Settlement settlement;
    private final EventHandler events;
    private final ProRata proRata;

    Matching(
        final ReferenceState state, final LiveOrders orders, final Settlement settlement, final EventHandler events)
    {
        this.state = state;
        this.orders = orders;
        this.settlement = settlement;
        this.events = events;
        proRata = new ProRata(this);
    }

    /**
     * Matches an order that is in no book and ends it, or rests what is left of it.
     *
     * @param taker    live.
     * @param isMarket of a market type, which it no longer is once it rests as a limit (D2).
     */
    void execute(final LiveOrder taker, final boolean isMarket)
    {
        final Terms terms = new Terms(taker, isMarket);
        final ExpireReason refusal = Look.refusal(terms);
        taker.forgetEntryTerms(); // decision b
        if (null != refusal)
        {
            orders.expire(taker, refusal);
            return;
        }
        switch (sweep(terms))
        {
            case FILLED:
                orders.forget(taker); // 0.8: the TRADE was its terminal event
                break;

            case STP:
                orders.cancel(taker, CancelReason.STP); // F2: after the maker's
                break;

            case BAND:
                breach(terms);
                break;

            case BUDGET:
                orders.expire(taker, ExpireReason.BUDGET); // D4
                break;

            default:
                settleRemainder(terms);
                break;
        }
    }

    /** B9: a market type NO_LIQUIDITY whatever its tif, a limit type IOC; else it rests by its tif. */
    private void settleRemainder(final Terms terms)
    {
        final LiveOrder taker = terms.taker;
        if (terms.isMarket && !terms.mayRestAtCap())
        {
            orders.expire(taker, ExpireReason.NO_LIQUIDITY);
        }
        else if (terms.isMarket)
        {
            // D2: rests as a limit at its cap, and says so; no new priority number (decision a).
            taker.price = terms.cap;
            settlement.relock(taker); // decision j: at the cap
            orders.rest(taker);
            orders.replaced(taker, taker.id, taker.quantity, taker.leaves, Priority.LOST);
        }
        else if (TimeInForce.IOC == taker.tif)
        {
            orders.expire(taker, ExpireReason.IOC);
        }
        else
        {
            orders.rest(taker);
        }
    }

    /** J5: EXPIRE_TAKER, or the instrument goes to VOLATILITY_AUCTION, where the book may be crossed. */
    private void breach(final Terms terms)
    {
        final LiveOrder taker = terms.taker;
        final PlainInstrument instrument = terms.instrument;
        events.onBandBreached(instrument.id, taker.orderId, terms.opposite.first().price, terms.bandLow,
            terms.bandHigh, instrument.bandAction);
        if (BandAction.VOLATILITY_AUCTION == instrument.bandAction)
        {
            instrument.enter(TradingPhase.VOLATILITY_AUCTION);
            events.onPhaseChanged(instrument.id, TradingPhase.VOLATILITY_AUCTION);
            if (!terms.isMarket && LiveOrder.mayRest(taker.tif))
            {
                orders.rest(taker); // O4: keeps its priority number
                return;
            }
        }
        orders.expire(taker, ExpireReason.PRICE_BAND);
    }

    /** F5: limit or cap, dynamic band, budget, STP, trade. */
    private End sweep(final Terms terms)
    {
        final LiveOrder taker = terms.taker;
        final boolean isProRata = MatchingAlgorithm.PRO_RATA == terms.instrument.matching;
        while (!taker.isDone())
        {
            if (terms.isBudgetUsedUp())
            {
                return End.BUDGET; // D4: exactly used up
            }
            if (terms.opposite.isEmpty())
            {
                return End.LIQUIDITY;
            }
            final LiveOrder maker = terms.opposite.first();
            final long price = maker.price;
            if (!terms.reaches(price))
            {
                return End.LIQUIDITY;
            }
            if (!terms.isInBand(price))
            {
                return End.BAND;
            }
            final long wanted = terms.wantedAt(price);
            if (0 == wanted)
            {
                return End.BUDGET;
            }
            if (isProRata)
            {
                final LiveOrder own = proRata.firstOwn(terms, price); // G4: before the level's round
                if (null == own)
                {
                    proRata.round(terms, price, wanted);
                }
                else if (!prevent(terms, own, wanted))
                {
                    return End.STP;
                }
            }
            else if (terms.isOwn(maker))
            {
                if (!prevent(terms, maker, wanted))
                {
                    return End.STP;
                }
            }
            else
            {
                trade(terms, maker, Math.min(wanted, maker.displayedLots()));
            }
        }
        return End.FILLED;
    }

    /** B2: TRADE, [REPLENISHED], [CANCELED(OCO) of the maker's partner], [of the taker's partner]. */
    void trade(final Terms terms, final LiveOrder maker, final long lots)
    {
        final LiveOrder taker = terms.taker;
        final PlainInstrument instrument = terms.instrument;
        final long price = maker.price; // 4.1: at the resting order's price
        maker.fill(lots);
        taker.fill(lots);
        final Settlement.TradeFees fees = settlement.settle(maker, taker, price, lots); // K3, K4
        instrument.isTouched = true;
        instrument.onTradePrice(price);
        // D4: takerLeaves is left out for a budget order.
        events.onTrade(++state.lastTradeId, instrument.id, price, lots, maker.orderId, taker.orderId, maker.account,
            taker.account, taker.side, maker.leaves, taker.isBudget() ? NullValue.LONG : taker.leaves, fees.maker(),
            fees.taker(), Liquidity.CONTINUOUS);
        final LiveOrder makersPartner = maker.partner;
        settleMaker(maker);
        orders.cancelPartner(makersPartner); // H7
        orders.cancelPartner(taker.partner);
    }

    /** A maker that was filled is done (0.8); one whose slice is empty shows the next one (G1). */
    private void settleMaker(final LiveOrder maker)
    {
        if (maker.isDone())
        {
            orders.withdraw(maker);
            orders.forget(maker);
        }
        else if (0 == maker.displayedLots())
        {
            orders.replenish(maker);
        }
    }

    /**
     * Prevents a self-trade (4.4, F1 to F4).
     *
     * @return may the taker go on? If not, its own CANCELED(STP) is still to come, or it is emptied.
     */
    private boolean prevent(final Terms terms, final LiveOrder maker, final long wanted)
    {
        final LiveOrder taker = terms.taker;
        final long lots = Math.min(wanted, maker.displayedLots()); // F1
        events.onTradePrevented(
            terms.instrument.id, maker.orderId, taker.orderId, maker.price, lots, terms.mode); // F6
        switch (terms.mode)
        {
            case CANCEL_NEWEST:
                return false;

            case CANCEL_OLDEST:
                orders.cancelResting(maker, CancelReason.STP);
                return true;

            case CANCEL_BOTH:
                orders.cancelResting(maker, CancelReason.STP);
                return false;

            default:
                decrement(taker, maker, lots);
                return !taker.isDone();
        }
    }

    /** F1, F4: both shrink by exactly this; 0.8, F2: an emptied maker is CANCELED(STP) with canceledQty 0. */
    private void decrement(final LiveOrder taker, final LiveOrder maker, final long lots)
    {
        maker.prevent(lots);
        taker.prevent(lots);
        settlement.relock(maker); // K4
        settlement.relock(taker);
        maker.instrument.isTouched = true;
        if (maker.isDone())
        {
            orders.cancelResting(maker, CancelReason.STP);
        }
        else if (0 == maker.displayedLots())
        {
            orders.replenish(maker);
        }
    }
}
