package io.ringbook.journal;

import java.io.File;

/**
 * The free space of the journal's disk, held against the watermark. On a small disk the watermark is a part of the
 * disk, unless one was set. Below it there is no space; only a quarter above it is there space again, so that the
 * answer does not flap. Refreshed by one thread, asked by any.
 */
final class DiskSpace
{
    private static final long MIN_FREE_BYTES = 256L << 20;
    private static final long AHEAD_BYTES = 32L << 20;
    private static final int MIN_FREE_SHARE = 8;
    private static final int AHEAD_SHARE = 16;
    private static final int MARGIN_SHARE = 4;
    /** After a write failed on a full disk there must be at least so much, whatever the watermark. */
    private static final long LEAST_MARGIN_BYTES = 1L << 20;

    /** What a disk says of itself. */
    interface Source
    {
        long freeBytes();

        long totalBytes();
    }

    private final Source source;
    private final long minFreeBytes;
    private final long aheadBytes;
    private volatile boolean hasSpace = true;
    private volatile long freeBytes;

    DiskSpace(final Source source, final JournalConfig config)
    {
        this.source = source;
        final long totalBytes = source.totalBytes();
        minFreeBytes = JournalConfig.BY_DISK != config.minFreeBytes() ? config.minFreeBytes() :
            part(MIN_FREE_BYTES, totalBytes / MIN_FREE_SHARE);
        aheadBytes = !config.preTouch() ? 0 :
            JournalConfig.BY_DISK != config.preTouchAheadBytes() ? config.preTouchAheadBytes() :
                part(AHEAD_BYTES, totalBytes / AHEAD_SHARE);
        refresh();
    }

    /** A disk that does not tell its size, which is then 0, is no small one. */
    private static long part(final long bytes, final long share)
    {
        return share > 0 ? Math.min(bytes, share) : bytes;
    }

    static Source of(final File directory)
    {
        return new Source()
        {
            @Override
            public long freeBytes()
            {
                return directory.getUsableSpace();
            }

            @Override
            public long totalBytes()
            {
                return directory.getTotalSpace();
            }
        };
    }

    void refresh()
    {
        final long free = source.freeBytes();
        freeBytes = free;
        if (free < minFreeBytes)
        {
            hasSpace = false;
        }
        else if (!hasSpace)
        {
            hasSpace = free - minFreeBytes >= Math.max(LEAST_MARGIN_BYTES, minFreeBytes / MARGIN_SHARE);
        }
    }

    /** A write found the disk full. */
    void onFull()
    {
        hasSpace = false;
    }

    boolean hasSpace()
    {
        return hasSpace;
    }

    long freeBytes()
    {
        return freeBytes;
    }

    /** How far ahead of the writer pages are kept ready, 0 if they are not. */
    long aheadBytes()
    {
        return aheadBytes;
    }
}
