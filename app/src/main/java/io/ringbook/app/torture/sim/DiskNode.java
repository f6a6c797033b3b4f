package io.ringbook.app.torture.sim;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file or a directory of the simulated disk: what of it is sure to be found after a loss of power. Its name is none
 * of its own, it is an entry of a directory.
 */
final class DiskNode
{
    static final int SECTOR_LENGTH = 512;
    private static final byte[] EMPTY = {};

    private final boolean isDirectory;
    /** Entries as of the last force of the directory. */
    private Map<String, DiskNode> entries = new TreeMap<>();
    /** Content as of the last force of the file. */
    private byte[] content = EMPTY;
    /** Content at a force that failed, null if there was none: the system takes it for written. */
    private byte[] givenUp;

    DiskNode(final boolean isDirectory)
    {
        this.isDirectory = isDirectory;
    }

    boolean isDirectory()
    {
        return isDirectory;
    }

    Map<String, DiskNode> entries()
    {
        return entries;
    }

    byte[] content()
    {
        return content;
    }

    void force(final Map<String, DiskNode> present)
    {
        entries = present;
    }

    /** Sectors that have not been written since a force failed do not reach the disk by a later one. */
    void force(final byte[] present)
    {
        final byte[] before = content;
        content = present;
        for (int offset = 0; null != givenUp && offset < present.length; offset += SECTOR_LENGTH)
        {
            final int end = Math.min(present.length, offset + SECTOR_LENGTH);
            if (end <= givenUp.length && Arrays.equals(present, offset, end, givenUp, offset, end))
            {
                Arrays.fill(present, offset, end, (byte)0);
                System.arraycopy(before, Math.min(offset, before.length), present, offset,
                    Math.max(0, Math.min(end, before.length) - offset));
            }
        }
    }

    /** A force has failed. */
    void giveUp(final byte[] present)
    {
        givenUp = present;
    }
}
