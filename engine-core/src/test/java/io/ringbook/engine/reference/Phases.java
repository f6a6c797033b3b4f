package io.ringbook.engine.reference;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;

/**
 * Trading phases, reference prices and bands (I1 to I5, J6, N3).
 */
final class Phases
{
    /** J1: at most 10000 percent, in 1e-4 of a percent. */
    private static final long MAX_PCT = 10_000L * 10_000L;
    private static final ClOrdId NO_ID = new ClOrdId();

    private final ReferenceState state;
    private final LiveOrders orders;
    private final Auction auction;
    private final EventHandler events;

    Phases(final ReferenceState state, final LiveOrders orders, final Auction auction, final EventHandler events)
    {
        this.state = state;
        this.orders = orders;
        this.auction = auction;
        this.events = events;
    }

    void onSetPhase(final Command.SetPhase command)
    {
        final PlainInstrument instrument = known(command.instrumentId());
        if (null == instrument)
        {
            return;
        }
        final boolean isUncross = TradingPhase.UNCROSS == command.phase();
        final TradingPhase from = instrument.phase;
        if (isUncross && !instrument.isCall())
        {
            reject(instrument.id, RejectReason.NOT_ALLOWED_IN_PHASE); // I2
            return;
        }
        final TradingPhase afterUncross =
            TradingPhase.CLOSING_CALL == from ? TradingPhase.CLOSED : TradingPhase.CONTINUOUS; // I2
        final TradingPhase to = isUncross ? afterUncross : command.phase();
        if (to == from)
        {
            events.onPhaseChanged(instrument.id, to); // I2: printed, nothing else happens
            return;
        }

        // I2, I3: UNCROSSED, TRADEs, REPLENISHED, EXPIRED, PHASE, and on CLOSED the EXPIRED(DAY).
        if (isUncross || TradingPhase.CONTINUOUS == to)
        {
            auction.uncross(instrument, instrument.isCall());
        }
        expireAuctionOnly(instrument, from, to);
        instrument.enter(to);
        events.onPhaseChanged(instrument.id, to);
        if (TradingPhase.CLOSED == to)
        {
            expireDayOrders(instrument);
        }
    }

    /** I3, O5, O6: all by orderId, AT_x reason wins. */
    private void expireAuctionOnly(
        final PlainInstrument instrument, final TradingPhase from, final TradingPhase to)
    {
        final boolean isOpened = TradingPhase.PRE_OPEN == from;
        final boolean isClosed = TradingPhase.CLOSING_CALL == from;
        final boolean isMarketOver = TradingPhase.CONTINUOUS == to || TradingPhase.CLOSED == to;
        for (final LiveOrder order : orders.all())
        {
            if (order.instrument != instrument || !orders.isLive(order))
            {
                continue;
            }
            if (isOpened && TimeInForce.AT_OPEN == order.tif)
            {
                orders.expireResting(order, ExpireReason.AT_OPEN);
            }
            else if (isClosed && TimeInForce.AT_CLOSE == order.tif)
            {
                orders.expireResting(order, ExpireReason.AT_CLOSE);
            }
            else if (isMarketOver && order.isFromCall)
            {
                orders.expireResting(order, ExpireReason.NO_LIQUIDITY); // O5: also with a price
            }
        }
    }

    /** D8: by orderId, pending stops too. */
    private void expireDayOrders(final PlainInstrument instrument)
    {
        for (final LiveOrder order : orders.all())
        {
            if (order.instrument == instrument && TimeInForce.DAY == order.tif && orders.isLive(order))
            {
                orders.expireResting(order, ExpireReason.DAY);
            }
        }
    }

    /** J2: the reference of both bands; N3. */
    void onSetReference(final Command.SetReference command)
    {
        final PlainInstrument instrument = known(command.instrumentId());
        if (null == instrument)
        {
            return;
        }
        if (!EntryChecks.isPriceIn(instrument, command.priceTicks()))
        {
            reject(instrument.id, RejectReason.INVALID_PRICE);
            return;
        }
        instrument.staticReference = command.priceTicks();
        instrument.dynamicReference = command.priceTicks();
        instrument.isTouched = true;
    }

    /** J6: replaces the whole setting; decision d. */
    void onSetBand(final Command.SetBand command)
    {
        final PlainInstrument instrument = known(command.instrumentId());
        if (null == instrument)
        {
            return;
        }
        if (!isPct(command.staticPct()) || !isPct(command.dynamicPct()))
        {
            reject(instrument.id, RejectReason.NOT_ALLOWED);
            return;
        }
        instrument.staticPct = command.staticPct();
        instrument.dynamicPct = command.dynamicPct();
        instrument.bandAction = command.action();
    }

    private static boolean isPct(final long pct)
    {
        return 0 <= pct && pct <= MAX_PCT;
    }

    /** Decision d. */
    private PlainInstrument known(final int instrumentId)
    {
        final PlainInstrument instrument = state.instrument(instrumentId);
        if (null == instrument)
        {
            reject(instrumentId, RejectReason.UNKNOWN_INSTRUMENT);
        }
        return instrument;
    }

    /** B6: a refused admin command emits REJECTED with what it has. */
    private void reject(final int instrumentId, final RejectReason reason)
    {
        events.onOrderRejected(NullValue.LONG, instrumentId, "", NO_ID, reason);
    }
}
