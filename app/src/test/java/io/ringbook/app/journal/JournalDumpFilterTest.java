package io.ringbook.app.journal;

import io.ringbook.app.Console;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Which commands a dump chooses, with a snapshot in the middle to begin with. */
class JournalDumpFilterTest
{
    @TempDir
    private static Path directory;

    private final Console console = new Console();

    @BeforeAll
    static void run()
    {
        final Console console = new Console();
        for (int i = 0; i < 2; i++)
        {
            assertEquals(0, console.run("run", "--commands", "2000", "--no-postgres", "--data", data()),
                console.err());
        }
    }

    @Test
    void shouldChooseByTimeFromInclusiveToExclusive()
    {
        final List<String> all = dump();
        assertEquals(4_000, all.size());
        for (final int at : new int[] {700, 2_900})
        {
            final String time = time(all.get(at));
            final List<String> expected = all.stream().filter((line) -> time(line).compareTo(time) >= 0).toList();
            assertEquals(expected, dump("--from-time", time));
            assertEquals(expected, dump("--from-time", nanoseconds(time)));
            assertEquals(expected, dump("--from-time", LocalDateTime.ofInstant(
                Instant.parse(time), ZoneOffset.UTC).toString()));
            assertEquals(4_000, expected.size() + dump("--to-time", time).size());
            assertEquals(List.of(), dump("--from-time", time, "--to-time", nanoseconds(time, 1)).stream()
                .filter((line) -> !time(line).equals(time)).toList());
        }
    }

    @Test
    void shouldPrintTheSameLinesFromASnapshotOn()
    {
        assertEquals(dump().subList(2_499, 2_520), dump("--from", "2500", "--to", "2520"));
        assertEquals(dump().subList(3_899, 3_920), dump("--from", "3900", "--to", "3920"));
        assertEquals(dump().subList(1_499, 1_520), dump("--from", "1500", "--to", "1520"));
    }

    @Test
    void shouldSayWhenNothingMatches()
    {
        assertEquals(0, console.run("journal", "dump", data(), "--account", "987654321"));
        assertEquals("", console.out());
        assertTrue(console.err().matches("ringbook: no command matches; looked from sequence 1 at 20\\S+Z to " +
            "sequence 4000 at 20\\S+Z\\R"), console.err());
        assertEquals(0, console.run("journal", "dump", data(), "--from-time", "2200-01-01"));
        assertTrue(console.err().startsWith("ringbook: no command matches; the journal ends with sequence 4000 at 20"),
            console.err());
        assertEquals(2, console.run("journal", "dump", data(), "--from-time", "yesterday"));
        assertTrue(console.err().contains("expected a time such as 2026-11-21T12:06:39.5Z"), console.err());
        assertEquals(
            2, console.run("journal", "dump", data(), "--from-time", "2026-11-22", "--to-time", "2026-11-22"));
    }

    @Test
    void shouldFollowAnOrderByItsClientsId()
    {
        final String entry = dump().stream().filter((line) -> line.matches(".* new account=.* clOrdId=\\S+"))
            .findFirst().orElseThrow();
        final String account = entry.replaceFirst(".*account=(\\d+) .*", "$1");
        final List<String> lines = dump("--order", account + "/" + entry.replaceFirst(".*clOrdId=", ""));
        assertEquals(entry, lines.get(0));
        assertTrue(lines.stream().allMatch((line) -> line.contains("account=" + account + " ")));
        assertEquals(2, console.run("journal", "dump", data(), "--order", "7/"));
    }

    private List<String> dump(final String... options)
    {
        final String[] args = new String[options.length + 4];
        args[0] = "journal";
        args[1] = "dump";
        args[2] = data();
        args[3] = "--commands-only";
        System.arraycopy(options, 0, args, 4, options.length);
        assertEquals(0, console.run(args), console.err());
        return console.out().lines().toList();
    }

    private static String time(final String line)
    {
        return line.strip().split(" +")[1];
    }

    private static String nanoseconds(final String time)
    {
        return nanoseconds(time, 0);
    }

    private static String nanoseconds(final String time, final long more)
    {
        final Instant instant = Instant.parse(time);
        return String.valueOf(instant.getEpochSecond() * 1_000_000_000L + instant.getNano() + more);
    }

    private static String data()
    {
        return directory.toString();
    }
}
