package io.ringbook.replay;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.EventEncoder;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.EventSink;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.journal.JournalException;
import io.ringbook.journal.JournalReader;
import io.ringbook.journal.Quarantine;
import io.ringbook.journal.QuarantinedCommand;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A command in the journal that cannot be applied: everybody stops before it, until it is in quarantine. */
class PoisonCommandTest
{
    private static final long SEED = 13;
    private static final int COMMANDS = 500;
    private static final long POISON = COMMANDS + 2;
    private static final long LAST = COMMANDS + 3;

    @TempDir
    private Path directory;

    @Test
    void shouldStopEverybodyAtTheSameCommandWithTheSameWordsWhateverIsWrongWithIt()
    {
        malformed().forEach((form, bytes) ->
        {
            final Path data = directory.resolve(form.replace(' ', '-'));
            final Path journal = data.resolve(DataDirectory.JOURNAL);
            final String expected = write(journal, bytes);

            final EventDigest recovered = new EventDigest();
            final PoisonCommandException stop = assertThrows(
                PoisonCommandException.class,
                () -> new Recovery(data).recover(new EngineConfig(), recovered.handler()), form);
            assertEquals(POISON, stop.sequence(), form);
            assertTrue(stop.getMessage().startsWith("matching stopped at sequence " + POISON + " (template "), form);
            assertTrue(stop.getMessage().contains(".cq4 at byte "), stop::getMessage);
            assertTrue(stop.getMessage().endsWith("; to pass the command over: ./ringbook journal quarantine " +
                POISON + " " + journal + " --reason TEXT"), stop::getMessage);
            assertEquals(expected, recovered.hex(), form + ": what came before is told, and no more");

            final EventDigest replayed = new EventDigest();
            assertEquals(stop.getMessage(), assertThrows(PoisonCommandException.class, () ->
                new ReplayVerifier(new EngineConfig()).events(replayed.handler()).verify(data, Long.MAX_VALUE))
                .getMessage());
            assertEquals(expected, replayed.hex(), form);
            assertEquals(POISON - 1, new ReplayVerifier(new EngineConfig()).verify(data, POISON - 1).sequence(), form);

            final EventDigest followed = new EventDigest();
            assertEquals(stop.getMessage(), follow(data, followed).getMessage(), form);
            assertEquals(expected, followed.hex(), form);
        });
    }

    @Test
    void shouldPassACommandInQuarantineOverAsATickOfTheClockWhateverItsBytesAre()
    {
        malformed().forEach((form, bytes) ->
        {
            final Path journal = directory.resolve(form.replace(' ', '-')).resolve(DataDirectory.JOURNAL);
            write(journal, bytes);
            Quarantine.add(journal, quarantined(POISON, bytes));

            final Recovery recovery = new Recovery(journal);
            final MatchingEngine recovered = recovery.recover(new EngineConfig(), NoEvents.INSTANCE);
            assertEquals(LAST, recovered.sequence(), form);
            assertEquals(LAST, recovery.result().commands(), form);
            final ReplayVerifier.Report report = new ReplayVerifier(new EngineConfig()).verify(journal, Long.MAX_VALUE);
            assertEquals(recovered.stateHash(), report.stateHash(), form);
            try (Follower follower = Follower.open(journal, new EngineConfig(), NoEvents.INSTANCE))
            {
                while (follower.doWork() > 0)
                {
                    assertTrue(follower.position() > 0);
                }
                assertEquals(recovered.stateHash(), follower.engine().stateHash(), form);
            }
            try (ChronicleJournal reopened = ChronicleJournal.open(journal, new JournalConfig()))
            {
                assertEquals(LAST, reopened.journaledSequence(), form);
            }
        });
    }

    @Test
    void shouldSayTheSameWhenTheEngineItselfThrowsAndNeverGoOnBehindIt()
    {
        final byte[] early = order();
        CommandEncoder.timestampNs(new UnsafeBuffer(early), 0, 1);
        final Path journal = directory.resolve(DataDirectory.JOURNAL);
        write(journal, early);
        final MatchingEngine replaying = new MatchingEngine(new EngineConfig(), NoEvents.INSTANCE);
        try (JournalReader reader = JournalReader.open(journal))
        {
            final Replayer replayer = new Replayer(reader, replaying);
            final PoisonCommandException stop =
                assertThrows(PoisonCommandException.class, replayer::replayAll);
            assertEquals(POISON, stop.sequence());
            assertTrue(stop.getMessage().contains("expected timestampNs of at least"), stop::getMessage);
            assertSame(stop, assertThrows(PoisonCommandException.class, () -> replayer.poll(1)));
            assertSame(stop, assertThrows(PoisonCommandException.class, replayer::poll));
        }
        Quarantine.add(journal, quarantined(POISON, early));
        assertEquals(LAST, new ReplayVerifier(new EngineConfig()).verify(journal, Long.MAX_VALUE).sequence());
    }

    @Test
    void shouldLeaveTheBlameWithAListenerThatThrows()
    {
        final Path journal = directory.resolve(DataDirectory.JOURNAL);
        write(journal, order());
        final IllegalStateException broken = new IllegalStateException("broken listener");
        final EventHandler listener = new EventEncoder(new EventSink()
        {
            @Override
            public long claim(final int length)
            {
                throw broken;
            }

            @Override
            public void commit()
            {
            }
        });

        assertSame(broken, assertThrows(IllegalStateException.class, () ->
            new ReplayVerifier(new EngineConfig()).events(listener).verify(journal, Long.MAX_VALUE)));
    }

    @Test
    void shouldRefuseTheQuarantineOfAnotherJournal()
    {
        final Path journal = directory.resolve(DataDirectory.JOURNAL);
        write(journal, order());
        Quarantine.add(journal, quarantined(POISON, Arrays.copyOf(order(), 20)));

        final JournalException refused = assertThrows(JournalException.class, () ->
            new ReplayVerifier(new EngineConfig()).verify(journal, Long.MAX_VALUE));
        assertTrue(refused.getMessage().contains("the quarantine is of another journal"), refused::getMessage);
        assertTrue(refused.getMessage().contains("sequence=" + POISON), refused::getMessage);
    }

    @Test
    void shouldRefuseAQuarantineOfWhichAnyByteIsChanged() throws IOException
    {
        final Path journal = directory.resolve(DataDirectory.JOURNAL);
        write(journal, order());
        Quarantine.add(journal, quarantined(3, order()));
        Quarantine.add(journal, quarantined(7, new byte[5]));
        Quarantine.add(journal, quarantined(5, order()));
        Quarantine.remove(journal, 3);
        assertEquals(2, Quarantine.load(journal).commands().size());

        final Path file = journal.resolve(Quarantine.FILE);
        final byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length - 1; i++)
        {
            final byte[] changed = bytes.clone();
            changed[i] ^= 1;
            Files.write(file, changed);
            final JournalException refused = assertThrows(
                JournalException.class, () -> JournalReader.open(journal), "byte " + i);
            assertTrue(refused.getMessage().contains("quarantine line "), refused::getMessage);
        }
        for (int length = 0; length < bytes.length - 1; length++)
        {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThrows(JournalException.class, () -> JournalReader.open(journal), "cut to " + length);
        }
    }

    @Test
    void shouldNotTouchTheQuarantineWhileTheJournalIsBeingWritten()
    {
        final Path journal = directory.resolve(DataDirectory.JOURNAL);
        try (ChronicleJournal open = ChronicleJournal.open(journal, new JournalConfig()))
        {
            assertEquals(1, open.epoch());
            final JournalException refused = assertThrows(
                JournalException.class, () -> Quarantine.add(journal, quarantined(1, order())));
            assertTrue(refused.getMessage().startsWith("journal in use"), refused::getMessage);
        }
        assertTrue(Quarantine.load(journal).isEmpty());
    }

    /** What the bytes of a command may be, none of them well formed. */
    private static Map<String, byte[]> malformed()
    {
        final byte[] order = order();
        final Map<String, byte[]> forms = new LinkedHashMap<>();
        forms.put("empty", new byte[0]);
        forms.put("half a header", Arrays.copyOf(order, 5));
        forms.put("a header alone", Arrays.copyOf(order, 8));
        forms.put("short", Arrays.copyOf(order, order.length - 1));
        forms.put("long", Arrays.copyOf(order, order.length + 1));
        forms.put("longer than any", Arrays.copyOf(order, CommandEncoder.MAX_COMMAND_LENGTH + 100));
        forms.put("block length", with(order, 0, 9));
        forms.put("template", with(order, 2, 99));
        forms.put("event", with(order, 2, 101));
        forms.put("schema", with(order, 4, 1));
        forms.put("future version", with(order, 6, 2));
        forms.put("zeros", new byte[order.length]);
        forms.put("null side", with(order, sideOffset(order), 0xFF));
        forms.put("group count", with(order, order.length - 4, 2));
        forms.put("group length", with(order, order.length - 5, 1));
        forms.put("text too long", with(order, order.length - 3, 37));
        assertEquals(2, order[order.length - 3], "length of the client id");
        return forms;
    }

    private static int sideOffset(final byte[] order)
    {
        final byte[] sell = order(Side.SELL);
        return Arrays.mismatch(order, sell);
    }

    private static byte[] with(final byte[] bytes, final int offset, final int value)
    {
        final byte[] changed = bytes.clone();
        changed[offset] = (byte)value;
        return changed;
    }

    private static byte[] order()
    {
        return order(Side.BUY);
    }

    private static byte[] order(final Side side)
    {
        final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
        final int length = new CommandEncoder().wrap(buffer, 0).newOrder(
            1, 1, 1, side, OrdType.LIMIT, TimeInForce.GTC, 10_000, 1, StpMode.NULL_VAL, false,
            new OrderInstructions(), new ClOrdId().set("id"));
        CommandEncoder.timestampNs(buffer, 0, Long.MAX_VALUE);
        return Arrays.copyOf(buffer.byteArray(), length);
    }

    /** A flow, and behind it a good command, the one in question and another good one, in one batch. */
    private static String write(final Path journal, final byte[] command)
    {
        final EventDigest digest = new EventDigest();
        final MatchingEngine engine = new MatchingEngine(new EngineConfig(), digest.handler());
        try (ChronicleJournal open = ChronicleJournal.open(journal, new JournalConfig()))
        {
            new SeededFlow(SEED, engine, open).run(COMMANDS);
            final long timestampNs = engine.timestampNs() + 1;
            final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
            final int length = new CommandEncoder().wrap(buffer, 0)
                .cancelOrder(1, 1, engine.lastOrderId(), NullValue.INT, new ClOrdId());
            CommandEncoder.timestampNs(buffer, 0, timestampNs);
            engine.onCommand(buffer, 0, length, POISON - 1);
            final CommandBatch batch = new CommandBatch(4_096);
            batch.append(buffer, 0, length);
            batch.append(new UnsafeBuffer(command), 0, command.length);
            batch.append(buffer, 0, length);
            open.append(POISON - 1, 3, timestampNs, batch.buffer(), batch.length());
        }
        return digest.hex();
    }

    private static QuarantinedCommand quarantined(final long sequence, final byte[] bytes)
    {
        return new QuarantinedCommand(
            sequence,
            QuarantinedCommand.crc32c(new UnsafeBuffer(bytes), 0, bytes.length),
            Instant.EPOCH,
            "a test | of\nit");
    }

    private static PoisonCommandException follow(final Path data, final EventDigest digest)
    {
        try (Follower follower = Follower.open(data, new EngineConfig(), digest.handler()))
        {
            return assertThrows(PoisonCommandException.class, () ->
            {
                while (follower.doWork() > 0)
                {
                    assertNotEquals(POISON, follower.position());
                }
                assertEquals(POISON - 1, follower.position());
            });
        }
    }
}
