package io.ringbook.engine;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TransferType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import static io.ringbook.engine.Desk.buy;
import static io.ringbook.engine.Desk.market;
import static io.ringbook.engine.Desk.sell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every limit of money reached, and thousands of balances changed by one command.
 */
class MoneyLimitsTest
{
    private static final long NONE = NullValue.LONG;
    private static final int COUNT = 5_000;

    private Desk desk;

    private void given(final EngineConfig config)
    {
        desk = new Desk(config.initialOrders(1));
        desk.accountsOn();
        desk.send((encoder) -> encoder.assetDefinition(0, "B", 0));
        desk.send((encoder) -> encoder.assetDefinition(0, "Q", 8));
        desk.define(new InstrumentSpec().symbol("X").baseAsset("B").quoteAsset("Q").tickSize(1, 8).feesBps(0, 10_000));
    }

    @AfterEach
    void thenAllAddsUp()
    {
        MoneyChecks.check(desk.engine());
        BookChecks.check(desk.engine());
    }

    private static void thenEvents(final List<String> found, final String... expected)
    {
        assertEquals(List.of(expected), found);
    }

    private int balances()
    {
        final int[] count = new int[1];
        desk.engine().forEachBalance((account, assetId, available, locked) -> count[0]++);
        return count[0];
    }

    @Test
    void shouldRefuseTheBalanceAfterTheLastUntilOneBecomesZero()
    {
        given(new EngineConfig().maxBalances(3));
        desk.deposit(1, "B", 10);
        desk.deposit(2, "Q", 1_000);
        desk.deposit(3, "Q", 50);
        final String refused = "REJECTED ACCOUNT_LIMIT - ";
        thenEvents(desk.deposit(4, "Q", 5), refused + 4);
        thenEvents(desk.deposit(1, "Q", 5), refused + 1);
        thenEvents(desk.withdraw(4, "Q", 5), refused + 4);
        thenEvents(desk.deposit(1, "GOLD", 5), refused + 1);
        assertEquals(0, desk.engine().assetId("GOLD"));
        thenEvents(desk.deposit(3, "Q", 0), "TRANSFER DEPOSIT 3 Q 0 INVALID_AMOUNT id 8 FIRST");
        thenEvents(desk.deposit(1, "B", 1),
            "TRANSFER DEPOSIT 1 B 1 DONE id 9 FIRST", "BALANCE 1 B available 11 locked 0");

        // The limit is looked at after the funds.
        thenEvents(desk.send(buy(1, 1, 100)), "REJECTED INSUFFICIENT_FUNDS - 1");
        thenEvents(desk.send(sell(1, 1, 100)), refused + 1);
        thenEvents(desk.send(buy(2, 1, 100).ioc()), refused + 2);
        thenEvents(desk.send(market(1, Side.SELL, 1)), refused + 1);
        thenEvents(desk.send(market(2, Side.BUY, NONE).budget(7)), refused + 2);
        thenEvents(desk.send(sell(1, 1, NONE).stop(7)), refused + 1);

        thenEvents(desk.withdraw(3, "Q", 50),
            "TRANSFER WITHDRAW 3 Q 50 DONE id 10 FIRST", "BALANCE 3 Q available 0 locked 0");
        thenEvents(desk.send(sell(1, 4, 100)),
            "ACCEPTED 1 - 1 SELL LIMIT GTC 4 @ 100", "BALANCE 1 B available 7 locked 4");
        thenEvents(desk.deposit(3, "Q", 60),
            "TRANSFER DEPOSIT 3 Q 60 DONE id 11 FIRST", "BALANCE 3 Q available 60 locked 0");
        thenEvents(desk.send(buy(2, 1, 100)), refused + 2);
        assertEquals(3, balances());
    }

    @Test
    void shouldAlwaysFindRoomForTheTradesOfLiveOrders()
    {
        given(new EngineConfig().maxBalances(11));
        for (int account = 1; account <= 5; account++)
        {
            desk.deposit(account, "B", 10);
            desk.send(sell(account, 5, 100 + account));
            desk.deposit(-account, "Q", 10_000);
        }
        desk.deposit(10, "Q", 100_000);
        assertEquals(11, balances());
        thenEvents(desk.send(buy(10, 25, 200)), "REJECTED ACCOUNT_LIMIT - 10");
        // One balance less, and he may buy; the others need room for what they get.
        desk.withdraw(-5, "Q", 10_000);
        desk.send(buy(10, 25, 200));
        assertEquals(16, balances());
        thenEvents(desk.deposit(-5, "Q", 1), "REJECTED ACCOUNT_LIMIT - -5");
        thenEvents(desk.send(sell(1, 5, 100)),
            "ACCEPTED 7 - 1 SELL LIMIT GTC 5 @ 100", "BALANCE 1 B available 0 locked 5");
        thenEvents(desk.send(buy(-1, 5, 100)), "REJECTED ACCOUNT_LIMIT - -1");
        thenEvents(desk.send(buy(10, 5, 100)),
            "ACCEPTED 8 - 10 BUY LIMIT GTC 5 @ 100",
            "TRADE 6 5 @ 100 maker 7 left 0 taker 8 left 0 fees 0 50",
            "BALANCE 1 B available 0 locked 0",
            "BALANCE 1 Q available 1005 locked 0",
            "BALANCE 10 B available 30 locked 0",
            "BALANCE 10 Q available 96617 locked 0");
        assertEquals(15, balances());
        final byte[] snapshot = SnapshotBytes.of(desk.engine());
        assertEquals(desk.engine().stateHash(), SnapshotBytes.load(
            snapshot, new EngineConfig().maxBalances(11), new EventLog()).stateHash());
    }

    @Test
    void shouldRefuseTheTransferAfterTheLastAndStillAnswerTheOthers()
    {
        given(new EngineConfig().maxTransfers(3));
        desk.transfer(TransferType.DEPOSIT, 1, 1, "Q", 10);
        desk.transfer(TransferType.WITHDRAW, 1, 2, "Q", 11);
        desk.transfer(TransferType.DEPOSIT, 2, 1, "Q", -1);
        thenEvents(desk.transfer(TransferType.DEPOSIT, 1, 3, "Q", 10), "REJECTED TRANSFER_LIMIT - 1");
        thenEvents(desk.transfer(TransferType.WITHDRAW, 1, 3, "Q", 10), "REJECTED TRANSFER_LIMIT - 1");
        thenEvents(desk.transfer(TransferType.DEPOSIT, 2, 2, "NEW", 0), "REJECTED TRANSFER_LIMIT - 2");
        assertEquals(0, desk.engine().assetId("NEW"));
        thenEvents(desk.transfer(TransferType.WITHDRAW, 1, 1, "NEW", 0),
            "TRANSFER DEPOSIT 1 Q 10 DONE id 1 DUPLICATE");
        thenEvents(desk.transfer(TransferType.DEPOSIT, 1, 2, "Q", 11),
            "TRANSFER WITHDRAW 1 Q 11 INSUFFICIENT_FUNDS id 2 DUPLICATE");
        thenEvents(desk.transfer(TransferType.DEPOSIT, 2, 1, "Q", 5),
            "TRANSFER DEPOSIT 2 Q -1 INVALID_AMOUNT id 1 DUPLICATE");
        assertEquals(10, desk.engine().availableUnits(1, 2));
    }

    @Test
    void shouldRefuseATransferOfTheAssetAfterTheLast()
    {
        given(new EngineConfig().maxAssets(3));
        desk.transfer(TransferType.WITHDRAW, 1, 1, "C", 5);
        thenEvents(desk.transfer(TransferType.DEPOSIT, 1, 2, "D", 5), "REJECTED ASSET_LIMIT - 1");
        thenEvents(desk.transfer(TransferType.DEPOSIT, 1, 2, "D", 0), "REJECTED ASSET_LIMIT - 1");
        thenEvents(desk.transfer(TransferType.DEPOSIT, 1, 1, "D", 0),
            "TRANSFER WITHDRAW 1 C 5 INSUFFICIENT_FUNDS id 1 DUPLICATE");
        thenEvents(desk.transfer(TransferType.DEPOSIT, 1, 2, "C", 5),
            "TRANSFER DEPOSIT 1 C 5 DONE id 2 FIRST", "BALANCE 1 C available 5 locked 0");
        assertEquals(3, desk.engine().assetCount());
    }

    @Test
    void shouldNameAssetsUpToTheLimitWithAccountsOff()
    {
        desk = new Desk(new EngineConfig().maxAssets(1));
        thenEvents(desk.deposit(1, "C", 5), "TRANSFER DEPOSIT 1 C 5 ACCOUNTS_OFF id 1 FIRST");
        thenEvents(desk.deposit(1, "D", 5), "TRANSFER DEPOSIT 1 D 5 ACCOUNTS_OFF id 2 FIRST");
        assertEquals(1, desk.engine().assetCount());
    }

    @Test
    void shouldRefuseLimitsOutOfRange()
    {
        given(new EngineConfig());
        final EventLog log = new EventLog();
        for (final int wrong : new int[]{0, -1, (1 << 26) + 1, Integer.MAX_VALUE})
        {
            assertThrows(IllegalArgumentException.class, () ->
                new MatchingEngine(new EngineConfig().maxBalances(wrong), log));
            assertThrows(IllegalArgumentException.class, () ->
                new MatchingEngine(new EngineConfig().maxTransfers(wrong), log));
        }
    }

    /** Makers of all accounts in turn, half of them with a negative number. */
    private static long maker(final int i)
    {
        return 0 == i % 2 ? 3 + i % 3_000 : -3 - i % 3_000;
    }

    private static List<String> only(final List<String> events, final String word)
    {
        final List<String> found = new ArrayList<>(events);
        found.removeIf((event) -> !event.startsWith(word));
        return found;
    }

    /** What a balance is told to be, by account and asset; in order, or it fails. */
    private static TreeMap<Long, TreeMap<String, String>> told(final List<String> events)
    {
        final TreeMap<Long, TreeMap<String, String>> balances = new TreeMap<>();
        long lastAccount = Long.MIN_VALUE;
        String lastAsset = "";
        for (final String event : only(events, "BALANCE"))
        {
            final String[] words = event.split(" ", 4);
            final long account = Long.parseLong(words[1]);
            assertTrue(account > lastAccount || account == lastAccount && words[2].compareTo(lastAsset) > 0, event);
            lastAccount = account;
            lastAsset = words[2];
            balances.computeIfAbsent(account, (first) -> new TreeMap<>()).put(words[2], words[3]);
        }
        return balances;
    }

    private void thenToldIsWhatThereIs(final TreeMap<Long, TreeMap<String, String>> told)
    {
        told.forEach((account, assets) -> assets.forEach((asset, text) ->
        {
            final int id = desk.engine().assetId(asset);
            assertEquals("available " + desk.engine().availableUnits(account, id) + " locked " +
                desk.engine().lockedUnits(account, id), text);
        }));
    }

    @Test
    void shouldTellTheBalancesOfASweepThroughFiveThousandOrders()
    {
        given(new EngineConfig());
        final TreeMap<Long, Long> earned = new TreeMap<>();
        long cost = 0;
        for (int i = 0; i < COUNT; i++)
        {
            desk.deposit(maker(i), "B", 2);
            desk.send(sell(maker(i), 2, 100 + i / 10));
            cost += 2 * (100 + i / 10);
            earned.merge(maker(i), 2L * (100 + i / 10), Long::sum);
        }
        desk.deposit(1, "Q", 20_000_000);
        final List<String> events = desk.send(buy(1, 2 * COUNT, 1_000));
        assertEquals(COUNT, only(events, "TRADE").size());
        final TreeMap<Long, TreeMap<String, String>> told = told(events);
        assertEquals(earned.size() + 1, told.size());
        earned.forEach((account, units) -> assertEquals(
            "{B=available 0 locked 0, Q=available " + units + " locked 0}", told.get(account).toString()));
        final long fee = (cost + 5) / 10;
        assertEquals("{B=available " + 2 * COUNT + " locked 0, Q=available " + (20_000_000 - cost - fee) + " locked 0}",
            told.get(1L).toString());
        assertEquals(fee, desk.engine().feesUnits(2));
        thenToldIsWhatThereIs(told);
    }

    @Test
    void shouldTellTheBalancesOfACascadeOfFiveThousandStops()
    {
        given(new EngineConfig());
        desk.deposit(1, "B", COUNT + 1);
        for (int i = 0; i <= COUNT; i++)
        {
            desk.send(sell(1, 1, 100 + i));
        }
        for (int i = COUNT - 1; i >= 0; i--)
        {
            desk.deposit(maker(i), "Q", 20_000);
            desk.send(0 == i % 2 ? buy(maker(i), 1, 10_000).stop(100 + i) :
                buy(maker(i), NONE, NONE).stop(100 + i).budget(111 * (101 + i) / 100));
        }
        desk.deposit(2, "Q", 1_000);
        final List<String> events = desk.send(buy(2, 1, 100));
        assertEquals(COUNT, only(events, "TRIGGERED").size());
        assertEquals(COUNT + 1, only(events, "TRADE").size());
        final TreeMap<Long, TreeMap<String, String>> told = told(events);
        thenToldIsWhatThereIs(told);
        assertEquals(0, desk.engine().liveOrders());
        assertEquals(0, desk.engine().lockedUnits(1, 1));
        assertTrue(told.containsKey(1L) && told.containsKey(2L));
        for (int i = 0; i < COUNT; i++)
        {
            assertEquals(2, told.get(maker(i)).size());
            assertEquals(0, desk.engine().lockedUnits(maker(i), 2));
        }
    }
}
