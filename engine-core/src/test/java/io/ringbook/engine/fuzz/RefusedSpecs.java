package io.ringbook.engine.fuzz;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.MatchingAlgorithm;
import io.ringbook.sbe.ProtectionAction;

/** Definitions of instruments that an engine should refuse. */
final class RefusedSpecs
{
    private RefusedSpecs()
    {
    }

    /** One thing in which it cannot be, or cannot be any more. */
    static InstrumentSpec draw(final InstrumentSpec spec, final SplitMix random)
    {
        switch (random.below(11))
        {
            case 0:
                return spec.tickSize(7, 2);

            case 1:
                return spec.baseAsset("Q");

            case 2:
                return spec.minPriceTicks(10).maxPriceTicks(9);

            case 3:
                return spec.matching(MatchingAlgorithm.PRO_RATA, 101);

            case 4:
                return spec.protection(-1, ProtectionAction.REST);

            case 5:
                return spec.maxQuantityLots(1_000_000_000_001L);

            case 6:
                return spec.feesBps(100_001, 0);

            case 7:
                return spec.feesPerLot(1, 3, 1, 3).feeAsset(FeeAsset.RECEIVED);

            case 8:
                return spec.feeAsset(FeeAsset.QUOTE)
                    .feesPerLot(random.pick((1L << 62) + 1, 1L << 62, 1), (int)random.pick(3, 8, 10), 0, 0);

            case 9:
                return spec.allowNegativePrice(true);

            default:
                return spec.symbol("N").baseAsset("BN").tickSize(1, 9).lotSize(1, 9);
        }
    }
}
