package io.ringbook.app.torture;

import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.EventAdapter;
import io.ringbook.codecs.EventEncoder;
import io.ringbook.codecs.EventSink;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.JournalReader;
import io.ringbook.journal.Quarantine;
import io.ringbook.pipeline.EventRing;
import io.ringbook.replay.DataDirectory;
import io.ringbook.replay.Replayer;
import io.ringbook.replay.ReplayMismatchException;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.OrderRejectedDecoder;
import io.ringbook.sbe.RejectReason;
import org.agrona.DirectBuffer;
import org.agrona.collections.IntArrayList;
import org.agrona.collections.LongArrayList;
import org.agrona.concurrent.UnsafeBuffer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * An independent replay of a data directory from its first command, held against what the client sent and saw:
 * <ul>
 * <li>each event it saw is made again, byte by byte, by the command it was seen for;
 * <li>it saw the events of each session in order, and none is missing between two that it saw;
 * <li>the commands of the journal are those it sent, in the order in which it sent them, and none is missing between
 * two of a session; their times never go back;
 * <li>each engine had come back with the state of the replay at that sequence.
 * </ul>
 */
final class ClientAudit implements EventSink
{
    /**
     * What the journal comes to.
     *
     * @param sequence    of its last command.
     * @param stateHash   there.
     * @param events      that its commands cause.
     * @param seen        events that the client saw.
     * @param firstUnseen sequence of the first event behind those that were seen, or that the last engine came back
     *                    with; {@link Long#MAX_VALUE} if there is none.
     * @param rejects     among the events, by their reason.
     */
    record Verdict(
        long sequence, long stateHash, long events, long seen, long firstUnseen, Map<RejectReason, Integer> rejects)
    {
    }

    private final SentCommands sent;
    private final CommandWords words = new CommandWords();
    private final CRC32C crc32c = new CRC32C();
    private final ByteBuffer eventBytes = ByteBuffer.allocateDirect(EventRing.MAX_EVENT_LENGTH);
    private final UnsafeBuffer event = new UnsafeBuffer(eventBytes);
    private final LongArrayList sequences = new LongArrayList();
    private final IntArrayList checksums = new IntArrayList();
    private final Map<RejectReason, Integer> rejects = new EnumMap<>(RejectReason.class);
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final OrderRejectedDecoder rejected = new OrderRejectedDecoder();
    private final MatchingEngine engine;
    private Quarantine quarantine = Quarantine.NONE;
    private int claimed;
    private long lastCorrelationId;
    private long lastTimestampNs;

    private ClientAudit(final EngineConfig config, final SentCommands sent)
    {
        this.sent = sent;
        engine = new MatchingEngine(config, new EventEncoder(this));
    }

    /**
     * Checks.
     *
     * @param data    directory of an engine that does not run.
     * @param config  of the engine.
     * @param sent    to it, null if the commands are not to be looked at.
     * @param ackFile of what was seen.
     * @return what the journal comes to.
     * @throws Violation if it is not what it must be.
     */
    static Verdict check(final Path data, final EngineConfig config, final SentCommands sent, final Path ackFile)
    {
        final ClientAudit check = new ClientAudit(config, sent);
        try
        {
            final ByteBuffer acks =
                ByteBuffer.wrap(Files.exists(ackFile) ? Files.readAllBytes(ackFile) : new byte[0]);
            check.replay(DataDirectory.journal(data), acks.duplicate());
            return check.compare(acks);
        }
        catch (final IOException e)
        {
            throw new Violation("cannot read " + ackFile + ": " + e, e);
        }
    }

    private void replay(final Path journal, final ByteBuffer acks) throws IOException
    {
        if (!Files.isDirectory(journal) || !JournalReader.isJournal(journal))
        {
            return;
        }
        try (JournalReader reader = JournalReader.open(journal))
        {
            quarantine = reader.quarantine();
            final Replayer replayer = new Replayer(reader, engine, this::onCommand);
            while (acks.remaining() >= AckFile.RECORD_LENGTH)
            {
                final boolean isSession = AckFile.SESSION == acks.getLong();
                final long sequence = acks.getLong();
                final long stateHash = acks.getLong();
                if (isSession)
                {
                    requireRecovered(sequence, replayer.replayTo(sequence), stateHash);
                }
            }
            replayer.replayAll();
        }
        catch (final ReplayMismatchException e)
        {
            throw new Violation("replay of " + journal + ": " + e.getMessage(), e);
        }
        catch (final RuntimeException e)
        {
            throw e instanceof Violation ? e : new Violation(
                "replay of " + journal + " after sequence=" + engine.sequence() + ": " + e.getMessage(), e);
        }
    }

    private void requireRecovered(final long sequence, final long replayed, final long stateHash)
    {
        Violation.require(replayed == sequence && engine.stateHash() == stateHash,
            "an engine had recovered to sequence=" + sequence + " with state hash=" + Long.toHexString(stateHash) +
                ": expected the same of replay, found sequence=" + replayed + " with state hash=" +
                Long.toHexString(engine.stateHash()));
    }

    private void onCommand(final DirectBuffer buffer, final int offset, final int length, final long sequence)
    {
        final long timestampNs = CommandEncoder.timestampNs(buffer, offset);
        Violation.require(timestampNs >= lastTimestampNs, "journal: sequence=" + sequence +
            ": expected a time of " + lastTimestampNs + " or later, found=" + timestampNs);
        lastTimestampNs = timestampNs;
        if (null == sent)
        {
            return;
        }
        if (null != quarantine.find(sequence))
        {
            // A tick of the clock in the place of the next one that was sent: not at the start of a session.
            lastCorrelationId++;
            return;
        }
        final long correlationId = CommandWords.correlationId(buffer, offset);
        Violation.require(sent.isSent(correlationId) &&
            sent.checksum(correlationId) == words.checksum(buffer, offset, length),
            "journal: sequence=" + sequence + ": expected a command as it was sent, found another with correlationId=" +
                correlationId);
        Violation.require(correlationId > lastCorrelationId && !sent.isNotTaken(correlationId),
            "journal: sequence=" + sequence + ": expected correlationId=" + (lastCorrelationId + 1) +
                " or later, found=" + correlationId + " once more, or refused to the client");
        requireNoneMissing(sequence, correlationId);
        lastCorrelationId = correlationId;
    }

    /** What is missing was refused to the client, or is the end of a session. */
    private void requireNoneMissing(final long sequence, final long correlationId)
    {
        long id = correlationId;
        while (id > lastCorrelationId + 1 && !sent.isSessionStart(id))
        {
            id--;
            Violation.require(sent.isNotTaken(id), "journal: sequence=" + sequence + ": expected correlationId=" + id +
                " before correlationId=" + correlationId + " of the same session, found correlationId=" +
                lastCorrelationId);
        }
    }

    @Override
    public long claim(final int length)
    {
        claimed = length;
        return event.addressOffset();
    }

    @Override
    public void commit()
    {
        eventBytes.clear().limit(claimed);
        crc32c.reset();
        crc32c.update(eventBytes);
        sequences.addLong(EventAdapter.sequence(event, 0));
        checksums.addInt((int)crc32c.getValue());
        if (OrderRejectedDecoder.TEMPLATE_ID == EventAdapter.templateId(event, 0))
        {
            rejects.merge(rejected.wrapAndApplyHeader(event, 0, header).reason(), 1, Integer::sum);
        }
    }

    private Verdict compare(final ByteBuffer acks)
    {
        int next = 0;
        long seen = 0;
        while (acks.remaining() >= AckFile.RECORD_LENGTH)
        {
            final long sequence = acks.getLong();
            final long correlationId = acks.getLong();
            final int index = acks.getInt();
            final int checksum = acks.getInt();
            if (AckFile.SESSION == sequence)
            {
                next = firstAfter(correlationId, next);
                continue;
            }
            requireSeen(next, sequence, index, checksum);
            next++;
            seen++;
        }
        final long firstUnseen = next < sequences.size() ? sequences.getLong(next) : Long.MAX_VALUE;
        return new Verdict(engine.sequence(), engine.stateHash(), sequences.size(), seen, firstUnseen, rejects);
    }

    private int firstAfter(final long recoveredSequence, final int from)
    {
        Violation.require(recoveredSequence <= engine.sequence(), "recovered sequence=" + recoveredSequence +
            " is not in the journal, which ends after sequence=" + engine.sequence());
        int next = from;
        while (next < sequences.size() && sequences.getLong(next) <= recoveredSequence)
        {
            next++;
        }
        return next;
    }

    private void requireSeen(final int next, final long sequence, final int index, final int checksum)
    {
        final String event = "event " + index + " of sequence=" + sequence + " was seen, ";
        Violation.require(sequence <= engine.sequence(),
            event + "but the journal ends after sequence=" + engine.sequence());
        Violation.require(next < sequences.size(), event + "but replay makes no such event");
        final long replayed = sequences.getLong(next);
        Violation.require(replayed == sequence,
            event + "where replay makes an event of sequence=" + replayed);
        Violation.require(checksums.getInt(next) == checksum, event + "but replay makes another: expected checksum=" +
            Integer.toHexString(checksum) + ", found=" + Integer.toHexString(checksums.getInt(next)));
    }
}
