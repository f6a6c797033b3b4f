package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.KillAction;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;
import io.ringbook.sbe.TransferType;
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
    private long transferId;

    public Desk(final EngineConfig config)
    {
        engine = new MatchingEngine(config, log);
    }

    public MatchingEngine engine()
    {
        return engine;
    }

    /**
     * Lets the next command have a time; each one after it comes a nanosecond later.
     *
     * @param timeNs of the next command.
     * @return this.
     */
    public Desk at(final long timeNs)
    {
        this.timeNs = timeNs - 1;
        return this;
    }

    /**
     * Turns the log off for commands of which only the effect matters, and on again.
     *
     * @param isMuted true for silence.
     */
    public void mute(final boolean isMuted)
    {
        log.mute(isMuted);
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

    public List<String> accountsOn()
    {
        return send((encoder) -> encoder.accountsMode(0, AccountsMode.ON));
    }

    public List<String> deposit(final long account, final String asset, final long units)
    {
        return transfer(TransferType.DEPOSIT, account, ++transferId, asset, units);
    }

    public List<String> withdraw(final long account, final String asset, final long units)
    {
        return transfer(TransferType.WITHDRAW, account, ++transferId, asset, units);
    }

    public List<String> transfer(
        final TransferType type, final long account, final long id, final String asset, final long units)
    {
        return send((encoder) -> encoder.transfer(0, type, account, id, asset, units));
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
            order.stopPriceTicks, order.trailOffsetTicks, order.budgetUnits, order.displayLots, order.minLots,
            order.expireTimeNs, order.stpGroup, order.ocoGroup);
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

    public List<String> phase(final int instrumentId, final TradingPhase phase)
    {
        return send((encoder) -> encoder.setTradingPhase(0, instrumentId, phase));
    }

    public List<String> reference(final int instrumentId, final long priceTicks)
    {
        return send((encoder) -> encoder.setReferencePrice(0, instrumentId, priceTicks));
    }

    public List<String> band(
        final int instrumentId, final long staticPct, final long dynamicPct, final BandAction action)
    {
        return send((encoder) -> encoder.setPriceBand(0, instrumentId, staticPct, dynamicPct, action));
    }

    public List<String> clock(final long timeNs)
    {
        return at(timeNs).send((encoder) -> encoder.clockTick(0));
    }

    public List<String> kill(final long account, final KillAction action)
    {
        return send((encoder) -> encoder.killSwitch(0, account, action));
    }

    public List<String> rate(final long account, final long ordersPerSecond, final long burst)
    {
        return send((encoder) -> encoder.accountDefinition(0, account, 0, 0, 0, 0, 0, ordersPerSecond, burst));
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
        long trailOffsetTicks = NullValue.LONG;
        long budgetUnits = NullValue.LONG;
        long displayLots = NullValue.LONG;
        long minLots = NullValue.LONG;
        long expireTimeNs = NullValue.LONG;
        long ocoGroup = NullValue.LONG;
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

        /** A stop if it has no price, else a stop-limit. */
        public Order stop(final long stopPriceTicks)
        {
            ordType = NullValue.LONG == priceTicks ? OrdType.STOP : OrdType.STOP_LIMIT;
            this.stopPriceTicks = stopPriceTicks;
            return this;
        }

        public Order trail(final long trailOffsetTicks)
        {
            ordType = OrdType.TRAILING_STOP;
            this.trailOffsetTicks = trailOffsetTicks;
            return this;
        }

        public Order budget(final long budgetUnits)
        {
            this.budgetUnits = budgetUnits;
            return this;
        }

        public Order min(final long minLots)
        {
            this.minLots = minLots;
            return this;
        }

        public Order gtd(final long expireTimeNs)
        {
            timeInForce = TimeInForce.GTD;
            this.expireTimeNs = expireTimeNs;
            return this;
        }

        public Order oco(final long ocoGroup)
        {
            this.ocoGroup = ocoGroup;
            return this;
        }
    }
}
