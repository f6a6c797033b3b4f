package io.ringbook.app.torture;

import java.util.List;

/**
 * All faults, in the order in which they are done.
 */
final class Faults
{
    private final List<Fault> faults;

    Faults(final Workshop workshop)
    {
        faults = List.of(
            new KillFault(workshop),
            new FlipFault(JournalOpener.READER, JournalOpener.WRITER),
            new TruncateFault(JournalOpener.READER, JournalOpener.WRITER),
            new ZeroPageFault(JournalOpener.READER, JournalOpener.WRITER),
            new MissingFileFault(JournalOpener.READER, JournalOpener.WRITER),
            new PruneFault(workshop, JournalOpener.WRITER),
            new TwoEnginesFault(workshop),
            new ClockFault(workshop),
            new RingFullFault(workshop),
            new StalledConsumerFault(workshop),
            new MemoryLimitsFault(workshop),
            new SamePidFault(workshop),
            new PoisonFault(workshop),
            new MatchingExceptionFault(workshop),
            new HaltFault(workshop),
            new DiskFullFault(workshop),
            new FsyncErrorFault(workshop),
            new SimulatorFault(),
            new SoakFault(workshop));
    }

    List<Fault> all()
    {
        return faults;
    }
}
