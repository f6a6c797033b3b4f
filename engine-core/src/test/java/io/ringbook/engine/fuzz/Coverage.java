package io.ringbook.engine.fuzz;

import io.ringbook.engine.reference.Command;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.DecidedBy;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;
import io.ringbook.sbe.TransferOutcome;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts what a run has met: every event with its reason, every order type with its time in force, kinds of amend,
 * phase transitions, and which two features met in one command. One thread; counts of several can be added up.
 */
final class Coverage
{
    private static final int MAX_ENUM = 64;
    private static final Feature[] FEATURES = Feature.values();
    private static final EventKind[] KINDS = EventKind.values();

    private final long[][] events = new long[KINDS.length][MAX_ENUM];
    private final long[] cancelRejects = new long[MAX_ENUM];
    private final long[][] accepted = new long[8][8];
    private final long[][] phases = new long[8][8];
    private final long[][] pairs = new long[FEATURES.length][FEATURES.length];
    private final long[] amends = new long[1 << 7];
    private final long[] rooms = new long[5];
    private final long[] duplicates = new long[1];
    private final TradingPhase[] phaseOf = new TradingPhase[64];
    private long commands;
    private long features;
    private boolean isAmendSeen;

    /** A new engine: every instrument starts in CONTINUOUS. */
    void onRunStart()
    {
        Arrays.fill(phaseOf, TradingPhase.CONTINUOUS);
    }

    long commands()
    {
        return commands;
    }

    /**
     * Counts a command.
     *
     * @param command applied.
     * @param tape    of its events.
     * @param auditor that has taken them in.
     */
    void onCommand(final Command command, final Tape tape, final Auditor auditor)
    {
        commands++;
        features = 0;
        isAmendSeen = false;
        int triggered = 0;
        for (int at = 0; at < tape.length(); at = tape.next(at))
        {
            final EventKind kind = tape.kind(at);
            triggered += EventKind.TRIGGERED == kind ? 1 : 0;
            onEvent(kind, tape, at, auditor, command);
        }
        onRoom(auditor.money().roomUnits());
        if (triggered > 1)
        {
            has(Feature.CASCADE);
        }
        for (long rest = features; 0 != rest; rest &= rest - 1)
        {
            final int one = Long.numberOfTrailingZeros(rest);
            for (long others = rest; 0 != others; others &= others - 1)
            {
                pairs[one][Long.numberOfTrailingZeros(others)]++;
            }
        }
    }

    private void onRoom(final long units)
    {
        if (MoneyAuditor.NO_ROOM != units)
        {
            rooms[0 == units ? 0 : -1 == units ? 1 : units < 0 && units > -6 ? 2 : units < 0 ? 3 : 4]++;
            if (0 == units)
            {
                has(Feature.FUNDS_EXACT);
            }
        }
    }

    private void onEvent(
        final EventKind kind, final Tape tape, final int at, final Auditor auditor, final Command command)
    {
        final int detail;
        switch (kind)
        {
            case ACCEPTED ->
            {
                detail = 0;
                accepted[(int)tape.field(at, 6)][(int)tape.field(at, 7)]++;
                onOrder(auditor.order(tape.field(at, 1)));
            }
            case TRADE ->
            {
                detail = (int)tape.field(at, 14);
                has(Liquidity.AUCTION.value() == detail ? Feature.AUCTION : Feature.TRADE);
                onOrder(auditor.order(tape.field(at, 5)));
                onOrder(auditor.order(tape.field(at, 6)));
                final Market market = auditor.market((int)tape.field(at, 2));
                has(market.terms.isFifo() ? Feature.FIFO : Feature.PRO_RATA);
                if (tape.field(at, 3) <= 0)
                {
                    has(Feature.NEGATIVE_PRICE);
                }
                onFees(tape, at, market.money);
            }
            case CANCELED ->
            {
                detail = (int)tape.field(at, 5);
                has(CancelReason.OCO.value() == detail ? Feature.OCO :
                    CancelReason.KILL_SWITCH.value() == detail ? Feature.KILL :
                    CancelReason.MASS_CANCEL.value() == detail ? Feature.MASS_CANCEL : Feature.CANCEL);
            }
            case EXPIRED ->
            {
                detail = (int)tape.field(at, 5);
                has(ExpireReason.GTD.value() == detail ? Feature.GTD : ExpireReason.DAY.value() == detail ?
                    Feature.DAY : ExpireReason.FOK.value() == detail ? Feature.FOK_FAILS : Feature.EXPIRE);
            }
            case REPLACED ->
            {
                detail = onReplaced(tape, at, auditor, command);
            }
            case REJECTED -> detail = (int)tape.field(at, 5);
            case CANCEL_REJECTED ->
            {
                detail = 0;
                cancelRejects[(int)tape.field(at, 4)]++;
                if (command instanceof Command.ReplaceOrder)
                {
                    has(Feature.AMEND_REFUSED);
                }
            }
            case TRIGGERED ->
            {
                detail = 0;
                has(Feature.TRIGGER);
                onOrder(auditor.order(tape.field(at, 1)));
            }
            case PREVENTED ->
            {
                detail = (int)tape.field(at, 6);
                has(StpMode.CANCEL_NEWEST.value() == detail ? Feature.STP_NEWEST :
                    StpMode.CANCEL_OLDEST.value() == detail ? Feature.STP_OLDEST :
                    StpMode.CANCEL_BOTH.value() == detail ? Feature.STP_BOTH : Feature.STP_DECREMENT);
                onOrder(auditor.order(tape.field(at, 2)));
                onOrder(auditor.order(tape.field(at, 3)));
            }
            case REPLENISHED ->
            {
                detail = 0;
                has(Feature.REPLENISH);
            }
            case PHASE ->
            {
                detail = (int)tape.field(at, 2);
                final int id = (int)tape.field(at, 1);
                phases[phaseOf[id].value()][detail]++;
                phaseOf[id] = TradingPhase.get((short)detail);
                has(Feature.PHASE);
            }
            case UNCROSSED -> detail = (int)tape.field(at, 6);
            case INDICATIVE -> detail = (int)tape.field(at, 5);
            case BAND_BREACHED ->
            {
                detail = (int)tape.field(at, 6);
                has(BandAction.EXPIRE_TAKER.value() == detail ? Feature.BAND_EXPIRES : Feature.BAND_HALTS);
            }
            case BOOK ->
            {
                detail = 0;
                has(Feature.L2);
            }
            case BALANCE ->
            {
                detail = 0;
                has(Feature.MONEY);
            }
            case TRANSFER ->
            {
                detail = (int)tape.field(at, 6);
                duplicates[0] += tape.field(at, 7);
            }
            default -> detail = 0;
        }
        events[kind.ordinal()][detail]++;
    }

    private void onFees(final Tape tape, final int at, final MoneyTerms terms)
    {
        final boolean isFree = 0 == tape.field(at, 12) && 0 == tape.field(at, 13);
        features |= bit(tape.field(at, 12) < 0 || tape.field(at, 13) < 0, Feature.REBATE) |
            bit(!isFree && terms.isReceived, Feature.FEE_RECEIVED) |
            bit(!isFree && terms.isPerLot, Feature.FEE_PER_LOT) |
            bit(tape.field(at, 7) == tape.field(at, 8), Feature.SELF_TRADE);
    }

    private int onReplaced(final Tape tape, final int at, final Auditor auditor, final Command command)
    {
        final int priority = (int)tape.field(at, 11);
        if (isAmendSeen || !(command instanceof Command.ReplaceOrder))
        {
            has(Feature.PROTECTION_RESTS);
            return 3;
        }
        isAmendSeen = true;
        has(0 == tape.field(at, 10) ? Feature.COMPLETION : Priority.LOST.value() == priority ?
            Feature.AMEND_LOST : Feature.AMEND_KEPT);
        final Command.ReplaceOrder replace = (Command.ReplaceOrder)command;
        amends[(Command.NONE != replace.priceTicks() ? 1 : 0) | (Command.NONE != replace.quantityLots() ? 2 : 0) |
            (Command.NONE != replace.stopPriceTicks() ? 4 : 0) | (Command.NONE != replace.displayLots() ? 8 : 0) |
            (Command.NONE != replace.expireTimeNs() ? 16 : 0) | (replace.clOrdId().isEmpty() ? 0 : 32)]++;
        onOrder(auditor.order(tape.field(at, 1)));
        return 0 == tape.field(at, 10) ? 2 : priority;
    }

    private void onOrder(final TrackedOrder order)
    {
        final long before = features;
        features = before |
            bit(order.isIceberg(), Feature.ICEBERG) | bit(Command.NONE != order.minLots, Feature.MIN_QTY) |
            bit(order.isBudget(), Feature.BUDGET) | bit(order.postOnly, Feature.POST_ONLY) |
            bit(Command.NONE != order.ocoGroup, Feature.OCO_ORDER) |
            bit(OrdType.MARKET == order.ordType, Feature.MARKET) | bit(OrdType.STOP == order.ordType, Feature.STOP) |
            bit(OrdType.STOP_LIMIT == order.ordType, Feature.STOP_LIMIT) |
            bit(OrdType.TRAILING_STOP == order.ordType, Feature.TRAILING) |
            bit(TimeInForce.FOK == order.timeInForce, Feature.FOK) |
            bit(TimeInForce.IOC == order.timeInForce, Feature.IOC) |
            bit(TimeInForce.AT_OPEN == order.timeInForce || TimeInForce.AT_CLOSE == order.timeInForce,
            Feature.AT_AUCTION) | bit(0 != order.stpGroup, Feature.STP_GROUP);
    }

    private static long bit(final boolean isSet, final Feature feature)
    {
        return isSet ? 1L << feature.ordinal() : 0;
    }

    private void has(final Feature feature)
    {
        features |= 1L << feature.ordinal();
    }

    void add(final Coverage other)
    {
        commands += other.commands;
        add(events, other.events);
        add(accepted, other.accepted);
        add(phases, other.phases);
        add(pairs, other.pairs);
        add(new long[][]{cancelRejects, amends, rooms, duplicates},
            new long[][]{other.cancelRejects, other.amends, other.rooms, other.duplicates});
    }

    private static void add(final long[][] sums, final long[][] counts)
    {
        for (int i = 0; i < sums.length; i++)
        {
            for (int k = 0; k < sums[i].length; k++)
            {
                sums[i][k] += counts[i][k];
            }
        }
    }

    /** Every single thing that can be counted, by name, those that never came included. */
    Map<String, Long> counts()
    {
        final Map<String, Long> counts = new TreeMap<>();
        for (final EventKind kind : KINDS)
        {
            long sum = 0;
            for (final long count : events[kind.ordinal()])
            {
                sum += count;
            }
            counts.put("event " + kind, sum);
        }
        put(counts, "REJECTED", events[EventKind.REJECTED.ordinal()], RejectReason.values());
        put(counts, "CANCEL_REJECTED", cancelRejects, RejectReason.values());
        put(counts, "CANCELED", events[EventKind.CANCELED.ordinal()], CancelReason.values());
        put(counts, "EXPIRED", events[EventKind.EXPIRED.ordinal()], ExpireReason.values());
        put(counts, "TRADE", events[EventKind.TRADE.ordinal()], Liquidity.values());
        put(counts, "PREVENTED", events[EventKind.PREVENTED.ordinal()], StpMode.values());
        put(counts, "UNCROSSED", events[EventKind.UNCROSSED.ordinal()], DecidedBy.values());
        put(counts, "BAND_BREACHED", events[EventKind.BAND_BREACHED.ordinal()], BandAction.values());
        put(counts, "TRANSFER", events[EventKind.TRANSFER.ordinal()], TransferOutcome.values());
        counts.put("TRANSFER duplicate", duplicates[0]);
        final String[] room = {"exact", "short by one", "short by a few", "short", "enough"};
        for (int i = 0; i < room.length; i++)
        {
            counts.put("funds " + room[i], rooms[i]);
        }
        final long[] replaced = events[EventKind.REPLACED.ordinal()];
        final String[] replacedAs = {"KEPT", "LOST", "completed", "by protection"};
        for (int i = 0; i < replacedAs.length; i++)
        {
            counts.put("REPLACED " + replacedAs[i], replaced[i]);
        }
        for (int type = 0; type < OrdType.values().length - 1; type++)
        {
            put(counts, "order " + OrdType.get((short)type), accepted[type], TimeInForce.values());
        }
        for (int phase = 0; phase < TradingPhase.UNCROSS.value(); phase++)
        {
            for (int next = 0; next < TradingPhase.UNCROSS.value(); next++)
            {
                counts.put("phase " + TradingPhase.get((short)phase) + " > " + TradingPhase.get((short)next),
                    phases[phase][next]);
            }
        }
        putAmends(counts);
        return counts;
    }

    private void putAmends(final Map<String, Long> counts)
    {
        final String[] names = {"price", "qty", "stopPrice", "displayQty", "expireTime", "clOrdId"};
        for (int i = 0; i < amends.length; i++)
        {
            final StringBuilder name = new StringBuilder("amend");
            for (int k = 0; k < names.length; k++)
            {
                name.append(0 == (i >> k & 1) ? "" : " " + names[k]);
            }
            if (amends[i] > 0)
            {
                counts.put(0 == i ? "amend nothing" : name.toString(), amends[i]);
            }
        }
    }

    private static void put(
        final Map<String, Long> counts, final String name, final long[] values, final Enum<?>[] kinds)
    {
        for (final Enum<?> kind : kinds)
        {
            if (!"NULL_VAL".equals(kind.name()))
            {
                counts.put(name + " " + kind, values[kind.ordinal()]);
            }
        }
    }

    /** How often two features met in one command. */
    long met(final Feature one, final Feature other)
    {
        return pairs[Math.min(one.ordinal(), other.ordinal())][Math.max(one.ordinal(), other.ordinal())];
    }

    /** Pairs of different features that met at least so often. */
    int pairCount(final long atLeast)
    {
        int count = 0;
        for (int i = 0; i < FEATURES.length; i++)
        {
            for (int k = i + 1; k < FEATURES.length; k++)
            {
                count += pairs[i][k] >= atLeast ? 1 : 0;
            }
        }
        return count;
    }
}
