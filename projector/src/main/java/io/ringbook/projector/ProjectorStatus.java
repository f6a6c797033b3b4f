package io.ringbook.projector;

/**
 * How far a projector is, as of its last duty cycle that changed anything.
 *
 * @param state            what it is doing.
 * @param sequence         of the last command whose rows are committed, 0 if there is none.
 * @param readSequence     of the last command read from the journal.
 * @param projectorEpoch   its fence, 0 before it has taken over.
 * @param tradeRows        committed by this projector.
 * @param orderRows        inserted or updated, and committed, by this projector.
 * @param transactions     committed.
 * @param retries          attempts to reach the database again.
 * @param lastError        of the database, null if there was none; stays after the projector has got over it.
 * @param snapshotSequence of the snapshot from which it replayed to where the tables were, 0 for the journal's start.
 * @param notice           why the newest snapshot was not used, null if it was or there is none.
 */
public record ProjectorStatus(
    State state,
    long sequence,
    long readSequence,
    long projectorEpoch,
    long tradeRows,
    long orderRows,
    long transactions,
    long retries,
    String lastError,
    long snapshotSequence,
    String notice)
{
    /** What a projector is doing. */
    public enum State
    {
        /** Waits for the database, to take it over. */
        STARTING,
        /** Replays what the tables have already. */
        REPLAYING,
        /** Follows the journal. */
        PROJECTING,
        /** Has lost the database and tries to reach it again. */
        RETRYING,
        /** Has stopped for good, see the last error. */
        FAILED,
        /** Was closed. */
        CLOSED
    }

    /**
     * Commands that are journaled but not in the tables.
     *
     * @param journaledSequence of the journal's last command.
     * @return the lag, 0 if there is none.
     */
    public long lag(final long journaledSequence)
    {
        return Math.max(0, journaledSequence - sequence);
    }
}
