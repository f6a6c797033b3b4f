package io.ringbook.replay;

import io.ringbook.codecs.EventEncoder;
import io.ringbook.codecs.EventSink;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.journal.JournalException;
import io.ringbook.journal.JournalReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

/**
 * Journals that were written once, by the build that brought their semantics version, come to what they came to then:
 * on every JDK, in every later build of the version. Those of earlier versions are refused.
 *
 * <p>A new semantics version gets new ones: {@code -Dringbook.golden.write=true} writes those that are not there, and
 * fails so that nobody takes it for a test. One that is kept is never written again: this build is wrong, or the
 * version must grow.
 */
class GoldenJournalsDeterminismTest
{
    private static final int VERSION = MatchingEngine.SEMANTICS_VERSION;
    private static final int FIRST_KEPT_VERSION = 3;
    private static final int EVENT_TEMPLATES = 18;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void shouldComeToWhatItCameToWhenItWasWritten(final GoldenJournal journal) throws IOException
    {
        requireKept(journal);
        GoldenFiles.unpack(VERSION, journal.fileName(), directory);

        assertEquals(GoldenFiles.expected(VERSION, journal.fileName()), outcome(), journal::name);
    }

    @Test
    void shouldSayEverythingThatCanBeSaid() throws IOException
    {
        final TreeSet<String> said = new TreeSet<>();
        for (final GoldenJournal journal : GoldenJournal.values())
        {
            requireKept(journal);
            final String templates = GoldenFiles.expected(VERSION, journal.fileName()).get("eventTemplates");
            said.addAll(List.of(templates.split(",")));
        }

        assertEquals(EVENT_TEMPLATES, said.size(), () -> "event templates in golden journals: " + said);
    }

    @Test
    void shouldCutTheTornEndAndGoOnBehindIt() throws IOException
    {
        requireKept(GoldenJournal.TORN);
        GoldenFiles.unpack(VERSION, GoldenJournal.TORN.fileName(), directory);
        final Map<String, String> before = outcome();

        try (ChronicleJournal journal = ChronicleJournal.open(directory, new JournalConfig().preTouch(false)))
        {
            assertTrue(journal.recovery().isCut());
            assertEquals("incomplete document", journal.recovery().cutReason());
            assertEquals(3, journal.epoch());
            assertEquals(before.get("commands"), Long.toString(journal.journaledSequence()));
        }
        assertEquals(before, outcome());
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseThoseOfEarlierVersions(final GoldenJournal journal) throws IOException
    {
        for (int version = FIRST_KEPT_VERSION; version < VERSION; version++)
        {
            GoldenFiles.unpack(version, journal.fileName(), directory);
            final JournalException refused = assertThrows(JournalException.class, this::outcome);
            final String versions = "written under semantics version " + version + ", this build has " + VERSION;
            assertTrue(refused.getMessage().contains(versions), refused.getMessage());
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeWrittenOnPurposeOnly(final GoldenJournal journal) throws IOException
    {
        Assumptions.assumeTrue(Boolean.getBoolean("ringbook.golden.write"), "nothing to write");
        final Path zip = GoldenFiles.source(VERSION, journal.fileName() + ".zip");
        assertFalse(Files.exists(zip), () -> zip + " is kept for ever: remove it first if it has never been released");

        journal.write(directory);
        GoldenFiles.pack(directory, zip);
        GoldenFiles.writeExpected(outcome(), GoldenFiles.source(VERSION, journal.fileName() + ".properties"));
        fail("wrote " + zip + ": look at it, commit it, and build without ringbook.golden.write");
    }

    private static void requireKept(final GoldenJournal journal)
    {
        assertTrue(GoldenFiles.exists(VERSION, journal.fileName()), () -> "no golden journal " + journal.fileName() +
            " of semantics version " + VERSION + ": write it with mvn verify -pl replay -am" +
            " -Dtest=GoldenJournalsDeterminismTest -Dsurefire.failIfNoSpecifiedTests=false" +
            " -Dringbook.golden.write=true, see docs/determinism.md");
    }

    /** Replays the directory and says everything about it. */
    private Map<String, String> outcome()
    {
        final Map<String, String> outcome = new TreeMap<>();
        final EventDigest digest = new EventDigest();
        final Map<Integer, Long> templates = new TreeMap<>();
        final EventSink sink = new TemplateCount(digest, templates);
        final MatchingEngine engine = new MatchingEngine(new EngineConfig(), new EventEncoder(sink));
        try (JournalReader reader = JournalReader.open(directory))
        {
            final Replayer replayer = new Replayer(reader, engine);
            while (replayer.poll())
            {
                if (reader.isStateHash())
                {
                    outcome.put(String.format("stateHash.%06d", reader.stateHashSequence()),
                        String.format("%016x", reader.stateHash()));
                }
            }
            assertTrue(replayer.hashRecordsChecked() > 0);
            outcome.put("documents", Long.toString(reader.documentsRead()));
            outcome.put("epochs", Integer.toString(reader.epoch()));
            outcome.put("journalPosition", reader.position().toString());
        }
        outcome.put("commands", Long.toString(engine.sequence()));
        outcome.put("stateHash", String.format("%016x", engine.stateHash()));
        outcome.put("orders", Long.toString(engine.lastOrderId()));
        outcome.put("trades", Long.toString(engine.lastTradeId()));
        outcome.put("events", Long.toString(digest.events()));
        outcome.put("eventsSha256", digest.hex());
        outcome.put("eventTemplates", String.join(",", templates.keySet().stream().map(String::valueOf).toList()));
        return outcome;
    }

    /** Notes the templates of the events on their way to the digest. */
    private record TemplateCount(EventDigest digest, Map<Integer, Long> templates) implements EventSink
    {
        @Override
        public long claim(final int length)
        {
            return digest.claim(length);
        }

        @Override
        public void commit()
        {
            templates.merge(digest.templateId(), 1L, Long::sum);
            digest.commit();
        }
    }
}
