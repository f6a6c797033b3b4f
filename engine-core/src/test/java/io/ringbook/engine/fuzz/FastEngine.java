package io.ringbook.engine.fuzz;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.CommandValidator;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.reference.Command;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The fast engine, driven through the one door by bytes.
 */
final class FastEngine implements TestedEngine
{
    private static final long CORRELATION_ID = 0;

    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
    private final CommandEncoder encoder = new CommandEncoder();
    private final OrderInstructions instructions = new OrderInstructions();
    private final ClOrdId clOrdId = new ClOrdId();
    private final ClOrdId origClOrdId = new ClOrdId();
    private final MatchingEngine engine;

    FastEngine(final EventHandler events)
    {
        engine = new MatchingEngine(new EngineConfig().initialOrders(16), events);
    }

    @Override
    public void apply(final Command command)
    {
        final int length = encode(command);
        CommandEncoder.timestampNs(buffer, 0, command.timeNs());
        CommandValidator.validate(buffer, 0, length);
        engine.onCommand(buffer, 0, length, engine.sequence() + 1);
    }

    @Override
    public long stateHash()
    {
        return engine.stateHash();
    }

    @Override
    public MatchingEngine books()
    {
        return engine;
    }

    private int encode(final Command command)
    {
        encoder.wrap(buffer, 0);
        if (command instanceof Command.NewOrder)
        {
            return newOrder((Command.NewOrder)command);
        }
        if (command instanceof Command.CancelOrder)
        {
            final Command.CancelOrder cancel = (Command.CancelOrder)command;
            return encoder.cancelOrder(
                CORRELATION_ID, cancel.account(), cancel.orderId(), cancel.instrumentId(),
                clOrdId.set(cancel.clOrdId()));
        }
        if (command instanceof Command.ReplaceOrder)
        {
            return replace((Command.ReplaceOrder)command);
        }
        return encodeAdmin(command);
    }

    private int newOrder(final Command.NewOrder order)
    {
        instructions.set(
            order.stopPriceTicks(), order.trailOffsetTicks(), order.quoteBudgetUnits(), order.displayLots(),
            order.minLots(), order.expireTimeNs(), order.stpGroup(), order.ocoGroup());
        return encoder.newOrder(
            CORRELATION_ID, order.account(), order.instrumentId(), order.side(), order.ordType(), order.timeInForce(),
            order.priceTicks(), order.quantityLots(), order.stpMode(), order.postOnly(), instructions,
            clOrdId.set(order.clOrdId()));
    }

    private int replace(final Command.ReplaceOrder replace)
    {
        return encoder.replaceOrder(
            CORRELATION_ID, replace.account(), replace.orderId(), origClOrdId.set(replace.origClOrdId()),
            replace.instrumentId(), replace.priceTicks(), replace.quantityLots(), replace.basis(),
            replace.stopPriceTicks(), replace.displayLots(), replace.expireTimeNs(), clOrdId.set(replace.clOrdId()));
    }

    private int encodeAdmin(final Command command)
    {
        if (command instanceof Command.MassCancel)
        {
            final Command.MassCancel cancel = (Command.MassCancel)command;
            return encoder.massCancel(CORRELATION_ID, cancel.account(), cancel.instrumentId(), cancel.side());
        }
        if (command instanceof Command.DefineInstrument)
        {
            return encoder.instrumentDefinition(CORRELATION_ID, ((Command.DefineInstrument)command).spec());
        }
        if (command instanceof Command.DefineAccount)
        {
            final Command.DefineAccount limit = (Command.DefineAccount)command;
            return encoder.accountDefinition(
                CORRELATION_ID, limit.account(), limit.maxOpenOrders(), limit.maxOrderQuantity(),
                limit.maxOrderQuantityDecimals(), limit.maxOrderNotional(), limit.maxOrderNotionalDecimals(),
                limit.ordersPerSecond(), limit.burst());
        }
        if (command instanceof Command.SetPhase)
        {
            final Command.SetPhase phase = (Command.SetPhase)command;
            return encoder.setTradingPhase(CORRELATION_ID, phase.instrumentId(), phase.phase());
        }
        if (command instanceof Command.SetReference)
        {
            final Command.SetReference reference = (Command.SetReference)command;
            return encoder.setReferencePrice(CORRELATION_ID, reference.instrumentId(), reference.priceTicks());
        }
        if (command instanceof Command.SetBand)
        {
            final Command.SetBand band = (Command.SetBand)command;
            return encoder.setPriceBand(
                CORRELATION_ID, band.instrumentId(), band.staticPct(), band.dynamicPct(), band.action());
        }
        if (command instanceof Command.Kill)
        {
            final Command.Kill kill = (Command.Kill)command;
            return encoder.killSwitch(CORRELATION_ID, kill.account(), kill.action());
        }
        return encoder.clockTick(CORRELATION_ID);
    }
}
