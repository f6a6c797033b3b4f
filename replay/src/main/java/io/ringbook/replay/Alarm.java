package io.ringbook.replay;

/**
 * Something that an operator has to know of: the engine goes on, and what it promises is in doubt or in danger.
 *
 * @param code     what it is.
 * @param sequence of the command at which it was noticed, 0 where there is none.
 * @param message  one line with the facts.
 */
public record Alarm(Code code, long sequence, String message)
{
    /** Kinds of alarms. */
    public enum Code
    {
        /** A second engine came to another state than the live one: one of them is wrong. */
        STATE_HASH_DIFFERS,

        /** A part of the journal cannot be read back as it was written. */
        JOURNAL_DAMAGED,

        /** A snapshot could not be taken; what was there stays, and the next one will be tried. */
        SNAPSHOT_FAILED,

        /** The copy in the database has stopped. */
        PROJECTOR_STOPPED
    }
}
