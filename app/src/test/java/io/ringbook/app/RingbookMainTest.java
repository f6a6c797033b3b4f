package io.ringbook.app;

import io.ringbook.app.console.StandardOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RingbookMainTest
{
    private final Console console = new Console();
    private final StringWriter lost = new StringWriter();

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

    @Test
    void shouldFailWhenWhatWasPrintedCouldNotBeWritten()
    {
        assertEquals(2, printingTo("No space left on device"));
        assertEquals("ringbook: cannot write to standard output: No space left on device", lost.toString().strip());
    }

    @Test
    void shouldBeFineWhenTheReaderHasSeenEnough()
    {
        assertEquals(0, printingTo("Broken pipe"));
        assertEquals("", lost.toString());
    }

    private int printingTo(final String failure)
    {
        final StandardOutput output = new StandardOutput(new OutputStream()
        {
            @Override
            public void write(final int value) throws IOException
            {
                throw new IOException(failure);
            }
        });
        final CommandLine commandLine = RingbookMain.commandLine();
        commandLine.setOut(new PrintWriter(output, true));
        commandLine.setErr(new PrintWriter(lost, true));
        return RingbookMain.execute(commandLine, output, "completion", "bash");
    }
}
