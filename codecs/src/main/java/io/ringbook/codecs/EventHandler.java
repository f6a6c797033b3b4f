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
 * <p>An order is told of from its acceptance to its end. The end is exactly one of: a trade or a replace that leaves it
 * 0, a cancel, an expiry. An order that was rejected has no id and no further event.
 *
 * <p>Calls come on one thread. A handler must not throw and must not call back into the engine: if it throws, the
 * engine has failed and says so.
 *
 * <p>The events that come all the time have a second call, for raw values: {@code onPlain...}. A handler need not know
 * it.
 *
 * <p>Long because it is the whole list of events, each with what its values mean.
 */
public interface EventHandler
{
    /**
     * Comes before the events of a command; they all carry its sequence, and their index is their position among them.
     * A command without events may be left out.
     *
     * @param sequence      of the command, the first journaled one is 1.
     * @param timestampNs   of the command, in nanoseconds of the sequencer's clock.
     * @param correlationId the caller's, as it came with the command.
     */
    void onCommandStart(long sequence, long timestampNs, long correlationId);

    /**
     * A new order has passed all checks. It comes before any other event of the order, also if the order is done at
     * once.
     *
     * @param orderId      given by the engine, counting from 1 over all instruments, never used again.
     * @param clOrdId      the client's id, perhaps empty.
     * @param account      that owns the order.
     * @param instrumentId traded.
     * @param side         of the order.
     * @param ordType      of the order.
     * @param timeInForce  of the order.
     * @param priceTicks   limit or protection price, or null.
     * @param quantityLots total quantity, null for an order by budget.
     * @param postOnly     never to take.
     * @param instructions the rest, see {@link OrderInstructions#isEmpty()}; a trailing stop's stop price stands in
     *                     them as soon as there is a price to follow.
     */
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
     * {@link #onOrderAccepted} of the orders that come all the time: LIMIT, GTC or IOC, not post-only, without
     * instructions and without a client's id. A handler that takes raw values as they are may save their translation.
     *
     * @param orderId      as there.
     * @param account      as there.
     * @param terms        instrument, side, type and time in force; self-trade prevention is 0. See {@link OrderTerms}.
     * @param priceTicks   as there.
     * @param quantityLots as there.
     */
    default void onPlainOrderAccepted(
        final long orderId, final long account, final long terms, final long priceTicks, final long quantityLots)
    {
        onOrderAccepted(
            orderId, PlainEvents.NO_ID, account, OrderTerms.instrumentId(terms), OrderTerms.sideOf(terms),
            OrdType.LIMIT, OrderTerms.timeInForceOf(terms), priceTicks, quantityLots, false,
            PlainEvents.NO_INSTRUCTIONS);
    }

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

    /**
     * {@link #onTrade} in continuous trading, with the taker's side as a raw value.
     *
     * @param tradeId         as there.
     * @param takerTerms      instrument and side of the taker, as {@link OrderTerms} has them; what else is not told.
     * @param priceTicks      as there.
     * @param quantityLots    as there.
     * @param makerOrderId    as there.
     * @param takerOrderId    as there.
     * @param makerAccount    as there.
     * @param takerAccount    as there.
     * @param makerLeavesLots as there.
     * @param takerLeavesLots as there.
     * @param makerFeeUnits   as there.
     * @param takerFeeUnits   as there.
     */
    default void onPlainTrade(
        final long tradeId,
        final long takerTerms,
        final long priceTicks,
        final long quantityLots,
        final long makerOrderId,
        final long takerOrderId,
        final long makerAccount,
        final long takerAccount,
        final long makerLeavesLots,
        final long takerLeavesLots,
        final long makerFeeUnits,
        final long takerFeeUnits)
    {
        onTrade(
            tradeId, OrderTerms.instrumentId(takerTerms), priceTicks, quantityLots, makerOrderId, takerOrderId,
            makerAccount, takerAccount, OrderTerms.sideOf(takerTerms), makerLeavesLots, takerLeavesLots,
            makerFeeUnits, takerFeeUnits, Liquidity.CONTINUOUS);
    }

    /**
     * An order is done because somebody, or a rule, has cancelled what was left of it.
     *
     * @param orderId              of the order.
     * @param clOrdId              the client's id, perhaps empty.
     * @param account              that owns the order.
     * @param instrumentId         of the order.
     * @param reason               why.
     * @param cumQuantityLots      traded in all its life.
     * @param canceledQuantityLots left when it was cancelled, 0 for an order by budget or one emptied by self-trade
     *                             prevention.
     */
    void onOrderCanceled(
        long orderId,
        ClOrdId clOrdId,
        long account,
        int instrumentId,
        CancelReason reason,
        long cumQuantityLots,
        long canceledQuantityLots);

    /**
     * {@link #onOrderCanceled} of an order without a client's id, by its owner.
     *
     * @param orderId              as there.
     * @param account              as there.
     * @param instrumentId         as there.
     * @param cumQuantityLots      as there.
     * @param canceledQuantityLots as there.
     */
    default void onPlainOrderCanceled(
        final long orderId,
        final long account,
        final int instrumentId,
        final long cumQuantityLots,
        final long canceledQuantityLots)
    {
        onOrderCanceled(
            orderId, PlainEvents.NO_ID, account, instrumentId, CancelReason.USER, cumQuantityLots,
            canceledQuantityLots);
    }

    /**
     * An order is done because its time, its time in force or the book leaves it nothing more to do.
     *
     * @param orderId              of the order.
     * @param clOrdId              the client's id, perhaps empty.
     * @param account              that owns the order.
     * @param instrumentId         of the order.
     * @param reason               why.
     * @param cumQuantityLots      traded in all its life.
     * @param canceledQuantityLots left when it expired, 0 for an order by budget.
     */
    void onOrderExpired(
        long orderId,
        ClOrdId clOrdId,
        long account,
        int instrumentId,
        ExpireReason reason,
        long cumQuantityLots,
        long canceledQuantityLots);

    /**
     * An order was amended, or a market order's remainder rests as a limit order from now on. It comes before the
     * trades of an amend that crosses.
     *
     * @param orderId         of the order, which it keeps.
     * @param clOrdId         the client's id from now on, perhaps empty.
     * @param origClOrdId     the client's id until now if it has changed, else empty.
     * @param account         that owns the order.
     * @param instrumentId    of the order.
     * @param priceTicks      price from now on, or null.
     * @param stopPriceTicks  of a pending stop, else null.
     * @param quantityLots    total quantity from now on, null for an order by budget.
     * @param cumQuantityLots traded so far.
     * @param leavesLots      left to trade; 0: the amend has completed the order, there is no further event for it;
     *                        null for an order by budget.
     * @param priority        kept, or lost to those behind it in the queue.
     */
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

    /**
     * A stop has fired: from here on it is an order like any other, under its own id.
     *
     * @param orderId        of the stop.
     * @param clOrdId        the client's id, perhaps empty.
     * @param account        that owns the order.
     * @param instrumentId   of the order.
     * @param stopPriceTicks that was reached.
     * @param lastPriceTicks last trade price when the engine looked for stops to fire.
     */
    void onOrderTriggered(
        long orderId, ClOrdId clOrdId, long account, int instrumentId, long stopPriceTicks, long lastPriceTicks);

    /**
     * Two orders of one owner met and did not trade. What is removed by it is told by {@link #onOrderCanceled}.
     *
     * @param instrumentId of both.
     * @param makerOrderId that rested.
     * @param takerOrderId that came in.
     * @param priceTicks   they would have traded at, the maker's.
     * @param quantityLots they would have traded.
     * @param mode         that was applied.
     */
    void onTradePrevented(
        int instrumentId, long makerOrderId, long takerOrderId, long priceTicks, long quantityLots, StpMode mode);

    /**
     * An iceberg's displayed slice was used up; the next one is at the tail of its level.
     *
     * @param orderId             of the iceberg.
     * @param clOrdId             the client's id, perhaps empty.
     * @param account             that owns the order.
     * @param instrumentId        of the order.
     * @param displayQuantityLots displayed from now on.
     * @param reserveQuantityLots still hidden, 0 or more.
     */
    void onIcebergReplenished(
        long orderId,
        ClOrdId clOrdId,
        long account,
        int instrumentId,
        long displayQuantityLots,
        long reserveQuantityLots);

    /**
     * An instrument is in a trading phase, perhaps the same as before.
     *
     * @param instrumentId of the instrument.
     * @param phase        from now on, never UNCROSS.
     */
    void onPhaseChanged(int instrumentId, TradingPhase phase);

    /**
     * What an auction would print if the call ended now. Once a command, if it has changed.
     *
     * @param instrumentId in a call phase.
     * @param priceTicks   the auction's price, null if nothing would trade.
     * @param volumeLots   that would trade.
     * @param surplusLots  left over at that price, on one side.
     * @param surplusSide  of it, or NONE.
     */
    void onAuctionIndicative(
        int instrumentId, long priceTicks, long volumeLots, long surplusLots, SurplusSide surplusSide);

    /**
     * An auction is over. Its trades follow, all at this price.
     *
     * @param instrumentId of the auction.
     * @param priceTicks   the print, null if nothing trades.
     * @param volumeLots   that trades, 0 or more.
     * @param surplusLots  left over at that price, on one side.
     * @param surplusSide  of it, or NONE.
     * @param decidedBy    the rule that settled on the price.
     */
    void onAuctionUncrossed(
        int instrumentId,
        long priceTicks,
        long volumeLots,
        long surplusLots,
        SurplusSide surplusSide,
        DecidedBy decidedBy);

    /**
     * An order would have traded outside of the dynamic price band; the trade does not happen.
     *
     * @param instrumentId   of the band.
     * @param orderId        of the incoming order.
     * @param priceTicks     refused, of the order it would have traded with.
     * @param lowPriceTicks  lowest price allowed.
     * @param highPriceTicks highest price allowed.
     * @param action         what follows: the order expires, or a volatility auction begins.
     */
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

    /**
     * {@link #onBalanceChanged(long, String, long, long, long, long)} with a name that is encoded already: the engine
     * calls this one.
     *
     * @param account              as there.
     * @param asset                as there.
     * @param availableUnits       as there.
     * @param lockedUnits          as there.
     * @param availableChangeUnits as there.
     * @param lockedChangeUnits    as there.
     */
    default void onBalanceChanged(
        final long account,
        final AssetName asset,
        final long availableUnits,
        final long lockedUnits,
        final long availableChangeUnits,
        final long lockedChangeUnits)
    {
        onBalanceChanged(
            account, asset.name(), availableUnits, lockedUnits, availableChangeUnits, lockedChangeUnits);
    }

    /**
     * A deposit or a withdrawal is answered, also if it is refused or repeated.
     *
     * @param type        which of the two.
     * @param account     that it is for.
     * @param asset       by name.
     * @param amountUnits asked for, in units of the asset's scale.
     * @param transferId  the caller's, unique in the account.
     * @param outcome     DONE, or why nothing was moved.
     * @param duplicate   the id was known: this is the answer of that time, and nothing has changed now.
     */
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

    /**
     * The displayed quantity of a price level differs from before the command; only for instruments with L2 on. Once a
     * level and command, after everything else that the command has caused.
     *
     * @param instrumentId of the book.
     * @param side         of the level.
     * @param priceTicks   of the level.
     * @param quantityLots displayed now, not the difference; 0: the level is gone.
     * @param updateId     counts up from 1 without gaps in each instrument.
     */
    void onBookLevelChanged(int instrumentId, Side side, long priceTicks, long quantityLots, long updateId);
}
