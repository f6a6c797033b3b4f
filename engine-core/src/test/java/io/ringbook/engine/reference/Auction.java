package io.ringbook.engine.reference;

import io.ringbook.codecs.EventHandler;
import io.ringbook.sbe.Liquidity;

import java.util.ArrayList;
import java.util.List;

/**
 * The uncross: everybody whose price goes through the print trades at it (4.7, I9 to I12, G5).
 */
final class Auction
{
    private final ReferenceState state;
    private final LiveOrders orders;
    private final Settlement settlement;
    private final EventHandler events;

    Auction(
        final ReferenceState state, final LiveOrders orders, final Settlement settlement, final EventHandler events)
    {
        this.state = state;
        this.orders = orders;
        this.settlement = settlement;
        this.events = events;
    }

    /** I10: at the end of each command that left the instrument in a call phase. */
    void publishIndicative(final PlainInstrument instrument)
    {
        final AuctionPrice now = AuctionLadder.price(instrument);
        if (!now.isPublishedAs(instrument.published))
        {
            instrument.published = now;
            events.onAuctionIndicative(
                instrument.id, now.price(), now.volume(), now.surplus(), now.surplusSide());
        }
    }

    /**
     * Uncrosses.
     *
     * @param instrument to uncross.
     * @param isFromCall I2: from a call phase UNCROSSED is always printed, otherwise only if something crosses.
     */
    void uncross(final PlainInstrument instrument, final boolean isFromCall)
    {
        final AuctionPrice print = AuctionLadder.price(instrument);
        if (!isFromCall && 0 == print.volume())
        {
            return;
        }
        events.onAuctionUncrossed(instrument.id, print.price(), print.volume(), print.surplus(),
            print.surplusSide(), print.decidedBy());
        if (0 == print.volume())
        {
            return; // I11: with volume 0 nothing changes
        }
        instrument.staticReference = print.price(); // I11
        instrument.onTradePrice(print.price()); // H5: the print once

        final List<LiveOrder> partlyFilled = new ArrayList<>();
        long left = print.volume();
        while (left > 0)
        {
            final LiveOrder buy = instrument.bids.first();
            final LiveOrder sell = instrument.asks.first();
            final long lots = Math.min(left, Math.min(buy.leaves, sell.leaves)); // I9: total, not displayed
            left -= lots;
            trade(buy, sell, print.price(), lots);
        }
        collectEmptySlices(instrument.bids, partlyFilled); // G5: buy side's order first
        collectEmptySlices(instrument.asks, partlyFilled);
        for (final LiveOrder order : partlyFilled)
        {
            orders.replenish(order);
        }
        instrument.isTouched = true;
    }

    /** I9: the maker is the one with the smaller priority number. I12, O10: no bands, no STP. */
    private void trade(final LiveOrder buy, final LiveOrder sell, final long price, final long lots)
    {
        buy.fill(lots);
        sell.fill(lots);
        final LiveOrder maker = buy.priority < sell.priority ? buy : sell;
        final LiveOrder taker = maker == buy ? sell : buy;
        final Settlement.TradeFees fees = settlement.settle(maker, taker, price, lots); // I9, K9, O10
        events.onTrade(++state.lastTradeId, buy.instrument.id, price, lots, maker.orderId, taker.orderId,
            maker.account, taker.account, taker.side, maker.leaves, taker.leaves, fees.maker(), fees.taker(),
            Liquidity.AUCTION);
        final LiveOrder makersPartner = maker.partner;
        final LiveOrder takersPartner = taker.partner;
        removeIfDone(maker);
        removeIfDone(taker);
        orders.cancelPartner(makersPartner); // H7
        orders.cancelPartner(takersPartner);
    }

    private void removeIfDone(final LiveOrder order)
    {
        if (order.isDone())
        {
            orders.withdraw(order);
            orders.forget(order);
        }
    }

    /** G5: if the slice is used up and leaves remain. */
    private static void collectEmptySlices(final BookSide side, final List<LiveOrder> found)
    {
        for (final LiveOrder order : side.orders)
        {
            if (order.isIceberg() && 0 == order.slice)
            {
                found.add(order);
            }
        }
    }
}
