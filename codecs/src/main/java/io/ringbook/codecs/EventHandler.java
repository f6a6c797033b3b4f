package io.ringbook.codecs;

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
 * What the engine says, one call an event, in order. Prices are ticks, quantities lots, money units of the asset's
 * scale; what an event does not have is {@link NullValue#LONG} or an empty {@link ClOrdId}. Ids and instructions are
 * flyweights, valid during the call.
 *
 * <p>Calls come on one thread. A handler must not throw and must not call back into the engine: if it throws, the
 * engine has failed and says so.
 */
public interface EventHandler
{
    /**
     * Comes before the events of a command; they all carry its sequence, and their index is their position among them.
     * A command without events may be left out.
     *
     * @param sequence      of the command, the first journaled one is 1.
     * @param timestampNs   of the command.
     * @param correlationId the caller's.
     */
    void onCommandStart(long sequence, long timestampNs, long correlationId);

    void onOrderAccepted(
        long orderId,
        ClOrdId clOrdId,
        long account,
        int instrumentId,
        Side side,
        OrdType ordType,
        TimeInForce timeInForce,
        long priceTicks,
        long quantityLots,
        boolean postOnly,
        OrderInstructions instructions);

    /**
     * A new order or an admin command was refused; nothing has changed.
     *
     * @param account      or null.
     * @param instrumentId or null.
     * @param symbol       of the instrument where it has no id or is refused itself, else empty.
     * @param clOrdId      as given.
     * @param reason       why.
     */
    void onOrderRejected(long account, int instrumentId, String symbol, ClOrdId clOrdId, RejectReason reason);

    /**
     * Two orders traded. One that is left with 0 is done: there is no further event for it.
     *
     * @param tradeId         counts from 1 over all instruments.
     * @param instrumentId    traded.
     * @param priceTicks      the maker's, in continuous trading.
     * @param quantityLots    traded, at least 1.
     * @param makerOrderId    that rested.
     * @param takerOrderId    that came in.
     * @param makerAccount    owner of the maker.
     * @param takerAccount    owner of the taker.
     * @param takerSide       of the incoming order.
     * @param makerLeavesLots left of the maker.
     * @param takerLeavesLots left of the taker; null for an order by budget.
     * @param makerFeeUnits   in the fee's asset, negative for a rebate.
     * @param takerFeeUnits   in the fee's asset.
     * @param liquidity       continuous or auction.
     */
    void onTrade(
        long tradeId,
        int instrumentId,
        long priceTicks,
        long quantityLots,
        long makerOrderId,
        long takerOrderId,
        long makerAccount,
        long takerAccount,
        Side takerSide,
        long makerLeavesLots,
        long takerLeavesLots,
        long makerFeeUnits,
        long takerFeeUnits,
        Liquidity liquidity);

    void onOrderCanceled(
        long orderId,
        ClOrdId clOrdId,
        long account,
        int instrumentId,
        CancelReason reason,
        long cumQuantityLots,
        long canceledQuantityLots);

    void onOrderExpired(
        long orderId,
        ClOrdId clOrdId,
        long account,
        int instrumentId,
        ExpireReason reason,
        long cumQuantityLots,
        long canceledQuantityLots);

    void onOrderReplaced(
        long orderId,
        ClOrdId clOrdId,
        ClOrdId origClOrdId,
        long account,
        int instrumentId,
        long priceTicks,
        long stopPriceTicks,
        long quantityLots,
        long cumQuantityLots,
        long leavesLots,
        Priority priority);

    /**
     * A cancel or a replace was refused; the order, if there is one, is as it was.
     *
     * @param account of the command.
     * @param orderId as the command gave it, or null.
     * @param clOrdId as the command gave it.
     * @param reason  why.
     */
    void onCancelRejected(long account, long orderId, ClOrdId clOrdId, RejectReason reason);

    void onOrderTriggered(
        long orderId, ClOrdId clOrdId, long account, int instrumentId, long stopPriceTicks, long lastPriceTicks);

    void onTradePrevented(
        int instrumentId, long makerOrderId, long takerOrderId, long priceTicks, long quantityLots, StpMode mode);

    void onIcebergReplenished(
        long orderId,
        ClOrdId clOrdId,
        long account,
        int instrumentId,
        long displayQuantityLots,
        long reserveQuantityLots);

    void onPhaseChanged(int instrumentId, TradingPhase phase);

    void onAuctionIndicative(
        int instrumentId, long priceTicks, long volumeLots, long surplusLots, SurplusSide surplusSide);

    void onAuctionUncrossed(
        int instrumentId,
        long priceTicks,
        long volumeLots,
        long surplusLots,
        SurplusSide surplusSide,
        DecidedBy decidedBy);

    void onBandBreached(
        int instrumentId,
        long orderId,
        long priceTicks,
        long lowPriceTicks,
        long highPriceTicks,
        BandAction action);

    /**
     * What an account has of an asset is not what it was before the command. Once a command, with the net change.
     *
     * @param account              whose balance it is.
     * @param asset                of the balance.
     * @param availableUnits       free to use, now.
     * @param lockedUnits          reserved by live orders, now.
     * @param availableChangeUnits since before the command.
     * @param lockedChangeUnits    since before the command; not both changes are 0.
     */
    void onBalanceChanged(
        long account,
        String asset,
        long availableUnits,
        long lockedUnits,
        long availableChangeUnits,
        long lockedChangeUnits);

    void onTransferCompleted(
        TransferType type,
        long account,
        String asset,
        long amountUnits,
        long transferId,
        TransferOutcome outcome,
        boolean duplicate);

    /**
     * An instrument was added or changed. Decimals are mantissa and number of decimals, without trailing zeros.
     *
     * @param instrumentId     that commands name it by, counted from 1.
     * @param symbol           its name.
     * @param baseAsset        what is traded.
     * @param quoteAsset       what is paid.
     * @param tickSize         mantissa.
     * @param tickSizeDecimals decimals of it and of every price.
     * @param lotSize          mantissa.
     * @param lotSizeDecimals  decimals of it and of every quantity.
     * @param baseScale        decimals of a unit of the base asset.
     * @param quoteScale       decimals of a unit of the quote asset.
     * @param feeAsset         what fees are taken in.
     */
    void onInstrumentDefined(
        int instrumentId,
        String symbol,
        String baseAsset,
        String quoteAsset,
        long tickSize,
        int tickSizeDecimals,
        long lotSize,
        int lotSizeDecimals,
        int baseScale,
        int quoteScale,
        FeeAsset feeAsset);

    void onBookLevelChanged(int instrumentId, Side side, long priceTicks, long quantityLots, long updateId);
}
