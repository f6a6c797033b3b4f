package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandHandler;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.AccountDefinitionDecoder;
import io.ringbook.sbe.AccountsModeDefinitionDecoder;
import io.ringbook.sbe.AssetDefinitionDecoder;
import io.ringbook.sbe.CancelOrderDecoder;
import io.ringbook.sbe.ClockTickDecoder;
import io.ringbook.sbe.InstrumentDefinitionDecoder;
import io.ringbook.sbe.KillSwitchDecoder;
import io.ringbook.sbe.MassCancelDecoder;
import io.ringbook.sbe.NewOrderDecoder;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.ReplaceOrderDecoder;
import io.ringbook.sbe.SetPriceBandDecoder;
import io.ringbook.sbe.SetReferencePriceDecoder;
import io.ringbook.sbe.SetTradingPhaseDecoder;
import io.ringbook.sbe.SnapshotMarkerDecoder;
import io.ringbook.sbe.TradingPhase;
import io.ringbook.sbe.TransferDecoder;
import io.ringbook.sbe.TransferOutcome;

/**
 * Hands each command to the part of the engine that answers it. What the engine cannot do yet is refused as
 * UNSUPPORTED.
 */
final class CommandDesk implements CommandHandler
{
    private final EngineState state;
    private final EventHandler events;
    private final OrderEntry entry;
    private final OrderAmendment amendment;
    private final OrderCancellation cancellation;
    private final ReferenceData referenceData;
    private final ClOrdId noId = new ClOrdId();

    CommandDesk(final EngineState state, final EventHandler events)
    {
        this.state = state;
        this.events = events;
        final OrderPlacement placement = new OrderPlacement(state, events);
        entry = new OrderEntry(state, events, placement);
        amendment = new OrderAmendment(state, events, placement);
        cancellation = new OrderCancellation(state, events);
        referenceData = new ReferenceData(state, events);
    }

    @Override
    public void onNewOrder(final NewOrderDecoder command)
    {
        start(command.correlationId());
        entry.onNewOrder(command);
    }

    @Override
    public void onCancelOrder(final CancelOrderDecoder command)
    {
        start(command.correlationId());
        cancellation.onCancelOrder(command);
    }

    @Override
    public void onReplaceOrder(final ReplaceOrderDecoder command)
    {
        start(command.correlationId());
        amendment.onReplaceOrder(command);
    }

    @Override
    public void onMassCancel(final MassCancelDecoder command)
    {
        start(command.correlationId());
        cancellation.onMassCancel(command);
    }

    @Override
    public void onInstrumentDefinition(final InstrumentDefinitionDecoder command)
    {
        start(command.correlationId());
        referenceData.onInstrumentDefinition(command);
    }

    @Override
    public void onAssetDefinition(final AssetDefinitionDecoder command)
    {
        start(command.correlationId());
        referenceData.onAssetDefinition(command);
    }

    @Override
    public void onAccountsModeDefinition(final AccountsModeDefinitionDecoder command)
    {
        start(command.correlationId());
        referenceData.onAccountsModeDefinition(command);
    }

    @Override
    public void onAccountDefinition(final AccountDefinitionDecoder command)
    {
        start(command.correlationId());
        refuse(command.account(), NullValue.INT, RejectReason.UNSUPPORTED);
    }

    /** Accounts are off: nothing is kept, the answer says so (exact K2). */
    @Override
    public void onTransfer(final TransferDecoder command)
    {
        start(command.correlationId());
        final String asset = command.asset();
        events.onTransferCompleted(
            command.transferType(),
            command.account(),
            asset,
            command.amountUnits(),
            command.transferId(),
            TransferOutcome.ACCOUNTS_OFF,
            false);
        if (state.assetCount() < state.maxAssets)
        {
            referenceData.name(asset, ReferenceData.DEFAULT_SCALE);
        }
    }

    @Override
    public void onSetTradingPhase(final SetTradingPhaseDecoder command)
    {
        start(command.correlationId());
        final Instrument instrument = state.instrument(command.instrumentId());
        if (null == instrument)
        {
            refuse(NullValue.LONG, command.instrumentId(), RejectReason.UNKNOWN_INSTRUMENT);
        }
        else if (TradingPhase.CONTINUOUS.value() == command.phaseRaw())
        {
            events.onPhaseChanged(instrument.id, TradingPhase.CONTINUOUS);
        }
        else
        {
            final boolean isUncross = TradingPhase.UNCROSS.value() == command.phaseRaw();
            refuse(
                NullValue.LONG,
                instrument.id,
                isUncross ? RejectReason.NOT_ALLOWED_IN_PHASE : RejectReason.UNSUPPORTED);
        }
    }

    @Override
    public void onSetReferencePrice(final SetReferencePriceDecoder command)
    {
        start(command.correlationId());
        refuseOfInstrument(command.instrumentId());
    }

    @Override
    public void onSetPriceBand(final SetPriceBandDecoder command)
    {
        start(command.correlationId());
        refuseOfInstrument(command.instrumentId());
    }

    @Override
    public void onClockTick(final ClockTickDecoder command)
    {
        start(command.correlationId());
    }

    @Override
    public void onKillSwitch(final KillSwitchDecoder command)
    {
        start(command.correlationId());
        refuse(command.account(), NullValue.INT, RejectReason.UNSUPPORTED);
    }

    @Override
    public void onSnapshotMarker(final SnapshotMarkerDecoder command)
    {
        start(command.correlationId());
    }

    private void start(final long correlationId)
    {
        events.onCommandStart(state.sequence, state.timestampNs, correlationId);
    }

    private void refuseOfInstrument(final int instrumentId)
    {
        refuse(
            NullValue.LONG,
            instrumentId,
            null == state.instrument(instrumentId) ? RejectReason.UNKNOWN_INSTRUMENT : RejectReason.UNSUPPORTED);
    }

    private void refuse(final long account, final int instrumentId, final RejectReason reason)
    {
        events.onOrderRejected(account, instrumentId, "", noId, reason);
    }
}
