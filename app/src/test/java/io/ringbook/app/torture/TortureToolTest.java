package io.ringbook.app.torture;

import io.ringbook.app.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * All faults for a short while. For longer: {@code -Dtorture.minutes=10}, for each fault; {@code -Dtorture.seed=7} for
 * other chances.
 */
@Timeout(3600)
class TortureToolTest
{
    private static final String MINUTES = System.getProperty("torture.minutes", "0.015");
    private static final String SEED = System.getProperty("torture.seed", "1");

    private final Console console = new Console();

    @TempDir
    private Path directory;

    @Test
    void shouldSeeWhatIsExpectedOfEveryFault()
    {
        final Path work = directory.resolve("work");

        final int status = console.run(
            "torture", "--minutes", MINUTES, "--seed", SEED, "--dir", work.toString());

        assertEquals(0, status, () -> "seed " + SEED + "\n" + console.out() + console.err());
        for (final Fault fault : new Faults(null).all())
        {
            final String line = console.line(fault.name() + " ");
            assertTrue(line.endsWith("as expected") || line.contains("skipped: "), line);
        }
        assertFalse(Files.exists(work), "the directory was not removed");
    }

    @Test
    void shouldExplainEveryFault()
    {
        assertEquals(0, console.run("torture", "--list"));

        for (final Fault fault : new Faults(null).all())
        {
            assertTrue(console.out().contains(fault.name() + System.lineSeparator() + "  "), console.out());
            assertTrue(console.out().contains("Expected: " + fault.expected()), console.out());
        }
    }

    @Test
    void shouldNameTheFaultsThatThereAreWhenAskedForAnother()
    {
        assertEquals(2, console.run("torture", "--faults", "kill,flood", "--dir", directory.toString()));
        assertTrue(console.err().contains("expected kill, flip, "), console.err());
        assertTrue(console.err().contains("found 'flood'"), console.err());
    }

    @Test
    void shouldRefuseADirectoryThatIsNotEmpty() throws IOException
    {
        Files.createFile(directory.resolve("mine"));

        assertEquals(2, console.run("torture", "--faults", "flip", "--dir", directory.toString()));
        assertTrue(console.err().contains("expected an empty directory"), console.err());
    }

    @Test
    void shouldEndAtTheFirstViolationAndNameItsPlace()
    {
        final Campaign campaign = campaign();

        campaign.run(List.of(
            fault("fine", (run) -> run.nextCycle()),
            fault("wrong", (run) ->
            {
                run.nextCycle();
                run.nextCycle();
                run.newDirectory();
                throw new Violation("sequence=17 is gone");
            }),
            fault("later", (run) -> Violation.require(false, "came too far"))));

        assertEquals(
            "wrong, seed 5, cycle 2, in " + directory.resolve("wrong/cycle-2") + ": sequence=17 is gone",
            campaign.problem());
        final String table = table(campaign);
        assertTrue(table.contains("fine") && table.contains("as expected") && table.contains("VIOLATED"), table);
        assertFalse(table.contains("later"), table);
    }

    @Test
    void shouldGoOnWhenAFaultCannotBeDoneHere()
    {
        final Campaign campaign = campaign();

        campaign.run(List.of(
            fault("impossible", (run) ->
            {
                throw new SkippedException("no such disk");
            }),
            fault("fine", (run) -> run.nextCycle())));

        assertNull(campaign.problem());
        assertTrue(table(campaign).contains("skipped: no such disk"), table(campaign));
    }

    private Campaign campaign()
    {
        return new Campaign(
            directory, 5, new Campaign.Length(Long.MAX_VALUE / 2, 9), () -> false, new PrintWriter(new StringWriter()));
    }

    private static String table(final Campaign campaign)
    {
        final StringWriter table = new StringWriter();
        campaign.print(new PrintWriter(table));
        return table.toString();
    }

    private interface Deed
    {
        void run(FaultRun run);
    }

    private static Fault fault(final String name, final Deed deed)
    {
        return new Fault()
        {
            @Override
            public String name()
            {
                return name;
            }

            @Override
            public String description()
            {
                return "";
            }

            @Override
            public String expected()
            {
                return "";
            }

            @Override
            public void run(final FaultRun run)
            {
                deed.run(run);
            }
        };
    }
}
