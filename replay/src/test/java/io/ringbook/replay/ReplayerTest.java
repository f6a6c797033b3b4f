package io.ringbook.replay;

import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.InMemoryJournal;
import org.agrona.collections.MutableLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReplayerTest
{
    private static final long SEED = 7;
    private static final int COMMANDS = 5_000;

    private final InMemoryJournal journal = new InMemoryJournal();
    private final EventDigest liveDigest = new EventDigest();
    private final EventDigest replayDigest = new EventDigest();
    private final MatchingEngine live = new MatchingEngine(new EngineConfig(), liveDigest.handler());
    private final MatchingEngine replayed = new MatchingEngine(new EngineConfig(), replayDigest.handler());
    private SeededFlow flow;

    @BeforeEach
    void trade()
    {
        flow = new SeededFlow(SEED, live, journal).run(COMMANDS);
    }

    @Test
    void shouldSayTheSameAndReachTheSameStateWhenReplayed()
    {
        final Replayer replayer = new Replayer(journal.reader(), replayed);

        assertEquals(COMMANDS, replayer.replayAll());

        assertEquals(live.stateHash(), replayed.stateHash());
        assertEquals(liveDigest.events(), replayDigest.events());
        assertEquals(liveDigest.hex(), replayDigest.hex());
        assertEquals(COMMANDS, replayer.commandsApplied());
        assertTrue(replayer.hashRecordsChecked() > 5);
        assertTrue(replayer.bytesRead() > 0);
    }

    @Test
    void shouldTellWhereAndWhatWhenTheStateDiffers()
    {
        final long wrongHash = live.stateHash() + 1;
        journal.appendStateHash(COMMANDS, wrongHash);
        final Replayer replayer = new Replayer(journal.reader(), replayed);

        final ReplayMismatchException mismatch =
            assertThrows(ReplayMismatchException.class, replayer::replayAll);

        assertEquals(COMMANDS, mismatch.sequence());
        assertEquals(wrongHash, mismatch.expected());
        assertEquals(live.stateHash(), mismatch.found());
        assertTrue(mismatch.getMessage().contains("sequence " + COMMANDS), mismatch::getMessage);
    }

    @Test
    void shouldStopAfterExactlyThatCommandAndGoOnFromThereWhenItIsInTheMiddleOfABatch()
    {
        final Replayer replayer = new Replayer(journal.reader(), replayed);

        for (long sequence = 1; sequence < 100; sequence++)
        {
            assertEquals(sequence, replayer.replayTo(sequence));
            assertEquals(sequence, replayed.sequence());
        }

        assertEquals(COMMANDS, replayer.replayAll());
        assertEquals(live.stateHash(), replayed.stateHash());
    }

    @Test
    void shouldApplyNoMoreThanTheLimitWhenPolled()
    {
        final Replayer replayer = new Replayer(journal.reader(), replayed);
        long applied = 0;
        for (int commands = replayer.poll(7); commands > 0; commands = replayer.poll(7))
        {
            assertTrue(commands <= 7);
            applied += commands;
        }
        assertEquals(COMMANDS, applied);
        assertEquals(0, replayer.poll(7));
        assertFalse(replayer.poll());
    }

    @Test
    void shouldPassOverWhatTheEngineHasAlready()
    {
        new Replayer(journal.reader(), replayed).replayTo(COMMANDS / 2 + 1);

        final Replayer second = new Replayer(journal.reader(), replayed);
        second.replayAll();

        assertEquals(COMMANDS - COMMANDS / 2 - 1, second.commandsApplied());
        assertEquals(live.stateHash(), replayed.stateHash());
    }

    @Test
    void shouldShowEachCommandToTheTapBeforeItIsApplied()
    {
        final MutableLong next = new MutableLong(1);
        final Replayer replayer = new Replayer(
            journal.reader(),
            replayed,
            (buffer, offset, length, sequence) ->
            {
                assertEquals(next.getAndIncrement(), sequence);
                assertEquals(sequence - 1, replayed.sequence());
            });

        replayer.replayAll();

        assertEquals(COMMANDS + 1, next.get());
    }

    @Test
    void shouldReportWhatItCameToWhenVerified()
    {
        final ReplayVerifier verifier = new ReplayVerifier(new EngineConfig()).events(replayDigest.handler());

        final ReplayVerifier.Report report = verifier.verify(journal.reader(), Long.MAX_VALUE);

        assertEquals(COMMANDS, report.sequence());
        assertEquals(COMMANDS, report.commands());
        assertEquals(live.lastOrderId(), report.orders());
        assertEquals(live.lastTradeId(), report.trades());
        assertEquals(live.liveOrders(), report.liveOrders());
        assertEquals(live.stateHash(), report.stateHash());
        assertTrue(report.hashRecordsChecked() > 5);
        assertEquals(liveDigest.hex(), replayDigest.hex());

        assertEquals(4_321, verifier.verify(journal.reader(), 4_321).sequence());
        assertEquals(4_321, verifier.engine().sequence());
    }

    @Test
    void shouldFollowAJournalThatGrows()
    {
        final Follower follower = new Follower(journal.reader(), replayed);
        assertFalse(follower.isCaughtUpTo(1));

        for (int round = 1; round <= 5; round++)
        {
            while (follower.doWork() > 0)
            {
                assertTrue(follower.position() > 0);
            }
            assertTrue(follower.isCaughtUpTo(live.sequence()));
            assertFalse(follower.isCaughtUpTo(live.sequence() + 1));
            assertEquals(live.stateHash(), follower.engine().stateHash());
            assertEquals(0, follower.doWork());
            flow.run(1_000);
        }
        assertTrue(follower.hashRecordsChecked() > 5);
        assertEquals("follower", follower.roleName());
    }
}
