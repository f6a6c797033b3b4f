package io.ringbook.journal;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.pipeline.Layout;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;
import io.ringbook.pipeline.State;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import org.agrona.concurrent.AgentTerminationException;
import org.agrona.concurrent.UnsafeBuffer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The main class of a child process with a small disk of its own: orders until it is almost full, cancels until it is
 * full, and again when there is space. It ends with "done", or with what went otherwise.
 */
final class SmallDiskProcess
{
    private static final int MIB = 1 << 20;
    private static final int STALLED = 100_000;

    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
    private final CommandEncoder encoder = new CommandEncoder().wrap(buffer, 0);
    private final OrderInstructions instructions = new OrderInstructions();
    private final ClOrdId clOrdId = new ClOrdId();
    private final Path directory;
    private final Path filler;
    private ChronicleJournal journal;
    private Ringbook ringbook;

    private SmallDiskProcess(final Path disk)
    {
        directory = disk.resolve("journal");
        filler = disk.resolve("filler");
    }

    /** Argument: where the disk is mounted. */
    public static void main(final String[] args) throws Exception
    {
        new SmallDiskProcess(Path.of(args[0])).run();
        System.out.println("done");
    }

    private void run() throws Exception
    {
        journal = ChronicleJournal.open(directory, new JournalConfig());
        ringbook = Ringbook.launch(new RingbookContext()
            .layout(Layout.INVOKER).journal(journal).eventHandler(NoEvents.INSTANCE));
        require(journal.hasSpace(), "space on an empty disk");
        offer(encoder.instrumentDefinition(
            0, new InstrumentSpec().symbol("ETH-BTC").baseAsset("ETH").quoteAsset("BTC")));

        fill(6);
        ordersUntilThereIsNoSpace();
        require(offer(encoder.cancelOrder(0, 1, 1, NullValue.INT, clOrdId.clear())) >= 0, "a cancel to be taken");
        require(State.ACTIVE == ringbook.state(), "ACTIVE");

        Files.delete(filler);
        while (!ringbook.hasSpace())
        {
            Thread.sleep(10);
        }

        require(offer(order()) >= 0, "orders to go on");

        fill(0);
        final long kept = cancelsUntilItFails();
        System.out.println("failed: " + ringbook.failure().getMessage());
        try
        {
            ringbook.close();
            require(false, "close to tell the failure");
        }
        catch (final IllegalStateException ex)
        {
            require(ex.getCause() instanceof JournalException, "JournalException, found " + ex);
        }

        Files.delete(filler);
        try (ChronicleJournal recovered = ChronicleJournal.open(directory, new JournalConfig()))
        {
            System.out.println("recovered: " + recovered.recovery());
            require(recovered.journaledSequence() == kept,
                "sequence=" + kept + " found=" + recovered.journaledSequence());
            require(recovered.hasSpace(), "space again");
            recovered.appendStateHash(kept, 1);
        }
    }

    private void ordersUntilThereIsNoSpace() throws InterruptedException
    {
        long outcome = offer(order());
        for (int i = 0; outcome >= 0; i++)
        {
            require(i < 10 * STALLED, "NO_SPACE after " + i + " orders, free=" + ringbook.freeBytes());
            outcome = offer(order());
        }

        require(outcome == Ringbook.NO_SPACE, "NO_SPACE, found " + outcome);
        require(ringbook.freeBytes() < 6 * MIB, "an almost full disk, found free=" + ringbook.freeBytes());
        System.out.println("no space at sequence=" + ringbook.appliedSequence() + ", free=" + ringbook.freeBytes());
    }

    private long cancelsUntilItFails()
    {
        while (true)
        {
            final long kept = ringbook.appliedSequence();
            try
            {
                final long outcome = offer(encoder.cancelOrder(0, 1, 1, NullValue.INT, clOrdId.clear()));
                require(outcome >= 0, "a cancel to be taken, found " + outcome);
            }
            catch (final AgentTerminationException ex)
            {
                require(State.FAILED == ringbook.state(), "FAILED");
                require(Ringbook.FAILED == ringbook.offer(buffer, 0, order()), "FAILED");
                require(kept == journal.journaledSequence(), "what was applied to be journaled");
                return kept;
            }
        }
    }

    private long offer(final int length)
    {
        final long outcome = ringbook.offer(buffer, 0, length);
        ringbook.invoke();
        ringbook.pollEvents(Integer.MAX_VALUE);
        return outcome;
    }

    private int order()
    {
        return encoder.newOrder(
            0, 1, 1, Side.BUY, OrdType.LIMIT, TimeInForce.GTC, 100, 1, StpMode.NULL_VAL, false, instructions,
            clOrdId.clear());
    }

    /** Takes the disk's space but for some. */
    private void fill(final int leaveMib) throws IOException
    {
        final byte[] bytes = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(filler))
        {
            while (directory.toFile().getUsableSpace() > leaveMib * (long)MIB)
            {
                out.write(bytes);
            }
        }
        catch (final IOException ex)
        {
            require(leaveMib == 0, "room for the filler: " + ex.getMessage());
        }
    }

    private static void require(final boolean condition, final String expected)
    {
        if (!condition)
        {
            System.out.println("expected " + expected);
            System.exit(1);
        }
    }
}
