package io.ringbook.journal;

import io.ringbook.sbe.HighWaterMarkDecoder;
import io.ringbook.sbe.HighWaterMarkEncoder;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.MessageHeaderEncoder;
import org.agrona.IoUtil;
import org.agrona.concurrent.UnsafeBuffer;

import java.io.IOException;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32C;

/**
 * How far the journal reaches, kept beside it: two checksummed slots that are written in turn for what survives the
 * death of the process, two more for what survives the loss of power. Each slot lies in a sector of its own.
 *
 * <p>One instance belongs to one thread. Instances over the same file, in this process or another, see each other.
 */
final class HighWaterMark implements AutoCloseable
{
    static final int SLOT_LENGTH = 64;
    static final int SLOT_STRIDE = 512;
    static final int JOURNALED = 0;
    static final int SYNCED = 2;
    static final int FILE_LENGTH = 4 * SLOT_STRIDE;

    private static final int BOOT_ID_OFFSET =
        MessageHeaderEncoder.ENCODED_LENGTH + HighWaterMarkEncoder.BLOCK_LENGTH;
    private static final int MAX_READ_ATTEMPTS = 10_000;

    private final MessageHeaderEncoder headerEncoder = new MessageHeaderEncoder();
    private final HighWaterMarkEncoder encoder = new HighWaterMarkEncoder();
    private final MessageHeaderDecoder headerDecoder = new MessageHeaderDecoder();
    private final HighWaterMarkDecoder decoder = new HighWaterMarkDecoder();
    private final CRC32C crc32c = new CRC32C();
    private final ByteBuffer slotBytes = ByteBuffer.allocateDirect(SLOT_LENGTH);
    private final UnsafeBuffer slot = new UnsafeBuffer(slotBytes);
    private final Path file;
    private final MappedByteBuffer mapping;
    private final UnsafeBuffer buffer;
    private final BootId bootId;
    private final StorageListener listener;
    private long generation;
    private long sequence;
    private long chainHash;
    private int epoch;
    private boolean isOfThisBoot;

    private HighWaterMark(
        final Path file, final MappedByteBuffer mapping, final BootId bootId, final StorageListener listener)
    {
        this.file = file;
        this.mapping = mapping;
        this.bootId = bootId;
        this.listener = listener;
        buffer = new UnsafeBuffer(mapping);
    }

    static Path fileOf(final Path directory)
    {
        return directory.resolve(JournalFormat.MARK_FILE);
    }

    /** Creates the mark of an empty journal, complete or not at all. */
    static void create(final Path directory, final JournalConfig config) throws IOException
    {
        final StorageListener listener = config.storageListener();
        final Path file = fileOf(directory);
        final Path temporary = directory.resolve(JournalFormat.MARK_FILE + ".tmp");
        Files.write(temporary, new byte[FILE_LENGTH]);
        listener.onStep(StorageStep.FILE_CREATED, temporary);
        try (HighWaterMark mark = new HighWaterMark(
            temporary, DataFiles.map(temporary, MapMode.READ_WRITE, 0, FILE_LENGTH), config.bootId(), listener))
        {
            mark.write(JOURNALED, 0, 0, 0, 0);
            mark.write(SYNCED, 0, 0, 0, 0);
            mark.force();
        }

        DataFiles.force(temporary, listener);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        listener.onStep(StorageStep.FILE_MOVED, file);
        DataFiles.forceDirectory(directory, listener);
    }

    static HighWaterMark open(final Path directory, final MapMode mode) throws IOException
    {
        return open(directory, mode, new JournalConfig());
    }

    static HighWaterMark open(final Path directory, final MapMode mode, final JournalConfig config)
        throws IOException
    {
        final Path file = fileOf(directory);
        final long length = Files.size(file);
        if (length != FILE_LENGTH)
        {
            throw new JournalException(
                "journal damaged: " + file + ": expected " + FILE_LENGTH + " bytes, found=" + length);
        }

        return new HighWaterMark(
            file, DataFiles.map(file, mode, 0, FILE_LENGTH), config.bootId(), config.storageListener());
    }

    /**
     * Writes the slot whose turn it is.
     *
     * @param pair {@link #JOURNALED} or {@link #SYNCED}.
     */
    void write(
        final int pair, final long generation, final long sequence, final long chainHash, final int epoch)
    {
        encoder.wrapAndApplyHeader(slot, 0, headerEncoder)
            .magic(JournalFormat.MARK_MAGIC)
            .generation(generation)
            .sequence(sequence)
            .chainHash(chainHash)
            .epoch(epoch);
        bootId.write(slot, BOOT_ID_OFFSET);
        encoder.crc32c(crc() & 0xFFFF_FFFFL);
        VarHandle.releaseFence();
        buffer.putBytes((pair + (int)(generation & 1)) * SLOT_STRIDE, slot, 0, SLOT_LENGTH);
        if (StorageListener.NONE != listener)
        {
            listener.onStep(StorageStep.MARK_WRITTEN, file);
        }
    }

    /**
     * Reads the newer of the pair's slots, even while it is being written.
     *
     * @param pair {@link #JOURNALED} or {@link #SYNCED}.
     */
    void read(final int pair)
    {
        for (int attempt = 0; attempt < MAX_READ_ATTEMPTS; attempt++)
        {
            generation = -1;
            readSlot(pair);
            readSlot(pair + 1);
            if (generation >= 0)
            {
                VarHandle.acquireFence();
                return;
            }

            Thread.onSpinWait();
        }

        throw JournalException.damaged(
            file, (long)pair * SLOT_STRIDE, "both slots of the high-water mark fail their checksums");
    }

    private void readSlot(final int index)
    {
        buffer.getBytes(index * SLOT_STRIDE, slot, 0, SLOT_LENGTH);
        headerDecoder.wrap(slot, 0);
        decoder.wrap(
            slot, MessageHeaderDecoder.ENCODED_LENGTH, headerDecoder.blockLength(), headerDecoder.version());
        if (isIntact(index) && decoder.generation() > generation)
        {
            generation = decoder.generation();
            sequence = decoder.sequence();
            chainHash = decoder.chainHash();
            epoch = decoder.epoch();
            isOfThisBoot = bootId.isAt(slot, BOOT_ID_OFFSET);
        }
    }

    private boolean isIntact(final int index)
    {
        return (int)decoder.magic() == JournalFormat.MARK_MAGIC &&
            headerDecoder.templateId() == HighWaterMarkDecoder.TEMPLATE_ID &&
            headerDecoder.schemaId() == HighWaterMarkDecoder.SCHEMA_ID &&
            headerDecoder.version() == HighWaterMarkDecoder.SCHEMA_VERSION &&
            headerDecoder.blockLength() == HighWaterMarkDecoder.BLOCK_LENGTH &&
            (int)decoder.crc32c() == crc() &&
            (decoder.generation() & 1) == (index & 1);
    }

    private int crc()
    {
        slotBytes.limit(SLOT_LENGTH).position(JournalFormat.CHECKED_OFFSET);
        crc32c.reset();
        crc32c.update(slotBytes);
        return (int)crc32c.getValue();
    }

    /**
     * Sets both pairs, even back to before where they were, and forces them to the disk. A crash between leaves the
     * old mark or the new one: what was there is cleared when what is new is on the disk.
     */
    void restart(final long generation, final long sequence, final long chainHash, final int epoch)
    {
        write(JOURNALED, generation, sequence, chainHash, epoch);
        write(SYNCED, generation, sequence, chainHash, epoch);
        force();
        clearOther(JOURNALED, generation);
        clearOther(SYNCED, generation);
        force();
        read(JOURNALED);
    }

    private void clearOther(final int pair, final long generation)
    {
        buffer.setMemory((pair + (int)(~generation & 1)) * SLOT_STRIDE, SLOT_LENGTH, (byte)0);
    }

    /** Forces the file to the disk. */
    void force()
    {
        listener.onStep(StorageStep.BEFORE_FORCE, file);
        mapping.force();
        listener.onStep(StorageStep.FORCED, file);
    }

    /** One more with each document and with each epoch of the journal. */
    long generation()
    {
        return generation;
    }

    Path file()
    {
        return file;
    }

    /** Number of documents in the journal. */
    long documents()
    {
        return generation - epoch;
    }

    long sequence()
    {
        return sequence;
    }

    long chainHash()
    {
        return chainHash;
    }

    int epoch()
    {
        return epoch;
    }

    /** Was it written since the machine started, so that all written before it must still be there? */
    boolean isOfThisBoot()
    {
        return isOfThisBoot;
    }

    @Override
    public void close()
    {
        IoUtil.unmap(mapping);
    }
}
