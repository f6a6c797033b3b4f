package io.ringbook.journal;

import io.ringbook.codecs.CommandBatch;
import io.ringbook.sbe.JournalBatchEncoder;
import io.ringbook.sbe.JournalStateHashEncoder;
import io.ringbook.sbe.MessageHeaderEncoder;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * Encodes documents into its own direct buffer, checksum and chain included, so that a journal has nothing left to do
 * but copy them. One thread; nothing is allocated unless a batch outgrows the buffer.
 */
final class DocumentEncoder
{
    private static final int INITIAL_CAPACITY = 256 * 1024;

    private final UnsafeBuffer buffer = new UnsafeBuffer(0, 0);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final JournalBatchEncoder batch = new JournalBatchEncoder();
    private final JournalStateHashEncoder stateHash = new JournalStateHashEncoder();
    private final CRC32C crc32c = new CRC32C();
    private final int maxLength;
    private int epoch;
    private ByteBuffer byteBuffer;
    private long chainHash;
    private long nextChainHash;

    DocumentEncoder(final int epoch, final long chainHash, final int maxLength)
    {
        this.epoch = epoch;
        this.chainHash = chainHash;
        this.maxLength = maxLength;
        allocate(Math.min(INITIAL_CAPACITY, maxLength));
    }

    /**
     * Encodes a batch.
     *
     * @return length of the document in {@link #buffer()}.
     */
    int batch(
        final long firstSequence,
        final int count,
        final long timestampNs,
        final DirectBuffer commands,
        final int commandsLength)
    {
        final int length = JournalFormat.align(JournalFormat.BATCH_HEADER_LENGTH + commandsLength);
        ensureCapacity(length, commandsLength);
        checkCount(firstSequence, count, commands, commandsLength);
        buffer.putInt(length - JournalFormat.DOCUMENT_ALIGNMENT, 0);
        buffer.putBytes(JournalFormat.BATCH_HEADER_LENGTH, commands, 0, commandsLength);
        batch.wrapAndApplyHeader(buffer, 0, header)
            .magic(JournalFormat.DOCUMENT_MAGIC & 0xFFFF_FFFFL)
            .semanticsVersion(JournalFormat.SEMANTICS_VERSION)
            .flags(0)
            .count(count)
            .commandsLength(commandsLength)
            .epoch(epoch)
            .firstSequence(firstSequence)
            .timestampNs(timestampNs)
            .previousHash(chainHash);
        final int crc = crc(length);
        batch.crc32c(crc & 0xFFFF_FFFFL);
        nextChainHash = JournalFormat.chain(chainHash, crc, firstSequence, count, commandsLength);
        return length;
    }

    /**
     * Encodes a state hash.
     *
     * @return length of the document in {@link #buffer()}.
     */
    int stateHash(final long sequence, final long hash)
    {
        stateHash.wrapAndApplyHeader(buffer, 0, header)
            .magic(JournalFormat.DOCUMENT_MAGIC & 0xFFFF_FFFFL)
            .semanticsVersion(JournalFormat.SEMANTICS_VERSION)
            .flags(0)
            .epoch(epoch)
            .sequence(sequence)
            .stateHash(hash)
            .previousHash(chainHash);
        final int crc = crc(JournalFormat.STATE_HASH_LENGTH);
        stateHash.crc32c(crc & 0xFFFF_FFFFL);
        nextChainHash = JournalFormat.chain(chainHash, crc, sequence, 0, 0);
        return JournalFormat.STATE_HASH_LENGTH;
    }

    /** The document was written: the next one follows it. */
    void commit()
    {
        chainHash = nextChainHash;
    }

    /** The documents from now on are of another segment. */
    void epoch(final int newEpoch)
    {
        epoch = newEpoch;
    }

    long chainHash()
    {
        return chainHash;
    }

    UnsafeBuffer buffer()
    {
        return buffer;
    }

    private int crc(final int length)
    {
        byteBuffer.limit(length).position(JournalFormat.CHECKED_OFFSET);
        crc32c.reset();
        crc32c.update(byteBuffer);
        return (int)crc32c.getValue();
    }

    private void ensureCapacity(final int length, final int commandsLength)
    {
        if (commandsLength <= 0 || length > maxLength || length < 0)
        {
            throw new IllegalArgumentException("expected a batch of 1 to " +
                (maxLength - JournalFormat.BATCH_HEADER_LENGTH) + " bytes, found=" + commandsLength);
        }

        if (length > buffer.capacity())
        {
            allocate(Math.min(maxLength, Integer.highestOneBit(length) << 1));
        }
    }

    private void allocate(final int capacity)
    {
        byteBuffer = ByteBuffer.allocateDirect(capacity);
        buffer.wrap(byteBuffer);
    }

    private static void checkCount(
        final long firstSequence, final int count, final DirectBuffer commands, final int commandsLength)
    {
        final int found = countCommands(commands, 0, commandsLength);
        if (count < 1 || found != count)
        {
            throw new IllegalArgumentException("expected count=" + count + " commands from sequence " + firstSequence +
                " in " + commandsLength + " bytes, found=" + (found < 0 ? "a command that runs beyond them" : found));
        }
    }

    /** Commands packed in so many bytes, or -1 if the last one runs beyond them. */
    static int countCommands(final DirectBuffer commands, final int offset, final int commandsLength)
    {
        final int end = offset + commandsLength;
        int index = offset;
        int count = 0;
        while (index + CommandBatch.PREFIX_LENGTH <= end)
        {
            index += CommandBatch.PREFIX_LENGTH + CommandBatch.commandLength(commands, index);
            count++;
        }

        return index == end ? count : -1;
    }
}
