package io.ringbook.codecs.text;

/**
 * What a line of input was.
 */
public enum LineKind
{
    /** Blank, or a comment. */
    SKIPPED,
    /** To be sent to the engine. */
    COMMAND,
    /** To be answered. */
    QUERY,
    /** Not understood. */
    ERROR
}
