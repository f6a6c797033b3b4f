package io.ringbook.app.replay;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.codecs.text.InstrumentCatalog;
import io.ringbook.codecs.text.JsonEventWriter;
import io.ringbook.codecs.text.LineBuffer;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns the engine's events about some orders into the steps of their lives. All other events are let pass.
 *
 * <p>Long because it has a method for each event that an order can have, and their signatures are long.
 */
final class OrderSteps extends InstrumentUnits
{
    private final Map<Long, OrderLife> lives = new LinkedHashMap<>();
    private final Set<Long> touched = new TreeSet<>();
    private final LineBuffer lines = new LineBuffer();
    private final InstrumentCatalog catalog;
    private final JsonEventWriter json;
    private long sequence;
    private long timestampNs;
    private boolean isCommandWanted;
    private boolean isQueueWanted;

    OrderSteps(final InstrumentCatalog catalog)
    {
        this.catalog = catalog;
        json = new JsonEventWriter(lines, catalog);
    }

    void follow(final long orderId)
    {
        lives.put(orderId, new OrderLife(orderId));
    }

    Map<Long, OrderLife> lives()
    {
        return lives;
    }

    /** Orders that the present command has done something to. */
    Set<Long> touched()
    {
        return touched;
    }

    /** Was the present command the cause of more than a trade with somebody else's order? */
    boolean isCommandWanted()
    {
        return isCommandWanted;
    }

    /** Has an order taken a place in a queue by the present command? */
    boolean isQueueWanted()
    {
        return isQueueWanted;
    }

    /** The present command has been looked at. */
    void forgetCommand()
    {
        touched.clear();
        isCommandWanted = false;
        isQueueWanted = false;
    }

    @Override
    public void onCommandStart(final long ofSequence, final long atNs, final long correlationId)
    {
        sequence = ofSequence;
        timestampNs = atNs;
        json.onCommandStart(ofSequence, atNs, correlationId);
    }

    @Override
    public void onInstrumentDefined(
        final int instrumentId,
        final String symbol,
        final String baseAsset,
        final String quoteAsset,
        final long tickMantissa,
        final int tickSizeDecimals,
        final long lotMantissa,
        final int lotSizeDecimals,
        final int baseScale,
        final int quoteScale,
        final FeeAsset feeAsset)
    {
        super.onInstrumentDefined(
            instrumentId, symbol, baseAsset, quoteAsset, tickMantissa, tickSizeDecimals, lotMantissa, lotSizeDecimals,
            baseScale, quoteScale, feeAsset);
        json.onInstrumentDefined(
            instrumentId, symbol, baseAsset, quoteAsset, tickMantissa, tickSizeDecimals, lotMantissa, lotSizeDecimals,
            baseScale, quoteScale, feeAsset);
        lines.clear();
    }

    @Override
    public void onOrderAccepted(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final Side side,
        final OrdType ordType,
        final TimeInForce timeInForce,
        final long priceTicks,
        final long quantityLots,
        final boolean postOnly,
        final OrderInstructions instructions)
    {
        final OrderLife life = lives.get(orderId);
        if (null == life)
        {
            return;
        }
        final Unit unit = unit(instrumentId);
        final String title = OrderWords.title(
            unit, account, clOrdId, side, ordType, timeInForce, priceTicks, quantityLots, postOnly, instructions);
        life.begin(unit, instrumentId, account, title);
        final boolean isStop = NullValue.LONG != instructions.stopPriceTicks() ||
            NullValue.LONG != instructions.trailOffsetTicks();
        life.pending(isStop);
        if (NullValue.LONG != quantityLots)
        {
            life.leaves(quantityLots);
        }
        json.onOrderAccepted(
            orderId, clOrdId, account, instrumentId, side, ordType, timeInForce, priceTicks, quantityLots, postOnly,
            instructions);
        step(life, "accepted", "order " + orderId, true);
        isQueueWanted = true;
    }

    @Override
    public void onTrade(
        final long tradeId,
        final int instrumentId,
        final long priceTicks,
        final long quantityLots,
        final long makerOrderId,
        final long takerOrderId,
        final long makerAccount,
        final long takerAccount,
        final Side takerSide,
        final long makerLeavesLots,
        final long takerLeavesLots,
        final long makerFeeUnits,
        final long takerFeeUnits,
        final Liquidity liquidity)
    {
        final OrderLife maker = lives.get(makerOrderId);
        final OrderLife taker = lives.get(takerOrderId);
        if (null == maker && null == taker)
        {
            return;
        }
        json.onTrade(
            tradeId, instrumentId, priceTicks, quantityLots, makerOrderId, takerOrderId, makerAccount, takerAccount,
            takerSide, makerLeavesLots, takerLeavesLots, makerFeeUnits, takerFeeUnits, liquidity);
        final String line = take();
        final Unit unit = unit(instrumentId);
        final String of = unit.quantity(quantityLots) + " at " + unit.price(priceTicks) + ", trade " + tradeId;
        final String auction = Liquidity.AUCTION == liquidity ? " in the auction" : "";
        if (null != maker)
        {
            fill(maker, of + auction + (auction.isEmpty() ? " as maker" : "") + ", with order " + takerOrderId +
                " of account " + takerAccount, line, Side.BUY != takerSide, priceTicks, quantityLots, makerLeavesLots,
                makerFeeUnits);
        }
        if (null != taker)
        {
            fill(taker, of + auction + (auction.isEmpty() ? " as taker" : "") + ", with order " + makerOrderId +
                " of account " + makerAccount, line, Side.BUY == takerSide, priceTicks, quantityLots, takerLeavesLots,
                takerFeeUnits);
        }
    }

    private void fill(
        final OrderLife life,
        final String words,
        final String line,
        final boolean isBuyer,
        final long priceTicks,
        final long quantityLots,
        final long leavesLots,
        final long feeUnits)
    {
        final Unit unit = life.unit();
        final BigDecimal fee = unit.fee(feeUnits, isBuyer);
        life.filled(priceTicks, quantityLots, unit.feeAssetOf(isBuyer), fee);
        final String feeWords = 0 == feeUnits ? "" : (feeUnits < 0 ? ", rebate " : ", fee ") +
            decimal(fee.abs()) + " " + unit.feeAssetOf(isBuyer);
        final String left = NullValue.LONG == leavesLots ? "" : ", left " + unit.quantity(leavesLots);
        touched.add(life.orderId());
        life.add(new OrderLife.Step(sequence, timestampNs, "fill", words + feeWords + left, line));
        if (NullValue.LONG != leavesLots)
        {
            life.leaves(leavesLots);
        }
        if (0 == leavesLots)
        {
            life.filledUp(sequence);
        }
    }

    @Override
    public void onOrderCanceled(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final CancelReason reason,
        final long cumQuantityLots,
        final long canceledQuantityLots)
    {
        final OrderLife life = lives.get(orderId);
        if (null != life)
        {
            json.onOrderCanceled(
                orderId, clOrdId, account, instrumentId, reason, cumQuantityLots, canceledQuantityLots);
            step(life, "canceled", ended(life, reason.name(), cumQuantityLots, canceledQuantityLots), true);
            life.end("CANCELED (" + reason + ")", sequence);
        }
    }

    @Override
    public void onOrderExpired(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final ExpireReason reason,
        final long cumQuantityLots,
        final long canceledQuantityLots)
    {
        final OrderLife life = lives.get(orderId);
        if (null != life)
        {
            json.onOrderExpired(
                orderId, clOrdId, account, instrumentId, reason, cumQuantityLots, canceledQuantityLots);
            step(life, "expired", ended(life, reason.name(), cumQuantityLots, canceledQuantityLots), true);
            life.end("EXPIRED (" + reason + ")", sequence);
        }
    }

    private static String ended(
        final OrderLife life, final String reason, final long cumQuantityLots, final long canceledQuantityLots)
    {
        return reason + (NullValue.LONG == canceledQuantityLots ? "" :
            ", " + life.unit().quantity(canceledQuantityLots) + " taken back") +
            ", " + life.unit().quantity(cumQuantityLots) + " filled before";
    }

    @Override
    public void onOrderReplaced(
        final long orderId,
        final ClOrdId clOrdId,
        final ClOrdId origClOrdId,
        final long account,
        final int instrumentId,
        final long priceTicks,
        final long stopPriceTicks,
        final long quantityLots,
        final long cumQuantityLots,
        final long leavesLots,
        final Priority priority)
    {
        final OrderLife life = lives.get(orderId);
        if (null == life)
        {
            return;
        }
        json.onOrderReplaced(
            orderId, clOrdId, origClOrdId, account, instrumentId, priceTicks, stopPriceTicks, quantityLots,
            cumQuantityLots, leavesLots, priority);
        final Unit unit = life.unit();
        step(life, "replaced", unit.quantity(quantityLots) +
            (NullValue.LONG == priceTicks ? "" : " at " + unit.price(priceTicks)) +
            (NullValue.LONG == stopPriceTicks ? "" : ", stop at " + unit.price(stopPriceTicks)) +
            (clOrdId.equals(origClOrdId) || clOrdId.isEmpty() ? "" : ", client id now " + clOrdId) +
            ", priority " + priority.name().toLowerCase(Locale.ROOT) +
            ", left " + unit.quantity(leavesLots), true);
        life.leaves(leavesLots);
        isQueueWanted |= Priority.LOST == priority;
    }

    @Override
    public void onCancelRejected(
        final long account, final long orderId, final ClOrdId clOrdId, final RejectReason reason)
    {
        final OrderLife life = lives.get(orderId);
        if (null != life && life.isBegun())
        {
            json.onCancelRejected(account, orderId, clOrdId, reason);
            step(life, "refused", "a cancel or replace of account " + account + ": " + reason, true);
        }
    }

    @Override
    public void onOrderTriggered(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final long stopPriceTicks,
        final long lastPriceTicks)
    {
        final OrderLife life = lives.get(orderId);
        if (null != life)
        {
            json.onOrderTriggered(orderId, clOrdId, account, instrumentId, stopPriceTicks, lastPriceTicks);
            step(life, "triggered", "stop price " + life.unit().price(stopPriceTicks) + ", last trade at " +
                life.unit().price(lastPriceTicks), true);
            life.pending(false);
            isQueueWanted = true;
        }
    }

    @Override
    public void onTradePrevented(
        final int instrumentId,
        final long makerOrderId,
        final long takerOrderId,
        final long priceTicks,
        final long quantityLots,
        final StpMode mode)
    {
        for (final long orderId : new long[] {makerOrderId, takerOrderId})
        {
            final OrderLife life = lives.get(orderId);
            if (null != life)
            {
                json.onTradePrevented(instrumentId, makerOrderId, takerOrderId, priceTicks, quantityLots, mode);
                step(life, "prevented", "a trade of " + life.unit().quantity(quantityLots) + " at " +
                    life.unit().price(priceTicks) + " with order " +
                    (makerOrderId == orderId ? takerOrderId : makerOrderId) + " of the same owner: " + mode, true);
            }
        }
    }

    @Override
    public void onIcebergReplenished(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final long displayQuantityLots,
        final long reserveQuantityLots)
    {
        final OrderLife life = lives.get(orderId);
        if (null != life)
        {
            json.onIcebergReplenished(
                orderId, clOrdId, account, instrumentId, displayQuantityLots, reserveQuantityLots);
            step(life, "shows", life.unit().quantity(displayQuantityLots) + " more, at the end of the queue, " +
                life.unit().quantity(reserveQuantityLots) + " in reserve", false);
        }
    }

    @Override
    public void onBandBreached(
        final int instrumentId,
        final long orderId,
        final long priceTicks,
        final long lowPriceTicks,
        final long highPriceTicks,
        final BandAction action)
    {
        final OrderLife life = lives.get(orderId);
        if (null != life)
        {
            json.onBandBreached(instrumentId, orderId, priceTicks, lowPriceTicks, highPriceTicks, action);
            final Unit unit = unit(instrumentId);
            step(life, "band", "price " + unit.price(priceTicks) + " outside " + unit.price(lowPriceTicks) + " to " +
                unit.price(highPriceTicks) + ": " + action, true);
        }
    }

    /** Told last, with the net change of the command. */
    @Override
    public void onBalanceChanged(
        final long account,
        final String asset,
        final long availableUnits,
        final long lockedUnits,
        final long availableChangeUnits,
        final long lockedChangeUnits)
    {
        for (final long orderId : touched)
        {
            final OrderLife life = lives.get(orderId);
            if (life.account() == account)
            {
                final int scale = catalog.assetScale(asset);
                json.onBalanceChanged(
                    account, asset, availableUnits, lockedUnits, availableChangeUnits, lockedChangeUnits);
                life.add(new OrderLife.Step(sequence, timestampNs, "balance", asset + " of account " + account + ": " +
                    OrderWords.change("available", availableUnits, availableChangeUnits, scale) + ", " +
                    OrderWords.change("locked", lockedUnits, lockedChangeUnits, scale), take()));
            }
        }
    }

    private void step(final OrderLife life, final String kind, final String words, final boolean withCommand)
    {
        touched.add(life.orderId());
        isCommandWanted |= withCommand;
        life.add(new OrderLife.Step(sequence, timestampNs, kind, words, take()));
    }

    private String take()
    {
        final String line = lines.toString().stripTrailing();
        lines.clear();
        return line;
    }
}
