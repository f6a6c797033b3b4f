package io.ringbook.app.completion;

import io.ringbook.app.Console;
import io.ringbook.app.RingbookMain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class CompletionToolTest
{
    private static final Path BASH = Path.of("/bin/bash");

    private final Console console = new Console();

    @TempDir
    private Path directory;

    @Test
    void shouldCompleteCommandsOptionsValuesAndFiles() throws IOException, InterruptedException
    {
        assumeTrue(Files.isExecutable(BASH), "there is no " + BASH);
        Files.createDirectory(directory.resolve("ringbook-data"));
        assertEquals(0, console.run("completion", "bash"), console.err());
        Files.writeString(directory.resolve("completion.bash"), console.out());

        assertEquals(List.of("replay"), complete("ringbook", "rep"));
        assertEquals(List.of("replay"), complete("./ringbook", "rep"));
        assertEquals(List.of("dump"), complete("ringbook", "journal", "d"));
        assertTrue(complete("ringbook", "replay", "--").containsAll(List.of("--order", "--diff", "--book", "--json")));
        assertEquals(List.of("fused", "pipelined"), complete("ringbook", "run", "--layout", ""));
        assertEquals(List.of("page-cache", "synced"), complete("ringbook", "events", "--durability", ""));
        assertEquals(List.of("ringbook-data"), complete("ringbook", "replay", "ringb"));
    }

    /** What the shell offers must be what the command takes. */
    @Test
    void shouldOfferNothingThatIsRefused() throws Exception
    {
        final List<CommandLine> commands = new ArrayList<>(List.of(RingbookMain.commandLine()));
        int checked = 0;
        for (int i = 0; i < commands.size(); i++)
        {
            commands.addAll(commands.get(i).getSubcommands().values());
            for (final OptionSpec option : commands.get(i).getCommandSpec().options())
            {
                if (null != option.completionCandidates() && option.converters().length > 0)
                {
                    for (final String word : option.completionCandidates())
                    {
                        option.converters()[0].convert(word);
                        checked++;
                    }
                }
            }
        }
        assertTrue(checked >= 7, "checked " + checked);
    }

    @Test
    void shouldKnowBashAndZsh()
    {
        assertEquals(0, console.run("completion", "zsh"), console.err());
        assertTrue(console.out().startsWith("autoload -Uz compinit bashcompinit"), console.out());
        assertTrue(console.out().contains("complete -F _complete_ringbook -o default ringbook"), console.out());
        assertEquals(2, console.run("completion", "fish"));
        assertEquals(2, console.run("completion"));
    }

    private List<String> complete(final String... words) throws IOException, InterruptedException
    {
        final String script = "source ./completion.bash; spec=$(complete -p ringbook); " +
            "COMP_WORDS=(\"$@\"); COMP_CWORD=$(( $# - 1 )); _complete_ringbook 2> /dev/null; " +
            "printf '%s\\n' \"${COMPREPLY[@]}\"";
        final List<String> command = new ArrayList<>(List.of(BASH.toString(), "--norc", "-c", script, "bash"));
        command.addAll(List.of(words));
        final Process process = new ProcessBuilder(command).directory(directory.toFile()).start();
        final String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(10, TimeUnit.SECONDS), "bash does not end");
        return printed.lines().filter((line) -> !line.isEmpty()).toList();
    }
}
