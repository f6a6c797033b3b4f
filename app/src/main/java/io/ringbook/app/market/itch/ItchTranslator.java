package io.ringbook.app.market.itch;

import io.ringbook.app.market.FeedCommands;
import io.ringbook.app.market.SymbolFilter;
import io.ringbook.app.market.itch.ItchTally.OutOfTurn;
import io.ringbook.app.market.itch.ItchTally.Violation;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Turns messages into commands. Needs no answer of an engine: {@link ItchBooks} has the displayed book of each stock
 * that is followed, and so knows which executions hit the front of the best level. What contradicts that book is
 * counted as a violation and passed over. Memory grows with the orders that are live at a time, not with the file.
 */
public final class ItchTranslator
{
    private static final int LOCATES = 1 << 16;
    private static final int NO_LOCATE = 0;

    private final ItchReader reader;
    private final SymbolFilter filter;
    private final ItchTally tally = new ItchTally();
    private final ItchBooks books;
    private final ItchOrders orders;
    private final ItchStock[] stocks = new ItchStock[LOCATES];
    private final boolean[] isKnown = new boolean[LOCATES];
    private final Set<String> followed = new HashSet<>();
    private final ItchHours hours;
    private boolean isEnded;

    /**
     * A translator of a file from its beginning.
     *
     * @param reader   of it.
     * @param filter   says which stocks to follow.
     * @param commands is told what the messages mean.
     */
    public ItchTranslator(final ItchReader reader, final SymbolFilter filter, final FeedCommands commands)
    {
        this.reader = reader;
        this.filter = filter;
        books = new ItchBooks(commands);
        orders = books.orders();
        hours = new ItchHours(tally, stocks, this::violation);
    }

    /**
     * Translates the next message that is about a stock that is followed; it may mean any number of commands.
     *
     * @return false at the end of the file.
     * @throws IOException                                  if the file cannot be read.
     * @throws io.ringbook.app.market.MarketDataException if it is cut off or broken.
     */
    public boolean step() throws IOException
    {
        while (reader.next())
        {
            final int locate = reader.locate();
            final ItchStock stock = stocks[locate];
            if (null != stock || !isKnown[locate])
            {
                translate(reader.type(), locate, stock);
                tally.liveOrders = orders.count();
                return true;
            }
        }
        if (!isEnded)
        {
            isEnded = true;
            hours.end();
        }
        return false;
    }

    /**
     * What was counted so far.
     *
     * @return live.
     */
    public ItchTally tally()
    {
        return tally;
    }

    /**
     * The stocks that came up, of those to follow.
     *
     * @return symbols.
     */
    public Set<String> followed()
    {
        return followed;
    }

    ItchStock stock(final int locate)
    {
        return stocks[locate];
    }

    private void translate(final byte type, final int locate, final ItchStock stock)
    {
        switch (type)
        {
            case ItchLayout.SYSTEM_EVENT:
                hours.onSystemEvent(reader.character(ItchLayout.EVENT_CODE), reader.timestampNs());
                break;

            case ItchLayout.DIRECTORY:
                known(locate, stock, ItchLayout.STOCK);
                break;

            case ItchLayout.TRADING_ACTION:
                onTradingAction(known(locate, stock, ItchLayout.STOCK));
                break;

            case ItchLayout.ADD:
            case ItchLayout.ADD_WITH_MPID:
                onAdd(known(locate, stock, ItchLayout.ORDER_STOCK));
                break;

            default:
                if (null != stock || filter.isAll())
                {
                    onOther(type, locate, stock);
                }
        }
    }

    private void onOther(final byte type, final int locate, final ItchStock stock)
    {
        switch (type)
        {
            case ItchLayout.EXECUTED:
            case ItchLayout.EXECUTED_AT_PRICE:
                onExecuted(live(locate, stock), stock, ItchLayout.EXECUTED_AT_PRICE == type);
                break;

            case ItchLayout.CANCEL:
                onCancel(live(locate, stock), stock);
                break;

            case ItchLayout.DELETE:
                onDelete(live(locate, stock), stock);
                break;

            case ItchLayout.REPLACE:
                onReplace(live(locate, stock), stock);
                break;

            case ItchLayout.TRADE:
                tally.hiddenTrades++;
                tally.hiddenShares += reader.unsigned(ItchLayout.TRADE_SHARES);
                break;

            case ItchLayout.CROSS_TRADE:
                tally.crossTrades++;
                tally.crossShares += reader.number64(ItchLayout.CROSS_SHARES);
                break;

            default:
                break;
        }
    }

    /** The stock of a message that names one by locate and symbol, null if it is not followed. */
    private ItchStock known(final int locate, final ItchStock stock, final int field)
    {
        final long word = reader.number64(field);
        if (NO_LOCATE == locate)
        {
            violation(Violation.ANOTHER_STOCK, "a locate from 1 of stock " + reader.text(field), "0");
            return null;
        }
        if (!isKnown[locate])
        {
            isKnown[locate] = true;
            final String symbol = reader.text(field);
            return filter.accepts(symbol) ? follow(locate, symbol, word) : null;
        }
        if (null != stock && stock.symbolWord != word)
        {
            violation(Violation.ANOTHER_STOCK, "stock " + stock.symbol + " of locate " + locate, reader.text(field));
            return null;
        }
        return stock;
    }

    private ItchStock follow(final int locate, final String symbol, final long word)
    {
        if (!symbol.matches("[!-~][ -~]*"))
        {
            violation(
                Violation.ANOTHER_STOCK, "a symbol in ASCII for locate " + locate, String.format("0x%016x", word));
            return null;
        }
        if (!followed.add(symbol))
        {
            violation(Violation.ANOTHER_STOCK, "a stock of its own for locate " + locate, "'" + symbol + "'");
            return null;
        }
        stocks[locate] = books.follow(locate, symbol, word);
        tally.stocks++;
        return stocks[locate];
    }

    private void onTradingAction(final ItchStock stock)
    {
        if (null != stock)
        {
            hours.onTradingState(stock, reader.character(ItchLayout.TRADING_STATE), reader.timestampNs());
            settle(stock);
        }
    }

    private void onAdd(final ItchStock stock)
    {
        if (null != stock)
        {
            final byte side = reader.character(ItchLayout.SIDE);
            if ('B' != side && 'S' != side)
            {
                violation(Violation.IMPOSSIBLE_ORDER, "side 'B' or 'S'", ItchLayout.name(side));
                return;
            }
            add(stock, reader.number64(ItchLayout.REF), 'B' == side, reader.unsigned(ItchLayout.PRICE),
                reader.unsigned(ItchLayout.SHARES));
            settle(stock);
        }
    }

    private void add(
        final ItchStock stock, final long ref, final boolean isBuy, final long price, final long shares)
    {
        if (0 == shares || 0 == price)
        {
            violation(Violation.IMPOSSIBLE_ORDER, "a positive price and positive shares of order " + text(ref),
                "price " + price + " and " + shares + " shares");
            return;
        }
        if (shares > Long.MAX_VALUE / price)
        {
            violation(Violation.IMPOSSIBLE_ORDER, "price times shares below 2^63 of order " + text(ref),
                price + " times " + shares);
            return;
        }
        if (ItchOrders.NONE != orders.slot(ref))
        {
            violation(Violation.DUPLICATE_REF, "a reference of its own", text(ref) + ", which is live");
            return;
        }
        tally.added++;
        books.add(stock, ref, isBuy, price, shares);
    }

    /** Slot of the live order that a message names, {@link ItchOrders#NONE} after telling that there is none. */
    private int live(final int locate, final ItchStock stock)
    {
        final long ref = reader.number64(ItchLayout.REF);
        final int slot = orders.slot(ref);
        if (ItchOrders.NONE == slot)
        {
            violation(Violation.UNKNOWN_REF, "live order " + text(ref), "none of this reference");
        }
        else if (null == stock || orders.locate(slot) != locate)
        {
            violation(Violation.ANOTHER_STOCK, "locate " + orders.locate(slot) + " of order " + text(ref),
                "locate " + locate);
            return ItchOrders.NONE;
        }
        return slot;
    }

    private void onExecuted(final int slot, final ItchStock stock, final boolean hasPrice)
    {
        if (ItchOrders.NONE == slot)
        {
            return;
        }
        final long shares = atMostLeft(slot);
        if (0 == shares)
        {
            return;
        }
        tally.executions++;
        tally.executedShares += shares;
        final OutOfTurn reason = outOfTurn(slot, stock, hasPrice);
        if (null == reason)
        {
            tally.hits++;
            books.execute(slot, stock, shares);
        }
        else
        {
            books.takeOut(slot, stock, shares);
        }
        settle(stock);
    }

    private OutOfTurn outOfTurn(final int slot, final ItchStock stock, final boolean hasPrice)
    {
        final OutOfTurn reason = books.outOfTurn(
            slot, stock, hasPrice ? reader.unsigned(ItchLayout.EXECUTION_PRICE) : orders.price(slot));
        if (null != reason && tally.isFirst(reason))
        {
            tally.example(reason, reader.where() + " order " + text(orders.ref(slot)) + " of " + stock.symbol +
                (OutOfTurn.QUEUE == reason || OutOfTurn.PRICE == reason ?
                ", first in turn " + text(orders.ref(stock.side(orders.isBuy(slot)).first())) : ""));
        }
        return reason;
    }

    private void onCancel(final int slot, final ItchStock stock)
    {
        if (ItchOrders.NONE != slot)
        {
            final long shares = atMostLeft(slot);
            if (shares > 0)
            {
                tally.reduced++;
                books.takeOut(slot, stock, shares);
                settle(stock);
            }
        }
    }

    private void onDelete(final int slot, final ItchStock stock)
    {
        if (ItchOrders.NONE != slot)
        {
            tally.cancelled++;
            books.takeOut(slot, stock, orders.shares(slot));
            settle(stock);
        }
    }

    /** Loses its place, keeps its side and its stock. */
    private void onReplace(final int slot, final ItchStock stock)
    {
        if (ItchOrders.NONE != slot)
        {
            final boolean isBuy = orders.isBuy(slot);
            tally.replaced++;
            books.takeOut(slot, stock, orders.shares(slot));
            add(stock, reader.number64(ItchLayout.NEW_REF), isBuy, reader.unsigned(ItchLayout.NEW_PRICE),
                reader.unsigned(ItchLayout.NEW_SHARES));
            settle(stock);
        }
    }

    /** Shares of an execution or a partial cancel; what is more than is left, or 0, is told. */
    private long atMostLeft(final int slot)
    {
        final long shares = reader.unsigned(ItchLayout.EXECUTED_SHARES);
        final long left = orders.shares(slot);
        if (0 == shares)
        {
            violation(Violation.IMPOSSIBLE_ORDER, "positive shares of order " + text(orders.ref(slot)), "0");
        }
        else if (shares > left)
        {
            violation(Violation.TOO_MANY_SHARES,
                "at most the " + left + " shares that are left of order " + text(orders.ref(slot)),
                Long.toString(shares));
        }
        return Math.min(shares, left);
    }

    /** After each change of a book. */
    private void settle(final ItchStock stock)
    {
        hours.onBook(stock, reader.timestampNs());
        books.settle(stock);
    }

    /** Counts what is wrong with the present message. */
    void violation(final Violation violation, final String expected, final String found)
    {
        if (tally.isFirst(violation))
        {
            tally.first(reader.where() + ": expected " + expected + ", found " + found);
        }
    }

    static String text(final long ref)
    {
        return Long.toUnsignedString(ref);
    }
}
