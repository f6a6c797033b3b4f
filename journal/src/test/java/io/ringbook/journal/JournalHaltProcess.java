package io.ringbook.journal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The main class of a child process that writes a journal and halts at a certain step, as if it were killed there. It
 * reports each append before it begins and after it has returned, each line in one write, so that none is lost.
 */
final class JournalHaltProcess
{
    private static final int SESSIONS = 2;
    private static final int ROUNDS = 60;

    private final FileOutputStream report = new FileOutputStream(FileDescriptor.out);
    private final JournalFixture fixture = new JournalFixture();
    private final AtomicInteger reached = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final StorageStep halt;
    private final int occurrence;
    private final Random random;
    private ChronicleJournal journal;
    private int rolled;

    private JournalHaltProcess(final StorageStep halt, final int occurrence, final long seed)
    {
        this.halt = halt;
        this.occurrence = occurrence;
        random = new Random(seed);
    }

    /** Arguments: directory, step to halt at, which occurrence of it, seed of the story. */
    public static void main(final String[] args)
    {
        new JournalHaltProcess(StorageStep.valueOf(args[1]), Integer.parseInt(args[2]), Long.parseLong(args[3]))
            .run(Path.of(args[0]));
    }

    private void run(final Path directory)
    {
        for (int session = 0; session < SESSIONS; session++)
        {
            journal = ChronicleJournal.open(directory, JournalFixture.smallFiles().storageListener(this::onStep));
            rolled = 0;
            ended.set(0);
            for (int round = 0; round < ROUNDS; round++)
            {
                act(random.nextInt(100));
            }

            roll();
            // A segment that is ready and never used.
            journal.roll();
            journal.close();
        }

        say("done");
    }

    private void act(final int dice)
    {
        if (dice < 5)
        {
            roll();
        }
        else if (dice < 15)
        {
            journal.sync();
            say("synced " + journal.syncedSequence());
        }
        else if (dice < 30)
        {
            journal.appendStateHash(journal.journaledSequence(), 31 * journal.journaledSequence());
        }
        else
        {
            append(1 + random.nextInt(20));
        }
    }

    private void append(final int count)
    {
        say("try " + (journal.journaledSequence() + count));
        fixture.append(journal, count);
        say("did " + journal.journaledSequence());
    }

    /** Waits for the caretaker, so that his steps come in every story. */
    private void roll()
    {
        journal.roll();
        rolled++;
        append(1);
        while (ended.get() < rolled)
        {
            Thread.onSpinWait();
        }
    }

    private void onStep(final StorageStep step, final Path file)
    {
        if (step == halt && reached.incrementAndGet() == occurrence)
        {
            Runtime.getRuntime().halt(JournalHaltTest.HALTED);
        }

        if (step == StorageStep.SEGMENT_ENDED)
        {
            ended.incrementAndGet();
        }
    }

    private void say(final String line)
    {
        try
        {
            report.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }
}
