package io.ringbook.projector;

import io.ringbook.projector.InMemoryTables.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Random calls to the database are lost, before or after they are done, projectors are killed and taken over, snapshots
 * come and are damaged: the tables always end as those that nothing has happened to. On one thread, with time moved by
 * hand. {@code -Dringbook.seed=N} repeats a run, {@code -Dringbook.faults.minutes=N} goes on for so long.
 */
@Timeout(value = 6, unit = TimeUnit.HOURS)
class LostCallsTest
{
    private static final int RUNS = 25;

    private final long firstSeed = Long.getLong("ringbook.seed", System.nanoTime());
    private final long minutes = Long.getLong("ringbook.faults.minutes", 0);
    private int retries;
    private int fromSnapshots;

    @Test
    void shouldEndWithTheSameRowsWhateverIsLost()
    {
        System.out.println("LostCallsTest: -Dringbook.seed=" + firstSeed);
        final long startNs = System.nanoTime();
        int runs = 0;
        while (runs < RUNS || System.nanoTime() - startNs < TimeUnit.MINUTES.toNanos(minutes))
        {
            final Run run = new Run(firstSeed + runs);
            run.call();
            retries += run.retries;
            fromSnapshots += run.fromSnapshots;
            runs++;
        }
        assertTrue(retries > RUNS && fromSnapshots > RUNS / 2, () -> "seed " + firstSeed);
        if (minutes > 0)
        {
            System.out.println(
                runs + " runs, " + retries + " lost calls, " + fromSnapshots + " projectors begun at a snapshot");
        }
    }

    @Test
    void shouldTakeACommitThatComesLateForDone()
    {
        final FeatureMarket features = new FeatureMarket(firstSeed, true).trade(200);
        final InMemoryTables tables = new InMemoryTables();
        final Call[] next = {Call.ANSWERED};
        final ProjectorInvoker projector = PostgresProjector.invoker(
            new ProjectorContext().projectionStart(features).retry(1, 1), tables.connection(() -> next[0]));
        while (projector.status().sequence() < features.sequence())
        {
            projector.doWork();
            assertNull(projector.failure());
        }

        features.trade(10);
        while (projector.read() == 0 || projector.status().readSequence() < features.sequence())
        {
            projector.read();
        }
        next[0] = Call.LATE;
        projector.write();
        assertEquals(ProjectorStatus.State.RETRYING, projector.status().state());
        next[0] = Call.ANSWERED;
        while (projector.status().sequence() < features.sequence())
        {
            projector.doWork();
            assertNull(projector.failure());
        }
        assertNull(tables.gap());
    }

    /** One seed. */
    private static final class Run
    {
        private final long seed;
        private final SplittableRandom random;
        private final FeatureMarket features;
        private final InMemoryTables tables = new InMemoryTables();
        private final int lostPercent;
        private long timeNs = 1;
        private boolean isQuiet;
        private ProjectorInvoker projector;
        private int retries;
        private int fromSnapshots;

        Run(final long seed)
        {
            this.seed = seed;
            random = new SplittableRandom(seed);
            features = new FeatureMarket(random.nextLong(), random.nextBoolean());
            lostPercent = random.nextInt(40);
        }

        void call()
        {
            try
            {
                projector = begin();
                for (int step = 0; step < 400; step++)
                {
                    step();
                }
                isQuiet = true;
                end(projector);
                assertNull(tables.gap());
                assertNull(tables.difference(untouched()));
            }
            catch (final RuntimeException | AssertionError e)
            {
                throw new AssertionError("seed " + seed, e);
            }
        }

        private void step()
        {
            timeNs += random.nextLong(TimeUnit.MILLISECONDS.toNanos(2));
            final int choice = random.nextInt(100);
            if (choice < 15)
            {
                features.trade(random.nextInt(1, 60));
            }
            else if (choice < 18)
            {
                features.takeSnapshot();
                if (0 == random.nextInt(4))
                {
                    features.damageNewestSnapshot();
                }
            }
            else if (choice < 20)
            {
                succeed();
            }
            else if (choice < 60)
            {
                projector.read();
            }
            else
            {
                projector.write();
            }
            assertNull(projector.failure());
        }

        /** A new one begins; the one before is gone, or goes on for a while and must be stopped by the fence. */
        private void succeed()
        {
            final ProjectorInvoker before = projector;
            note(before);
            projector = begin();
            if (0 == before.status().projectorEpoch() || random.nextBoolean())
            {
                return;
            }
            while (0 == projector.status().projectorEpoch())
            {
                timeNs += TimeUnit.MILLISECONDS.toNanos(1);
                projector.write();
            }
            final long committed = before.status().sequence();
            for (int i = 0; i < 30; i++)
            {
                timeNs += TimeUnit.MILLISECONDS.toNanos(1);
                before.doWork();
            }
            if (null != before.failure())
            {
                assertInstanceOf(ProjectorFencedException.class, before.failure());
            }
            else
            {
                assertEquals(committed, before.status().sequence());
            }
        }

        private void note(final ProjectorInvoker ended)
        {
            retries += (int)ended.status().retries();
            fromSnapshots += ended.status().snapshotSequence() > 0 ? 1 : 0;
        }

        private void end(final ProjectorInvoker last)
        {
            for (int i = 0; i < 100_000 && last.status().sequence() < features.sequence(); i++)
            {
                timeNs += TimeUnit.MILLISECONDS.toNanos(1);
                last.doWork();
                assertNull(last.failure());
            }
            assertEquals(features.sequence(), last.status().sequence());
            note(last);
        }

        private ProjectorInvoker begin()
        {
            return PostgresProjector.invoker(context().projectionStart(features), tables.connection(this::nextCall));
        }

        private ProjectorContext context()
        {
            return new ProjectorContext()
                .nanoClock(() -> timeNs)
                .maxBatch(random.nextInt(1, 120), random.nextInt(1, 500), 5)
                .retry(1, 4);
        }

        private Call nextCall()
        {
            return isQuiet || random.nextInt(100) >= lostPercent ?
                Call.ANSWERED : Call.values()[random.nextInt(1, Call.values().length)];
        }

        /** From the first command to the last in one go. */
        private InMemoryTables untouched()
        {
            final InMemoryTables whole = new InMemoryTables();
            end(PostgresProjector.invoker(
                context().journal(features.market.journal::reader), whole.connection(() -> Call.ANSWERED)));
            return whole;
        }
    }
}
