package io.ringbook.examples.gateway;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;
import io.ringbook.replay.Recovery;

import java.nio.file.Path;

/**
 * An engine that is launched, used and closed, and the sessions of its clients. Any thread may connect; each session
 * then belongs to one thread.
 */
final class Gateway implements AutoCloseable
{
    private static final long OPERATOR = 1_000;

    private final Clients clients = new Clients();
    private final EventRouter events = new EventRouter(clients);
    private final RecoveredBook recovered;
    private final Ringbook ringbook;

    /** Brings back what the directory holds, and goes on from there. */
    Gateway(final Path directory)
    {
        recovered = new RecoveredBook(new Recovery(directory));
        ringbook = Ringbook.launch(new RingbookContext()
            .journal(ChronicleJournal.open(directory.resolve("journal"), new JournalConfig()))
            .recovery(recovered)
            .eventHandler(events)
            .inboundCapacity(1 << 8));
    }

    RecoveredBook recovered()
    {
        return recovered;
    }

    /** Defines an instrument unless it is known, and waits for its id. */
    int define(final InstrumentSpec spec)
    {
        final int known = recovered.instrumentId(spec.symbol());
        if (0 != known)
        {
            return known;
        }
        final Session operator = connect(OPERATOR);
        operator.define(spec);
        operator.awaitAnswers();
        return events.lastInstrumentId();
    }

    /** One session an account; it comes back to the orders that it has left. */
    Session connect(final long account)
    {
        return new Session(ringbook, clients.connect(account, recovered.openOrders(account).size()));
    }

    /** What was accepted until now is applied, journaled and told before this returns. */
    @Override
    public void close()
    {
        ringbook.close();
    }

    /** What the next launch must find. The engine may be looked at when it is closed, not before. */
    BookState finalState()
    {
        return BookState.of(ringbook.engine());
    }
}
