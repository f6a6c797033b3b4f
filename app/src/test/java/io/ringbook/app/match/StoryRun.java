package io.ringbook.app.match;

import io.ringbook.engine.EngineConfig;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells a story to the text protocol, a line at a time, and compares what it answers.
 */
final class StoryRun
{
    private static final String ANY = "(?:[^\"\\\\]|\\\\.)*";

    private final Story story;
    private final List<String> answers = new ArrayList<>();

    private StoryRun(final Story story)
    {
        this.story = story;
    }

    /**
     * Runs a story over an engine of its own.
     *
     * @param story to run.
     * @return what differs, expected beside found; empty if nothing does.
     * @throws IOException never.
     */
    static String differences(final Story story) throws IOException
    {
        return new StoryRun(story).run();
    }

    private String run() throws IOException
    {
        final List<String> inputs = new ArrayList<>();
        if (null != story.preamble())
        {
            story.preamble().inputs().forEach((line) -> inputs.add(line.text()));
        }
        final int ownFrom = inputs.size();
        story.steps().forEach((step) -> step.inputs().forEach((line) -> inputs.add(line.text())));
        final long errorCount = tell(inputs);

        final StringBuilder report = new StringBuilder();
        final String prelude = String.join("", answers.subList(0, ownFrom));
        if (prelude.contains("\"REJECTED\"") || prelude.contains("\"error\""))
        {
            report.append("in the preamble:\n").append(prelude);
        }
        int at = ownFrom;
        long expectedErrors = 0;
        for (final Story.Step step : story.steps())
        {
            final String found = String.join("", answers.subList(at, at + step.inputs().size()));
            at += step.inputs().size();
            compare(step, found.isEmpty() ? List.of() : List.of(found.split("\n")), report);
            expectedErrors += step.expected().stream().filter((line) -> line.text().startsWith("{\"error\"")).count();
        }
        if (report.isEmpty() && expectedErrors != errorCount)
        {
            report.append("expected ").append(expectedErrors).append(" error lines, counted ").append(errorCount);
        }
        return report.toString();
    }

    private long tell(final List<String> inputs) throws IOException
    {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        final InputStream in = new InputStream()
        {
            private int next;

            @Override
            public int read()
            {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(final byte[] target, final int offset, final int length)
            {
                if (next > 0 && next <= inputs.size())
                {
                    answers.add(out.toString(StandardCharsets.US_ASCII));
                    out.reset();
                }
                if (next >= inputs.size())
                {
                    next++;
                    return -1;
                }
                final byte[] line = (inputs.get(next++) + "\n").getBytes(StandardCharsets.UTF_8);
                System.arraycopy(line, 0, target, offset, line.length);
                return line.length;
            }
        };
        final EngineConfig config =
            new EngineConfig().maxOrders(1 << 14).maxInstruments(16).maxAssets(16).maxLevelPages(1 << 10);
        try
        {
            return new MatchSession(config, in, out, MoneyInvariants::check).run();
        }
        catch (final RuntimeException e)
        {
            final String last = inputs.get(Math.min(answers.size(), inputs.size() - 1));
            throw new IllegalStateException(story.file() + ": " + story.title() + ": failed at " + last, e);
        }
    }

    private void compare(final Story.Step step, final List<String> found, final StringBuilder report)
    {
        final List<Story.Line> expected = step.expected();
        boolean isSame = expected.size() == found.size();
        for (int i = 0; isSame && i < found.size(); i++)
        {
            isSame = isAsExpected(expected.get(i).text(), found.get(i));
        }
        if (isSame)
        {
            return;
        }
        for (final Story.Line input : step.inputs())
        {
            report.append(place(input.number())).append("> ").append(input.text()).append('\n');
        }
        for (int i = 0; i < Math.max(expected.size(), found.size()); i++)
        {
            final String wanted = i < expected.size() ? expected.get(i).text() : "";
            final String heard = i < found.size() ? found.get(i) : "";
            if (isAsExpected(wanted, heard))
            {
                report.append("    both  ").append(heard).append('\n');
                continue;
            }
            report.append(i < expected.size() ? place(expected.get(i).number()) : "").append('\n')
                .append("expected  ").append(wanted).append('\n')
                .append("   found  ").append(heard).append('\n');
        }
    }

    private String place(final int lineNumber)
    {
        return story.file() + ":" + lineNumber + " ";
    }

    private static boolean isAsExpected(final String expected, final String found)
    {
        if (expected.indexOf('*') < 0)
        {
            return expected.equals(found);
        }
        final String[] parts = expected.split("\\*", -1);
        final StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < parts.length; i++)
        {
            pattern.append(0 == i ? "" : ANY).append(Pattern.quote(parts[i]));
        }
        return Pattern.matches(pattern.toString(), found);
    }
}
