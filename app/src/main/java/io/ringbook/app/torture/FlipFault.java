package io.ringbook.app.torture;

import io.ringbook.app.torture.JournalOpener.Outcome;
import io.ringbook.app.torture.SmallJournal.Document;
import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.SnapshotException;
import io.ringbook.engine.SnapshotLoader;
import org.agrona.concurrent.UnsafeBuffer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** Every byte of a small journal and of what lies beside it changed in turn. */
final class FlipFault implements Fault
{
    private static final String DETECTED = "bytes of documents detected with their place";
    private static final String WRITER_DETECTED = "of them by opening for writing too";
    private static final String HARMLESS = "bytes not ours harmless";
    private static final String NOT_OURS_DETECTED = "bytes not ours detected";
    private static final String MARK_HARMLESS = "bytes of the mark covered by its other slot";
    private static final String MARK_DETECTED = "bytes of the mark detected";
    private static final String SNAPSHOT = "bytes of a snapshot detected";

    private static final int EPOCHS = 2;
    private static final int BATCHES = 6;
    private static final int ALL_BITS = 0xFF;
    /** What a short run leaves out: of what is not ours all but every so many, likewise of the slow openings. */
    private static final int SHORT_STRIDE = 199;
    private static final int SHORT_WRITER_STRIDE = 41;
    private static final int WRITER_STRIDE = 3;
    private static final long LONG_NS = 60_000_000_000L;

    private final JournalOpener reader;
    private final JournalOpener writer;

    FlipFault(final JournalOpener reader, final JournalOpener writer)
    {
        this.reader = reader;
        this.writer = writer;
    }

    @Override
    public String name()
    {
        return "flip";
    }

    @Override
    public String description()
    {
        return "Each byte of a small journal, its high-water mark, a snapshot in memory and in its file, the " +
            "beginning of a pruned journal, a quarantine and a lock is changed in turn: all its bits in the first " +
            "cycle, some by chance in the others. Below a minute one in " + SHORT_STRIDE + " of the bytes that the " +
            "queue keeps for itself.";
    }

    @Override
    public String expected()
    {
        return "100 % of the bytes that carry anything detected, with file and byte; the rest without effect";
    }

    @Override
    public void run(final FaultRun run) throws IOException
    {
        while (run.nextCycle())
        {
            final SplittableRandom random = run.random();
            final Path directory = run.newDirectory();
            final SmallJournal journal = new SmallJournal(directory.resolve("journal"), random);
            for (int i = 0; i < EPOCHS; i++)
            {
                journal.epoch(BATCHES);
            }
            flipSnapshot(run, journal.engine(), random);
            final List<Document> documents = journal.documents();
            for (final Path file : journal.dataFiles())
            {
                flipDataFile(run, journal, documents, file, random);
            }
            flipMark(run, journal, random);
            new FileFlips(run, reader, isShort(run)).flip(directory.resolve("beside"), random);
        }
    }

    private static boolean isShort(final FaultRun run)
    {
        return run.durationNs() < LONG_NS;
    }

    private void flipDataFile(
        final FaultRun run,
        final SmallJournal journal,
        final List<Document> documents,
        final Path file,
        final SplittableRandom random) throws IOException
    {
        final boolean isShort = isShort(run);
        final int writerStride = isShort ? SHORT_WRITER_STRIDE : WRITER_STRIDE;
        final Path copy = run.directory().resolve("copy");
        try (FileBytes bytes = new FileBytes(file))
        {
            final long length = bytes.length();
            for (long position = 0; position < length && !run.isStopped(); position++)
            {
                final Document document = documentAt(documents, file, position);
                if (null == document && isShort && 0 != position % SHORT_STRIDE)
                {
                    continue;
                }
                final int mask = mask(run, random);
                bytes.flip(position, mask);
                final String place = file + " byte " + position + " flipped by " + mask;
                final Outcome outcome = reader.open(journal.directory());
                if (null == document)
                {
                    requireSameOrRefused(run, journal, outcome, place, HARMLESS, NOT_OURS_DETECTED);
                }
                else
                {
                    requireDetected(outcome, document, place);
                    run.tally().add(DETECTED, 1);
                    if (0 == position % writerStride)
                    {
                        SmallJournal.copy(journal.directory(), copy);
                        requireDetected(
                            writer.open(copy), moved(document, journal.directory(), copy), place + " in a copy");
                        run.tally().add(WRITER_DETECTED, 1);
                    }
                }
                bytes.flip(position, mask);
            }
        }
        Violation.require(reader.open(journal.directory()).isSame(journal.engine()),
            "expected the journal as it was after all flips were taken back");
    }

    /** All bits in the first cycle, some by chance in the others. */
    static int mask(final FaultRun run, final SplittableRandom random)
    {
        return 1 == run.cycle() ? ALL_BITS : 1 + random.nextInt(ALL_BITS);
    }

    private static Document documentAt(final List<Document> documents, final Path file, final long position)
    {
        return documents.stream()
            .filter((document) -> document.overlaps(file, position, position + 1))
            .findFirst()
            .orElse(null);
    }

    private static Document moved(final Document document, final Path from, final Path to)
    {
        return new Document(
            to.resolve(from.relativize(document.file()).toString()), document.start(), document.end(),
            document.before());
    }

    private static void requireDetected(final Outcome outcome, final Document document, final String place)
    {
        Violation.require(outcome.isRefused(), "not detected: " + place + ", in the document after sequence=" +
            document.before());
        final String named = document.file() + " at byte " + document.start() + ":";
        Violation.require(outcome.refusal().contains(named),
            place + ": expected it refused with '" + named + "', found: " + outcome.refusal());
    }

    private static void requireSameOrRefused(
        final FaultRun run,
        final SmallJournal journal,
        final Outcome outcome,
        final String place,
        final String harmless,
        final String detected)
    {
        Violation.require(outcome.isRefused() || outcome.isSame(journal.engine()),
            place + ": neither refused nor without effect: replay came to sequence=" + outcome.sequence());
        run.tally().add(outcome.isRefused() ? detected : harmless, 1);
    }

    /** A slot that is damaged leaves the other, one document behind: as after a crash. */
    private void flipMark(final FaultRun run, final SmallJournal journal, final SplittableRandom random)
        throws IOException
    {
        try (FileBytes bytes = new FileBytes(journal.markFile()))
        {
            final long length = bytes.length();
            for (long position = 0; position < length && !run.isStopped(); position++)
            {
                final int mask = mask(run, random);
                bytes.flip(position, mask);
                requireSameOrRefused(
                    run, journal, reader.open(journal.directory()), journal.markFile() + " byte " + position,
                    MARK_HARMLESS, MARK_DETECTED);
                bytes.flip(position, mask);
            }
        }
    }

    private static void flipSnapshot(final FaultRun run, final MatchingEngine engine, final SplittableRandom random)
    {
        final byte[] bytes = snapshot(engine);
        final UnsafeBuffer buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(bytes.length));
        buffer.putBytes(0, bytes);
        for (int position = 0; position < bytes.length && !run.isStopped(); position++)
        {
            final byte flipped = (byte)(bytes[position] ^ mask(run, random));
            buffer.putByte(position, flipped);
            final String refusal = load(buffer, bytes.length);
            Violation.require(null != refusal && refusal.contains("at byte "), "snapshot: byte " + position +
                " changed from " + bytes[position] + " to " + flipped + ": expected it refused with its place, found " +
                refusal);
            buffer.putByte(position, bytes[position]);
            run.tally().add(SNAPSHOT, 1);
        }
        Violation.require(null == load(buffer, bytes.length), "the snapshot as it was is refused");
    }

    private static byte[] snapshot(final MatchingEngine engine)
    {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        engine.writeSnapshot(1, (buffer, offset, length) ->
        {
            final byte[] message = new byte[length];
            buffer.getBytes(offset, message);
            bytes.writeBytes(message);
        });
        return bytes.toByteArray();
    }

    private static String load(final UnsafeBuffer buffer, final int length)
    {
        try
        {
            SnapshotLoader.load(new EngineConfig(), NoEvents.INSTANCE, buffer, 0, length);
            return null;
        }
        catch (final SnapshotException e)
        {
            return e.getMessage();
        }
    }
}
