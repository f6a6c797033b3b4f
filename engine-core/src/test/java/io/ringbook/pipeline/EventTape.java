package io.ringbook.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes down every event as {@code sequence kind id}. A hook sees each line first, and may throw.
 */
final class EventTape extends AnyEvent
{
    private final List<String> lines = new ArrayList<>();
    private Consumer<String> hook = (line) ->
    {
    };

    EventTape hook(final Consumer<String> hook)
    {
        this.hook = hook;
        return this;
    }

    @Override
    void onEvent(final String kind, final long id)
    {
        final String line = sequence + " " + kind + " " + id;
        hook.accept(line);
        synchronized (lines)
        {
            lines.add(line);
        }
    }

    /** All lines so far, from any thread. */
    List<String> lines()
    {
        synchronized (lines)
        {
            return new ArrayList<>(lines);
        }
    }

    int count()
    {
        synchronized (lines)
        {
            return lines.size();
        }
    }
}
