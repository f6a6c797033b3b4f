package io.ringbook.app.top;

import io.ringbook.app.console.Terminal;
import io.ringbook.app.top.TopFrame.Mood;
import io.ringbook.app.top.TopFrame.Row;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows frames: on a terminal over the whole window, each in one write over the one before; else one after the other.
 */
final class TopScreen implements AutoCloseable
{
    private static final String ENTER = "\033[?1049h\033[?25l\033[2J";
    private static final String LEAVE = "\033[?25h\033[?1049l";
    private static final String HOME = "\033[H";
    private static final String END_OF_LINE = "\033[K";
    private static final String BELOW = "\033[J";
    private static final String BOLD = "\033[1m";
    private static final String GREEN = "\033[32m";
    private static final String RED = "\033[31m";
    private static final String RESET = "\033[0m";
    private static final String CUT = ">";
    private static final int SUBJECT_WIDTH = 12;

    private final PrintWriter out;
    private final TopTerminal terminal;
    private final boolean hasColors;

    /** A line, with the colours apart, so that it can be cut to the width of the window. */
    private record Line(String colour, String text)
    {
    }

    /**
     * A screen.
     *
     * @param out      to write to.
     * @param terminal it is, null if it is none.
     */
    TopScreen(final PrintWriter out, final TopTerminal terminal)
    {
        this.out = out;
        this.terminal = terminal;
        hasColors = null != terminal && Terminal.wantsColors();
        if (null != terminal)
        {
            out.print(ENTER);
            out.flush();
        }
    }

    /**
     * Shows a frame.
     *
     * @param frame to show.
     * @param note  for the last line of the window.
     * @return false if nobody reads any more.
     */
    boolean show(final TopFrame frame, final String note)
    {
        if (null == terminal)
        {
            lines(frame, Integer.MAX_VALUE).forEach((line) -> out.println(line.text()));
            out.println();
        }
        else
        {
            terminal.measure();
            final int width = terminal.columns();
            final int height = terminal.rows();
            final StringBuilder page = new StringBuilder(HOME);
            final List<Line> lines = lines(frame, height - 1);
            lines.forEach((line) -> page.append(fit(line, width)).append(END_OF_LINE).append("\r\n"));
            page.append(fit(new Line("", note), width)).append(END_OF_LINE).append(BELOW);
            out.print(page);
        }
        return !out.checkError();
    }

    @Override
    public void close()
    {
        if (null != terminal)
        {
            out.print(LEAVE);
            out.flush();
        }
    }

    private static List<Line> lines(final TopFrame frame, final int height)
    {
        final List<Line> lines = new ArrayList<>();
        lines.add(new Line(BOLD, frame.title()));
        for (final Row row : frame.rows())
        {
            lines.add(new Line(
                Mood.PLAIN == row.mood() ? "" : Mood.FINE == row.mood() ? GREEN : RED,
                String.format("%-" + SUBJECT_WIDTH + "s  %s", row.subject(), row.text())));
        }
        for (final List<String> book : frame.books())
        {
            // A book that does not fit as a whole would look like one that ends there.
            if (lines.size() + 1 + book.size() > height && !lines.isEmpty() && book != frame.books().get(0))
            {
                break;
            }
            lines.add(new Line("", ""));
            for (int i = 0; i < book.size(); i++)
            {
                lines.add(new Line(0 == i ? BOLD : "", book.get(i)));
            }
        }
        return lines.size() > height ? lines.subList(0, Math.max(1, height)) : lines;
    }

    private String fit(final Line line, final int width)
    {
        // Half a number would be another number: what is cut ends in a mark.
        final String text = line.text().length() > width && width > 0 ?
            line.text().substring(0, width - 1) + CUT : line.text();
        return hasColors && !line.colour().isEmpty() ? line.colour() + text + RESET : text;
    }
}
