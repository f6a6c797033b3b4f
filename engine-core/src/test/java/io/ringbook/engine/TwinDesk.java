package io.ringbook.engine;

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
import io.ringbook.sbe.TradingPhase;
import org.agrona.concurrent.UnsafeBuffer;

import java.util.List;
import java.util.function.ToIntFunction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * A desk for tests whose engine gets a twin out of its snapshot: from then on both get every command, and must say the
 * same.
 */
final class TwinDesk
{
    private final EventLog log = new EventLog();
    private final EventLog twinLog = new EventLog();
    private final MatchingEngine engine = new MatchingEngine(new EngineConfig().initialOrders(4), log);
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
    private final CommandEncoder encoder = new CommandEncoder();
    private final OrderInstructions instructions = new OrderInstructions();
    private final ClOrdId clOrdId = new ClOrdId();
    private final ClOrdId otherClOrdId = new ClOrdId();
    private MatchingEngine twin;
    private long timeNs;

    MatchingEngine engine()
    {
        return engine;
    }

    MatchingEngine twin()
    {
        return twin;
    }

    /** Lets time go on before the next command. */
    TwinDesk after(final long durationNs)
    {
        timeNs += durationNs;
        return this;
    }

    /** Makes the twin. */
    void snapshot()
    {
        final byte[] bytes = SnapshotBytes.of(engine);
        assertArrayEquals(bytes, SnapshotBytes.of(engine), "writing changes what is written");
        twin = SnapshotBytes.load(bytes, new EngineConfig().initialOrders(4), twinLog);
        assertEquals(List.of(), twinLog.take(), "loading says something");
        assertEquals(engine.stateHash(), twin.stateHash());
        assertEquals(engine.sequence(), twin.sequence());
        assertEquals(engine.timestampNs(), twin.timestampNs());
        assertEquals(engine.liveOrders(), twin.liveOrders());
        assertArrayEquals(bytes, SnapshotBytes.of(twin));
    }

    List<String> send(final ToIntFunction<CommandEncoder> command)
    {
        final int length = command.applyAsInt(encoder.wrap(buffer, 0));
        CommandEncoder.timestampNs(buffer, 0, timeNs);
        engine.onCommand(buffer, 0, length, engine.sequence() + 1);
        final List<String> events = log.take();
        if (null != twin)
        {
            twin.onCommand(buffer, 0, length, twin.sequence() + 1);
            assertEquals(events, twinLog.take());
            assertEquals(engine.stateHash(), twin.stateHash(), () -> "after " + events);
            assertArrayEquals(SnapshotBytes.of(engine), SnapshotBytes.of(twin), () -> "after " + events);
        }
        return events;
    }

    List<String> define(final InstrumentSpec spec)
    {
        return send((encoder) -> encoder.instrumentDefinition(0, spec));
    }

    List<String> phase(final TradingPhase phase)
    {
        return send((encoder) -> encoder.setTradingPhase(0, 1, phase));
    }

    List<String> cancel(final long account, final long orderId)
    {
        return send((encoder) -> encoder.cancelOrder(0, account, orderId, NullValue.INT, clOrdId.clear()));
    }

    List<String> send(final Order order)
    {
        instructions.set(
            order.stop, order.trail, order.budget, order.display, order.min, order.expire, order.group, order.oco);
        return send((encoder) -> encoder.newOrder(
            0, order.account, 1, order.side, order.type, order.tif, order.price, order.lots, order.stp,
            order.postOnly, instructions, clOrdId.set(order.id)));
    }

    List<String> replace(
        final long account, final long orderId, final long price, final long lots, final long display)
    {
        return send((encoder) -> encoder.replaceOrder(
            0, account, orderId, clOrdId.clear(), NullValue.INT, price, lots,
            ReplaceBasis.TOTAL_QTY, NullValue.LONG, display, NullValue.LONG, otherClOrdId.clear()));
    }

    static Order buy(final long account, final long lots, final long price)
    {
        return new Order(account, Side.BUY, lots, price);
    }

    static Order sell(final long account, final long lots, final long price)
    {
        return new Order(account, Side.SELL, lots, price);
    }

    /** A new order, a GTC limit unless it is told otherwise. */
    static final class Order
    {
        private final long account;
        private final Side side;
        private long lots;
        private long price;
        private OrdType type = OrdType.LIMIT;
        private TimeInForce tif = TimeInForce.GTC;
        private StpMode stp = StpMode.NULL_VAL;
        private String id = "";
        private boolean postOnly;
        private long stop = NullValue.LONG;
        private long trail = NullValue.LONG;
        private long budget = NullValue.LONG;
        private long display = NullValue.LONG;
        private long min = NullValue.LONG;
        private long expire = NullValue.LONG;
        private long group = NullValue.LONG;
        private long oco = NullValue.LONG;

        Order(final long account, final Side side, final long lots, final long price)
        {
            this.account = account;
            this.side = side;
            this.lots = lots;
            this.price = price;
        }

        Order market()
        {
            type = OrdType.MARKET;
            price = NullValue.LONG;
            return this;
        }

        /** A stop, a stop-limit if the order has a price. */
        Order stop(final long stop)
        {
            type = NullValue.LONG == price ? OrdType.STOP : OrdType.STOP_LIMIT;
            this.stop = stop;
            return this;
        }

        Order trail(final long trail)
        {
            type = OrdType.TRAILING_STOP;
            price = NullValue.LONG;
            this.trail = trail;
            return this;
        }

        Order budget(final long budget)
        {
            lots = NullValue.LONG;
            this.budget = budget;
            return this;
        }

        Order tif(final TimeInForce tif)
        {
            this.tif = tif;
            return this;
        }

        Order until(final long expire)
        {
            tif = TimeInForce.GTD;
            this.expire = expire;
            return this;
        }

        Order iceberg(final long display)
        {
            this.display = display;
            return this;
        }

        Order min(final long min)
        {
            this.min = min;
            return this;
        }

        Order oco(final long oco)
        {
            this.oco = oco;
            return this;
        }

        Order stp(final StpMode stp, final long group)
        {
            this.stp = stp;
            this.group = group;
            return this;
        }

        Order postOnly()
        {
            postOnly = true;
            return this;
        }

        Order id(final String id)
        {
            this.id = id;
            return this;
        }
    }
}
