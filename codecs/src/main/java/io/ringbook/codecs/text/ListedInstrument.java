package io.ringbook.codecs.text;

import io.ringbook.sbe.FeeAsset;

/**
 * What the edge needs to know of an instrument to turn its decimals into ticks, lots and units and back.
 */
public final class ListedInstrument
{
    private final int id;
    private final String symbol;
    private final byte[] symbolText;
    private final long tickSize;
    private final int tickSizeDecimals;
    private final long lotSize;
    private final int lotSizeDecimals;
    private final int baseScale;
    private final int quoteScale;
    private final FeeAsset feeAsset;

    ListedInstrument(
        final int id,
        final String symbol,
        final long tickSize,
        final int tickSizeDecimals,
        final long lotSize,
        final int lotSizeDecimals,
        final int baseScale,
        final int quoteScale,
        final FeeAsset feeAsset)
    {
        this.id = id;
        this.symbol = symbol;
        this.symbolText = LineBuffer.ascii(symbol);
        this.tickSize = tickSize;
        this.tickSizeDecimals = tickSizeDecimals;
        this.lotSize = lotSize;
        this.lotSizeDecimals = lotSizeDecimals;
        this.baseScale = baseScale;
        this.quoteScale = quoteScale;
        this.feeAsset = feeAsset;
    }

    /**
     * What commands name the instrument by.
     *
     * @return id, from 1.
     */
    public int id()
    {
        return id;
    }

    /**
     * What people name the instrument by.
     *
     * @return symbol.
     */
    public String symbol()
    {
        return symbol;
    }

    byte[] symbolText()
    {
        return symbolText;
    }

    /**
     * Mantissa of the tick size.
     *
     * @return at least 1, without trailing zeros.
     */
    public long tickSize()
    {
        return tickSize;
    }

    /**
     * Decimals of the tick size, with which every price is printed.
     *
     * @return 0 to 18.
     */
    public int tickSizeDecimals()
    {
        return tickSizeDecimals;
    }

    /**
     * Mantissa of the lot size.
     *
     * @return at least 1, without trailing zeros.
     */
    public long lotSize()
    {
        return lotSize;
    }

    /**
     * Decimals of the lot size, with which every quantity is printed.
     *
     * @return 0 to 18.
     */
    public int lotSizeDecimals()
    {
        return lotSizeDecimals;
    }

    /**
     * Decimals of a unit of the quote asset.
     *
     * @return 0 to 18.
     */
    public int quoteScale()
    {
        return quoteScale;
    }

    /**
     * Decimals of the fee of one side of a trade.
     *
     * @param isBuyer which side.
     * @return scale of the asset the fee is taken in.
     */
    public int feeScale(final boolean isBuyer)
    {
        return FeeAsset.RECEIVED == feeAsset && isBuyer ? baseScale : quoteScale;
    }
}
