package io.ringbook.engine.book;

import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The trie of levels against a sorted set, at every scale of distance.
 */
class PriceLevelsTest
{
    private static final int STEPS = 20_000;

    @Test
    void shouldRankAsksUpwardsAndBidsDownwards()
    {
        final PriceLevels bids = levels(false);
        final PriceLevels asks = levels(true);

        assertTrue(asks.rankOf(99) < asks.rankOf(100));
        assertTrue(bids.rankOf(101) < bids.rankOf(100));
        assertEquals(-7, bids.priceOf(bids.rankOf(-7)));
        assertEquals(0, asks.rankOf(-PriceLevels.MAX_PRICE_TICKS));
        assertEquals(0, bids.rankOf(PriceLevels.MAX_PRICE_TICKS));
    }

    @Test
    void shouldAgreeWithASortedSetAtEveryScale()
    {
        for (final long scale : new long[]{1, 50, 64, 3_000, 1_000_000, 1L << 40, 1L << 46})
        {
            for (final int count : new int[]{1, 2, 70, 120})
            {
                final long seed = Long.getLong("ringbook.seed", scale + count);
                agree(seed, scale, count);
            }
        }
    }

    @Test
    void shouldComeBackToALowTrieWhenAnOutlierLeaves()
    {
        final PriceLevels levels = levels(true);
        final long near = levels.rankOf(1_000);
        final long far = levels.rankOf(PriceLevels.MAX_PRICE_TICKS);
        for (int i = 0; i < 1_000; i++)
        {
            levels.occupy(near);
            levels.occupy(far);
            assertEquals(far, levels.rankAfter(near));
            levels.vacate(i % 2 == 0 ? near : far);
            assertEquals(i % 2 == 0 ? far : near, levels.bestRank());
            levels.vacate(i % 2 == 0 ? far : near);
            assertTrue(levels.isEmpty());
        }
    }

    private static void agree(final long seed, final long scale, final int count)
    {
        final String run = "seed " + seed + ", scale " + scale + ", count " + count;
        final Random random = new Random(seed);
        final PriceLevels levels = levels(random.nextBoolean());
        final TreeSet<Long> plain = new TreeSet<>();
        for (int i = 0; i < STEPS; i++)
        {
            final long rank = levels.rankOf(1 + scale * random.nextInt(count));
            if (plain.contains(rank) && random.nextInt(3) > 0)
            {
                plain.remove(rank);
                levels.vacate(rank);
            }
            else if (plain.add(rank))
            {
                levels.occupy(rank);
            }
            final long best = plain.isEmpty() ? PriceLevels.NO_RANK : plain.first();
            assertEquals(best, levels.bestRank(), run);
            final int bestCell = PriceLevels.NO_RANK == best ? PriceLevels.NO_CELL : levels.cellAt(best);
            assertEquals(bestCell, levels.bestCell(), run);
            final long probe = levels.rankOf(1 + scale * random.nextInt(count));
            final Long higher = plain.higher(probe);
            assertEquals(null == higher ? PriceLevels.NO_RANK : higher, levels.rankAfter(probe), run);
            assertEquals(plain.contains(probe), PriceLevels.NO_CELL != levels.cellAt(probe), run);
        }
    }

    private static PriceLevels levels(final boolean ascending)
    {
        final LevelStores stores = new LevelStores(new LevelPages(2, 1 << 12), new TrieNodes());
        stores.tops().add(1);
        return new PriceLevels(ascending, 1, ascending ? 1 : 0, stores);
    }
}
