package io.ringbook.app.run;

import io.ringbook.pipeline.Durability;
import io.ringbook.pipeline.Layout;
import io.ringbook.replay.DataDirectory;

import java.nio.file.Path;

/**
 * What a run shall do.
 *
 * @param data         directory, with the journal below it.
 * @param commandLimit to send at most.
 * @param isWarmedUp   is there so much to send that the code is worth warming up first?
 * @param pace         to send them at.
 * @param layout       of the threads.
 * @param durability   that events wait for.
 * @param syncMs       between two syncs of the group.
 * @param snapshots    when to take them, null for no follower at all.
 * @param postgres     to copy to, null for none.
 */
public record RunSettings(
    Path data,
    long commandLimit,
    boolean isWarmedUp,
    Pace pace,
    Layout layout,
    Durability durability,
    int syncMs,
    Snapshots snapshots,
    PostgresTarget postgres)
{
    /**
     * When the follower takes snapshots.
     *
     * @param commands between two of them, 0 for none by number.
     * @param minutes  between two of them, 0 for none by time.
     */
    public record Snapshots(long commands, int minutes)
    {
    }

    /**
     * Where the journal is.
     *
     * @return directory.
     */
    public Path journal()
    {
        return data.resolve(DataDirectory.JOURNAL);
    }
}
