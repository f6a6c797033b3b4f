package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.book.OrderBook;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.book.PriceLevels;
import io.ringbook.engine.book.StopList;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.SetTradingPhaseDecoder;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;

/**
 * Changes of phase, and what they bring: the uncrossing, the end of orders that lived for it only, the end of the day,
 * and the stops that waited (semantics 4.7; exact I2, I3, O5, O6).
 */
final class TradingPhases
{
    private static final int BUY = 0;
    private static final int SELL = 1;
    private static final int UNCROSS = TradingPhase.UNCROSS.value();
    private static final TradingPhase[] PHASES = {TradingPhase.CONTINUOUS, TradingPhase.PRE_OPEN,
        TradingPhase.CLOSING_CALL, TradingPhase.CLOSED, TradingPhase.HALTED, TradingPhase.VOLATILITY_AUCTION};

    private final EngineState state;
    private final OrderBooks books;
    private final Orders orders;
    private final EventHandler events;
    private final OrderRemoval removal;
    private final StopTriggers triggers;
    private final Auction auction;
    private final OrderSelection selection = new OrderSelection();
    private final StopList stops;
    private final ClOrdId noId = new ClOrdId();

    TradingPhases(
        final EngineState state,
        final EventHandler events,
        final OrderRemoval removal,
        final StopTriggers triggers)
    {
        this.state = state;
        this.books = state.books;
        this.orders = books.orders();
        this.events = events;
        this.removal = removal;
        this.triggers = triggers;
        this.auction = new Auction(state, events, removal);
        this.stops = books.newStopList();
    }

    void onSetTradingPhase(final SetTradingPhaseDecoder command)
    {
        final Instrument instrument = state.instrument(command.instrumentId());
        if (null == instrument)
        {
            reject(command.instrumentId(), RejectReason.UNKNOWN_INSTRUMENT);
            return;
        }
        final boolean isUncross = UNCROSS == command.phaseRaw();
        if (isUncross && !instrument.isCall())
        {
            reject(instrument.id, RejectReason.NOT_ALLOWED_IN_PHASE);
            return;
        }
        final TradingPhase from = instrument.phase;
        final TradingPhase to = !isUncross ? PHASES[command.phaseRaw()] :
            TradingPhase.CLOSING_CALL == from ? TradingPhase.CLOSED : TradingPhase.CONTINUOUS;
        if (from == to)
        {
            events.onPhaseChanged(instrument.id, to);
            return;
        }
        change(instrument, from, to, isUncross);
    }

    private void change(
        final Instrument instrument, final TradingPhase from, final TradingPhase to, final boolean isUncross)
    {
        if (isUncross || TradingPhase.CONTINUOUS == to)
        {
            auction.uncross(instrument, instrument.isCall());
        }
        expireAuctionOrders(instrument, from, to);
        instrument.enter(to);
        state.indicatives.onBookChanged(instrument);
        events.onPhaseChanged(instrument.id, to);
        if (TradingPhase.CLOSED == to)
        {
            expireDay(instrument);
        }
        else if (TradingPhase.CONTINUOUS == to)
        {
            triggers.runPasses(instrument);
        }
    }

    /** By order id, AT_OPEN and AT_CLOSE before NO_LIQUIDITY (exact I3). */
    private void expireAuctionOrders(final Instrument instrument, final TradingPhase from, final TradingPhase to)
    {
        final boolean endsCalls = TradingPhase.CONTINUOUS == to || TradingPhase.CLOSED == to;
        final TimeInForce ended = TradingPhase.PRE_OPEN == from ? TimeInForce.AT_OPEN :
            TradingPhase.CLOSING_CALL == from ? TimeInForce.AT_CLOSE : null;
        if (null == ended && !endsCalls)
        {
            return;
        }
        selection.clear();
        selectAuctionOrders(instrument.book, BUY, ended, endsCalls);
        selectAuctionOrders(instrument.book, SELL, ended, endsCalls);
        selection.sort();
        for (int i = 0; i < selection.count(); i++)
        {
            final int slot = books.slotOf(selection.orderId(i));
            if (Orders.NONE != slot)
            {
                final TimeInForce timeInForce = OrderMeta.timeInForce(orders.meta(slot));
                removal.expire(slot, timeInForce != ended ? ExpireReason.NO_LIQUIDITY :
                    TimeInForce.AT_OPEN == ended ? ExpireReason.AT_OPEN : ExpireReason.AT_CLOSE);
            }
        }
    }

    private void selectAuctionOrders(
        final OrderBook book, final int side, final TimeInForce ended, final boolean endsCalls)
    {
        selectAuctionOrders(book.marketQueue(side).head(), ended, endsCalls);
        final PriceLevels levels = book.levels(side);
        for (long rank = levels.bestRank(); PriceLevels.NO_RANK != rank; rank = levels.rankAfter(rank))
        {
            selectAuctionOrders(book.head(levels.cellAt(rank)), ended, endsCalls);
        }
    }

    private void selectAuctionOrders(final int head, final TimeInForce ended, final boolean endsCalls)
    {
        for (int slot = head; Orders.NONE != slot; slot = orders.next(slot))
        {
            final long meta = orders.meta(slot);
            if (OrderMeta.timeInForce(meta) == ended || endsCalls && OrderMeta.has(meta, OrderMeta.CALL_MARKET))
            {
                selection.add(orders.orderId(slot));
            }
        }
    }

    /** The session's close: all DAY orders, pending stops too, by order id (exact D8). */
    private void expireDay(final Instrument instrument)
    {
        selection.clear();
        for (int side = BUY; side <= SELL; side++)
        {
            final PriceLevels levels = instrument.book.levels(side);
            for (long rank = levels.bestRank(); PriceLevels.NO_RANK != rank; rank = levels.rankAfter(rank))
            {
                final int head = instrument.book.head(levels.cellAt(rank));
                for (int slot = head; Orders.NONE != slot; slot = orders.next(slot))
                {
                    selectDay(slot);
                }
            }
            instrument.stops.list(side, stops);
            for (int i = 0; i < stops.count(); i++)
            {
                selectDay(stops.slot(i));
            }
        }
        selection.sort();
        for (int i = 0; i < selection.count(); i++)
        {
            final int slot = books.slotOf(selection.orderId(i));
            if (Orders.NONE != slot)
            {
                removal.expire(slot, ExpireReason.DAY);
            }
        }
    }

    private void selectDay(final int slot)
    {
        if (TimeInForce.DAY == OrderMeta.timeInForce(orders.meta(slot)))
        {
            selection.add(orders.orderId(slot));
        }
    }

    private void reject(final int instrumentId, final RejectReason reason)
    {
        events.onOrderRejected(NullValue.LONG, instrumentId, "", noId, reason);
    }
}
