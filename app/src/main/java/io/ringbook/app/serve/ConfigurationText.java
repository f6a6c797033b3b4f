package io.ringbook.app.serve;

import java.io.PrintWriter;

/**
 * Writes configurations: the effective one, and the file with every option explained.
 */
final class ConfigurationText
{
    private static final int WIDTH = 110;

    private ConfigurationText()
    {
    }

    /** Every option with its value and where that comes from, as a file that can be read again but for secrets. */
    static void print(final Configuration configuration, final PrintWriter out)
    {
        for (final ServeOption option : ServeOption.values())
        {
            final String text = Secrets.masked(option, configuration.text(option));
            final String line = (option.key() + " = " + text).stripTrailing();
            out.println("# " + configuration.source(option));
            out.println(line);
        }
        out.flush();
    }

    /** config/ringbook.conf: every option, explained, at its default. */
    static String template()
    {
        final StringBuilder file = new StringBuilder();
        comment(file, "Options of 'ringbook serve', each at its default: take the # away to change it. The same " +
            "names are flags (--max-connections) and variables of the environment (RINGBOOK_MAX_CONNECTIONS); flags " +
            "win over the environment, that over this file. A name that is not known is an error. Used by --config " +
            "FILE or RINGBOOK_CONFIG; 'ringbook serve --print-config' shows what is in effect.");
        for (final ServeOption option : ServeOption.values())
        {
            file.append('\n');
            comment(file, option.description());
            if (!option.words().isEmpty())
            {
                comment(file, "One of: " + String.join(", ", option.words()) + ".");
            }
            file.append(("#" + option.key() + " = " + option.defaultText()).stripTrailing()).append('\n');
        }
        return file.toString();
    }

    private static void comment(final StringBuilder file, final String text)
    {
        int column = 0;
        for (final String word : text.split(" "))
        {
            if (0 == column || column + 1 + word.length() > WIDTH)
            {
                file.append(0 == column ? "#" : "\n#");
                column = 1;
            }
            file.append(' ').append(word);
            column += 1 + word.length();
        }
        file.append('\n');
    }
}
