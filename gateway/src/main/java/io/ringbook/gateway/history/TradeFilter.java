package io.ringbook.gateway.history;

import io.ringbook.gateway.model.Instrument;

/**
 * Which trades are asked for.
 *
 * @param instrument of them, null for any.
 * @param orderId    of the caller's order, 0 for any.
 * @param fromNs     then or later; {@link Long#MIN_VALUE} for any.
 * @param toNs       then or before; {@link Long#MAX_VALUE} for any.
 */
public record TradeFilter(Instrument instrument, long orderId, long fromNs, long toNs)
{
}
