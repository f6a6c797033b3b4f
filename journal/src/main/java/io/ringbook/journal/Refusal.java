package io.ringbook.journal;

import java.nio.file.Path;

/**
 * Why a journal takes nothing any more. What the disk failed to keep once cannot be kept by trying again, so the first
 * failure is the last word, for the next opening too. Any thread may look, and any may refuse.
 */
final class Refusal
{
    private final Path directory;
    /** Null as long as everything is written and synced. */
    private volatile String reason;

    Refusal(final Path directory)
    {
        this.directory = directory;
    }

    /** The end of a sentence about the journal, null as long as it takes everything. */
    String reason()
    {
        return reason;
    }

    boolean isSet()
    {
        return null != reason;
    }

    /**
     * Goes on only if nothing was refused.
     *
     * @throws JournalException that says why.
     */
    void check()
    {
        final String refused = reason;
        if (null != refused)
        {
            throw new JournalException("journal " + directory + refused);
        }
    }

    /**
     * Nothing is written or synced any more.
     *
     * @param cause that is told and noted, unless there was one before.
     */
    void refuse(final Throwable cause)
    {
        if (null == reason)
        {
            FailedSync.note(directory, cause);
            reason = " has failed before: " + cause.getMessage();
        }
    }

    void close()
    {
        reason = " is closed";
    }
}
