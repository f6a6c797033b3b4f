package io.ringbook.engine.reference;

import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.FeeMode;
import io.ringbook.sbe.HaltMode;
import io.ringbook.sbe.MatchingAlgorithm;
import io.ringbook.sbe.ProtectionAction;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StopAtEntry;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TradingPhase;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * An instrument: what it states, its prices, its book and its pending stops.
 */
final class PlainInstrument
{
    private static final long NONE = NullValue.LONG;

    final int id;
    String symbol;
    String baseAsset;
    String quoteAsset;
    long tickSize;
    int tickSizeDecimals;
    long lotSize;
    int lotSizeDecimals;
    long minPrice;
    long maxPrice;
    long minQuantity;
    long maxQuantity;
    long makerFee;
    int makerFeeDecimals;
    long takerFee;
    int takerFeeDecimals;
    FeeMode feeMode;
    FeeAsset feeAsset;
    StpMode stpMode;
    MatchingAlgorithm matching;
    int topOrderPct;
    long protectionTicks;
    ProtectionAction protectionAction;
    StopAtEntry stopAtEntry;
    HaltMode haltMode;
    boolean allowNegativePrice;
    boolean l2;

    /** Its fees, and what a tick and a lot are in units (C6). */
    Fees fees;

    TradingPhase phase = TradingPhase.CONTINUOUS; // I1
    long lastPrice = NONE;
    long staticReference = NONE;
    long dynamicReference = NONE;
    long staticPct;
    long dynamicPct;
    BandAction bandAction = BandAction.EXPIRE_TAKER;
    long lastUpdateId;

    /** 0.11: what traded since the last pass. */
    boolean hasRange;
    long rangeHigh;
    long rangeLow;

    /** I10: what was last published in this call. */
    AuctionPrice published = AuctionPrice.NOTHING;

    /** H2: a trade happened in this command, or it just entered CONTINUOUS. */
    boolean isPassDue;

    /** Something the indicative price or L2 depends on may have changed in this command. */
    boolean isTouched;

    final BookSide bids = new BookSide(Side.BUY);
    final BookSide asks = new BookSide(Side.SELL);
    final List<LiveOrder> stops = new ArrayList<>();
    final Level2 level2 = new Level2();

    PlainInstrument(final int id)
    {
        this.id = id;
    }

    BookSide book(final Side side)
    {
        return Side.BUY == side ? bids : asks;
    }

    BookSide opposite(final Side side)
    {
        return Side.BUY == side ? asks : bids;
    }

    boolean hasLiveOrders()
    {
        return !bids.isEmpty() || !asks.isEmpty() || !stops.isEmpty();
    }

    boolean isContinuous()
    {
        return TradingPhase.CONTINUOUS == phase;
    }

    /** I1: the call phases. */
    boolean isCall()
    {
        return isCall(phase);
    }

    static boolean isCall(final TradingPhase phase)
    {
        return TradingPhase.PRE_OPEN == phase || TradingPhase.CLOSING_CALL == phase ||
            TradingPhase.VOLATILITY_AUCTION == phase;
    }

    void enter(final TradingPhase next)
    {
        if (isContinuous())
        {
            forgetRange(); // 0.11: leaving CONTINUOUS forgets the range
        }
        published = AuctionPrice.NOTHING; // I10: reset on leaving the call
        phase = next;
        isPassDue |= isContinuous(); // H2
        isTouched = true;
    }

    private void forgetRange()
    {
        hasRange = false;
        for (final LiveOrder stop : stops)
        {
            stop.isReached = false;
        }
    }

    /** Every trade, and the print of an uncross once (H5). */
    void onTradePrice(final long price)
    {
        lastPrice = price;
        dynamicReference = price; // J2
        rangeHigh = hasRange ? Math.max(rangeHigh, price) : price; // 0.11
        rangeLow = hasRange ? Math.min(rangeLow, price) : price;
        hasRange = true;
        isPassDue = true;
        for (int i = 0; i < stops.size(); i++)
        {
            final LiveOrder stop = stops.get(i);
            if (NONE != stop.trailOffset)
            {
                trail(stop, price);
            }
        }
    }

    /** H5: the anchor moves first; 0.11: then the price is held against the stop. */
    private static void trail(final LiveOrder stop, final long price)
    {
        if (NONE == stop.anchor)
        {
            stop.anchor = price;
        }
        else
        {
            stop.anchor = stop.isBuy() ? Math.min(stop.anchor, price) : Math.max(stop.anchor, price);
        }
        stop.isReached |= stop.isReachedBy(price);
    }

    /** Would a resting price and an incoming price of the given side trade, whoever owns them (D7)? */
    boolean wouldCross(final Side side, final long price)
    {
        final BookSide opposite = opposite(side);
        if (opposite.isEmpty())
        {
            return false;
        }
        final long best = opposite.first().price;
        return Side.BUY == side ? price >= best : price <= best;
    }

    /** J1: floor(|reference| x pct / 100), pct in 1e-4 of a percent. */
    static long bandWidth(final long reference, final long pct)
    {
        final long distance = Math.abs(reference);
        if (0 == Math.multiplyHigh(distance, pct) && distance * pct >= 0)
        {
            return distance * pct / 1_000_000;
        }
        return BigInteger.valueOf(distance).multiply(BigInteger.valueOf(pct)).divide(BigInteger.valueOf(1_000_000))
            .longValueExact();
    }
}
