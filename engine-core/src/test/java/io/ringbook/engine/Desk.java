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
import org.agrona.concurrent.UnsafeBuffer;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A trader's desk for tests: sends commands through the one door of an engine and gives back what it said.
 */
public final class Desk
{
    private final EventLog log = new EventLog();
    private final MatchingEngine engine;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
    private final CommandEncoder encoder = new CommandEncoder();
    private final OrderInstructions instructions = new OrderInstructions();
    private final ClOrdId clOrdId = new ClOrdId();
    private final ClOrdId otherClOrdId = new ClOrdId();
    private long timeNs;

    public Desk(final EngineConfig config)
    {
        engine = new MatchingEngine(config, log);
    }

    public MatchingEngine engine()
    {
        return engine;
    }

    /**
     * Sends a command.
     *
     * @param command writes it.
     * @return what the engine said.
     */
    public List<String> send(final ToIntFunction<CommandEncoder> command)
    {
        final int length = command.applyAsInt(encoder.wrap(buffer, 0));
        CommandEncoder.timestampNs(buffer, 0, ++timeNs);
        engine.onCommand(buffer, 0, length, engine.sequence() + 1);
        return log.take();
    }

    public List<String> define(final InstrumentSpec spec)
    {
        return send((encoder) -> encoder.instrumentDefinition(0, spec));
    }

    /**
     * Sends a new order.
     *
     * @param order to send.
     * @return what the engine said.
     */
    public List<String> send(final Order order)
    {
        instructions.clear().set(
            order.stopPriceTicks, NullValue.LONG, NullValue.LONG, order.displayLots, NullValue.LONG, NullValue.LONG,
            order.stpGroup, NullValue.LONG);
        return send((encoder) -> encoder.newOrder(
            0, order.account, order.instrumentId, order.side, order.ordType, order.timeInForce, order.priceTicks,
            order.quantityLots, order.stpMode, order.postOnly, instructions, clOrdId.set(order.clOrdId)));
    }

    public List<String> cancel(final long account, final long orderId)
    {
        return send((encoder) -> encoder.cancelOrder(0, account, orderId, NullValue.INT, clOrdId.clear()));
    }

    public List<String> cancel(final long account, final String id)
    {
        return send((encoder) -> encoder.cancelOrder(0, account, NullValue.LONG, NullValue.INT, clOrdId.set(id)));
    }

    public List<String> massCancel(final long account, final int instrumentId, final Side side)
    {
        return send((encoder) -> encoder.massCancel(0, account, instrumentId, side));
    }

    public List<String> replace(final long account, final long orderId, final long priceTicks, final long lots)
    {
        return replace(account, orderId, priceTicks, lots, ReplaceBasis.TOTAL_QTY, "");
    }

    public List<String> replace(
        final long account,
        final long orderId,
        final long priceTicks,
        final long lots,
        final ReplaceBasis basis,
        final String newId)
    {
        return send((encoder) -> encoder.replaceOrder(
            0, account, orderId, clOrdId.clear(), NullValue.INT, priceTicks, lots, basis,
            NullValue.LONG, NullValue.LONG, NullValue.LONG, otherClOrdId.set(newId)));
    }

    public static Order buy(final long account, final long lots, final long priceTicks)
    {
        return new Order(account, Side.BUY, lots, priceTicks);
    }

    public static Order sell(final long account, final long lots, final long priceTicks)
    {
        return new Order(account, Side.SELL, lots, priceTicks);
    }

    public static Order market(final long account, final Side side, final long lots)
    {
        final Order order = new Order(account, side, lots, NullValue.LONG);
        order.ordType = OrdType.MARKET;
        return order;
    }

    /**
     * A new order, a GTC limit unless it is told otherwise.
     */
    public static final class Order
    {
        final long account;
        final Side side;
        final long quantityLots;
        long priceTicks;
        int instrumentId = 1;
        OrdType ordType = OrdType.LIMIT;
        TimeInForce timeInForce = TimeInForce.GTC;
        StpMode stpMode = StpMode.NULL_VAL;
        boolean postOnly;
        long stpGroup = NullValue.LONG;
        long stopPriceTicks = NullValue.LONG;
        long displayLots = NullValue.LONG;
        String clOrdId = "";

        Order(final long account, final Side side, final long quantityLots, final long priceTicks)
        {
            this.account = account;
            this.side = side;
            this.quantityLots = quantityLots;
            this.priceTicks = priceTicks;
        }

        public Order on(final int instrumentId)
        {
            this.instrumentId = instrumentId;
            return this;
        }

        public Order ioc()
        {
            timeInForce = TimeInForce.IOC;
            return this;
        }

        public Order fok()
        {
            timeInForce = TimeInForce.FOK;
            return this;
        }

        public Order tif(final TimeInForce timeInForce)
        {
            this.timeInForce = timeInForce;
            return this;
        }

        public Order type(final OrdType ordType)
        {
            this.ordType = ordType;
            return this;
        }

        public Order at(final long priceTicks)
        {
            this.priceTicks = priceTicks;
            return this;
        }

        public Order postOnly()
        {
            postOnly = true;
            return this;
        }

        public Order id(final String clOrdId)
        {
            this.clOrdId = clOrdId;
            return this;
        }

        public Order stp(final StpMode stpMode)
        {
            this.stpMode = stpMode;
            return this;
        }

        public Order group(final long stpGroup)
        {
            this.stpGroup = stpGroup;
            return this;
        }

        public Order iceberg(final long displayLots)
        {
            this.displayLots = displayLots;
            return this;
        }
    }
}
