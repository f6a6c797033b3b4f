package io.ringbook.gateway.model;

import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.DecidedBy;
import io.ringbook.sbe.SurplusSide;

/**
 * How an auction ended.
 *
 * @param priceTicks  the print, {@link NullValue#LONG} if nothing traded.
 * @param volumeLots  that traded.
 * @param surplusLots left over at that price.
 * @param surplusSide of it, or NONE.
 * @param decidedBy   the rule that settled on the price.
 * @param timeNs      when, since the epoch.
 */
public record AuctionResult(
    long priceTicks, long volumeLots, long surplusLots, SurplusSide surplusSide, DecidedBy decidedBy, long timeNs)
{
}
