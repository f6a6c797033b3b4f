package io.ringbook.app.torture;

import io.ringbook.app.flow.MixedOrder;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TransferType;
import org.agrona.MutableDirectBuffer;

import java.util.SplittableRandom;

/**
 * What a client without any knowledge of the engine sends: money, orders on three instruments, and cancels and
 * replaces by its own ids of what may long be filled. Each command has the next correlation id. All from one seed.
 */
final class ClientCommands implements CommandStream
{
    private static final int INSTRUMENTS = 3;
    private static final int ACCOUNTS = 9;
    private static final int ASSETS = INSTRUMENTS + 1;
    private static final int SETUP = 1 + INSTRUMENTS + ACCOUNTS * ASSETS;
    private static final int MANY_ACCOUNTS = 200;
    private static final int REMEMBERED = 1 << 9;
    private static final long MID_TICKS = 10_000;
    private static final long DEPOSIT_UNITS = 3_000_000_000_000L;
    private static final long HOUR_NS = 3_600_000_000_000L;
    private static final long FAR_AHEAD_NS = 2_000_000_000_000_000_000L;
    /** From which number of a hundred on an order is of each kind. */
    private static final int[] KINDS = {65, 72, 75, 80, 85, 90, 95};

    private final SplittableRandom random;
    private final CommandEncoder encoder = new CommandEncoder();
    private final OrderInstructions none = new OrderInstructions();
    private final MixedOrder order = new MixedOrder(MID_TICKS, 6, 39, 50);
    private final ClOrdId clOrdId = new ClOrdId();
    private final ClOrdId origClOrdId = new ClOrdId();
    private final ClOrdId noId = new ClOrdId();
    private final long[] orders = new long[REMEMBERED];
    private long correlationId;
    private int setupDone;
    private int ordersSent;
    private boolean isFlood;

    ClientCommands(final long seed)
    {
        random = new SplittableRandom(seed);
    }

    @Override
    public void begin()
    {
        setupDone = 0;
    }

    /** From now on everything is too much: instruments, accounts, transfers, prices, orders. */
    void flood()
    {
        isFlood = true;
    }

    @Override
    public long correlationId()
    {
        return correlationId;
    }

    @Override
    public int next(final MutableDirectBuffer buffer, final int offset)
    {
        encoder.wrap(buffer, offset);
        correlationId++;
        if (setupDone < SETUP)
        {
            return setup(setupDone++);
        }
        return isFlood ? more() : trade();
    }

    private int setup(final int number)
    {
        if (0 == number)
        {
            return encoder.accountsMode(correlationId, AccountsMode.ON);
        }
        if (number <= INSTRUMENTS)
        {
            return encoder.instrumentDefinition(correlationId, new InstrumentSpec()
                .symbol("T" + number).baseAsset("B" + number).quoteAsset("Q").tickSize(1, 2).lotSize(1, number)
                .feesBps(-2, 25).feeAsset(2 == number ? FeeAsset.RECEIVED : FeeAsset.QUOTE).l2(3 == number));
        }
        final int deposit = number - INSTRUMENTS - 1;
        final int asset = deposit % ASSETS;
        return encoder.transfer(
            correlationId, TransferType.DEPOSIT, 1 + deposit / ASSETS, correlationId, 0 == asset ? "Q" : "B" + asset,
            DEPOSIT_UNITS);
    }

    private int more()
    {
        final int kind = random.nextInt(100);
        if (kind < 5)
        {
            return encoder.instrumentDefinition(correlationId, new InstrumentSpec()
                .symbol("F" + correlationId).baseAsset("B1").quoteAsset("Q").tickSize(1, 2).lotSize(1, 1));
        }
        if (kind < 15)
        {
            return encoder.transfer(
                correlationId, TransferType.DEPOSIT, 1 + random.nextInt(MANY_ACCOUNTS), correlationId, "Q", 1);
        }
        // Bids below and asks above, so that nothing trades: a few prices by many orders, many prices by a few.
        final boolean isBuy = random.nextBoolean();
        final long away = 1 + random.nextInt(kind < 30 ? (int)MID_TICKS - 1 : 100);
        return encoder.newOrder(
            correlationId, 1 + random.nextInt(ACCOUNTS), 1 + random.nextInt(INSTRUMENTS), isBuy ? Side.BUY : Side.SELL,
            OrdType.LIMIT, TimeInForce.GTC, isBuy ? MID_TICKS - away : MID_TICKS + away, 1, StpMode.NULL_VAL, false,
            none, clOrdId.set("f" + correlationId));
    }

    private int trade()
    {
        final int kind = random.nextInt(100);
        if (kind < 20 && ordersSent > 0)
        {
            final long order = recentOrder();
            return encoder.cancelOrder(
                correlationId, accountOf(order), NullValue.LONG, NullValue.INT, idOf(order, origClOrdId));
        }
        if (kind < 28 && ordersSent > 0)
        {
            return replace(recentOrder());
        }
        switch (kind)
        {
            case 28:
                return encoder.clockTick(correlationId);

            case 29:
                return encoder.massCancel(
                    correlationId, 1 + random.nextInt(ACCOUNTS), 1 + random.nextInt(INSTRUMENTS), Side.NULL_VAL);

            case 30:
                return encoder.transfer(
                    correlationId, TransferType.WITHDRAW, 1 + random.nextInt(ACCOUNTS), correlationId, "Q",
                    1 + random.nextInt(1_000_000));

            default:
                return newOrder(kind);
        }
    }

    private int replace(final long order)
    {
        final long priceTicks = random.nextBoolean() ? NullValue.LONG : MID_TICKS + random.nextInt(-40, 41);
        return encoder.replaceOrder(
            correlationId, accountOf(order), NullValue.LONG, idOf(order, origClOrdId), NullValue.INT, priceTicks,
            1 + random.nextInt(60), ReplaceBasis.TOTAL_QTY, NullValue.LONG, NullValue.LONG, NullValue.LONG, noId);
    }

    private int newOrder(final int dice)
    {
        order.draw(MixedOrder.Kind.of(dice, KINDS), random, FAR_AHEAD_NS, HOUR_NS);
        final long account = 1 + random.nextInt(ACCOUNTS);
        orders[ordersSent++ & REMEMBERED - 1] = correlationId << 8 | account;
        return order.encode(
            encoder, correlationId, account, 1 + random.nextInt(INSTRUMENTS), clOrdId.set("k" + correlationId));
    }

    private long recentOrder()
    {
        return orders[ordersSent - 1 - random.nextInt(Math.min(ordersSent, REMEMBERED)) & REMEMBERED - 1];
    }

    private static long accountOf(final long order)
    {
        return order & 0xFF;
    }

    private static ClOrdId idOf(final long order, final ClOrdId id)
    {
        return id.set("k" + (order >>> 8));
    }
}
