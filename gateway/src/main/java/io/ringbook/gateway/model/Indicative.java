package io.ringbook.gateway.model;

import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.SurplusSide;

/**
 * What an auction would print if the call ended now.
 *
 * @param priceTicks  the price, {@link NullValue#LONG} if nothing would trade.
 * @param volumeLots  that would trade.
 * @param surplusLots left over at that price.
 * @param surplusSide of it, or NONE.
 */
public record Indicative(long priceTicks, long volumeLots, long surplusLots, SurplusSide surplusSide)
{
}
