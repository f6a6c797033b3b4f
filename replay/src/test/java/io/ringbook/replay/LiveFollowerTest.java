package io.ringbook.replay;

import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.journal.JournalPosition;
import io.ringbook.journal.JournalReader;
import io.ringbook.journal.SnapshotStore;
import io.ringbook.replay.Alarm.Code;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(60)
class LiveFollowerTest
{
    private static final long SEED = 21;

    @TempDir
    private Path directory;
    private final List<Alarm> alarms = new CopyOnWriteArrayList<>();
    private final MatchingEngine live = new MatchingEngine(new EngineConfig(), NoEvents.INSTANCE);
    private ChronicleJournal journal;
    private SeededFlow flow;
    private SnapshotStore store;

    @BeforeEach
    void setUp()
    {
        journal = ChronicleJournal.open(directory.resolve(DataDirectory.JOURNAL), new JournalConfig());
        flow = new SeededFlow(SEED, live, journal);
        store = new SnapshotStore(DataDirectory.snapshots(directory));
    }

    @AfterEach
    void tearDown()
    {
        journal.close();
    }

    @Test
    void shouldTakeASnapshotEachTimeSoManyCommandsWereFollowedAndOneAtTheEnd()
    {
        try (LiveFollower follower = launch(new LiveFollowerContext().snapshotCommands(1_000)))
        {
            flow.run(1_500);
            await(() -> follower.position() == 1_500 && follower.snapshotSequence() >= 1_000);
            flow.run(400);
        }

        assertEquals(List.of(), alarms);
        assertEquals(1_900, store.list().get(0).sequence());
        assertTrue(store.list().get(1).sequence() >= 1_000);
        assertRecoversFrom(1_900);
    }

    @Test
    void shouldTakeASnapshotWhenAskedTo()
    {
        try (LiveFollower follower = launch(noneByItself()))
        {
            flow.run(700);
            await(() -> follower.position() == 700);
            assertEquals(List.of(), store.list());

            follower.requestSnapshot();
            await(() -> follower.snapshotSequence() == 700);
        }
        assertEquals(700, store.list().get(0).sequence());
    }

    @Test
    void shouldTakeASnapshotBehindTheBatchOfASnapshotMarker()
    {
        try (LiveFollower follower = launch(noneByItself()))
        {
            flow.run(300);
            appendMarker();
            await(() -> follower.snapshotSequence() == 301);
        }
        assertRecoversFrom(301);
    }

    @Test
    void shouldGoOnFromTheSnapshotOfTheFollowerBefore()
    {
        launch(noneByItself().snapshotOnClose(true)).close();
        flow.run(500);
        try (LiveFollower follower = launch(noneByItself().snapshotOnClose(true)))
        {
            await(() -> follower.position() == 500);
        }
        flow.run(100);
        try (LiveFollower follower = launch(noneByItself()))
        {
            await(() -> follower.position() == 600);
            assertEquals(500, follower.snapshotSequence());
        }
        assertEquals(List.of(), alarms);
    }

    @Test
    void shouldRaiseAnAlarmAndStopWhenTheEngineHasAnotherState()
    {
        try (LiveFollower follower = launch(new LiveFollowerContext()))
        {
            flow.run(500);
            await(() -> follower.position() == 500);
            final long checked = follower.hashRecordsChecked();
            assertTrue(checked > 0);

            journal.appendStateHash(500, live.stateHash() + 1);
            await(follower::hasStopped);
            assertEquals(checked, follower.hashRecordsChecked());
        }
        assertEquals(List.of(Code.STATE_HASH_DIFFERS), alarms.stream().map(Alarm::code).toList());
        assertEquals(500, alarms.get(0).sequence());
        assertEquals(List.of(), store.list(), "a state in doubt is not stored");
    }

    @Test
    void shouldRaiseAnAlarmAndFollowOnWhenASnapshotFails() throws IOException
    {
        final Path inTheWay = Files.createFile(DataDirectory.snapshots(directory));
        try (LiveFollower follower = launch(new LiveFollowerContext().snapshotCommands(200)))
        {
            flow.run(250);
            await(() -> alarms.size() == 1);
            flow.run(50);
            await(() -> follower.position() == 300);

            Files.delete(inTheWay);
            flow.run(200);
            await(() -> follower.snapshotSequence() > 0);
        }
        assertEquals(List.of(Code.SNAPSHOT_FAILED), alarms.stream().map(Alarm::code).toList());
        assertRecoversFrom(500);
    }

    @Test
    void shouldNotTakeASnapshotOfWhatCannotBeSynced()
    {
        final LiveFollowerContext context = new LiveFollowerContext().snapshotCommands(100).snapshotOnClose(false);
        final LiveFollower follower = LiveFollower.launch(context.directory(directory).alarmHandler(alarms::add)
            .journalSync(() ->
            {
                throw new IllegalStateException("the disk is gone");
            }));
        flow.run(150);
        await(() -> alarms.size() == 1);
        follower.close();

        assertEquals(List.of(), store.list());
        assertTrue(alarms.get(0).message().contains("the disk is gone"), alarms::toString);
    }

    @Test
    void shouldFindTheDamageThatAQuickRecoveryHasNotLookedAt() throws IOException
    {
        flow.run(1_000);
        launch(noneByItself().snapshotOnClose(true)).close();
        final JournalPosition from = Recovery.openFrom(directory);
        try (RandomAccessFile file = new RandomAccessFile(dataFile().toFile(), "rw"))
        {
            file.seek(from.offset() / 2 + from.offset() / 4);
            final int found = file.read();
            file.seek(file.getFilePointer() - 1);
            file.write(found ^ 4);
        }
        final LiveFollower follower = launch(noneByItself().verifyBefore(from));
        await(() -> !alarms.isEmpty());
        follower.close();
        assertEquals(Code.JOURNAL_DAMAGED, alarms.get(0).code());
        assertTrue(alarms.get(0).message().contains("epoch-"), alarms::toString);
    }

    @Test
    void shouldPruneWhatTwoSnapshotsCoverWhenAskedTo()
    {
        for (int session = 0; session < 2; session++)
        {
            flow.run(300);
            launch(noneByItself().snapshotOnClose(true)).close();
            journal.roll();
        }
        flow.run(300);
        try (LiveFollower follower = launch(noneByItself().pruneTo(() -> Long.MAX_VALUE)))
        {
            await(() -> follower.position() == 900);
            follower.requestSnapshot();
            await(() -> JournalReader.start(directory.resolve(DataDirectory.JOURNAL)).sequence() == 300);
        }
        assertEquals(List.of(), alarms);
        assertRecoversFrom(900);
    }

    @Test
    void shouldFindNothingWrongWithASoundJournal()
    {
        flow.run(2_000);
        launch(noneByItself().snapshotOnClose(true)).close();
        final LiveFollower follower = launch(noneByItself().verifyBefore(Recovery.openFrom(directory)));
        flow.run(500);
        await(() -> follower.position() == 2_500);
        follower.close();

        assertEquals(List.of(), alarms);
    }

    private LiveFollowerContext noneByItself()
    {
        return new LiveFollowerContext().snapshotCommands(0).snapshotOnClose(false);
    }

    private LiveFollower launch(final LiveFollowerContext context)
    {
        return LiveFollower.launch(
            context.directory(directory).journalSync(journal::sync).alarmHandler(alarms::add));
    }

    private void appendMarker()
    {
        final CommandBatch batch = new CommandBatch(1_024);
        final UnsafeBuffer command = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
        final int length = new CommandEncoder().wrap(command, 0).snapshotMarker(0, 1);
        CommandEncoder.timestampNs(command, 0, live.timestampNs());
        batch.append(command, 0, length);
        live.onCommand(command, 0, length, live.sequence() + 1);
        journal.append(live.sequence(), 1, live.timestampNs(), batch.buffer(), batch.length());
    }

    private void assertRecoversFrom(final long snapshotSequence)
    {
        final Recovery recovery = new Recovery(directory);
        final MatchingEngine recovered = recovery.recover(new EngineConfig(), NoEvents.INSTANCE);
        assertEquals(snapshotSequence, recovery.result().snapshotSequence());
        assertEquals(live.stateHash(), recovered.stateHash(), "seed " + SEED);
    }

    private Path dataFile() throws IOException
    {
        try (Stream<Path> files = Files.walk(directory))
        {
            return files.filter((file) -> file.toString().endsWith(".cq4")).findFirst().orElseThrow();
        }
    }

    private static void await(final BooleanSupplier condition)
    {
        while (!condition.getAsBoolean())
        {
            Thread.onSpinWait();
        }
    }
}
