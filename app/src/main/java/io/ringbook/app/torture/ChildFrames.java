package io.ringbook.app.torture;

/**
 * What a child writes to its standard output: an event is a frame of its length and its bytes; what else there is to
 * say is a kind below zero and {@value #VALUES} numbers. To it goes {@code {uint16 length, command}*}; the end of its
 * input closes it. All little-endian.
 */
final class ChildFrames
{
    /** It serves: sequence and state hash after recovery, nanoseconds that opening and recovery took. */
    static final int READY = -1;

    /** It was closed: last sequence, state hash, how often it was pressed back. */
    static final int CLOSED = -2;

    /** A command was no command and not taken: how many commands were read with it. */
    static final int REFUSED = -3;

    /** A command was not taken for want of space: its correlation id, the result of the offer, its template. */
    static final int NOT_TAKEN = -4;

    /** What it says of itself when asked: collections, heap in use after one, resident memory. */
    static final int MEMORY = -5;

    static final int VALUES = 3;
    static final int CONTROL_LENGTH = Integer.BYTES + VALUES * Long.BYTES;

    /** In place of a command's length: tell {@link #MEMORY}. */
    static final int ASK_MEMORY = 0xFFFF;

    private ChildFrames()
    {
    }
}
