package io.ringbook.app.market.dbn;

import io.ringbook.app.market.FeedCommands;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TradingPhase;
import org.agrona.collections.Long2ObjectHashMap;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns records into commands. Needs no answer of an engine: a plain book of its own tells what rests and who is first.
 *
 * <p>A fill leaves the published book alone, and the cancel or modify behind it changes it. Here the fill itself is
 * driven, as an aggressor of its size, and what it took is remembered, so that the record behind it does not take it
 * again. Where the book is crossed, as before an opening, the instrument is in a call until it no longer is, so that
 * orders rest as at the venue, and fills reduce the orders they name.
 */
final class DbnTranslator
{
    private final DbnReader reader;
    private final FeedCommands commands;
    private final DbnCounts counts = new DbnCounts();
    private final List<DbnBook> books = new ArrayList<>();
    private final Long2ObjectHashMap<DbnBook> byKey = new Long2ObjectHashMap<>();
    private DbnBook book;

    DbnTranslator(final DbnReader reader, final List<DbnInstrument> instruments, final FeedCommands commands)
    {
        this.reader = reader;
        this.commands = commands;
        for (final DbnInstrument instrument : instruments)
        {
            books.add(new DbnBook(books.size(), instrument));
            byKey.put(instrument.key(), books.get(books.size() - 1));
        }
    }

    DbnCounts counts()
    {
        return counts;
    }

    List<DbnBook> books()
    {
        return books;
    }

    /**
     * Translates the record that the reader is at.
     *
     * @return its book, null if it is not one of those wanted.
     */
    DbnBook translate()
    {
        book = byKey.get(reader.bookKey());
        if (null == book)
        {
            counts.ofOthers++;
            return null;
        }
        counts.records++;
        if (reader.has(DbnReader.FLAG_GAP))
        {
            counts.gaps++;
            book.isWhole(false);
        }
        act();
        if (book.isInCall() && !book.isCrossed())
        {
            book.isInCall(false);
            commands.onPhase(book.index(), TradingPhase.UNCROSS);
        }
        if (reader.has(DbnReader.FLAG_LAST))
        {
            counts.events++;
            counts.crossedEvents += book.isCrossed() ? 1 : 0;
        }
        return book;
    }

    private void act()
    {
        switch (reader.action())
        {
            case 'A':
                counts.adds++;
                add();
                break;
            case 'C':
                counts.cancels++;
                cancel();
                break;
            case 'M':
                counts.modifies++;
                modify();
                break;
            case 'R':
                counts.clears++;
                clear();
                break;
            case 'F':
                counts.fills++;
                counts.filledSize += reader.size();
                fill();
                break;
            case 'T':
                counts.trades++;
                counts.tradedSize += reader.size();
                break;
            case 'N':
                break;
            default:
                throw reader.broken("an action of A, C, M, R, T, F or N", "'" + reader.action() + "'");
        }
    }

    private void add()
    {
        if (reader.has(DbnReader.FLAG_TOP_OF_BOOK) || reader.has(DbnReader.FLAG_BY_PRICE))
        {
            counts.notOrders++;
            return;
        }
        final DbnOrder known = book.order(reader.orderId());
        if (null == known || 0 == known.leaves)
        {
            enter();
        }
        else if (reader.has(DbnReader.FLAG_SNAPSHOT))
        {
            change(known);
        }
        else
        {
            counts.repeated++;
            note("is added, but there with " + known.leaves);
            change(known);
        }
    }

    /** A new order. One without a side, price or size rests nowhere, but what comes after may name it. */
    private void enter()
    {
        final DbnOrder order = new DbnOrder(reader.orderId());
        if (reader.isOrder())
        {
            place(order);
            commands.onOrder(book.index(), order.id, order.side, book.ticks(order.price), order.leaves);
        }
        else
        {
            counts.notOrders++;
            order.isOutside = true;
            book.enter(order);
        }
    }

    /** Puts an order where the record says, behind those there. */
    private void place(final DbnOrder order)
    {
        order.side = 'B' == reader.side() ? Side.BUY : Side.SELL;
        order.price = reader.price();
        order.leaves = reader.size();
        if (!book.isInCall() && book.wouldCross(order.side, order.price))
        {
            book.isInCall(true);
            commands.onPhase(book.index(), TradingPhase.VOLATILITY_AUCTION);
        }
        book.enter(order);
    }

    private void modify()
    {
        final DbnOrder order = book.order(reader.orderId());
        if (null == order)
        {
            onUnknown();
            enter();
        }
        else
        {
            change(order);
        }
    }

    /** What is left of an order, and where it stands, becomes what the record says. */
    private void change(final DbnOrder order)
    {
        order.filledAhead = 0;
        if (!reader.isOrder())
        {
            counts.notOrders++;
            remove(order);
            order.isOutside = true;
            return;
        }
        final boolean isSameSide = order.side == ('B' == reader.side() ? Side.BUY : Side.SELL);
        if (0 == order.leaves || !isSameSide)
        {
            remove(order);
            book.forget(order);
            enter();
        }
        else if (order.price == reader.price() && reader.size() <= order.leaves)
        {
            take(order, order.leaves - reader.size());
        }
        else
        {
            book.leave(order);
            place(order);
            commands.onReplace(book.index(), order.id, book.ticks(order.price), order.traded + order.leaves);
        }
    }

    private void cancel()
    {
        final DbnOrder order = book.order(reader.orderId());
        if (null == order)
        {
            onUnknown();
            return;
        }
        final long told = Math.min(order.filledAhead, reader.size());
        final long size = reader.size() - told;
        order.filledAhead -= told;
        if (size > order.leaves && !order.isOutside)
        {
            counts.oversized++;
            note("is cancelled by " + size + ", but there with " + order.leaves);
        }
        take(order, Math.min(size, order.leaves));
        if (0 == order.leaves && 0 == order.filledAhead)
        {
            book.forget(order);
        }
    }

    private void clear()
    {
        if (null != book.first(Side.BUY) || null != book.first(Side.SELL))
        {
            commands.onClear(book.index());
        }
        book.clear();
        book.isWhole(true);
    }

    private void fill()
    {
        final DbnOrder order = book.order(reader.orderId());
        if (null == order && 0 == reader.orderId())
        {
            counts.notOrders++;
            return;
        }
        if (null == order)
        {
            onUnknown();
            return;
        }
        if (reader.size() > order.leaves && !order.isOutside)
        {
            counts.oversized++;
            note("is filled by " + reader.size() + ", but there with " + order.leaves);
        }
        final long size = Math.min(reader.size(), order.leaves);
        if (size > 0)
        {
            execute(order, size);
            order.filledAhead += size;
        }
    }

    private void execute(final DbnOrder order, final long size)
    {
        final DbnOrder first = book.first(order.side);
        final boolean isElsewhere = order.price != reader.price();
        if (!book.isInCall() && !isElsewhere && order == first)
        {
            counts.hits++;
            final Side aggressor = Side.BUY == order.side ? Side.SELL : Side.BUY;
            book.take(order, size);
            order.traded += size;
            commands.onAggressor(book.index(), order.id, aggressor, book.ticks(order.price), size);
            return;
        }
        if (book.isInCall())
        {
            counts.whileCrossed++;
        }
        else if (isElsewhere)
        {
            counts.atOtherPrice++;
        }
        else
        {
            counts.outOfQueue++;
            note("is filled, but order " + Long.toUnsignedString(first.id) + " is first");
        }
        take(order, size);
    }

    private void remove(final DbnOrder order)
    {
        take(order, order.leaves);
    }

    /** Takes a size out of an order where it stands. */
    private void take(final DbnOrder order, final long size)
    {
        if (0 == size)
        {
            return;
        }
        book.take(order, size);
        if (0 == order.leaves)
        {
            commands.onCancel(book.index(), order.id, size);
        }
        else
        {
            commands.onReduce(book.index(), order.id, order.leaves, order.traded);
        }
    }

    private void onUnknown()
    {
        if (book.isWhole())
        {
            counts.dangling++;
            note("is not in the book");
        }
        else
        {
            counts.early++;
        }
    }

    private void note(final String what)
    {
        counts.note(reader.place() + ": " + book.symbol() + " order " + Long.toUnsignedString(reader.orderId()) + " " +
            what);
    }
}
