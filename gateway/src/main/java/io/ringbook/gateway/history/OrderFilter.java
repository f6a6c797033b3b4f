package io.ringbook.gateway.history;

import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.OrderStatus;

import java.util.Set;

/**
 * Which orders are asked for.
 *
 * @param instrument they trade, null for any.
 * @param statuses   they are in, empty for any.
 * @param fromNs     accepted then or later; {@link Long#MIN_VALUE} for any.
 * @param toNs       accepted then or before; {@link Long#MAX_VALUE} for any.
 */
public record OrderFilter(Instrument instrument, Set<OrderStatus> statuses, long fromNs, long toNs)
{
}
