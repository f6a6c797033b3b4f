package io.ringbook.app.market.itch;

import io.ringbook.app.market.MarketDataException;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Encodes what a file means, and keeps it until it is taken. One account has the orders of the book; their reference
 * numbers are its client order ids, so that no answer of the engine is needed to name one. Another has the orders that
 * hit them. Nobody is kept from trading with himself, as the file does not say who is who.
 */
public final class ItchCommandQueue implements ItchCommands
{
    /** Money of all stocks. */
    public static final String QUOTE_ASSET = "USD";

    private static final int MAX_DIGITS = 20;
    private static final int LOCATES = 1 << 16;
    private static final OrderInstructions PLAIN = new OrderInstructions();

    private final CommandEncoder encoder = new CommandEncoder();
    private final ExpandableArrayBuffer commands = new ExpandableArrayBuffer(8 * CommandEncoder.MAX_COMMAND_LENGTH);
    private final UnsafeBuffer idText = new UnsafeBuffer(new byte[MAX_DIGITS]);
    private final ClOrdId clOrdId = new ClOrdId();
    private final ClOrdId noId = new ClOrdId();
    private final int[] instrumentIds = new int[LOCATES];
    private int[] ends = new int[8];
    private int count;
    private int taken;
    private final Set<String> takenSymbols = new HashSet<>();
    private long makers;
    private long takers;
    private int instrumentCount;
    private boolean isMoneyDefined;

    /**
     * Takes note of what an engine has, before the first command.
     *
     * @param engine without any of the stocks.
     */
    public void resume(final MatchingEngine engine)
    {
        makers = engine.sequence() + 1;
        takers = engine.sequence() + 2;
        instrumentCount = engine.instrumentCount();
        for (int id = 1; id <= instrumentCount; id++)
        {
            takenSymbols.add(engine.symbol(id));
        }
        isMoneyDefined = engine.assetId(QUOTE_ASSET) > 0;
    }

    /**
     * Is there nothing to take?
     *
     * @return true if so.
     */
    public boolean isEmpty()
    {
        return taken == count;
    }

    /**
     * Takes the next command.
     *
     * @param buffer        to write into.
     * @param offset        of the message header.
     * @param correlationId of the command.
     * @return length in bytes.
     * @throws IllegalStateException if there is none.
     */
    public int take(final MutableDirectBuffer buffer, final int offset, final long correlationId)
    {
        if (isEmpty())
        {
            throw new IllegalStateException("expected a command, found none");
        }
        final int start = 0 == taken ? 0 : ends[taken - 1];
        final int length = ends[taken++] - start;
        CommandEncoder.correlationId(commands, start, correlationId);
        buffer.putBytes(offset, (DirectBuffer)commands, start, length);
        if (taken == count)
        {
            taken = 0;
            count = 0;
        }
        return length;
    }

    @Override
    public void onStock(final int locate, final String symbol)
    {
        if (!takenSymbols.add(symbol))
        {
            throw new MarketDataException(
                "stock " + symbol, "a symbol that is new to the engine", "an instrument of earlier commands");
        }
        if (!isMoneyDefined)
        {
            isMoneyDefined = true;
            // A unit for a tick of a share: no price and quantity of a file is too much for a notional.
            next();
            end(encoder.assetDefinition(0, QUOTE_ASSET, ItchLayout.PRICE_DECIMALS));
        }
        instrumentIds[locate] = ++instrumentCount;
        next();
        end(encoder.instrumentDefinition(0, new InstrumentSpec()
            .symbol(symbol)
            .baseAsset("SHARE")
            .quoteAsset(QUOTE_ASSET)
            .tickSize(1, ItchLayout.PRICE_DECIMALS)
            .lotSize(1, 0)
            .stpMode(StpMode.NONE)));
    }

    @Override
    public void onPhase(final int locate, final boolean isCall)
    {
        next();
        end(encoder.setTradingPhase(
            0, instrumentIds[locate], isCall ? TradingPhase.VOLATILITY_AUCTION : TradingPhase.CONTINUOUS));
    }

    @Override
    public void onAdd(final int locate, final long ref, final boolean isBuy, final long price, final long shares)
    {
        next();
        end(encoder.newOrder(
            0, makers, instrumentIds[locate], isBuy ? Side.BUY : Side.SELL, OrdType.LIMIT, TimeInForce.GTC, price,
            shares, StpMode.NONE, false, PLAIN, id(ref)));
    }

    @Override
    public void onCancel(final int locate, final long ref, final long shares)
    {
        next();
        end(encoder.cancelOrder(0, makers, NullValue.LONG, instrumentIds[locate], id(ref)));
    }

    @Override
    public void onReduce(final int locate, final long ref, final long shares, final long traded)
    {
        next();
        end(encoder.replaceOrder(
            0, makers, NullValue.LONG, id(ref), instrumentIds[locate], NullValue.LONG, traded + shares,
            ReplaceBasis.TOTAL_QTY, NullValue.LONG, NullValue.LONG, NullValue.LONG, noId));
    }

    @Override
    public void onExecute(final int locate, final long ref, final boolean isBuy, final long price, final long shares)
    {
        next();
        end(encoder.newOrder(
            0, takers, instrumentIds[locate], isBuy ? Side.SELL : Side.BUY, OrdType.LIMIT, TimeInForce.IOC, price,
            shares, StpMode.NONE, false, PLAIN, noId));
    }

    long makers()
    {
        return makers;
    }

    int instrumentId(final int locate)
    {
        return instrumentIds[locate];
    }

    /** The client order id of a reference, an unsigned number; the same object each time. */
    ClOrdId id(final long ref)
    {
        if (ref >= 0)
        {
            return clOrdId.set(idText, 0, idText.putLongAscii(0, ref));
        }
        final long tenth = Long.divideUnsigned(ref, 10);
        final int length = idText.putLongAscii(0, tenth);
        idText.putByte(length, (byte)('0' + ref - tenth * 10));
        return clOrdId.set(idText, 0, length + 1);
    }

    private void next()
    {
        encoder.wrap(commands, 0 == count ? 0 : ends[count - 1]);
        commands.checkLimit((0 == count ? 0 : ends[count - 1]) + CommandEncoder.MAX_COMMAND_LENGTH);
    }

    private void end(final int length)
    {
        if (count == ends.length)
        {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count] = (0 == count ? 0 : ends[count - 1]) + length;
        count++;
    }
}
