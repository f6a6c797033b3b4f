package io.ringbook.journal;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * The main class of a child process that writes a journal until it halts, as if it were killed.
 */
final class JournalProcess
{
    private JournalProcess()
    {
    }

    /** Arguments: directory, number of batches before it halts, pause between them in nanoseconds. */
    public static void main(final String[] args)
    {
        final int batches = Integer.parseInt(args[1]);
        final long pauseNs = Long.parseLong(args[2]);
        final JournalFixture fixture = new JournalFixture();
        final ChronicleJournal journal = ChronicleJournal.open(Path.of(args[0]), new JournalConfig().minFreeBytes(0));
        System.out.println("open epoch=" + journal.epoch());
        for (int i = 1; i <= batches; i++)
        {
            LockSupport.parkNanos(pauseNs);
            fixture.append(journal, 1 + i % 64);
            if (i % 10 == 0)
            {
                journal.appendStateHash(journal.journaledSequence(), 31 * journal.journaledSequence());
            }
        }

        System.out.println("journaled=" + journal.journaledSequence());
        System.out.flush();
        Runtime.getRuntime().halt(9);
    }
}
