package io.ringbook.app.top;

import io.ringbook.app.console.JournalDirectory;
import io.ringbook.app.console.ToolException;
import io.ringbook.app.run.StopSignal;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * {@code ringbook top}: a live view.
 */
@Command(
    name = "top",
    description = {
        "Watch a running engine: rates, latency, depth, lag, state hashes.",
        "",
        "By URL it asks the engine's own metrics (ringbook run --metrics). By directory it follows the journal with " +
            "a second engine, from the newest snapshot on: that shows the books too, compares each state hash of the " +
            "journal, and works as well beside an engine without metrics, and on a journal at rest. It only reads.",
        "",
        "On a terminal the view fills the window; q or Ctrl-C ends it. Elsewhere, and with --once or --count, each " +
            "view is printed below the one before."
    },
    footer = {
        "",
        "Examples:",
        "  ringbook top ringbook-data",
        "  ringbook top ringbook-data --symbol BTC-USDT --symbol ETH-USDT",
        "  ringbook top http://127.0.0.1:9464",
        "  ringbook top ringbook-data --once"
    },
    exitCodeList = {
        "0:fine, also when the engine that was watched has ended",
        "1:the journal is damaged, or a state hash differs",
        "2:wrong use, or there is no journal, or nobody answers"
    })
public final class TopTool implements Callable<Integer>
{
    private static final BigDecimal MAX_INTERVAL = BigDecimal.valueOf(3_600);
    private static final BigDecimal MIN_INTERVAL = new BigDecimal("0.1");
    private static final long ENDLESS = 0;
    private static final int NANO_DIGITS = 9;
    private static final String NOTE = "q ends";
    private static final long KEY_INTERVAL_NS = TimeUnit.MILLISECONDS.toNanos(50);

    @Spec
    private CommandSpec spec;

    @Parameters(
        paramLabel = "DIR|URL",
        description = "Data directory of a run, or URL of its metrics; HOST:PORT will do.")
    private String target;

    @Option(
        names = "--interval",
        paramLabel = "SECONDS",
        defaultValue = "1",
        description = "Time between two views, 0.1 to 3600. Default: ${DEFAULT-VALUE}.")
    private BigDecimal interval;

    @Option(
        names = "--symbol",
        paramLabel = "SYMBOL",
        description = "Show the book of this instrument; may be given several times. By directory only. Default: " +
            "those that trade most.")
    private List<String> symbols = List.of();

    @ArgGroup
    private final Views views = new Views();

    /** How many: one of two. */
    private static final class Views
    {
        @Option(names = "--once", description = "Print one view and end.")
        private boolean isOnce;

        @Option(names = "--count", paramLabel = "N", description = "Print so many views and end.")
        private Long count;
    }

    @Override
    public Integer call()
    {
        if (interval.compareTo(MIN_INTERVAL) < 0 || interval.compareTo(MAX_INTERVAL) > 0)
        {
            throw new ParameterException(
                spec.commandLine(), "--interval: expected 0.1 to 3600 seconds, found " + interval);
        }
        if (null != views.count && views.count < 1)
        {
            throw new ParameterException(spec.commandLine(), "--count: expected 1 or more, found " + views.count);
        }
        final long count = views.isOnce ? 1 : null == views.count ? ENDLESS : views.count;
        final StopSignal stop = StopSignal.installQuietly();
        final boolean isUrl = isUrl();
        if (isUrl && !symbols.isEmpty())
        {
            throw new ParameterException(spec.commandLine(), "--symbol: expected with DIR only");
        }
        try (TopSource source = isUrl ? new ScrapedEngine(target) : follow(stop, count))
        {
            return show(source, count, stop);
        }
    }

    private boolean isUrl()
    {
        return target.contains("://") || target.matches("[^/]+:\\d+/?.*") && !Files.exists(Path.of(target));
    }

    private TopSource follow(final StopSignal stop, final long count)
    {
        final Path directory = Path.of(target);
        JournalDirectory.require(directory);
        return FollowedJournal.open(directory, symbols, stop, ENDLESS != count);
    }

    private int show(final TopSource source, final long count, final StopSignal stop)
    {
        final PrintWriter out = spec.commandLine().getOut();
        final long intervalNs = interval.movePointRight(NANO_DIGITS).longValue();
        String end = null;
        try (TopTerminal terminal = ENDLESS == count ? TopTerminal.open() : null;
            TopScreen screen = new TopScreen(out, terminal))
        {
            boolean isRead = null == terminal || screen.show(source.frame(), NOTE);
            for (long i = 0; isRead && (ENDLESS == count || i < count); i++)
            {
                waitFor(source, terminal, stop, System.nanoTime() + intervalNs);
                if (stop.isRequested())
                {
                    break;
                }
                source.look();
                isRead = screen.show(source.frame(), NOTE);
            }
        }
        catch (final EngineGoneException e)
        {
            end = e.getMessage();
        }
        if (null != end)
        {
            // Behind the screen, where it stays to be read.
            out.println(end);
            out.flush();
        }
        return ToolException.FINE;
    }

    private static void waitFor(
        final TopSource source, final TopTerminal terminal, final StopSignal stop, final long deadlineNs)
    {
        long nowNs = System.nanoTime();
        while (nowNs < deadlineNs && !stop.isRequested())
        {
            final long untilNs = Math.min(deadlineNs, nowNs + KEY_INTERVAL_NS);
            source.follow(untilNs);
            if (null != terminal && terminal.isQuit())
            {
                stop.end();
            }
            nowNs = System.nanoTime();
        }
    }
}
