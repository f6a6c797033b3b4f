package io.ringbook.projector;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an embedder can leave out of the copy's configuration. */
class EmbedderMistakesTest
{
    @Test
    void shouldSayWhatTheCopyNeedsWhenItIsMissing(@TempDir final Path dir)
    {
        assertTold("url: expected a JDBC URL of PostgreSQL", new ProjectorContext());
        assertTold("journal: expected a data directory", new ProjectorContext().url("jdbc:postgresql://localhost/x"));
        assertTold("batch and retry limits: expected 1 or more",
            new ProjectorContext().url("jdbc:postgresql://localhost/x").journal(dir).maxBatch(0, 1, 1));
    }

    private static void assertTold(final String part, final ProjectorContext context)
    {
        final Throwable told =
            assertThrows(IllegalArgumentException.class, () -> PostgresProjector.launch(context));
        assertTrue(told.getMessage().startsWith(part), told::toString);
    }
}
