package io.ringbook.engine;

import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.book.OrderBook;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.book.PriceLevels;
import io.ringbook.sbe.Liquidity;

/**
 * The uncrossing: everything that can trade at the auction's price does, all at that one price (semantics 4.7, exact
 * I). Self-trade prevention and bands do not apply.
 */
final class Auction
{
    private static final int BUY = 0;
    private static final int SELL = 1;

    private final EngineState state;
    private final OrderBooks books;
    private final Orders orders;
    private final EventHandler events;
    private final OrderRemoval removal;
    private final Settlement settlement;
    private final AuctionPrice price = new AuctionPrice();
    private final Replenishment replenishment;

    Auction(final EngineState state, final EventHandler events, final OrderRemoval removal)
    {
        this.state = state;
        this.books = state.books;
        this.orders = books.orders();
        this.events = events;
        this.removal = removal;
        this.settlement = state.settlement;
        this.replenishment = new Replenishment(state, events);
    }

    /**
     * Uncrosses a book.
     *
     * @param instrument of the book.
     * @param isCall     whether it is told even if nothing trades.
     */
    void uncross(final Instrument instrument, final boolean isCall)
    {
        price.find(instrument);
        final long volume = price.volumeLots();
        if (0 == volume && !isCall)
        {
            return;
        }
        events.onAuctionUncrossed(
            instrument.id,
            price.priceTicks(),
            volume,
            price.surplusLots(),
            price.surplusSide(),
            price.decidedBy());
        if (volume > 0)
        {
            final long print = price.priceTicks();
            execute(instrument, print, volume);
            instrument.lastPriceTicks = print;
            instrument.staticReferenceTicks = print;
            instrument.dynamicReferenceTicks = print;
            instrument.stops.onTrades(print, print);
        }
    }

    private void execute(final Instrument instrument, final long print, final long volume)
    {
        long left = volume;
        while (left > 0)
        {
            final int buy = head(instrument.book, BUY);
            final int sell = head(instrument.book, SELL);
            final long quantity = Math.min(left, Math.min(orders.leavesLots(buy), orders.leavesLots(sell)));
            left -= quantity;
            trade(instrument, print, quantity, buy, sell);
        }
        // A slice that is used up is not at the head only if its order is done: so there is one at most (exact G5).
        replenish(instrument, head(instrument.book, BUY));
        replenish(instrument, head(instrument.book, SELL));
    }

    private int head(final OrderBook book, final int side)
    {
        final int market = book.marketQueue(side).head();
        if (Orders.NONE != market)
        {
            return market;
        }
        final PriceLevels levels = book.levels(side);
        return levels.isEmpty() ? Orders.NONE : book.head(levels.bestCell());
    }

    private void trade(
        final Instrument instrument, final long print, final long quantity, final int buy, final int sell)
    {
        final boolean isBuyMaker = orders.priority(buy) < orders.priority(sell);
        final int maker = isBuyMaker ? buy : sell;
        final int taker = isBuyMaker ? sell : buy;
        final long makerLeaves = instrument.book.fill(maker, quantity);
        final long takerLeaves = instrument.book.fill(taker, quantity);
        if (instrument.isFunded)
        {
            settlement.onAuctionTrade(instrument, maker, taker, print, quantity);
        }
        events.onTrade(
            ++state.lastTradeId,
            instrument.id,
            print,
            quantity,
            orders.orderId(maker),
            orders.orderId(taker),
            orders.account(maker),
            orders.account(taker),
            OrderMeta.sideOf(isBuyMaker ? SELL : BUY),
            makerLeaves,
            takerLeaves,
            settlement.makerFeeUnits(),
            settlement.takerFeeUnits(),
            Liquidity.AUCTION);

        final int makerPartner = books.ocoPartner(maker);
        final int takerPartner = books.ocoPartner(taker);
        endIfFilled(instrument, maker, makerLeaves);
        endIfFilled(instrument, taker, takerLeaves);
        removal.cancelPartner(makerPartner);
        removal.cancelPartner(takerPartner);
    }

    private void endIfFilled(final Instrument instrument, final int slot, final long leaves)
    {
        if (0 == leaves)
        {
            instrument.book.remove(slot);
            books.end(slot);
        }
    }

    private void replenish(final Instrument instrument, final int slot)
    {
        if (Orders.NONE != slot)
        {
            replenishment.ifSliceIsEmpty(instrument, slot);
        }
    }
}
