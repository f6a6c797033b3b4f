package io.ringbook.engine;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.sbe.StpMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

import static io.ringbook.engine.Desk.buy;
import static io.ringbook.engine.Desk.sell;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * One order that trades with one, with some, with many: whose balances are told, in which order, and once each.
 */
class MoneySweepTest
{
    private static final int ACCOUNTS = 40;
    private static final long DEPOSIT = 1_000_000_000;

    private final long seed = Long.getLong("ringbook.seed", 22);
    private final Random random = new Random(seed);

    /** By account and asset: available and locked, now and before the command. */
    private final TreeMap<Integer, TreeMap<String, long[]>> balances = new TreeMap<>();
    private Desk desk;

    /** Fees of 1 % and 2 % of notionals that are multiples of 100, so that nothing is rounded. */
    private void given(final String base, final String quote)
    {
        desk = new Desk(new EngineConfig().initialOrders(1));
        desk.accountsOn();
        desk.send((encoder) -> encoder.assetDefinition(0, base, 0));
        desk.send((encoder) -> encoder.assetDefinition(0, quote, 8));
        desk.define(new InstrumentSpec().symbol("X").baseAsset(base).quoteAsset(quote).tickSize(1, 8)
            .feesBps(1_000, 2_000).stpMode(StpMode.NONE));
        balances.clear();
        for (int account = 1; account <= ACCOUNTS; account++)
        {
            balances.put(account, new TreeMap<>());
            for (final String asset : List.of(base, quote))
            {
                desk.deposit(account, asset, DEPOSIT);
                balances.get(account).put(asset, new long[]{DEPOSIT, 0, DEPOSIT, 0});
            }
        }
    }

    private void change(final int account, final String asset, final long available, final long locked)
    {
        final long[] balance = balances.get(account).get(asset);
        balance[0] += available;
        balance[1] += locked;
    }

    /** What is not as it was, and from now on is as it was. */
    private List<String> changed()
    {
        final List<String> changed = new ArrayList<>();
        balances.forEach((account, ofAccount) -> ofAccount.forEach((asset, balance) ->
        {
            if (balance[0] != balance[2] || balance[1] != balance[3])
            {
                changed.add(
                    "BALANCE " + account + " " + asset + " available " + balance[0] + " locked " + balance[1]);
            }
            balance[2] = balance[0];
            balance[3] = balance[1];
        }));
        return changed;
    }

    private void sweep(
        final String base, final String quote, final boolean isBuy, final int makers, final int restLots)
    {
        given(base, quote);
        final int taker = 1 + random.nextInt(ACCOUNTS);
        final boolean isOwn = 0 == random.nextInt(4);
        final int someAccounts = 1 + random.nextInt(ACCOUNTS);
        int lots = 0;
        final List<int[]> resting = new ArrayList<>();
        for (int i = 0; i < makers; i++)
        {
            final int maker = isOwn && 0 == i ? taker : other(taker, someAccounts);
            final int makerLots = 1 + random.nextInt(9);
            lots += makerLots;
            final int price = 100 * (isBuy ? 50 + i : 90 - i);
            desk.send(isBuy ? sell(maker, makerLots, price) : buy(maker, makerLots, price));
            resting.add(new int[]{maker, makerLots, price});
            final long notional = (long)makerLots * price;
            // A buyer locks the higher one of the fees too.
            final long units = isBuy ? makerLots : notional + notional / 50;
            change(maker, isBuy ? base : quote, -units, units);
        }
        changed();
        final int limit = 100 * (isBuy ? 50 + makers : 90 - makers);
        final List<String> events =
            desk.send(isBuy ? buy(taker, lots + restLots, limit) : sell(taker, lots + restLots, limit));
        for (final int[] order : resting)
        {
            final long notional = (long)order[1] * order[2];
            final long lockedByBuyer = notional + notional / 50;
            if (isBuy)
            {
                change(order[0], base, 0, -order[1]);
                change(order[0], quote, notional - notional / 100, 0);
                change(taker, base, order[1], 0);
                change(taker, quote, -lockedByBuyer, 0);
            }
            else
            {
                change(order[0], quote, lockedByBuyer - notional - notional / 100, -lockedByBuyer);
                change(order[0], base, order[1], 0);
                change(taker, quote, notional - notional / 50, 0);
                change(taker, base, -order[1], 0);
            }
        }
        final long restNotional = (long)restLots * limit;
        final long restUnits = isBuy ? restNotional + restNotional / 50 : restLots;
        change(taker, isBuy ? quote : base, -restUnits, restUnits);
        thenTold(events, makers);
        MoneyChecks.check(desk.engine());
        BookChecks.check(desk.engine());
    }

    private int other(final int taker, final int someAccounts)
    {
        final int account = 1 + random.nextInt(someAccounts);
        return account == taker ? 1 + taker % ACCOUNTS : account;
    }

    private void thenTold(final List<String> events, final int makers)
    {
        final List<String> found = new ArrayList<>(events);
        found.removeIf((event) -> !event.startsWith("BALANCE"));
        assertEquals(
            String.join("\n", changed()), String.join("\n", found), () -> makers + " makers, seed " + seed);
    }

    /** Names in both orders, both sides, with and without a rest; makers once, more than once, and the taker itself. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 14, 15, 16, 17, 31, 40})
    void shouldTellEachBalanceOnceByAccountAndName(final int makers)
    {
        for (int i = 0; i < 20; i++)
        {
            sweep("B", "Q", true, makers, 0);
            sweep("B", "Q", false, makers, 3);
            sweep("Q", "B", true, makers, 3);
            sweep("Q", "B", false, makers, 0);
        }
    }
}
