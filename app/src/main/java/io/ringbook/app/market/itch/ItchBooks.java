package io.ringbook.app.market.itch;

import io.ringbook.app.market.FeedCommands;
import io.ringbook.app.market.FeedInstrument;
import io.ringbook.app.market.itch.ItchTally.OutOfTurn;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TradingPhase;

/**
 * The displayed books of the stocks that are followed, and the commands by which an engine's become the same. While a
 * book is locked or crossed, or its stock halted, it is in a call: an engine that went on matching would make trades
 * that were not.
 */
final class ItchBooks
{
    /** Money of all stocks. */
    private static final String QUOTE_ASSET = "USD";

    private final ItchOrders orders = new ItchOrders();
    private final FeedCommands commands;

    ItchBooks(final FeedCommands commands)
    {
        this.commands = commands;
    }

    ItchOrders orders()
    {
        return orders;
    }

    /** A stock with an empty book. */
    ItchStock follow(final int locate, final String symbol, final long symbolWord)
    {
        // A unit for a tick of a share: no price and quantity of a file is too much for a notional.
        commands.onInstrument(locate, new FeedInstrument(
            symbol, QUOTE_ASSET, ItchLayout.PRICE_DECIMALS, 1, ItchLayout.PRICE_DECIMALS, false));
        return new ItchStock(symbol, symbolWord, locate, orders);
    }

    /** Puts a new order behind those of its price. */
    void add(final ItchStock stock, final long ref, final boolean isBuy, final long price, final long shares)
    {
        if (!stock.isInCall && wouldCross(stock, isBuy, price))
        {
            setCall(stock, true);
        }
        stock.side(isBuy).append(orders.add(ref, stock.locate, isBuy, price, shares));
        commands.onOrder(stock.locate, ref, side(isBuy), price, shares);
    }

    /** Why an execution is not one that an engine makes of its own: null if the order is first in turn. */
    OutOfTurn outOfTurn(final int slot, final ItchStock stock, final long executionPrice)
    {
        if (executionPrice != orders.price(slot))
        {
            return OutOfTurn.ANOTHER_PRICE;
        }
        if (stock.isInCall)
        {
            return OutOfTurn.CALL;
        }
        final ItchSide side = stock.side(orders.isBuy(slot));
        if (!side.isAtBest(slot))
        {
            return OutOfTurn.PRICE;
        }
        return side.isHead(slot) ? null : OutOfTurn.QUEUE;
    }

    /** Hits the order that is first in turn. */
    void execute(final int slot, final ItchStock stock, final long shares)
    {
        commands.onAggressor(
            stock.locate, orders.ref(slot), side(!orders.isBuy(slot)), orders.price(slot), shares);
        orders.trade(slot, shares);
        shrink(slot, stock, shares);
    }

    /** Takes shares out of an order where it stands. */
    void takeOut(final int slot, final ItchStock stock, final long shares)
    {
        final long left = orders.shares(slot) - shares;
        if (0 == left)
        {
            commands.onCancel(stock.locate, orders.ref(slot), shares);
        }
        else
        {
            commands.onReduce(stock.locate, orders.ref(slot), left, orders.traded(slot));
        }
        shrink(slot, stock, shares);
    }

    /** After each change of a book, or of the state of its stock: begins or ends the call. */
    void settle(final ItchStock stock)
    {
        final boolean isCall = ItchStock.TRADING != stock.tradingState || stock.spread() <= 0;
        if (isCall != stock.isInCall)
        {
            setCall(stock, isCall);
        }
    }

    private static boolean wouldCross(final ItchStock stock, final boolean isBuy, final long price)
    {
        final ItchSide opposite = stock.side(!isBuy);
        return !opposite.isEmpty() && (isBuy ? price >= opposite.price(0) : price <= opposite.price(0));
    }

    private static Side side(final boolean isBuy)
    {
        return isBuy ? Side.BUY : Side.SELL;
    }

    private void shrink(final int slot, final ItchStock stock, final long shares)
    {
        if (orders.shares(slot) == shares)
        {
            stock.side(orders.isBuy(slot)).remove(slot);
            orders.remove(slot);
        }
        else
        {
            orders.reduce(slot, shares);
        }
    }

    private void setCall(final ItchStock stock, final boolean isCall)
    {
        stock.isInCall = isCall;
        commands.onPhase(stock.locate, isCall ? TradingPhase.VOLATILITY_AUCTION : TradingPhase.CONTINUOUS);
    }
}
