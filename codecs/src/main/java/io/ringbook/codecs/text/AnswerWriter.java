package io.ringbook.codecs.text;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;

/**
 * Answers to queries, and error lines, as lines of the text protocol. An answer with a list is begun, filled and ended.
 * One thread.
 */
public final class AnswerWriter
{
    private static final byte[] BOOK = LineBuffer.ascii("{\"answer\":\"book\"");
    private static final byte[] ORDERS = LineBuffer.ascii("{\"answer\":\"orders\"");
    private static final byte[] ORDER = LineBuffer.ascii("{\"answer\":\"order\",\"orderId\":");
    private static final byte[] BALANCES = LineBuffer.ascii("{\"answer\":\"balances\"");
    private static final byte[] STATE_HASH = LineBuffer.ascii("{\"answer\":\"stateHash\",\"seq\":");
    private static final byte[] ERROR = LineBuffer.ascii("{\"error\":\"line ");
    private static final byte[] LISTED_ORDER = LineBuffer.ascii("{\"orderId\":");
    private static final byte[] BIDS = LineBuffer.ascii(",\"bids\":[");
    private static final byte[] ASKS = LineBuffer.ascii("],\"asks\":[");
    private static final byte[] LIST_OF_ORDERS = LineBuffer.ascii(",\"orders\":[");
    private static final byte[] STOPS = LineBuffer.ascii("],\"stops\":[");
    private static final byte[] LIST_OF_BALANCES = LineBuffer.ascii(",\"balances\":[");
    private static final byte[] ACCOUNTS = LineBuffer.ascii(",\"accounts\":[");
    private static final byte[] FEES = LineBuffer.ascii("],\"fees\":[");
    private static final byte[] HASH = LineBuffer.ascii(",\"hash\":\"");
    private static final byte[] LINE = LineBuffer.ascii("\",\"line\":");
    private static final byte[] BETWEEN_STRINGS = LineBuffer.ascii("\",\"");
    private static final byte[] END_OF_LIST = LineBuffer.ascii("]}\n");

    private final LineBuffer lines;
    private final JsonFields json;
    private final InstrumentCatalog catalog;

    private ListedInstrument instrument;
    private boolean isFirst;
    private long lastAccount;

    /**
     * A writer.
     *
     * @param lines   to append to.
     * @param catalog of instruments, for decimals and symbols.
     */
    public AnswerWriter(final LineBuffer lines, final InstrumentCatalog catalog)
    {
        this.lines = lines;
        this.json = new JsonFields(lines);
        this.catalog = catalog;
    }

    /**
     * A line that was not understood.
     *
     * @param lineNumber from 1.
     * @param text       why.
     */
    public void error(final long lineNumber, final String text)
    {
        lines.put(ERROR).put(lineNumber).put(": ").putEscaped(text).put(LINE).put(lineNumber).put('}').put('\n');
    }

    /**
     * The hash over the engine's state.
     *
     * @param sequence  of the last command applied, 0 before any.
     * @param stateHash after it.
     */
    public void stateHash(final long sequence, final long stateHash)
    {
        lines.put(STATE_HASH).put(sequence).put(HASH).putHex(stateHash).put("\"}\n");
    }

    /**
     * Begins the price levels of an instrument, bids first: {@link #level}, {@link #beginAsks()}, {@link #endList()}.
     *
     * @param instrumentId of the book.
     */
    public void beginBook(final int instrumentId)
    {
        begin(BOOK, instrumentId);
        beginList(BIDS);
    }

    /**
     * Goes on with the asks of the book.
     */
    public void beginAsks()
    {
        beginList(ASKS);
    }

    /**
     * A level of the book, best first.
     *
     * @param priceTicks   of it.
     * @param quantityLots displayed.
     * @param orderCount   of orders.
     */
    public void level(final long priceTicks, final long quantityLots, final int orderCount)
    {
        separate();
        lines.put("[\"")
            .putMultiple(priceTicks, instrument.tickSize(), instrument.tickSizeDecimals())
            .put(BETWEEN_STRINGS)
            .putMultiple(quantityLots, instrument.lotSize(), instrument.lotSizeDecimals())
            .put("\",").put((long)orderCount).put(']');
    }

    /**
     * Begins the live orders of an instrument, those in the book first: {@link #listedOrder}, {@link #beginStops()},
     * {@link #endList()}.
     *
     * @param instrumentId of the book.
     */
    public void beginOrders(final int instrumentId)
    {
        begin(ORDERS, instrumentId);
        beginList(LIST_OF_ORDERS);
    }

    /**
     * Goes on with the pending stops.
     */
    public void beginStops()
    {
        beginList(STOPS);
    }

    /**
     * An order of the list. What it does not have is null.
     *
     * @param orderId        of it.
     * @param clOrdId        of it, may be empty.
     * @param account        that owns it.
     * @param side           of it.
     * @param ordType        of it.
     * @param timeInForce    of it.
     * @param priceTicks     or null.
     * @param stopPriceTicks of a pending stop, or null.
     * @param quantityLots   or null, for an order by budget.
     * @param cumLots        traded.
     * @param preventedLots  lost to self-trade prevention.
     * @param leavesLots     or null, for an order by budget.
     * @param displayedLots  or null, for one that is not in the book.
     */
    public void listedOrder(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final Side side,
        final OrdType ordType,
        final TimeInForce timeInForce,
        final long priceTicks,
        final long stopPriceTicks,
        final long quantityLots,
        final long cumLots,
        final long preventedLots,
        final long leavesLots,
        final long displayedLots)
    {
        separate();
        lines.put(LISTED_ORDER).put(orderId);
        json.id(JsonFields.CL_ORD_ID, clOrdId).number(JsonFields.ACCOUNT, account);
        terms(side, ordType, timeInForce, priceTicks, stopPriceTicks);
        quantities(quantityLots, cumLots, preventedLots, leavesLots);
        json.quantity(JsonFields.DISPLAYED, displayedLots, instrument);
        lines.put('}');
    }

    /**
     * One live order. What it does not have is null.
     *
     * @param orderId        of it.
     * @param clOrdId        of it, may be empty.
     * @param account        that owns it.
     * @param instrumentId   it trades.
     * @param side           of it.
     * @param ordType        of it.
     * @param timeInForce    of it.
     * @param priceTicks     or null.
     * @param stopPriceTicks of a pending stop, or null.
     * @param quantityLots   or null, for an order by budget.
     * @param cumLots        traded.
     * @param preventedLots  lost to self-trade prevention.
     * @param leavesLots     or null, for an order by budget.
     * @param isPending      does it wait for its trigger?
     */
    public void order(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final Side side,
        final OrdType ordType,
        final TimeInForce timeInForce,
        final long priceTicks,
        final long stopPriceTicks,
        final long quantityLots,
        final long cumLots,
        final long preventedLots,
        final long leavesLots,
        final boolean isPending)
    {
        instrument = catalog.instrument(instrumentId);
        lines.put(ORDER).put(orderId);
        json.id(JsonFields.CL_ORD_ID, clOrdId).number(JsonFields.ACCOUNT, account).symbol(instrument);
        terms(side, ordType, timeInForce, priceTicks, stopPriceTicks);
        quantities(quantityLots, cumLots, preventedLots, leavesLots);
        json.word(JsonFields.STATUS, isPending ? "PENDING_TRIGGER" : cumLots > 0 ? "PARTIALLY_FILLED" : "NEW").end();
    }

    /**
     * An order that is not live.
     *
     * @param orderId asked for.
     */
    public void unknownOrder(final long orderId)
    {
        lines.put(ORDER).put(orderId);
        json.word(JsonFields.STATUS, "UNKNOWN").end();
    }

    /**
     * Begins the balances of one account: {@link #balance}, {@link #endList()}.
     *
     * @param account asked for.
     */
    public void beginBalances(final long account)
    {
        lines.put(BALANCES);
        json.number(JsonFields.ACCOUNT, account);
        beginList(LIST_OF_BALANCES);
    }

    /**
     * A balance of the account, by name of the asset.
     *
     * @param asset          name.
     * @param availableUnits of it.
     * @param lockedUnits    of it.
     */
    public void balance(final String asset, final long availableUnits, final long lockedUnits)
    {
        separate();
        final int scale = catalog.assetScale(asset);
        lines.put("[\"").putEscaped(asset)
            .put(BETWEEN_STRINGS).putMoney(availableUnits, scale)
            .put(BETWEEN_STRINGS).putMoney(lockedUnits, scale)
            .put("\"]");
    }

    /**
     * Begins the balances of all accounts: {@link #balanceOf}, {@link #beginFees()}, {@link #fee}, {@link #endList()}.
     */
    public void beginAllBalances()
    {
        lines.put(BALANCES);
        beginList(ACCOUNTS);
        lastAccount = NullValue.LONG;
    }

    /**
     * A balance, by account and then by name of the asset.
     *
     * @param account        that has it.
     * @param asset          name.
     * @param availableUnits of it.
     * @param lockedUnits    of it.
     */
    public void balanceOf(
        final long account, final String asset, final long availableUnits, final long lockedUnits)
    {
        if (account != lastAccount)
        {
            endAccount();
            separate();
            lines.put('[').put(account).put(",[");
            isFirst = true;
            lastAccount = account;
        }
        balance(asset, availableUnits, lockedUnits);
    }

    /**
     * Goes on with the fees collected.
     */
    public void beginFees()
    {
        endAccount();
        beginList(FEES);
    }

    /**
     * Fees collected, by name of the asset.
     *
     * @param asset name.
     * @param units of it, negative if rebates are more than fees.
     */
    public void fee(final String asset, final long units)
    {
        separate();
        lines.put("[\"").putEscaped(asset)
            .put(BETWEEN_STRINGS).putMoney(units, catalog.assetScale(asset))
            .put("\"]");
    }

    /**
     * Ends an answer that has a list.
     */
    public void endList()
    {
        lines.put(END_OF_LIST);
    }

    private void begin(final byte[] answer, final int instrumentId)
    {
        instrument = catalog.instrument(instrumentId);
        lines.put(answer);
        json.symbol(instrument);
    }

    private void beginList(final byte[] list)
    {
        lines.put(list);
        isFirst = true;
    }

    private void separate()
    {
        if (!isFirst)
        {
            lines.put(',');
        }
        isFirst = false;
    }

    private void endAccount()
    {
        if (NullValue.LONG != lastAccount)
        {
            lines.put("]]");
            isFirst = false;
        }
    }

    private void terms(
        final Side side,
        final OrdType ordType,
        final TimeInForce timeInForce,
        final long priceTicks,
        final long stopPriceTicks)
    {
        json.word(JsonFields.SIDE, side.name())
            .word(JsonFields.TYPE, ordType.name())
            .word(JsonFields.TIF, timeInForce.name())
            .price(JsonFields.PRICE, priceTicks, instrument)
            .price(JsonFields.STOP_PRICE, stopPriceTicks, instrument);
    }

    private void quantities(
        final long quantityLots, final long cumLots, final long preventedLots, final long leavesLots)
    {
        json.quantity(JsonFields.QTY, quantityLots, instrument)
            .quantity(JsonFields.CUM_QTY, cumLots, instrument)
            .quantity(JsonFields.PREVENTED_QTY, preventedLots, instrument)
            .quantity(JsonFields.LEAVES, leavesLots, instrument);
    }
}
