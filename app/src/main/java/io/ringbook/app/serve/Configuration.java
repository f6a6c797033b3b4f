package io.ringbook.app.serve;

import io.ringbook.app.console.ToolException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The value of every option and where it comes from: a flag wins over the environment, that over the file, that over
 * the default.
 */
final class Configuration
{
    private static final String PREFIX = "RINGBOOK_";

    private final Map<ServeOption, Value> values = new EnumMap<>(ServeOption.class);

    private Configuration()
    {
        for (final ServeOption option : ServeOption.values())
        {
            values.put(option, new Value(option.defaultText(), "default"));
        }
    }

    /**
     * What an option is set to.
     *
     * @param text   as it was written.
     * @param source where, in words.
     */
    record Value(String text, String source)
    {
    }

    /**
     * Reads it.
     *
     * @param file        null for none.
     * @param environment of the process.
     * @param flags       that were given.
     * @throws ToolException if the file cannot be read, or has what no option is named.
     */
    static Configuration of(
        final Path file, final Map<String, String> environment, final Map<ServeOption, String> flags)
    {
        final Configuration configuration = new Configuration();
        if (null != file)
        {
            configuration.read(file);
        }
        for (final ServeOption option : ServeOption.values())
        {
            final String text = environment.get(option.variable());
            if (null != text)
            {
                configuration.values.put(option, new Value(text.strip(), "environment, " + option.variable()));
            }
        }
        flags.forEach((option, text) -> configuration.values.put(option, new Value(text.strip(), "flag")));
        return configuration;
    }

    private void read(final Path file)
    {
        final List<String> lines;
        try
        {
            lines = Files.readAllLines(file);
        }
        catch (final NoSuchFileException e)
        {
            throw new ToolException("--config: expected a file, found none at " + file, ToolException.WRONG_USE, e);
        }
        catch (final IOException e)
        {
            throw new ToolException("--config: cannot read " + file + ": " + e, ToolException.WRONG_USE, e);
        }
        final Map<ServeOption, Integer> seen = new EnumMap<>(ServeOption.class);
        for (int i = 0; i < lines.size(); i++)
        {
            final String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#"))
            {
                read(file + " line " + (i + 1), line, i + 1, seen);
            }
        }
    }

    private void read(final String place, final String line, final int number, final Map<ServeOption, Integer> seen)
    {
        final int equals = line.indexOf('=');
        if (equals < 0)
        {
            throw new ToolException(place + ": expected 'name = value' or '# comment'", ToolException.WRONG_USE);
        }
        final String key = line.substring(0, equals).strip();
        final ServeOption option = ServeOption.ofKey(key);
        if (null == option)
        {
            throw new ToolException(place + ": expected an option of 'ringbook serve', found '" + key + "'" +
                Spelling.suggestion(key), ToolException.WRONG_USE);
        }
        final Integer first = seen.putIfAbsent(option, number);
        if (null != first)
        {
            throw new ToolException(
                place + ": expected " + key + " once, found it in line " + first + " too", ToolException.WRONG_USE);
        }
        values.put(option, new Value(line.substring(equals + 1).strip(), place));
    }

    /** Names in the environment that are almost, but not quite, those of an option. */
    static List<String> misspelled(final Map<String, String> environment)
    {
        return environment.keySet().stream().filter((name) -> name.startsWith(PREFIX)).sorted()
            .filter((name) -> null == ServeOption.ofKey(key(name)) && !Spelling.suggestion(key(name)).isEmpty())
            .map((name) -> name + Spelling.suggestion(key(name)))
            .toList();
    }

    private static String key(final String variable)
    {
        return variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What an option is set to, empty for nothing. */
    String text(final ServeOption option)
    {
        return values.get(option).text();
    }

    /** Where that comes from. */
    String source(final ServeOption option)
    {
        return values.get(option).source();
    }

    boolean isSet(final ServeOption option)
    {
        return !text(option).isEmpty();
    }

    /** A value that cannot be. */
    ToolException wrong(final ServeOption option, final String expected)
    {
        final Value value = values.get(option);
        return new ToolException(option.key() + " (" + value.source() + "): expected " + expected + ", found '" +
            Secrets.masked(option, value.text()) + "'", ToolException.WRONG_USE);
    }

    /** A whole number. */
    long integer(final ServeOption option, final long least, final long most)
    {
        final String text = text(option);
        if (text.matches("-?[0-9]{1,18}"))
        {
            final long number = Long.parseLong(text);
            if (number >= least && number <= most)
            {
                return number;
            }
        }
        throw wrong(option, "a whole number from " + least + " to " + most);
    }

    /** One of the option's words. */
    String word(final ServeOption option)
    {
        if (!option.words().contains(text(option)))
        {
            throw wrong(option, String.join(" or ", option.words()));
        }
        return text(option);
    }

    boolean isOn(final ServeOption option)
    {
        return switch (text(option))
        {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(option, "true or false");
        };
    }

    /** A file or directory, null if it is not set. */
    Path path(final ServeOption option)
    {
        return isSet(option) ? Path.of(text(option)) : null;
    }
}
