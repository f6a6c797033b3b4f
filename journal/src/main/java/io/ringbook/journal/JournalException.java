package io.ringbook.journal;

import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The journal cannot be opened, read or written. The message names the file, the byte offset where there is one, and
 * what was expected and found.
 */
public class JournalException extends RuntimeException
{
    @Serial
    private static final long serialVersionUID = 1L;
    private static final String OTHER_VERSION = "journal of another version: ";

    /**
     * A failure in one line.
     *
     * @param message with the facts.
     */
    public JournalException(final String message)
    {
        super(message);
    }

    /**
     * A failure in one line, and what led to it.
     *
     * @param message with the facts.
     * @param cause   of it.
     */
    public JournalException(final String message, final Throwable cause)
    {
        super(message, cause);
    }

    /** What an error of the disk says, without the names of the classes it went through. */
    static String messageOf(final Throwable error)
    {
        if (error instanceof InternalError)
        {
            return "fault on a mapped page (is the disk full?)";
        }

        return error instanceof UncheckedIOException ? error.getCause().getMessage() : error.getMessage();
    }

    static JournalException damaged(final Path file, final long offset, final String facts)
    {
        return new JournalException("journal damaged: " + file + " at byte " + offset + ": " + facts);
    }

    static JournalException otherVersion(final Path file, final long offset, final String facts)
    {
        return new JournalException(OTHER_VERSION + file + " at byte " + offset + ": " + facts);
    }

    /** Is the journal sound, and not for this build? Then nothing of it may be cut. */
    boolean isOtherVersion()
    {
        return getMessage().startsWith(OTHER_VERSION);
    }
}
