package io.ringbook.app.replay;

import io.ringbook.app.console.Figures;
import io.ringbook.app.console.Palette;
import io.ringbook.app.replay.StateImage.Key;
import io.ringbook.app.replay.StateImage.Thing;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.LongFunction;

/**
 * Tells what differs between two states: what is new, gone and changed, by kinds of things. What is more than the rows
 * asked for is counted.
 */
final class StateDiff
{
    private final PrintWriter out;
    private final int maxRows;
    private final boolean isJson;
    private final Palette palette;
    private LongFunction<String> fateOfOrder = (orderId) -> "";
    private long differences;

    StateDiff(final PrintWriter out, final int maxRows, final boolean isJson, final Palette palette)
    {
        this.out = out;
        this.maxRows = maxRows;
        this.isJson = isJson;
        this.palette = palette;
    }

    /** What became of an order that is gone, by its id; empty if it is not known. */
    StateDiff fateOfOrder(final LongFunction<String> fate)
    {
        fateOfOrder = fate;
        return this;
    }

    /** Prints it all. Returns the number of differences. */
    long print(final StateImage a, final StateImage b, final Map<String, String> flow)
    {
        counters(a.counters(), b.counters(), flow);
        section("instruments", a.instruments(), b.instruments());
        section("accounts", a.accounts(), b.accounts());
        section("assets", a.assets(), b.assets());
        section("balances", a.balances(), b.balances());
        section("orders", a.orders(), b.orders());
        section("levels", a.levels(), b.levels());
        if (!isJson && 0 == differences)
        {
            out.println("no difference");
        }
        return differences;
    }

    private void counters(
        final Map<String, String> a, final Map<String, String> b, final Map<String, String> flow)
    {
        final Map<String, String[]> changed = changes(a, b);
        differences += changed.size();
        if (isJson)
        {
            out.println("{\"diff\":\"counters\"" + json(changed) + "}");
            flow.forEach((symbol, text) -> out.println(
                "{\"diff\":\"traded\",\"key\":" + JsonText.quoted(symbol) + ",\"what\":" +
                    JsonText.quoted(text) + "}"));
            return;
        }
        changed.forEach((name, values) ->
            out.printf("%-20s %s -> %s%n", name, values[0], values[1]));
        flow.forEach((symbol, text) -> out.printf("%-20s %s%n", "traded " + symbol, text));
    }

    private void section(
        final String name, final SortedMap<Key, Thing> a, final SortedMap<Key, Thing> b)
    {
        final List<String> rows = new ArrayList<>();
        final Set<Key> keys = new TreeSet<>(a.keySet());
        keys.addAll(b.keySet());
        long added = 0;
        long gone = 0;
        long changed = 0;
        for (final Key key : keys)
        {
            final Thing before = a.get(key);
            final Thing after = b.get(key);
            if (null != before && before.equals(after))
            {
                continue;
            }
            added += null == before ? 1 : 0;
            gone += null == after ? 1 : 0;
            changed += null != before && null != after ? 1 : 0;
            if (0 == maxRows || rows.size() < maxRows)
            {
                rows.add(isJson ? jsonRow(name, key, before, after) : row(name, key, before, after));
            }
        }
        final long all = added + gone + changed;
        differences += all;
        if (isJson)
        {
            rows.forEach(out::println);
            out.println("{\"diff\":\"" + name + "\",\"new\":" + added + ",\"gone\":" + gone +
                ",\"changed\":" + changed + ",\"shown\":" + rows.size() + "}");
        }
        else if (all > 0)
        {
            out.println();
            out.println(palette.bold(name) + ": " + Figures.count(added) + " new, " + Figures.count(gone) + " gone, " +
                Figures.count(changed) + " changed");
            rows.forEach(out::println);
            if (all > rows.size())
            {
                out.println("  and " + Figures.count(all - rows.size()) + " more; --rows 0 prints all");
            }
        }
    }

    private String row(final String name, final Key key, final Thing before, final Thing after)
    {
        if (null == before)
        {
            return palette.green("  + " + key + "  " + words(after));
        }
        if (null == after)
        {
            final String fate = fate(name, key);
            return palette.red("  - " + key + "  " + words(before) + (fate.isEmpty() ? "" : ": " + fate));
        }
        final StringBuilder words = new StringBuilder();
        changes(before.fields(), after.fields()).forEach((field, values) -> words
            .append(0 == words.length() ? "  " : ", ")
            .append(field).append(' ').append(values[0]).append(" -> ").append(values[1]));
        return "  ~ " + key + words;
    }

    private String fate(final String name, final Key key)
    {
        return "orders".equals(name) ? fateOfOrder.apply(key.number()) : "";
    }

    private static String words(final Thing thing)
    {
        final StringBuilder words = new StringBuilder();
        thing.fields().forEach((field, value) -> words
            .append(0 == words.length() ? "" : " ").append(field).append('=').append(value));
        return words.toString();
    }

    private String jsonRow(final String name, final Key key, final Thing before, final Thing after)
    {
        final Map<String, String> none = Map.of();
        final String fate = null == after ? fate(name, key) : "";
        return "{\"diff\":\"" + name + "\",\"change\":\"" +
            (null == before ? "new" : null == after ? "gone" : "changed") + "\",\"key\":" +
            JsonText.quoted(key.toString()) +
            json(changes(null == before ? none : before.fields(), null == after ? none : after.fields())) +
            (fate.isEmpty() ? "" : ",\"fate\":" + JsonText.quoted(fate)) + "}";
    }

    /** Names to what was and is, {@code none} for what is not there. */
    private static Map<String, String[]> changes(final Map<String, String> a, final Map<String, String> b)
    {
        final Map<String, String[]> changes = new LinkedHashMap<>();
        final Set<String> names = new LinkedHashSet<>(a.keySet());
        names.addAll(b.keySet());
        for (final String name : names)
        {
            final String before = a.getOrDefault(name, InstrumentUnits.NONE);
            final String after = b.getOrDefault(name, InstrumentUnits.NONE);
            if (!before.equals(after))
            {
                changes.put(name, new String[] {before, after});
            }
        }
        return changes;
    }

    private static String json(final Map<String, String[]> changes)
    {
        final StringBuilder text = new StringBuilder();
        changes.forEach((name, values) -> text
            .append(',').append(JsonText.quoted(name)).append(":[")
            .append(value(values[0])).append(',').append(value(values[1])).append(']'));
        return text.toString();
    }

    private static String value(final String text)
    {
        return InstrumentUnits.NONE.equals(text) ? "null" : JsonText.quoted(text);
    }
}
