package io.ringbook.journal;

import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.bytes.BytesStore;
import net.openhft.chronicle.bytes.MappedBytes;
import net.openhft.chronicle.bytes.PointerBytesStore;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.RollCycles;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.wire.DocumentContext;
import org.agrona.CloseHelper;
import org.agrona.concurrent.UnsafeBuffer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes documents to the Chronicle queue of one epoch. The queue is always new: it is never opened a second time for
 * writing, its clock stands still so that it never rolls, and after each document it is checked to lie where it must.
 */
final class SegmentWriter
{
    /** Room for the index pages that the queue adds between documents. */
    static final long INDEX_ROOM = 256 * 1024;

    private static final long TIMEOUT_MS = 500;

    private final PointerBytesStore source = BytesStore.nativePointer();
    private final SingleChronicleQueue queue;
    private final ExcerptAppender appender;
    private final Path file;
    private final PagePreparer pages;
    private final StorageListener listener;
    private final int epoch;
    private final long startPosition;
    private long sourceAddress;
    private volatile long endPosition;

    /**
     * Begins a segment.
     *
     * @param segment        directory, which is not there yet.
     * @param epoch          of it.
     * @param blockSizeBytes mapped at a time.
     * @param listener       of the steps.
     */
    SegmentWriter(final Path segment, final int epoch, final long blockSizeBytes, final StorageListener listener)
        throws IOException
    {
        ChronicleSettings.apply();
        this.epoch = epoch;
        this.listener = listener;
        Files.createDirectory(segment);
        listener.onStep(StorageStep.FILE_CREATED, segment);
        final long openedMs = System.currentTimeMillis();
        queue = SingleChronicleQueueBuilder.single(segment.toFile())
            .rollCycle(RollCycles.FAST_DAILY)
            .timeProvider(() -> openedMs)
            .blockSize(blockSizeBytes)
            .doubleBuffer(false)
            .timeoutMS(TIMEOUT_MS)
            .checkInterrupts(false)
            .build();
        ExcerptAppender opened = null;
        try
        {
            opened = queue.createAppender();
            opened.singleThreadedCheckDisabled(true);
            appender = opened;
            final MappedBytes mapped = createFile(opened);
            file = mapped.mappedFile().file().toPath();
            listener.onStep(StorageStep.FILE_CREATED, file);
            startPosition = endOfFile(file);
            endPosition = startPosition;
            pages = new PagePreparer(mapped.mappedFile(), endPosition);
        }
        catch (final IOException | RuntimeException | InternalError ex)
        {
            CloseHelper.closeAll(opened, queue);
            throw ex;
        }
    }

    /** The queue makes its file, header and index with the first document: begin one and take it back. */
    private static MappedBytes createFile(final ExcerptAppender appender)
    {
        try (DocumentContext document = appender.writingDocument(false))
        {
            document.rollbackOnClose();
            return (MappedBytes)document.wire().bytes();
        }
    }

    private static long endOfFile(final Path file)
    {
        try (SegmentScanner scanner = new SegmentScanner(file))
        {
            if (scanner.next() != SegmentScanner.END)
            {
                throw JournalException.damaged(file, scanner.position(), "expected a new file to have no documents");
            }

            return scanner.position();
        }
    }

    /**
     * Writes a document: all of it or, if this throws, none that a reader will see.
     *
     * @param buffer with the document from offset 0, off the heap.
     * @param length of the document in bytes, a multiple of the alignment.
     */
    void write(final UnsafeBuffer buffer, final int length) throws IOException
    {
        prepare(endPosition + JournalFormat.WORD_LENGTH + length + INDEX_ROOM);
        if (StorageListener.NONE != listener)
        {
            listener.onStep(StorageStep.BEFORE_DOCUMENT, file);
        }

        if (sourceAddress != buffer.addressOffset())
        {
            sourceAddress = buffer.addressOffset();
            source.set(sourceAddress, buffer.capacity());
        }

        long position = 0;
        Bytes<?> bytes = null;
        boolean isComplete = false;
        final DocumentContext document = appender.writingDocument(false);
        try
        {
            bytes = document.wire().bytes();
            position = bytes.writePosition() - JournalFormat.WORD_LENGTH;
            checkPosition(position);
            bytes.write(source, 0L, (long)length);
            isComplete = true;
        }
        finally
        {
            if (!isComplete)
            {
                document.rollbackOnClose();
            }

            document.close();
        }

        final int word = bytes.readVolatileInt(position);
        if (word != length)
        {
            throw JournalException.damaged(
                file, position, "expected header=" + length + " after writing, found=" + word);
        }

        endPosition = position + JournalFormat.WORD_LENGTH + length;
        if (StorageListener.NONE != listener)
        {
            listener.onStep(StorageStep.DOCUMENT_WRITTEN, file);
        }
    }

    private void prepare(final long targetPosition) throws IOException
    {
        while (pages.preparedPosition() < targetPosition)
        {
            if (!pages.prepareStep(targetPosition) && pages.preparedPosition() < targetPosition)
            {
                throw new IOException("the file is closed");
            }
        }
    }

    /** Between documents there may be pages of the queue's index, and nothing else. */
    private void checkPosition(final long position)
    {
        if (position != endPosition && position != endOfIndexPages(position))
        {
            throw JournalException.damaged(
                file, endPosition, "expected the next document here, found the queue writing at byte " + position);
        }
    }

    private long endOfIndexPages(final long limit)
    {
        try (SegmentScanner scanner = new SegmentScanner(file))
        {
            scanner.seek(endPosition);
            return limit > endPosition && scanner.next() != SegmentScanner.DOCUMENT ? scanner.position() : -1;
        }
    }

    PagePreparer pages()
    {
        return pages;
    }

    Path file()
    {
        return file;
    }

    /** Where the next document begins; any thread. */
    long endPosition()
    {
        return endPosition;
    }

    /** The epoch of its documents; any thread. */
    int epoch()
    {
        return epoch;
    }

    /** Has it no documents? */
    boolean isEmpty()
    {
        return endPosition == startPosition;
    }

    /** Closes the queue and gives back the space behind its end. */
    void end()
    {
        CloseHelper.closeAll(pages, appender, queue, () -> TailRepair.endAt(file, endPosition));
    }

    /** Closes the queue and leaves the file as it is. */
    void abandon()
    {
        CloseHelper.closeAll(pages, appender, queue);
    }
}
