package io.ringbook.app.torture.sim;

import io.ringbook.journal.StorageStep;

import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * How a simulated process is going to end: the kind of mishap, and the step of the disk at which it comes.
 */
final class FaultPlan
{
    /** What comes over a process. */
    enum Kind
    {
        /** It is closed as it should be. */
        CLOSE,
        /** It dies and the machine goes on: kill -9. */
        PROCESS_DEATH,
        /** The machine loses power. */
        POWER_LOSS,
        /** A force to the disk fails; the process may go on or stop. */
        SYNC_ERROR,
        /** The disk is full for a moment. */
        DISK_FULL
    }

    private static final StorageStep[] STEPS = StorageStep.values();
    private static final Set<StorageStep> FORCES =
        EnumSet.of(StorageStep.BEFORE_FORCE, StorageStep.BEFORE_DIRECTORY_FORCE);
    private static final Set<StorageStep> WRITES = EnumSet.of(
        StorageStep.BEFORE_DOCUMENT, StorageStep.FILE_CREATED, StorageStep.SNAPSHOT_WRITTEN);
    private static final int MOST_ACTIONS = 60;
    private static final int MOST_STEPS = 120;

    private final Kind kind;
    private final Set<StorageStep> at;
    private final int actions;
    private int countdown;

    private FaultPlan(final Kind kind, final Set<StorageStep> at, final int countdown, final int actions)
    {
        this.kind = kind;
        this.at = at;
        this.countdown = countdown;
        this.actions = actions;
    }

    /** For the end of a simulation, when all has to come to rest. */
    static FaultPlan quiet()
    {
        return new FaultPlan(Kind.CLOSE, EnumSet.noneOf(StorageStep.class), 0, 0);
    }

    static FaultPlan draw(final SplittableRandom random)
    {
        final int chance = random.nextInt(100);
        final Kind kind = chance < 8 ? Kind.CLOSE : chance < 43 ? Kind.PROCESS_DEATH :
            chance < 84 ? Kind.POWER_LOSS : chance < 92 ? Kind.SYNC_ERROR : Kind.DISK_FULL;
        return new FaultPlan(kind, steps(kind, random), countdown(random), 1 + random.nextInt(MOST_ACTIONS));
    }

    /** Half of the time at one kind of step, so that those come too that are seldom met. */
    private static Set<StorageStep> steps(final Kind kind, final SplittableRandom random)
    {
        final boolean isOneKind = random.nextBoolean();
        final StorageStep one = STEPS[random.nextInt(STEPS.length)];
        switch (kind)
        {
            case CLOSE:
                return EnumSet.noneOf(StorageStep.class);

            case SYNC_ERROR:
                return FORCES;

            case DISK_FULL:
                return WRITES;

            default:
                return isOneKind ? EnumSet.of(one) : EnumSet.allOf(StorageStep.class);
        }
    }

    /** Small numbers more often than large ones. */
    private static int countdown(final SplittableRandom random)
    {
        return 1 + random.nextInt(1 + random.nextInt(MOST_STEPS));
    }

    Kind kind()
    {
        return kind;
    }

    /** After so many actions it comes at any rate, between two steps of the disk. */
    int actions()
    {
        return actions;
    }

    /** Is it due, now that this step is made? Once. */
    boolean isDueAt(final StorageStep step)
    {
        return at.contains(step) && --countdown == 0;
    }
}
