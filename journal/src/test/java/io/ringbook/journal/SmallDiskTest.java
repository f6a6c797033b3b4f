package io.ringbook.journal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** An engine on a real small disk, where the system lets us mount one in a namespace of our own. */
@Timeout(120)
class SmallDiskTest
{
    private static final String MOUNT = "mount -t tmpfs -o size=32m none \"$0\" && exec \"$@\"";

    @TempDir
    private Path directory;

    @Test
    void shouldTakeCancelsWhenAlmostFullFailWhenFullAndGoOnWithSpace() throws Exception
    {
        assumeTrue(
            ChildJvm.canRun("unshare", "-rm", "sh", "-c", MOUNT, directory.toString(), "true"),
            "skipped: a file system cannot be mounted here");
        final Process child = ChildJvm.start(
            List.of("unshare", "-rm", "sh", "-c", MOUNT, directory.toString()),
            SmallDiskProcess.class,
            directory.toString());
        final String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, child.waitFor(), output);
        assertTrue(output.endsWith("done\n"), output);
        assertTrue(output.contains(": No space left on device"), output);
    }
}
