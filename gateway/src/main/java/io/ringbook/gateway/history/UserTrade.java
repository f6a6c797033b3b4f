package io.ringbook.gateway.history;

import io.ringbook.gateway.model.Fill;
import io.ringbook.gateway.model.Order;

/**
 * A trade as one of its two orders sees it. A trade with oneself is there twice.
 *
 * @param order   of the two, without fills.
 * @param fill    of it.
 * @param isTaker did the order come last?
 */
public record UserTrade(Order order, Fill fill, boolean isTaker)
{
}
