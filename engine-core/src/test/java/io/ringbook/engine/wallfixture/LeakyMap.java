package io.ringbook.engine.wallfixture;

import java.util.HashMap;
import java.util.Map;

/** What the walls must report: an order of iteration that hash codes decide. */
public final class LeakyMap
{
    private final Map<Object, Integer> map = new HashMap<>();

    public int put(final int value)
    {
        map.put(this, value);
        return map.values().iterator().next();
    }
}
