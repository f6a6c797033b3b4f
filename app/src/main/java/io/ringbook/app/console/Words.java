package io.ringbook.app.console;

import java.util.Iterator;
import java.util.List;

/**
 * The words that an option takes, for the shell to complete, where they are not the names of an enum.
 */
public abstract class Words implements Iterable<String>
{
    private final List<String> words;

    /**
     * The words of an option.
     *
     * @param words each of which its converter takes.
     */
    protected Words(final String... words)
    {
        this.words = List.of(words);
    }

    @Override
    public Iterator<String> iterator()
    {
        return words.iterator();
    }
}
