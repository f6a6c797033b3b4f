package io.ringbook.engine;

import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.book.TouchedBooks;
import io.ringbook.engine.ledger.Balances;

/**
 * What is told when all else of a command is done: indicative prices, balances, levels, in this order (exact B8, M4).
 */
final class EndOfCommand
{
    private final EventHandler events;
    private final Indicatives indicatives;
    private final Balances balances;
    private final TouchedBooks touched;
    private final BalanceReport balanceReport;
    private final LevelReport levelReport;

    EndOfCommand(final EngineState state, final EventHandler events)
    {
        this.events = events;
        indicatives = state.indicatives;
        balances = state.ledger.balances();
        touched = state.books.touched();
        balanceReport = new BalanceReport(state, events);
        levelReport = new LevelReport(state, events);
    }

    void publish()
    {
        if (indicatives.isAnyDue())
        {
            indicatives.publish(events);
        }
        if (balances.isAnyTouched())
        {
            balanceReport.publish();
        }
        if (touched.count() > 0)
        {
            levelReport.publish();
        }
    }
}
