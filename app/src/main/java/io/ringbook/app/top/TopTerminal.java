package io.ringbook.app.top;

import io.ringbook.app.console.Terminal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * The window and the keys of a terminal, by {@code stty}. Where that is not there, the window has its classic size and
 * only Ctrl-C ends the view.
 */
final class TopTerminal implements AutoCloseable
{
    private static final File DEVICE = new File("/dev/tty");
    private static final int ROWS = 24;
    private static final int COLUMNS = 80;
    private static final long PATIENCE_MS = 1_000;

    private final String saved;
    private final Thread restorer = new Thread(this::restore, "ringbook-terminal");
    private int rows = ROWS;
    private int columns = COLUMNS;

    private TopTerminal()
    {
        saved = stty("-g");
        if (null != saved)
        {
            Runtime.getRuntime().addShutdownHook(restorer);
            stty("-icanon", "-echo", "min", "1");
        }
    }

    /**
     * The terminal that standard output goes to.
     *
     * @return it, with its keys coming one by one; null if there is none.
     */
    static TopTerminal open()
    {
        return Terminal.isInteractive() ? new TopTerminal() : null;
    }

    /** Looks how large the window is now. */
    void measure()
    {
        final String size = stty("size");
        if (null != size && size.matches("[1-9]\\d{0,4} [1-9]\\d{0,4}"))
        {
            final int space = size.indexOf(' ');
            rows = Integer.parseInt(size.substring(0, space));
            columns = Integer.parseInt(size.substring(space + 1));
        }
    }

    /** Lines of the window when it was last measured. */
    int rows()
    {
        return rows;
    }

    /** Columns of the window when it was last measured. */
    int columns()
    {
        return columns;
    }

    /**
     * Has q been pressed?
     *
     * @return true if so.
     */
    boolean isQuit()
    {
        try
        {
            while (null != saved && System.in.available() > 0)
            {
                final int key = System.in.read();
                if ('q' == key || 'Q' == key)
                {
                    return true;
                }
            }
            return false;
        }
        catch (final IOException e)
        {
            return true;
        }
    }

    @Override
    public void close()
    {
        if (null != saved)
        {
            restore();
            try
            {
                Runtime.getRuntime().removeShutdownHook(restorer);
            }
            catch (final IllegalStateException e)
            {
                // It is running already.
                return;
            }
        }
    }

    private void restore()
    {
        stty(saved);
    }

    /** What it prints, null if it fails. */
    private static String stty(final String... arguments)
    {
        final String[] command = new String[arguments.length + 1];
        command[0] = "stty";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try
        {
            final Process process = new ProcessBuilder(command)
                .redirectInput(DEVICE)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
            final String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return process.waitFor(PATIENCE_MS, TimeUnit.MILLISECONDS) && 0 == process.exitValue() ? text : null;
        }
        catch (final IOException e)
        {
            return null;
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
