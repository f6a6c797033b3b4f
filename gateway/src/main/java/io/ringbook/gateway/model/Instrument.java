package io.ringbook.gateway.model;

import io.ringbook.codecs.Decimal;
import io.ringbook.codecs.DecimalException;
import io.ringbook.codecs.Decimals;
import io.ringbook.sbe.FeeAsset;

/**
 * What is traded, and how its ticks, lots and units are written.
 *
 * @param id               of the engine, from 1.
 * @param symbol           name.
 * @param baseAsset        what is traded.
 * @param quoteAsset       what it is paid in.
 * @param tickSize         mantissa.
 * @param tickSizeDecimals of it; prices are written with so many.
 * @param lotSize          mantissa.
 * @param lotSizeDecimals  of it; quantities are written with so many.
 * @param baseScale        decimals of a unit of the base asset.
 * @param quoteScale       decimals of a unit of the quote asset.
 * @param feeAsset         in which fees are taken.
 */
public record Instrument(
    int id,
    String symbol,
    String baseAsset,
    String quoteAsset,
    long tickSize,
    int tickSizeDecimals,
    long lotSize,
    int lotSizeDecimals,
    int baseScale,
    int quoteScale,
    FeeAsset feeAsset)
{
    /**
     * A price as text.
     *
     * @param ticks of it.
     * @return decimal with the tick size's decimals.
     */
    public String price(final long ticks)
    {
        return Decimals.toString(ticks, tickSize, tickSizeDecimals);
    }

    /**
     * A quantity as text.
     *
     * @param lots of it.
     * @return decimal with the lot size's decimals.
     */
    public String quantity(final long lots)
    {
        return Decimals.toString(lots, lotSize, lotSizeDecimals);
    }

    /**
     * A text as a price.
     *
     * @param name of the field, for the error.
     * @param text a decimal.
     * @return ticks.
     * @throws DecimalException if it is no decimal, or no multiple of the tick size.
     */
    public long ticks(final String name, final String text)
    {
        return new Decimal().parse(name, text).toMultiple(name, tickSize, tickSizeDecimals, "tick size");
    }

    /**
     * A text as a quantity.
     *
     * @param name of the field, for the error.
     * @param text a decimal.
     * @return lots.
     * @throws DecimalException if it is no decimal, or no multiple of the lot size.
     */
    public long lots(final String name, final String text)
    {
        return new Decimal().parse(name, text).toMultiple(name, lotSize, lotSizeDecimals, "lot size");
    }

    /**
     * The asset of a fee.
     *
     * @param isBuyer whose fee.
     * @return asset.
     */
    public String feeAsset(final boolean isBuyer)
    {
        return FeeAsset.RECEIVED == feeAsset && isBuyer ? baseAsset : quoteAsset;
    }

    /**
     * Decimals of a fee's unit.
     *
     * @param isBuyer whose fee.
     * @return scale.
     */
    public int feeScale(final boolean isBuyer)
    {
        return FeeAsset.RECEIVED == feeAsset && isBuyer ? baseScale : quoteScale;
    }
}
