package io.ringbook.engine.ledger;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Balances against a map in the order in which they are told: whatever comes, grows and goes, none is lost, mixed up or
 * told wrongly.
 *
 * <p>Long because all its tests are held against one model of what must be there.
 */
class BalancesTest
{
    private static final String[] NAMES = {"USD", "BTC", "b", "_x", "B", "BT", "-", "9", "ZZZZ", "a.b"};

    private final long seed = Long.getLong("ringbook.seed", 41);
    private final SplittableRandom random = new SplittableRandom(seed);
    private final Assets assets = new Assets();
    private final Balances balances = new Balances();
    private final List<String> told = new ArrayList<>();

    /** What there is, in the order of account and asset name. */
    private final TreeMap<Key, long[]> model = new TreeMap<>();

    /** What the command has touched, with what it was before. */
    private final TreeMap<Key, long[]> before = new TreeMap<>();

    private record Key(long account, String asset) implements Comparable<Key>
    {
        @Override
        public int compareTo(final Key other)
        {
            return account != other.account ? Long.compare(account, other.account) : asset.compareTo(other.asset);
        }
    }

    private void givenAssets(final int count)
    {
        for (int i = 0; i < count; i++)
        {
            assets.add(NAMES[i], 8);
        }
    }

    private long[] modelled(final Key key)
    {
        final long[] units = model.computeIfAbsent(key, (absent) -> new long[2]);
        before.computeIfAbsent(key, (untouched) -> units.clone());
        return units;
    }

    private int row(final long account, final int assetId)
    {
        return balances.findOrAdd(account, assetId);
    }

    private void add(final int row, final long units)
    {
        modelled(new Key(balances.account(row), assets.name(balances.assetId(row))))[0] += units;
        balances.add(row, units);
    }

    private void endCommand()
    {
        told.clear();
        balances.endCommand(assets, (account, assetId, available, locked, availableChange, lockedChange) ->
            told.add(account + " " + assets.name(assetId) + " " + available + " " + locked + " " + availableChange +
                " " + lockedChange));
        final List<String> expected = new ArrayList<>();
        before.forEach((key, was) ->
        {
            final long[] is = model.get(key);
            if (is[0] != was[0] || is[1] != was[1])
            {
                expected.add(key.account + " " + key.asset + " " + is[0] + " " + is[1] + " " + (is[0] - was[0]) + " " +
                    (is[1] - was[1]));
            }
            if (0 == (is[0] | is[1]))
            {
                model.remove(key);
            }
        });
        before.clear();
        assertEquals(expected, told, () -> "seed " + seed);
        assertFalse(balances.isAnyTouched());
        assertEquals(model.size(), balances.count(), () -> "seed " + seed);
    }

    private void thenAllIsFound()
    {
        for (final Map.Entry<Key, long[]> entry : model.entrySet())
        {
            final Key key = entry.getKey();
            final int row = balances.find(key.account, assets.id(key.asset));
            assertNotEquals(Balances.NONE, row, () -> "lost " + key + ", seed " + seed);
            assertEquals(key, new Key(balances.account(row), assets.name(balances.assetId(row))));
            assertEquals(entry.getValue()[0], balances.available(row), () -> key + ", seed " + seed);
            assertEquals(entry.getValue()[1], balances.locked(row), () -> key + ", seed " + seed);
        }
        final List<Key> sorted = new ArrayList<>();
        for (final int row : balances.sorted(assets))
        {
            sorted.add(new Key(balances.account(row), assets.name(balances.assetId(row))));
        }
        assertEquals(new ArrayList<>(model.keySet()), sorted);
    }

    @Test
    void shouldStartWithNothing()
    {
        givenAssets(1);
        assertEquals(Balances.NONE, balances.find(0, 0));
        assertEquals(Balances.NONE, balances.find(0, 1));
        assertEquals(0, balances.available(Balances.NONE));
        assertEquals(0, balances.locked(Balances.NONE));
        endCommand();
        thenAllIsFound();
    }

    @Test
    void shouldAgreeWithAMapAfterAnyOperations()
    {
        givenAssets(6);
        for (int command = 0; command < 40_000; command++)
        {
            // Tides, so that it grows to thousands and empties again.
            final boolean isFlood = command / 5_000 % 2 == 0;
            for (int touches = random.nextInt(6); touches > 0; touches--)
            {
                touch(account(4_000));
                if (!isFlood)
                {
                    empty(account(4_000));
                    empty(account(4_000));
                }
            }
            if (20_000 == command)
            {
                // From now on other ranks.
                assets.add("A", 8);
                assets.add("zz", 8);
            }
            endCommand();
            if (0 == command % 2_000)
            {
                thenAllIsFound();
            }
        }
        assertTrue(balances.highestRow() > 2_000, "seed " + seed + ": only " + balances.highestRow() + " rows");
        assertTrue(model.size() < balances.highestRow() / 2, "seed " + seed + ": " + model.size() + " rows left");
        thenAllIsFound();
    }

    /** Neighbours, powers of two and the ends of all numbers. */
    private long account(final int bound)
    {
        final int number = random.nextInt(bound);
        return switch (number % 5)
        {
            case 0 -> number;
            case 1 -> -number;
            case 2 -> Long.MIN_VALUE + number;
            case 3 -> Long.MAX_VALUE - number;
            default -> (long)number << 44;
        };
    }

    private void touch(final long account)
    {
        final int assetId = 1 + random.nextInt(assets.count());
        final int row = random.nextInt(3) == 0 ? partner(account, assetId) : row(account, assetId);
        final long[] units = modelled(new Key(account, assets.name(assetId)));
        switch (random.nextInt(5))
        {
            case 0 -> add(row, random.nextInt(1_000));
            case 1 -> lock(row, units, random.nextLong(units[0] + 1));
            case 2 -> lock(row, units, -random.nextLong(units[1] + 1));
            case 3 ->
            {
                final long spent = random.nextLong(units[1] + 1);
                final long freed = random.nextLong(spent + 1);
                units[0] += freed;
                units[1] -= spent;
                balances.spend(row, spent, freed);
            }
            default ->
            {
                lock(row, units, -units[1]);
                add(row, -units[0]);
            }
        }
    }

    /** The first balance from an account on. */
    private void empty(final long account)
    {
        final Key key = model.ceilingKey(new Key(account, ""));
        if (null != key)
        {
            final int row = row(key.account, assets.id(key.asset));
            lock(row, modelled(key), -modelled(key)[1]);
            add(row, -modelled(key)[0]);
        }
    }

    private void lock(final int row, final long[] modelled, final long units)
    {
        modelled[0] -= units;
        modelled[1] += units;
        balances.lock(row, units);
    }

    private int partner(final long account, final int assetId)
    {
        final int other = row(account, 1 + random.nextInt(assets.count()));
        add(other, 0);
        final int row = balances.partner(other, assetId);
        assertEquals(account, balances.account(row), () -> "seed " + seed);
        assertEquals(assetId, balances.assetId(row), () -> "seed " + seed);
        return row;
    }

    @Test
    void shouldTellAnyNumberOfTouchedBalancesInOrder()
    {
        givenAssets(NAMES.length);
        for (final int count : new int[]{1, 2, 3, 4, 5, 11, 12, 13, 24, 25, 26, 63, 64, 65, 1_000, 9_999})
        {
            for (int round = 0; round < 4; round++)
            {
                final TreeSet<Key> keys = new TreeSet<>();
                while (keys.size() < count)
                {
                    final int assetId = 1 + random.nextInt(assets.count());
                    final long account = account(Math.max(2, count / (1 + round)));
                    if (keys.add(new Key(account, assets.name(assetId))))
                    {
                        add(row(account, assetId), 1 + random.nextInt(9));
                    }
                }
                endCommand();
                assertEquals(count, told.size());
            }
        }
        thenAllIsFound();
    }

    /** The shape of a trade has a way of its own: every order in which four balances can be touched. */
    @Test
    void shouldTellFourTouchedBalancesInOrderInWhateverOrderTheyCame()
    {
        givenAssets(4);
        final long[][] keys = {{7, 1}, {7, 2}, {-7, 1}, {-7, 2}, {7, 3}, {7, 4}};
        for (int i = 0; i < 1_296; i++)
        {
            final TreeSet<Key> touched = new TreeSet<>();
            for (int rest = i, n = 0; n < 4; n++, rest /= 6)
            {
                final long[] key = keys[rest % 6];
                add(row(key[0], (int)key[1]), 1);
                touched.add(new Key(key[0], assets.name((int)key[1])));
            }
            endCommand();
            assertEquals(touched.size(), told.size());
        }
    }

    @Test
    void shouldTellNothingOfWhatIsAsItWas()
    {
        givenAssets(2);
        add(row(5, 1), 10);
        endCommand();

        final int row = row(5, 1);
        add(row, 3);
        add(row, -3);
        balances.lock(row, 4);
        balances.lock(row, -4);
        add(row(6, 2), 0);
        add(row(4, 2), 8);
        add(row(4, 2), -8);
        assertEquals(3, balances.count());
        endCommand();
        assertEquals(List.of(), told);
        assertEquals(1, balances.count());
        assertEquals(Balances.NONE, balances.find(6, 2));
        assertEquals(Balances.NONE, balances.find(4, 2));

        modelled(new Key(5, "USD"));
        final long[] units = model.get(new Key(5, "USD"));
        lock(row, units, 10);
        endCommand();
        assertEquals(List.of("5 USD 0 10 -10 10"), told);
    }

    @Test
    void shouldKeepAWaitingRowWhileOthersComeAndGo()
    {
        givenAssets(2);
        final int row = row(1, 1);
        add(row, 5);
        endCommand();
        for (int i = 2; i < 5_000; i++)
        {
            add(row(i, 1), i);
            if (0 == i % 3)
            {
                endCommand();
                add(row(i - 1, 1), -(i - 1));
            }
        }
        endCommand();
        assertEquals(1, balances.account(row));
        assertEquals(5, balances.available(row));
        assertEquals(row, balances.find(1, 1));
    }

    @Test
    void shouldNotFollowAHintToARowThatIsSomeoneElsesNow()
    {
        givenAssets(3);
        final int mine = row(1, 1);
        add(mine, 5);
        final int partner = balances.partner(mine, 2);
        add(partner, 7);
        assertEquals(partner, balances.partner(mine, 2));
        endCommand();

        add(partner, -7);
        endCommand();
        final int stranger = row(2, 2);
        assertEquals(partner, stranger, "the freed row is used again");
        add(stranger, 9);
        final int found = balances.partner(mine, 2);
        assertNotEquals(stranger, found);
        add(found, 11);
        endCommand();
        assertEquals(List.of("1 BTC 11 0 11 0", "2 BTC 9 0 9 0"), told);

        add(found, -11);
        endCommand();
        final int otherAsset = row(1, 3);
        assertEquals(found, otherAsset);
        add(otherAsset, 1);
        final int again = balances.partner(mine, 2);
        assertNotEquals(otherAsset, again);
        add(again, 2);
        endCommand();
        assertEquals(List.of("1 BTC 2 0 2 0", "1 b 1 0 1 0"), told);
    }

    @Test
    void shouldForgetTheHintsOfARowThatIsGone()
    {
        givenAssets(2);
        final int first = row(0, 1);
        add(first, 1);
        add(balances.partner(first, 2), 1);
        endCommand();
        add(first, -1);
        endCommand();
        final int other = row(-1, 1);
        assertEquals(first, other);
        add(other, 4);
        final int partner = balances.partner(other, 2);
        assertEquals(-1, balances.account(partner));
        add(partner, 6);
        endCommand();
        assertEquals(1, balances.available(balances.find(0, 2)));
        thenAllIsFound();
    }

    @Test
    void shouldHashWhatThereIsAndNotHowItCameAbout()
    {
        givenAssets(2);
        final Balances other = new Balances();
        for (int i = 0; i < 500; i++)
        {
            add(row(i * 31L, 1 + i % 2), 1 + i);
            if (0 == i % 7)
            {
                add(row(-i - 1, 1), 5);
            }
        }
        endCommand();
        for (int i = 0; i < 500; i += 7)
        {
            add(row(-i - 1, 1), -5);
        }
        endCommand();
        for (int i = 499; i >= 0; i--)
        {
            other.restore(i * 31L, 1 + i % 2, 1 + i, 0);
        }
        assertEquals(other.hash(), balances.hash());
        final int row = row(31, 2);
        lock(row, modelled(new Key(31, "BTC")), 1);
        endCommand();
        assertNotEquals(other.hash(), balances.hash());
        assertEquals(0, new Balances().hash());
    }
}
