package io.ringbook.replay;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.pipeline.CommandJournal;
import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TransferType;
import org.agrona.collections.LongArrayList;
import org.agrona.concurrent.UnsafeBuffer;

import java.util.SplittableRandom;

/**
 * Orders, cancels and replaces on three instruments, all from one seed; applied, then journaled in batches. What it
 * does is pinned by {@link DeterminismTest}: a new feature gets a flow of its own, as money does by {@link #funded()}.
 */
public final class SeededFlow
{
    private static final int INSTRUMENTS = 3;
    private static final int MAX_BATCH = 40;
    private static final int BATCHES_PER_STATE_HASH = 20;
    private static final long MID_TICKS = 10_000;
    private static final int ACCOUNTS = 9;
    private static final int ASSETS = INSTRUMENTS + 1;
    private static final int FUNDED_BEFORE_ORDERS = 1 + INSTRUMENTS + ACCOUNTS * ASSETS;

    /** Enough for some orders, not for all. */
    private static final long DEPOSIT_UNITS = 3_000_000_000_000L;

    private final SplittableRandom random;
    private final MatchingEngine engine;
    private final CommandJournal journal;
    private final CommandEncoder encoder = new CommandEncoder();
    private final UnsafeBuffer command = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
    private final CommandBatch batch = new CommandBatch(MAX_BATCH * (CommandEncoder.MAX_COMMAND_LENGTH + 2));
    private final OrderInstructions noInstructions = new OrderInstructions();
    private final ClOrdId clOrdId = new ClOrdId();
    private final ClOrdId noId = new ClOrdId();
    private final LongArrayList accountByOrderId = new LongArrayList();
    private long timestampNs = 1_700_000_000_000_000_000L;
    private long sequence;
    private long account;
    private int batches;
    private boolean isFunded;

    /** A flow for an engine, which is journaled. */
    public SeededFlow(final long seed, final MatchingEngine engine, final CommandJournal journal)
    {
        this.random = new SplittableRandom(seed);
        this.engine = engine;
        this.journal = journal;
        accountByOrderId.addLong(0);
    }

    /** Begins with accounts ON, fees of every kind, and deposits that do not pay for everything. */
    public SeededFlow funded()
    {
        isFunded = true;
        return this;
    }

    /** Runs so many more commands. */
    public SeededFlow run(final int commands)
    {
        final long last = sequence + commands;
        while (sequence < last)
        {
            runBatch((int)Math.min(last - sequence, 1 + random.nextInt(MAX_BATCH)));
        }
        return this;
    }

    private void runBatch(final int count)
    {
        final long firstSequence = sequence + 1;
        batch.clear();
        for (int i = 0; i < count; i++)
        {
            sequence++;
            timestampNs += random.nextInt(2_000);
            encoder.wrap(command, 0);
            final int length = isFunded && sequence <= FUNDED_BEFORE_ORDERS ? beginFunded() :
                !isFunded && sequence <= INSTRUMENTS ? instrument((int)sequence) : order();
            CommandEncoder.timestampNs(command, 0, timestampNs);
            batch.append(command, 0, length);
            engine.onCommand(command, 0, length, sequence);
            while (accountByOrderId.size() <= engine.lastOrderId())
            {
                accountByOrderId.addLong(account);
            }
        }
        journal.append(firstSequence, count, timestampNs, batch.buffer(), batch.length());
        if (0 == ++batches % BATCHES_PER_STATE_HASH)
        {
            journal.appendStateHash(sequence, engine.stateHash());
        }
    }

    private int beginFunded()
    {
        final int number = (int)sequence - 1;
        if (0 == number)
        {
            return encoder.accountsMode(sequence, AccountsMode.ON);
        }
        if (number <= INSTRUMENTS)
        {
            return instrument(number);
        }
        final int deposit = number - INSTRUMENTS - 1;
        return encoder.transfer(
            sequence, TransferType.DEPOSIT, 1 + deposit / ASSETS, sequence, engine.asset(1 + deposit % ASSETS),
            DEPOSIT_UNITS);
    }

    private int instrument(final int number)
    {
        final InstrumentSpec spec = new InstrumentSpec().symbol("S" + number).baseAsset("B" + number).quoteAsset("Q")
            .tickSize(1, 2).lotSize(1, number);
        if (isFunded && 1 == number)
        {
            spec.feesPerLot(-3, 5, 7, 5);
        }
        else if (isFunded)
        {
            spec.feesBps(-2, 25).feeAsset(2 == number ? FeeAsset.QUOTE : FeeAsset.RECEIVED);
        }
        return encoder.instrumentDefinition(sequence, spec);
    }

    private int order()
    {
        final int kind = random.nextInt(100);
        if (kind < 20 && engine.lastOrderId() > 0)
        {
            final long orderId = recentOrderId();
            return encoder.cancelOrder(
                sequence, accountByOrderId.getLong((int)orderId), orderId, NullValue.INT, noId);
        }
        if (kind < 28 && engine.lastOrderId() > 0)
        {
            final long orderId = recentOrderId();
            final long priceTicks = random.nextBoolean() ? NullValue.LONG : MID_TICKS + random.nextInt(-40, 41);
            return encoder.replaceOrder(
                sequence, accountByOrderId.getLong((int)orderId), orderId, noId, NullValue.INT, priceTicks,
                1 + random.nextInt(60), ReplaceBasis.TOTAL_QTY, NullValue.LONG, NullValue.LONG, NullValue.LONG, noId);
        }
        return newOrder(kind);
    }

    private int newOrder(final int kind)
    {
        account = 1 + random.nextInt(ACCOUNTS);
        final Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        final int away = random.nextInt(-6, 40);
        final long priceTicks = Side.BUY == side ? MID_TICKS - away : MID_TICKS + away;
        final long quantityLots = 1 + random.nextInt(50);
        OrdType type = OrdType.LIMIT;
        TimeInForce timeInForce = TimeInForce.GTC;
        long price = priceTicks;
        boolean isPostOnly = false;
        if (kind >= 95)
        {
            type = OrdType.MARKET;
            timeInForce = TimeInForce.IOC;
            price = isFunded && Side.BUY == side ? 2 * MID_TICKS : NullValue.LONG;
        }
        else if (kind >= 85)
        {
            isPostOnly = true;
        }
        else if (kind >= 75)
        {
            timeInForce = kind >= 80 ? TimeInForce.IOC : TimeInForce.FOK;
        }
        return encoder.newOrder(
            sequence, account, 1 + random.nextInt(INSTRUMENTS), side, type, timeInForce, price, quantityLots,
            StpMode.NULL_VAL, isPostOnly, noInstructions, clOrdId.set("c" + sequence));
    }

    private long recentOrderId()
    {
        final long last = engine.lastOrderId();
        return last - random.nextLong(Math.min(last, 500));
    }
}
