package io.ringbook.pipeline;

/**
 * What a command must have survived before its events are released.
 */
public enum Durability
{
    /** The death of this process: it is in the page cache. */
    PAGE_CACHE,

    /** The loss of power: it is on the disk, synced together with others every few milliseconds. */
    GROUP_SYNC,

    /** The loss of power: every batch is synced before its events are released. */
    SYNC_EACH_BATCH
}
