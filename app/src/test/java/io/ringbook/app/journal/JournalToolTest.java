package io.ringbook.app.journal;

import io.ringbook.app.Console;
import io.ringbook.app.JournalDamage;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.NullValue;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JournalToolTest
{
    private static final int COMMANDS = 3_000;

    private final Console console = new Console();

    @TempDir
    private Path directory;

    @Test
    void shouldExplainADirectoryAndWhatTheNextStartDoes()
    {
        run("--no-follower");
        run("--no-follower");

        assertEquals(0, console.run("journal", "info", data()), console.err());
        assertEquals("nobody", console.line("in use by"));
        assertTrue(console.line("segments").startsWith("2, "), console.out());
        assertTrue(console.line("  epoch 1").startsWith("sequence 1 to 3000, from 20"), console.out());
        assertTrue(console.line("  epoch 2").startsWith("sequence 3001 to 6000, from 20"), console.out());
        assertTrue(console.line("journaled").startsWith("sequence 6000, document "), console.out());
        assertTrue(console.line("synced").startsWith("sequence 6000, document "), console.out());
        assertEquals("none", console.line("snapshots"));
        assertEquals("none", console.line("quarantine"));
        assertTrue(console.line("read").startsWith("6,000 commands and "), console.out());
        assertEquals("applies all 6,000 commands", console.line("next start"));
    }

    @Test
    void shouldExplainAJournalThatIsBeingWrittenAndOneWithASnapshot()
    {
        run();
        assertEquals(0, console.run("journal", "info", data(), "--verify"), console.err());
        assertTrue(console.line("snapshots").endsWith(": loads"), console.out());
        assertEquals(
            "loads the snapshot of sequence 3000 and applies the 0 commands behind it", console.line("next start"));

        try (ChronicleJournal open = ChronicleJournal.open(journal(), new JournalConfig()))
        {
            final String pid = "pid " + ProcessHandle.current().pid();
            assertEquals(2, open.epoch());
            assertEquals(0, console.run("journal", "info", data()), console.err());
            assertEquals(pid + ", alive", console.line("in use by"));
            assertEquals("refused while " + pid + " writes", console.line("next start"));
            assertEquals(2, console.run("journal", "quarantine", "5", data(), "--reason", "none"));
            assertTrue(console.err().contains("is being written by " + pid), console.err());
        }
    }

    @Test
    void shouldVerifyEverythingAndNameTheFirstDamage() throws IOException
    {
        run();
        assertEquals(0, console.run("journal", "verify", data()), console.err());
        assertTrue(console.line("commands").startsWith("3,000 up to sequence 3000, all well formed"), console.out());
        assertEquals("1 of 1 load", console.line("snapshots"));

        final Path damaged = JournalDamage.flipBit(directory, 131_072);
        assertEquals(1, console.run("journal", "verify", data()));
        assertTrue(console.err().startsWith("ringbook: journal damaged: " + damaged + " at byte "), console.err());
        assertEquals(1, console.err().lines().count(), console.err());
        assertEquals(1, console.run("journal", "info", data()));
        assertTrue(console.line("damage").startsWith("journal damaged: " + damaged), console.out());
        assertEquals("refused, because of the damage", console.line("next start"));
    }

    @Test
    void shouldSayThatATornEndWillBeCut() throws IOException
    {
        run("--no-follower");
        final Path file = JournalDamage.flipBit(directory, 0);
        JournalDamage.flipBit(directory, 0);
        final byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (0 == bytes[end - 1])
        {
            end--;
        }
        // A document of 40 bytes that was begun and not completed.
        final int at = end + 3 & -4;
        final byte[] torn = Arrays.copyOf(bytes, Math.max(bytes.length, at + 4_096));
        torn[at] = 40;
        torn[at + 3] = (byte)0x80;
        torn[at + 20] = 1;
        Files.write(file, torn);

        assertEquals(0, console.run("journal", "info", data()), console.out());
        assertTrue(console.line("next start").startsWith("applies all 3,000 commands, cuts 21 bytes of a torn end, " +
            file + " at byte " + at), console.out());
    }

    @Test
    void shouldDumpCommandsAsLinesForPeople()
    {
        run();
        assertEquals(0, console.run("journal", "dump", data(), "--from", "100", "--to", "110"), console.err());
        assertEquals(11, console.out().lines().count());
        assertTrue(console.out().lines().allMatch((line) ->
            line.matches(" +1[01]\\d  20\\S+Z +(new|cancel|replace) account=\\d+ .*")), console.out());

        assertEquals(0, console.run("journal", "dump", data(), "--order", "5"), console.err());
        assertTrue(console.out().lines().findFirst().orElse("").contains("  new account="), console.out());

        assertEquals(0, console.run("journal", "dump", data(), "--instrument", "ETH-USDT"), console.err());
        assertTrue(console.out().lines().count() > 10);
        assertTrue(console.out().lines().filter((line) -> line.contains("symbol="))
            .allMatch((line) -> line.contains("symbol=ETH-USDT")), console.out());

        assertEquals(2, console.run("journal", "dump", data(), "--from", "5", "--to", "4"));
        assertEquals(2, console.run("journal", "dump", directory.resolve("none").toString()));
        assertEquals(2, console.run("journal"));
    }

    @Test
    void shouldDumpLinesFromWhichMatchReenactsTheJournal() throws IOException
    {
        run();
        final String replayed = replay();
        assertEquals(0, console.run("journal", "dump", data(), "--json"), console.err());
        final Path text = directory.resolve("dump.jsonl");
        Files.writeString(text, console.out());
        assertEquals(
            COMMANDS, console.out().lines().filter((line) -> line.startsWith("{\"cmd\":")).count(), "commands");

        final Path data = directory.resolve("again");
        assertEquals(0, console.run("run", "--no-postgres", "--no-follower", "--input", text.toString(),
            "--format", "jsonl", "--data", data.toString()), console.err());
        assertEquals(0, console.run("replay", data.toString()), console.err());
        assertEquals(replayed, console.line("orders") + ", " + console.line("trades"));

        assertEquals(0, console.run(
            "journal", "dump", data(), "--json", "--seq", "--commands-only", "--from", "2990"), console.err());
        assertEquals(11, console.out().lines().count());
        assertTrue(console.out().startsWith("{\"seq\":2990,\"cmd\":"), console.out());
    }

    @Test
    void shouldTakeTheOperatorFromAPoisonCommandToARunningEngine() throws IOException
    {
        run();
        poison();

        assertEquals(1, console.run("replay", data()));
        assertTrue(console.err().startsWith("ringbook: matching stopped at sequence 3002 (template NewOrder), " +
            journal()), console.err());
        assertTrue(console.err().contains("./ringbook journal quarantine 3002 " + journal()), console.err());
        assertEquals(1, console.run("journal", "info", data()));
        assertTrue(console.line("next start").startsWith("stops at sequence 3002"), console.out());
        assertEquals(1, console.run("journal", "verify", data()));
        assertTrue(console.err().contains("cannot be applied: sequence 3002"), console.err());

        assertEquals(2, console.run("journal", "quarantine", "3002", data()), "a reason is asked for");
        assertEquals(1, console.run("journal", "quarantine", "3001", data(), "--reason", "wrong one"));
        assertTrue(console.err().contains("sequence 3001 can be applied"), console.err());
        assertEquals(1, console.run("journal", "quarantine", "9999", data(), "--reason", "behind the end"));
        assertEquals(0, console.run("journal", "quarantine", "3002", data(), "--reason", "ticket 12"), console.err());
        assertTrue(console.out().contains("sequence 3002 is in quarantine: command: not well formed"), console.out());
        assertTrue(console.out().contains("the next start, replay, follower and projector pass it over"));

        assertEquals(0, console.run("journal", "quarantine", data(), "--list"), console.err());
        assertTrue(console.out().startsWith("sequence 3002  crc32c "), console.out());
        assertEquals(0, console.run("journal", "dump", data(), "--json", "--from", "3001"), console.err());
        final List<String> lines = console.out().lines().toList();
        assertTrue(lines.get(1).startsWith("# sequence 3002 is in quarantine since "), console.out());
        assertTrue(lines.get(2).startsWith("{\"cmd\":\"clock\""), console.out());

        assertEquals(0, console.run("journal", "quarantine", "3002", data(), "--remove"), console.err());
        assertEquals(1, console.run("replay", data()));
        assertEquals(0, console.run("journal", "quarantine", "3002", data(), "--reason", "ticket 12"), console.err());
        assertEquals(0, console.run("replay", data(), "--verify"), console.err());
        run();
        assertEquals(0, console.run("journal", "verify", data()), console.err());
        assertEquals(1, console.run("journal", "quarantine", "3002", data(), "--remove"));
        assertTrue(console.err().contains("stays in quarantine"), console.err());
    }

    @Test
    void shouldPassNoCommandOverThatASnapshotRestsOn()
    {
        run();

        final int status = console.run("journal", "quarantine", "1500", data(), "--reason", "none", "--force");

        assertEquals(1, status);
        assertTrue(console.err().contains("sequence 1500 cannot be passed over: "), console.err());
        assertTrue(console.err().contains("snapshot-0000000000000003000.rbs was taken behind it"), console.err());
        assertEquals(0, console.run("journal", "quarantine", data(), "--list"), console.err());
        assertTrue(console.out().contains("nothing is in quarantine"), console.out());
    }

    @Test
    void shouldNameTheLineOfADamagedQuarantine() throws IOException
    {
        run();
        poison();
        assertEquals(0, console.run("journal", "quarantine", "3002", data(), "--reason", "ticket 12"), console.err());
        final Path file = journal().resolve("quarantine");
        Files.writeString(file, Files.readString(file, StandardCharsets.UTF_8).replace("ticket 12", "ticket 13"));

        assertEquals(1, console.run("replay", data()));
        assertTrue(
            console.err().startsWith("ringbook: journal damaged: " + file + " line 2: expected "), console.err());
        assertEquals(1, console.run("journal", "info", data()));
        assertTrue(console.line("damage").contains(file + " line 2"), console.out());
    }

    /** A good command, one of which a byte is missing, and a good one. */
    private void poison()
    {
        final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
        final CommandEncoder encoder = new CommandEncoder().wrap(buffer, 0);
        final CommandBatch batch = new CommandBatch(1_024);
        try (ChronicleJournal open = ChronicleJournal.open(journal(), new JournalConfig()))
        {
            final int length = encoder.cancelOrder(1, 1, 1, NullValue.INT, new ClOrdId());
            CommandEncoder.timestampNs(buffer, 0, System.currentTimeMillis() * 1_000_000);
            batch.append(buffer, 0, length);
            final byte[] order = new byte[length];
            buffer.getBytes(0, order);
            order[2] = 1;
            batch.append(new UnsafeBuffer(order), 0, length - 1);
            batch.append(buffer, 0, length);
            open.append(3_001, 3, System.currentTimeMillis() * 1_000_000, batch.buffer(), batch.length());
        }
    }

    private String replay()
    {
        assertEquals(0, console.run("replay", data()), console.err());
        return console.line("orders") + ", " + console.line("trades");
    }

    private void run(final String... options)
    {
        final String[] words = new String[6 + options.length];
        List.of("run", "--commands", String.valueOf(COMMANDS), "--no-postgres", "--data", data())
            .toArray(words);
        System.arraycopy(options, 0, words, 6, options.length);
        assertEquals(0, console.run(words), console.err());
    }

    private String data()
    {
        return directory.toString();
    }

    private Path journal()
    {
        return directory.resolve("journal");
    }
}
