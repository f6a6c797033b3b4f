package io.ringbook.replay;

import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.InMemoryJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.journal.JournalReader;
import io.ringbook.pipeline.CommandJournal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The same commands give the same events and the same state, whichever way they come. */
class DeterminismTest
{
    /**
     * SHA-256 of the events of {@link #COMMANDS} commands from {@link #SEED}. It changes only with the matching rules
     * or the wire format, which are versioned: never with a JDK, a machine or an optimisation.
     */
    private static final String GOLDEN_EVENTS_DIGEST =
        "53fc7a1cdee1992493d4958d4999e1144ddf854633b0196f675782cb85c9f8ef";

    /** The same with accounts ON, see {@link SeededFlow#funded()}. */
    private static final String GOLDEN_FUNDED_EVENTS_DIGEST =
        "328c75e12cefdaecad55cead377f30d284550bdf16bf185481959e57efe12740";

    private static final long SEED = 20_240_229L;
    private static final int COMMANDS = 30_000;

    private record Outcome(String eventsDigest, long events, long stateHash, long trades)
    {
    }

    @Test
    void shouldSayTheSameWhenGivenTheSameCommandsTwice()
    {
        final Outcome first = live(new InMemoryJournal());
        final Outcome second = live(new InMemoryJournal());

        assertTrue(first.trades() > COMMANDS / 10, () -> "seed " + SEED + " trades too little: " + first);
        assertEquals(first, second, () -> "seed " + SEED);
    }

    @Test
    void shouldSayTheSameWhenReplayedFromTheJournalOnDisk(@TempDir final Path directory)
    {
        final Outcome live;
        try (ChronicleJournal journal = ChronicleJournal.open(directory, new JournalConfig()))
        {
            live = live(journal);
        }

        final EventDigest digest = new EventDigest();
        final MatchingEngine engine = new MatchingEngine(new EngineConfig(), digest.handler());
        try (JournalReader reader = JournalReader.open(directory))
        {
            final Replayer replayer = new Replayer(reader, engine);
            assertEquals(COMMANDS, replayer.replayAll());
            assertTrue(replayer.hashRecordsChecked() > 0);
        }
        assertEquals(
            live, new Outcome(digest.hex(), digest.events(), engine.stateHash(), engine.lastTradeId()),
            () -> "seed " + SEED);
    }

    @Test
    void shouldSayWhatEveryEarlierVersionSaid()
    {
        assertEquals(GOLDEN_EVENTS_DIGEST, live(new InMemoryJournal()).eventsDigest(), () -> "seed " + SEED);
    }

    @Test
    void shouldSayTheSameAboutMoneyAsEveryEarlierVersion()
    {
        final EventDigest digest = new EventDigest();
        final MatchingEngine engine = new MatchingEngine(new EngineConfig(), digest.handler());
        new SeededFlow(SEED, engine, new InMemoryJournal()).funded().run(COMMANDS);
        final long accepted = engine.lastOrderId();

        assertTrue(accepted > COMMANDS / 4 && engine.lastTradeId() > COMMANDS / 20,
            () -> "seed " + SEED + " accepts or trades too little: " + accepted + ", " + engine.lastTradeId());
        assertEquals(GOLDEN_FUNDED_EVENTS_DIGEST, digest.hex(), () -> "seed " + SEED);
    }

    private static Outcome live(final CommandJournal journal)
    {
        final EventDigest digest = new EventDigest();
        final MatchingEngine engine = new MatchingEngine(new EngineConfig(), digest.handler());
        new SeededFlow(SEED, engine, journal).run(COMMANDS);
        return new Outcome(digest.hex(), digest.events(), engine.stateHash(), engine.lastTradeId());
    }
}
