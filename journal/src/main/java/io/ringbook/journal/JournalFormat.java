package io.ringbook.journal;

import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.JournalBatchEncoder;
import io.ringbook.sbe.JournalStateHashEncoder;
import io.ringbook.sbe.MessageHeaderEncoder;

import java.nio.file.Path;
import java.util.Locale;

/**
 * The constants of the journal's bytes; docs/journal-format.md tells what they mean.
 */
final class JournalFormat
{
    /** "RBJ1" as bytes in the file: starts each document after its message header. */
    static final int DOCUMENT_MAGIC = 0x314A4252;
    /** "RBH1" as bytes in the file: a slot of the high-water mark. */
    static final int MARK_MAGIC = 0x31484252;
    /** What the commands mean; a document of another version is refused. */
    static final int SEMANTICS_VERSION = MatchingEngine.SEMANTICS_VERSION;

    static final int DOCUMENT_ALIGNMENT = 4;
    static final int DOCUMENT_MAX_LENGTH = 16 << 20;
    static final int MAGIC_OFFSET = MessageHeaderEncoder.ENCODED_LENGTH;
    static final int CRC_OFFSET = MAGIC_OFFSET + Integer.BYTES;
    static final int CHECKED_OFFSET = CRC_OFFSET + Integer.BYTES;
    static final int BATCH_HEADER_LENGTH = MessageHeaderEncoder.ENCODED_LENGTH + JournalBatchEncoder.BLOCK_LENGTH;
    static final int STATE_HASH_LENGTH = MessageHeaderEncoder.ENCODED_LENGTH + JournalStateHashEncoder.BLOCK_LENGTH;

    /** Before each document in a data file: its length and two flags. */
    static final int WORD_LENGTH = Integer.BYTES;
    static final int WORD_NOT_COMPLETE = 0x8000_0000;
    static final int WORD_META_DATA = 0x4000_0000;
    static final int WORD_LENGTH_MASK = 0x3FFF_FFFF;
    static final int WORD_END_OF_FILE = WORD_NOT_COMPLETE | WORD_META_DATA;

    static final int PAGE_SIZE = 4096;
    static final String LOCK_FILE = "journal.lock";
    static final String MARK_FILE = "high-water-mark";
    static final String DATA_FILE_SUFFIX = ".cq4";
    static final String SEGMENT_PREFIX = "epoch-";

    private JournalFormat()
    {
    }

    static Path segmentDirectory(final Path directory, final int epoch)
    {
        return directory.resolve(String.format(Locale.ROOT, "%s%010d", SEGMENT_PREFIX, epoch));
    }

    static int align(final int length)
    {
        return (length + DOCUMENT_ALIGNMENT - 1) & -DOCUMENT_ALIGNMENT;
    }

    static long align(final long position)
    {
        return (position + DOCUMENT_ALIGNMENT - 1) & -DOCUMENT_ALIGNMENT;
    }

    static long alignToPage(final long position)
    {
        return (position + PAGE_SIZE - 1) & -PAGE_SIZE;
    }

    /**
     * The hash that ties a document to all before it.
     *
     * @param previous chain hash, 0 before the first document.
     * @param crc32c   of the document.
     * @param sequence first of a batch, or that of a state hash.
     * @param count    of commands, 0 for a state hash.
     * @param length   of the commands in bytes, 0 for a state hash.
     * @return chain hash after the document.
     */
    static long chain(final long previous, final int crc32c, final long sequence, final int count, final int length)
    {
        long hash = mix(previous ^ (crc32c & 0xFFFF_FFFFL));
        hash = mix(hash + sequence);
        return mix(hash + (((long)count << 32) | length));
    }

    /** The finalizer of SplitMix64: each bit of the input reaches each of the output; 0 stays 0. */
    private static long mix(final long value)
    {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
