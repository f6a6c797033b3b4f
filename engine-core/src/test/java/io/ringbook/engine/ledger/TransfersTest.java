package io.ringbook.engine.ledger;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/**
 * A transfer is found by account and id for ever, with what it was.
 */
class TransfersTest
{
    private static final int COUNT = 20_000;

    private final Transfers transfers = new Transfers();

    @Test
    void shouldStartWithNothing()
    {
        assertEquals(0, transfers.count());
        assertEquals(HashStep.SEED, transfers.hash());
        assertEquals(Transfers.NONE, transfers.find(0, 0));
    }

    @Test
    void shouldFindEveryTransferAndNoOther()
    {
        final long seed = Long.getLong("ringbook.seed", 42);
        final SplittableRandom random = new SplittableRandom(seed);
        final Map<String, Integer> model = new HashMap<>();
        long hash = HashStep.SEED;
        while (model.size() < COUNT)
        {
            // Few accounts with many ids each, many accounts with the same ids, and numbers that are far apart.
            final boolean isFar = 0 == random.nextInt(4);
            final long account = isFar ? random.nextLong() : random.nextInt(5) - 2;
            final long id = isFar ? random.nextInt(3) : random.nextInt(COUNT) - COUNT / 2;
            final int known = model.getOrDefault(account + " " + id, Transfers.NONE);
            assertEquals(known, transfers.find(account, id), () -> "seed " + seed);
            if (Transfers.NONE == known)
            {
                final int number = model.size() + 1;
                transfers.add(account, id, number % 2, number, amount(number), number % 4);
                model.put(account + " " + id, number);
                for (final long word : new long[]{account, id, number % 2, number, amount(number), number % 4})
                {
                    hash = HashStep.step(hash, word);
                }
            }
        }
        assertEquals(COUNT, transfers.count());
        assertEquals(hash, transfers.hash());
        for (int number = 1; number <= COUNT; number++)
        {
            assertEquals(number, transfers.find(transfers.account(number), transfers.transferId(number)));
            assertEquals(number, model.get(transfers.account(number) + " " + transfers.transferId(number)));
            assertEquals(number % 2, transfers.type(number));
            assertEquals(number, transfers.assetId(number));
            assertEquals(amount(number), transfers.amountUnits(number));
            assertEquals(number % 4, transfers.outcome(number));
        }
    }

    private static long amount(final int number)
    {
        return 0 == number % 5 ? Long.MIN_VALUE + number : number * 0x9E3779B97F4A7C15L;
    }

    @Test
    void shouldHashTheOrderOfTransfers()
    {
        final Transfers other = new Transfers();
        transfers.add(1, 1, 0, 1, 5, 0);
        transfers.add(1, 2, 0, 1, 5, 0);
        other.add(1, 2, 0, 1, 5, 0);
        other.add(1, 1, 0, 1, 5, 0);
        assertNotEquals(other.hash(), transfers.hash());
    }

    @Test
    void shouldKeepTheHighestAssetId()
    {
        transfers.add(1, 1, 1, 1 << 24, -1, 3);
        assertEquals(1 << 24, transfers.assetId(1));
        assertEquals(1, transfers.type(1));
        assertEquals(3, transfers.outcome(1));
    }
}
