package io.ringbook.app.match;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

/** The rules of matching as stories in the text protocol, with their numbers, in {@code resources/stories}. */
class StoriesTest
{
    private static final int FEWEST_STORIES = 600;
    private static final Duration LONGEST_STORY = Duration.ofSeconds(10);

    /** Rules without a story, and why. */
    private static final Map<String, String> WITHOUT_STORY = Map.ofEntries(
        Map.entry("A12", "binary protocol only"),
        Map.entry("N4", "binary protocol only"),
        Map.entry("4.11", "determinism: told by other tests"));

    private static final Set<String> REASONS = Set.of(
        "DUPLICATE_CLORDID", "KILL_SWITCH", "RATE_LIMIT", "NOT_ALLOWED_IN_PHASE", "INVALID_ORDER", "INVALID_QTY",
        "INVALID_PRICE", "INVALID_STOP_PRICE", "INVALID_EXPIRE_TIME", "NOTIONAL_OVERFLOW", "OCO_GROUP",
        "OPEN_ORDER_LIMIT", "MAX_QTY", "MAX_NOTIONAL", "PRICE_BAND", "POST_ONLY_WOULD_CROSS", "STOP_WOULD_TRIGGER",
        "PROTECTION_REQUIRED", "INSUFFICIENT_FUNDS",
        "UNKNOWN_ORDER", "INVALID_INSTRUMENT", "INSTRUMENT_IN_USE", "NOT_ALLOWED", "ASSET_SCALE",
        "USER", "STP", "OCO", "MASS_CANCEL",
        "IOC", "FOK", "NO_LIQUIDITY", "GTD", "DAY", "MIN_QTY", "AT_OPEN", "AT_CLOSE", "BUDGET");

    private static final Set<String> DECISIONS =
        Set.of("NONE", "VOLUME", "SURPLUS", "PRESSURE", "REFERENCE", "MIDDLE");

    private static final Set<String> OUTCOMES =
        Set.of("DONE", "INSUFFICIENT_FUNDS", "INVALID_AMOUNT", "OVERFLOW", "ACCOUNTS_OFF");

    @TestFactory
    Stream<DynamicContainer> shouldTellEveryStory() throws IOException
    {
        return files().stream().map((path) -> DynamicContainer.dynamicContainer(
            path.getFileName().toString(), storiesOf(path).stream().map(StoriesTest::test)));
    }

    @Test
    void shouldHaveAStoryOfEveryRule() throws IOException
    {
        final Set<String> told = new TreeSet<>();
        stories().forEach((story) -> told.addAll(story.rules()));
        final Set<String> rules = new TreeSet<>(RuleNumbers.finePrint());
        rules.addAll(RuleNumbers.sections());
        final Set<String> missing = new TreeSet<>(rules);
        missing.removeAll(told);
        missing.removeAll(WITHOUT_STORY.keySet());
        assertEquals(Set.of(), missing, "rules without a story");

        told.removeAll(rules);
        assertEquals(Set.of(), told, "stories of rules that there are not");
    }

    @Test
    void shouldHaveAStoryOfEveryReason() throws IOException
    {
        final Set<String> missing = new TreeSet<>();
        REASONS.forEach((reason) -> missing.add("\"reason\":\"" + reason + "\""));
        DECISIONS.forEach((decision) -> missing.add("\"decidedBy\":\"" + decision + "\""));
        OUTCOMES.forEach((outcome) -> missing.add("\"outcome\":\"" + outcome + "\""));
        for (final Story story : stories())
        {
            story.steps().forEach((step) -> step.expected().forEach(
                (line) -> missing.removeIf((reason) -> line.text().contains(reason))));
        }
        assertEquals(Set.of(), missing, "expected in no story");
    }

    @Test
    void shouldNumberAndNameEveryStory() throws IOException
    {
        final List<Story> stories = stories();
        assertTrue(stories.size() >= FEWEST_STORIES, () -> "stories=" + stories.size());
        final Set<String> titles = new HashSet<>();
        for (final Story story : stories)
        {
            final String place = place(story);
            assertTrue(titles.add(story.title()), () -> "told twice: " + place);
            assertTrue(!story.rules().isEmpty(), () -> "without a rule: " + place);
            assertTrue(!story.steps().isEmpty(), () -> "without a line: " + place);
        }
    }

    private static DynamicTest test(final Story story)
    {
        return DynamicTest.dynamicTest(story.title(), () ->
        {
            final String differences = assertTimeoutPreemptively(
                LONGEST_STORY, () -> StoryRun.differences(story), () -> place(story));
            if (!differences.isEmpty())
            {
                fail(place(story) + "\n" + differences);
            }
        });
    }

    private static String place(final Story story)
    {
        return story.file() + ":" + story.lineNumber() + " " + story.title();
    }

    private static List<Story> stories() throws IOException
    {
        final List<Story> stories = new ArrayList<>();
        files().forEach((path) -> stories.addAll(storiesOf(path)));
        return stories;
    }

    private static List<Story> storiesOf(final Path path)
    {
        try
        {
            return Story.readAll(path);
        }
        catch (final IOException e)
        {
            throw new IllegalStateException("cannot read " + path, e);
        }
    }

    private static List<Path> files() throws IOException
    {
        try (Stream<Path> files = Files.list(Path.of(StoriesTest.class.getResource("/stories").toURI())))
        {
            return files.filter((path) -> path.toString().endsWith(".story")).sorted().toList();
        }
        catch (final URISyntaxException e)
        {
            throw new IllegalStateException(e);
        }
    }
}
