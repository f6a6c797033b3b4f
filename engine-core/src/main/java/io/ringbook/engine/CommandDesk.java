package io.ringbook.engine;

import io.ringbook.codecs.CancelOrderCommand;
import io.ringbook.codecs.CommandHandler;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NewOrderCommand;
import io.ringbook.codecs.ReplaceOrderCommand;
import io.ringbook.engine.book.ExpiryQueue;
import io.ringbook.sbe.AccountDefinitionDecoder;
import io.ringbook.sbe.AccountsModeDefinitionDecoder;
import io.ringbook.sbe.AssetDefinitionDecoder;
import io.ringbook.sbe.ClockTickDecoder;
import io.ringbook.sbe.InstrumentDefinitionDecoder;
import io.ringbook.sbe.KillSwitchDecoder;
import io.ringbook.sbe.MassCancelDecoder;
import io.ringbook.sbe.SetPriceBandDecoder;
import io.ringbook.sbe.SetReferencePriceDecoder;
import io.ringbook.sbe.SetTradingPhaseDecoder;
import io.ringbook.sbe.SnapshotMarkerDecoder;
import io.ringbook.sbe.TransferDecoder;

/**
 * Hands each command to the part of the engine that answers it.
 */
final class CommandDesk implements CommandHandler
{
    private final EngineState state;
    private final EventHandler events;
    private final OrderEntry entry;
    private final OrderAmendment amendment;
    private final ExpiryQueue expiries;
    private final OrderRemoval removal;
    private final OrderCancellation cancellation;
    private final TradingPhases phases;
    private final PriceControls priceControls;
    private final AccountControls accountControls;
    private final ReferenceData referenceData;
    private final TransferDesk transfers;

    CommandDesk(
        final EngineState state,
        final EventHandler events,
        final OrderRemoval removal,
        final OrderPlacement placement)
    {
        this.state = state;
        this.events = events;
        expiries = state.books.expiries();
        this.removal = removal;
        final StopTriggers triggers = new StopTriggers(state, events, removal, placement);
        entry = new OrderEntry(state, events, placement, triggers);
        amendment = new OrderAmendment(state, events, removal, placement, triggers);
        cancellation = new OrderCancellation(state, events, removal);
        phases = new TradingPhases(state, events, removal, triggers);
        priceControls = new PriceControls(state, events);
        accountControls = new AccountControls(state, events, cancellation);
        referenceData = new ReferenceData(state, events);
        transfers = new TransferDesk(state, events);
    }

    @Override
    public void onNewOrder(final NewOrderCommand command)
    {
        start(command.timestampNs(), command.correlationId());
        entry.onNewOrder(command);
    }

    @Override
    public void onCancelOrder(final CancelOrderCommand command)
    {
        start(command.timestampNs(), command.correlationId());
        cancellation.onCancelOrder(command);
    }

    @Override
    public void onReplaceOrder(final ReplaceOrderCommand command)
    {
        start(command.timestampNs(), command.correlationId());
        amendment.onReplaceOrder(command);
    }

    @Override
    public void onMassCancel(final MassCancelDecoder command)
    {
        start(command.timestampNs(), command.correlationId());
        cancellation.onMassCancel(command);
    }

    @Override
    public void onInstrumentDefinition(final InstrumentDefinitionDecoder command)
    {
        start(command.timestampNs(), command.correlationId());
        referenceData.onInstrumentDefinition(command);
    }

    @Override
    public void onAssetDefinition(final AssetDefinitionDecoder command)
    {
        start(command.timestampNs(), command.correlationId());
        referenceData.onAssetDefinition(command);
    }

    @Override
    public void onAccountsModeDefinition(final AccountsModeDefinitionDecoder command)
    {
        start(command.timestampNs(), command.correlationId());
        referenceData.onAccountsModeDefinition(command);
    }

    @Override
    public void onAccountDefinition(final AccountDefinitionDecoder command)
    {
        start(command.timestampNs(), command.correlationId());
        accountControls.onAccountDefinition(command);
    }

    @Override
    public void onTransfer(final TransferDecoder command)
    {
        start(command.timestampNs(), command.correlationId());
        transfers.onTransfer(command);
    }

    @Override
    public void onSetTradingPhase(final SetTradingPhaseDecoder command)
    {
        start(command.timestampNs(), command.correlationId());
        phases.onSetTradingPhase(command);
    }

    @Override
    public void onSetReferencePrice(final SetReferencePriceDecoder command)
    {
        start(command.timestampNs(), command.correlationId());
        priceControls.onSetReferencePrice(command);
    }

    @Override
    public void onSetPriceBand(final SetPriceBandDecoder command)
    {
        start(command.timestampNs(), command.correlationId());
        priceControls.onSetPriceBand(command);
    }

    @Override
    public void onClockTick(final ClockTickDecoder command)
    {
        start(command.timestampNs(), command.correlationId());
    }

    @Override
    public void onKillSwitch(final KillSwitchDecoder command)
    {
        start(command.timestampNs(), command.correlationId());
        accountControls.onKillSwitch(command);
    }

    @Override
    public void onSnapshotMarker(final SnapshotMarkerDecoder command)
    {
        start(command.timestampNs(), command.correlationId());
    }

    /** What is due at the command's time expires before the command is looked at (exact B1, D9). */
    private void start(final long timestampNs, final long correlationId)
    {
        if (timestampNs < state.timestampNs)
        {
            throw backInTime(timestampNs);
        }
        state.sequence++;
        state.timestampNs = timestampNs;
        events.onCommandStart(state.sequence, timestampNs, correlationId);
        if (expiries.isDue(timestampNs))
        {
            removal.expireDue(timestampNs);
        }
    }

    private IllegalStateException backInTime(final long timestampNs)
    {
        return new IllegalStateException("command: sequence=" + (state.sequence + 1) +
            ": expected timestampNs of at least " + state.timestampNs + ", found " + timestampNs);
    }
}
