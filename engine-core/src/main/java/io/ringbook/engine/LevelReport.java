package io.ringbook.engine;

import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.book.BookChanges;
import io.ringbook.engine.book.PriceLevels;
import io.ringbook.engine.book.TouchedBooks;
import io.ringbook.sbe.Side;

/**
 * Tells which price levels a command has changed, at its end: by instrument, bids descending, then asks ascending
 * (exact M4).
 */
final class LevelReport
{
    private final EngineState state;
    private final EventHandler events;
    private final TouchedBooks touched;

    LevelReport(final EngineState state, final EventHandler events)
    {
        this.state = state;
        this.events = events;
        this.touched = state.books.touched();
    }

    /**
     * Tells them, and forgets them.
     */
    void publish()
    {
        for (int i = 0; i < touched.count(); i++)
        {
            final Instrument instrument = state.instrument(touched.book(i).instrumentId());
            publish(instrument, Side.BUY);
            publish(instrument, Side.SELL);
        }
        touched.clear();
    }

    private void publish(final Instrument instrument, final Side side)
    {
        final PriceLevels levels = instrument.book.levels(side.value());
        final BookChanges changes = instrument.book.changes(side.value());
        final int count = changes.settle();
        for (int i = 0; i < count; i++)
        {
            final long rank = changes.rank(i);
            final long quantity = instrument.book.quantityLots(levels.cellAt(rank));
            if (quantity != changes.quantityBefore(i))
            {
                events.onBookLevelChanged(
                    instrument.id, side, levels.priceOf(rank), quantity, ++instrument.lastUpdateId);
            }
        }
    }
}
