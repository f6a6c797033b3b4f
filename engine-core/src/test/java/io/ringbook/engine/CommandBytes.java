package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.engine.reference.Command;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A command of a test as bytes, to be given to any number of engines.
 */
public final class CommandBytes
{
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
    private final CommandEncoder encoder = new CommandEncoder();
    private final OrderInstructions instructions = new OrderInstructions();
    private final ClOrdId clOrdId = new ClOrdId();
    private final ClOrdId origClOrdId = new ClOrdId();
    private int length;

    /**
     * Encodes a command.
     *
     * @param command to encode.
     * @return this.
     */
    public CommandBytes of(final Command command)
    {
        encoder.wrap(buffer, 0);
        length = encode(command);
        CommandEncoder.timestampNs(buffer, 0, command.timeNs());
        return this;
    }

    /**
     * Applies the command to an engine.
     *
     * @param engine to apply it to.
     */
    public void applyTo(final MatchingEngine engine)
    {
        engine.onCommand(buffer, 0, length, engine.sequence() + 1);
    }

    private int encode(final Command command)
    {
        if (command instanceof final Command.NewOrder order)
        {
            instructions.set(
                order.stopPriceTicks(), order.trailOffsetTicks(), order.quoteBudgetUnits(), order.displayLots(),
                order.minLots(), order.expireTimeNs(), order.stpGroup(), order.ocoGroup());
            return encoder.newOrder(
                0, order.account(), order.instrumentId(), order.side(), order.ordType(), order.timeInForce(),
                order.priceTicks(), order.quantityLots(), order.stpMode(), order.postOnly(), instructions,
                clOrdId.set(order.clOrdId()));
        }
        if (command instanceof final Command.CancelOrder cancel)
        {
            return encoder.cancelOrder(
                0, cancel.account(), cancel.orderId(), cancel.instrumentId(), clOrdId.set(cancel.clOrdId()));
        }
        if (command instanceof final Command.ReplaceOrder replace)
        {
            return encoder.replaceOrder(
                0, replace.account(), replace.orderId(), origClOrdId.set(replace.origClOrdId()),
                replace.instrumentId(), replace.priceTicks(), replace.quantityLots(), replace.basis(),
                replace.stopPriceTicks(), replace.displayLots(), replace.expireTimeNs(),
                clOrdId.set(replace.clOrdId()));
        }
        if (command instanceof final Command.MassCancel cancel)
        {
            return encoder.massCancel(0, cancel.account(), cancel.instrumentId(), cancel.side());
        }
        return encodeAdmin(command);
    }

    private int encodeAdmin(final Command command)
    {
        if (command instanceof final Command.DefineInstrument define)
        {
            return encoder.instrumentDefinition(0, define.spec());
        }
        if (command instanceof final Command.DefineAccount limit)
        {
            return encoder.accountDefinition(
                0, limit.account(), limit.maxOpenOrders(), limit.maxOrderQuantity(),
                limit.maxOrderQuantityDecimals(), limit.maxOrderNotional(), limit.maxOrderNotionalDecimals(),
                limit.ordersPerSecond(), limit.burst());
        }
        if (command instanceof final Command.SetPhase phase)
        {
            return encoder.setTradingPhase(0, phase.instrumentId(), phase.phase());
        }
        if (command instanceof final Command.SetReference reference)
        {
            return encoder.setReferencePrice(0, reference.instrumentId(), reference.priceTicks());
        }
        if (command instanceof final Command.SetBand band)
        {
            return encoder.setPriceBand(0, band.instrumentId(), band.staticPct(), band.dynamicPct(), band.action());
        }
        if (command instanceof final Command.Kill kill)
        {
            return encoder.killSwitch(0, kill.account(), kill.action());
        }
        return encoder.clockTick(0);
    }
}
