package io.ringbook.replay.whatif;

import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.codecs.NoEvents;
import io.ringbook.journal.InMemoryJournal;
import io.ringbook.replay.FeatureLines;
import io.ringbook.replay.SeededFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;
import java.util.function.Supplier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds of any journal, on random ones. */
class WhatIfPropertyTest
{
    private static final int FEATURE_COMMANDS = 6_000;
    private static final String[][] CHOICES = {
        {"takerFeeBps", "0", "7.5", "300"}, {"makerFeeBps", "-3", "12"}, {"tickSize", "0.25", "1", "0.5", "1.5"},
        {"lotSize", "0.1", "0.2", "0.5"}, {"offTick", "REJECT", "PASSIVE"}, {"matching", "FIFO", "PRO_RATA"},
        {"topOrderPct", "0", "40"}, {"stp", "NONE", "CANCEL_OLDEST", "DECREMENT"},
        {"stpOfOrders", "NONE", "CANCEL_BOTH"}, {"protectionTicks", "0", "3"}, {"stopAtEntry", "TRIGGER", "REJECT"},
        {"staticPct", "0", "4"}, {"dynamicPct", "0", "2"}, {"bandAction", "EXPIRE_TAKER", "VOLATILITY_AUCTION"},
        {"haltMode", "FROZEN", "CANCEL_ONLY"}, {"protectionAction", "REST", "EXPIRE"}};

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldComeToTheSameInEveryEventWhenNothingChanges(final boolean isFunded)
    {
        final long seed = new Random().nextLong();
        final TextJournal journal = featureJournal(seed, isFunded);
        assertEqual(journal.whatIf(new Changes()), journal.engine(), seed);
        // Said as it is: rewritten, and yet the same.
        final InstrumentChange asItIs = new InstrumentChange().set(InstrumentKey.TICK_SIZE, "0.50")
            .set(InstrumentKey.LOT_SIZE, "0.1");
        assertEqual(journal.whatIf(new Changes().all(asItIs)), journal.engine(), seed);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldComeToTheSameOnAFlowOfOrdersWhenNothingChanges(final boolean isFunded)
    {
        final long seed = new Random().nextLong();
        final InMemoryJournal journal = new InMemoryJournal();
        final MatchingEngine engine = new MatchingEngine(new EngineConfig(), NoEvents.INSTANCE);
        final SeededFlow flow = new SeededFlow(seed, engine, journal);
        (isFunded ? flow.funded() : flow).run(20_000);
        final WhatIfReport report =
            new WhatIf(new EngineConfig(), new Changes()).compare(journal.reader(), Long.MAX_VALUE);
        assertEqual(report, engine, seed);
        assertTrue(report.hashRecordsChecked() > 0 && report.trades().both() > 100, () -> "seed " + seed);
    }

    @Test
    void shouldLoseNoUnitOfMoneyWhateverChanges()
    {
        final long seed = new Random().nextLong();
        final Random random = new Random(seed);
        final TextJournal journal = featureJournal(seed, true);
        int different = 0;
        for (int round = 0; round < 25; round++)
        {
            final InstrumentChange change = randomChange(random);
            final WhatIfReport report = journal.whatIf(new Changes().instrument("FIFO", change)
                .instrument("RATA", randomChange(random)));
            final Supplier<String> where = () -> "seed " + seed;
            assertNull(report.problem(), where);
            assertEquals(journal.engine().stateHash(), report.before().stateHash(), where);
            assertEquals(report.before().accepted(), report.orders().both() + report.orders().onlyBefore(), where);
            assertEquals(report.after().trades(), report.trades().both() + report.trades().onlyAfter(), where);
            assertTrue(report.trades().onlyBefore() >= 0 && report.trades().onlyAfter() >= 0, where);
            assertTrue(report.resting().onlyBefore() >= 0 && report.resting().onlyAfter() >= 0, where);
            different += report.otherCommands() > 0 ? 1 : 0;
        }
        assertTrue(different > 10, "seed " + seed + ": too few rounds differ: " + different);
    }

    /**
     * The same orders twice, named by the engine's ids in one journal and by the clients' ids, which nobody has to
     * translate, in the other: both must come to the same under other rules.
     */
    @Test
    void shouldNameTheSameOrdersByEitherId()
    {
        final long seed = new Random().nextLong();
        final TextJournal byOrderId = new TextJournal();
        final TextJournal byClOrdId = new TextJournal();
        fill(seed, byOrderId, true);
        fill(seed, byClOrdId, false);
        assertEquals(byClOrdId.engine().stateHash(), byOrderId.engine().stateHash(), "seed " + seed);

        for (final String[] change : new String[][] {
            {"tickSize", "0.05"}, {"takerFeeBps", "900"}, {"maxPrice", "11"}, {"matching", "PRO_RATA"},
            {"stp", "NONE"}, {"staticPct", "3"}, {"lotSize", "0.3"}})
        {
            final Changes changes = new Changes()
                .all(new InstrumentChange().set(InstrumentKey.find(change[0]), change[1]));
            final WhatIfReport expected = byClOrdId.whatIf(changes);
            final WhatIfReport found = byOrderId.whatIf(changes);
            final Supplier<String> where = () -> "seed " + seed + ", " + change[0];
            assertTrue(expected.otherCommands() > 0, where);
            assertEquals(expected.after(), found.after(), where);
            assertEquals(expected.orders(), found.orders(), where);
            assertEquals(expected.trades(), found.trades(), where);
            assertEquals(expected.resting(), found.resting(), where);
            assertEquals(expected.accounts(), found.accounts(), where);
        }
    }

    private static void fill(final long seed, final TextJournal journal, final boolean isByOrderId)
    {
        final Random random = new Random(seed);
        journal.add("{\"cmd\":\"accounts\",\"mode\":\"ON\"}");
        journal.add("{\"cmd\":\"instrument\",\"symbol\":\"X-Q\",\"base\":\"X\",\"quote\":\"Q\",\"tickSize\":\"0.01\"," +
            "\"lotSize\":\"0.1\",\"maxPrice\":\"10.3\",\"takerFeeBps\":\"5\"}");
        journal.add("{\"cmd\":\"reference\",\"symbol\":\"X-Q\",\"price\":\"10\"}");
        for (int account = 1; account <= 5; account++)
        {
            journal.add("{\"cmd\":\"deposit\",\"account\":" + account + ",\"asset\":\"Q\",\"amount\":\"500\"," +
                "\"transferId\":1}");
            journal.add("{\"cmd\":\"deposit\",\"account\":" + account + ",\"asset\":\"X\",\"amount\":\"50\"," +
                "\"transferId\":2}");
        }
        final int[] accounts = new int[4_000];
        final int[] names = new int[4_000];
        int orders = 0;
        for (int i = 0; i < 3_000; i++)
        {
            final int kind = random.nextInt(10);
            if (kind < 6 || 0 == orders)
            {
                final int account = 1 + random.nextInt(5);
                final long accepted = journal.engine().lastOrderId();
                journal.add("{\"cmd\":\"new\",\"account\":" + account + ",\"clOrdId\":\"c" + i +
                    "\",\"symbol\":\"X-Q\",\"side\":\"" + (random.nextBoolean() ? "BUY" : "SELL") +
                    "\",\"price\":\"" + (random.nextInt(3) > 0 ? "10." : "9.") + (random.nextInt(9) * 5 + 10) +
                    "\",\"qty\":\"" + (1 + random.nextInt(20)) + "\"}");
                if (journal.engine().lastOrderId() > accepted)
                {
                    accounts[++orders] = account;
                    names[orders] = i;
                }
                continue;
            }
            final int order = 1 + random.nextInt(orders);
            final String named = "\"account\":" + accounts[order] + (isByOrderId ? ",\"orderId\":" + order :
                ",\"" + (kind < 8 ? "clOrdId" : "origClOrdId") + "\":\"c" + names[order] + "\"");
            journal.add(kind < 8 ? "{\"cmd\":\"cancel\"," + named + "}" :
                "{\"cmd\":\"replace\"," + named + ",\"price\":\"" + "10." + (10 + random.nextInt(20)) +
                "\",\"qty\":\"" + (1 + random.nextInt(20)) + "\"}");
        }
    }

    private static InstrumentChange randomChange(final Random random)
    {
        final InstrumentChange change = new InstrumentChange();
        for (int i = random.nextInt(4); i >= 0; i--)
        {
            final String[] choice = CHOICES[random.nextInt(CHOICES.length)];
            change.set(InstrumentKey.find(choice[0]), choice[1 + random.nextInt(choice.length - 1)]);
        }
        return change;
    }

    private static TextJournal featureJournal(final long seed, final boolean isFunded)
    {
        final TextJournal journal = new TextJournal();
        final FeatureLines lines = new FeatureLines(seed, isFunded);
        for (int i = 0; i < FEATURE_COMMANDS; i++)
        {
            journal.add(lines.next());
        }
        return journal;
    }

    private static void assertEqual(final WhatIfReport report, final MatchingEngine live, final long seed)
    {
        final Supplier<String> where = () -> "seed " + seed + ": " + report;
        assertEquals(0, report.firstEvent(), where);
        assertEquals(0, report.otherCommands(), where);
        assertEquals(live.stateHash(), report.before().stateHash(), where);
        assertEquals(report.before(), report.after(), where);
        assertEquals(live.lastTradeId(), report.trades().both(), where);
        assertEquals(live.lastOrderId(), report.orders().both(), where);
        assertEquals(0, report.accounts().size(), where);
        assertNull(report.problem(), where);
    }
}
