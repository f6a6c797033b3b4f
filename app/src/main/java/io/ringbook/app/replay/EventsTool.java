package io.ringbook.app.replay;

import io.ringbook.app.console.JournalDirectory;
import io.ringbook.app.console.LineOutput;
import io.ringbook.app.console.Progress;
import io.ringbook.app.console.ReplayProgress;
import io.ringbook.app.console.Terminal;
import io.ringbook.app.console.ToolException;
import io.ringbook.app.console.Words;
import io.ringbook.app.run.StopSignal;
import io.ringbook.codecs.text.LineBuffer;
import io.ringbook.engine.EngineConfig;
import io.ringbook.pipeline.Durability;
import io.ringbook.replay.EventPosition;
import io.ringbook.replay.EventReplay;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code ringbook events}: what the engine said, regenerated from its journal, from any event on.
 */
@Command(
    name = "events",
    description = {
        "Print the events of a journal, from any event on, as they were emitted when their commands were live.",
        "",
        "An event is named by the sequence of the command that caused it and its index among the events of that " +
            "command, from 0. Whoever has seen event 17.3 goes on from 17.4: nothing is missing then, and nothing " +
            "comes twice. The journal is only read; a run may be writing it at the same time."
    },
    footer = {
        "",
        "Examples:",
        "  ringbook events ringbook-data",
        "  ringbook events ringbook-data --from 5000 --to 5010",
        "  ringbook events ringbook-data --from 17.4 --follow",
        "  ringbook events ringbook-data --follow --durability synced --format hex"
    },
    exitCodeList = {
        "0:fine, also after Ctrl-C",
        "1:the journal is damaged, or ends before the command of --to",
        "2:wrong use, or there is no journal, or the events asked for have been pruned"
    })
public final class EventsTool implements Callable<Integer>
{
    private static final int EVENTS_PER_TURN = 1_024;
    private static final long PAUSE_NS = 500_000;

    private final OutputStream standardOutput;

    @Spec
    private CommandSpec spec;

    @Parameters(
        paramLabel = "DIR",
        description = "Data directory of a run, or the journal directory in it.")
    private Path directory;

    @Option(
        names = "--from",
        paramLabel = "SEQ[.INDEX]",
        defaultValue = "1",
        converter = PositionConverter.class,
        description = "The first event wanted, or else the first one after it. Default: ${DEFAULT-VALUE}.")
    private EventPosition from;

    @Option(
        names = "--to",
        paramLabel = "SEQ",
        description = "Stop after the events of the command with this sequence.")
    private long to = Long.MAX_VALUE;

    @Option(
        names = "--follow",
        description = "At the end of the journal wait for more, until Ctrl-C or --to.")
    private boolean follow;

    @Option(
        names = "--durability",
        paramLabel = "LEVEL",
        defaultValue = "page-cache",
        converter = SurvivedConverter.class,
        completionCandidates = DurabilityWords.class,
        description = "What a command must have survived before its events are printed. page-cache: the death of the " +
            "process. synced: the loss of power. Default: ${DEFAULT-VALUE}.")
    private Durability durability;

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        defaultValue = "json",
        description = "json: the lines of the text protocol, with the index behind the sequence. hex: sequence and " +
            "index, then every byte of the event. Default: ${DEFAULT-VALUE}.")
    private EventLines.Format format;

    /**
     * The tool on standard output.
     */
    public EventsTool()
    {
        this(new FileOutputStream(FileDescriptor.out));
    }

    EventsTool(final OutputStream standardOutput)
    {
        this.standardOutput = standardOutput;
    }

    @Override
    public Integer call()
    {
        if (to < from.sequence())
        {
            throw new ParameterException(
                spec.commandLine(), "--to: expected " + from.sequence() + " or more, as --from says, found " + to);
        }
        JournalDirectory.require(directory);
        try (EventReplay replay = EventReplay.open(directory, new EngineConfig(), from, durability))
        {
            try (Progress progress = new ReplayProgress("read", JournalDirectory.lastSequence(directory, to)))
            {
                print(replay, StopSignal.installQuietly(), progress);
            }
        }
        return ToolException.FINE;
    }

    private void print(final EventReplay replay, final StopSignal stop, final Progress progress)
    {
        final LineBuffer lines = new LineBuffer();
        final LineOutput output = new LineOutput(lines, standardOutput);
        final EventLines printer = new EventLines(lines, replay.engine(), format, to);
        boolean isRead = true;
        try
        {
            while (isRead && !replay.isPast(to) && !stop.isRequested())
            {
                final boolean isGiven = replay.poll(printer, EVENTS_PER_TURN) > 0;
                tell(progress, replay, isGiven);
                if (isGiven || !replay.isAtEnd())
                {
                    isRead = output.drain();
                }
                else if (follow)
                {
                    isRead = output.flush();
                    LockSupport.parkNanos(PAUSE_NS);
                }
                else
                {
                    break;
                }
            }
        }
        finally
        {
            // Also before a line that says what is wrong with what follows.
            isRead &= output.flush();
        }
        if (isRead && !stop.isRequested())
        {
            requireReached(replay);
        }
    }

    /** Lines and a bar would write over each other, and what is followed has no end. */
    private void tell(final Progress progress, final EventReplay replay, final boolean isGiven)
    {
        if (follow && replay.isAtEnd() || isGiven && Terminal.isInteractive())
        {
            progress.close();
        }
        progress.accept(replay.engine().sequence());
    }

    private void requireReached(final EventReplay replay)
    {
        if (to < Long.MAX_VALUE && !replay.isPast(to))
        {
            throw new ToolException(
                "expected a command with sequence " + to + ", found the end of the journal after " +
                    replay.engine().sequence(), ToolException.ANSWER_IS_NO);
        }
    }

    /** {@code 17.3}. */
    static final class PositionConverter implements ITypeConverter<EventPosition>
    {
        @Override
        public EventPosition convert(final String text)
        {
            try
            {
                return EventPosition.parse(text);
            }
            catch (final IllegalArgumentException e)
            {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** One level that survives the loss of power stands for both. */
    static final class SurvivedConverter implements ITypeConverter<Durability>
    {
        @Override
        public Durability convert(final String text)
        {
            switch (text)
            {
                case "page-cache":
                    return Durability.PAGE_CACHE;

                case "synced":
                    return Durability.GROUP_SYNC;

                default:
                    throw new TypeConversionException("expected page-cache or synced, found '" + text + "'");
            }
        }
    }

    /** What the shell completes. */
    static final class DurabilityWords extends Words
    {
        DurabilityWords()
        {
            super("page-cache", "synced");
        }
    }
}
