package io.ringbook.app.torture.sim;

import io.ringbook.engine.EngineConfig;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.journal.SnapshotStore;
import io.ringbook.pipeline.Durability;
import io.ringbook.pipeline.Layout;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;
import io.ringbook.pipeline.State;
import io.ringbook.replay.Alarm;
import io.ringbook.replay.DataDirectory;
import io.ringbook.replay.FollowerInvoker;
import io.ringbook.replay.LiveFollowerContext;
import io.ringbook.replay.Recovery;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;

import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * One life of the real thing: opens the journal, recovers, runs, put together as {@code ringbook run} does it, without
 * a thread.
 */
final class SimulatedProcess implements AutoCloseable
{
    private static final int BLOCK_SIZE_BYTES = 1 << 17;
    private static final int INBOUND_CAPACITY = 1 << 7;
    private static final int OUTBOUND_CAPACITY_BYTES = 1 << 16;

    private final SimulatedDisk disk;
    private final Path directory;
    private final EngineConfig config;
    private final CommandHistory history;
    private final Durability durability;
    private final PlantedBug bug;
    private final SplittableRandom random;
    private RecordedJournal journal;
    private Ringbook ringbook;
    private FollowerInvoker follower;
    private Recovery recovery;
    private boolean isPolledForEnd;

    SimulatedProcess(
        final SimulatedDisk disk,
        final EngineConfig config,
        final CommandHistory history,
        final PlantedBug bug,
        final SplittableRandom random)
    {
        this.disk = disk;
        this.config = config;
        this.history = history;
        this.bug = bug;
        this.random = random;
        directory = disk.root();
        durability = Durability.values()[random.nextInt(Durability.values().length)];
    }

    /** As far as {@code ringbook run} is ready. What is thrown closes what was opened. */
    void start(final SimulatedClock clock, final UUID machineRun, final boolean isPruned)
    {
        final ChronicleJournal opened = ChronicleJournal.open(
            directory.resolve(DataDirectory.JOURNAL),
            new JournalConfig()
                .blockSizeBytes(BLOCK_SIZE_BYTES)
                .preTouch(false)
                .minFreeBytes(0)
                .caretakerThread(false)
                .machineRun(machineRun)
                .fullScanBytes(random.nextBoolean() ? 0 : Long.MAX_VALUE)
                .openFrom(Recovery.openFrom(directory))
                .storageListener(disk));
        journal = new RecordedJournal(opened, history, this::isSyncDue, bug);
        recovery = new Recovery(directory);
        ringbook = Ringbook.launch(new RingbookContext()
            .engineConfig(config)
            .journal(journal)
            .recovery(recovery)
            .layout(Layout.INVOKER)
            .durability(durability)
            .clock(clock)
            .inboundCapacity(INBOUND_CAPACITY)
            .outboundCapacityBytes(OUTBOUND_CAPACITY_BYTES)
            .hashInterval(1 + random.nextInt(40))
            .recordHandler(this::onEvent)
            .publisherThread(false));
        SimulationFailure.require(recovery.result().refused().isEmpty(),
            "recovery: a snapshot is refused: " + recovery.result().refused());
        history.recovered(opened.recovery().lastSequence(), ringbook.engine().stateHash());
        new SnapshotStore(DataDirectory.snapshots(directory), disk).discardBeyond(opened.recovery().documents());
        follower = new FollowerInvoker(new LiveFollowerContext()
            .directory(directory)
            .engineConfig(config)
            .journalSync(journal::syncNow)
            .snapshotCommands(0)
            .snapshotOnClose(false)
            .pruneTo(isPruned ? history::journaled : null)
            .verifyBefore(opened.recovery().scannedFrom())
            .storageListener(disk)
            .alarmHandler(this::onAlarm));
    }

    private boolean isSyncDue()
    {
        return Durability.GROUP_SYNC != durability || isPolledForEnd || 0 == random.nextInt(4);
    }

    private void onEvent(final DirectBuffer buffer, final int offset, final int length)
    {
        if (disk.hasEnded())
        {
            return;
        }
        final boolean isSynced = Durability.PAGE_CACHE != durability;
        history.seen(buffer, offset, length, isSynced);
        if (PlantedBug.EVENT_TWICE == bug)
        {
            history.seen(buffer, offset, length, isSynced);
        }
    }

    private void onAlarm(final Alarm alarm)
    {
        SimulationFailure.require(
            disk.hasEnded() || Alarm.Code.SNAPSHOT_FAILED == alarm.code() && disk.hasFailed(), "alarm: " + alarm);
    }

    /** Offers commands until the ring is full. */
    void submit(final ClientFlow client, final int count, final SimulatedClock clock)
    {
        long outcome = Ringbook.ACCEPTED;
        for (int i = 0; i < count && outcome >= Ringbook.ACCEPTED; i++)
        {
            final int length = client.next(clock.nanoTime());
            outcome = ringbook.offer(client.buffer(), 0, length);
        }
    }

    void match()
    {
        ringbook.invoke();
    }

    void poll(final int limit)
    {
        ringbook.pollEvents(limit);
    }

    void sync()
    {
        journal.syncNow();
    }

    void follow()
    {
        follower.doWork();
        SimulationFailure.require(follower.position() <= history.journaled(), "follower: expected at most sequence " +
            history.journaled() + ", found " + follower.position());
    }

    void requestSnapshot()
    {
        follower.requestSnapshot();
    }

    void roll()
    {
        journal.roll();
    }

    void takeCare()
    {
        journal.takeCare();
    }

    /** Until all that was offered is matched, synced and seen, and the follower is where the engine is. */
    void comeToRest()
    {
        isPolledForEnd = true;
        while (ringbook.invoke() > 0)
        {
            ringbook.pollEvents(Integer.MAX_VALUE);
        }
        journal.syncNow();
        ringbook.pollEvents(Integer.MAX_VALUE);
        for (long before = -1; before != follower.position(); )
        {
            before = follower.position();
            follow();
        }
        SimulationFailure.require(0 == history.expected().unseen(),
            "at rest: " + history.expected().unseen() + " events are held back");
        SimulationFailure.require(follower.position() == history.journaled(), "follower at rest: expected sequence " +
            history.journaled() + ", found " + follower.position());
        SimulationFailure.require(ringbook.engine().stateHash() == history.expected().engine().stateHash(),
            "at rest: the engine differs from one that has applied every command since the first");
        history.requireSameIn(directory);
    }

    boolean hasMarket()
    {
        return ringbook.engine().instrumentCount() > 0;
    }

    /** Has it stopped, as it should after an error of the disk? */
    boolean hasFailed()
    {
        return State.FAILED == ringbook.state();
    }

    long hashRecordsChecked()
    {
        return null == follower ? 0 : follower.hashRecordsChecked();
    }

    boolean isFromSnapshot()
    {
        return null != recovery.result() && recovery.result().snapshotSequence() > 0;
    }

    /** As it should end: everything that was offered is applied and kept. */
    void shutDown()
    {
        isPolledForEnd = true;
        ringbook.close();
        history.synced(history.journaled());
    }

    /** Lets go of files and memory; what it writes now nobody sees. */
    @Override
    public void close()
    {
        CloseHelper.quietCloseAll(follower, journal);
    }
}
