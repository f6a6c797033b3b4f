package io.ringbook.app.match;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandAdapter;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.text.InstrumentCatalog;
import io.ringbook.codecs.text.JsonCommandReader;
import io.ringbook.codecs.text.JsonCommandWriter;
import io.ringbook.codecs.text.JsonEventWriter;
import io.ringbook.codecs.text.LineBuffer;
import io.ringbook.codecs.text.LineKind;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.OrderView;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Text to commands, and these to text again: the same events, and the same state, for every story there is. */
class CommandRoundTripTest
{
    private final InstrumentCatalog catalog = new InstrumentCatalog();
    private final LineBuffer events = new LineBuffer();
    private final LineBuffer written = new LineBuffer();
    private final MatchingEngine engine =
        new MatchingEngine(new EngineConfig(), new JsonEventWriter(events, catalog));
    private final JsonCommandReader reader = new JsonCommandReader(catalog, this::instrumentId);
    private final CommandAdapter writer =
        new CommandAdapter(new JsonCommandWriter(written, catalog, this::instrumentId));

    @Test
    void shouldReenactEveryStoryFromItsWrittenCommands() throws IOException, URISyntaxException
    {
        int stories = 0;
        final List<Path> files;
        try (Stream<Path> entries = Files.list(Path.of(getClass().getResource("/stories").toURI())))
        {
            files = entries.filter((path) -> path.toString().endsWith(".story")).sorted().toList();
        }
        for (final Path file : files)
        {
            for (final Story story : Story.readAll(file))
            {
                new CommandRoundTripTest().reenact(story.file() + ": " + story.title(), linesOf(story));
                stories++;
            }
        }
        assertTrue(stories > 600, "stories: " + stories);
    }

    private void reenact(final String name, final List<String> lines) throws IOException
    {
        for (final String line : lines)
        {
            final byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            if (LineKind.COMMAND == reader.read(bytes, 0, bytes.length))
            {
                writer.onCommand(reader.buffer(), 0, reader.length());
                engine.onCommand(reader.buffer(), 0, reader.length(), engine.sequence() + 1);
                catalog.onCommandEnd();
            }
        }

        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        final long[] stateHash = new long[1];
        final long errors = new MatchSession(
            new EngineConfig(),
            new ByteArrayInputStream(written.toString().getBytes(StandardCharsets.US_ASCII)),
            out,
            (reenacting) -> stateHash[0] = reenacting.stateHash()).run();

        assertEquals(0, errors, () -> name + "\n" + written + out);
        assertEquals(events.toString(), out.toString(StandardCharsets.US_ASCII), () -> name + "\n" + written);
        assertTrue(0 == engine.sequence() || engine.stateHash() == stateHash[0], () -> name + "\n" + written);
    }

    private static List<String> linesOf(final Story story)
    {
        final List<String> lines = new ArrayList<>();
        if (null != story.preamble())
        {
            story.preamble().inputs().forEach((line) -> lines.add(line.text()));
        }
        story.steps().forEach((step) -> step.inputs().forEach((line) -> lines.add(line.text())));
        return lines;
    }

    private int instrumentId(final long account, final long orderId, final ClOrdId clOrdId)
    {
        final OrderView order = NullValue.LONG == orderId ? engine.order(account, clOrdId) : engine.order(orderId);
        return null == order || order.account() != account ||
            NullValue.LONG != orderId && !clOrdId.isEmpty() && !clOrdId.equals(order.clOrdId()) ?
            NullValue.INT : order.instrumentId();
    }
}
