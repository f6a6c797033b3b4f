package io.ringbook.app.serve;

import io.ringbook.app.console.ToolException;
import io.ringbook.app.run.StopSignal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * {@code ringbook serve}: the exchange.
 */
@Command(
    name = "serve",
    description = {
        "Open an exchange around the engine: REST, WebSocket, users, market data and a trading page.",
        "",
        "Everything it needs comes with it and is kept in one directory: the journal, snapshots, and a PostgreSQL " +
            "for users and history. A directory that is there is recovered and continued. It listens on this machine " +
            "only unless told otherwise.",
        "",
        "Every option can also be set in a file (--config, see config/ringbook.conf) and in the environment, as " +
            "RINGBOOK_MAX_CONNECTIONS for --max-connections. Flags win over the environment, that over the file.",
        "",
        "Ctrl-C or SIGTERM answers what is under way, takes a snapshot and ends; a second Ctrl-C ends at once, which " +
            "the journal survives."
    },
    footer = {
        "",
        "Examples:",
        "  ringbook serve --demo",
        "  ringbook serve --data /var/lib/ringbook --config /etc/ringbook/ringbook.conf",
        "  ringbook serve --admin alice --admin-password-file /etc/ringbook/admin-password",
        "  ringbook serve --print-config"
    })
public final class ServeTool implements Callable<Integer>
{
    private static final String CONFIG_VARIABLE = "RINGBOOK_CONFIG";

    @Spec
    private CommandSpec spec;

    @Option(
        names = "--config",
        paramLabel = "FILE",
        description = "Options, one 'name = value' a line; also by RINGBOOK_CONFIG. Default: no file.")
    private Path config;

    @Option(
        names = "--print-config",
        description = "Print every option with its value and where that comes from, passwords masked, and end.")
    private boolean isPrint;

    /**
     * The command with the options of {@link ServeOption}.
     *
     * @return to be added to the root.
     */
    public static CommandLine commandLine()
    {
        final CommandLine commandLine = new CommandLine(new ServeTool());
        for (final ServeOption option : ServeOption.values())
        {
            commandLine.getCommandSpec().addOption(spec(option));
        }
        return commandLine;
    }

    @Override
    public Integer call()
    {
        final String named = System.getenv(CONFIG_VARIABLE);
        final Path file = null == config && null != named && !named.isBlank() ? Path.of(named.strip()) : config;
        final Configuration configuration = Configuration.of(file, System.getenv(), flags());
        final ServeSettings settings = ServeSettings.of(configuration, System.getenv());
        final PrintWriter out = spec.commandLine().getOut();
        if (isPrint)
        {
            ConfigurationText.print(configuration, out);
            return ToolException.FINE;
        }
        final StopSignal stop = StopSignal.installQuietly();
        try (ServeLog log = ServeLog.open(settings.logLevel(), settings.logFormat(), spec.commandLine().getErr()))
        {
            Configuration.misspelled(System.getenv()).forEach((name) -> log.warn("unknown-variable", "name", name));
            return new ServeSession(settings, stop, log).call(out);
        }
    }

    private Map<ServeOption, String> flags()
    {
        final Map<ServeOption, String> flags = new EnumMap<>(ServeOption.class);
        for (final ServeOption option : ServeOption.values())
        {
            final String text = spec.commandLine().getParseResult().matchedOptionValue(option.flag(), null);
            if (null != text)
            {
                flags.put(option, text);
            }
        }
        return flags;
    }

    private static OptionSpec spec(final ServeOption option)
    {
        final String shown = option.isSwitch() || option.defaultText().isEmpty() ?
            "" : " Default: " + option.defaultText() + ".";
        final OptionSpec.Builder builder = OptionSpec.builder(option.flag())
            .type(String.class)
            .description(option.description() + shown);
        if (option.isSwitch())
        {
            builder.arity("0..1").fallbackValue("true").paramLabel("BOOL");
        }
        else
        {
            builder.arity("1").paramLabel(option.label());
        }
        if (!option.words().isEmpty())
        {
            builder.completionCandidates(option.words()).converters((text) -> word(option, text));
        }
        return builder.build();
    }

    private static String word(final ServeOption option, final String text)
    {
        if (!option.words().contains(text))
        {
            throw new TypeConversionException(
                "expected " + String.join(" or ", option.words()) + ", found '" + text + "'");
        }
        return text;
    }
}
