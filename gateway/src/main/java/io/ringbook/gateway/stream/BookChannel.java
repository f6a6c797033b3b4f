package io.ringbook.gateway.stream;

import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.model.Book;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.ReadModel;
import io.ringbook.gateway.rest.MarketJson;
import io.ringbook.sbe.Side;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The whole book of an instrument: a snapshot, then what has changed, gathered for a while. Update ids have no gaps,
 * from the snapshot on.
 */
final class BookChannel extends ConflatedChannel
{
    private static final long GATHER_NS = TimeUnit.MILLISECONDS.toNanos(50);

    private final ReadModel model;
    private final Instrument instrument;
    private final Map<Long, Long> bids = new LinkedHashMap<>();
    private final Map<Long, Long> asks = new LinkedHashMap<>();
    /** Of what is gathered, 0 if nothing is. */
    private long firstUpdateId;
    private long lastUpdateId;
    private long toldNs;
    private Message snapshot;
    private long snapshotUpdateId;

    BookChannel(final ReadModel model, final Instrument instrument)
    {
        this.model = model;
        this.instrument = instrument;
    }

    void onLevel(final Side side, final long priceTicks, final long lots, final long updateId)
    {
        if (hasSubscribers())
        {
            firstUpdateId = 0 == firstUpdateId ? updateId : firstUpdateId;
            lastUpdateId = updateId;
            (Side.BUY == side ? bids : asks).put(priceTicks, lots);
        }
    }

    /** Is it time to tell, if there is something? */
    boolean isDue(final long nowNs)
    {
        return hasSubscribers() && nowNs - toldNs >= GATHER_NS;
    }

    /** Tells what has been gathered. Between two commands only. */
    void tell(final long nowNs)
    {
        if (0 != firstUpdateId || isAnybodyBehind())
        {
            toldNs = nowNs;
            tellChanges();
            catchUp();
        }
    }

    /** With the next changes: so a book is written once for all who come in between, however many they are. */
    @Override
    void begin(final Subscription subscription, final String from)
    {
        leaveBehind(subscription);
    }

    private void tellChanges()
    {
        if (0 != firstUpdateId)
        {
            final Json json = Messages.of(Topic.BOOK, instrument)
                .field("type", "delta")
                .field("firstUpdateId", firstUpdateId)
                .field("updateId", lastUpdateId);
            MarketJson.writeLevels(json, "bids", instrument, bids.entrySet(), Integer.MAX_VALUE);
            MarketJson.writeLevels(json, "asks", instrument, asks.entrySet(), Integer.MAX_VALUE);
            rest();
            publishIfQuick(Message.of(json.end()));
        }
    }

    @Override
    void rest()
    {
        firstUpdateId = 0;
        bids.clear();
        asks.clear();
    }

    @Override
    Message state()
    {
        final Book book = model.book(instrument);
        if (null == snapshot || snapshotUpdateId != book.updateId())
        {
            snapshotUpdateId = book.updateId();
            final Json json = Messages.of(Topic.BOOK, instrument)
                .field("type", "snapshot")
                .field("updateId", snapshotUpdateId);
            snapshot = Message.of(Messages.levels(json, instrument, book, Integer.MAX_VALUE).end());
        }
        return snapshot;
    }
}
