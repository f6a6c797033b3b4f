package io.ringbook.replay;

import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import org.agrona.collections.MutableLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Recovery, following and verifying, from a real journal's directory. */
class JournalDirectoryTest
{
    private static final long SEED = 11;
    private static final int COMMANDS = 3_000;

    @TempDir
    private Path directory;
    private final MatchingEngine live = new MatchingEngine(new EngineConfig(), NoEvents.INSTANCE);

    @Test
    void shouldHaveNothingToRecoverWhenThereIsNoJournal()
    {
        final Recovery recovery = new Recovery(directory.resolve("absent"));

        final MatchingEngine recovered = recovery.recover(new EngineConfig(), NoEvents.INSTANCE);

        assertEquals(0, recovery.result().sequence());
        assertEquals(0, recovered.sequence());
    }

    @Test
    void shouldComeBackToTheSameStateAndTakeTheNextCommandWhenRecovered()
    {
        try (ChronicleJournal journal = open())
        {
            new SeededFlow(SEED, live, journal).run(COMMANDS);
        }
        final MutableLong progress = new MutableLong();
        final Recovery recovery = new Recovery(directory, progress::set);

        final MatchingEngine recovered = recovery.recover(new EngineConfig(), NoEvents.INSTANCE);

        assertEquals(live.stateHash(), recovered.stateHash());
        assertEquals(COMMANDS, recovery.result().sequence());
        assertEquals(COMMANDS, recovery.result().commands());
        assertEquals(COMMANDS, progress.get());
        assertEquals(1, recovery.result().epoch());
        assertTrue(recovery.result().hashRecordsChecked() > 3);
        assertTrue(recovery.result().bytes() > 0);
        assertTrue(recovery.result().durationNs() > 0);
    }

    @Test
    void shouldFollowWhileTheJournalIsBeingWritten()
    {
        final EventDigest liveDigest = new EventDigest();
        final EventDigest followerDigest = new EventDigest();
        final MatchingEngine engine = new MatchingEngine(new EngineConfig(), liveDigest.handler());
        try (ChronicleJournal journal = open();
            Follower follower = Follower.open(directory, new EngineConfig(), followerDigest.handler()))
        {
            final SeededFlow flow = new SeededFlow(SEED, engine, journal);
            for (int round = 0; round < 5; round++)
            {
                flow.run(500);
                while (!follower.isCaughtUpTo(engine.sequence()))
                {
                    assertTrue(follower.doWork() > 0, "seed " + SEED + " at " + follower.position());
                }
                assertEquals(engine.stateHash(), follower.engine().stateHash());
            }
        }
        assertEquals(liveDigest.hex(), followerDigest.hex());
    }

    @Test
    void shouldVerifyFromTheDataDirectoryAndFromTheJournalsOwn()
    {
        try (ChronicleJournal journal = open())
        {
            new SeededFlow(SEED, live, journal).run(COMMANDS);
        }
        final ReplayVerifier verifier = new ReplayVerifier(new EngineConfig());

        assertEquals(live.stateHash(), verifier.verify(directory, Long.MAX_VALUE).stateHash());
        assertEquals(
            live.stateHash(),
            verifier.verify(directory.resolve(DataDirectory.JOURNAL), Long.MAX_VALUE).stateHash());
    }

    private ChronicleJournal open()
    {
        return ChronicleJournal.open(directory.resolve(DataDirectory.JOURNAL), new JournalConfig());
    }
}
