package io.ringbook.app.market;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.collections.IntArrayList;
import org.agrona.concurrent.UnsafeBuffer;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Encodes the commands of recorded data and keeps them until they are taken, in order. The data's order numbers are the
 * client order ids: no answer of an engine is needed to name an order. Nobody is kept from trading with himself, as the
 * data does not say who is who. One thread.
 */
public final class FeedQueue implements FeedCommands
{
    private static final int MAX_DIGITS = 20;
    private static final int TEN = 10;
    /** In an entry of lengths: the length, and a one above it for an aggressor. */
    private static final int AGGRESSOR_SHIFT = 24;
    private static final int LENGTH_MASK = (1 << AGGRESSOR_SHIFT) - 1;
    private static final OrderInstructions PLAIN = new OrderInstructions();

    private final CommandEncoder encoder = new CommandEncoder();
    private final ExpandableArrayBuffer commands = new ExpandableArrayBuffer(1 << 16);
    private final IntArrayList lengths = new IntArrayList();
    private final UnsafeBuffer idText = new UnsafeBuffer(new byte[MAX_DIGITS]);
    private final ClOrdId clOrdId = new ClOrdId();
    private final ClOrdId noId = new ClOrdId();
    private final FeedAccounts accounts;
    private final Set<String> knownAssets = new HashSet<>();
    private final Set<String> knownSymbols = new HashSet<>();
    private int[] instruments = new int[8];
    private int instrumentCount;
    private long firstAccount = 1;
    private int firstInstrumentId = 1;
    private long polledAggressors;
    private int readIndex;
    private int readOffset;
    private int writeOffset;

    /**
     * An empty queue.
     *
     * @param accounts whose the orders are.
     */
    public FeedQueue(final FeedAccounts accounts)
    {
        this.accounts = accounts;
    }

    /**
     * Takes note of what an engine has, before the first command: accounts and instruments are numbered behind it.
     *
     * @param engine that the commands are for, at rest.
     */
    public void resume(final MatchingEngine engine)
    {
        // Sequences only grow, by at least one for each instrument: no earlier data had these accounts.
        firstAccount = engine.sequence() + 1;
        firstInstrumentId = engine.instrumentCount() + 1;
        for (int id = 1; id < firstInstrumentId; id++)
        {
            knownSymbols.add(engine.symbol(id));
        }
        engine.forEachAsset((asset) -> knownAssets.add(engine.asset(asset)));
    }

    /**
     * Takes the next command.
     *
     * @param buffer        to write into, with room for the longest command.
     * @param offset        of the message header.
     * @param correlationId of the command.
     * @return length in bytes, 0 if there is none.
     */
    public int poll(final MutableDirectBuffer buffer, final int offset, final long correlationId)
    {
        if (lengths.size() == readIndex)
        {
            return 0;
        }
        final int entry = lengths.getInt(readIndex++);
        final int length = entry & LENGTH_MASK;
        polledAggressors += entry >>> AGGRESSOR_SHIFT;
        buffer.putBytes(offset, commands, readOffset, length);
        CommandEncoder.correlationId(buffer, offset, correlationId);
        readOffset += length;
        if (lengths.size() == readIndex)
        {
            lengths.clear();
            readIndex = 0;
            readOffset = 0;
            writeOffset = 0;
        }
        return length;
    }

    /**
     * Aggressors taken so far, each of which must make one trade.
     *
     * @return count.
     */
    public long polledAggressors()
    {
        return polledAggressors;
    }

    /**
     * The account of what rests in a book.
     *
     * @param book whose instrument came up.
     * @return account.
     */
    public long account(final int book)
    {
        return accounts.maker(firstAccount, instruments[book]);
    }

    /**
     * The instrument of a book.
     *
     * @param book whose instrument came up.
     * @return id in the engine.
     */
    public int instrumentId(final int book)
    {
        return firstInstrumentId + instruments[book];
    }

    /**
     * The client order id of an order.
     *
     * @param orderNo unsigned.
     * @return valid until the next call of any method.
     */
    public ClOrdId clOrdId(final long orderNo)
    {
        if (orderNo >= 0)
        {
            return clOrdId.set(idText, 0, idText.putLongAscii(0, orderNo));
        }
        final long tenth = Long.divideUnsigned(orderNo, TEN);
        final int length = idText.putLongAscii(0, tenth);
        idText.putByte(length, (byte)('0' + orderNo - tenth * TEN));
        return clOrdId.set(idText, 0, length + 1);
    }

    /**
     * {@inheritDoc}
     *
     * @throws MarketDataException if an instrument of this symbol is there already.
     */
    @Override
    public void onInstrument(final int book, final FeedInstrument instrument)
    {
        if (!knownSymbols.add(instrument.symbol()))
        {
            throw new MarketDataException(
                "stock " + instrument.symbol(), "a symbol that is new to the engine",
                "an instrument of earlier commands");
        }
        if (book >= instruments.length)
        {
            instruments = Arrays.copyOf(instruments, Math.max(book + 1, instruments.length * 2));
        }
        instruments[book] = instrumentCount++;
        if (knownAssets.add(instrument.quoteAsset()))
        {
            add(next().assetDefinition(0, instrument.quoteAsset(), instrument.quoteScale()));
        }
        add(next().instrumentDefinition(0, instrument.spec()));
    }

    @Override
    public void onOrder(
        final int book, final long orderNo, final Side side, final long priceTicks, final long quantity)
    {
        add(next().newOrder(
            0, account(book), instrumentId(book), side, OrdType.LIMIT, TimeInForce.GTC, priceTicks, quantity,
            StpMode.NONE, false, PLAIN, clOrdId(orderNo)));
    }

    @Override
    public void onAggressor(
        final int book, final long makerNo, final Side side, final long priceTicks, final long quantity)
    {
        addAggressor(next().newOrder(
            0, accounts.taker(firstAccount, instruments[book]), instrumentId(book), side, OrdType.LIMIT,
            TimeInForce.IOC, priceTicks, quantity, StpMode.NONE, false, PLAIN, noId));
    }

    @Override
    public void onReduce(final int book, final long orderNo, final long quantity, final long traded)
    {
        replace(book, orderNo, NullValue.LONG, traded + quantity);
    }

    @Override
    public void onReplace(final int book, final long orderNo, final long priceTicks, final long totalQuantity)
    {
        replace(book, orderNo, priceTicks, totalQuantity);
    }

    @Override
    public void onCancel(final int book, final long orderNo, final long quantity)
    {
        add(next().cancelOrder(0, account(book), NullValue.LONG, instrumentId(book), clOrdId(orderNo)));
    }

    @Override
    public void onClear(final int book)
    {
        add(next().massCancel(0, account(book), instrumentId(book), Side.NULL_VAL));
    }

    @Override
    public void onPhase(final int book, final TradingPhase phase)
    {
        add(next().setTradingPhase(0, instrumentId(book), phase));
    }

    private void replace(final int book, final long orderNo, final long priceTicks, final long totalQuantity)
    {
        add(next().replaceOrder(
            0, account(book), NullValue.LONG, clOrdId(orderNo), instrumentId(book), priceTicks, totalQuantity,
            ReplaceBasis.TOTAL_QTY, NullValue.LONG, NullValue.LONG, NullValue.LONG, noId));
    }

    private CommandEncoder next()
    {
        commands.checkLimit(writeOffset + CommandEncoder.MAX_COMMAND_LENGTH);
        return encoder.wrap(commands, writeOffset);
    }

    private void add(final int length)
    {
        lengths.addInt(length);
        writeOffset += length;
    }

    private void addAggressor(final int length)
    {
        lengths.addInt(length | 1 << AGGRESSOR_SHIFT);
        writeOffset += length;
    }
}
