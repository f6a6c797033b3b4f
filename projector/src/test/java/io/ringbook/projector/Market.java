package io.ringbook.projector;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.InMemoryJournal;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import org.agrona.DirectBuffer;
import org.agrona.collections.LongArrayList;
import org.agrona.concurrent.UnsafeBuffer;

import java.util.SplittableRandom;

/** A live engine with a journal in memory: every command is journaled, applied and tallied. */
final class Market
{
    private static final int MAX_BATCH = 64;
    private static final long MID_TICKS = 10_000;
    private static final long MOST_PAUSE_NS = 60_000_000_000L;

    final InMemoryJournal journal = new InMemoryJournal();
    final ProjectionTally tally = new ProjectionTally();
    final MatchingEngine engine = new MatchingEngine(new EngineConfig(), tally);

    private final CommandEncoder encoder = new CommandEncoder();
    private final UnsafeBuffer command = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
    private final CommandBatch batch = new CommandBatch(MAX_BATCH * (CommandEncoder.MAX_COMMAND_LENGTH + 2));
    private final OrderInstructions noInstructions = new OrderInstructions();
    private final ClOrdId clOrdId = new ClOrdId();
    private final LongArrayList accountByOrderId = new LongArrayList();
    private long timestampNs = 1_700_000_000_000_000_001L;
    private long account;

    Market()
    {
        accountByOrderId.addLong(0);
    }

    Market instrument(final InstrumentSpec spec)
    {
        encoder.wrap(command, 0);
        return apply(encoder.instrumentDefinition(0, spec)).flush();
    }

    /** An order on the first instrument. */
    Market order(final long account, final Side side, final OrdType type, final long priceTicks, final long lots)
    {
        return order(account, side, type, TimeInForce.GTC, priceTicks, lots, noInstructions).flush();
    }

    Market order(
        final long account,
        final Side side,
        final OrdType type,
        final TimeInForce timeInForce,
        final long priceTicks,
        final long lots,
        final OrderInstructions instructions)
    {
        this.account = account;
        encoder.wrap(command, 0);
        return apply(encoder.newOrder(
            0, account, 1, side, type, timeInForce, priceTicks, lots, StpMode.NULL_VAL, false, instructions,
            clOrdId.set("c" + (engine.sequence() + 1))));
    }

    Market cancel(final long orderId)
    {
        encoder.wrap(command, 0);
        return apply(encoder.cancelOrder(
            0, accountByOrderId.getLong((int)orderId), orderId, NullValue.INT, clOrdId.clear()));
    }

    Market replace(final long orderId, final long priceTicks, final long lots, final String newClOrdId)
    {
        encoder.wrap(command, 0);
        return apply(encoder.replaceOrder(
            0, accountByOrderId.getLong((int)orderId), orderId, new ClOrdId(), NullValue.INT, priceTicks, lots,
            ReplaceBasis.TOTAL_QTY, NullValue.LONG, NullValue.LONG, NullValue.LONG, clOrdId.set(newClOrdId)));
    }

    /** Random orders, cancels and replaces on the first instrument. */
    Market trade(final SplittableRandom random, final int commands)
    {
        for (int i = 0; i < commands; i++)
        {
            final int kind = random.nextInt(100);
            final long lastOrderId = engine.lastOrderId();
            if (kind < 20 && lastOrderId > 0)
            {
                cancel(lastOrderId - random.nextLong(Math.min(lastOrderId, 300)));
            }
            else if (kind < 25 && lastOrderId > 0)
            {
                replace(
                    lastOrderId - random.nextLong(Math.min(lastOrderId, 300)),
                    MID_TICKS + random.nextInt(-20, 21), 1 + random.nextInt(50), "r" + engine.sequence());
            }
            else
            {
                final Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
                final int away = random.nextInt(-5, 20);
                final boolean isMarket = kind >= 95;
                order(
                    1 + random.nextInt(7), side, isMarket ? OrdType.MARKET : OrdType.LIMIT,
                    isMarket || kind >= 85 ? TimeInForce.IOC : TimeInForce.GTC,
                    isMarket ? NullValue.LONG : Side.BUY == side ? MID_TICKS - away : MID_TICKS + away,
                    1 + random.nextInt(50), noInstructions);
            }
            timestampNs += 0 == random.nextInt(50) ? random.nextLong(MOST_PAUSE_NS) : 0;
            if (0 == random.nextInt(20))
            {
                flush();
            }
        }
        return flush();
    }

    /** A command that is encoded already, its time in it. */
    Market command(final DirectBuffer encoded, final int length)
    {
        timestampNs = CommandEncoder.timestampNs(encoded, 0);
        return take(encoded, length);
    }

    /** Journals what has been applied, as one document. */
    Market flush()
    {
        if (batch.count() > 0)
        {
            journal.append(
                engine.sequence() - batch.count() + 1, batch.count(), timestampNs, batch.buffer(), batch.length());
            batch.clear();
        }
        return this;
    }

    private Market apply(final int length)
    {
        timestampNs += 1_001;
        CommandEncoder.timestampNs(command, 0, timestampNs);
        take(command, length);
        while (accountByOrderId.size() <= engine.lastOrderId())
        {
            accountByOrderId.addLong(account);
        }
        return this;
    }

    private Market take(final DirectBuffer encoded, final int length)
    {
        batch.append(encoded, 0, length);
        engine.onCommand(encoded, 0, length, engine.sequence() + 1);
        if (MAX_BATCH == batch.count())
        {
            flush();
        }
        return this;
    }
}
