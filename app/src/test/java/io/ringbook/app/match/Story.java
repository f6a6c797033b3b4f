package io.ringbook.app.match;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;

/**
 * One story of a {@code .story} file. Lines that begin with {@code >} are input, those with {@code <} the output
 * expected after it, {@code ## } begins a story, {@code @ name} puts the inputs of a preamble before it,
 * {@code @@ name} begins a preamble, and everything else is for the reader. In an expected line {@code *} stands for a
 * text of any kind.
 */
final class Story
{
    private final String file;
    private final int lineNumber;
    private final String title;
    private final List<Step> steps = new ArrayList<>();

    private Step preamble;

    private Story(final String file, final int lineNumber, final String title)
    {
        this.file = file;
        this.lineNumber = lineNumber;
        this.title = title;
    }

    /** A line of the file. */
    record Line(int number, String text)
    {
    }

    /** Inputs, and the outputs expected of them. */
    record Step(List<Line> inputs, List<Line> expected)
    {
        Step()
        {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    /**
     * Reads a file of stories.
     *
     * @param path of it.
     * @return its stories in order.
     * @throws IOException if it cannot be read.
     */
    static List<Story> readAll(final Path path) throws IOException
    {
        final List<Story> stories = new ArrayList<>();
        final Map<String, Step> preambles = new HashMap<>();
        final String file = path.getFileName().toString();
        Step inputsOf = null;
        Story story = null;
        int number = 0;
        for (final String line : Files.readAllLines(path, StandardCharsets.UTF_8))
        {
            number++;
            if (line.startsWith("## "))
            {
                story = new Story(file, number, line.substring(3).strip());
                stories.add(story);
            }
            else if (line.startsWith("@@ "))
            {
                story = null;
                inputsOf = new Step();
                preambles.put(line.substring(3).strip(), inputsOf);
            }
            else if (null != story)
            {
                story.take(new Line(number, line), preambles);
            }
            else if (line.startsWith("> ") && null != inputsOf)
            {
                inputsOf.inputs().add(new Line(number, line.substring(2)));
            }
        }
        return stories;
    }

    String title()
    {
        return title;
    }

    String file()
    {
        return file;
    }

    int lineNumber()
    {
        return lineNumber;
    }

    /**
     * Inputs before the story's own, of which no output is expected.
     *
     * @return the preamble, or null.
     */
    Step preamble()
    {
        return preamble;
    }

    List<Step> steps()
    {
        return steps;
    }

    /**
     * Numbers of the rules that the title begins with.
     *
     * @return numbers.
     */
    Set<String> rules()
    {
        final Set<String> rules = new TreeSet<>();
        for (final String word : title.split(" "))
        {
            final Matcher matcher = RuleNumbers.RULE.matcher(word);
            if (!matcher.matches())
            {
                break;
            }
            rules.add(word);
        }
        return rules;
    }

    private void take(final Line line, final Map<String, Step> preambles)
    {
        final String text = line.text();
        if (text.startsWith("@ "))
        {
            preamble = preambles.get(text.substring(2).strip());
            if (null == preamble)
            {
                throw new IllegalArgumentException(file + ":" + line.number() + " no preamble of that name");
            }
        }
        else if (text.startsWith("> "))
        {
            if (steps.isEmpty() || !last().expected().isEmpty())
            {
                steps.add(new Step());
            }
            last().inputs().add(new Line(line.number(), text.substring(2)));
        }
        else if (text.startsWith("< "))
        {
            last().expected().add(new Line(line.number(), text.substring(2)));
        }
    }

    private Step last()
    {
        return steps.get(steps.size() - 1);
    }
}
