package io.ringbook.fuzz;

import io.ringbook.engine.MatchingEngine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What fuzzing begins with: the golden messages and journals of the other modules, and for each target what long
 * campaigns have found worth keeping, in a zip.
 */
final class Seeds
{
    private static final int FIRST_EVENT = 101;
    private static final int FIRST_FRAME = 201;

    private Seeds()
    {
    }

    /** Golden commands, each as it stands in a journal's batch: behind its length. */
    static List<byte[]> commands()
    {
        return messages((template) -> template < FIRST_EVENT);
    }

    static List<byte[]> events()
    {
        return messages((template) -> template >= FIRST_EVENT && template < FIRST_FRAME);
    }

    private static List<byte[]> messages(final IntPredicate templates)
    {
        final StringBuilder entries = new StringBuilder();
        for (final String line : text("/seeds/golden-messages.txt").split("\n"))
        {
            final String bare = line.replaceFirst("#.*", "");
            entries.append(bare.contains("=") ? '\n' + bare.substring(bare.indexOf('=') + 1) : bare);
        }
        final List<byte[]> messages = new ArrayList<>();
        for (final String hex : entries.toString().split("\n"))
        {
            final byte[] message = HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
            if (message.length > 0 && templates.test((message[2] & 0xFF) | (message[3] & 0xFF) << 8))
            {
                messages.add(message);
            }
        }
        return messages;
    }

    /** The files of a golden journal, by their names in it. */
    static Map<String, byte[]> journal(final String name)
    {
        return unzip("/seeds/golden/semantics-" + MatchingEngine.SEMANTICS_VERSION + '/' + name + ".zip");
    }

    /** What is kept for a target. */
    static List<byte[]> kept(final Class<?> target)
    {
        return List.copyOf(unzip("/corpus/" + target.getSimpleName() + ".zip").values());
    }

    static String text(final String resource)
    {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unzip(final String resource)
    {
        final Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(resource))))
        {
            for (ZipEntry entry = zip.getNextEntry(); null != entry; entry = zip.getNextEntry())
            {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
        return files;
    }

    private static byte[] bytes(final String resource)
    {
        try (InputStream in = Seeds.class.getResourceAsStream(resource))
        {
            return null == in ? new byte[0] : in.readAllBytes();
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }
}
