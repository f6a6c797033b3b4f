package io.ringbook.metrics;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.RejectReason;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.function.ToLongFunction;

/**
 * Metrics of what the engine has said. A reason that never came up, or an instrument that never traded, has no series.
 */
final class EventFamilies
{
    /** No symbol can be mistaken for it, as {@link #label} gives it to nobody else. */
    private static final String OTHERS = "(others)";
    private static final String ID = "#";

    private EventFamilies()
    {
    }

    static void register(final Families families, final EventCounts counts)
    {
        single(families, counts, EventCounts.EVENTS, "ringbook_events", "Events handled, of all kinds.");
        single(families, counts, EventCounts.COMMANDS, "ringbook_commands_answered",
            "Commands whose events were handled; a command without events has none.");
        single(families, counts, EventCounts.ACCEPTED, "ringbook_orders_accepted", "Orders accepted.");
        single(families, counts, EventCounts.REPLACED, "ringbook_orders_replaced", "Orders replaced.");
        single(families, counts, EventCounts.TRIGGERED, "ringbook_orders_triggered", "Stop orders triggered.");
        single(families, counts, EventCounts.PREVENTED, "ringbook_trades_prevented",
            "Trades of an account with itself that were prevented.");
        families.gauge(
            "ringbook_handled_sequence", "Sequence of the last command of which an event was handled.", () -> counts,
            (c) -> c.count(EventCounts.HANDLED_SEQUENCE));
        families.counters("ringbook_transfers", "Deposits and withdrawals done.", (callback) ->
        {
            call(callback, counts.count(EventCounts.DEPOSITS), "deposit");
            call(callback, counts.count(EventCounts.WITHDRAWALS), "withdraw");
        }, "type");
        registerReasons(families, counts);
        registerInstruments(families, counts);
        families.registry().register(new LatencyFamily(counts.latencies()));
    }

    private static void single(
        final Families families, final EventCounts counts, final int kind, final String name, final String help)
    {
        families.counter(name, help, () -> counts, (c) -> c.count(kind));
    }

    private static void registerReasons(final Families families, final EventCounts counts)
    {
        final String help = "Commands refused: orders and admin commands (order), and cancels and replaces (cancel).";
        families.counters("ringbook_rejects", help, (callback) ->
        {
            each(callback, RejectReason.values(), counts::orderRejects, "order");
            each(callback, RejectReason.values(), counts::cancelRejects, "cancel");
        }, "kind", "reason");
        families.counters(
            "ringbook_orders_canceled", "Orders canceled.",
            (callback) -> each(callback, CancelReason.values(), counts::cancels), "reason");
        families.counters(
            "ringbook_orders_expired", "Orders expired.",
            (callback) -> each(callback, ExpireReason.values(), counts::expiries), "reason");
    }

    private static <E extends Enum<E>> void each(
        final CounterWithCallback.Callback callback,
        final E[] reasons,
        final ToLongFunction<E> count,
        final String... before)
    {
        for (final E reason : reasons)
        {
            final String[] labels = Arrays.copyOf(before, before.length + 1);
            labels[before.length] = reason.name().toLowerCase(Locale.ROOT);
            call(callback, count.applyAsLong(reason), labels);
        }
    }

    private static void registerInstruments(final Families families, final EventCounts counts)
    {
        families.counters(
            "ringbook_trades", "Trades; instruments beyond the limit of series are summed up as (others).",
            (callback) -> eachInstrument(callback, counts, counts::trades), "instrument");
        families.counters(
            "ringbook_traded_lots", "Lots traded, each trade counted once.",
            (callback) -> eachInstrument(callback, counts, counts::tradedLots), "instrument");
    }

    private static void eachInstrument(
        final CounterWithCallback.Callback callback,
        final EventCounts counts,
        final IntToLongFunction count)
    {
        final Set<String> taken = new HashSet<>();
        taken.add(OTHERS);
        // Ids first, so that no symbol looks like one.
        for (int slot = 1; slot < counts.slots(); slot++)
        {
            taken.add(ID + slot);
        }
        for (int slot = 1; slot < counts.slots(); slot++)
        {
            call(callback, count.applyAsLong(slot), label(slot, counts.symbol(slot), taken));
        }
        call(callback, count.applyAsLong(0), OTHERS);
    }

    private static String label(final int slot, final String symbol, final Set<String> taken)
    {
        return null != symbol && taken.add(symbol) ? symbol : ID + slot;
    }

    private static void call(
        final CounterWithCallback.Callback callback, final long count, final String... labels)
    {
        if (count > 0)
        {
            callback.call(count, labels);
        }
    }
}
