package io.ringbook.app;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RingbookMainTest
{
    private final Console console = new Console();

    @Test
    void shouldListItsCommands()
    {
        assertEquals(0, console.run("--help"));
        for (final String command : new String[] {"run", "match", "replay", "check"})
        {
            assertTrue(console.out().contains("  " + command), console.out());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "match", "replay", "check"})
    void shouldExplainEveryCommand(final String command)
    {
        assertEquals(0, console.run(command, "--help"));
        assertTrue(console.out().startsWith("Usage: ringbook " + command), console.out());
        assertTrue(console.out().contains("Exit status:"), console.out());
        assertTrue(console.out().contains("--debug"), console.out());
    }

    @Test
    void shouldSayInOneLineWhatIsWrongWithAnOption()
    {
        assertEquals(2, console.run("run", "--comands", "5"));
        assertEquals(1, console.err().lines().count(), console.err());
        assertTrue(console.err().startsWith("ringbook: Unknown option"), console.err());
        assertTrue(console.err().contains("'ringbook run --help'"), console.err());
    }

    @Test
    void shouldSuggestTheCommandThatWasMeant()
    {
        assertEquals(2, console.run("replya"));
        assertTrue(console.err().contains("did you mean"), console.err());
        assertTrue(console.err().contains("replay"), console.err());
    }

    @Test
    void shouldShowTheTraceOnlyWhenAsked()
    {
        assertEquals(2, console.run("replay", "/nowhere/at/all"));
        assertEquals(1, console.err().lines().count(), console.err());

        assertEquals(2, console.run("replay", "/nowhere/at/all", "--debug"));
        assertTrue(console.err().contains("\tat io.ringbook.app.replay.ReplayTool"), console.err());
    }
}
