package io.ringbook.gateway.rest;

import io.ringbook.codecs.NullValue;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;

/**
 * The engine's reasons in words, with the field that each is about.
 */
final class Rejections
{
    private Rejections()
    {
    }

    /** A new order that was refused. */
    static Problem of(final RejectReason reason, final OrderRequest request)
    {
        final String field = switch (reason)
        {
            case INVALID_ORDER -> wrongField(request);
            case INVALID_QTY -> wrongQuantity(request);
            case INVALID_STOP_PRICE -> OrdType.TRAILING_STOP == request.type() ? "trailOffset" : "stopPrice";
            case NOT_ALLOWED_IN_PHASE -> fieldOfPhase(request);
            case NOTIONAL_OVERFLOW, MAX_NOTIONAL -> amount(request);
            default -> field(reason);
        };
        return Problem.refused(ProblemCode.ORDER_REJECTED, reason.name(), field, sentence(reason) +
            (RejectReason.INVALID_ORDER == reason && null != field ? ": " + field : ""));
    }

    /** Anything else that was refused. */
    static Problem of(final ProblemCode code, final RejectReason reason)
    {
        return of(code, reason, field(reason));
    }

    /** Anything else that was refused, for a field. */
    static Problem of(final ProblemCode code, final RejectReason reason, final String field)
    {
        return Problem.refused(code, reason.name(), field, sentence(reason));
    }

    private static String amount(final OrderRequest request)
    {
        return NullValue.LONG == request.quoteBudgetUnits() ? "quantity" : "quoteBudget";
    }

    private static String fieldOfPhase(final OrderRequest request)
    {
        if (request.isPostOnly())
        {
            return "postOnly";
        }
        return TimeInForce.GTC == request.timeInForce() ? null : "timeInForce";
    }

    private static String wrongQuantity(final OrderRequest request)
    {
        if (has(request.displayLots()) && request.displayLots() < 1)
        {
            return "displayQuantity";
        }
        if (has(request.minLots()) && (request.minLots() < 1 || request.minLots() > request.quantityLots()))
        {
            return "minQuantity";
        }
        return amount(request);
    }

    /** Which field does not go with the others? The rules of the engine's check INVALID_ORDER, in its order. */
    private static String wrongField(final OrderRequest request)
    {
        final OrdType type = request.type();
        final TimeInForce timeInForce = request.timeInForce();
        final boolean rests = TimeInForce.GTC == timeInForce || TimeInForce.DAY == timeInForce ||
            TimeInForce.GTD == timeInForce;
        final boolean isAuction = TimeInForce.AT_OPEN == timeInForce || TimeInForce.AT_CLOSE == timeInForce;
        final boolean isLimit = OrdType.LIMIT == type || OrdType.STOP_LIMIT == type;
        if (has(request.stopPriceTicks()) && OrdType.STOP != type && OrdType.STOP_LIMIT != type)
        {
            return "stopPrice";
        }
        if (has(request.trailOffsetTicks()) && OrdType.TRAILING_STOP != type)
        {
            return "trailOffset";
        }
        if (has(request.quoteBudgetUnits()) && (isLimit || Side.SELL == request.side() ||
            has(request.quantityLots())))
        {
            return "quoteBudget";
        }
        if (has(request.displayLots()) && (!isLimit || !rests && !isAuction))
        {
            return "displayQuantity";
        }
        if (request.isPostOnly() && (!isLimit || !rests))
        {
            return "postOnly";
        }
        if (has(request.minLots()) && (request.isPostOnly() || isAuction || has(request.quoteBudgetUnits())))
        {
            return "minQuantity";
        }
        if (has(request.expireTimeNs()) && TimeInForce.GTD != timeInForce)
        {
            return "expireTime";
        }
        return isAuction ? "timeInForce" : null;
    }

    private static boolean has(final long value)
    {
        return NullValue.LONG != value;
    }

    private static String field(final RejectReason reason)
    {
        return switch (reason)
        {
            case UNKNOWN_INSTRUMENT, INVALID_INSTRUMENT, INSTRUMENT_IN_USE -> "symbol";
            case DUPLICATE_CLORDID -> "clientOrderId";
            case INVALID_QTY, NOTIONAL_OVERFLOW, MAX_QTY, MAX_NOTIONAL -> "quantity";
            case INVALID_PRICE, PRICE_BAND, POST_ONLY_WOULD_CROSS, PROTECTION_REQUIRED, PRICE_LEVEL_LIMIT -> "price";
            case INVALID_STOP_PRICE, STOP_WOULD_TRIGGER -> "stopPrice";
            case INVALID_EXPIRE_TIME -> "expireTime";
            case OCO_GROUP -> "ocoGroup";
            default -> null;
        };
    }

    private static String sentence(final RejectReason reason)
    {
        return switch (reason)
        {
            case UNSUPPORTED -> "the engine does not know this command";
            case UNKNOWN_INSTRUMENT -> "there is no such instrument";
            case UNKNOWN_ORDER -> "there is no such live order";
            case DUPLICATE_CLORDID -> "a live order has this clientOrderId";
            case KILL_SWITCH -> "the kill switch is on: cancels are taken, orders are not";
            case RATE_LIMIT -> "more orders a second than this account may send";
            case NOT_ALLOWED_IN_PHASE -> "the instrument's trading phase does not allow this";
            case INVALID_ORDER -> "a field does not go with the order's type, time in force or other fields";
            case INVALID_QTY -> "a quantity is out of the instrument's range";
            case INVALID_PRICE -> "the price is out of the instrument's range";
            case INVALID_STOP_PRICE -> "the stop price or trail offset is out of range";
            case INVALID_EXPIRE_TIME -> "the expire time is not in the future";
            case NOTIONAL_OVERFLOW -> "price x quantity is more than can be counted";
            case OCO_GROUP -> "the group cannot take this order: it is for two of one side, at most one of them a " +
                "limit order, before either has traded or triggered";
            case OPEN_ORDER_LIMIT -> "this account has as many live orders as it may";
            case MAX_QTY -> "the quantity is more than this account may order at once";
            case MAX_NOTIONAL -> "the amount is more than this account may order at once";
            case PRICE_BAND -> "the price is out of the instrument's price band";
            case POST_ONLY_WOULD_CROSS -> "a post-only order must not trade at once";
            case STOP_WOULD_TRIGGER -> "the stop price has been reached already";
            case PROTECTION_REQUIRED -> "there is no price yet to protect this order by: give a price or a quoteBudget";
            case INSUFFICIENT_FUNDS -> "the available balance does not cover this";
            case INVALID_INSTRUMENT -> "a value of the instrument is out of range, or base and quote are the same";
            case INSTRUMENT_IN_USE -> "the instrument has live orders, or other assets and sizes";
            case ASSET_SCALE -> "the assets have fewer decimals than tick size x lot size needs";
            case NOT_ALLOWED -> "this is not allowed as the exchange is set up";
            case ENGINE_ORDER_LIMIT -> "the exchange has as many live orders as it can hold";
            case INSTRUMENT_LIMIT -> "the exchange has as many instruments as it can hold";
            case PRICE_LEVEL_LIMIT -> "the exchange has as many price levels as it can hold";
            case ASSET_LIMIT -> "the exchange has as many assets as it can hold";
            case DISK_SPACE -> "the journal's disk is almost full: cancels are taken";
            case ACCOUNT_LIMIT -> "the exchange has as many accounts as it can hold";
            case TRANSFER_LIMIT -> "the exchange has as many transfers as it can hold";
            case NULL_VAL -> "the engine gave no reason";
        };
    }
}
