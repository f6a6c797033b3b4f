package io.ringbook.codecs;

/**
 * Where an {@link EventEncoder} writes: a claim, the bytes, a commit. One thread.
 */
public interface EventSink
{
    /**
     * Makes room for one event. May wait for the reader to free some.
     *
     * @param length of the encoded event in bytes.
     * @return address in native memory to write it at.
     */
    long claim(int length);

    /**
     * Ends the claim: the event is complete.
     */
    void commit();
}
