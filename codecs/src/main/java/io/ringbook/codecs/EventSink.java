package io.ringbook.codecs;

import org.agrona.MutableDirectBuffer;

/**
 * Where an {@link EventEncoder} writes: a claim, the bytes, a commit. One thread.
 */
public interface EventSink
{
    /**
     * Makes room for one event. May wait for the reader to free some.
     *
     * @param length of the encoded event in bytes.
     * @return offset in {@link #buffer()} to write it at.
     */
    int claim(int length);

    /**
     * The buffer claims are in; it may be another one after each claim.
     *
     * @return buffer to write into.
     */
    MutableDirectBuffer buffer();

    /**
     * Ends the claim: the event is complete.
     */
    void commit();
}
