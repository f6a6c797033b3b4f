package io.ringbook.gateway.model;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.pipeline.Layout;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;
import io.ringbook.replay.EventHub;
import io.ringbook.replay.EventPosition;
import io.ringbook.replay.Recovery;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.SystemEpochNanoClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Questions are answered between commands, also where there is no pause between them. */
class ModelThreadTest
{
    private static final int ORDERS = 2_000;

    @TempDir
    private Path directory;

    @Test
    void shouldAnswerBetweenCommandsWhenEventsNeverPause()
    {
        final RingbookContext context = new RingbookContext()
            .layout(Layout.INVOKER)
            .publisherThread(false)
            .journal(ChronicleJournal.open(
                directory.resolve("journal"),
                new JournalConfig().blockSizeBytes(1 << 20).preTouch(false).minFreeBytes(0)))
            .recovery(new Recovery(directory));
        try (EventHub hub = EventHub.install(context, directory); Ringbook ringbook = Ringbook.launch(context))
        {
            final int commands = trade(ringbook);
            final Levels levels = new Levels();
            final ModelThread thread = new ModelThread(
                hub.subscribe(EventPosition.START), List.of(levels), SystemEpochNanoClock.INSTANCE,
                (e) -> levels.wrong.add(e.toString()));
            final List<Long> answers = new ArrayList<>();

            thread.doWork();
            for (int turn = 0; turn < 4; turn++)
            {
                assertTrue(thread.ask(() -> answers.add(levels.wholeCommands())));
                thread.doWork();
                thread.doWork();
                assertEquals(turn + 1, answers.size());
                assertTrue(thread.sequence() < commands - 1, "it had all commands: " + thread.sequence());
            }
            assertEquals(List.of(), levels.wrong);
            assertFalse(answers.contains(0L));
            thread.onClose();
        }
    }

    /** Each order has two events, the instrument one: after an even number of them the last command is never whole. */
    private static int trade(final Ringbook ringbook)
    {
        final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(1_024);
        final CommandEncoder encoder = new CommandEncoder().wrap(buffer, 0);
        ringbook.offer(buffer, 0, encoder.instrumentDefinition(0, new InstrumentSpec()
            .symbol("X").baseAsset("A").quoteAsset("B").l2(true)));
        for (int i = 1; i <= ORDERS; i++)
        {
            ringbook.offer(buffer, 0, encoder.limitOrder(0, 1, 1, Side.BUY, i, 1));
            ringbook.invoke();
            ringbook.pollEvents(16);
        }
        return ORDERS + 1;
    }

    /** Hears of each order first that it was accepted, then the level it made. */
    private static final class Levels extends NoEvents implements EventListener
    {
        private final List<String> wrong = new ArrayList<>();
        private long accepted;
        private long levels;
        private long ended;

        long wholeCommands()
        {
            if (accepted != levels)
            {
                wrong.add("asked within a command: " + accepted + " orders, " + levels + " levels");
            }
            return levels;
        }

        @Override
        public void onOrderAccepted(
            final long orderId,
            final ClOrdId clOrdId,
            final long account,
            final int instrumentId,
            final Side side,
            final OrdType ordType,
            final TimeInForce timeInForce,
            final long priceTicks,
            final long quantityLots,
            final boolean postOnly,
            final OrderInstructions instructions)
        {
            accepted++;
        }

        @Override
        public void onBookLevelChanged(
            final int instrumentId,
            final Side side,
            final long priceTicks,
            final long quantityLots,
            final long updateId)
        {
            levels++;
        }

        @Override
        public void onCommandsEnd(final long sequence)
        {
            if (sequence <= ended || accepted != levels && sequence > levels + 1)
            {
                wrong.add("ended " + sequence + " after " + ended + ", " + levels + " levels");
            }
            ended = sequence;
        }
    }
}
