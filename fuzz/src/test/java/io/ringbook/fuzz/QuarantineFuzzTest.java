package io.ringbook.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.ringbook.journal.JournalException;
import io.ringbook.journal.Quarantine;
import io.ringbook.journal.QuarantinedCommand;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A quarantine file is refused with {@link JournalException}, which names it, or its commands are the same after it has
 * been written anew. The first byte is ours: whether to give each line its checksum.
 */
class QuarantineFuzzTest
{
    private static final long NO_SEQUENCE = Long.MAX_VALUE;

    private static Path directory;

    static Stream<byte[]> seeds() throws IOException
    {
        final Path made = MemoryDirectory.create();
        Quarantine.add(made, new QuarantinedCommand(7, 0xABCDEF01, Instant.EPOCH, "NullPointerException: a | b"));
        Quarantine.add(made, new QuarantinedCommand(4711, -1, Instant.ofEpochSecond(1_700_000_000, 5), ""));
        final byte[] text = Files.readAllBytes(made.resolve(Quarantine.FILE));
        final String seed = new String(text, StandardCharsets.UTF_8);
        return Stream.concat(
            Stream.of("0" + seed, "1" + seed, "1" + seed.replace("sequence=7 ", "sequence=99999 "))
                .map((line) -> line.getBytes(StandardCharsets.UTF_8)),
            Seeds.kept(QuarantineFuzzTest.class).stream());
    }

    @MethodSource("seeds")
    @FuzzTest
    void shouldRefuseOrKeep(final byte[] bytes) throws IOException
    {
        if (bytes.length == 0)
        {
            return;
        }
        if (null == directory)
        {
            directory = MemoryDirectory.create();
        }
        final Path file = directory.resolve(Quarantine.FILE);
        Files.write(file, 0 != (bytes[0] & 1) ? sealed(bytes) : Arrays.copyOfRange(bytes, 1, bytes.length));
        final Quarantine quarantine;
        try
        {
            quarantine = Quarantine.load(directory);
        }
        catch (final JournalException refused)
        {
            assertTrue(refused.getMessage().startsWith("journal damaged: " + file), refused.getMessage());
            return;
        }

        Quarantine.remove(directory, NO_SEQUENCE);
        final byte[] once = Files.readAllBytes(file);
        assertEquals(facts(quarantine), facts(Quarantine.load(directory)));
        Quarantine.remove(directory, NO_SEQUENCE);
        assertArrayEquals(once, Files.readAllBytes(file));
    }

    /** All but the reason, of which only one line of printable text is kept. */
    private static List<String> facts(final Quarantine quarantine)
    {
        return quarantine.commands().stream()
            .map((command) -> command.sequence() + " " + command.crc32c() + ' ' + command.written()).toList();
    }

    private static byte[] sealed(final byte[] bytes)
    {
        final StringBuilder text = new StringBuilder();
        for (final String line : new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8).split("\n"))
        {
            final int end = line.lastIndexOf(" | ");
            final String checked = end < 0 ? line : line.substring(0, end);
            final CRC32C crc32c = new CRC32C();
            crc32c.update(checked.getBytes(StandardCharsets.UTF_8));
            text.append(checked).append(" | ").append(String.format("%08x", crc32c.getValue())).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
