package io.ringbook.app.torture.sim;

/**
 * A rule that is broken on purpose, to show that the simulator would notice.
 */
public enum PlantedBug
{
    /** Everything as it is. */
    NONE,

    /** The mark of what is synced reaches the disk before the data do. */
    SYNCED_BEFORE_FORCED,

    /** Data files are never forced at all. */
    DATA_NEVER_FORCED,

    /** A snapshot is given its name before its data are on the disk. */
    SNAPSHOT_NAMED_BEFORE_FORCED,

    /** The entries of new segments never reach the disk by themselves. */
    ENTRIES_NEVER_FORCED,

    /** Events are released as if their commands were synced when they are only journaled. */
    RELEASED_BEFORE_SYNCED,

    /** An event is shown to the client a second time. */
    EVENT_TWICE
}
