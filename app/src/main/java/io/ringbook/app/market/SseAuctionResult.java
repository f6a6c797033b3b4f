package io.ringbook.app.market;

import io.ringbook.sbe.DecidedBy;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/**
 * A call auction as the engine uncrossed it, beside what the exchange published: price, volume, what each order traded
 * in all, and who traded with whom, in order.
 */
final class SseAuctionResult
{
    private final SseAuction published;
    private final SseAuctionRule rule;
    private final int tickDecimals;
    private final long priceTicks;
    private final long volume;
    private final DecidedBy decidedBy;
    private final Map<Long, Fill> fills = new HashMap<>();
    private int tradesAlike;

    /**
     * Compares.
     *
     * @param published      by the exchange.
     * @param outcome        of the uncrossing.
     * @param rule           of the exchange, for the book as it was before.
     * @param engineOrderIds from the exchange's order number to the engine's.
     * @param tickDecimals   of prices in words.
     */
    SseAuctionResult(
        final SseAuction published,
        final EngineOutcome outcome,
        final SseAuctionRule rule,
        final Map<Long, Long> engineOrderIds,
        final int tickDecimals)
    {
        this.published = published;
        this.rule = rule;
        this.tickDecimals = tickDecimals;
        priceTicks = outcome.auctionPriceTicks();
        volume = outcome.auctionVolumeLots();
        decidedBy = outcome.decidedBy();
        for (int i = 0; i < outcome.tradeCount(); i++)
        {
            fill(outcome.makerOrderId(i)).engineLots += outcome.tradeQuantityLots(i);
            fill(outcome.takerOrderId(i)).engineLots += outcome.tradeQuantityLots(i);
        }
        for (int i = 0; i < published.trades().size(); i++)
        {
            final SseEvent trade = published.trades().get(i);
            final long buyId = engineOrderIds.get(trade.buyOrderNo());
            final long sellId = engineOrderIds.get(trade.sellOrderNo());
            fill(buyId).publishedLots += trade.quantity();
            fill(sellId).publishedLots += trade.quantity();
            tradesAlike += isAlike(trade, buyId, sellId, outcome, i) ? 1 : 0;
        }
    }

    /**
     * Throws the first difference: a volume, a price that the exchange's rule does not explain either, or an order.
     *
     * @param orderNo from the engine's order id to the exchange's number.
     */
    void check(final LongUnaryOperator orderNo)
    {
        if (published.volume() != volume)
        {
            throw published.place().difference(
                published.name() + " volume " + published.volume(), Long.toString(volume));
        }
        if (volume > 0 && published.priceTicks() != priceTicks && !rule.allows(published.priceTicks()))
        {
            throw published.place().difference(
                published.name() + " price " + text(published.priceTicks()),
                text(priceTicks) + " by " + decidedBy + ", and " + rule.describe(tickDecimals) + " by " +
                    SseAuctionRule.SOURCE);
        }
        fills.entrySet().stream()
            .filter((entry) -> !entry.getValue().isAlike())
            .min(Map.Entry.comparingByKey())
            .ifPresent((entry) ->
            {
                throw published.place().difference(
                    published.name() + " to fill " + entry.getValue().publishedLots + " of order " +
                        orderNo.applyAsLong(entry.getKey()),
                    Long.toString(entry.getValue().engineLots));
            });
    }

    void print(final PrintWriter out)
    {
        final String name = published.name();
        out.println(name + " volume " + volume + "/" + published.volume());
        if (volume > 0 || published.volume() > 0)
        {
            out.println(name + " price " + price());
            out.println(name + " orders filled alike " + fills.values().stream().filter(Fill::isAlike).count() + "/" +
                fills.size());
            out.println(name + " trades alike in order " + tradesAlike + "/" + published.trades().size());
        }
    }

    private String price()
    {
        final String engine = 0 == volume ? "none" : text(priceTicks) + " by " + decidedBy;
        if (0 == published.volume())
        {
            return engine + ", published none";
        }
        final String byRule = rule.describe(tickDecimals) + ", by " + SseAuctionRule.SOURCE;
        final boolean isAllowed = rule.allows(published.priceTicks());
        if (0 != volume && priceTicks == published.priceTicks())
        {
            return engine + ", as published" + (isAllowed ? "" : ", but " + byRule);
        }
        return engine + ", published " + text(published.priceTicks()) + (isAllowed ? ": " : ", but ") + byRule;
    }

    private Fill fill(final long engineOrderId)
    {
        return fills.computeIfAbsent(engineOrderId, (id) -> new Fill());
    }

    private static boolean isAlike(
        final SseEvent trade, final long buyId, final long sellId, final EngineOutcome outcome, final int index)
    {
        if (index >= outcome.tradeCount() || trade.quantity() != outcome.tradeQuantityLots(index))
        {
            return false;
        }
        final long makerId = outcome.makerOrderId(index);
        final long takerId = outcome.takerOrderId(index);
        return buyId == makerId && sellId == takerId || buyId == takerId && sellId == makerId;
    }

    private String text(final long ticks)
    {
        return BigDecimal.valueOf(ticks, tickDecimals).toPlainString();
    }

    /** What an order traded in the auction. */
    private static final class Fill
    {
        private long engineLots;
        private long publishedLots;

        private boolean isAlike()
        {
            return engineLots == publishedLots;
        }
    }
}
