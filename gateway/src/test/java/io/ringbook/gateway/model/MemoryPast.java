package io.ringbook.gateway.model;

import java.util.List;

/**
 * A past as a first model and a log of all trades have it, for a second model.
 */
final class MemoryPast implements Past
{
    private final ReadModel first;
    private final TradeLog log;
    private final long lastOrderId;

    MemoryPast(final ReadModel first, final TradeLog log, final long lastOrderId)
    {
        this.lastOrderId = lastOrderId;
        this.first = first;
        this.log = log;
    }

    @Override
    public void tell(final long sequence, final ReadModel model)
    {
        for (long orderId = 1; orderId <= lastOrderId; orderId++)
        {
            final Order order = first.order(orderId);
            if (null != order)
            {
                model.pastOrder(copy(order));
                final long id = orderId;
                order.fills().forEach((fill) -> model.pastFill(id, fill));
            }
        }
        for (final Instrument instrument : first.instruments())
        {
            final int id = instrument.id();
            newest(log.of(id), Tape.CAPACITY).forEach(model::pastTrade);
            pastKlines(model, id, KlineInterval.S1, 3_700);
            pastKlines(model, id, KlineInterval.M1, 1_600);
            pastKlines(model, id, KlineInterval.H1, 800);
            log.of(id).stream().findFirst().ifPresent((trade) -> model.firstTrade(id, trade.timeNs()));
        }
    }

    private void pastKlines(final ReadModel model, final int id, final KlineInterval interval, final int limit)
    {
        newest(log.klines(id, interval), limit).forEach(
            (kline) -> model.pastKline(id, interval.seconds(), kline));
    }

    private static <T> List<T> newest(final List<T> all, final int limit)
    {
        return all.subList(Math.max(0, all.size() - limit), all.size());
    }

    private static Order copy(final Order order)
    {
        return new OrderBuilder(
            order.orderId, order.account, order.instrument, order.side, order.type, order.timeInForce, order.createdNs)
            .clientOrderId(order.clientOrderId())
            .priceTicks(order.priceTicks())
            .stopPriceTicks(order.stopPriceTicks())
            .trailOffsetTicks(order.trailOffsetTicks())
            .quantityLots(order.quantityLots())
            .quoteBudgetUnits(order.quoteBudgetUnits())
            .displayLots(order.displayLots())
            .minLots(order.minLots())
            .expireTimeNs(order.expireTimeNs())
            .ocoGroup(order.ocoGroup())
            .isPostOnly(order.isPostOnly())
            .status(order.status())
            .reason(order.reason())
            .cumLots(order.cumLots())
            .leavesLots(order.leavesLots())
            .preventedLots(order.preventedLots())
            .tradedTickLots(order.tradedTickLots())
            .updatedNs(order.updatedNs())
            .build();
    }
}
