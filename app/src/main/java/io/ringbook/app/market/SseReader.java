package io.ringbook.app.market;

import io.ringbook.app.console.Progress;
import io.ringbook.app.market.SseEvent.Kind;
import io.ringbook.sbe.Side;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the orders and the trades of one security on one day of the Shanghai Stock Exchange and merges them by
 * ApplSeqNum. Columns are found by the names in the header.
 */
final class SseReader
{
    private static final long MAX_QUANTITY = 1_000_000_000_000L;

    private final int tickDecimals;
    private final List<SseEvent> events = new ArrayList<>();
    private String security = "";
    private String day = "";

    /**
     * A reader.
     *
     * @param tickDecimals decimals of the tick size.
     */
    SseReader(final int tickDecimals)
    {
        this.tickDecimals = tickDecimals;
    }

    /** Name of the security, empty if the files do not say. */
    String security()
    {
        return security;
    }

    /**
     * Reads both files.
     *
     * @param ordersFile of adds and deletes.
     * @param tradesFile of trades.
     * @param progress   is told of the bytes of both.
     * @return all events in the order of ApplSeqNum.
     * @throws IOException if a file cannot be read.
     */
    List<SseEvent> read(final Path ordersFile, final Path tradesFile, final Progress progress) throws IOException
    {
        try (CsvReader orders = CsvReader.open(ordersFile, progress);
            CsvReader trades = CsvReader.open(tradesFile, progress))
        {
            readOrders(orders);
            readTrades(trades);
        }
        if (events.isEmpty())
        {
            throw new MarketDataException(ordersFile.getFileName().toString(), "at least one order", "none");
        }
        events.sort(Comparator.comparingLong(SseEvent::applSeqNum));
        for (int i = 1; i < events.size(); i++)
        {
            if (events.get(i).applSeqNum() == events.get(i - 1).applSeqNum())
            {
                final SseEvent twin = events.get(i - 1);
                throw events.get(i).difference(
                    "an ApplSeqNum of its own", "the one of " + twin.file() + " line " + twin.line());
            }
        }
        return events;
    }

    private void readOrders(final CsvReader csv) throws IOException
    {
        final SseColumns columns = new SseColumns(csv, "MDTime", "OrderType", "OrderPrice", "OrderQty", "OrderBSFlag",
            "ApplSeqNum", "OrderNO");
        while (columns.next())
        {
            checkSameSecurity(csv, columns);
            final Kind kind = orderKind(csv, columns.index("OrderType"));
            if (null != kind)
            {
                final long price = Kind.ADD == kind ?
                    price(csv, columns.index("OrderPrice"), "OrderPrice") : 0;
                events.add(new SseEvent(
                    kind, csv.file(), csv.lineNumber(), columns.positive("ApplSeqNum"), columns.timeMs("MDTime"),
                    side(csv, columns.index("OrderBSFlag")), price,
                    quantity(csv, columns.index("OrderQty"), "OrderQty"),
                    columns.positive("OrderNO"), 0, 0));
            }
        }
    }

    private void readTrades(final CsvReader csv) throws IOException
    {
        final SseColumns columns = new SseColumns(csv, "MDTime", "TradeBuyNo", "TradeSellNo", "TradeBSFlag",
            "TradePrice", "TradeQty", "ApplSeqNum");
        while (columns.next())
        {
            checkSameSecurity(csv, columns);
            final int flag = columns.index("TradeBSFlag");
            final Side taker = isAuction(csv.text(flag)) ? null : side(csv, flag);
            events.add(new SseEvent(
                null == taker ? Kind.AUCTION_TRADE : Kind.CONTINUOUS_TRADE, csv.file(), csv.lineNumber(),
                columns.positive("ApplSeqNum"), columns.timeMs("MDTime"), taker,
                price(csv, columns.index("TradePrice"), "TradePrice"),
                quantity(csv, columns.index("TradeQty"), "TradeQty"), 0,
                columns.positive("TradeBuyNo"), columns.positive("TradeSellNo")));
        }
    }

    private static boolean isAuction(final String flag)
    {
        return "0".equals(flag) || "N".equals(flag);
    }

    /** Kind of an order row, null for a row on the state of the product. */
    private static Kind orderKind(final CsvReader csv, final int field)
    {
        switch (csv.text(field))
        {
            // What rests of a market order (1) or of a best-price order (3) is published with a limit like any other.
            case "2", "1", "3", "A":
                return Kind.ADD;
            case "10", "D":
                return Kind.DELETE;
            case "11", "S":
                return null;
            default:
                throw csv.broken("OrderType 2 (add) or 10 (delete)", field);
        }
    }

    private static Side side(final CsvReader csv, final int field)
    {
        switch (csv.text(field))
        {
            case "1", "B":
                return Side.BUY;
            case "2", "S":
                return Side.SELL;
            default:
                throw csv.broken("1 (buy) or 2 (sell)", field);
        }
    }

    private long price(final CsvReader csv, final int field, final String name)
    {
        final long ticks = csv.ticks(field, name, tickDecimals);
        if (ticks <= 0)
        {
            throw csv.broken("a positive " + name, field);
        }
        return ticks;
    }

    private static long quantity(final CsvReader csv, final int field, final String name)
    {
        final long quantity = csv.integer(field, name);
        if (quantity <= 0 || quantity > MAX_QUANTITY)
        {
            throw csv.broken(name + " of 1 to " + MAX_QUANTITY, field);
        }
        return quantity;
    }

    private void checkSameSecurity(final CsvReader csv, final SseColumns columns)
    {
        security = same(csv, columns.index("SecurityID"), security, "security");
        day = same(csv, columns.index("MDDate"), day, "day");
    }

    private static String same(final CsvReader csv, final int field, final String known, final String what)
    {
        if (field < 0)
        {
            return known;
        }
        final String text = csv.text(field);
        if (!known.isEmpty() && !known.equals(text))
        {
            throw csv.broken("one " + what + " in both files, " + known, field);
        }
        return text;
    }
}
