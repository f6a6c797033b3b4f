package io.ringbook.replay;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import org.agrona.concurrent.UnsafeBuffer;

import java.util.SplittableRandom;

/**
 * Commands from a seed for a running engine, with none, one or very many events each. Any engine takes them, whatever
 * came before. One thread.
 */
final class RandomCommands
{
    private static final int ACCOUNTS = 9;
    private static final long MID_TICKS = 10_000;

    private final SplittableRandom random;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
    private final CommandEncoder encoder = new CommandEncoder().wrap(buffer, 0);
    private final OrderInstructions instructions = new OrderInstructions();
    private final ClOrdId clOrdId = new ClOrdId();
    private long orders;

    RandomCommands(final long seed)
    {
        random = new SplittableRandom(seed);
    }

    /** Offers the instrument, which may be known already. */
    RandomCommands define(final Ringbook ringbook)
    {
        offer(ringbook, encoder.instrumentDefinition(0, new InstrumentSpec()
            .symbol("ETH-BTC").baseAsset("ETH").quoteAsset("BTC").tickSize(1, 5).lotSize(1, 1).l2(true)));
        return this;
    }

    /** Offers so many commands; in the INVOKER layout each is applied, and its events are polled. */
    void run(final Ringbook ringbook, final int commands, final boolean isInvoked)
    {
        for (int i = 0; i < commands; i++)
        {
            offer(ringbook, next());
            if (isInvoked)
            {
                invoke(ringbook);
            }
        }
    }

    static void invoke(final Ringbook ringbook)
    {
        while (ringbook.invoke() > 0)
        {
            Thread.onSpinWait();
        }
        while (ringbook.pollEvents(Integer.MAX_VALUE) > 0)
        {
            Thread.onSpinWait();
        }
    }

    /** Offers one command and does nothing else. */
    boolean offerNext(final Ringbook ringbook)
    {
        return offer(ringbook, next());
    }

    /** Offers a command without events. */
    void tick(final Ringbook ringbook)
    {
        offer(ringbook, encoder.clockTick(0));
    }

    /** Offers an order that rests. */
    void rest(final Ringbook ringbook)
    {
        orders++;
        offer(ringbook, encoder.limitOrder(orders, 1, 1, Side.BUY, 1 + orders % MID_TICKS, 1));
    }

    void cancelAll(final Ringbook ringbook)
    {
        offer(ringbook, encoder.massCancel(0, NullValue.LONG, NullValue.INT, Side.NULL_VAL));
    }

    /** Until it is taken, or the engine is closed. */
    private boolean offer(final Ringbook ringbook, final int length)
    {
        long outcome = ringbook.offer(buffer, 0, length);
        while (Ringbook.BACK_PRESSURED == outcome)
        {
            Thread.yield();
            outcome = ringbook.offer(buffer, 0, length);
        }
        return outcome >= Ringbook.ACCEPTED;
    }

    private int next()
    {
        final int kind = random.nextInt(1_000);
        final long account = 1 + random.nextInt(ACCOUNTS);
        if (kind < 2)
        {
            return encoder.massCancel(kind, account, NullValue.INT, Side.NULL_VAL);
        }
        if (kind < 52)
        {
            return encoder.clockTick(kind);
        }
        if (kind < 250)
        {
            return encoder.cancelOrder(
                kind, account, 1 + random.nextLong(orders + 1), NullValue.INT, clOrdId.clear());
        }
        orders++;
        final Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        final int away = random.nextInt(-6, 40);
        final boolean isMarket = kind > 970;
        instructions.clear();
        if (kind > 600 && kind < 640)
        {
            instructions.stopPriceTicks(Side.BUY == side ? MID_TICKS + away : MID_TICKS - away);
        }
        final boolean isStop = !instructions.isEmpty();
        return encoder.newOrder(
            kind, account, kind < 260 ? 2 : 1, side,
            isMarket ? OrdType.MARKET : isStop ? OrdType.STOP_LIMIT : OrdType.LIMIT,
            isMarket ? TimeInForce.IOC : TimeInForce.GTC,
            isMarket ? NullValue.LONG : Side.BUY == side ? MID_TICKS - away : MID_TICKS + away,
            1 + random.nextInt(50), StpMode.NULL_VAL, kind > 900 && kind < 960, instructions,
            clOrdId.set(random.nextBoolean() ? "" : "c" + orders));
    }
}
