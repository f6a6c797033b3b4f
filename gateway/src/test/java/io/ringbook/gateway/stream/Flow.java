package io.ringbook.gateway.stream;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.gateway.GatewayHarness;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import org.agrona.ExpandableArrayBuffer;

import java.util.Random;

/** Random orders and cancels of some accounts around a price, straight into the engine. */
final class Flow
{
    private static final int PRICE = 10_000;

    private final GatewayHarness exchange;
    private final Random random;
    private final int accounts;
    private final int spread;
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(1_024);
    private final CommandEncoder encoder = new CommandEncoder();
    private final ClOrdId clientOrderId = new ClOrdId();
    private int sent;

    Flow(final GatewayHarness exchange, final long seed, final int accounts)
    {
        this(exchange, seed, accounts, 100);
    }

    /** Prices are so many ticks around the middle. */
    Flow(final GatewayHarness exchange, final long seed, final int accounts, final int spread)
    {
        this.spread = spread;
        this.exchange = exchange;
        this.random = new Random(seed);
        this.accounts = accounts;
    }

    /** One account of 1001 and so on; its orders have ids that begin with its number. */
    void run(final int commands)
    {
        for (int i = 0; i < commands; i++)
        {
            sent++;
            final long account = 1_001 + random.nextInt(accounts);
            offer(random.nextInt(50) == 0 ?
                encoder.wrap(buffer, 0).massCancel(0, account, NullValue.INT, Side.NULL_VAL) : order(account));
        }
    }

    private int order(final long account)
    {
        final Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        clientOrderId.set(account + "-" + sent);
        return encoder.wrap(buffer, 0).newOrder(
            0, account, 1, side, OrdType.LIMIT, random.nextInt(4) == 0 ? TimeInForce.IOC : TimeInForce.GTC,
            PRICE + random.nextInt(2 * spread) - spread, 1 + random.nextInt(50), StpMode.NONE, false,
            new OrderInstructions(), clientOrderId);
    }

    private void offer(final int length)
    {
        while (exchange.ringbook().offer(buffer, 0, length) < Ringbook.ACCEPTED)
        {
            if (null != exchange.ringbook().failure())
            {
                throw new IllegalStateException(exchange.ringbook().failure());
            }
            Thread.onSpinWait();
        }
    }
}
