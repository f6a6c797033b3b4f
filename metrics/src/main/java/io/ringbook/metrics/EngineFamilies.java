package io.ringbook.metrics;

import io.ringbook.pipeline.HashedState;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookGauges;

import java.util.Locale;
import java.util.function.Supplier;

/**
 * Metrics of the engine itself: how far it is, how full its rings are, what the journal takes and has.
 */
final class EngineFamilies
{
    private EngineFamilies()
    {
    }

    static void register(final Families families, final RingbookMetrics metrics)
    {
        families.gauges(
            "ringbook_state", "1 for the state the engine is in, 0 for the others.",
            (callback) ->
            {
                for (final EngineStage stage : EngineStage.values())
                {
                    callback.call(stage == metrics.stage() ? 1 : 0, stage.name().toLowerCase(Locale.ROOT));
                }
            }, "state");
        families.gauge(
            "ringbook_healthy", "1 unless the engine has failed, as /health answers.", () -> metrics,
            (m) -> m.health().isFine() ? 1 : 0);
        families.gauge(
            "ringbook_ready", "1 if commands of all kinds are taken and nothing is in doubt, as /ready answers.",
            () -> metrics, (m) -> m.readiness().isFine() ? 1 : 0);
        registerPositions(families, metrics::ringbook, metrics);
        registerRings(families, () -> gauges(metrics.ringbook()));
        registerJournal(families, metrics);
    }

    private static void registerPositions(
        final Families families, final Supplier<Ringbook> ringbook, final RingbookMetrics metrics)
    {
        families.counter(
            "ringbook_commands", "Commands matched since the engine was launched.", ringbook,
            (r) -> r.appliedSequence() - metrics.firstSequence());
        families.gauge(
            "ringbook_applied_sequence", "Sequence of the last command matched.", ringbook, Ringbook::appliedSequence);
        families.gauge(
            "ringbook_journaled_sequence", "Sequence of the last command that survives the death of the process.",
            ringbook, Ringbook::journaledSequence);
        families.gauge(
            "ringbook_released_sequence", "Sequence up to which events are as durable as asked, so may be handled.",
            ringbook, Ringbook::releasedSequence);
        families.gauge(
            "ringbook_synced_sequence", "Sequence of the last command that survives the loss of power.",
            () -> metrics.hasJournal() ? gauges(ringbook.get()) : null, RingbookGauges::syncedSequence);
        families.gauge(
            "ringbook_state_hash_sequence", "Sequence of the last state hash in the journal; /state has the hash.",
            () -> metrics.hasJournal() ? gauges(ringbook.get()) : null, (g) -> sequence(g.lastStateHash()));
    }

    private static void registerRings(final Families families, final Supplier<RingbookGauges> gauges)
    {
        families.gauge(
            "ringbook_inbound_ring_used_cells", "Cells of 64 bytes that wait for the matching thread.", gauges,
            RingbookGauges::inboundUsed);
        families.gauge(
            "ringbook_inbound_ring_capacity_cells", "Cells of the inbound ring; when all are used, offers are " +
            "answered BACK_PRESSURED.", gauges, RingbookGauges::inboundCapacity);
        families.gauge(
            "ringbook_outbound_ring_used_bytes", "Bytes of events that wait for the handler or for durability.",
            gauges, RingbookGauges::outboundUsedBytes);
        families.gauge(
            "ringbook_outbound_ring_capacity_bytes", "Bytes of the outbound ring; when all are used, matching waits.",
            gauges, RingbookGauges::outboundCapacityBytes);
    }

    private static void registerJournal(final Families families, final RingbookMetrics metrics)
    {
        final Supplier<Ringbook> kept = () -> metrics.hasJournal() ? metrics.ringbook() : null;
        families.counter(
            "ringbook_journal_written_bytes", "Bytes written to the journal since it was opened, headers included.",
            () -> gauges(kept.get()), RingbookGauges::journalBytes);
        families.gauge(
            "ringbook_journal_free_bytes", "Free space on the journal's disk.", kept, Ringbook::freeBytes);
        families.gauge(
            "ringbook_journal_has_space", "0 while the disk is so full that only commands that end risk are taken.",
            kept, (r) -> r.hasSpace() ? 1 : 0);
    }

    private static RingbookGauges gauges(final Ringbook ringbook)
    {
        return null == ringbook ? null : ringbook.gauges();
    }

    private static long sequence(final HashedState state)
    {
        return null == state ? 0 : state.sequence();
    }
}
