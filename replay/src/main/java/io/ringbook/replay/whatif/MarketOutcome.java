package io.ringbook.replay.whatif;

import java.math.BigDecimal;

/**
 * What was traded in an instrument, and what it cost. With accounts off nobody has paid fees: they are what the
 * definitions would have cost, not rounded.
 *
 * @param symbol          of it.
 * @param baseAsset       what is traded.
 * @param quoteAsset      what is paid.
 * @param trades          made.
 * @param volume          in the base asset.
 * @param notional        in the quote asset.
 * @param lastPrice       of the last trade; null before any.
 * @param makerFees       in the quote asset, less rebates.
 * @param takerFees       likewise.
 * @param makerFeesInBase those that were taken in the base asset.
 * @param takerFeesInBase likewise.
 */
public record MarketOutcome(
    String symbol,
    String baseAsset,
    String quoteAsset,
    long trades,
    BigDecimal volume,
    BigDecimal notional,
    BigDecimal lastPrice,
    BigDecimal makerFees,
    BigDecimal takerFees,
    BigDecimal makerFeesInBase,
    BigDecimal takerFeesInBase)
{
}
