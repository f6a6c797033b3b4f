package io.ringbook.app.torture;

import io.ringbook.app.torture.JournalOpener.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each fault that damages files notices when the damage is not noticed. */
class DamageFaultsTest
{
    /** Looks at nothing. */
    private static final JournalOpener BLIND = (journal) -> new Outcome(1, 1, false, null);

    /** Notices, and says nothing of where. */
    private static final JournalOpener VAGUE = (journal) ->
    {
        final Outcome outcome = JournalOpener.READER.open(journal);
        return outcome.isRefused() ? new Outcome(0, 0, false, "something is wrong") : outcome;
    };

    @TempDir
    private Path directory;

    @Test
    void shouldNoticeThatAFlippedByteIsNotDetected()
    {
        assertViolation(new FlipFault(BLIND, BLIND), "neither refused nor without effect");
    }

    @Test
    void shouldNoticeThatAFlippedByteIsDetectedWithoutItsPlace()
    {
        assertViolation(new FlipFault(VAGUE, JournalOpener.WRITER), "at byte ");
    }

    @Test
    void shouldNoticeThatAFlippedByteIsDetectedByReadersOnly()
    {
        assertViolation(new FlipFault(JournalOpener.READER, BLIND), "not detected");
    }

    @Test
    void shouldNoticeThatALostEndIsTaken()
    {
        assertViolation(new TruncateFault(BLIND, JournalOpener.WRITER), "below the mark: expected it refused");
    }

    @Test
    void shouldNoticeThatMoreThanTheTornEndIsCut()
    {
        final JournalOpener cutsAll = (journal) ->
        {
            final Outcome outcome = JournalOpener.WRITER.open(journal);
            return outcome.isRefused() ? outcome : new Outcome(0, 0, true, null);
        };

        assertViolation(new TruncateFault(JournalOpener.READER, cutsAll), "as before the last batch");
    }

    @Test
    void shouldNoticeThatAZeroedPageIsNotDetected()
    {
        assertViolation(new ZeroPageFault(BLIND, BLIND), "neither refused nor without effect");
    }

    @Test
    void shouldNoticeThatAMissingFileIsNotDetected()
    {
        assertViolation(new MissingFileFault(JournalOpener.READER, BLIND), "is missing: expected it refused");
    }

    @Test
    void shouldNoticeThatAMissingFileOfAPrunedJournalIsNotDetected()
    {
        assertViolation(new PruneFault(null, BLIND), "is missing: expected it refused");
    }

    private void assertViolation(final Fault fault, final String message)
    {
        final FaultRun run = new FaultRun(directory, 1, 1, 1, () -> false);
        final Violation violation = assertThrows(Violation.class, () -> fault.run(run));
        assertTrue(violation.getMessage().contains(message), violation.getMessage());
    }
}
