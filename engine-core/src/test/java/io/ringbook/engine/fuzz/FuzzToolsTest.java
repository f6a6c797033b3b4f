package io.ringbook.engine.fuzz;

import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.reference.Command;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import org.junit.jupiter.api.Test;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The tools that look for differences are tried on engines with a planted bug: they must find it, name it and make its
 * script short.
 */
class FuzzToolsTest
{
    private static final PrintStream NOWHERE =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);

    @Test
    void shouldFindNothingBetweenAnEngineAndItself() throws InterruptedException
    {
        final FuzzCampaign campaign = campaign(twice(FastEngine::new), Profile.ALL, 100_000);
        assertTrue(campaign.failures().isEmpty(), () -> String.join("\n", campaign.reports()));
    }

    @Test
    void shouldGiveTheSameDigestOnOneThreadAndOnTwo() throws InterruptedException
    {
        final EnginePair pair = twice(FastEngine::new);
        final FuzzCampaign one = new FuzzCampaign(pair, Profile.ALL, 7, 60_000, 1, NOWHERE);
        one.run(1);
        final FuzzCampaign two = new FuzzCampaign(pair, Profile.ALL, 7, 60_000, 1, NOWHERE);
        two.run(2);
        assertEquals(digest(one), digest(two));
    }

    @Test
    void shouldShrinkATradeOfAnIcebergThatMisstatesLeaves() throws InterruptedException
    {
        assertFoundAndShort("icebergs", 6, (event, arguments) ->
        {
            final boolean isHit = "onTrade".equals(event) && 102 == (Long)arguments[2] && (Long)arguments[9] > 3;
            if (isHit)
            {
                arguments[9] = (Long)arguments[9] + 1;
            }
            return arguments;
        });
    }

    @Test
    void shouldShrinkADroppedReplenishment() throws InterruptedException
    {
        assertFoundAndShort("icebergs", 6, (event, arguments) ->
            "onIcebergReplenished".equals(event) ? null : arguments);
    }

    @Test
    void shouldShrinkACancelThatNamesAnOrderByItsId() throws InterruptedException
    {
        assertFoundAndShort("amends", 6, (event, arguments) ->
        {
            if ("onOrderCanceled".equals(event) && CancelReason.USER == arguments[4] && (Long)arguments[5] > 0)
            {
                arguments[6] = (Long)arguments[6] + 1;
            }
            return arguments;
        });
    }

    @Test
    void shouldShrinkALockThatIsNotReleased() throws InterruptedException
    {
        final String report = assertFoundAndShort("money", 7, PlantedBugs.stuckLock());
        assertTrue(report.contains("{\"cmd\":\"accounts\",\"mode\":\"ON\"}"), report);
    }

    @Test
    void shouldShrinkAFeeThatIsRoundedDown() throws InterruptedException
    {
        assertFoundAndShort("fees", 8, PlantedBugs.shortFee());
    }

    @Test
    void shouldShrinkAUnitThatIsLostInASweep() throws InterruptedException
    {
        assertFoundAndShort("money", 10, PlantedBugs.lostUnit());
    }

    @Test
    void shouldSeeMoneyGoWrongWithoutASecondOpinion() throws InterruptedException
    {
        assertAudited("money", "invariant # (K#): account", PlantedBugs.stuckLock());
        assertAudited("fees", "invariant # (K#): expected fee", PlantedBugs.shortFee());
        assertAudited("money", "by transfers and trades", PlantedBugs.lostUnit());
    }

    @Test
    void shouldAuditWithoutASecondOpinion()
    {
        final PlantedBug.Hands hands = (event, arguments) ->
        {
            if ("onTrade".equals(event))
            {
                arguments[2] = (Long)arguments[2] + 1;
            }
            return arguments;
        };
        final EnginePair pair = twice((events) -> PlantedBug.in(FastEngine::new, events, hands));
        final Comparison comparison = new Comparison(pair, null, 1);
        assertNull(comparison.apply(new Command.DefineInstrument(0, instrument())));
        assertNull(comparison.apply(limit(1, Side.SELL, 5)));
        final String failure = comparison.apply(limit(2, Side.BUY, 3));
        assertTrue(failure.contains("invariant 7"), failure);
    }

    @Test
    void shouldSeeAnOrderThatVanishesInSilence()
    {
        final PlantedBug.Hands hands = (event, arguments) -> "onOrderCanceled".equals(event) ? null : arguments;
        final EnginePair pair = twice((events) -> PlantedBug.in(FastEngine::new, events, hands));
        final Comparison comparison = new Comparison(pair, null, 1);
        assertNull(comparison.apply(new Command.DefineInstrument(0, instrument())));
        assertNull(comparison.apply(limit(1, Side.SELL, 5)));
        final String failure =
            comparison.apply(new Command.CancelOrder(0, 1, 1, "", Command.NO_INSTRUMENT));
        assertTrue(failure.contains("invariant 13"), failure);
    }

    private static EnginePair twice(final Function<EventHandler, TestedEngine> engine)
    {
        return new EnginePair(engine, engine);
    }

    private static InstrumentSpec instrument()
    {
        return new InstrumentSpec().symbol("X").baseAsset("B").quoteAsset("Q").tickSize(1, 2).lotSize(1, 1);
    }

    private static Command limit(final long account, final Side side, final long lots)
    {
        return new Command.NewOrder(
            0, account, "", 1, side, OrdType.LIMIT, TimeInForce.GTC, 100, lots, StpMode.NULL_VAL, false,
            NullValue.LONG, NullValue.LONG, NullValue.LONG, NullValue.LONG, NullValue.LONG, NullValue.LONG,
            NullValue.LONG, NullValue.LONG);
    }

    private static void assertAudited(
        final String profile, final String rule, final Supplier<PlantedBug.Hands> hands) throws InterruptedException
    {
        final EnginePair pair = twice((events) -> PlantedBug.in(FastEngine::new, events, hands.get()));
        final FuzzCampaign campaign = campaign(pair, List.of(Profile.named(profile)), 10_000);
        assertTrue(campaign.failures().keySet().stream().anyMatch((failure) -> failure.contains(rule)),
            () -> "expected a failure by " + rule + ", found " + campaign.failures());
    }

    private static void assertFoundAndShort(
        final String profile, final int atMost, final PlantedBug.Hands hands) throws InterruptedException
    {
        assertFoundAndShort(profile, atMost, () -> hands);
    }

    private static String assertFoundAndShort(
        final String profile, final int atMost, final Supplier<PlantedBug.Hands> hands) throws InterruptedException
    {
        final EnginePair pair = new EnginePair(
            EnginePair::reference, (events) -> PlantedBug.in(EnginePair::reference, events, hands.get()));
        final FuzzCampaign campaign = campaign(pair, List.of(Profile.named(profile)), 20_000);
        assertTrue(campaign.reports().size() > 0, "the planted bug was not found");
        final String report = campaign.reports().get(0);
        final long commands = report.lines().filter((line) -> line.startsWith("{\"cmd\":")).count();
        assertTrue(commands >= 3 && commands <= atMost,
            () -> "expected at most " + atMost + " commands, found\n" + report);
        assertTrue(report.contains("#   expected: ") && report.contains("#   found: "), report);
        return report;
    }

    private static FuzzCampaign campaign(final EnginePair pair, final List<Profile> profiles, final long commands)
        throws InterruptedException
    {
        final FuzzCampaign campaign =
            new FuzzCampaign(pair, profiles, Long.getLong("ringbook.seed", 1), commands, 1, NOWHERE);
        campaign.run(1);
        return campaign;
    }

    private static String digest(final FuzzCampaign campaign)
    {
        return campaign.lastLine().replaceAll(".* digest (\\w+),.*", "$1");
    }
}
