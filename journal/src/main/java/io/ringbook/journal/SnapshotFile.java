package io.ringbook.journal;

import java.nio.file.Path;

/**
 * A stored snapshot, by its name; what is in it has not been looked at.
 *
 * @param path     of the file.
 * @param sequence of the last command in it.
 * @param bytes    of the file.
 */
public record SnapshotFile(Path path, long sequence, long bytes)
{
}
