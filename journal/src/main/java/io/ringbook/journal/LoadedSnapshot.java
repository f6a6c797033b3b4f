package io.ringbook.journal;

import io.ringbook.engine.MatchingEngine;

/**
 * An engine out of a stored snapshot.
 *
 * @param engine   as it was when the snapshot was taken.
 * @param position in the journal from which to go on; what the engine has seen of its document is passed over.
 * @param file     it came from.
 */
public record LoadedSnapshot(MatchingEngine engine, JournalPosition position, SnapshotFile file)
{
}
