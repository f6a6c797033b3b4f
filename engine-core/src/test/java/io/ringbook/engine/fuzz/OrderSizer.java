package io.ringbook.engine.fuzz;

import io.ringbook.engine.reference.Command;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TransferType;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives orders the size that their account can just pay for, or accounts just what an order needs, or a unit less. One
 * thread.
 */
final class OrderSizer
{
    private static final long MAX_LOTS = 1_000_000_000_000L;
    private static final long MAX_SLICES = 100;

    private final Profile profile;
    private final SplitMix random;
    private final Auditor auditor;
    private final int[] knobs;
    private final TransferIds transferIds;

    OrderSizer(
        final Profile profile,
        final SplitMix random,
        final Auditor auditor,
        final int[] knobs,
        final TransferIds transferIds)
    {
        this.profile = profile;
        this.random = random;
        this.auditor = auditor;
        this.knobs = knobs;
        this.transferIds = transferIds;
    }

    private Market market(final int instrumentId)
    {
        return instrumentId < 1 || instrumentId > auditor.marketCount() ? null : auditor.market(instrumentId);
    }

    private Ledger.Balance balance(final long account, final Market market, final boolean isBuy)
    {
        return auditor.money().ledger().balance(account, isBuy ? market.quoteAsset : market.baseAsset);
    }

    /** Protects a buy, and makes an order as large as its account can pay for, or one lot more. */
    void size(final OrderDraft draft)
    {
        final Market market = market(draft.instrumentId);
        if (null == market)
        {
            return;
        }
        final boolean isBuy = Side.BUY == draft.side;
        final boolean isBudget = Command.NONE != draft.quoteBudgetUnits;
        if (isBuy && !isBudget && Command.NONE == draft.priceTicks && random.chance(960))
        {
            draft.priceTicks = profile.price(random.below(knobs[Knob.LEVELS.ordinal()]));
        }
        if (isBudget && random.chance(400))
        {
            draft.quoteBudgetUnits = exactBudget(market, random.between(1, knobs[Knob.LOTS.ordinal()])) +
                random.pick(0, 0, 0, -1, 1);
        }
        if (!random.chance(knobs[Knob.FIT.ordinal()]))
        {
            return;
        }
        final long freeUnits = balance(draft.account, market, isBuy).freeUnits();
        if (isBudget)
        {
            draft.quoteBudgetUnits = Math.max(1, freeUnits + random.pick(0, 0, 0, -1, 1));
        }
        else if (Command.NONE != draft.quantityLots && (!isBuy || Command.NONE != draft.priceTicks))
        {
            final long lots = affordable(market, isBuy, draft.priceTicks, BigInteger.ZERO, freeUnits);
            if (lots < 3L * knobs[Knob.LOTS.ordinal()] || random.chance(30))
            {
                draft.quantityLots = Math.min(MAX_LOTS, Math.max(1, lots + random.pick(0, 0, 0, 1, -1)));
                draft.displayLots = Command.NONE == draft.displayLots ? Command.NONE :
                    Math.max(draft.displayLots, draft.quantityLots / MAX_SLICES);
                draft.minLots = Command.NONE == draft.minLots ? Command.NONE :
                    Math.min(draft.minLots, draft.quantityLots);
            }
        }
    }

    /** The most lots whose lock is not more than some units. */
    private static long affordable(
        final Market market,
        final boolean isBuy,
        final long priceTicks,
        final BigInteger feeSum,
        final long freeUnits)
    {
        final BigInteger free = BigInteger.valueOf(freeUnits);
        long low = 0;
        long high = MAX_LOTS;
        while (low < high)
        {
            final long lots = (low + high + 1) >>> 1;
            if (market.money.lock(isBuy, priceTicks, lots, feeSum).compareTo(free) <= 0)
            {
                low = lots;
            }
            else
            {
                high = lots - 1;
            }
        }
        return low;
    }

    /** What a taker would spend on so many lots that are offered now, fee included. */
    private long exactBudget(final Market market, final long lots)
    {
        final List<TrackedOrder> offers = new ArrayList<>();
        for (final TrackedOrder order : auditor.live())
        {
            if (order.instrumentId == market.instrumentId && !order.isPending && !order.isBuy() && order.hasPrice())
            {
                offers.add(order);
            }
        }
        offers.sort((one, other) -> one.isBefore(other) ? -1 : 1);
        BigInteger cost = BigInteger.ZERO;
        long rest = lots;
        for (int i = 0; i < offers.size() && rest > 0; i++)
        {
            final long taken = Math.min(rest, offers.get(i).leavesLots);
            cost = cost.add(market.money.notional(offers.get(i).priceTicks, taken));
            rest -= taken;
        }
        return units(market.money.takerCost(cost, lots - rest));
    }

    private static long units(final BigInteger units)
    {
        return units.bitLength() > 62 ? Long.MAX_VALUE : Math.max(1, units.longValue());
    }

    /** New total quantity of an order so that what it needs more is just there, or one lot more. */
    long affordableTotal(final TrackedOrder order, final long priceTicks)
    {
        final Market market = market(order.instrumentId);
        final boolean isBuy = order.isBuy();
        final long price = Command.NONE == priceTicks ? order.priceTicks : priceTicks;
        final long freeUnits = balance(order.account, market, isBuy).freeUnits() + order.lockUnits;
        final long lots = order.isBudget() || isBuy && Command.NONE == price ? 1 :
            affordable(market, isBuy, price, order.feeSum, freeUnits);
        if (order.isIceberg() && lots / MAX_SLICES > order.displayLots)
        {
            return order.quantityLots + 1;
        }
        final long leaves = lots < 4L * knobs[Knob.LOTS.ordinal()] ? lots + random.pick(0, 0, 0, 1) :
            1 + random.below(knobs[Knob.LOTS.ordinal()]);
        return order.cumLots + order.preventedLots + Math.max(1, leaves);
    }

    /** A transfer that leaves an account about what the order needs, or null. */
    Command before(final Command.NewOrder order)
    {
        final Market market = market(order.instrumentId());
        final boolean isBuy = Side.BUY == order.side();
        final boolean isBudget = Command.NONE != order.quoteBudgetUnits();
        if (null == market || !isBudget && (order.quantityLots() < 1 || isBuy && order.priceTicks() < 1) ||
            isBudget && order.quoteBudgetUnits() < 1 || !random.chance(knobs[Knob.EXACT.ordinal()]))
        {
            return null;
        }
        final boolean isShort = OrdType.MARKET == order.ordType() && random.chance(300);
        return transferOf(order.timeNs(), balance(order.account(), market, isBuy), isBudget ?
            BigInteger.valueOf(order.quoteBudgetUnits()) :
            market.money.lock(isBuy, order.priceTicks(), order.quantityLots(), BigInteger.ZERO), isShort);
    }

    /** Likewise for a replace. */
    Command before(final Command.ReplaceOrder replace)
    {
        final TrackedOrder order = auditor.order(replace.orderId());
        if (null == order || !order.isLive || order.isBudget() || order.isBuy() && !order.hasPrice() ||
            Math.abs(replace.quantityLots()) > MAX_LOTS && Command.NONE != replace.quantityLots() ||
            !random.chance(knobs[Knob.EXACT.ordinal()]))
        {
            return null;
        }
        final BigInteger more = auditor.money().lockAfter(order, replace).subtract(BigInteger.valueOf(order.lockUnits));
        return more.signum() <= 0 ? null : transferOf(
            replace.timeNs(), balance(order.account, market(order.instrumentId), order.isBuy()), more, false);
    }

    private Command transferOf(
        final long timeNs, final Ledger.Balance balance, final BigInteger neededUnits, final boolean isShort)
    {
        final BigInteger wanted = neededUnits.subtract(BigInteger.valueOf(balance.freeUnits()))
            .add(BigInteger.valueOf(isShort ? -1 : random.pick(0, 0, 0, 0, -1, -1, -2, 1, 5)));
        final boolean isRich = wanted.negate().compareTo(neededUnits.shiftLeft(2)) > 0;
        if (0 == wanted.signum() || wanted.bitLength() > 62 || isRich && !random.chance(50))
        {
            return null;
        }
        return new Command.Transfer(
            timeNs, wanted.signum() > 0 ? TransferType.DEPOSIT : TransferType.WITHDRAW, balance.account,
            balance.asset.name, wanted.abs().longValue(), transferIds.next());
    }
}
