package io.ringbook.engine.ledger;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Ids in the order of naming, ranks in the order of the names' bytes.
 */
class AssetsTest
{
    private final Assets assets = new Assets();

    @Test
    void shouldNumberInOrderOfNamingAndRankByName()
    {
        assertEquals(Assets.UNKNOWN, assets.id("USD"));
        assertEquals(1, assets.add("USD", 2));
        assertEquals(2, assets.add("BTC", 18));
        assertEquals(3, assets.add("btc", 0));
        assertEquals(4, assets.add("BT", 8));
        assertEquals(4, assets.count());
        assertArrayEquals(new int[]{4, 2, 1, 3}, assets.sortedIds());
        assertEquals(2, assets.id("BTC"));
        assertEquals("BTC", assets.name(2));
        assertEquals(18, assets.scale(2));
        assertEquals(0, assets.scale(3));
        assertEquals(Assets.UNKNOWN, assets.id("Btc"));
    }

    @Test
    void shouldKeepRanksRightWhileThousandsAreNamed()
    {
        final long seed = Long.getLong("ringbook.seed", 43);
        final SplittableRandom random = new SplittableRandom(seed);
        final List<String> names = new ArrayList<>();
        while (names.size() < 2_000)
        {
            final StringBuilder name = new StringBuilder();
            for (int length = 1 + random.nextInt(4); length > 0; length--)
            {
                name.append("._-0AZaz".charAt(random.nextInt(8)));
            }
            if (Assets.UNKNOWN == assets.id(name.toString()))
            {
                names.add(name.toString());
                assertEquals(names.size(), assets.add(name.toString(), names.size() % 19));
            }
        }
        final List<String> sorted = new ArrayList<>(names);
        sorted.sort((a, b) -> Arrays.compareUnsigned(bytes(a), bytes(b)));
        final int[] ids = assets.sortedIds();
        for (int rank = 0; rank < ids.length; rank++)
        {
            final int place = rank;
            assertEquals(sorted.get(rank), assets.name(ids[rank]), () -> "rank " + place + ", seed " + seed);
            assertEquals(rank, assets.rank(ids[rank]));
        }
        for (int id = 1; id <= names.size(); id++)
        {
            assertEquals(names.get(id - 1), assets.name(id));
            assertEquals(id, assets.id(names.get(id - 1)));
            assertEquals(id % 19, assets.scale(id));
        }
    }

    private static byte[] bytes(final String name)
    {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
