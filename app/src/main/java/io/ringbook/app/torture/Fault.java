package io.ringbook.app.torture;

/**
 * One kind of mishap, and what must come of it.
 */
interface Fault
{
    /** Its name on the command line. */
    String name();

    /** What is done, in a sentence or two. */
    String description();

    /** What must come of it, in a few words. */
    String expected();

    /**
     * Does it, again and again as long as the run goes on.
     *
     * @param run to work in and to report to.
     * @throws Violation        if something else came of it.
     * @throws SkippedException if this machine does not let us.
     * @throws Exception        if the campaign itself fails.
     */
    void run(FaultRun run) throws Exception;
}
