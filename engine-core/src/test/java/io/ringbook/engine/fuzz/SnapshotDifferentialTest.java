package io.ringbook.engine.fuzz;

import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.SnapshotBytes;
import io.ringbook.engine.reference.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Invariant 15: replay from any snapshot gives equal events and an equal state hash. Random flow of every feature; at
 * random commands an engine is made of a snapshot, and goes on beside the one that was never restored.
 * {@code -Dringbook.seed=S} sets the seed, {@code -Dsnapshot.runs=N} the number of runs of each profile.
 */
class SnapshotDifferentialTest
{
    private static final long SEED = Long.getLong("ringbook.seed", 1);
    private static final int RUNS = Integer.getInteger("snapshot.runs", 5);
    private static final int COMMANDS = 1_500;

    private final SnapshotContents contents = new SnapshotContents();

    private static List<Profile> profiles()
    {
        return Profile.ALL;
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void shouldGoOnFromASnapshotAsIfNothingHadHappened(final Profile profile)
    {
        for (int run = 0; run < RUNS; run++)
        {
            play(profile, SplitMix.mix(SEED + run));
        }
    }

    /** With seeds that are always the same: some of it is rare. */
    @Test
    void shouldHaveMetEverythingThatAStateCanHold()
    {
        for (final Profile profile : Profile.ALL)
        {
            for (int run = 0; run < RUNS; run++)
            {
                play(profile, SplitMix.mix(run));
            }
        }
        System.out.println("snapshots held " + contents.counts());
        final List<String> missing = new ArrayList<>();
        for (final Map.Entry<String, Integer> count : contents.counts().entrySet())
        {
            if (0 == count.getValue())
            {
                missing.add(count.getKey());
            }
        }
        assertTrue(missing.isEmpty(), () -> "no snapshot held " + missing);
    }

    private void play(final Profile profile, final long seed)
    {
        final Tape tape = new Tape();
        final Tape restoredTape = new Tape();
        final Auditor auditor = new Auditor();
        final Generator generator = new Generator(profile, seed, auditor);
        final SplitMix random = new SplitMix(~seed);
        final int snapshotPerMille = (int)random.pick(5, 30, 200, 1000);
        final CommandMessage message = new CommandMessage();
        final MatchingEngine engine = new MatchingEngine(new EngineConfig().initialOrders(16), tape);
        MatchingEngine restored = new MatchingEngine(new EngineConfig().initialOrders(16), restoredTape);
        for (int i = 0; i < COMMANDS; i++)
        {
            final int at = i;
            final Command command = generator.next();
            message.of(command);
            tape.clear();
            restoredTape.clear();
            message.applyTo(engine);
            message.applyTo(restored);
            assertTrue(tape.isEqual(restoredTape), () -> where(profile, seed, at, command) + ": events differ");
            assertEquals(
                engine.stateHash(), restored.stateHash(), () -> where(profile, seed, at, command) + ": state hash");
            auditor.onCommand(command, tape);
            if (random.chance(snapshotPerMille))
            {
                restored = restore(engine, restored, restoredTape, where(profile, seed, at, command));
            }
        }
    }

    /** Makes a new one, and checks that the old one has not drifted in anything that the hash may not see. */
    private MatchingEngine restore(
        final MatchingEngine engine, final MatchingEngine restored, final Tape tape, final String where)
    {
        final byte[] snapshot = SnapshotBytes.of(engine);
        assertArrayEquals(snapshot, SnapshotBytes.of(restored), where + ": snapshot of the engine restored before");
        final MatchingEngine next = SnapshotBytes.load(snapshot, new EngineConfig().initialOrders(1), tape);
        assertEquals(engine.stateHash(), next.stateHash(), where);
        assertArrayEquals(snapshot, SnapshotBytes.of(next), where + ": snapshot of the restored engine");
        contents.add(snapshot);
        return next;
    }

    private static String where(final Profile profile, final long seed, final int at, final Command command)
    {
        return "ringbook.seed " + SEED + ", profile " + profile + ", seed of the run " + seed + ", command " + at +
            ' ' + command;
    }
}
