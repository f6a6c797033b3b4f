package io.ringbook.engine.fuzz;

import io.ringbook.engine.reference.Command;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;

import java.math.BigInteger;

/**
 * Draws new orders, cancels and amends. One thread.
 *
 * <p>Long because the fields of an order are drawn one after the other, each knowing those before it.
 */
final class OrderWriter
{
    private static final long MAX_PRICE = 1L << 53;
    private static final long MAX_LOTS = 1_000_000_000_000L;

    private final Profile profile;
    private final SplitMix random;
    private final Auditor auditor;
    private final int[] knobs;
    private final OrderSizer sizer;
    private final OrderDraft draft = new OrderDraft();

    /** The sizer is null where orders need no money. */
    OrderWriter(
        final Profile profile,
        final SplitMix random,
        final Auditor auditor,
        final int[] knobs,
        final OrderSizer sizer)
    {
        this.profile = profile;
        this.random = random;
        this.auditor = auditor;
        this.knobs = knobs;
        this.sizer = sizer;
    }

    /** A price on the few levels, buys rather low and sells rather high unless they shall meet. */
    long price(final boolean isBuy)
    {
        final int levels = knobs[Knob.LEVELS.ordinal()];
        if (is(Knob.OWN_PRICE))
        {
            return profile.price(random.below(levels));
        }
        final int half = (levels + 3) / 2;
        return profile.price(isBuy ? random.below(half) : levels - 1 - random.below(half));
    }

    Command newOrder(final long timeNs, final int instrumentId, final TradingPhase phase)
    {
        draft.clear();
        draft.account = profile.account(random.below(knobs[Knob.ACCOUNTS.ordinal()]));
        draft.instrumentId = instrumentId;
        draft.side = random.chance(500) ? Side.BUY : Side.SELL;
        draft.clOrdId = is(Knob.CL_ORD_ID) ? ClientIds.any(random) : "";
        draft.quantityLots = lots();
        draft.timeInForce = is(Knob.TIF) ? timeInForce(phase) : TimeInForce.GTC;
        type();
        options();
        if (is(Knob.OCO))
        {
            oco();
        }
        final boolean isCall = TradingPhase.PRE_OPEN == phase || TradingPhase.CLOSING_CALL == phase ||
            TradingPhase.VOLATILITY_AUCTION == phase;
        if (isCall && random.chance(800))
        {
            calm();
        }
        if (TimeInForce.GTD == draft.timeInForce)
        {
            draft.expireTimeNs = expireTime(timeNs);
        }
        if (null != sizer)
        {
            sizer.size(draft);
        }
        if (is(Knob.BAD))
        {
            spoil(timeNs);
        }
        return draft.at(timeNs);
    }

    /** Equal limit orders that shall meet in a call: a tie that no surplus decides. */
    Command equalOrder(final boolean isBuy)
    {
        draft.clear();
        draft.account = profile.account(random.below(knobs[Knob.ACCOUNTS.ordinal()]));
        draft.instrumentId = 1;
        draft.side = isBuy ? Side.BUY : Side.SELL;
        draft.quantityLots = 3;
        draft.priceTicks = price(!isBuy);
        return draft.at(0);
    }

    private void type()
    {
        final boolean isBuy = Side.BUY == draft.side;
        final int dice = random.below(1000);
        int bound = knobs[Knob.MARKET.ordinal()];
        if (dice < bound)
        {
            draft.ordType = OrdType.MARKET;
        }
        else if (dice < (bound += knobs[Knob.STOP.ordinal()]))
        {
            draft.ordType = OrdType.STOP;
        }
        else if (dice < (bound += knobs[Knob.STOP_LIMIT.ordinal()]))
        {
            draft.ordType = OrdType.STOP_LIMIT;
        }
        else if (dice < bound + knobs[Knob.TRAILING.ordinal()])
        {
            draft.ordType = OrdType.TRAILING_STOP;
        }
        if (draft.isLimitType() || random.chance(150))
        {
            draft.priceTicks = price(isBuy);
        }
        if (OrdType.STOP == draft.ordType || OrdType.STOP_LIMIT == draft.ordType)
        {
            draft.stopPriceTicks = price(!isBuy);
        }
        if (OrdType.TRAILING_STOP == draft.ordType)
        {
            draft.trailOffsetTicks = 1 + random.below(knobs[Knob.LEVELS.ordinal()] / 2 + 1);
        }
        final boolean isRestless = TimeInForce.AT_OPEN == draft.timeInForce ||
            TimeInForce.AT_CLOSE == draft.timeInForce;
        if (draft.isStopType() && isRestless && !random.chance(50))
        {
            draft.timeInForce = TimeInForce.GTC;
        }
    }

    private void options()
    {
        if (Side.BUY == draft.side && !draft.isLimitType() && is(Knob.BUDGET))
        {
            final long level = profile.price(random.below(knobs[Knob.LEVELS.ordinal()]));
            final BigInteger unit = unit();
            final BigInteger budget = unit.multiply(BigInteger.valueOf(Math.max(1, Math.abs(level))))
                .multiply(BigInteger.valueOf(lots()));
            draft.quantityLots = Command.NONE;
            draft.quoteBudgetUnits = budget.min(BigInteger.ONE.shiftLeft(62)).longValue() +
                random.pick(0, 0, -1, 1, unit.longValue() / 2);
        }
        else if (is(Knob.MIN_QTY) && (!draft.isStopType() || random.chance(500)))
        {
            draft.minLots = random.between(1, draft.quantityLots);
        }
        if (draft.isLimitType() && draft.mayRest())
        {
            if (is(Knob.ICEBERG))
            {
                draft.displayLots = random.between(1, 1 + draft.quantityLots / 3);
                draft.quantityLots *= random.pick(1, 1, 2);
            }
            if (Command.NONE == draft.minLots && is(Knob.POST_ONLY))
            {
                draft.postOnly = true;
            }
        }
        else if (is(Knob.ICEBERG) && draft.isLimitType() && random.chance(100))
        {
            draft.displayLots = 2;
        }
        if (is(Knob.STP_MODE))
        {
            draft.stpMode = StpMode.get((short)random.below(5));
        }
        if (is(Knob.STP_GROUP))
        {
            draft.stpGroup = random.below(3);
        }
    }

    /** Joins a group that has one order, or opens one. */
    private void oco()
    {
        for (int i = 0; i < auditor.live().size(); i++)
        {
            final TrackedOrder other = auditor.live().get(i);
            if (other.account == draft.account && Command.NONE != other.ocoGroup && random.chance(500))
            {
                draft.ocoGroup = other.ocoGroup;
                draft.instrumentId = random.chance(950) ? other.instrumentId : draft.instrumentId;
                if (draft.side != other.side && random.chance(930))
                {
                    draft.side = other.side;
                    draft.quoteBudgetUnits = Command.NONE;
                    draft.quantityLots = Command.NONE == draft.quantityLots ? lots() : draft.quantityLots;
                }
                if (!other.isStopType() && !draft.isStopType() && random.chance(900))
                {
                    draft.ordType = OrdType.STOP_LIMIT;
                    draft.priceTicks = price(Side.BUY == draft.side);
                    draft.stopPriceTicks = price(Side.SELL == draft.side);
                }
                return;
            }
        }
        draft.ocoGroup = 1 + random.below(4);
    }

    /** Takes away what no call phase takes. */
    private void calm()
    {
        if (TimeInForce.IOC == draft.timeInForce || TimeInForce.FOK == draft.timeInForce)
        {
            draft.timeInForce = TimeInForce.GTC;
        }
        draft.postOnly = false;
        draft.minLots = Command.NONE;
        if (OrdType.MARKET == draft.ordType && Command.NONE != draft.quoteBudgetUnits)
        {
            draft.quoteBudgetUnits = Command.NONE;
            draft.quantityLots = lots();
        }
    }

    private TimeInForce timeInForce(final TradingPhase phase)
    {
        if (TradingPhase.PRE_OPEN == phase && random.chance(500))
        {
            return TimeInForce.AT_OPEN;
        }
        if (TradingPhase.CLOSING_CALL == phase && random.chance(500))
        {
            return TimeInForce.AT_CLOSE;
        }
        return random.chance(30) ? TimeInForce.get((short)random.below(7)) :
            TimeInForce.get((short)(1 + random.below(4)));
    }

    /** One field too many, too few, too large or too small. */
    private void spoil(final long timeNs)
    {
        final long badPrice = random.pick(0, -1, MAX_PRICE, MAX_PRICE + 1, -MAX_PRICE, -MAX_PRICE - 1,
            Long.MAX_VALUE, Command.NONE, 100, 40_000_000_000L);
        final long badLots = random.pick(0, -1, MAX_LOTS, MAX_LOTS + 1, MAX_LOTS - 1, Long.MAX_VALUE, Command.NONE, 1);
        switch (random.below(16))
        {
            case 0, 1, 2 -> draft.priceTicks = badPrice;
            case 3, 4 -> draft.quantityLots = badLots;
            case 5 -> draft.stopPriceTicks = badPrice;
            case 6 -> draft.trailOffsetTicks = badPrice;
            case 7 -> draft.quoteBudgetUnits = random.pick(0, -1, Long.MAX_VALUE, 100_000, 30_000_000);
            case 8 -> draft.displayLots = random.pick(0, -1, MAX_LOTS, Long.MAX_VALUE, 1);
            case 9 -> draft.minLots = random.pick(0, -1, MAX_LOTS, 1, Long.MAX_VALUE);
            case 10 -> draft.expireTimeNs = random.pick(0, timeNs, timeNs - 1, timeNs + 1, Long.MAX_VALUE, -1);
            case 11 -> draft.postOnly = true;
            case 12 -> draft.ocoGroup = random.pick(0, -1, 1, Long.MAX_VALUE);
            case 13 -> draft.stpGroup = random.pick(0, -1, 1, Long.MAX_VALUE);
            case 14 ->
            {
                draft.priceTicks = random.pick(MAX_PRICE, MAX_PRICE / 2, 1L << 31);
                draft.quantityLots = random.pick(MAX_LOTS, 1L << 20, 1L << 25);
            }
            default -> draft.timeInForce = TimeInForce.get((short)random.below(7));
        }
    }

    Command cancel(final long timeNs)
    {
        final TrackedOrder order = anyOrder();
        if (null == order)
        {
            return new Command.CancelOrder(timeNs, 1, 7, "", Command.NO_INSTRUMENT);
        }
        final String clOrdId = ClientIds.text(order.clOrdId);
        final boolean byId = !clOrdId.isEmpty() && random.chance(500);
        return new Command.CancelOrder(
            timeNs,
            accountOf(order),
            byId && random.chance(800) ? Command.NONE : order.orderId,
            byId ? is(Knob.BAD) ? ClientIds.any(random) : clOrdId : "",
            instrumentOf(order));
    }

    Command replace(final long timeNs)
    {
        final TrackedOrder order = anyOrder();
        if (null == order)
        {
            return newOrder(timeNs, 1, TradingPhase.CONTINUOUS);
        }
        final String clOrdId = ClientIds.text(order.clOrdId);
        final boolean byId = !clOrdId.isEmpty() && random.chance(500);
        final boolean isStop = order.isPending && OrdType.TRAILING_STOP != order.ordType;
        final boolean isBad = is(Knob.BAD);
        final long price = random.chance(order.hasPrice() ? 450 : 30) ? newPrice(order, isBad) : Command.NONE;
        final long lots = random.chance(order.isBudget() ? 30 : 500) ? newLots(order, price, isBad) : Command.NONE;
        final boolean isOpenQty = is(Knob.OPEN_QTY) && (Command.NONE != lots || random.chance(100));
        return new Command.ReplaceOrder(
            timeNs,
            accountOf(order),
            byId && random.chance(800) ? Command.NONE : order.orderId,
            byId ? clOrdId : "",
            instrumentOf(order),
            price,
            lots,
            isOpenQty ? ReplaceBasis.OPEN_QTY : ReplaceBasis.TOTAL_QTY,
            random.chance(isStop ? 400 : 15) ? newStop(order, isBad) : Command.NONE,
            random.chance(order.isIceberg() ? 300 : 20) ? isBad ? random.pick(0, -1, MAX_LOTS) : lots() / 2 + 1 :
                Command.NONE,
            random.chance(TimeInForce.GTD == order.timeInForce ? 300 : 15) ? expireTime(timeNs) : Command.NONE,
            random.chance(150) ? random.chance(200) ? clOrdId : ClientIds.any(random) : "");
    }

    private long newPrice(final TrackedOrder order, final boolean isBad)
    {
        if (isBad)
        {
            return random.pick(0, -1, MAX_PRICE, MAX_PRICE + 1, Long.MAX_VALUE, -MAX_PRICE - 1);
        }
        return random.chance(200) ? order.priceTicks : price(order.isBuy());
    }

    private long newStop(final TrackedOrder order, final boolean isBad)
    {
        if (isBad)
        {
            return random.pick(0, -1, MAX_PRICE + 1, Long.MAX_VALUE);
        }
        return random.chance(150) ? order.stopPriceTicks : price(!order.isBuy());
    }

    private long newLots(final TrackedOrder order, final long price, final boolean isBad)
    {
        if (isBad)
        {
            return random.pick(0, -1, MAX_LOTS, MAX_LOTS + 1, Long.MAX_VALUE);
        }
        if (null != sizer && is(Knob.FIT) && (Command.NONE == price || price > 0))
        {
            return sizer.affordableTotal(order, price);
        }
        final long done = order.cumLots + order.preventedLots;
        return switch (random.below(6))
        {
            case 0 -> done;
            case 1 -> Math.max(1, done - random.below(3));
            case 2 -> done + 1 + random.below(4);
            case 3 -> order.isBudget() ? 1 : Math.max(1, order.quantityLots - random.below(5));
            case 4 -> order.isBudget() ? 1 : order.quantityLots + random.below(5);
            default -> lots();
        };
    }

    /** Mostly a live one; sometimes one that is done; null if there is none. */
    private TrackedOrder anyOrder()
    {
        if (auditor.live().isEmpty() || random.chance(20))
        {
            return 0 == auditor.lastOrderId() ? null : auditor.order(1 + random.below((int)auditor.lastOrderId()));
        }
        return auditor.live().get(random.below(auditor.live().size()));
    }

    private long accountOf(final TrackedOrder order)
    {
        return is(Knob.FOREIGN) ? profile.account(random.below(knobs[Knob.ACCOUNTS.ordinal()])) : order.account;
    }

    private int instrumentOf(final TrackedOrder order)
    {
        return random.chance(800) ? Command.NO_INSTRUMENT : is(Knob.BAD) ? 1 + random.below(4) : order.instrumentId;
    }

    private long expireTime(final long timeNs)
    {
        return timeNs + (random.chance(40) ? random.pick(-1, 0) :
            random.between(1, 50_000L * knobs[Knob.TIME_STEP_US.ordinal()]));
    }

    private long lots()
    {
        return is(Knob.SAME_LOTS) ? 3 : 1 + random.below(knobs[Knob.LOTS.ordinal()]);
    }

    /** Units of the quote asset for one tick times one lot. */
    private BigInteger unit()
    {
        if (draft.instrumentId < 1 || draft.instrumentId > auditor.marketCount())
        {
            return BigInteger.ONE;
        }
        return auditor.market(draft.instrumentId).money.unit;
    }

    private boolean is(final Knob knob)
    {
        return random.chance(knobs[knob.ordinal()]);
    }
}
