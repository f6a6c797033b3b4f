package io.ringbook.codecs.text;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.DecidedBy;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.SurplusSide;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;
import io.ringbook.sbe.TransferOutcome;
import io.ringbook.sbe.TransferType;

/**
 * Events to lines of the text protocol: keys in fixed order, no key without a value, no time. Keeps the catalog up to
 * date as instruments are defined. Allocates nothing per event beyond growing its buffer. One thread.
 *
 * <p>Long because it has a method for each event.
 */
public final class JsonEventWriter implements EventHandler
{
    private final JsonFields json;
    private final InstrumentCatalog catalog;

    private long sequence;

    /**
     * A writer.
     *
     * @param lines   to append to.
     * @param catalog of instruments, for decimals and symbols.
     */
    public JsonEventWriter(final LineBuffer lines, final InstrumentCatalog catalog)
    {
        this.json = new JsonFields(lines);
        this.catalog = catalog;
    }

    /**
     * Makes lines carry the place of their event among those of its command, behind the sequence.
     *
     * @param index of the event to come, from 0.
     */
    public void index(final int index)
    {
        json.index(index);
    }

    @Override
    public void onCommandStart(final long sequence, final long timestampNs, final long correlationId)
    {
        this.sequence = sequence;
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
        final ListedInstrument instrument = header(JsonFields.ACCEPTED, orderId, clOrdId, null, account, instrumentId);
        json.word(JsonFields.SIDE, side.name())
            .word(JsonFields.TYPE, ordType.name())
            .word(JsonFields.TIF, timeInForce.name())
            .price(JsonFields.PRICE, priceTicks, instrument)
            .quantity(JsonFields.QTY, quantityLots, instrument);
        if (postOnly || !instructions.isEmpty())
        {
            json.price(JsonFields.STOP_PRICE, instructions.stopPriceTicks(), instrument)
                .money(JsonFields.QUOTE_BUDGET, instructions.quoteBudgetUnits(), instrument.quoteScale())
                .quantity(JsonFields.DISPLAY_QTY, instructions.displayQuantityLots(), instrument)
                .quantity(JsonFields.MIN_QTY, instructions.minQuantityLots(), instrument)
                .trueIf(JsonFields.POST_ONLY, postOnly)
                .number(JsonFields.EXPIRE_TIME, instructions.expireTimeNs())
                .number(JsonFields.OCO_GROUP, instructions.ocoGroup())
                .price(JsonFields.TRAIL_OFFSET, instructions.trailOffsetTicks(), instrument);
        }
        json.end();
    }

    @Override
    public void onOrderRejected(
        final long account,
        final int instrumentId,
        final String symbol,
        final ClOrdId clOrdId,
        final RejectReason reason)
    {
        catalog.onRejected();
        json.event(sequence, JsonFields.REJECTED)
            .id(JsonFields.CL_ORD_ID, clOrdId)
            .number(JsonFields.ACCOUNT, account);
        if (!symbol.isEmpty())
        {
            json.escaped(JsonFields.SYMBOL, symbol);
        }
        else if (NullValue.INT != instrumentId)
        {
            json.symbol(catalog.instrument(instrumentId));
        }
        json.word(JsonFields.REASON, reason.name()).end();
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
        final ListedInstrument instrument = catalog.instrument(instrumentId);
        final boolean isTakerBuyer = Side.BUY == takerSide;
        json.event(sequence, JsonFields.TRADE)
            .number(JsonFields.TRADE_ID, tradeId)
            .symbol(instrument)
            .price(JsonFields.PRICE, priceTicks, instrument)
            .quantity(JsonFields.QTY, quantityLots, instrument)
            .number(JsonFields.MAKER_ORDER_ID, makerOrderId)
            .number(JsonFields.TAKER_ORDER_ID, takerOrderId)
            .number(JsonFields.MAKER_ACCOUNT, makerAccount)
            .number(JsonFields.TAKER_ACCOUNT, takerAccount)
            .word(JsonFields.TAKER_SIDE, takerSide.name())
            .quantity(JsonFields.MAKER_LEAVES, makerLeavesLots, instrument)
            .quantity(JsonFields.TAKER_LEAVES, takerLeavesLots, instrument)
            .money(JsonFields.MAKER_FEE, makerFeeUnits, instrument.feeScale(!isTakerBuyer))
            .money(JsonFields.TAKER_FEE, takerFeeUnits, instrument.feeScale(isTakerBuyer))
            .word(JsonFields.LIQUIDITY, liquidity.name())
            .end();
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
        final ListedInstrument instrument = header(JsonFields.CANCELED, orderId, clOrdId, null, account, instrumentId);
        terminal(instrument, reason.name(), cumQuantityLots, canceledQuantityLots);
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
        final ListedInstrument instrument = header(JsonFields.EXPIRED, orderId, clOrdId, null, account, instrumentId);
        terminal(instrument, reason.name(), cumQuantityLots, canceledQuantityLots);
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
        final ListedInstrument instrument =
            header(JsonFields.REPLACED, orderId, clOrdId, origClOrdId, account, instrumentId);
        json.price(JsonFields.PRICE, priceTicks, instrument)
            .price(JsonFields.STOP_PRICE, stopPriceTicks, instrument)
            .quantity(JsonFields.QTY, quantityLots, instrument)
            .quantity(JsonFields.CUM_QTY, cumQuantityLots, instrument)
            .quantity(JsonFields.LEAVES, leavesLots, instrument)
            .word(JsonFields.PRIORITY, priority.name())
            .end();
    }

    @Override
    public void onCancelRejected(
        final long account, final long orderId, final ClOrdId clOrdId, final RejectReason reason)
    {
        json.event(sequence, JsonFields.CANCEL_REJECTED)
            .number(JsonFields.ACCOUNT, account)
            .number(JsonFields.ORDER_ID, orderId)
            .id(JsonFields.CL_ORD_ID, clOrdId)
            .word(JsonFields.REASON, reason.name())
            .end();
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
        final ListedInstrument instrument = header(JsonFields.TRIGGERED, orderId, clOrdId, null, account, instrumentId);
        json.price(JsonFields.STOP_PRICE, stopPriceTicks, instrument)
            .price(JsonFields.LAST_PRICE, lastPriceTicks, instrument)
            .end();
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
        final ListedInstrument instrument = catalog.instrument(instrumentId);
        json.event(sequence, JsonFields.PREVENTED)
            .symbol(instrument)
            .number(JsonFields.MAKER_ORDER_ID, makerOrderId)
            .number(JsonFields.TAKER_ORDER_ID, takerOrderId)
            .price(JsonFields.PRICE, priceTicks, instrument)
            .quantity(JsonFields.QTY, quantityLots, instrument)
            .word(JsonFields.MODE, mode.name())
            .end();
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
        final ListedInstrument instrument =
            header(JsonFields.REPLENISHED, orderId, clOrdId, null, account, instrumentId);
        json.quantity(JsonFields.DISPLAY_QTY, displayQuantityLots, instrument)
            .quantity(JsonFields.RESERVE_QTY, reserveQuantityLots, instrument)
            .end();
    }

    @Override
    public void onPhaseChanged(final int instrumentId, final TradingPhase phase)
    {
        json.event(sequence, JsonFields.PHASE)
            .symbol(catalog.instrument(instrumentId))
            .word(JsonFields.PHASE_NAME, phase.name())
            .end();
    }

    @Override
    public void onAuctionIndicative(
        final int instrumentId,
        final long priceTicks,
        final long volumeLots,
        final long surplusLots,
        final SurplusSide surplusSide)
    {
        auction(JsonFields.INDICATIVE, instrumentId, priceTicks, volumeLots, surplusLots, surplusSide).end();
    }

    @Override
    public void onAuctionUncrossed(
        final int instrumentId,
        final long priceTicks,
        final long volumeLots,
        final long surplusLots,
        final SurplusSide surplusSide,
        final DecidedBy decidedBy)
    {
        auction(JsonFields.UNCROSSED, instrumentId, priceTicks, volumeLots, surplusLots, surplusSide)
            .word(JsonFields.DECIDED_BY, decidedBy.name())
            .end();
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
        final ListedInstrument instrument = catalog.instrument(instrumentId);
        json.event(sequence, JsonFields.BAND_BREACHED)
            .symbol(instrument)
            .number(JsonFields.ORDER_ID, orderId)
            .price(JsonFields.PRICE, priceTicks, instrument)
            .price(JsonFields.LOW, lowPriceTicks, instrument)
            .price(JsonFields.HIGH, highPriceTicks, instrument)
            .word(JsonFields.ACTION, action.name())
            .end();
    }

    @Override
    public void onBalanceChanged(
        final long account,
        final String asset,
        final long availableUnits,
        final long lockedUnits,
        final long availableChangeUnits,
        final long lockedChangeUnits)
    {
        final int scale = catalog.assetScale(asset);
        json.event(sequence, JsonFields.BALANCE)
            .number(JsonFields.ACCOUNT, account)
            .escaped(JsonFields.ASSET, asset)
            .money(JsonFields.AVAILABLE, availableUnits, scale)
            .money(JsonFields.LOCKED, lockedUnits, scale)
            .end();
    }

    @Override
    public void onTransferCompleted(
        final TransferType type,
        final long account,
        final String asset,
        final long amountUnits,
        final long transferId,
        final TransferOutcome outcome,
        final boolean duplicate)
    {
        catalog.onAssetNamed(asset);
        json.event(sequence, JsonFields.TRANSFER)
            .word(JsonFields.TYPE, type.name())
            .number(JsonFields.ACCOUNT, account)
            .escaped(JsonFields.ASSET, asset)
            .money(JsonFields.AMOUNT, amountUnits, catalog.assetScale(asset))
            .number(JsonFields.TRANSFER_ID, transferId)
            .word(JsonFields.OUTCOME, outcome.name())
            .trueIf(JsonFields.DUPLICATE, duplicate)
            .end();
    }

    @Override
    public void onInstrumentDefined(
        final int instrumentId,
        final String symbol,
        final String baseAsset,
        final String quoteAsset,
        final long tickSize,
        final int tickSizeDecimals,
        final long lotSize,
        final int lotSizeDecimals,
        final int baseScale,
        final int quoteScale,
        final FeeAsset feeAsset)
    {
        catalog.onInstrumentDefined(
            instrumentId, symbol, baseAsset, quoteAsset, tickSize, tickSizeDecimals, lotSize, lotSizeDecimals,
            baseScale, quoteScale, feeAsset);
        json.event(sequence, JsonFields.INSTRUMENT)
            .symbol(catalog.instrument(instrumentId))
            .escaped(JsonFields.BASE, baseAsset)
            .escaped(JsonFields.QUOTE, quoteAsset)
            .money(JsonFields.TICK_SIZE, tickSize, tickSizeDecimals)
            .money(JsonFields.LOT_SIZE, lotSize, lotSizeDecimals)
            .end();
    }

    @Override
    public void onBookLevelChanged(
        final int instrumentId, final Side side, final long priceTicks, final long quantityLots, final long updateId)
    {
        final ListedInstrument instrument = catalog.instrument(instrumentId);
        json.event(sequence, JsonFields.BOOK)
            .symbol(instrument)
            .word(JsonFields.SIDE, side.name())
            .price(JsonFields.PRICE, priceTicks, instrument)
            .quantity(JsonFields.QTY, quantityLots, instrument)
            .number(JsonFields.UPDATE_ID, updateId)
            .end();
    }

    private ListedInstrument header(
        final byte[] event,
        final long orderId,
        final ClOrdId clOrdId,
        final ClOrdId origClOrdId,
        final long account,
        final int instrumentId)
    {
        final ListedInstrument instrument = catalog.instrument(instrumentId);
        json.event(sequence, event)
            .number(JsonFields.ORDER_ID, orderId)
            .id(JsonFields.CL_ORD_ID, clOrdId);
        if (null != origClOrdId)
        {
            json.id(JsonFields.ORIG_CL_ORD_ID, origClOrdId);
        }
        json.number(JsonFields.ACCOUNT, account).symbol(instrument);
        return instrument;
    }

    private void terminal(
        final ListedInstrument instrument,
        final String reason,
        final long cumQuantityLots,
        final long canceledQuantityLots)
    {
        json.word(JsonFields.REASON, reason)
            .quantity(JsonFields.CUM_QTY, cumQuantityLots, instrument)
            .quantity(JsonFields.CANCELED_QTY, canceledQuantityLots, instrument)
            .end();
    }

    private JsonFields auction(
        final byte[] event,
        final int instrumentId,
        final long priceTicks,
        final long volumeLots,
        final long surplusLots,
        final SurplusSide surplusSide)
    {
        final ListedInstrument instrument = catalog.instrument(instrumentId);
        return json.event(sequence, event)
            .symbol(instrument)
            .price(JsonFields.PRICE, priceTicks, instrument)
            .quantity(JsonFields.VOLUME, volumeLots, instrument)
            .quantity(JsonFields.SURPLUS, surplusLots, instrument)
            .word(JsonFields.SURPLUS_SIDE, surplusSide.name());
    }
}
