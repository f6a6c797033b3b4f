package io.ringbook.app.replay;

import io.ringbook.codecs.EventAdapter;
import io.ringbook.codecs.text.HexEventWriter;
import io.ringbook.codecs.text.InstrumentCatalog;
import io.ringbook.codecs.text.JsonEventWriter;
import io.ringbook.codecs.text.LineBuffer;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.ReferenceView;
import io.ringbook.replay.IndexedEventHandler;
import org.agrona.DirectBuffer;

/**
 * Regenerated events to lines, up to a last command. What decimals need to be known, it learns from the regenerating
 * engine: definitions before the first event, and the scales of assets, which no event tells.
 */
final class EventLines implements IndexedEventHandler
{
    /** What a line is. */
    enum Format
    {
        /** The text protocol's, with the index. */
        JSON,

        /** All bytes. */
        HEX
    }

    private final LineBuffer lines;
    private final MatchingEngine engine;
    private final long lastSequence;
    private final HexEventWriter hex;
    private final InstrumentCatalog catalog = new InstrumentCatalog();
    private final JsonEventWriter json;
    private final EventAdapter adapter;
    private boolean isBegun;
    private int assets;

    EventLines(final LineBuffer lines, final MatchingEngine engine, final Format format, final long lastSequence)
    {
        this.lines = lines;
        this.engine = engine;
        this.lastSequence = lastSequence;
        hex = Format.HEX == format ? new HexEventWriter(lines) : null;
        json = new JsonEventWriter(lines, catalog);
        adapter = new EventAdapter(json);
    }

    @Override
    public void onEvent(
        final long sequence, final int index, final DirectBuffer buffer, final int offset, final int length)
    {
        if (sequence > lastSequence)
        {
            return;
        }
        if (null != hex)
        {
            hex.onEvent(sequence, index, buffer, offset, length);
            return;
        }
        learn();
        json.index(index);
        adapter.onEvent(buffer, offset);
    }

    private void learn()
    {
        if (!isBegun)
        {
            isBegun = true;
            ReferenceView.tellInstruments(engine, json);
            lines.clear();
        }
        while (assets < engine.assetCount())
        {
            assets++;
            catalog.resumeAsset(engine.asset(assets), engine.assetScale(assets));
        }
    }
}
