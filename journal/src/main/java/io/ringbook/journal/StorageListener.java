package io.ringbook.journal;

import java.nio.file.Path;

/**
 * Hears of each step on the way to the disk, on the thread that makes it, so that tests of faults can stop the process
 * there, fail the step, or copy what a loss of power would leave.
 *
 * <p>An {@link java.io.UncheckedIOException} that it throws counts as that error of the disk.
 */
@FunctionalInterface
public interface StorageListener
{
    /** Hears nothing. */
    StorageListener NONE = (step, file) ->
    {
    };

    /**
     * A step is being made.
     *
     * @param step of the way.
     * @param file or directory that it is about.
     */
    void onStep(StorageStep step, Path file);
}
