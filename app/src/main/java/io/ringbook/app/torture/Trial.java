package io.ringbook.app.torture;

import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.RejectReason;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * One data directory, the engines that run on it one after the other, and the client that outlives them. After each
 * engine's end the directory is checked; the next one must come back with what the check came to.
 */
final class Trial
{
    static final String RECOVERY = "restart";
    static final String ACKNOWLEDGED = "events acknowledged";

    private final Workshop workshop;
    private final Tally tally;
    private final ChildSettings settings;
    private final Path data;
    private final Path ackFile;
    private final ClientCommands commands;
    private final SentCommands sent = new SentCommands();
    private Path seenAt;
    private List<String> wrapper = List.of();
    private ClientAudit.Verdict verdict;

    /**
     * A trial.
     *
     * @param workshop  of its engines.
     * @param run       it belongs to.
     * @param directory for its files.
     * @param settings  of its engines.
     */
    Trial(final Workshop workshop, final FaultRun run, final Path directory, final ChildSettings settings)
    {
        this(workshop, run, directory, directory.resolve("data"), settings);
    }

    /**
     * A trial whose data directory is elsewhere.
     *
     * @param workshop  of its engines.
     * @param run       it belongs to.
     * @param directory for its other files.
     * @param data      directory.
     * @param settings  of its engines.
     */
    Trial(
        final Workshop workshop,
        final FaultRun run,
        final Path directory,
        final Path data,
        final ChildSettings settings)
    {
        this.data = data;
        this.workshop = workshop;
        this.settings = settings;
        tally = run.tally();
        seenAt = data;
        ackFile = directory.resolve("acks");
        commands = new ClientCommands(run.random().nextLong());
        final EngineConfig config = settings.engineConfig();
        verdict = new ClientAudit.Verdict(
            0, new MatchingEngine(config, NoEvents.INSTANCE).stateHash(), 0, 0, Long.MAX_VALUE, Map.of());
    }

    /** Engines are started by way of this command. */
    Trial wrapper(final List<String> wrapper)
    {
        this.wrapper = wrapper;
        return this;
    }

    /** Of the engines to come. */
    ChildSettings settings()
    {
        return settings;
    }

    /** Commands sent in all sessions. */
    long sent()
    {
        return sent.count();
    }

    /** Where the parent sees the data directory, if that is another place than where the engines do. */
    Trial seenAt(final Path seenAt)
    {
        this.seenAt = seenAt;
        return this;
    }

    Path data()
    {
        return data;
    }

    /** Starts the next engine, and a session with it. */
    Client start()
    {
        return new Client(ChildEngine.start(workshop, wrapper, data, settings), commands, sent, ackFile);
    }

    /** Waits until it serves: it must have come back with everything. */
    ClientReader.Ready awaitReady(final Client client)
    {
        final ClientReader.Ready ready = client.awaitReady();
        requireRecovered(ready);
        return ready;
    }

    /** If an engine that has ended ever served, it had come back with everything. */
    void requireRecovered(final Client client)
    {
        final ClientReader.Ready ready = client.seen().ready().getNow(null);
        if (null != ready)
        {
            requireRecovered(ready);
        }
    }

    /** More may be there than a reader was shown: what the mark did not know of yet. The next check looks at it. */
    private void requireRecovered(final ClientReader.Ready ready)
    {
        if (ready.sequence() <= verdict.sequence())
        {
            requireSame("recovered", ready.sequence(), ready.stateHash());
        }
        tally.time(RECOVERY, ready.sinceStart());
    }

    /** Closes an engine in order and checks. */
    ClientReader.Closed finish(final Client client)
    {
        final ClientReader.Closed closed = client.finish();
        check();
        requireSame("closed", closed.sequence(), closed.stateHash());
        return closed;
    }

    /** Checks the directory against all that was sent and seen; no engine may run. */
    ClientAudit.Verdict check()
    {
        final long seenBefore = verdict.seen();
        final long before = verdict.sequence();
        verdict = ClientAudit.check(seenAt, settings.engineConfig(), sent, ackFile);
        Violation.require(verdict.sequence() >= before,
            "expected the journal to reach sequence=" + before + " as before, found=" + verdict.sequence());
        tally.add(ACKNOWLEDGED, verdict.seen() - seenBefore);
        return verdict;
    }

    /** Every command that was sent is in the journal, and every event was seen. */
    void requireComplete()
    {
        Violation.require(verdict.sequence() == sent.taken() && verdict.seen() == verdict.events(),
            "expected all " + sent.taken() + " commands in the journal and all " + verdict.events() +
                " events seen, found " + verdict.sequence() + " and " + verdict.seen());
    }

    /** Commands behind one and up to another that were refused to the client. */
    long notTaken(final long after, final long last)
    {
        return LongStream.rangeClosed(after + 1, last).filter(sent::isNotTaken).count();
    }

    /** Rejects in the journal, by their reason. */
    Map<RejectReason, Integer> rejects()
    {
        return verdict.rejects();
    }

    /** What the client sends. */
    ClientCommands commands()
    {
        return commands;
    }

    private void requireSame(final String what, final long sequence, final long stateHash)
    {
        Violation.require(sequence == verdict.sequence() && stateHash == verdict.stateHash(),
            "expected the engine " + what + " at sequence=" + verdict.sequence() + " with state hash=" +
                Long.toHexString(verdict.stateHash()) + " as replayed, found sequence=" + sequence +
                " with state hash=" + Long.toHexString(stateHash));
    }
}
