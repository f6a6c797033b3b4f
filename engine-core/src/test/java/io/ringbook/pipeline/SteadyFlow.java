package io.ringbook.pipeline;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A seeded flow of orders around one price that trades, cancels and amends, and stays as large as it is. It allocates
 * nothing itself. Ids it names are those of its recent orders; some of them are done by then, and refused.
 */
final class SteadyFlow
{
    private static final int ACCOUNTS = 8;
    private static final int INSTRUMENTS = 4;
    private static final int MASS_CANCEL_INTERVAL = 4_000;
    private static final int RECENT = 1_500;
    private static final int ID_LENGTH = 20;
    private static final long MID_TICKS = 10_000;

    final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);

    private final CommandEncoder encoder = new CommandEncoder().wrap(buffer, 0);
    private final OrderInstructions instructions = new OrderInstructions();
    private final UnsafeBuffer idBytes = new UnsafeBuffer(new byte[ID_LENGTH]);
    private final ClOrdId clOrdId = new ClOrdId();
    private final ClOrdId otherClOrdId = new ClOrdId();
    private long random;
    private long commands;
    private long orders;

    SteadyFlow(final long seed)
    {
        random = seed;
    }

    /** Encodes the next command at the start of the buffer; the first ones define the instruments. */
    int next()
    {
        final long number = commands++;
        if (number < INSTRUMENTS)
        {
            return encoder.instrumentDefinition(
                number,
                new InstrumentSpec().symbol("S" + number).baseAsset("B" + number).quoteAsset("Q").l2(1 == number));
        }
        if (0 == number % MASS_CANCEL_INTERVAL)
        {
            final long turn = number / MASS_CANCEL_INTERVAL;
            return encoder.massCancel(number, 1 + turn % ACCOUNTS, NullValue.INT, Side.NULL_VAL);
        }
        final int kind = below(100);
        if (kind < 55)
        {
            return newOrder(OrdType.LIMIT, TimeInForce.GTC, 55 - kind);
        }
        if (kind < 63)
        {
            return newOrder(OrdType.LIMIT, TimeInForce.IOC, 0);
        }
        if (kind < 66)
        {
            return newOrder(OrdType.LIMIT, TimeInForce.FOK, 0);
        }
        if (kind < 70)
        {
            return newOrder(OrdType.MARKET, TimeInForce.IOC, 0);
        }
        return kind < 90 ? cancel() : replace();
    }

    private int newOrder(final OrdType ordType, final TimeInForce timeInForce, final int passiveTicks)
    {
        final long number = orders++;
        final boolean isBuy = 0 == below(2);
        final long away = passiveTicks - below(6);
        final long price = OrdType.MARKET == ordType ? NullValue.LONG : MID_TICKS + (isBuy ? -away : away);
        return encoder.newOrder(
            commands, accountOf(number), 1 + below(INSTRUMENTS), isBuy ? Side.BUY : Side.SELL, ordType, timeInForce,
            price, 1 + below(50), StpMode.NULL_VAL, false, instructions.clear(), idOf(clOrdId, number));
    }

    private int cancel()
    {
        final long number = recent();
        return 0 == (number & 1) ?
            encoder.cancelOrder(commands, accountOf(number), number + 1, NullValue.INT, clOrdId.clear()) :
            encoder.cancelOrder(commands, accountOf(number), NullValue.LONG, NullValue.INT, idOf(clOrdId, number));
    }

    private int replace()
    {
        final long number = recent();
        final boolean isById = 0 == (number & 1);
        return encoder.replaceOrder(
            commands, accountOf(number), isById ? number + 1 : NullValue.LONG,
            isById ? clOrdId.clear() : idOf(clOrdId, number), NullValue.INT,
            0 == below(2) ? NullValue.LONG : MID_TICKS - 20 + below(40), 1 + below(50),
            0 == below(2) ? ReplaceBasis.TOTAL_QTY : ReplaceBasis.OPEN_QTY, NullValue.LONG, NullValue.LONG,
            NullValue.LONG, otherClOrdId.clear());
    }

    private long recent()
    {
        return Math.max(0, orders - 1 - below(RECENT));
    }

    private static long accountOf(final long number)
    {
        return 1 + number * 5 % ACCOUNTS;
    }

    /** Half of the orders have an id, of 8 or of 20 bytes. */
    private ClOrdId idOf(final ClOrdId id, final long number)
    {
        if (0 == (number & 1))
        {
            return id.clear();
        }
        long rest = number;
        for (int i = 0; i < ID_LENGTH; i++)
        {
            idBytes.putByte(i, (byte)('0' + rest % 10));
            rest /= 10;
        }
        return id.set(idBytes, 0, 1 == (number & 3) ? ID_LENGTH : 8);
    }

    private int below(final int bound)
    {
        random ^= random << 13;
        random ^= random >>> 7;
        random ^= random << 17;
        return (int)((random >>> 1) % bound);
    }
}
