package io.ringbook.engine.book;

import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
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

    @Test
    void shouldFindTheNextLevelHoweverFarItIs()
    {
        final PriceLevels levels = levels(false);
        final long near = levels.rankOf(1_000);
        levels.occupy(near);
        for (int i = 0; i < 1_000; i++)
        {
            final long far = levels.rankOf(1_000L << i % 44);
            final long other = levels.rankOf(-(1_000L << i % 44));
            levels.occupy(other);
            assertEquals(other, levels.rankAfter(near));
            if (far != near)
            {
                levels.occupy(far);
                assertEquals(far, levels.bestRank());
                assertEquals(near, levels.rankAfter(far));
                levels.vacate(far);
            }
            levels.vacate(other);
            assertEquals(near, levels.bestRank());
            assertEquals(PriceLevels.NO_RANK, levels.rankAfter(near));
        }
    }

    @Test
    void shouldShareTheLimitOfPagesBetweenSides()
    {
        final int limit = 5_000;
        final LevelPages pages = new LevelPages(2, limit);
        final LevelStores stores = new LevelStores(pages, new TrieNodes());
        final PriceLevels[] sides = new PriceLevels[4];
        for (int i = 0; i < sides.length; i++)
        {
            stores.tops().add(i);
            sides[i] = new PriceLevels(true, i, 1, stores);
            sides[i].occupy(sides[i].rankOf(1));
        }
        for (int round = 0; round < 6; round++)
        {
            final PriceLevels side = sides[round % sides.length];
            int used = 0;
            while (pages.hasRoom())
            {
                used++;
                final long rank = side.rankOf(1 + 64L * used);
                assertTrue(side.hasRoomFor(rank));
                side.occupy(rank);
            }
            assertEquals(limit - sides.length, used);
            final PriceLevels other = sides[(round + 1) % sides.length];
            assertFalse(other.hasRoomFor(side.rankOf(1 + 64L)));
            assertThrows(IllegalStateException.class, () -> other.occupy(side.rankOf(1 + 64L)));
            assertTrue(side.hasRoomFor(side.rankOf(2 + 64L)));
            for (int i = 1; i <= used; i++)
            {
                side.vacate(side.rankOf(1 + 64L * i));
            }
            assertEquals(side.rankOf(1), side.bestRank());
            assertEquals(PriceLevels.NO_RANK, side.rankAfter(side.bestRank()));
        }
    }

    /** As many far apart as stay near the best price and many more, that come and go at either end and between. */
    @Test
    void shouldHoldTidesOfFarLevels()
    {
        final Random random = new Random(Long.getLong("ringbook.seed", 64));
        for (final int tide : new int[]{1, 63, 64, 65, 97, 128, 500})
        {
            final PriceLevels levels = levels(0 == tide % 2);
            final TreeSet<Long> plain = new TreeSet<>();
            for (int turn = 0; turn < 12; turn++)
            {
                final int end = turn % 3;
                for (int i = 0; plain.size() < tide; i++)
                {
                    final int ticks = end == 0 ? -i : end == 1 ? i : random.nextInt(1_000) - 500;
                    final long rank = levels.rankOf(1_000_000 + 100L * ticks);
                    if (plain.add(rank))
                    {
                        levels.occupy(rank);
                    }
                    thenSame(plain, levels);
                }
                thenSameWalk(plain, levels);
                final int low = 0 == turn % 4 ? random.nextInt(tide) : 0;
                while (plain.size() > low)
                {
                    final long some = levels.rankOf(1_000_000 + 100L * (random.nextInt(1_000) - 500));
                    final Long next = turn % 2 == 0 ? null : plain.ceiling(some);
                    final long rank = null == next ? plain.first() : next;
                    plain.remove(rank);
                    levels.vacate(rank);
                    thenSame(plain, levels);
                }
                thenSameWalk(plain, levels);
            }
        }
    }

    private static void thenSame(final TreeSet<Long> plain, final PriceLevels levels)
    {
        assertEquals(plain.isEmpty() ? PriceLevels.NO_RANK : plain.first(), levels.bestRank());
    }

    private static void thenSameWalk(final TreeSet<Long> plain, final PriceLevels levels)
    {
        long rank = levels.bestRank();
        for (final long expected : plain)
        {
            assertEquals(expected, rank);
            assertEquals(LevelPages.cellOf(LevelPages.pageOf(levels.cellAt(rank)), rank), levels.cellAt(rank));
            rank = levels.rankAfter(rank);
        }
        assertEquals(PriceLevels.NO_RANK, rank);
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
