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
    /**
     * An order to enter.
     *
     * @param command the order.
     */
    void onNewOrder(NewOrderCommand command);

    /**
     * A live order is to be cancelled.
     *
     * @param command which, by the engine's id or by the client's.
     */
    void onCancelOrder(CancelOrderCommand command);

    /**
     * A live order is to be amended, in place or by a new place in the queue.
     *
     * @param command which, and what of it is to change.
     */
    void onReplaceOrder(ReplaceOrderCommand command);

    /**
     * All live orders of an account are to be cancelled, or those of one instrument or side.
     *
     * @param command which.
     */
    void onMassCancel(MassCancelDecoder command);

    /**
     * An instrument is to be added or, as long as it has no live order, changed.
     *
     * @param command all that it states; what is absent takes its default again.
     */
    void onInstrumentDefinition(InstrumentDefinitionDecoder command);

    /**
     * The scale of an asset is stated, before its first use.
     *
     * @param command name and scale.
     */
    void onAssetDefinition(AssetDefinitionDecoder command);

    /**
     * Accounts are to be kept or not, before any asset or instrument is named.
     *
     * @param command ON or OFF.
     */
    void onAccountsModeDefinition(AccountsModeDefinitionDecoder command);

    /**
     * The limits of an account are set, all of them anew.
     *
     * @param command the limits, 0 is none.
     */
    void onAccountDefinition(AccountDefinitionDecoder command);

    /**
     * A deposit or a withdrawal.
     *
     * @param command amount in units, and the id by which a repeat is known.
     */
    void onTransfer(TransferDecoder command);

    /**
     * An instrument is to move to another trading phase.
     *
     * @param command which and where to.
     */
    void onSetTradingPhase(SetTradingPhaseDecoder command);

    /**
     * The reference price of an instrument is set from outside.
     *
     * @param command price in ticks.
     */
    void onSetReferencePrice(SetReferencePriceDecoder command);

    /**
     * The price bands of an instrument are set, both of them anew.
     *
     * @param command widths in 1e-4 of a percent, and what a breach leads to.
     */
    void onSetPriceBand(SetPriceBandDecoder command);

    /**
     * Time has gone on, and that is all.
     *
     * @param command with the time.
     */
    void onClockTick(ClockTickDecoder command);

    /**
     * An account, or every one, is to stop trading at once, or may trade again.
     *
     * @param command which and what.
     */
    void onKillSwitch(KillSwitchDecoder command);

    /**
     * A place in the journal behind which a follower takes a snapshot; nothing to do for an engine.
     *
     * @param command with the caller's id of the snapshot.
     */
    void onSnapshotMarker(SnapshotMarkerDecoder command);
}
