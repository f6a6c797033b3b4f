package io.ringbook.gateway.model;

import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.Side;

/**
 * A trade as everybody sees it.
 *
 * @param tradeId      of the engine.
 * @param instrumentId of the instrument.
 * @param priceTicks   at which.
 * @param quantityLots how much.
 * @param bidOrderId   of the buyer.
 * @param askOrderId   of the seller.
 * @param takerSide    who came last.
 * @param liquidity    how it came about.
 * @param timeNs       since the epoch.
 */
public record Trade(
    long tradeId,
    int instrumentId,
    long priceTicks,
    long quantityLots,
    long bidOrderId,
    long askOrderId,
    Side takerSide,
    Liquidity liquidity,
    long timeNs)
{
}
