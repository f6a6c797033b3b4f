package io.ringbook.app.console;

import java.io.Console;

/**
 * What the output goes to: progress and colours are for people, not for files.
 */
public final class Terminal
{
    private static final String CLEAR_LINE = "\r\033[K";

    private Terminal()
    {
    }

    /**
     * Is somebody looking? Standard output and input are a terminal, and it is not a dumb one.
     *
     * @return true if lines may be written over.
     */
    public static boolean isInteractive()
    {
        final String terminal = System.getenv("TERM");
        return hasTerminal() && null != terminal && !"dumb".equals(terminal);
    }

    /**
     * May colours be used? Only on a terminal, and never where NO_COLOR is set.
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

    private static boolean hasTerminal()
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
