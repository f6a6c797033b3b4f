package io.ringbook.metrics;

import io.ringbook.projector.PostgresProjector;
import io.ringbook.projector.ProjectorStatus;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Metrics of the copy in PostgreSQL.
 */
final class ProjectorFamilies
{
    private static final double NS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    private ProjectorFamilies()
    {
    }

    static void register(final Families families, final RingbookMetrics metrics)
    {
        final Supplier<ProjectorStatus> status = () -> status(metrics.projector());
        families.gauges("ringbook_projector_state", "1 for the state the copy is in, 0 for the others.", (callback) ->
        {
            final ProjectorStatus present = status.get();
            for (final ProjectorStatus.State state : ProjectorStatus.State.values())
            {
                if (null != present)
                {
                    callback.call(state == present.state() ? 1 : 0, state.name().toLowerCase(Locale.ROOT));
                }
            }
        }, "state");
        families.gauge(
            "ringbook_projector_sequence", "Sequence of the last command whose rows are committed.", status,
            ProjectorStatus::sequence);
        families.gauge(
            "ringbook_projector_lag_commands", "Commands journaled whose rows are not committed yet.", status,
            (s) -> metrics.behind(s.sequence()));
        families.gauge(
            "ringbook_projector_lag_seconds", "Time since the first of them was journaled, to the second.", status,
            (s) -> metrics.behindNs(s.sequence()) / NS_PER_SECOND);
        families.counters("ringbook_projector_rows", "Rows inserted or updated, and committed.", (callback) ->
        {
            final ProjectorStatus present = status.get();
            if (null != present)
            {
                callback.call(present.tradeRows(), "trades");
                callback.call(present.orderRows(), "orders");
            }
        }, "table");
        families.counter(
            "ringbook_projector_transactions", "Transactions committed.", status, ProjectorStatus::transactions);
        families.counter(
            "ringbook_projector_retries", "Attempts to reach the database again.", status, ProjectorStatus::retries);
    }

    private static ProjectorStatus status(final PostgresProjector projector)
    {
        return null == projector ? null : projector.status();
    }
}
