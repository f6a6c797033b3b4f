package io.ringbook.projector;

import io.ringbook.projector.InMemoryTables.Call;
import io.ringbook.replay.Alarm;
import io.ringbook.replay.Alarm.Code;
import io.ringbook.replay.ReplayMismatchException;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StateInDoubtTest
{
    private static final long SEED = 5;

    @Test
    void shouldWriteNothingBehindAStateHashThatIsNotItsOwnAndRaiseAnAlarm()
    {
        final FeatureMarket features = new FeatureMarket(SEED, true).trade(200);
        final long last = features.sequence();
        features.market.journal.appendStateHash(last, features.stateHash());
        features.trade(50);
        final long inDoubt = features.sequence();
        features.market.journal.appendStateHash(inDoubt, features.stateHash() + 1);
        features.trade(100);

        final InMemoryTables tables = new InMemoryTables();
        final List<Alarm> alarms = new ArrayList<>();
        final ProjectorInvoker projector = PostgresProjector.invoker(
            new ProjectorContext().projectionStart(features).alarmHandler(alarms::add),
            tables.connection(() -> Call.ANSWERED));
        for (int i = 0; i < 10_000 && null == projector.failure(); i++)
        {
            projector.doWork();
        }

        final ReplayMismatchException failure =
            assertInstanceOf(ReplayMismatchException.class, projector.failure(), "seed " + SEED);
        assertTrue(failure.getMessage().contains(String.valueOf(inDoubt)), failure.getMessage());
        assertTrue(tables.sequence() <= inDoubt, () -> "rows up to " + tables.sequence());
        assertNull(tables.gap());
        assertEquals(List.of(Code.PROJECTOR_STOPPED), alarms.stream().map(Alarm::code).toList());
    }

    /** The same commands, at other times: as after a loss of power, when the lost ones were sent again. */
    @Test
    void shouldRefuseTablesOfAJournalThatHasLostCommandsAndGrownAgain()
    {
        final InMemoryTables tables = new InMemoryTables();
        final FeatureMarket lost = new FeatureMarket(SEED, true).trade(300);
        final ProjectorInvoker before = projectorOf(lost, tables);
        while (before.status().sequence() < lost.sequence())
        {
            before.doWork();
            assertNull(before.failure());
        }

        final FeatureMarket grown = new FeatureMarket(SEED, true).later(1).trade(400);
        final ProjectorInvoker after = projectorOf(grown, tables);
        for (int i = 0; i < 10_000 && null == after.failure(); i++)
        {
            after.doWork();
        }
        assertTrue(after.failure().getMessage().contains("rows of another journal"), () -> "" + after.failure());
    }

    private static ProjectorInvoker projectorOf(final FeatureMarket market, final InMemoryTables tables)
    {
        return PostgresProjector.invoker(
            new ProjectorContext().projectionStart(market), tables.connection(() -> Call.ANSWERED));
    }
}
