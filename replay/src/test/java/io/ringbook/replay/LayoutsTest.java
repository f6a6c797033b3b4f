package io.ringbook.replay;

import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.EventSink;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.InMemoryJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.journal.JournalReader;
import io.ringbook.journal.JournalSource;
import io.ringbook.pipeline.Durability;
import io.ringbook.pipeline.Layout;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.collections.MutableInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whichever threads there are, the same commands give the same state, journal and events. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LayoutsTest
{
    private static final long SEED = 11;
    private static final int COMMANDS = Integer.getInteger("ringbook.layouts.commands", 40_000);
    private static final int HASH_INTERVAL = 1_000;
    private static final long NOW_NS = 1_700_000_000_000_000_000L;

    @TempDir
    private Path directory;

    private final InMemoryJournal flow = new InMemoryJournal();

    /** All that must not depend on the layout. */
    private record Outcome(
        long stateHash, String eventsDigest, long events, int commandsChecksum, Map<Long, Long> stateHashes)
    {
    }

    @Test
    void shouldComeToTheSameStateJournalAndEventsInEachLayout()
    {
        new SeededFlow(SEED, new MatchingEngine(new EngineConfig(), new EventDigest().handler()), flow).run(COMMANDS);
        final Outcome fused = run(Layout.FUSED, Durability.PAGE_CACHE);

        assertTrue(fused.events() > COMMANDS / 2, () -> "seed " + SEED + ": " + fused.events() + " events");
        assertEquals(COMMANDS / HASH_INTERVAL, fused.stateHashes().size(), () -> "seed " + SEED);
        for (final Durability durability : Durability.values())
        {
            assertEquals(fused, run(Layout.PIPELINED, durability), () -> "seed " + SEED + ", " + durability);
        }
        assertEquals(fused, run(Layout.INVOKER, Durability.PAGE_CACHE), () -> "seed " + SEED);
    }

    /** Runs the flow through a Ringbook with a journal on disk, and reads and replays that journal. */
    private Outcome run(final Layout layout, final Durability durability)
    {
        final Path journal = directory.resolve(layout + "-" + durability);
        final EventDigest events = new EventDigest();
        final Ringbook ringbook = Ringbook.launch(new RingbookContext()
            .layout(layout)
            .durability(durability)
            .journal(ChronicleJournal.open(journal, new JournalConfig()))
            .hashInterval(HASH_INTERVAL)
            .clock(() -> NOW_NS)
            .recordHandler((buffer, offset, length) -> write(events, buffer, offset, length))
            .publisherThread(Layout.INVOKER != layout));
        try (ringbook)
        {
            offerAll(ringbook, Layout.INVOKER == layout);
        }
        final MatchingEngine engine = ringbook.engine();
        assertReplayEquals(engine, journal);
        return new Outcome(
            engine.stateHash(), events.hex(), events.events(), checksumOf(journal), stateHashesOf(journal));
    }

    private void offerAll(final Ringbook ringbook, final boolean isInvoked)
    {
        final JournalSource source = flow.reader();
        final CommandBatch batch = new CommandBatch(1 << 16);
        while (source.next())
        {
            batch.clear();
            forEachCommand(source, (buffer, offset, length) -> batch.append(buffer, offset, length));
            while (Ringbook.BACK_PRESSURED == ringbook.offer(batch))
            {
                Thread.yield();
            }
            if (isInvoked)
            {
                ringbook.invoke();
                ringbook.pollEvents(Integer.MAX_VALUE);
            }
        }
    }

    private static void assertReplayEquals(final MatchingEngine engine, final Path journal)
    {
        final ReplayVerifier.Report replay =
            new ReplayVerifier(new EngineConfig()).verify(journal, Long.MAX_VALUE);
        assertEquals(COMMANDS, replay.commands());
        assertEquals(engine.stateHash(), replay.stateHash(), journal::toString);
        assertEquals(COMMANDS / HASH_INTERVAL, replay.hashRecordsChecked(), journal::toString);
    }

    private static int checksumOf(final Path journal)
    {
        final CRC32C crc32c = new CRC32C();
        final byte[] bytes = new byte[1 << 10];
        try (JournalReader reader = JournalReader.open(journal))
        {
            while (reader.next())
            {
                forEachCommand(reader, (buffer, offset, length) ->
                {
                    buffer.getBytes(offset, bytes, 0, length);
                    crc32c.update(bytes, 0, length);
                });
            }
        }
        return (int)crc32c.getValue();
    }

    private static Map<Long, Long> stateHashesOf(final Path journal)
    {
        final Map<Long, Long> hashes = new TreeMap<>();
        try (JournalReader reader = JournalReader.open(journal))
        {
            while (reader.next())
            {
                if (reader.isStateHash())
                {
                    hashes.put(reader.stateHashSequence(), reader.stateHash());
                }
            }
        }
        return hashes;
    }

    private static void write(
        final EventSink sink, final DirectBuffer buffer, final int offset, final int length)
    {
        new UnsafeBuffer(sink.claim(length), length).putBytes(0, buffer, offset, length);
        sink.commit();
    }

    private static void forEachCommand(final JournalSource source, final CommandBytes handler)
    {
        final MutableInteger offset = new MutableInteger(source.commandsOffset());
        for (int i = 0; i < source.count(); i++)
        {
            final int length = CommandBatch.commandLength(source.commands(), offset.value);
            handler.onCommand(source.commands(), offset.value + CommandBatch.PREFIX_LENGTH, length);
            offset.value += CommandBatch.PREFIX_LENGTH + length;
        }
    }

    @FunctionalInterface
    private interface CommandBytes
    {
        void onCommand(DirectBuffer buffer, int offset, int length);
    }
}
