package io.ringbook.app.torture.sim;

import io.ringbook.app.flow.MixedOrder;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TransferType;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.util.SplittableRandom;

/**
 * What the client of a simulation sends: money where there are accounts, orders of all kinds on a few instruments,
 * cancels and replaces by client order ids that may be filled or lost.
 */
final class ClientFlow
{
    private static final int ACCOUNTS = 4;
    private static final int REMEMBERED = 64;
    private static final long MID_TICKS = 10_000;
    private static final long DEPOSIT_UNITS = 3_000_000_000L;
    private static final long MINUTE_NS = 60_000_000_000L;
    /** From which number of a hundred on an order is of each kind. */
    private static final int[] KINDS = {64, 70, 75, 80, 86, 90, 94};

    private final SplittableRandom random;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
    private final CommandEncoder encoder = new CommandEncoder().wrap(buffer, 0);
    private final MixedOrder order = new MixedOrder(MID_TICKS, 5, 24, 40);
    private final ClOrdId clOrdId = new ClOrdId();
    private final ClOrdId noId = new ClOrdId();
    private final boolean isMoneyOn;
    private final int instruments;
    private long correlationId;
    private long orders;
    private int setupDone;

    ClientFlow(final SplittableRandom random)
    {
        this.random = random;
        isMoneyOn = random.nextBoolean();
        instruments = 1 + random.nextInt(3);
    }

    /** What was sent may be lost: from the beginning, unless there is a market already. */
    void begin(final boolean hasMarket)
    {
        setupDone = hasMarket ? setupCommands() : 0;
    }

    private int setupCommands()
    {
        return (isMoneyOn ? 1 + ACCOUNTS * (instruments + 1) : 0) + instruments;
    }

    MutableDirectBuffer buffer()
    {
        return buffer;
    }

    /**
     * Encodes the next command into the buffer.
     *
     * @param nowNs of the wall clock.
     * @return its length.
     */
    int next(final long nowNs)
    {
        correlationId++;
        return setupDone < setupCommands() ? setup(setupDone++) : trade(nowNs);
    }

    private int setup(final int number)
    {
        if (number < instruments)
        {
            return encoder.instrumentDefinition(correlationId, new InstrumentSpec()
                .symbol("S" + number).baseAsset("B" + number).quoteAsset("Q").tickSize(1, 2).lotSize(1, number)
                .feesBps(-1, 10).feeAsset(1 == number ? FeeAsset.RECEIVED : FeeAsset.QUOTE).l2(0 == number));
        }
        if (number == instruments)
        {
            return encoder.accountsMode(correlationId, AccountsMode.ON);
        }
        final int deposit = number - instruments - 1;
        final int asset = deposit / ACCOUNTS;
        return encoder.transfer(
            correlationId, TransferType.DEPOSIT, 1 + deposit % ACCOUNTS, correlationId,
            asset == instruments ? "Q" : "B" + asset, DEPOSIT_UNITS);
    }

    private int trade(final long nowNs)
    {
        final int kind = random.nextInt(100);
        final long account = 1 + random.nextInt(ACCOUNTS);
        if (kind < 18)
        {
            return encoder.cancelOrder(correlationId, account, NullValue.LONG, NullValue.INT, recentId());
        }
        if (kind < 25)
        {
            return encoder.replaceOrder(
                correlationId, account, NullValue.LONG, recentId(), NullValue.INT,
                MID_TICKS + random.nextInt(-20, 21), 1 + random.nextInt(40), ReplaceBasis.TOTAL_QTY, NullValue.LONG,
                NullValue.LONG, NullValue.LONG, noId);
        }
        switch (kind)
        {
            case 25:
                return encoder.clockTick(correlationId);

            case 26:
                return encoder.massCancel(correlationId, account, 1 + random.nextInt(instruments), Side.NULL_VAL);

            case 27:
                return encoder.transfer(
                    correlationId, TransferType.WITHDRAW, account, correlationId, "Q", 1 + random.nextInt(1_000));

            case 28:
                return encoder.snapshotMarker(correlationId, correlationId);

            default:
                return newOrder(kind, account, nowNs);
        }
    }

    /** Of any account, so that it is not always its own. */
    private ClOrdId recentId()
    {
        return clOrdId.set("c" + Math.max(1, orders - random.nextInt(REMEMBERED)));
    }

    private int newOrder(final int dice, final long account, final long nowNs)
    {
        order.draw(MixedOrder.Kind.of(dice, KINDS), random, nowNs, MINUTE_NS);
        orders++;
        return order.encode(
            encoder, correlationId, account, 1 + random.nextInt(instruments), clOrdId.set("c" + orders));
    }
}
