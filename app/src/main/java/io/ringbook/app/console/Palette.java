package io.ringbook.app.console;

/**
 * The colours of what is printed for people, or none.
 */
public enum Palette
{
    /** Text as it is. */
    PLAIN("", "", "", ""),

    /** The escape sequences that every terminal understands. */
    COLORED("\033[32m", "\033[31m", "\033[1m", "\033[0m");

    private final String green;
    private final String red;
    private final String bold;
    private final String end;

    Palette(final String green, final String red, final String bold, final String end)
    {
        this.green = green;
        this.red = red;
        this.bold = bold;
        this.end = end;
    }

    /**
     * The one for standard output.
     *
     * @return colours if {@link Terminal#wantsColors()}.
     */
    public static Palette ofTerminal()
    {
        return Terminal.wantsColors() ? COLORED : PLAIN;
    }

    /**
     * What buys, what came to be, what grew.
     *
     * @param text to show.
     * @return green text.
     */
    public String green(final String text)
    {
        return green + text + end;
    }

    /**
     * What sells, what is gone, what shrank.
     *
     * @param text to show.
     * @return red text.
     */
    public String red(final String text)
    {
        return red + text + end;
    }

    /**
     * A heading, or what matters most.
     *
     * @param text to show.
     * @return bold text.
     */
    public String bold(final String text)
    {
        return bold + text + end;
    }
}
