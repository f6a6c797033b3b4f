package io.ringbook.app.match;

import io.ringbook.app.ProjectTree;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Holds {@code docs/rules.md} against the code: every rule is there, and whatever it names. */
class RulesPageTest
{
    private static final Path PAGE = ProjectTree.root().resolve("docs/rules.md");
    private static final Pattern NUMBER_OF_A_RULE = Pattern.compile("^(0\\.\\d+|[A-Z]\\d+[a-z]?) ", Pattern.MULTILINE);

    /** Sections that are no list of rules, and the exact lines. */
    private static final Set<String> FURTHER = Set.of("1", "2", "3", "6", "Z");

    /** Rules that no code is about, and why. */
    private static final Map<String, String> WITHOUT_CODE = Map.of("3 FIX view", "there is no FIX gateway");

    @Test
    void shouldHaveARowOfEveryRule() throws IOException
    {
        final Set<String> expected = new TreeSet<>(RuleNumbers.finePrint());
        expected.addAll(RuleNumbers.sections());
        expected.addAll(RuleNumbers.invariants());
        expected.addAll(FURTHER);
        final Set<String> found = new TreeSet<>();
        page().rows().forEach((row) -> found.add(row.number()));

        assertEquals(expected, found, "numbers of rules on " + PAGE);
    }

    @Test
    void shouldHaveTheNumbersOfTheContractWhereItIsAtHand() throws IOException
    {
        final Path contract = ProjectTree.root().resolveSibling("shared").resolve("semantics-exact.md");
        assumeTrue(Files.isReadable(contract), "skipped: no contract at ../shared/semantics-exact.md");
        final Set<String> numbers = new TreeSet<>();
        final Matcher number = NUMBER_OF_A_RULE.matcher(Files.readString(contract));
        while (number.find())
        {
            numbers.add(number.group(1));
        }

        assertEquals(numbers, RuleNumbers.finePrint());
    }

    @Test
    void shouldNameOnePlaceAndWhatWouldFail() throws IOException
    {
        final List<String> wrong = new ArrayList<>();
        final Set<String> names = new HashSet<>();
        for (final RulesPage.Row row : page().rows())
        {
            if (!names.add(row.name()))
            {
                wrong.add(row.name() + ": twice");
            }
            if (row.words().isEmpty())
            {
                wrong.add(row.name() + ": no words");
            }
            if (WITHOUT_CODE.containsKey(row.name()))
            {
                continue;
            }
            if (1 != row.places().size())
            {
                wrong.add(row.name() + ": expected one place, found " + row.place());
            }
            if (row.guards().isEmpty())
            {
                wrong.add(row.name() + ": no test");
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void shouldNameOnlyWhatThereIs() throws IOException
    {
        assertEquals(List.of(), errors(page(), PAGE.getParent()));
    }

    @Test
    void shouldNoticeWhatThereIsNot()
    {
        final List<String> errors = errors(RulesPage.of(
            "| A1 | words | [RulesPage.links][RulesPage] | [RulesPageTest.shouldNameOnlyWhatThereIs][RulesPageTest] |",
            "| A2 | words | [RulesPage.nowhere][RulesPage] | [RulesPageTest.links][RulesPageTest] |",
            "| A3 | words | [Story] | [Gone.should][Gone] |",
            "| A4 | words | [RulesPage.PAGE][RulesPage] | [01-limit-and-market] |",
            "| A5 | words | [RulesPage.number] | [RulesPage.rows][RulesPage] |",
            "| A6 | words | [RulesPage.add][RulesPage] | [RulesPageTest.shouldNoticeWhatThereIsNot][RulesPageTest] |",
            "See [matching](matching.md) and [this](that.md).",
            "[RulesPage]: ../app/src/test/java/io/ringbook/app/match/RulesPage.java",
            "[RulesPageTest]: ../app/src/test/java/io/ringbook/app/match/RulesPageTest.java",
            "[Story]: ../app/src/test/java/io/ringbook/app/match/Stories.java",
            "[Unused]: ../app/src/test/java/io/ringbook/app/match/RulesPage.java",
            "[01-limit-and-market]: ../app/src/test/resources/stories/01-limit-and-market.story"),
            PAGE.getParent());

        assertEquals(List.of(
            "A2: no method nowhere in ../app/src/test/java/io/ringbook/app/match/RulesPage.java",
            "A2: no test links in ../app/src/test/java/io/ringbook/app/match/RulesPageTest.java",
            "A3: no file ../app/src/test/java/io/ringbook/app/match/Stories.java",
            "A3: nothing is said of [Gone]",
            "A4: no method PAGE in ../app/src/test/java/io/ringbook/app/match/RulesPage.java",
            "A4: no story of it in ../app/src/test/resources/stories/01-limit-and-market.story",
            "A5: nothing is said of [RulesPage.number]",
            "A5: no test rows in ../app/src/test/java/io/ringbook/app/match/RulesPage.java",
            "A6: no method add in ../app/src/test/java/io/ringbook/app/match/RulesPage.java",
            "[Unused] is nowhere on the page",
            "no file that.md"), errors);
    }

    private static RulesPage page() throws IOException
    {
        return RulesPage.read(PAGE);
    }

    private static List<String> errors(final RulesPage page, final Path directory)
    {
        final List<String> errors = new ArrayList<>();
        for (final RulesPage.Row row : page.rows())
        {
            row.places().forEach((link) -> checkPlace(page, directory, row, link, errors));
            row.guards().forEach((link) -> checkGuard(page, directory, row, link, errors));
        }
        final Set<String> unused = new TreeSet<>(page.targets().keySet());
        page.links().forEach((link) -> unused.remove(link.target()));
        unused.forEach((name) -> errors.add("[" + name + "] is nowhere on the page"));
        page.paths().stream()
            .filter((path) -> !Files.isRegularFile(directory.resolve(path)))
            .forEach((path) -> errors.add("no file " + path));
        return errors;
    }

    private static void checkPlace(
        final RulesPage page,
        final Path directory,
        final RulesPage.Row row,
        final RulesPage.Link link,
        final List<String> errors)
    {
        final String source = source(page, directory, row, link, errors);
        if (!source.isEmpty() && link.shown().contains(".") && !isMethod(source, methodOf(link)))
        {
            errors.add(row.name() + ": no method " + methodOf(link) + " in " + page.targets().get(link.target()));
        }
    }

    private static void checkGuard(
        final RulesPage page,
        final Path directory,
        final RulesPage.Row row,
        final RulesPage.Link link,
        final List<String> errors)
    {
        final String target = page.targets().get(link.target());
        final String source = source(page, directory, row, link, errors);
        if (source.isEmpty())
        {
            return;
        }
        if (target.endsWith(".story"))
        {
            if (!isStoryOf(row.number(), directory.resolve(target)))
            {
                errors.add(row.name() + ": no story of it in " + target);
            }
        }
        else if (!isTest(source, methodOf(link)))
        {
            errors.add(row.name() + ": no test " + methodOf(link) + " in " + target);
        }
    }

    /** Text of the file that a link leads to; nothing if that is an error already. */
    private static String source(
        final RulesPage page,
        final Path directory,
        final RulesPage.Row row,
        final RulesPage.Link link,
        final List<String> errors)
    {
        final String target = page.targets().get(link.target());
        if (null == target)
        {
            errors.add(row.name() + ": nothing is said of [" + link.target() + "]");
            return "";
        }
        final Path file = directory.resolve(target);
        final String expected = link.target() + (target.endsWith(".story") ? ".story" : ".java");
        if (!Files.isRegularFile(file) || !expected.equals(file.getFileName().toString()) ||
            link.shown().contains(".") && !link.shown().startsWith(link.target() + "."))
        {
            errors.add(row.name() + ": no file " + target);
            return "";
        }
        return text(file);
    }

    private static String text(final Path file)
    {
        try
        {
            return Files.readString(file);
        }
        catch (final IOException e)
        {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    private static String methodOf(final RulesPage.Link link)
    {
        return link.shown().substring(link.shown().indexOf('.') + 1);
    }

    /** A method of that name is declared, one level deep in its file; whatever is called stands deeper. */
    private static boolean isMethod(final String source, final String name)
    {
        return Pattern.compile("^ {4}[\\w<>@][\\w<>\\[\\],.?& ]* " + Pattern.quote(name) + "\\([^;{}]*\\)[^;{}]*[{;]$",
            Pattern.MULTILINE).matcher(source).find();
    }

    private static boolean isTest(final String source, final String name)
    {
        return Pattern.compile(
            "@(Test|TestFactory|ParameterizedTest|RepeatedTest|FuzzTest)\\b[^{;]*(\\{[^;]*}\\)[^{;]*)?\\b" +
            Pattern.quote(name) + "\\(").matcher(source).find();
    }

    private static boolean isStoryOf(final String number, final Path file)
    {
        try
        {
            return Story.readAll(file).stream().anyMatch((story) -> story.rules().contains(number));
        }
        catch (final IOException e)
        {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }
}
