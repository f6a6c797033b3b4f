package io.ringbook.replay;

import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.pipeline.Durability;
import io.ringbook.pipeline.Layout;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * The main class of a child process: an engine under flow, and a consumer that writes a line into a file of its own for
 * each event it sees, and goes on where that file ends. Both until it is killed.
 */
final class EventCrashProcess
{
    private static final int LIMIT = 500;
    private static final int MAX_BURST = 2_000;
    private static final int MAX_PAUSE_NS = 3_000_000;
    private static final int RING_BYTES = 1 << 16;

    private EventCrashProcess()
    {
    }

    /** Arguments: data directory, the consumer's file, layout, durability, seed. */
    public static void main(final String[] args) throws IOException
    {
        final Path data = Path.of(args[0]);
        final RingbookContext context = new RingbookContext()
            .layout(Layout.valueOf(args[2]))
            .durability(Durability.valueOf(args[3]))
            .journal(ChronicleJournal.open(data.resolve("journal"), new JournalConfig().minFreeBytes(0)))
            .recovery(new Recovery(data))
            .hashInterval(1_000);
        final EventHub hub = EventHub.install(context, data);
        final Ringbook ringbook = Ringbook.launch(context);
        final SeenFile seen = new SeenFile(Path.of(args[1]));
        final EventSubscription subscription = hub.subscribe(seen.next(), RING_BYTES);
        System.out.println("from " + subscription.next() + ", engine at " + ringbook.appliedSequence());
        System.out.flush();
        new Thread(() -> offer(ringbook, Long.parseLong(args[4]))).start();
        consume(subscription, seen);
    }

    private static void offer(final Ringbook ringbook, final long seed)
    {
        final SplittableRandom random = new SplittableRandom(seed);
        final RandomCommands commands = new RandomCommands(seed).define(ringbook);
        while (true)
        {
            commands.run(ringbook, 1 + random.nextInt(MAX_BURST), false);
            LockSupport.parkNanos(random.nextInt(MAX_PAUSE_NS));
        }
    }

    private static void consume(final EventSubscription subscription, final SeenFile seen) throws IOException
    {
        while (true)
        {
            if (0 == subscription.poll(seen, LIMIT))
            {
                LockSupport.parkNanos(10_000);
            }
            seen.flush();
        }
    }
}
