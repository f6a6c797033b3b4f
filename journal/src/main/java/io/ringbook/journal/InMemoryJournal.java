package io.ringbook.journal;

import io.ringbook.pipeline.CommandJournal;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A journal that keeps its documents in memory, for tests and simulations. The documents are the same bytes, and are
 * validated in the same way, as those of a {@link ChronicleJournal}; readers may follow from other threads.
 */
public final class InMemoryJournal implements CommandJournal
{
    private final List<ByteBuffer> documents = new ArrayList<>();
    private final DocumentEncoder encoder = new DocumentEncoder(1, 0, JournalFormat.DOCUMENT_MAX_LENGTH);
    private volatile long journaledSequence;
    private volatile long syncedSequence;
    private volatile long bytesWritten;

    /**
     * An empty journal, in its first epoch.
     */
    public InMemoryJournal()
    {
    }

    /**
     * Reads the journal from its beginning and follows it.
     *
     * @return a new reader.
     */
    public JournalSource reader()
    {
        return new InMemoryJournalReader(this);
    }

    @Override
    public int epoch()
    {
        return 1;
    }

    @Override
    public long journaledSequence()
    {
        return journaledSequence;
    }

    @Override
    public long syncedSequence()
    {
        return syncedSequence;
    }

    @Override
    public long bytesWritten()
    {
        return bytesWritten;
    }

    @Override
    public void append(
        final long firstSequence,
        final int count,
        final long timestampNs,
        final DirectBuffer commands,
        final int length)
    {
        if (firstSequence != journaledSequence + 1)
        {
            throw new JournalException(
                "expected sequence=" + (journaledSequence + 1) + ", found=" + firstSequence);
        }

        keep(encoder.batch(firstSequence, count, timestampNs, commands, length));
        journaledSequence = firstSequence + count - 1;
    }

    @Override
    public void appendStateHash(final long sequence, final long stateHash)
    {
        if (sequence != journaledSequence)
        {
            throw new JournalException("expected sequence=" + journaledSequence + ", found=" + sequence);
        }

        keep(encoder.stateHash(sequence, stateHash));
    }

    private void keep(final int length)
    {
        final ByteBuffer copy = ByteBuffer.allocateDirect(length);
        encoder.buffer().getBytes(0, copy, 0, length);
        encoder.commit();
        synchronized (documents)
        {
            documents.add(copy);
        }

        bytesWritten = bytesWritten + JournalFormat.WORD_LENGTH + length;
    }

    /** The document so many places from the first, or null if there is none yet. */
    ByteBuffer document(final int index)
    {
        synchronized (documents)
        {
            return index < documents.size() ? documents.get(index).duplicate() : null;
        }
    }

    @Override
    public void sync()
    {
        syncedSequence = journaledSequence;
    }

    @Override
    public void close()
    {
        sync();
    }

    /** A cursor over the documents. */
    private static final class InMemoryJournalReader implements JournalSource
    {
        private final DocumentDecoder decoder = new DocumentDecoder(
            JournalFormat.SEMANTICS_VERSION, JournalPosition.START);
        private final UnsafeBuffer buffer = new UnsafeBuffer(0, 0);
        private final InMemoryJournal journal;

        InMemoryJournalReader(final InMemoryJournal journal)
        {
            this.journal = journal;
        }

        @Override
        public boolean next()
        {
            final int index = (int)decoder.documents();
            final ByteBuffer document = journal.document(index);
            if (null == document)
            {
                return false;
            }

            buffer.wrap(document);
            final String fault = decoder.accept(document, buffer, 0, document.capacity());
            if (null != fault)
            {
                throw new JournalException("journal damaged: in memory, document " + index + ": " + fault);
            }

            return true;
        }

        @Override
        public boolean isStateHash()
        {
            return decoder.isStateHash();
        }

        @Override
        public long firstSequence()
        {
            return decoder.firstSequence();
        }

        @Override
        public int count()
        {
            return decoder.count();
        }

        @Override
        public long timestampNs()
        {
            return decoder.timestampNs();
        }

        @Override
        public int epoch()
        {
            return decoder.epoch();
        }

        @Override
        public DirectBuffer commands()
        {
            return decoder.buffer();
        }

        @Override
        public int commandsOffset()
        {
            return decoder.commandsOffset();
        }

        @Override
        public int commandsLength()
        {
            return decoder.commandsLength();
        }

        @Override
        public long stateHashSequence()
        {
            return decoder.stateHashSequence();
        }

        @Override
        public long stateHash()
        {
            return decoder.stateHash();
        }

        @Override
        public long bytesRead()
        {
            return decoder.bytes();
        }
    }
}
