package io.ringbook.app.top;

/**
 * Where a view gets what it shows. One thread.
 */
interface TopSource extends AutoCloseable
{
    /**
     * Works on while nobody looks.
     *
     * @param untilNs by {@link System#nanoTime()}, to return at; earlier if there is nothing to do.
     */
    void follow(long untilNs);

    /** Takes the figures of this moment; the rates of the next frame are those since the last time. */
    void look();

    /**
     * What was seen when last looked.
     *
     * @return a frame.
     */
    TopFrame frame();

    @Override
    void close();
}
