package io.ringbook.journal;

/**
 * A place in a journal, between two documents: where to read on with everything known that the next document must
 * follow from.
 *
 * @param epoch     of the segment, 0 at the beginning of the journal.
 * @param offset    in the segment's data file, where the next record begins.
 * @param documents before it, in the whole journal.
 * @param sequence  of the last command before it.
 * @param chainHash after the last document before it.
 */
public record JournalPosition(int epoch, long offset, long documents, long sequence, long chainHash)
{
    /** Before the first document. */
    public static final JournalPosition START = new JournalPosition(0, 0, 0, 0, 0);

    @Override
    public String toString()
    {
        return "sequence=" + sequence + " (document " + documents + ", epoch " + epoch + " byte " + offset + ")";
    }
}
