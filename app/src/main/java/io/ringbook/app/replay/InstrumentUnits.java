package io.ringbook.app.replay;

import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.FeeAsset;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * Ticks, lots and units as decimals. Hears the engine's events to learn the instruments.
 */
class InstrumentUnits extends NoEvents
{
    /** Shown where there is no number. */
    static final String NONE = "none";

    private final Map<Integer, Unit> units = new HashMap<>();

    /** What one tick, lot and unit of money is. */
    record Unit(
        String symbol,
        String baseAsset,
        String quoteAsset,
        BigDecimal tickSize,
        BigDecimal lotSize,
        int baseScale,
        int quoteScale,
        FeeAsset feeAsset)
    {
        String price(final long ticks)
        {
            return NullValue.LONG == ticks ? NONE : priceOf(ticks).toPlainString();
        }

        BigDecimal priceOf(final long ticks)
        {
            return BigDecimal.valueOf(ticks).multiply(tickSize);
        }

        String quantity(final long lots)
        {
            return NullValue.LONG == lots ? NONE : quantityOf(lots).toPlainString();
        }

        BigDecimal quantityOf(final long lots)
        {
            return BigDecimal.valueOf(lots).multiply(lotSize);
        }

        boolean isFeeInBase(final boolean isBuyer)
        {
            return FeeAsset.RECEIVED == feeAsset && isBuyer;
        }

        String feeAssetOf(final boolean isBuyer)
        {
            return isFeeInBase(isBuyer) ? baseAsset : quoteAsset;
        }

        BigDecimal fee(final long feeUnits, final boolean isBuyer)
        {
            return BigDecimal.valueOf(feeUnits, isFeeInBase(isBuyer) ? baseScale : quoteScale);
        }

        String quote(final long moneyUnits)
        {
            return BigDecimal.valueOf(moneyUnits, quoteScale).toPlainString();
        }
    }

    @Override
    public void onInstrumentDefined(
        final int instrumentId,
        final String symbol,
        final String baseAsset,
        final String quoteAsset,
        final long tickMantissa,
        final int tickSizeDecimals,
        final long lotMantissa,
        final int lotSizeDecimals,
        final int baseScale,
        final int quoteScale,
        final FeeAsset feeAsset)
    {
        units.put(instrumentId, new Unit(
            symbol, baseAsset, quoteAsset, BigDecimal.valueOf(tickMantissa, tickSizeDecimals),
            BigDecimal.valueOf(lotMantissa, lotSizeDecimals), baseScale, quoteScale, feeAsset));
    }

    /** Of an instrument that was defined. */
    Unit unit(final int instrumentId)
    {
        return units.get(instrumentId);
    }

    /** An amount of an asset, without trailing zeros. */
    static String money(final MatchingEngine engine, final int assetId, final long amountUnits)
    {
        return decimal(BigDecimal.valueOf(amountUnits, engine.assetScale(assetId)));
    }

    static String decimal(final BigDecimal number)
    {
        return 0 == number.signum() ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
