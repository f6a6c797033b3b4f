package io.ringbook.app;

import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.NoEvents;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;
import io.ringbook.projector.PostgresProjector;
import io.ringbook.projector.ProjectorContext;
import io.ringbook.projector.ProjectorException;
import io.ringbook.replay.LiveFollower;
import io.ringbook.replay.LiveFollowerContext;
import io.ringbook.replay.Recovery;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Samples on the pages for embedders are pieces of sources that are compiled and run: of the examples, or of tests. */
@Timeout(60)
class EmbeddingPageTest
{
    private static final Path ROOT = Path.of("..");

    /** Where the samples keep their data; a test has a directory of its own. */
    private static final String DIRECTORY = "final Path dir = Path.of(\"ringbook-data\");";

    @Test
    void shouldShowOnlySamplesThatAreCompiled() throws IOException
    {
        final List<List<String>> sources = new ArrayList<>();
        for (final String directory : List.of("examples/pure/src", "examples/gateway/src", "app/src/test/java"))
        {
            try (Stream<Path> files = Files.walk(ROOT.resolve(directory)))
            {
                for (final Path file : files.filter((path) -> path.toString().endsWith(".java")).sorted().toList())
                {
                    sources.add(lines(file));
                }
            }
        }
        assertSamples(9, ROOT.resolve("docs/embedding.md"), sources);
        assertSamples(1, ROOT.resolve("README.md"), sources);
    }

    @Test
    void shouldComeBackFromTheFollowersSnapshot(@TempDir final Path dir)
    {
        final ChronicleJournal journal = ChronicleJournal.open(dir.resolve("journal"), new JournalConfig());
        final Ringbook ringbook = Ringbook.launch(new RingbookContext()
            .journal(journal)
            .publisherThread(false)
            .eventHandler(NoEvents.INSTANCE));
        final LiveFollower follower = LiveFollower.launch(new LiveFollowerContext()
            .directory(dir)
            .journalSync(journal::sync)
            .snapshotCommands(1_000_000)
            .alarmHandler((alarm) -> System.err.println(alarm.code() + ": " + alarm.message())));
        final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
        final int length = new CommandEncoder().wrap(buffer, 0).clockTick(1);
        for (int i = 0; i < 10_000; i++)
        {
            while (Ringbook.BACK_PRESSURED == ringbook.offer(buffer, 0, length))
            {
                ringbook.pollEvents(256);
            }
        }
        awaitJournaled(ringbook, 10_000);
        follower.close();
        ringbook.close();
        assertEquals(10_000, follower.snapshotSequence());

        final Recovery recovery = new Recovery(dir);
        Ringbook.launch(new RingbookContext()
            .journal(ChronicleJournal.open(dir.resolve("journal"), new JournalConfig()))
            .recovery(recovery)
            .eventHandler(NoEvents.INSTANCE)).close();
        assertEquals(10_000, recovery.result().snapshotSequence());
        assertEquals(0, recovery.result().commands());
    }

    /** With a real database it is tried elsewhere. */
    @Test
    void shouldSayWhatIsWrongWhenThereIsNoDatabase(@TempDir final Path dir)
    {
        Ringbook.launch(new RingbookContext()
            .journal(ChronicleJournal.open(dir.resolve("journal"), new JournalConfig()))
            .eventHandler(NoEvents.INSTANCE)).close();
        assertThrows(
            ProjectorException.class, () -> project("jdbc:postgresql://localhost:1/none", "me", "secret", dir));
    }

    private static void project(final String url, final String user, final String password, final Path dir)
    {
        final PostgresProjector projector = PostgresProjector.launch(new ProjectorContext()
            .url(url)
            .credentials(user, password)
            .journal(dir)
            .alarmHandler((alarm) -> System.err.println(alarm.code() + ": " + alarm.message())));
        projector.close();
    }

    private static void awaitJournaled(final Ringbook ringbook, final long sequence)
    {
        while (ringbook.journaledSequence() < sequence)
        {
            Thread.onSpinWait();
        }
    }

    private static void assertSamples(final int least, final Path page, final List<List<String>> sources)
        throws IOException
    {
        int count = 0;
        final List<String> lines = lines(page);
        for (int i = 0; i < lines.size(); i++)
        {
            if ("```java".equals(lines.get(i)))
            {
                final List<String> behind = lines.subList(i + 1, lines.size());
                final List<String> sample =
                    behind.subList(DIRECTORY.equals(behind.get(0)) ? 1 : 0, behind.indexOf("```"));
                assertTrue(
                    sources.stream().anyMatch((source) -> Collections.indexOfSubList(source, sample) >= 0),
                    () -> page + ": expected a piece of a compiled source, found\n" + String.join("\n", sample));
                count++;
            }
        }
        assertTrue(count >= least, page + ": expected at least " + least + " samples, found " + count);
    }

    /** Without blank lines and indentation. */
    private static List<String> lines(final Path file) throws IOException
    {
        return Files.readAllLines(file).stream().map(String::strip).filter((line) -> !line.isEmpty()).toList();
    }
}
