package io.ringbook.replay;

import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NoEvents;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The example of docs/events.md, as it stands there, run twice. */
@Timeout(60)
class EventExampleTest
{
    private static final Path PAGE = Path.of("..", "docs", "events.md");
    private static final Path SOURCE = Path.of("src/test/java/io/ringbook/replay/EventExampleTest.java");

    @TempDir
    private Path dir;
    private final NoEvents handler = new NoEvents();
    private final DropCopy copy = new DropCopy();

    @Test
    void shouldGoOnWhereTheConsumerHasBeen()
    {
        run(2, new EventPosition(1, 100));
        assertEquals(List.of("2.0"), copy.written);

        run(1, EventPosition.parse(copy.written.get(0)));
        assertEquals(List.of("2.0", "3.0"), copy.written);
    }

    /** Defines instruments, and polls until the copy has one event more. */
    private void run(final int definitions, final EventPosition lastSeen)
    {
        final int before = copy.written.size();
        final RingbookContext context = new RingbookContext()
            .journal(ChronicleJournal.open(dir.resolve("journal"), new JournalConfig()))
            .recovery(new Recovery(dir))
            .eventHandler(handler);
        final EventHub hub = EventHub.install(context, dir);
        try (hub; Ringbook ringbook = Ringbook.launch(context))
        {
            for (int i = 0; i < definitions; i++)
            {
                define(ringbook, ringbook.appliedSequence() + i);
            }
            final EventSubscription subscription = hub.subscribe(lastSeen.next());
            // On the consumer's own thread; it keeps the position of the last event with what it does of it.
            while (copy.written.size() == before)
            {
                subscription.poll((sequence, index, buffer, offset, length) -> copy.write(sequence, index), 100);
            }
            subscription.close();
        }
    }

    @Test
    void shouldBeTheExampleOfThePage() throws IOException
    {
        final List<String> source = Files.readAllLines(SOURCE).stream().map(String::strip).toList();
        final List<String> page = Files.readAllLines(PAGE).stream().map(String::strip).toList();
        final List<String> example = page.subList(page.indexOf("```java") + 1, page.lastIndexOf("```"));
        assertTrue(example.size() > 10, example::toString);
        int at = 0;
        for (final String line : example)
        {
            final int found = source.subList(at, source.size()).indexOf(line);
            assertTrue(found >= 0, () -> "not in the source, or not in this order: " + line);
            at += found + 1;
        }
    }

    private void define(final Ringbook ringbook, final long correlationId)
    {
        final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
        ringbook.offer(buffer, 0, new CommandEncoder().wrap(buffer, 0).instrumentDefinition(
            correlationId, new InstrumentSpec().symbol("ETH-BTC").baseAsset("ETH").quoteAsset("BTC")));
    }

    /** Where the consumer keeps what it has seen. */
    private static final class DropCopy
    {
        private final List<String> written = new ArrayList<>();

        void write(final long sequence, final int index)
        {
            written.add(sequence + "." + index);
        }
    }
}
