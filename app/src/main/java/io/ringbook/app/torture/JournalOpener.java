package io.ringbook.app.torture;

import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalException;
import io.ringbook.journal.JournalReader;
import io.ringbook.journal.JournalRecovery;
import io.ringbook.replay.ReplayMismatchException;
import io.ringbook.replay.Replayer;

import java.nio.file.Path;

/**
 * Opens a journal that may be damaged, and says what came of it.
 */
@FunctionalInterface
interface JournalOpener
{
    /**
     * What came of it.
     *
     * @param sequence  of the last command that replayed.
     * @param stateHash there.
     * @param isCut     was a torn end cut off?
     * @param refusal   the line in which it was refused, null if it was not.
     */
    record Outcome(long sequence, long stateHash, boolean isCut, String refusal)
    {
        boolean isRefused()
        {
            return null != refusal;
        }

        boolean isSame(final MatchingEngine engine)
        {
            return !isRefused() && sequence == engine.sequence() && stateHash == engine.stateHash();
        }
    }

    /** Replays, and changes nothing. */
    JournalOpener READER = (directory) -> replay(directory, false);

    /** Opens for writing, closes, and replays. */
    JournalOpener WRITER = (directory) ->
    {
        final JournalRecovery recovery;
        try (ChronicleJournal journal = ChronicleJournal.open(directory, SmallJournal.config()))
        {
            recovery = journal.recovery();
        }
        catch (final JournalException e)
        {
            return new Outcome(0, 0, false, e.getMessage());
        }
        return replay(directory, recovery.isCut());
    };

    Outcome open(Path directory);

    private static Outcome replay(final Path directory, final boolean isCut)
    {
        final MatchingEngine engine = new MatchingEngine(new EngineConfig(), NoEvents.INSTANCE);
        try (JournalReader reader = JournalReader.open(directory))
        {
            new Replayer(reader, engine).replayAll();
            return new Outcome(engine.sequence(), engine.stateHash(), isCut, null);
        }
        catch (final JournalException | ReplayMismatchException e)
        {
            return new Outcome(engine.sequence(), 0, isCut, e.getMessage());
        }
    }
}
