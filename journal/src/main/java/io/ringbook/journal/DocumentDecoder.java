package io.ringbook.journal;

import io.ringbook.sbe.JournalBatchDecoder;
import io.ringbook.sbe.JournalStateHashDecoder;
import io.ringbook.sbe.MessageHeaderDecoder;
import org.agrona.DirectBuffer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * Decodes one document after the other and holds each against all that must be true of it: magic, schema, checksum,
 * lengths, semantics version, epoch, chain and sequence. One thread; nothing is allocated unless something is wrong.
 */
final class DocumentDecoder
{
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final JournalBatchDecoder batch = new JournalBatchDecoder();
    private final JournalStateHashDecoder stateHash = new JournalStateHashDecoder();
    private final CRC32C crc32c = new CRC32C();
    private final int semanticsVersion;
    private DirectBuffer buffer;
    private int offset;
    private boolean isStateHash;
    private boolean isOtherVersion;
    private int epoch;
    private long documents;
    private long bytes;
    private long lastSequence;
    private long chainHash;
    private int nextCrc;

    /**
     * A decoder before a document of a journal.
     *
     * @param semanticsVersion that is accepted, 0 for any.
     * @param from             what the document must follow from.
     */
    DocumentDecoder(final int semanticsVersion, final JournalPosition from)
    {
        this.semanticsVersion = semanticsVersion;
        epoch = from.epoch();
        documents = from.documents();
        lastSequence = from.sequence();
        chainHash = from.chainHash();
    }

    /**
     * What the first document of a segment says about what is before it: a decoder that begins there accepts it if it
     * is intact. How many documents are before it, it does not say.
     *
     * @param buffer with the document.
     * @param offset of its message header.
     * @param epoch  of the segment.
     * @return position with 0 documents.
     */
    static JournalPosition positionBefore(final DirectBuffer buffer, final int offset, final int epoch)
    {
        final MessageHeaderDecoder header = new MessageHeaderDecoder().wrap(buffer, offset);
        final int body = offset + MessageHeaderDecoder.ENCODED_LENGTH;
        if (header.templateId() == JournalStateHashDecoder.TEMPLATE_ID)
        {
            final JournalStateHashDecoder hash = new JournalStateHashDecoder().wrap(
                buffer, body, JournalStateHashDecoder.BLOCK_LENGTH, JournalStateHashDecoder.SCHEMA_VERSION);
            return new JournalPosition(epoch, 0, 0, hash.sequence(), hash.previousHash());
        }

        final JournalBatchDecoder first = new JournalBatchDecoder().wrap(
            buffer, body, JournalBatchDecoder.BLOCK_LENGTH, JournalBatchDecoder.SCHEMA_VERSION);
        return new JournalPosition(epoch, 0, 0, first.firstSequence() - 1, first.previousHash());
    }

    /**
     * Takes the next document.
     *
     * @param byteBuffer with the document; its position and limit are moved.
     * @param buffer     over the same bytes.
     * @param offset     of the document's message header.
     * @param length     of the document in bytes.
     * @return null if all is well and the decoder stands on the document, else what is wrong; it then stays before it.
     */
    String accept(final ByteBuffer byteBuffer, final DirectBuffer buffer, final int offset, final int length)
    {
        if (length < JournalFormat.STATE_HASH_LENGTH)
        {
            return "expected a document of at least " + JournalFormat.STATE_HASH_LENGTH + " bytes, found=" + length;
        }

        String fault = headerFault(buffer, offset);
        if (null == fault)
        {
            fault = crcFault(byteBuffer, buffer, offset, length);
        }

        if (null == fault)
        {
            fault = header.templateId() == JournalBatchDecoder.TEMPLATE_ID ?
                acceptBatch(buffer, offset, length) : acceptStateHash(buffer, offset, length);
        }

        if (null == fault)
        {
            this.buffer = buffer;
            this.offset = offset;
            documents++;
            bytes += JournalFormat.WORD_LENGTH + length;
        }

        return fault;
    }

    private String headerFault(final DirectBuffer buffer, final int offset)
    {
        header.wrap(buffer, offset);
        final int magic = buffer.getInt(offset + JournalFormat.MAGIC_OFFSET, ByteOrder.LITTLE_ENDIAN);
        if (magic != JournalFormat.DOCUMENT_MAGIC)
        {
            return "expected magic=" + hex(JournalFormat.DOCUMENT_MAGIC) + ", found=" + hex(magic) + after();
        }

        if (header.schemaId() != JournalBatchDecoder.SCHEMA_ID)
        {
            return "expected schemaId=" + JournalBatchDecoder.SCHEMA_ID + ", found=" + header.schemaId() + after();
        }

        if (header.version() != JournalBatchDecoder.SCHEMA_VERSION)
        {
            return "expected schema version=" + JournalBatchDecoder.SCHEMA_VERSION + ", found=" + header.version() +
                after() + "; if another build wrote it, read it with that one, see docs/determinism.md";
        }

        final int templateId = header.templateId();
        if (templateId != JournalBatchDecoder.TEMPLATE_ID && templateId != JournalStateHashDecoder.TEMPLATE_ID)
        {
            return "expected templateId=" + JournalBatchDecoder.TEMPLATE_ID + " or " +
                JournalStateHashDecoder.TEMPLATE_ID + ", found=" + templateId + after();
        }

        final int blockLength = templateId == JournalBatchDecoder.TEMPLATE_ID ?
            JournalBatchDecoder.BLOCK_LENGTH : JournalStateHashDecoder.BLOCK_LENGTH;
        return header.blockLength() == blockLength ? null :
            "expected blockLength=" + blockLength + ", found=" + header.blockLength() + after();
    }

    private String crcFault(
        final ByteBuffer byteBuffer, final DirectBuffer buffer, final int offset, final int length)
    {
        byteBuffer.limit(offset + length).position(offset + JournalFormat.CHECKED_OFFSET);
        crc32c.reset();
        crc32c.update(byteBuffer);
        nextCrc = (int)crc32c.getValue();
        final int stored = buffer.getInt(offset + JournalFormat.CRC_OFFSET, ByteOrder.LITTLE_ENDIAN);
        return stored == nextCrc ? null :
            "expected checksum=" + hex(stored) + ", found=" + hex(nextCrc) + " over " + length + " bytes" + after();
    }

    private String acceptBatch(final DirectBuffer buffer, final int offset, final int length)
    {
        batch.wrap(buffer, offset + MessageHeaderDecoder.ENCODED_LENGTH, header.blockLength(), header.version());
        final int commandsLength = batch.commandsLength();
        final int count = batch.count();
        final int commandsOffset = offset + JournalFormat.BATCH_HEADER_LENGTH;
        if (commandsLength < 1 || JournalFormat.align(JournalFormat.BATCH_HEADER_LENGTH + commandsLength) != length ||
            count < 1 || DocumentEncoder.countCommands(buffer, commandsOffset, commandsLength) != count)
        {
            return "expected a batch of " + length + " bytes, found commandsLength=" + commandsLength + " and count=" +
                count + after();
        }

        final long firstSequence = batch.firstSequence();
        final String fault = orderFault(
            batch.semanticsVersion(),
            batch.flags(),
            batch.epoch(),
            lastSequence + 1,
            firstSequence,
            batch.previousHash());
        if (null == fault)
        {
            isStateHash = false;
            epoch = batch.epoch();
            lastSequence = firstSequence + count - 1;
            chainHash = JournalFormat.chain(chainHash, nextCrc, firstSequence, count, commandsLength);
        }

        return fault;
    }

    private String acceptStateHash(final DirectBuffer buffer, final int offset, final int length)
    {
        if (length != JournalFormat.STATE_HASH_LENGTH)
        {
            return "expected a state hash of " + JournalFormat.STATE_HASH_LENGTH + " bytes, found=" + length + after();
        }

        stateHash.wrap(buffer, offset + MessageHeaderDecoder.ENCODED_LENGTH, header.blockLength(), header.version());
        final long sequence = stateHash.sequence();
        final String fault = orderFault(
            stateHash.semanticsVersion(),
            stateHash.flags(),
            stateHash.epoch(),
            lastSequence,
            sequence,
            stateHash.previousHash());
        if (null == fault)
        {
            isStateHash = true;
            epoch = stateHash.epoch();
            chainHash = JournalFormat.chain(chainHash, nextCrc, sequence, 0, 0);
        }

        return fault;
    }

    private String orderFault(
        final int foundSemantics,
        final int foundFlags,
        final int foundEpoch,
        final long expectedSequence,
        final long foundSequence,
        final long foundPreviousHash)
    {
        isOtherVersion = semanticsVersion != 0 && foundSemantics != semanticsVersion;
        if (isOtherVersion)
        {
            return "written under semantics version " + foundSemantics + ", this build has " + semanticsVersion +
                ": replay it with a build of that version, see docs/determinism.md";
        }

        if (foundFlags != 0)
        {
            return "expected flags=0, found=" + foundFlags + after();
        }

        if (foundSequence != expectedSequence)
        {
            return "expected sequence=" + expectedSequence + ", found=" + foundSequence;
        }

        if (foundPreviousHash != chainHash)
        {
            return "expected previous hash=" + Long.toHexString(chainHash) + ", found=" +
                Long.toHexString(foundPreviousHash) + " at sequence=" + foundSequence;
        }

        return foundEpoch >= Math.max(1, epoch) ? null :
            "expected epoch>=" + Math.max(1, epoch) + ", found=" + foundEpoch + " at sequence=" + foundSequence;
    }

    private String after()
    {
        return ", after sequence=" + lastSequence;
    }

    private static String hex(final int value)
    {
        return Integer.toHexString(value);
    }

    /** Is all that was wrong with the last document that it is intact and means something else? */
    boolean isOtherVersion()
    {
        return isOtherVersion;
    }

    boolean isStateHash()
    {
        return isStateHash;
    }

    long firstSequence()
    {
        return isStateHash ? lastSequence + 1 : batch.firstSequence();
    }

    int count()
    {
        return isStateHash ? 0 : batch.count();
    }

    long timestampNs()
    {
        return isStateHash ? 0 : batch.timestampNs();
    }

    DirectBuffer buffer()
    {
        return buffer;
    }

    int commandsOffset()
    {
        return offset + JournalFormat.BATCH_HEADER_LENGTH;
    }

    int commandsLength()
    {
        return isStateHash ? 0 : batch.commandsLength();
    }

    long stateHashSequence()
    {
        return isStateHash ? lastSequence : 0;
    }

    long stateHash()
    {
        return isStateHash ? stateHash.stateHash() : 0;
    }

    int epoch()
    {
        return epoch;
    }

    /** Number of documents accepted, with those before where it began. */
    long documents()
    {
        return documents;
    }

    /** Bytes of the documents accepted. */
    long bytes()
    {
        return bytes;
    }

    /** Sequence of the last command accepted. */
    long lastSequence()
    {
        return lastSequence;
    }

    long chainHash()
    {
        return chainHash;
    }
}
