package io.ringbook.app.torture.sim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a disk may hold after a loss of power. Of what was not forced each piece is there or not, by chance: entries of
 * directories one by one (a renamed file is found under its old name or its new one, never under none), sectors of
 * files one by one. A sector that was on the disk before is old or new. One that was not, or was all zeros, may also be
 * zeros, torn, or hold anything.
 */
final class PowerLoss
{
    private static final byte[] NOTHING = {};
    private static final int MODES = 4;
    private static final int KINDS = 2;
    private static final int KINDS_WHERE_NOTHING_WAS = 5;
    private static final int SECTOR = DiskNode.SECTOR_LENGTH;

    private final SimulatedDisk disk;
    private final long seed;
    private final int entriesMode;
    private final int dataMode;

    PowerLoss(final SimulatedDisk disk, final long seed)
    {
        this.disk = disk;
        this.seed = seed;
        final SplittableRandom random = new SplittableRandom(seed);
        entriesMode = random.nextInt(MODES);
        dataMode = random.nextInt(MODES);
    }

    /** Makes the directory as it is found, and forgets all else. */
    void leave(final DiskNode node, final Path live, final Path target, final String name) throws IOException
    {
        if (!node.isDirectory())
        {
            final byte[] left = content(node.content(), null == live ? node.content() : disk.read(live), name);
            Files.write(target, left);
            disk.found(target, false).force(left);
            return;
        }

        Files.createDirectory(target);
        final Map<String, DiskNode> present = null == live ? node.entries() : disk.list(live);
        final Map<String, DiskNode> left = entries(node.entries(), present, name);
        final Map<String, DiskNode> found = new TreeMap<>();
        for (final Map.Entry<String, DiskNode> entry : left.entrySet())
        {
            final Path path = target.resolve(entry.getKey());
            leave(entry.getValue(), disk.liveOf(entry.getValue()), path, name + '/' + disk.plain(entry.getKey()));
            found.put(entry.getKey(), disk.found(path, entry.getValue().isDirectory()));
        }
        disk.found(target, true).force(found);
    }

    private Map<String, DiskNode> entries(
        final Map<String, DiskNode> forced, final Map<String, DiskNode> present, final String name)
    {
        final Map<String, DiskNode> left = new TreeMap<>(forced);
        final TreeSet<String> names = new TreeSet<>(forced.keySet());
        names.addAll(present.keySet());
        for (final String entry : names)
        {
            final DiskNode before = forced.get(entry);
            final DiskNode after = present.get(entry);
            final boolean isRenamed = null == after && present.containsValue(before);
            if (before == after || isRenamed || !isLeft(entriesMode, name + '/' + disk.plain(entry)))
            {
                continue;
            }
            if (null == after)
            {
                left.remove(entry);
                continue;
            }
            left.values().removeIf((node) -> node == after);
            left.put(entry, after);
        }
        return left;
    }

    /** All, nothing, or by chance. */
    private boolean isLeft(final int mode, final String what)
    {
        return mode > 1 ? 0 == (draw(what, 0) & 1) : mode == 1;
    }

    private byte[] content(final byte[] forced, final byte[] present, final String name)
    {
        if (Arrays.equals(forced, present))
        {
            return forced;
        }
        final byte[] left = Arrays.copyOf(forced, length(forced.length, present.length, name));
        for (int offset = 0; offset < left.length; offset += SECTOR)
        {
            final int end = Math.min(left.length, offset + SECTOR);
            if (!isSame(forced, present, offset, end))
            {
                sector(left, forced, present, offset, end, draw(name, 1 + offset));
            }
        }
        return left;
    }

    private int length(final int forced, final int present, final String name)
    {
        final long chance = draw(name, -1);
        if (0 == dataMode)
        {
            return forced;
        }
        if (1 == dataMode || 0 == (chance & 1))
        {
            return present;
        }
        final int least = Math.min(forced, present);
        final int sectors = (Math.max(forced, present) - least) / SECTOR;
        return least + (int)Math.floorMod(chance >>> 1, sectors + 1L) * SECTOR;
    }

    private static boolean isSame(final byte[] forced, final byte[] present, final int offset, final int end)
    {
        if (end <= Math.min(forced.length, present.length))
        {
            return Arrays.equals(forced, offset, end, present, offset, end);
        }
        for (int i = offset; i < end; i++)
        {
            if (at(forced, i) != at(present, i))
            {
                return false;
            }
        }
        return true;
    }

    private static byte at(final byte[] bytes, final int index)
    {
        return index < bytes.length ? bytes[index] : 0;
    }

    private void sector(
        final byte[] left,
        final byte[] forced,
        final byte[] present,
        final int offset,
        final int end,
        final long chance)
    {
        final int kinds = isSame(forced, NOTHING, offset, end) ? KINDS_WHERE_NOTHING_WAS : KINDS;
        final int kind = dataMode < 2 ? dataMode : (int)Math.floorMod(chance >>> 8, (long)kinds);
        switch (kind)
        {
            case 1:
                fill(left, present, offset, end);
                break;

            case 2:
                // Torn.
                fill(left, present, offset, offset + (int)(chance >>> 32 & 0x1FF) * (end - offset) / SECTOR);
                break;

            case 3:
                // Torn, the other way.
                fill(left, present, offset + (int)(chance >>> 32 & 0x1FF) * (end - offset) / SECTOR, end);
                break;

            case 4:
                final SplittableRandom garbage = new SplittableRandom(chance);
                for (int i = offset; i < end; i++)
                {
                    left[i] = (byte)garbage.nextInt();
                }
                break;

            default:
                // As it was.
                break;
        }
    }

    private static void fill(final byte[] left, final byte[] present, final int offset, final int end)
    {
        for (int i = offset; i < end; i++)
        {
            left[i] = at(present, i);
        }
    }

    /** Of the place alone, so that no chance depends on those before it. */
    private long draw(final String name, final long offset)
    {
        return new SplittableRandom(seed + name.hashCode() * 0x9E3779B97F4A7C15L + offset * 0xBF58476D1CE4E5B9L)
            .nextLong();
    }
}
