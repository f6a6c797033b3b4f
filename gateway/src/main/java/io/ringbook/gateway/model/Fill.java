package io.ringbook.gateway.model;

/**
 * A trade as one of its orders sees it.
 *
 * @param tradeId      of the engine.
 * @param priceTicks   at which.
 * @param quantityLots how much.
 * @param feeUnits     paid, negative for a rebate; of the asset {@link Instrument#feeAsset(boolean)}.
 * @param liquidity    MAKER, TAKER or AUCTION.
 * @param timeNs       since the epoch.
 */
public record Fill(
    long tradeId, long priceTicks, long quantityLots, long feeUnits, String liquidity, long timeNs)
{
}
