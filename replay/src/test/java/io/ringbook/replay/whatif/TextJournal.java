package io.ringbook.replay.whatif;

import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.text.InstrumentCatalog;
import io.ringbook.codecs.text.JsonCommandReader;
import io.ringbook.codecs.text.JsonEventWriter;
import io.ringbook.codecs.text.LineBuffer;
import io.ringbook.codecs.text.LineKind;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.OrderView;
import io.ringbook.journal.InMemoryJournal;
import io.ringbook.journal.JournalSource;

import java.nio.charset.StandardCharsets;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A journal in memory, written in the text protocol: lines in, commands journaled, a state hash now and then. */
final class TextJournal
{
    private static final int COMMANDS_PER_HASH = 16;

    private final InMemoryJournal journal = new InMemoryJournal();
    private final LineBuffer events = new LineBuffer();
    private final InstrumentCatalog catalog = new InstrumentCatalog();
    private final MatchingEngine engine = new MatchingEngine(new EngineConfig(), new JsonEventWriter(events, catalog));
    private final JsonCommandReader reader = new JsonCommandReader(catalog, (account, orderId, clOrdId) ->
    {
        final OrderView order =
            NullValue.LONG == orderId ? engine().order(account, clOrdId) : engine().order(orderId);
        return null == order ? NullValue.INT : order.instrumentId();
    });
    private final CommandBatch batch = new CommandBatch(1 << 12);

    /** Journals a line, and says the events it came to. */
    String add(final String line)
    {
        final byte[] bytes = line.getBytes(StandardCharsets.US_ASCII);
        assertEquals(LineKind.COMMAND, reader.read(bytes, 0, bytes.length), () -> line + ": " + reader.error());
        batch.clear();
        batch.append(reader.buffer(), 0, reader.length());
        final long sequence = engine.sequence() + 1;
        events.clear();
        engine.onCommand(reader.buffer(), 0, reader.length(), sequence);
        catalog.onCommandEnd();
        journal.append(sequence, 1, reader.timeNs(), batch.buffer(), batch.length());
        if (0 == sequence % COMMANDS_PER_HASH)
        {
            journal.appendStateHash(sequence, engine.stateHash());
        }
        return events.toString();
    }

    TextJournal addAll(final String lines)
    {
        lines.lines().forEach(this::add);
        return this;
    }

    MatchingEngine engine()
    {
        return engine;
    }

    JournalSource reader()
    {
        return journal.reader();
    }

    WhatIfReport whatIf(final Changes changes)
    {
        return new WhatIf(new EngineConfig(), changes).compare(reader(), Long.MAX_VALUE);
    }
}
