package io.ringbook.app.market;

import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Drives a day of the Shanghai Stock Exchange through the engine: every continuous trade that was published must come
 * out of it in order, every cancelled quantity must equal what it has left, no passive order may trade, and every call
 * auction must come out of its uncrossing.
 */
final class SseCheck implements SseCommands
{
    private final EngineDriver engine;
    private final int tickDecimals;
    private final SseTranslator translator;
    private final Map<Long, Long> engineOrderIds = new HashMap<>();
    private final SseResult result = new SseResult();

    SseCheck(final List<SseEvent> events, final EngineDriver engine, final int tickDecimals)
    {
        this.engine = engine;
        this.tickDecimals = tickDecimals;
        translator = new SseTranslator(events, this);
    }

    /** What was counted so far, also after a difference was found. */
    SseResult result()
    {
        return result;
    }

    /** Checks the day; a difference is thrown as {@link MarketDataException}. */
    void run()
    {
        result.expectedTrades = translator.continuousTradeCount();
        translator.run();
    }

    @Override
    public void onCall(final TradingPhase call)
    {
        engine.setPhase(call);
    }

    @Override
    public void onCallOrder(final SseEvent add)
    {
        enter(add, "an order that waits for its auction");
        result.callOrders++;
    }

    @Override
    public void onAuction(final SseAuction auction)
    {
        final SseAuctionRule rule = new SseAuctionRule(engine);
        final EngineOutcome outcome = engine.setPhase(TradingPhase.UNCROSS);
        final SseAuctionResult compared =
            new SseAuctionResult(auction, outcome, rule, engineOrderIds, tickDecimals);
        result.auctions.add(compared);
        compared.check(this::orderNo);
    }

    @Override
    public void onPassiveOrder(final SseEvent add)
    {
        enter(add, "a passive order that rests");
        result.orders++;
    }

    @Override
    public void onAggressor(
        final List<SseEvent> rows, final int tradeCount, final long priceTicks, final long quantity)
    {
        final SseEvent first = rows.get(0);
        final EngineOutcome outcome = engine.newOrder(first.side(), priceTicks, quantity, TimeInForce.GTC);
        for (int i = 0; i < tradeCount; i++)
        {
            compare(rows.get(i), outcome, i);
        }
        if (outcome.tradeCount() > tradeCount)
        {
            throw rows.get(rows.size() - 1).difference(
                "no further trade of order " + first.takerOrderNo(), trade(outcome, tradeCount));
        }
        engineOrderIds.put(first.takerOrderNo(), outcome.orderId());
        result.orders++;
    }

    @Override
    public void onCancel(final SseEvent delete)
    {
        final EngineOutcome outcome = engine.cancel(engineOrderIds.get(delete.orderNo()));
        if (!outcome.isCanceled())
        {
            throw delete.difference("order " + delete.orderNo() + " with " + delete.quantity() + " left to cancel",
                outcome.describe());
        }
        delete.checkCanceled(outcome.canceledQuantityLots());
        result.matchedCancels++;
    }

    private void enter(final SseEvent add, final String expected)
    {
        final EngineOutcome outcome = engine.newOrder(add.side(), add.priceTicks(), add.quantity(), TimeInForce.GTC);
        if (outcome.isRefused() || outcome.tradeCount() > 0)
        {
            throw add.difference(expected, outcome.tradeCount() > 0 ? trade(outcome, 0) : outcome.describe());
        }
        engineOrderIds.put(add.orderNo(), outcome.orderId());
    }

    private void compare(final SseEvent published, final EngineOutcome outcome, final int trade)
    {
        final Long makerId = engineOrderIds.get(published.makerOrderNo());
        final boolean isEqual = trade < outcome.tradeCount() &&
            null != makerId && makerId == outcome.makerOrderId(trade) &&
            published.priceTicks() == outcome.tradePriceTicks(trade) &&
            published.quantity() == outcome.tradeQuantityLots(trade);
        if (!isEqual)
        {
            throw published.difference(
                "trade of maker " + published.makerOrderNo() + " price " + published.priceTicks() + " ticks quantity " +
                published.quantity(),
                trade < outcome.tradeCount() ? trade(outcome, trade) : outcome.describe());
        }
        result.matchedTrades++;
    }

    private String trade(final EngineOutcome outcome, final int trade)
    {
        return "trade of maker " + orderNo(outcome.makerOrderId(trade)) + " price " + outcome.tradePriceTicks(trade) +
            " ticks quantity " + outcome.tradeQuantityLots(trade);
    }

    private long orderNo(final long engineOrderId)
    {
        return engineOrderIds.entrySet().stream()
            .filter(entry -> entry.getValue() == engineOrderId)
            .mapToLong(Map.Entry::getKey)
            .findFirst()
            .orElse(0);
    }
}
