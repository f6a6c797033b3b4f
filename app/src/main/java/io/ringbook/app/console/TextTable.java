package io.ringbook.app.console;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of words and figures for people, each column as wide as it needs to be: the first one flush left, the others
 * flush right. A last cell beyond the columns of the first row is text and is printed as it is.
 */
public final class TextTable
{
    private final List<String[]> rows = new ArrayList<>();

    /**
     * A table.
     *
     * @param columns heads of them.
     */
    public TextTable(final String... columns)
    {
        rows.add(columns);
    }

    /**
     * Adds a row.
     *
     * @param cells of it, from the left.
     * @return this.
     */
    public TextTable row(final String... cells)
    {
        rows.add(cells);
        return this;
    }

    /**
     * Is there nothing but heads?
     *
     * @return true if so.
     */
    public boolean isEmpty()
    {
        return 1 == rows.size();
    }

    /**
     * Prints it.
     *
     * @param out to print to.
     */
    public void print(final PrintWriter out)
    {
        final int[] widths = new int[rows.get(0).length];
        for (final String[] row : rows)
        {
            for (int i = 0; i < Math.min(widths.length, row.length); i++)
            {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        for (final String[] row : rows)
        {
            final StringBuilder line = new StringBuilder(row[0]);
            pad(line, 1 == row.length ? 0 : widths[0] - row[0].length());
            for (int i = 1; i < row.length; i++)
            {
                pad(line, 2 + (i < widths.length ? widths[i] - row[i].length() : 0));
                line.append(row[i]);
            }
            out.println(line);
        }
    }

    private static void pad(final StringBuilder line, final int blanks)
    {
        line.append(" ".repeat(blanks));
    }
}
