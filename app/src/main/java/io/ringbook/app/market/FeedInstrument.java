package io.ringbook.app.market;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.sbe.StpMode;

/**
 * An instrument of recorded data, as it is defined to the engine.
 *
 * @param symbol       of the instrument.
 * @param quoteAsset   what its prices are in, see {@link #quoteAsset(int)}.
 * @param quoteScale   decimals of a unit of it.
 * @param tickSize     mantissa of the tick size.
 * @param tickDecimals of the tick size.
 * @param isNegative   may a price be zero or less?
 */
public record FeedInstrument(
    String symbol, String quoteAsset, int quoteScale, long tickSize, int tickDecimals, boolean isNegative)
{
    private static final int MAX_SYMBOL_LENGTH = 32;

    /**
     * Name of the money of data whose finest tick has so many decimals: its unit is no finer than needed, so that no
     * price and quantity of the data is too much for a notional.
     *
     * @param scale decimals of its unit.
     * @return name.
     */
    public static String quoteAsset(final int scale)
    {
        return "CASH" + scale;
    }

    /**
     * A name as a symbol of the engine: what it does not take becomes a dash, what is too long is cut.
     *
     * @param name as the data has it.
     * @return symbol, empty if the name is.
     */
    public static String symbolOf(final String name)
    {
        final String symbol = name.replaceAll("[^A-Za-z0-9._/-]", "-");
        return symbol.substring(0, Math.min(symbol.length(), MAX_SYMBOL_LENGTH));
    }

    /**
     * The definition of the instrument.
     *
     * @return to be encoded.
     */
    InstrumentSpec spec()
    {
        return new InstrumentSpec()
            .symbol(symbol)
            .baseAsset("SHARE")
            .quoteAsset(quoteAsset)
            .tickSize(tickSize, tickDecimals)
            .lotSize(1, 0)
            .stpMode(StpMode.NONE)
            .allowNegativePrice(isNegative);
    }
}
