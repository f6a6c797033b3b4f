package io.ringbook.engine.ledger;

import io.ringbook.codecs.AssetName;
import org.agrona.collections.Object2IntHashMap;

import java.util.Arrays;

/**
 * The assets that have been named, with an id each: from 1, in the order of their first naming.
 */
public final class Assets
{
    /** No such asset. */
    public static final int UNKNOWN = 0;

    private final Object2IntHashMap<String> ids = new Object2IntHashMap<>(UNKNOWN);
    private AssetName[] names = new AssetName[8];
    private int[] scales = new int[8];
    private int[] ranks = new int[8];
    private int count;

    /**
     * Can this be a name, of an asset or an instrument? The text protocol allows less.
     *
     * @param name any.
     * @return true if it has one character at least, and only printable ASCII ones.
     */
    public static boolean isName(final String name)
    {
        for (int i = 0; i < name.length(); i++)
        {
            if (name.charAt(i) < ' ' || name.charAt(i) > '~')
            {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /**
     * Finds an asset.
     *
     * @param name of it.
     * @return its id, or {@link #UNKNOWN}.
     */
    public int id(final String name)
    {
        return ids.getValue(name);
    }

    /**
     * Name of an asset.
     *
     * @param id known.
     * @return name, of printable ASCII characters.
     */
    public String name(final int id)
    {
        return names[id].name();
    }

    /**
     * Name of an asset, as events are told it.
     *
     * @param id known.
     * @return name, the same object each time.
     */
    public AssetName told(final int id)
    {
        return names[id];
    }

    /**
     * Decimals of an asset's unit.
     *
     * @param id known.
     * @return 0 to 18.
     */
    public int scale(final int id)
    {
        return scales[id];
    }

    /**
     * Place of an asset among all by the bytes of their names.
     *
     * @param id known.
     * @return 0 for the first; it changes when an asset is added.
     */
    public int rank(final int id)
    {
        return ranks[id];
    }

    /**
     * Assets that have been named; their ids are 1 to this.
     *
     * @return number of assets.
     */
    public int count()
    {
        return count;
    }

    /**
     * The ids in the order of the names' bytes.
     *
     * @return all ids.
     */
    public int[] sortedIds()
    {
        final int[] sorted = new int[count];
        for (int id = 1; id <= count; id++)
        {
            sorted[ranks[id]] = id;
        }
        return sorted;
    }

    /**
     * Adds an asset.
     *
     * @param name  new, of ASCII characters.
     * @param scale decimals of its unit.
     * @return its id.
     */
    public int add(final String name, final int scale)
    {
        count++;
        if (count == names.length)
        {
            names = Arrays.copyOf(names, count << 1);
            scales = Arrays.copyOf(scales, count << 1);
            ranks = Arrays.copyOf(ranks, count << 1);
        }
        names[count] = new AssetName(name);
        scales[count] = scale;
        ids.put(name, count);
        int rank = 0;
        for (int id = 1; id < count; id++)
        {
            if (name(id).compareTo(name) < 0)
            {
                rank++;
            }
            else
            {
                ranks[id]++;
            }
        }
        ranks[count] = rank;
        return count;
    }
}
