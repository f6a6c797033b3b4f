package io.ringbook.app.journal;

import io.ringbook.app.console.Figures;
import io.ringbook.app.console.ToolException;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandAdapter;
import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.CommandName;
import io.ringbook.codecs.CommandValidator;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.text.InstrumentCatalog;
import io.ringbook.codecs.text.JsonCommandWriter;
import io.ringbook.codecs.text.LineBuffer;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.OrderView;
import io.ringbook.journal.JournalPosition;
import io.ringbook.journal.JournalReader;
import io.ringbook.journal.LoadedSnapshot;
import io.ringbook.journal.QuarantinedCommand;
import io.ringbook.journal.SnapshotStore;
import io.ringbook.replay.DataDirectory;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * A journal's commands as lines. An engine applies them meanwhile, so that names and decimals are known that a command
 * leaves to it; where it cannot, the lines go on with what is known.
 */
final class JournalDump implements AutoCloseable
{
    /** A command, or what else a line is about. */
    record Command(long sequence, long timestampNs, int crc32c, boolean isStateHash, boolean isWanted, String text)
    {
    }

    private static final int BYTES_SHOWN = 64;
    private static final int COMMANDS_PER_PROGRESS = 16_384;

    private final LineBuffer lines = new LineBuffer();
    private final InstrumentCatalog catalog = new InstrumentCatalog();
    private final CatalogFeed feed = new CatalogFeed(catalog);
    private final JsonCommandWriter writer = new JsonCommandWriter(lines, catalog, this::instrumentId);
    private final CommandAdapter writing = new CommandAdapter(writer);
    private final CommandFilter filter;
    private final CommandAdapter filtering;
    private final UnsafeBuffer tick = new UnsafeBuffer(ByteBuffer.allocateDirect(CommandEncoder.MAX_COMMAND_LENGTH));
    private final JournalReader reader;
    private final DumpRange range;
    private LongConsumer progress = (done) -> {};
    private MatchingEngine engine;
    private boolean isBegun;
    private long firstRead;
    private long firstTimestampNs;
    private long lastTimestampNs;
    private long sequence;
    private int remaining;
    private int offset;

    JournalDump(final Path journal, final DumpRange range, final CommandFilter filter)
    {
        this.filter = filter;
        this.range = range;
        filtering = new CommandAdapter(filter);
        final JournalPosition start = JournalReader.start(journal);
        final LoadedSnapshot snapshot = range.isFromStart() ? null : snapshot(journal, start);
        if (null != snapshot)
        {
            engine = snapshot.engine();
            // Before its first event, which may name an instrument.
            feed.resume(engine);
            lastTimestampNs = engine.timestampNs();
            reader = JournalReader.open(journal, snapshot.position());
        }
        else
        {
            engine = start.sequence() > 0 ? null : new MatchingEngine(new EngineConfig(), feed);
            reader = JournalReader.open(journal);
        }
    }

    /** The newest that is before everything wanted. */
    private LoadedSnapshot snapshot(final Path journal, final JournalPosition start)
    {
        final SnapshotStore store = new SnapshotStore(DataDirectory.snapshots(journal));
        long maxSequence = range.fromSequence() > 1 ? range.fromSequence() - 1 : Long.MAX_VALUE;
        while (maxSequence > 0)
        {
            final LoadedSnapshot snapshot =
                store.loadNewest(new EngineConfig(), feed, maxSequence, (refused) -> {});
            if (null == snapshot || snapshot.position().documents() < start.documents())
            {
                return null;
            }
            if (Long.MIN_VALUE == range.fromTimeNs() || snapshot.engine().timestampNs() < range.fromTimeNs())
            {
                return snapshot;
            }
            maxSequence = snapshot.file().sequence() - 1;
        }
        return null;
    }

    /** Finds one command. */
    static Command find(final Path journal, final long sequence)
    {
        try (JournalDump dump = new JournalDump(
            journal, DumpRange.ofSequence(sequence), new CommandFilter(null, null, null)))
        {
            Command command = dump.next();
            while (null != command && (command.isStateHash() || command.sequence() < sequence))
            {
                command = dump.next();
            }
            if (null == command || command.sequence() != sequence)
            {
                throw new ToolException("expected a command with sequence " + sequence + ", found " +
                    (null == command ? "the end of the journal after " + dump.reader.lastSequence() :
                    "the journal begin with " + command.sequence()), ToolException.ANSWER_IS_NO);
            }
            return command;
        }
    }

    /** Who hears of the progress: commands read. */
    JournalDump progress(final LongConsumer heard)
    {
        progress = heard;
        return this;
    }

    /** Commands there are to read, as the journal stands now. */
    long commandsToRead()
    {
        return Math.min(range.toSequence(), reader.journaledSequence()) - (null == engine ? 0 : engine.sequence());
    }

    /** The first command that was read; those before it lie behind a snapshot. */
    long firstRead()
    {
        return firstRead;
    }

    /** The last command that was read. */
    long lastRead()
    {
        return reader.lastSequence();
    }

    long firstTimestampNs()
    {
        return firstTimestampNs;
    }

    long lastTimestampNs()
    {
        return lastTimestampNs;
    }

    /** The next one of the range or behind it, null at the end. */
    Command next()
    {
        while (true)
        {
            if (0 == remaining)
            {
                if (!reader.next())
                {
                    return null;
                }
                if (reader.isStateHash())
                {
                    if (!range.isBefore(reader.stateHashSequence(), lastTimestampNs))
                    {
                        return stateHash();
                    }
                    continue;
                }
                sequence = reader.firstSequence();
                remaining = reader.count();
                offset = reader.commandsOffset();
            }
            final Command command = command();
            if (null != command)
            {
                return command;
            }
        }
    }

    private Command stateHash()
    {
        writer.comment("state hash " + Figures.hash(reader.stateHash()) + " after sequence " +
            reader.stateHashSequence());
        return taken(reader.stateHashSequence(), lastTimestampNs, 0, true, true);
    }

    private Command command()
    {
        final DirectBuffer buffer = reader.commands();
        final int length = CommandBatch.commandLength(buffer, offset);
        final int index = offset + CommandBatch.PREFIX_LENGTH;
        final long present = sequence;
        offset = index + length;
        remaining--;
        sequence++;
        if (null != engine && present <= engine.sequence())
        {
            return null;
        }
        final long timestampNs = length < CommandEncoder.STAMPED_LENGTH ? reader.timestampNs() :
            CommandEncoder.timestampNs(buffer, index);
        see(present, timestampNs);
        if (range.isBefore(present, timestampNs))
        {
            pass(buffer, index, length, present);
            return null;
        }
        begin();
        final boolean isWanted = apply(buffer, index, length, present);
        return taken(present, timestampNs, QuarantinedCommand.crc32c(buffer, index, length), false, isWanted);
    }

    private void see(final long present, final long timestampNs)
    {
        if (0 == firstRead)
        {
            firstRead = present;
            firstTimestampNs = timestampNs;
        }
        if (0 == present % COMMANDS_PER_PROGRESS)
        {
            progress.accept(present - firstRead);
        }
        lastTimestampNs = timestampNs;
    }

    /** Before what is wanted: applied, and not put into words. */
    private void pass(final DirectBuffer buffer, final int index, final int length, final long present)
    {
        if (null != engine && null == reader.quarantine().find(present) && isWellFormed(buffer, index, length))
        {
            applyToEngine(buffer, index, length, present);
        }
        else
        {
            apply(buffer, index, length, present);
        }
        lines.clear();
    }

    private static boolean isWellFormed(final DirectBuffer buffer, final int index, final int length)
    {
        try
        {
            CommandValidator.validate(buffer, index, length);
            return true;
        }
        catch (final IllegalArgumentException malformed)
        {
            return false;
        }
    }

    private void begin()
    {
        if (!isBegun && null != engine)
        {
            feed.resume(engine);
        }
        isBegun = true;
    }

    private Command taken(
        final long lineSequence,
        final long timestampNs,
        final int crc32c,
        final boolean isStateHash,
        final boolean isWanted)
    {
        final String text = lines.toString();
        lines.clear();
        return new Command(lineSequence, timestampNs, crc32c, isStateHash, isWanted, text.stripTrailing());
    }

    private boolean apply(final DirectBuffer buffer, final int index, final int length, final long present)
    {
        final QuarantinedCommand quarantined = reader.quarantine().find(present);
        if (null != quarantined)
        {
            return applyTick(quarantined);
        }
        try
        {
            CommandValidator.validate(buffer, index, length);
        }
        catch (final IllegalArgumentException malformed)
        {
            writer.comment("sequence " + present + " (template " + CommandName.of(buffer, index, length) +
                ") cannot be applied: " + malformed.getMessage() + ", bytes " + hex(buffer, index, length));
            engine = null;
            return true;
        }
        filter.engine(engine);
        filtering.onCommand(buffer, index, length);
        writing.onCommand(buffer, index, length);
        if (null != engine)
        {
            applyToEngine(buffer, index, length, present);
        }
        return filter.isWanted();
    }

    private boolean applyTick(final QuarantinedCommand quarantined)
    {
        final long now = null == engine ? reader.timestampNs() : Math.max(engine.timestampNs(), reader.timestampNs());
        writer.comment("sequence " + quarantined.sequence() + " is in quarantine since " + quarantined.written() +
            ": " + quarantined.reason());
        writer.clock(now);
        if (null != engine)
        {
            final int length = new CommandEncoder().wrap(tick, 0).clockTick(0);
            CommandEncoder.timestampNs(tick, 0, now);
            applyToEngine(tick, 0, length, quarantined.sequence());
        }
        return true;
    }

    private void applyToEngine(final DirectBuffer buffer, final int index, final int length, final long present)
    {
        try
        {
            engine.onCommand(buffer, index, length, present);
            catalog.onCommandEnd();
        }
        catch (final RuntimeException | StackOverflowError thrown)
        {
            writer.comment("sequence " + present + " cannot be applied: " + thrown);
            engine = null;
        }
    }

    private int instrumentId(final long account, final long orderId, final ClOrdId clOrdId)
    {
        final OrderView order = null == engine ? null :
            NullValue.LONG == orderId ? engine.order(account, clOrdId) : engine.order(orderId);
        return null == order || order.account() != account ||
            NullValue.LONG != orderId && !clOrdId.isEmpty() && !clOrdId.equals(order.clOrdId()) ?
            NullValue.INT : order.instrumentId();
    }

    private static String hex(final DirectBuffer buffer, final int index, final int length)
    {
        final StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(length, BYTES_SHOWN); i++)
        {
            text.append(String.format("%02x", buffer.getByte(index + i)));
        }
        return length > BYTES_SHOWN ? text + "... of " + length : text.toString();
    }

    @Override
    public void close()
    {
        reader.close();
    }
}
