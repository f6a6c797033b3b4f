package io.ringbook.engine.fuzz;

import io.ringbook.sbe.RejectReason;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The reference engine and the fast engine on the same random flow of every feature, with accounts ON and OFF: equal
 * events, equal state hashes, and invariants that hold. {@code -Dringbook.seed=S} sets the first seed,
 * {@code -Dfuzz.commands=N} the number of commands in all, {@code -Dfuzz.profile=NAME} restricts to one profile,
 * {@code -Dfuzz.threads=T} sets the threads.
 */
class DifferentialTest
{
    private static final long STANDARD_COMMANDS = 2_000_000;
    private static final long MIN_COUNT = 5;
    private static final Set<String> NOT_OF_NEW_ORDERS = Set.of(
        "UNSUPPORTED", "UNKNOWN_ORDER", "ENGINE_ORDER_LIMIT", "INSTRUMENT_LIMIT", "PRICE_LEVEL_LIMIT", "ASSET_LIMIT",
        "ACCOUNT_LIMIT", "TRANSFER_LIMIT", "DISK_SPACE");
    private static final List<RejectReason> OF_AMENDS = List.of(
        RejectReason.UNKNOWN_ORDER, RejectReason.DUPLICATE_CLORDID, RejectReason.RATE_LIMIT,
        RejectReason.NOT_ALLOWED_IN_PHASE, RejectReason.INVALID_ORDER, RejectReason.INVALID_QTY,
        RejectReason.INVALID_PRICE, RejectReason.INVALID_STOP_PRICE, RejectReason.INVALID_EXPIRE_TIME,
        RejectReason.NOTIONAL_OVERFLOW, RejectReason.MAX_QTY, RejectReason.MAX_NOTIONAL, RejectReason.PRICE_BAND,
        RejectReason.POST_ONLY_WOULD_CROSS, RejectReason.STOP_WOULD_TRIGGER, RejectReason.INSUFFICIENT_FUNDS);

    @Test
    void shouldAgreeOnEverythingThatCanMeet() throws InterruptedException
    {
        final String profile = System.getProperty("fuzz.profile", "");
        final long seed = Long.getLong("ringbook.seed", 1);
        final long commands = Long.getLong("fuzz.commands", STANDARD_COMMANDS);
        final FuzzCampaign campaign = new FuzzCampaign(
            EnginePair.referenceAndFast(),
            profile.isEmpty() ? Profile.ALL : List.of(Profile.named(profile)),
            seed,
            commands,
            commands > STANDARD_COMMANDS ? 4 : 1,
            System.out);
        campaign.run(Integer.getInteger("fuzz.threads", Math.min(2, Runtime.getRuntime().availableProcessors())));

        System.out.print(campaign.summary());
        System.out.println(campaign.lastLine());
        assertTrue(campaign.failures().isEmpty(), () -> "seed " + seed + ": " + campaign.failures().size() +
            " distinct failures\n" + String.join("\n", campaign.reports()));
        if (profile.isEmpty() && commands >= STANDARD_COMMANDS)
        {
            assertCovered(campaign.coverage().counts(), seed);
        }
    }

    private static void assertCovered(final Map<String, Long> counts, final long seed)
    {
        final List<String> rare = new ArrayList<>();
        counts.forEach((name, count) ->
        {
            if (count < MIN_COUNT && isInScope(name))
            {
                rare.add(name + ": " + count);
            }
        });
        assertTrue(rare.isEmpty(), () -> "seed " + seed + ": hardly met, the generator must be turned: " + rare);
    }

    /** What no rule allows cannot be met. */
    private static boolean isInScope(final String name)
    {
        final String last = name.substring(name.lastIndexOf(' ') + 1);
        if (name.startsWith("REJECTED "))
        {
            return !NOT_OF_NEW_ORDERS.contains(last);
        }
        if (name.startsWith("CANCEL_REJECTED "))
        {
            return OF_AMENDS.contains(RejectReason.valueOf(last));
        }
        final boolean isDormantStop = name.startsWith("order ") && name.contains("STOP") && last.startsWith("AT_");
        final boolean isRareAmend = name.startsWith("amend ") && name.split(" ").length > 3;
        return !isDormantStop && !isRareAmend && !"PREVENTED NONE".equals(name);
    }
}
