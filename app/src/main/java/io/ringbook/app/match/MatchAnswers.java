package io.ringbook.app.match;

import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.text.AnswerWriter;
import io.ringbook.codecs.text.JsonCommandReader;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.OrderView;
import io.ringbook.sbe.Side;

/**
 * Answers the queries of the text protocol from the engine's present state.
 */
final class MatchAnswers
{
    private final MatchingEngine engine;
    private final AnswerWriter answers;

    MatchAnswers(final MatchingEngine engine, final AnswerWriter answers)
    {
        this.engine = engine;
        this.answers = answers;
    }

    void answer(final JsonCommandReader asked)
    {
        switch (asked.query())
        {
            case BOOK:
                book(asked.instrumentId(), asked.levels());
                break;

            case ORDERS:
                orders(asked.instrumentId());
                break;

            case ORDER:
                order(asked.orderId());
                break;

            case BALANCES:
                balances(asked.account());
                break;

            case STATE_HASH:
                answers.stateHash(engine.sequence(), engine.stateHash());
                break;

            default:
                throw new IllegalStateException("no answer to query " + asked.query());
        }
    }

    private void book(final int instrumentId, final int levels)
    {
        answers.beginBook(instrumentId);
        engine.forEachLevel(instrumentId, Side.BUY, levels, answers::level);
        answers.beginAsks();
        engine.forEachLevel(instrumentId, Side.SELL, levels, answers::level);
        answers.endList();
    }

    private void orders(final int instrumentId)
    {
        answers.beginOrders(instrumentId);
        engine.forEachOrder(instrumentId, Side.BUY, this::listedOrder);
        engine.forEachOrder(instrumentId, Side.SELL, this::listedOrder);
        answers.beginStops();
        engine.forEachStop(instrumentId, Side.BUY, this::listedOrder);
        engine.forEachStop(instrumentId, Side.SELL, this::listedOrder);
        answers.endList();
    }

    private void listedOrder(final OrderView order)
    {
        answers.listedOrder(
            order.orderId(),
            order.clOrdId(),
            order.account(),
            order.side(),
            order.ordType(),
            order.timeInForce(),
            order.priceTicks(),
            order.stopPriceTicks(),
            order.isBudget() ? NullValue.LONG : order.quantityLots(),
            order.cumQuantityLots(),
            order.preventedQuantityLots(),
            order.isBudget() ? NullValue.LONG : order.leavesLots(),
            order.isPendingTrigger() ? NullValue.LONG : order.displayedLots());
    }

    private void order(final long orderId)
    {
        final OrderView order = engine.order(orderId);
        if (null == order)
        {
            answers.unknownOrder(orderId);
            return;
        }
        answers.order(
            order.orderId(),
            order.clOrdId(),
            order.account(),
            order.instrumentId(),
            order.side(),
            order.ordType(),
            order.timeInForce(),
            order.priceTicks(),
            order.stopPriceTicks(),
            order.isBudget() ? NullValue.LONG : order.quantityLots(),
            order.cumQuantityLots(),
            order.preventedQuantityLots(),
            order.isBudget() ? NullValue.LONG : order.leavesLots(),
            order.isPendingTrigger());
    }

    private void balances(final long account)
    {
        if (NullValue.LONG != account)
        {
            answers.beginBalances(account);
            engine.forEachBalance(account, (owner, assetId, available, locked) ->
                answers.balance(engine.asset(assetId), available, locked));
            answers.endList();
            return;
        }
        answers.beginAllBalances();
        engine.forEachBalance((owner, assetId, available, locked) ->
            answers.balanceOf(owner, engine.asset(assetId), available, locked));
        answers.beginFees();
        engine.forEachAsset(this::fee);
        answers.endList();
    }

    private void fee(final int assetId)
    {
        final long units = engine.feesUnits(assetId);
        if (0 != units)
        {
            answers.fee(engine.asset(assetId), units);
        }
    }
}
