package io.ringbook.journal;

import java.nio.file.Path;

/**
 * What opening a journal found, and what it had to cut off its end.
 *
 * @param scannedFrom   where the scan began: what is before was not looked at.
 * @param documents     that are kept: batches and state hashes.
 * @param lastSequence  of the commands that are kept, 0 if there are none.
 * @param lostDocuments that were journaled and never synced, and went with the power of the machine.
 * @param cutFile       whose end was cut, or null if nothing was.
 * @param cutOffset     of the first byte that was cut.
 * @param cutReason     why, or null if nothing was.
 */
public record JournalRecovery(
    JournalPosition scannedFrom,
    long documents,
    long lastSequence,
    long lostDocuments,
    Path cutFile,
    long cutOffset,
    String cutReason)
{
    /**
     * Was a torn end cut off?
     *
     * @return true if so.
     */
    public boolean isCut()
    {
        return null != cutFile;
    }

    @Override
    public String toString()
    {
        final String kept = documents + " documents up to sequence=" + lastSequence;
        final String lost = lostDocuments == 0 ? "" : ", lost " + lostDocuments + " unsynced documents";
        return isCut() ? kept + lost + ", cut " + cutFile + " at byte " + cutOffset + ": " + cutReason : kept + lost;
    }
}
