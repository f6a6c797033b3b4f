package io.ringbook.app.replay;

import io.ringbook.app.console.Figures;
import io.ringbook.app.console.JournalDirectory;
import io.ringbook.app.console.Palette;
import io.ringbook.app.console.ReplayProgress;
import io.ringbook.app.console.ToolException;
import io.ringbook.app.journal.CommandLines;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.JournalReader;
import io.ringbook.replay.DataDirectory;
import io.ringbook.replay.ReplayStart;
import io.ringbook.replay.Replayer;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code replay --diff}: between two sequences of one journal, or between two journals.
 */
final class DiffRun
{
    private static final int COMMANDS_PER_POLL = 65_536;

    private final CommandLine commandLine;
    private final PrintWriter out;
    private final int rows;
    private final boolean isJson;

    DiffRun(final CommandLine commandLine, final int rows, final boolean isJson)
    {
        this.commandLine = commandLine;
        this.out = commandLine.getOut();
        this.rows = rows;
        this.isJson = isJson;
    }

    int call(final Path directory, final List<String> ends, final long to, final boolean isFromSnapshot)
    {
        try
        {
            if (null == directory)
            {
                return journals(Path.of(ends.get(0)), Path.of(ends.get(1)), to, isFromSnapshot);
            }
            if (to < Long.MAX_VALUE)
            {
                throw new ParameterException(commandLine, "--diff: expected without --to, its B says where to stop");
            }
            return moments(directory, sequence(ends.get(0)), sequence(ends.get(1)), isFromSnapshot);
        }
        finally
        {
            out.flush();
        }
    }

    private long sequence(final String text)
    {
        if (!text.matches("\\d{1,18}"))
        {
            throw new ParameterException(commandLine,
                "--diff: expected two sequences of the journal in DIR, or two directories and no DIR, found '" + text +
                    "'");
        }
        return Long.parseLong(text);
    }

    private int moments(final Path directory, final long a, final long b, final boolean isFromSnapshot)
    {
        if (a > b)
        {
            throw new ParameterException(commandLine, "--diff: expected A <= B, found " + a + " and " + b);
        }
        JournalDirectory.require(directory);
        final Fates fates = new Fates();
        final StateImage[] images = images(directory, a, b, isFromSnapshot, fates);
        tellMoments("from", images[0], "to", images[1]);
        diff(images[0], images[1], fates.traded(), fates);
        return ToolException.FINE;
    }

    /** At A and at B, by one replay. */
    private static StateImage[] images(
        final Path directory, final long a, final long b, final boolean isFromSnapshot, final Fates fates)
    {
        final ReplayStart start = start(directory, fates, a, isFromSnapshot);
        try (JournalReader reader = start.reader();
            ReplayProgress progress = new ReplayProgress("replay", Math.min(b, reader.journaledSequence())))
        {
            if (start.engine().sequence() > a)
            {
                throw new ToolException("the journal was pruned: expected A of " + start.engine().sequence() +
                    " or more, where its oldest snapshot is, found " + a, ToolException.ANSWER_IS_NO);
            }
            final Replayer replayer = new Replayer(reader, start.engine());
            final StateImage before = image(replayer, a, progress);
            fates.watch((orderId) -> before.orders().containsKey(StateImage.Key.of(orderId)));
            return new StateImage[] {before, image(replayer, b, progress)};
        }
    }

    private static ReplayStart start(
        final Path directory, final EventHandler events, final long to, final boolean isFromSnapshot)
    {
        return isFromSnapshot ?
            ReplayStart.newest(directory, new EngineConfig(), events, to) :
            ReplayStart.first(directory, new EngineConfig(), events);
    }

    private static StateImage image(final Replayer replayer, final long sequence, final ReplayProgress progress)
    {
        replayTo(replayer, sequence, progress);
        if (replayer.engine().sequence() < sequence)
        {
            throw new ToolException("expected a command with sequence " + sequence +
                ", found the end of the journal after " + replayer.engine().sequence(), ToolException.ANSWER_IS_NO);
        }
        return new StateImage(replayer.engine());
    }

    private static void replayTo(final Replayer replayer, final long sequence, final ReplayProgress progress)
    {
        final MatchingEngine engine = replayer.engine();
        while (engine.sequence() < sequence &&
            replayer.poll((int)Math.min(COMMANDS_PER_POLL, sequence - engine.sequence())) > 0)
        {
            progress.accept(replayer.commandsApplied());
        }
    }

    private long diff(final StateImage a, final StateImage b, final Map<String, String> traded, final Fates fates)
    {
        return new StateDiff(out, rows, isJson, Palette.ofTerminal()).fateOfOrder(fates::of).print(a, b, traded);
    }

    private void tellMoments(final String nameA, final StateImage a, final String nameB, final StateImage b)
    {
        if (isJson)
        {
            out.println("{\"diff\":\"moments\",\"seq\":[" + a.sequence() + "," + b.sequence() + "],\"stateHash\":[\"" +
                Figures.hash(a.stateHash()) + "\",\"" + Figures.hash(b.stateHash()) + "\"]}");
            return;
        }
        out.printf("%-20s %s%n", nameA, a.moment());
        out.printf("%-20s %s%n", nameB, b.moment());
    }

    private int journals(final Path a, final Path b, final long to, final boolean isFromSnapshot)
    {
        JournalDirectory.require(a);
        JournalDirectory.require(b);
        final Path journalA = DataDirectory.journal(a);
        final Path journalB = DataDirectory.journal(b);
        final JournalDifference difference = new JournalDifference();
        try (ReplayProgress progress = new ReplayProgress("compare", JournalDirectory.lastSequence(a, to)))
        {
            difference.compare(journalA, journalB, to, progress);
        }
        final StateImage imageA = end(a, to, isFromSnapshot);
        final StateImage imageB = end(b, to, isFromSnapshot);
        tellCommands(journalA, journalB, difference, imageA, imageB);
        tellMoments("A", imageA, "B", imageB);
        final long differences = diff(imageA, imageB, Map.of(), new Fates());
        final boolean isEqual = 0 == differences && 0 == difference.firstOther() && 0 == difference.otherTimes() &&
            imageA.sequence() == imageB.sequence() && imageA.stateHash() == imageB.stateHash();
        return isEqual ? ToolException.FINE : ToolException.ANSWER_IS_NO;
    }

    private static StateImage end(final Path directory, final long to, final boolean isFromSnapshot)
    {
        final ReplayStart start = start(directory, NoEvents.INSTANCE, to, isFromSnapshot);
        try (JournalReader reader = start.reader();
            ReplayProgress progress = new ReplayProgress("replay", Math.min(to, reader.journaledSequence())))
        {
            replayTo(new Replayer(reader, start.engine()), to, progress);
            return new StateImage(start.engine());
        }
    }

    private void tellCommands(
        final Path journalA,
        final Path journalB,
        final JournalDifference difference,
        final StateImage a,
        final StateImage b)
    {
        final long other = difference.firstOther();
        if (isJson)
        {
            out.println("{\"diff\":\"commands\",\"from\":" + difference.fromSequence() + ",\"to\":" +
                difference.lastCommon() + ",\"otherTimes\":" + difference.otherTimes() + ",\"firstOther\":" +
                (0 == other ? "null" : other + ",\"a\":" + CommandLines.find(journalA, other) + ",\"b\":" +
                CommandLines.find(journalB, other)) + "}");
            return;
        }
        if (0 != other)
        {
            out.println("commands             differ first at sequence " + other);
            out.println("  A                  " + words(journalA, other));
            out.println("  B                  " + words(journalB, other));
        }
        else
        {
            out.println("commands             " + (0 == difference.fromSequence() ? "none that both have" :
                "the same from sequence " + difference.fromSequence() + " to " + difference.lastCommon()) +
                (a.sequence() == b.sequence() ? "" :
                ", then " + (a.sequence() < b.sequence() ? "A" : "B") + " ends"));
        }
        if (difference.otherTimes() > 0)
        {
            out.println("times                " + Figures.count(difference.otherTimes()) +
                " of the same commands have another time, the first at sequence " + difference.firstOtherTime());
        }
        if (difference.isOtherHash())
        {
            out.println("state hashes         of the journals differ, though the commands are the same");
        }
    }

    private static String words(final Path journal, final long sequence)
    {
        return CommandLines.words(CommandLines.find(journal, sequence));
    }
}
