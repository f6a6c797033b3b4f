package io.ringbook.projector;

/**
 * Is shown what a projector sends, e.g. to measure the same rows without a projector. Called on the projector's thread,
 * in the order of the transactions, also for one that is rolled back and tried again.
 */
public interface CopyHandler
{
    /**
     * Does not look.
     */
    CopyHandler NONE = new CopyHandler()
    {
        @Override
        public void onCopy(final String sql, final byte[] bytes, final int length, final int rows)
        {
        }

        @Override
        public void onCommit()
        {
        }
    };

    /**
     * Rows that are about to be sent.
     *
     * @param sql    the statement, {@code COPY table (columns) FROM STDIN BINARY}.
     * @param bytes  valid during the call only.
     * @param length of them that are in use.
     * @param rows   in them.
     */
    void onCopy(String sql, byte[] bytes, int length, int rows);

    /**
     * The transaction of the rows shown before is committed.
     */
    void onCommit();
}
