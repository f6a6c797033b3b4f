package io.ringbook.projector;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.journal.JournalSource;
import org.agrona.DirectBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Rows are made while those before them are written, and what one side meets the other one does not lose. */
@Timeout(60)
class OverlapTest
{
    private static final int BATCH = 500;

    private final long seed = Long.getLong("ringbook.seed", System.nanoTime());
    private final Market market = new Market().instrument(
        new InstrumentSpec().symbol("A-B").baseAsset("A").quoteAsset("B").tickSize(1, 2).lotSize(1, 2));
    private TestDatabase database;

    @BeforeEach
    void createDatabase()
    {
        database = TestDatabase.create();
        market.trade(new SplittableRandom(seed), 4 * BATCH);
    }

    @Test
    void shouldReadOnToTheNextFullBatchWhileOneIsBeingWritten() throws InterruptedException
    {
        final HeldWriter writer = new HeldWriter();
        try (PostgresProjector projector = PostgresProjector.launch(context().copyHandler(writer)))
        {
            writer.isWriting.await();
            awaitRead(projector, 2 * BATCH);
            assertEquals(0, projector.status().sequence());

            writer.mayGoOn.countDown();
            awaitCaughtUp(projector);
            assertEquals(4 * BATCH + 1, projector.status().sequence());
        }
        assertEqualsEngine();
    }

    @Test
    void shouldWriteWhatWasTakenInWhenItIsClosedWhileTheWriterIsBusy() throws InterruptedException
    {
        final HeldWriter writer = new HeldWriter();
        final PostgresProjector projector = PostgresProjector.launch(context().copyHandler(writer));
        writer.isWriting.await();
        awaitRead(projector, 2 * BATCH);

        final Thread release = new Thread(writer.mayGoOn::countDown);
        release.start();
        projector.close();
        release.join();

        assertEquals(ProjectorStatus.State.CLOSED, projector.status().state());
        assertTrue(projector.status().sequence() >= 2 * BATCH, () -> "seed " + seed + " " + projector.status());
        assertEquals(position("sequence"), projector.status().sequence());
        assertEquals(position("last_trade_id"), Long.parseLong(query("SELECT count(*) FROM ringbook.trades")));
        assertEquals(position("last_order_id"), Long.parseLong(query("SELECT count(*) FROM ringbook.orders")));
    }

    @Test
    void shouldCommitWhatCameBeforeWhenTheJournalBreaks()
    {
        final ProjectorContext broken = context().journal(() -> new BrokenSource(market.journal.reader(), 3 * BATCH));
        try (PostgresProjector projector = PostgresProjector.launch(broken))
        {
            final ProjectorException failure = assertThrows(
                ProjectorException.class,
                () -> projector.awaitCaughtUp(market.engine.sequence(), 20, TimeUnit.SECONDS));
            assertTrue(failure.getMessage().contains("torn on purpose"), failure::getMessage);
            assertEquals(ProjectorStatus.State.FAILED, projector.status().state());
            assertTrue(projector.status().sequence() >= 2 * BATCH, () -> "seed " + seed + " " + projector.status());
        }
        assertEquals(position("last_trade_id"), Long.parseLong(query("SELECT count(*) FROM ringbook.trades")));
        assertEquals(position("last_order_id"), Long.parseLong(query("SELECT count(*) FROM ringbook.orders")));
    }

    private ProjectorContext context()
    {
        return new ProjectorContext()
            .url(database.url())
            .journal(market.journal::reader)
            .journalEnd(market.journal::journaledSequence)
            .maxBatch(BATCH, 1 << 20, 60_000);
    }

    private void awaitRead(final PostgresProjector projector, final long sequence)
    {
        while (projector.status().readSequence() < sequence)
        {
            Thread.onSpinWait();
        }
    }

    private void awaitCaughtUp(final PostgresProjector projector) throws InterruptedException
    {
        assertTrue(
            projector.awaitCaughtUp(market.engine.sequence(), 30, TimeUnit.SECONDS),
            () -> "seed " + seed + " " + projector.status());
    }

    private void assertEqualsEngine()
    {
        final ProjectionCheck.Report report = ProjectionCheck.compare(context(), market.tally);
        assertTrue(report.isEqual(), () -> "seed " + seed + " " + report);
    }

    private long position(final String column)
    {
        return Long.parseLong(query("SELECT " + column + " FROM ringbook.projector_position"));
    }

    private String query(final String sql)
    {
        return database.query(sql);
    }

    /** Stops in its first transaction until it may go on. */
    private static final class HeldWriter implements CopyHandler
    {
        private final CountDownLatch isWriting = new CountDownLatch(1);
        private final CountDownLatch mayGoOn = new CountDownLatch(1);

        @Override
        public void onCopy(final String sql, final byte[] bytes, final int length, final int rows)
        {
            isWriting.countDown();
            try
            {
                mayGoOn.await();
            }
            catch (final InterruptedException e)
            {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void onCommit()
        {
        }
    }

    /** Breaks at the document with the given command. */
    private static final class BrokenSource implements JournalSource
    {
        private final JournalSource source;
        private final long breaksAt;

        BrokenSource(final JournalSource source, final long breaksAt)
        {
            this.source = source;
            this.breaksAt = breaksAt;
        }

        @Override
        public boolean next()
        {
            final boolean hasNext = source.next();
            if (hasNext && source.firstSequence() + source.count() > breaksAt)
            {
                throw new ProjectorException("torn on purpose");
            }
            return hasNext;
        }

        @Override
        public boolean isStateHash()
        {
            return source.isStateHash();
        }

        @Override
        public long firstSequence()
        {
            return source.firstSequence();
        }

        @Override
        public int count()
        {
            return source.count();
        }

        @Override
        public long timestampNs()
        {
            return source.timestampNs();
        }

        @Override
        public int epoch()
        {
            return source.epoch();
        }

        @Override
        public DirectBuffer commands()
        {
            return source.commands();
        }

        @Override
        public int commandsOffset()
        {
            return source.commandsOffset();
        }

        @Override
        public int commandsLength()
        {
            return source.commandsLength();
        }

        @Override
        public long stateHashSequence()
        {
            return source.stateHashSequence();
        }

        @Override
        public long stateHash()
        {
            return source.stateHash();
        }

        @Override
        public long bytesRead()
        {
            return source.bytesRead();
        }
    }
}
