package io.ringbook.app.market;

import io.ringbook.app.console.ToolException;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The symbols that a user wants out of a file of many.
 */
public final class SymbolFilter
{
    /** Every symbol. */
    public static final SymbolFilter ALL = new SymbolFilter(Set.of());

    private static final int MAX_NEAR = 5;
    private static final int MAX_DISTANCE = 2;

    private final Set<String> symbols;

    private SymbolFilter(final Set<String> symbols)
    {
        this.symbols = symbols;
    }

    /**
     * A filter.
     *
     * @param symbols as the user gave them; none is every one.
     * @return the filter.
     */
    public static SymbolFilter of(final Collection<String> symbols)
    {
        return symbols.isEmpty() ? ALL : new SymbolFilter(new LinkedHashSet<>(symbols));
    }

    /**
     * Is every symbol wanted?
     *
     * @return true if so.
     */
    public boolean isAll()
    {
        return symbols.isEmpty();
    }

    /**
     * Is a symbol wanted?
     *
     * @param symbol of the file.
     * @return true if so.
     */
    public boolean accepts(final String symbol)
    {
        return isAll() || symbols.contains(symbol);
    }

    /**
     * Those of a file's symbols that are wanted.
     *
     * @param known symbols of the file.
     * @return in the order of the file.
     */
    public List<String> select(final Collection<String> known)
    {
        return known.stream().filter(this::accepts).toList();
    }

    /**
     * Wanted symbols that a file does not have, with those of it that come near.
     *
     * @param known symbols of the file.
     * @return one line, null if it has them all.
     */
    public String missing(final Collection<String> known)
    {
        final List<String> missing = new ArrayList<>();
        for (final String symbol : symbols)
        {
            if (!known.contains(symbol))
            {
                final List<String> near = near(symbol, known);
                missing.add("'" + symbol + "'" + (near.isEmpty() ? "" : " (near: " + String.join(", ", near) + ")"));
            }
        }
        return missing.isEmpty() ? null : "expected symbols that are among its " + known.size() + ", found " +
            String.join(", ", missing);
    }

    /**
     * Requires that a file has all wanted symbols.
     *
     * @param file  name of it.
     * @param known its symbols.
     * @throws ToolException if it has not.
     */
    public void require(final String file, final Collection<String> known)
    {
        final String missing = missing(known);
        if (null != missing)
        {
            throw new ToolException("--symbols of " + file + ": " + missing, ToolException.WRONG_USE);
        }
    }

    private static List<String> near(final String symbol, final Collection<String> known)
    {
        final String wanted = symbol.toUpperCase(Locale.ROOT);
        final int limit = wanted.length() > 2 ? MAX_DISTANCE : 1;
        return known.stream()
            .filter((name) -> Math.abs(name.length() - wanted.length()) <= limit && distance(wanted, name) <= limit)
            .sorted(Comparator.comparingInt((String name) -> distance(wanted, name))
                .thenComparing(Comparator.naturalOrder()))
            .limit(MAX_NEAR)
            .toList();
    }

    /** Characters to change, insert or leave out. */
    private static int distance(final String wanted, final String name)
    {
        final String upper = name.toUpperCase(Locale.ROOT);
        int[] row = new int[upper.length() + 1];
        for (int i = 0; i <= upper.length(); i++)
        {
            row[i] = i;
        }
        for (int i = 1; i <= wanted.length(); i++)
        {
            final int[] next = new int[row.length];
            next[0] = i;
            for (int j = 1; j < next.length; j++)
            {
                final int change = row[j - 1] + (wanted.charAt(i - 1) == upper.charAt(j - 1) ? 0 : 1);
                next[j] = Math.min(change, 1 + Math.min(row[j], next[j - 1]));
            }
            row = next;
        }
        return row[upper.length()];
    }
}
