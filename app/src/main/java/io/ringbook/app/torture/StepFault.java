package io.ringbook.app.torture;

import io.ringbook.journal.StorageListener;
import io.ringbook.journal.StorageStep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * In a child: halts the process, or fails the disk, when a step on the way to the disk is made for the n-th time.
 */
final class StepFault implements StorageListener
{
    static final int HALTED = 99;
    static final String DISK_ERROR = "Input/output error, as the test has it";

    private final StorageStep step;
    private final int number;
    private final boolean isHalt;
    private final AtomicInteger made = new AtomicInteger();
    /** Forcing it has failed: whoever does so again may be told that all is well, though pages were dropped. */
    private volatile Path failedForce;

    /**
     * A fault.
     *
     * @param step   of the way.
     * @param number of times it is made, with the fault.
     * @param isHalt halt there, or else fail?
     */
    StepFault(final StorageStep step, final int number, final boolean isHalt)
    {
        this.step = step;
        this.number = number;
        this.isHalt = isHalt;
    }

    @Override
    public void onStep(final StorageStep made, final Path file)
    {
        if (StorageStep.BEFORE_FORCE == made && file.equals(failedForce))
        {
            System.err.println(ChildEngine.ALARM + "forced again after it failed: " + file);
        }
        if (step != made || number != this.made.incrementAndGet())
        {
            return;
        }
        if (isHalt)
        {
            Runtime.getRuntime().halt(HALTED);
        }
        if (StorageStep.BEFORE_FORCE == step || StorageStep.FORCED == step)
        {
            failedForce = file;
        }
        throw new UncheckedIOException(new IOException(DISK_ERROR));
    }
}
