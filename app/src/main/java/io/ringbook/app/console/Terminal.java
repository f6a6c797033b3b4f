package io.ringbook.app.console;

import java.io.Console;

/**
 * What the output goes to: progress and colours are for people, not for files. The launcher looks which of standard
 * output (1) and error (2) are terminals, and says so in {@code ringbook.terminal}; without it Java's console is asked,
 * which knows only whether input and output both are.
 */
public final class Terminal
{
    private static final String CLEAR_LINE = "\r\033[K";
    private static final String PROPERTY = "ringbook.terminal";
    private static final String OUT = "1";
    private static final String ERR = "2";

    private Terminal()
    {
    }

    /**
     * Is somebody looking at standard output? It is a terminal, and not a dumb one.
     *
     * @return true if lines may be written over.
     */
    public static boolean isInteractive()
    {
        return isTerminal(OUT);
    }

    /**
     * Is somebody looking at standard error, where progress is shown? It is a terminal, and not a dumb one.
     *
     * @return true if lines may be written over.
     */
    public static boolean showsProgress()
    {
        return isTerminal(ERR);
    }

    /**
     * May colours be used on standard output? Only on a terminal, and never where NO_COLOR is set to anything.
     *
     * @return true if so.
     */
    public static boolean wantsColors()
    {
        final String noColor = System.getenv("NO_COLOR");
        return isInteractive() && (null == noColor || noColor.isEmpty());
    }

    /**
     * What moves the cursor to the start of an emptied line.
     *
     * @return control characters.
     */
    public static String clearLine()
    {
        return CLEAR_LINE;
    }

    private static boolean isTerminal(final String stream)
    {
        final String name = System.getenv("TERM");
        if (null == name || "dumb".equals(name))
        {
            return false;
        }
        final String terminals = System.getProperty(PROPERTY);
        return null == terminals ? hasConsole() : terminals.contains(stream);
    }

    private static boolean hasConsole()
    {
        final Console console = System.console();
        if (null == console)
        {
            return false;
        }
        // From Java 22 on there is a console without a terminal too; then it can say so itself.
        try
        {
            return (Boolean)Console.class.getMethod("isTerminal").invoke(console);
        }
        catch (final NoSuchMethodException e)
        {
            return true;
        }
        catch (final ReflectiveOperationException e)
        {
            return false;
        }
    }
}
