package io.ringbook.engine.fuzz;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.CommandValidator;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.reference.Command;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A command as bytes, to be given to any number of engines. Reused; one thread.
 */
final class CommandMessage
{
    private static final long CORRELATION_ID = 0;

    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
    private final CommandEncoder encoder = new CommandEncoder();
    private final OrderInstructions instructions = new OrderInstructions();
    private final ClOrdId clOrdId = new ClOrdId();
    private final ClOrdId origClOrdId = new ClOrdId();
    private int length;

    CommandMessage of(final Command command)
    {
        length = encode(command);
        CommandEncoder.timestampNs(buffer, 0, command.timeNs());
        CommandValidator.validate(buffer, 0, length);
        return this;
    }

    void applyTo(final MatchingEngine engine)
    {
        engine.onCommand(buffer, 0, length, engine.sequence() + 1);
    }

    private int encode(final Command command)
    {
        encoder.wrap(buffer, 0);
        if (command instanceof Command.NewOrder)
        {
            return newOrder((Command.NewOrder)command);
        }
        if (command instanceof final Command.CancelOrder cancel)
        {
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
        if (command instanceof final Command.MassCancel cancel)
        {
            return encoder.massCancel(CORRELATION_ID, cancel.account(), cancel.instrumentId(), cancel.side());
        }
        if (command instanceof Command.DefineInstrument)
        {
            return encoder.instrumentDefinition(CORRELATION_ID, ((Command.DefineInstrument)command).spec());
        }
        if (command instanceof final Command.DefineAccount limit)
        {
            return encoder.accountDefinition(
                CORRELATION_ID, limit.account(), limit.maxOpenOrders(), limit.maxOrderQuantity(),
                limit.maxOrderQuantityDecimals(), limit.maxOrderNotional(), limit.maxOrderNotionalDecimals(),
                limit.ordersPerSecond(), limit.burst());
        }
        if (command instanceof final Command.SetPhase phase)
        {
            return encoder.setTradingPhase(CORRELATION_ID, phase.instrumentId(), phase.phase());
        }
        if (command instanceof final Command.SetReference reference)
        {
            return encoder.setReferencePrice(CORRELATION_ID, reference.instrumentId(), reference.priceTicks());
        }
        if (command instanceof final Command.SetBand band)
        {
            return encoder.setPriceBand(
                CORRELATION_ID, band.instrumentId(), band.staticPct(), band.dynamicPct(), band.action());
        }
        if (command instanceof final Command.Kill kill)
        {
            return encoder.killSwitch(CORRELATION_ID, kill.account(), kill.action());
        }
        return encodeMoney(command);
    }

    private int encodeMoney(final Command command)
    {
        if (command instanceof final Command.SetAccountsMode mode)
        {
            return encoder.accountsMode(CORRELATION_ID, mode.mode());
        }
        if (command instanceof final Command.DefineAsset define)
        {
            return encoder.assetDefinition(CORRELATION_ID, define.asset(), define.scale());
        }
        if (command instanceof final Command.Transfer transfer)
        {
            return encoder.transfer(
                CORRELATION_ID, transfer.type(), transfer.account(), transfer.transferId(), transfer.asset(),
                transfer.amountUnits());
        }
        return encoder.clockTick(CORRELATION_ID);
    }
}
