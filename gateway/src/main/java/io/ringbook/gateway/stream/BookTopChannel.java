package io.ringbook.gateway.stream;

import io.ringbook.gateway.model.Book;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.ReadModel;

/**
 * The best levels of an instrument, once a second.
 */
final class BookTopChannel extends ConflatedChannel
{
    private static final int LEVELS = 5;

    private final ReadModel model;
    private final Instrument instrument;
    private long timeMs;

    BookTopChannel(final ReadModel model, final Instrument instrument)
    {
        this.model = model;
        this.instrument = instrument;
    }

    /** Between two commands only. */
    void onSecond(final long secondMs)
    {
        if (hasSubscribers())
        {
            timeMs = secondMs;
            publishIfQuick(state());
            catchUp();
        }
    }

    /** The first message comes with the next second, like all others. */
    @Override
    void begin(final Subscription subscription, final String from)
    {
    }

    @Override
    Message state()
    {
        final Book book = model.book(instrument);
        return Message.of(Messages.levels(
            Messages.of(Topic.BOOK5, instrument).field("updateId", book.updateId()).field("time", timeMs),
            instrument, book, LEVELS).end());
    }
}
