package io.ringbook.app.replay;

import io.ringbook.app.ChildRun;
import io.ringbook.app.Console;
import io.ringbook.app.JournalDamage;
import io.ringbook.app.RingbookMain;
import io.ringbook.app.console.ToolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(180)
class EventsToolTest
{
    private static final Pattern POSITION = Pattern.compile("\\{\"seq\":(\\d+),\"index\":(\\d+),\"event\":.*}");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    @Test
    void shouldPrintTheSameTailFromAnyEventOn()
    {
        run(4_000);
        final List<String> whole = events("json", 0);
        assertTrue(whole.size() > 4_000, () -> whole.size() + " events");

        for (int i = 0; i < whole.size(); i += whole.size() / 7)
        {
            assertEquals(whole.subList(i, whole.size()), events("json", 0, "--from", position(whole.get(i))));
        }
        final List<String> bytes = events("hex", 0);
        assertEquals(whole.size(), bytes.size());
        for (int i = 0; i < whole.size(); i += 100)
        {
            assertTrue(bytes.get(i).matches(Pattern.quote(position(whole.get(i))) + " ([0-9a-f]{2}){32,}"));
        }
    }

    @Test
    void shouldStopBehindTheLastCommandAskedFor()
    {
        run(1_000);
        final List<String> some = events("json", 0, "--from", "500", "--to", "510");

        assertTrue(some.size() >= 8, some::toString);
        assertTrue(position(some.get(0)).startsWith("500."), some::toString);
        assertTrue(position(some.get(some.size() - 1)).startsWith("510."), some::toString);
        assertEquals(some, events("json", 0, "--from", "500", "--to", "510", "--follow", "--durability", "synced"));

        assertEquals(List.of(), events("json", 0, "--from", "5000"));
        events("json", ToolException.ANSWER_IS_NO, "--from", "900", "--to", "5000");
        thenError("ringbook: expected a command with sequence 5000, found the end of the journal after ");
    }

    @Test
    void shouldKnowTheDecimalsOfWhatWasDefinedBeforeTheFirstEvent() throws IOException
    {
        final Path input = directory.resolve("input.jsonl");
        Files.write(input, List.of(
            "{\"cmd\":\"accounts\",\"mode\":\"ON\"}",
            "{\"cmd\":\"asset\",\"asset\":\"JPY\",\"scale\":2}",
            "{\"cmd\":\"deposit\",\"account\":1,\"asset\":\"JPY\",\"amount\":\"12.34\",\"transferId\":1}",
            "{\"cmd\":\"instrument\",\"symbol\":\"X\",\"base\":\"A\",\"quote\":\"JPY\",\"tickSize\":\"0.1\"," +
                "\"lotSize\":\"0.1\"}",
            "{\"cmd\":\"new\",\"account\":1,\"symbol\":\"X\",\"side\":\"BUY\",\"price\":\"2.5\",\"qty\":\"1\"}"));
        assertEquals(0, new Console().run(
            "run", "--input", input.toString(), "--format", "jsonl", "--no-postgres", "--data", data()));

        final List<String> whole = events("json", 0);
        assertTrue(whole.get(0).contains("\"asset\":\"JPY\",\"amount\":\"12.34\""), whole::toString);
        assertTrue(String.join("\n", whole).contains("\"available\":\"9.84\",\"locked\":\"2.5\""), whole::toString);
        for (int i = 0; i < whole.size(); i++)
        {
            assertEquals(whole.subList(i, whole.size()), events("json", 0, "--from", position(whole.get(i))));
        }
    }

    @Test
    void shouldFollowARunThatIsKilledAndTheNextOne() throws Exception
    {
        final Console console = new Console();
        final Path live = directory.resolve("live");
        Files.createDirectory(live);
        final List<String> seen;
        try (ChildRun run = start(); ChildRun follower = follow(run, live))
        {
            run.awaitJournaled(Path.of(data()), 5_000);
            run.kill();
            assertEquals(0, console.run("run", "--commands", "3000", "--no-postgres", "--data", data()), console.err());
            await(follower, "{\"seq\":" + events("json", 0, "--from", "5000").stream()
                .map(EventsToolTest::position).reduce((first, last) -> last).orElseThrow().split("\\.")[0]);
            assertEquals(0, follower.terminate(), follower.output());
            seen = follower.output().lines().toList();
        }
        final List<String> whole = events("json", 0);
        assertEquals(whole.size(), seen.size());
        assertEquals(whole, seen);
    }

    @Test
    void shouldSayInOneLineWhatIsWrong() throws IOException
    {
        run(4_000);
        events("json", ToolException.WRONG_USE, "--from", "0.1");
        thenError("ringbook: Invalid value for option '--from': expected SEQUENCE or SEQUENCE.INDEX, from 1 and 0 on");
        events("json", ToolException.WRONG_USE, "--from", "7", "--to", "6");
        thenError("ringbook: --to: expected 7 or more, as --from says, found 6");
        events("json", ToolException.WRONG_USE, "--durability", "group");
        thenError("ringbook: Invalid value for option '--durability': expected page-cache or synced, found 'group'");

        JournalDamage.flipBit(Path.of(data()), 140_000);
        events("json", ToolException.ANSWER_IS_NO);
        thenError("ringbook: journal damaged: ");
        assertTrue(out.size() > 0, "what is before the damage is printed");
    }

    private ChildRun start() throws IOException
    {
        return ChildRun.start(
            directory, "run", "--commands", "0", "--rate", "20k", "--no-postgres", "--data", data());
    }

    private ChildRun follow(final ChildRun run, final Path live) throws Exception
    {
        run.awaitJournaled(Path.of(data()), 1);
        return ChildRun.start(live, "events", "--follow", data());
    }

    private static void await(final ChildRun follower, final String line) throws Exception
    {
        final long deadlineNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!follower.output().contains(line))
        {
            assertTrue(System.nanoTime() < deadlineNs, () -> "no line " + line);
            Thread.sleep(50);
        }
        Thread.sleep(200);
    }

    private void run(final int commands)
    {
        final Console console = new Console();
        assertEquals(0, console.run(
            "run", "--commands", String.valueOf(commands), "--no-postgres", "--data", data()), console.err());
    }

    private String data()
    {
        return directory.resolve("data").toString();
    }

    private static String position(final String line)
    {
        final Matcher matcher = POSITION.matcher(line);
        assertTrue(matcher.matches(), line);
        return matcher.group(1) + "." + matcher.group(2);
    }

    private List<String> events(final String format, final int status, final String... options)
    {
        out.reset();
        err.getBuffer().setLength(0);
        final CommandLine commandLine = RingbookMain.commandLine();
        final CommandLine tool = new CommandLine(new EventsTool(out));
        commandLine.getCommandSpec().removeSubcommand("events");
        commandLine.addSubcommand(tool);
        tool.setCaseInsensitiveEnumValuesAllowed(true);
        tool.setParameterExceptionHandler(commandLine.getParameterExceptionHandler());
        tool.setExecutionExceptionHandler(commandLine.getExecutionExceptionHandler());
        commandLine.setErr(new PrintWriter(err, true));
        final String[] args = new String[options.length + 4];
        System.arraycopy(options, 0, args, 4, options.length);
        args[0] = "events";
        args[1] = data();
        args[2] = "--format";
        args[3] = format;
        assertEquals(status, commandLine.execute(args), err::toString);
        return out.toString(StandardCharsets.US_ASCII).lines().toList();
    }

    private void thenError(final String start)
    {
        assertTrue(err.toString().startsWith(start), err::toString);
        assertEquals(1, err.toString().lines().count(), err::toString);
    }
}
