package io.ringbook.app.journal;

import io.ringbook.app.console.JournalDirectory;
import io.ringbook.app.console.ReplayProgress;
import io.ringbook.app.console.ToolException;
import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.JournalReader;
import io.ringbook.journal.JournalStatus;
import io.ringbook.journal.LoadedSnapshot;
import io.ringbook.journal.Quarantine;
import io.ringbook.journal.QuarantinedCommand;
import io.ringbook.journal.SnapshotFile;
import io.ringbook.journal.SnapshotStore;
import io.ringbook.replay.DataDirectory;
import io.ringbook.replay.PoisonCommandException;
import io.ringbook.replay.Replayer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * {@code ringbook journal quarantine}: the operator's way out when a command cannot be applied.
 */
@Command(
    name = "quarantine",
    description = {
        "Have a command passed over that the engine cannot apply.",
        "",
        "When matching stops at a command, every start and every reader of the journal stops there too. This puts " +
            "the command into the file 'quarantine' in the journal's directory, by sequence and checksum. From then " +
            "on recovery, replay, followers and the projector take it as a tick of the clock: nothing of it " +
            "happens. The journal itself is not changed.",
        "",
        "A command that can be applied is refused: its events may have been seen, and commands behind it rest on it."
    },
    footer = {
        "",
        "Examples:",
        "  ringbook journal quarantine 4711 ringbook-data --reason 'ticket 12: ArithmeticException in auction'",
        "  ringbook journal quarantine ringbook-data --list",
        "  ringbook journal quarantine 4711 ringbook-data --remove"
    })
public final class JournalQuarantineTool implements Callable<Integer>
{
    private static final int COMMANDS_PER_PROGRESS = 65_536;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "[SEQ] DIR", arity = "1..2",
        description = "Sequence of the command, and the data directory of a run, or the journal directory in it.")
    private List<String> words;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for those who come after.")
    private String reason;

    @Option(names = "--list", description = "Only list what is in quarantine; without SEQ.")
    private boolean list;

    @Option(names = "--remove", description = "Take the command out again, as long as no engine was started since.")
    private boolean remove;

    @Option(
        names = "--force",
        description = "Also a command that can be applied. What it led to is undone by the next start, without a " +
            "word to anybody.")
    private boolean force;

    private PrintWriter out;

    @Override
    public Integer call()
    {
        out = spec.commandLine().getOut();
        final Path directory = Path.of(words.get(words.size() - 1));
        if (list == (2 == words.size()))
        {
            throw new ParameterException(spec.commandLine(), "expected SEQ DIR, or DIR --list");
        }
        JournalDirectory.require(directory);
        final Path journal = DataDirectory.journal(directory);
        try
        {
            if (list)
            {
                printList(journal);
            }
            else
            {
                change(journal, sequence());
            }
            return ToolException.FINE;
        }
        finally
        {
            out.flush();
        }
    }

    private long sequence()
    {
        final String word = words.get(0);
        if (!word.matches("[1-9][0-9]{0,17}"))
        {
            throw new ParameterException(
                spec.commandLine(), "SEQ: expected a number from 1, found '" + word + "'");
        }
        return Long.parseLong(word);
    }

    private void printList(final Path journal)
    {
        final List<QuarantinedCommand> commands = Quarantine.load(journal).commands();
        for (final QuarantinedCommand command : commands)
        {
            out.printf("sequence %d  crc32c %08x  since %s  %s%n",
                command.sequence(), command.crc32c(), command.written(), command.reason());
        }
        if (commands.isEmpty())
        {
            out.println("nothing is in quarantine");
        }
    }

    private void change(final Path journal, final long sequence)
    {
        final JournalStatus status = JournalStatus.of(journal);
        if (status.writer().isPresent())
        {
            throw new ToolException("journal in use: " + journal + " is being written by pid " +
                status.writer().getAsLong() + "; stop it first", ToolException.WRONG_USE);
        }
        final boolean isInQuarantine = null != Quarantine.load(journal).find(sequence);
        if (remove)
        {
            requireRemovable(status, sequence, isInQuarantine);
            requireNoSnapshotBehind(journal, sequence, " stays in quarantine");
            Quarantine.remove(journal, sequence);
            out.printf("sequence %d is out of quarantine: the next start tries to apply it%n", sequence);
            return;
        }
        if (null == reason || reason.isBlank())
        {
            throw new ParameterException(spec.commandLine(), "--reason: expected a text, for those who come after");
        }
        if (isInQuarantine)
        {
            throw new ToolException("sequence " + sequence + " is in quarantine already", ToolException.ANSWER_IS_NO);
        }
        add(journal, sequence);
    }

    /** What was journaled since rests on the command not having happened. */
    private static void requireRemovable(
        final JournalStatus status, final long sequence, final boolean isInQuarantine)
    {
        if (!isInQuarantine)
        {
            throw new ToolException("sequence " + sequence + " is not in quarantine", ToolException.ANSWER_IS_NO);
        }
        for (final JournalStatus.Segment segment : status.segments())
        {
            if (segment.firstSequence() > sequence)
            {
                throw new ToolException("sequence " + sequence +
                    " stays in quarantine: the journal goes on since, " +
                    "in epoch " + segment.epoch() + " from sequence " + segment.firstSequence() +
                    ", and rests on it not having happened", ToolException.ANSWER_IS_NO);
            }
        }
    }

    private void add(final Path journal, final long sequence)
    {
        final JournalDump.Command command = JournalDump.find(journal, sequence);
        out.println(command.text());
        final String why = whyItStops(journal, sequence);
        if (null == why && !force)
        {
            throw new ToolException("sequence " + sequence + " can be applied: expected a command that the engine " +
                "stops at; --force passes it over nevertheless", ToolException.ANSWER_IS_NO);
        }
        if (null == why)
        {
            requireNoStateHashBehind(journal, sequence);
        }
        requireNoSnapshotBehind(journal, sequence, " cannot be passed over");
        Quarantine.add(journal, new QuarantinedCommand(
            sequence, command.crc32c(), Instant.now().truncatedTo(ChronoUnit.SECONDS), reason));
        out.printf("sequence %d is in quarantine: %s%n", sequence,
            null == why ? "it can be applied, and will not be" : why);
        out.println("the next start, replay, follower and projector pass it over as a tick of the clock; " +
            "'--remove' takes it back until an engine has been started");
    }

    /** The next start would begin with it, and hold something else than a replay does. */
    private static void requireNoSnapshotBehind(final Path journal, final long sequence, final String consequence)
    {
        for (final SnapshotFile file : new SnapshotStore(DataDirectory.snapshots(journal)).list())
        {
            if (file.sequence() >= sequence)
            {
                throw new ToolException("sequence " + sequence + consequence + ": " + file.path() +
                    " was taken behind it, and says what came of it", ToolException.ANSWER_IS_NO);
            }
        }
    }

    private static void requireNoStateHashBehind(final Path journal, final long sequence)
    {
        try (JournalReader reader = JournalReader.open(journal))
        {
            while (reader.next())
            {
                if (reader.isStateHash() && reader.stateHashSequence() >= sequence)
                {
                    throw new ToolException("sequence " + sequence + " cannot be passed over: the journal holds the " +
                        "state hash after sequence " + reader.stateHashSequence() + ", which rests on it",
                        ToolException.ANSWER_IS_NO);
                }
            }
        }
    }

    /** Null if the command can be applied. */
    private static String whyItStops(final Path journal, final long sequence)
    {
        final EngineConfig config = new EngineConfig();
        final LoadedSnapshot snapshot = new SnapshotStore(DataDirectory.snapshots(journal))
            .loadNewest(config, NoEvents.INSTANCE, sequence - 1, (refused) -> {});
        final MatchingEngine engine =
            null == snapshot ? new MatchingEngine(config, NoEvents.INSTANCE) : snapshot.engine();
        try (JournalReader reader =
            null == snapshot ? JournalReader.open(journal) : JournalReader.open(journal, snapshot.position());
            ReplayProgress progress = new ReplayProgress("replay", sequence))
        {
            final Replayer replayer = new Replayer(reader, engine);
            while (replayer.sequence() < sequence)
            {
                replayer.replayTo(Math.min(sequence, replayer.sequence() + COMMANDS_PER_PROGRESS));
                progress.accept(replayer.sequence());
            }
            return null;
        }
        catch (final PoisonCommandException e)
        {
            if (e.sequence() < sequence)
            {
                throw new ToolException("the journal stops before sequence " + sequence + ": " + e.getMessage(),
                    ToolException.ANSWER_IS_NO, e);
            }
            return String.valueOf(null == e.getCause() ? e : e.getCause().getMessage());
        }
    }
}
