package io.ringbook.journal;

/**
 * The steps in which a journal and its snapshots reach the disk, for a {@link StorageListener}.
 */
public enum StorageStep
{
    /** A document is about to be copied into the data file. */
    BEFORE_DOCUMENT,

    /** A document stands whole in the data file, the high-water mark does not know of it. */
    DOCUMENT_WRITTEN,

    /** The high-water mark is written, journaled or synced, and not forced. */
    MARK_WRITTEN,

    /** The data of a file are about to be forced to the disk. */
    BEFORE_FORCE,

    /** The data of a file are on the disk. */
    FORCED,

    /** The entries of a directory are about to be forced to the disk. */
    BEFORE_DIRECTORY_FORCE,

    /** The entries of a directory are on the disk. */
    DIRECTORY_FORCED,

    /** A file or directory was made, its entry not forced. */
    FILE_CREATED,

    /** A file was given its name, the entry not forced. */
    FILE_MOVED,

    /** A file or directory was removed, its entry not forced. */
    FILE_REMOVED,

    /** The segment that comes next is there, empty, and on the disk. */
    NEXT_SEGMENT_READY,

    /** The next document goes to the next segment. */
    SEGMENT_SWITCHED,

    /** A segment is cut at its end and forced. */
    SEGMENT_ENDED,

    /** A snapshot stands whole in its temporary file, not forced. */
    SNAPSHOT_WRITTEN,

    /** A snapshot has its name, the entry not forced. */
    SNAPSHOT_MOVED,

    /** A snapshot is on the disk under its name. */
    SNAPSHOT_KEPT
}
