package io.ringbook.codecs;

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
 * What can be asked of the engine, one call a command. What is handed over are flyweights over the command's bytes:
 * each field is read where it is needed and nothing is copied. They are valid during the call. For the three that come
 * all the time they are our own, for the others those that SBE has generated.
 *
 * <p>Variable data of a generated one is read in the order of the schema.
 */
public interface CommandHandler
{
    void onNewOrder(NewOrderCommand command);

    void onCancelOrder(CancelOrderCommand command);

    void onReplaceOrder(ReplaceOrderCommand command);

    void onMassCancel(MassCancelDecoder command);

    void onInstrumentDefinition(InstrumentDefinitionDecoder command);

    void onAssetDefinition(AssetDefinitionDecoder command);

    void onAccountsModeDefinition(AccountsModeDefinitionDecoder command);

    void onAccountDefinition(AccountDefinitionDecoder command);

    void onTransfer(TransferDecoder command);

    void onSetTradingPhase(SetTradingPhaseDecoder command);

    void onSetReferencePrice(SetReferencePriceDecoder command);

    void onSetPriceBand(SetPriceBandDecoder command);

    void onClockTick(ClockTickDecoder command);

    void onKillSwitch(KillSwitchDecoder command);

    void onSnapshotMarker(SnapshotMarkerDecoder command);
}
