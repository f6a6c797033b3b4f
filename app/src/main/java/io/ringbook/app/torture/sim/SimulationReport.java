package io.ringbook.app.torture.sim;

import io.ringbook.app.torture.sim.FaultPlan.Kind;

/**
 * What a simulation came to.
 *
 * @param seed         of it.
 * @param digest       of everything that happened; equal for equal seeds.
 * @param commands     that are in the journal at its end.
 * @param processes    that were started.
 * @param deaths       of processes.
 * @param powerLosses  of the machine.
 * @param syncErrors   of the disk.
 * @param fullDisks    that were met.
 * @param storageSteps of the disk.
 * @param snapshots    that were taken.
 * @param fromSnapshot recoveries that began with a snapshot.
 * @param hashes       of the state that a follower has compared.
 * @param prunings     that removed something.
 * @param takeovers    of the database by a second projector.
 * @param rebuilds     of tables that were ahead of what the power has left.
 */
public record SimulationReport(
    long seed,
    long digest,
    long commands,
    long processes,
    long deaths,
    long powerLosses,
    long syncErrors,
    long fullDisks,
    long storageSteps,
    long snapshots,
    long fromSnapshot,
    long hashes,
    long prunings,
    long takeovers,
    long rebuilds)
{
    static long count(final long[] ends, final Kind kind)
    {
        return ends[kind.ordinal()];
    }
}
