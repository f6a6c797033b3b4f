package io.ringbook.engine.fuzz;

import io.ringbook.codecs.ClOrdId;

import java.util.HashMap;
import java.util.Map;

/**
 * The few client order ids that are used again and again, some of them as long as ids may be.
 */
final class ClientIds
{
    private static final int COUNT = 40;
    private static final String[] TEXTS = new String[COUNT];
    private static final Map<Long, String> BY_HASH = new HashMap<>();

    static
    {
        for (int i = 0; i < COUNT; i++)
        {
            final String text = "c" + i;
            TEXTS[i] = 0 == i % 4 ? text + "-".repeat(ClOrdId.MAX_LENGTH - text.length() - i % 3) : text;
            BY_HASH.put(Tape.hash(new ClOrdId().set(TEXTS[i])), TEXTS[i]);
        }
    }

    private ClientIds()
    {
    }

    static String any(final SplitMix random)
    {
        return TEXTS[random.below(COUNT)];
    }

    /** The text of an id as it is on a tape, empty for none. */
    static String text(final long hash)
    {
        return BY_HASH.getOrDefault(hash, "");
    }
}
