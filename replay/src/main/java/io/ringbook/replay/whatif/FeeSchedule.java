package io.ringbook.replay.whatif;

import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.FeeMode;
import io.ringbook.sbe.InstrumentDefinitionDecoder;

import java.math.BigDecimal;

/**
 * What trades of an instrument cost by its definition. With accounts off the engine takes no fees; this says what they
 * would be.
 *
 * @param isPerLot   whether the fees are quote per lot, not a share of what is traded.
 * @param isReceived whether a buyer pays in the base asset.
 * @param maker      fee per lot, or the share.
 * @param taker      likewise.
 */
record FeeSchedule(boolean isPerLot, boolean isReceived, BigDecimal maker, BigDecimal taker)
{
    private static final int RATE_DECIMALS = 5;

    static FeeSchedule of(final InstrumentDefinitionDecoder command)
    {
        final boolean isPerLot = FeeMode.PER_LOT == command.feeMode();
        return new FeeSchedule(
            isPerLot, FeeAsset.RECEIVED == command.feeAsset(),
            BigDecimal.valueOf(command.makerFee(), isPerLot ? command.makerFeeDecimals() : RATE_DECIMALS),
            BigDecimal.valueOf(command.takerFee(), isPerLot ? command.takerFeeDecimals() : RATE_DECIMALS));
    }
}
