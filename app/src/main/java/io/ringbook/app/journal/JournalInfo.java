package io.ringbook.app.journal;

import io.ringbook.app.console.Figures;
import io.ringbook.app.console.UtcTime;
import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.journal.JournalCheck;
import io.ringbook.journal.JournalException;
import io.ringbook.journal.JournalPosition;
import io.ringbook.journal.JournalStatus;
import io.ringbook.journal.JournalStatus.Segment;
import io.ringbook.journal.Quarantine;
import io.ringbook.journal.QuarantinedCommand;
import io.ringbook.journal.SnapshotFile;
import io.ringbook.journal.SnapshotStore;
import io.ringbook.replay.DataDirectory;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * A journal's directory in words, one subject a line.
 */
final class JournalInfo
{
    private static final long MAX_QUICK_BYTES = 256L << 20;

    private final JournalStatus status;
    private final SnapshotStore snapshots;
    private final PrintWriter out;
    private final List<String> faults;
    private JournalPosition newestSnapshot;
    private long newestSnapshotSequence;
    private int quarantined;
    private JournalCheck.Result check;

    JournalInfo(final JournalStatus status, final PrintWriter out)
    {
        this.status = status;
        this.out = out;
        snapshots = new SnapshotStore(DataDirectory.snapshots(status.directory()));
        faults = new ArrayList<>(status.faults());
    }

    /** True if nothing is wrong. */
    boolean print(final boolean isComplete, final LongConsumer progress)
    {
        line("directory", status.directory().toString());
        line("in use by", status.writer().isEmpty() ? "nobody" : "pid " + status.writer().getAsLong() + ", alive");
        printSegments();
        printMark("journaled", status.journaled(), "survives the death of the process");
        printMark("synced", status.synced(), "survives the loss of power");
        if (!status.isOfThisBoot() && null != status.synced())
        {
            line("", "the machine was restarted since: what was not synced may be gone");
        }
        printSnapshots(isComplete);
        printQuarantine();
        printCheck(isComplete, progress);
        line("free space", Figures.count(status.freeBytes()) + " bytes");
        faults.forEach((fault) -> line("damage", fault));
        final boolean isStarting = printNextStart();
        return isStarting && faults.isEmpty();
    }

    private void printSegments()
    {
        final List<Segment> segments = status.segments();
        line("segments", Figures.count(segments.size()) + ", " + Figures.count(status.bytes()) +
            " bytes with what was made ready and is not used" +
            (status.start().sequence() > 0 ? ", pruned up to sequence " + status.start().sequence() : ""));
        for (int i = 0; i < segments.size(); i++)
        {
            final Segment segment = segments.get(i);
            final boolean isFollowed = i + 1 < segments.size() && segments.get(i + 1).firstSequence() > 0;
            final long end = isFollowed ? segments.get(i + 1).firstSequence() - 1 :
                null == status.journaled() ? 0 : status.journaled().sequence();
            line("  epoch " + segment.epoch(), (0 == segment.firstSequence() ? "no documents yet" :
                "sequence " + segment.firstSequence() + (end < segment.firstSequence() ? " on" : " to " + end) +
                    (0 == segment.firstTimestampNs() ? "" : ", from " + UtcTime.text(segment.firstTimestampNs())) +
                    ", semantics version " + segment.semanticsVersion()) +
                ", " + Figures.count(segment.bytes()) + " bytes, " +
                status.directory().relativize(segment.file()));
        }
    }

    private void printMark(final String subject, final JournalStatus.Mark mark, final String meaning)
    {
        line(subject, null == mark ? "unknown" : "sequence " + mark.sequence() + ", document " + mark.documents() +
            ", epoch " + mark.epoch() + ": " + meaning);
    }

    private void printSnapshots(final boolean isLoaded)
    {
        final List<SnapshotFile> files = snapshots.list();
        if (files.isEmpty())
        {
            line("snapshots", "none");
        }
        for (final SnapshotFile file : files)
        {
            final String name = "sequence " + file.sequence() + ", " + Figures.count(file.bytes()) + " bytes, " +
                file.path().getFileName();
            try
            {
                final JournalPosition position = isLoaded ?
                    snapshots.load(file, new EngineConfig(), NoEvents.INSTANCE).position() : snapshots.position(file);
                final String misfit = misfit(position);
                line("snapshots", name + (null == misfit ? isLoaded ? ": loads" : ": intact" : ": " + misfit));
                if (null == misfit && null == newestSnapshot)
                {
                    newestSnapshot = position;
                    newestSnapshotSequence = file.sequence();
                }
            }
            catch (final JournalException e)
            {
                line("snapshots", name + ": not usable");
                faults.add(e.getMessage());
            }
        }
    }

    private String misfit(final JournalPosition position)
    {
        final JournalStatus.Mark mark = status.promised();
        return null != mark && position.documents() > mark.documents() ? "ahead of the journal, not usable" :
            position.documents() < status.start().documents() ? "before the journal begins, not usable" : null;
    }

    private void printQuarantine()
    {
        try
        {
            final List<QuarantinedCommand> commands = Quarantine.load(status.directory()).commands();
            quarantined = commands.size();
            if (commands.isEmpty())
            {
                line("quarantine", "none");
            }
            for (final QuarantinedCommand command : commands)
            {
                line("quarantine", "sequence " + command.sequence() + " since " + command.written() + ": " +
                    command.reason());
            }
        }
        catch (final JournalException e)
        {
            line("quarantine", "not readable");
            faults.add(e.getMessage());
        }
    }

    private void printCheck(final boolean isComplete, final LongConsumer progress)
    {
        final boolean isWhole = isComplete || null == newestSnapshot || status.bytes() <= MAX_QUICK_BYTES;
        final JournalPosition from = isWhole ? status.start() : newestSnapshot;
        final long bytes = bytesBehind(from);
        if (!isComplete && bytes > MAX_QUICK_BYTES)
        {
            line("not read", Figures.count(bytes) + " bytes of documents; --verify reads them all");
            return;
        }
        if (!faults.isEmpty() && status.segments().isEmpty())
        {
            return;
        }
        try
        {
            check = JournalCheck.run(status, from, progress);
        }
        catch (final JournalException e)
        {
            line("read", "nothing");
            addFault(e.getMessage());
            return;
        }
        line("read", Figures.count(check.commands()) + " commands and " + Figures.count(check.stateHashes()) +
            " state hashes " + (isWhole ? "from the beginning" : "behind the snapshot") + " to sequence " +
            check.end().sequence());
        if (check.lastTimestampNs() > 0)
        {
            line("last command", UtcTime.text(check.lastTimestampNs()));
        }
        if (check.commands() > 0)
        {
            line("size", "about " + Figures.ratio(
                bytesBehind(from) - bytesBehind(check.end()), check.commands()) + " bytes a command");
        }
        if (null != check.damage())
        {
            addFault(check.damage());
        }
    }

    private void addFault(final String fault)
    {
        if (!faults.contains(fault))
        {
            faults.add(fault);
        }
    }

    private long bytesBehind(final JournalPosition position)
    {
        long bytes = 0;
        for (final Segment segment : status.segments())
        {
            bytes += segment.epoch() < position.epoch() ? 0 :
                segment.bytes() - (segment.epoch() == position.epoch() ? position.offset() : 0);
        }
        return bytes;
    }

    private boolean printNextStart()
    {
        if (status.writer().isPresent())
        {
            line("next start", "refused while pid " + status.writer().getAsLong() + " writes");
            return true;
        }
        final String stop = stop();
        if (null != stop)
        {
            line("next start", stop);
            return false;
        }
        final long last = null != check ? check.end().sequence() : status.promised().sequence();
        final StringBuilder text = new StringBuilder(null == newestSnapshot ?
            "applies all " + Figures.count(last) + " commands" :
            "loads the snapshot of sequence " + newestSnapshotSequence + " and applies the " +
                Figures.count(last - newestSnapshotSequence) + " commands behind it");
        if (quarantined > 0)
        {
            text.append(", passes over ").append(quarantined).append(" in quarantine");
        }
        if (null != check && null != check.tornFile())
        {
            text.append(", cuts ").append(Figures.count(check.tornBytes())).append(" bytes of a torn end, ")
                .append(check.tornFile()).append(" at byte ").append(check.tornOffset());
        }
        if (null == check)
        {
            text.append(", if nothing is damaged");
        }
        line("next start", text.toString());
        return true;
    }

    private String stop()
    {
        if (!faults.isEmpty() && faults.stream().anyMatch((fault) -> !fault.startsWith("snapshot")))
        {
            return "refused, because of the damage";
        }
        if (null == newestSnapshot && status.start().sequence() > 0)
        {
            return "refused: the journal was pruned and there is no snapshot that can be used";
        }
        return null != check && null != check.poison() ? "stops at " + check.poison() : null;
    }

    private void line(final String subject, final String text)
    {
        out.printf("%-13s %s%n", subject, text);
    }
}
