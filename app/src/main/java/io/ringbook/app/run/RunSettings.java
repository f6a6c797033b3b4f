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
 * @param pace         to send them at.
 * @param layout       of the threads.
 * @param durability   that events wait for.
 * @param syncMs       between two syncs of the group.
 * @param postgres     to copy to, null for none.
 */
public record RunSettings(
    Path data,
    long commandLimit,
    Pace pace,
    Layout layout,
    Durability durability,
    int syncMs,
    PostgresTarget postgres)
{
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
