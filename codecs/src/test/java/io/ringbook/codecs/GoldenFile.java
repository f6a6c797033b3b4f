package io.ringbook.codecs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code golden-messages.txt}: {@code name = hex}, the hex in groups and on as many indented lines as it needs,
 * {@code #} begins a comment. Names are the message's in the schema, then perhaps a dot and what is special about it.
 */
final class GoldenFile
{
    private static final String RESOURCE = "golden-messages.txt";
    private static final int HEADER_LENGTH = 8;
    private static final int BYTES_IN_LINE = 32;
    private static final int BYTES_IN_GROUP = 8;

    private GoldenFile()
    {
    }

    static Map<String, byte[]> read()
    {
        final Map<String, StringBuilder> hex = new LinkedHashMap<>();
        StringBuilder current = null;
        for (final String line : lines())
        {
            final String text = line.replaceFirst("#.*", "");
            final int equals = text.indexOf('=');
            if (equals >= 0)
            {
                current = new StringBuilder();
                final String name = text.substring(0, equals).trim();
                if (null != hex.put(name, current))
                {
                    throw new IllegalStateException(RESOURCE + ": " + name + " stands there twice");
                }
            }
            else if (null == current && !text.isBlank())
            {
                throw new IllegalStateException(RESOURCE + ": expected name = hex, found " + line);
            }
            if (!text.isBlank())
            {
                current.append(text.substring(equals + 1).replaceAll("\\s", ""));
            }
        }

        final Map<String, byte[]> messages = new LinkedHashMap<>();
        hex.forEach((name, digits) -> messages.put(name, HexFormat.of().parseHex(digits)));
        return messages;
    }

    /**
     * The commands among the messages, by their template ids.
     *
     * @return name to bytes.
     */
    static Map<String, byte[]> readCommands()
    {
        final Map<String, byte[]> commands = read();
        commands.values().removeIf(bytes -> templateId(bytes) > 100);
        return commands;
    }

    /**
     * An entry as it stands in the file: the message header on the first line, the rest below.
     *
     * @param name  of the entry.
     * @param bytes of the message.
     * @return text to put into the file.
     */
    static String entry(final String name, final byte[] bytes)
    {
        final StringBuilder text = new StringBuilder(name).append(" = ");
        for (int i = 0; i < bytes.length; i++)
        {
            final int index = i - HEADER_LENGTH;
            if (index >= 0 && 0 == index % BYTES_IN_LINE)
            {
                text.append("\n   ");
            }
            if (index >= 0 ? 0 == index % BYTES_IN_GROUP : i > 0 && 0 == i % Short.BYTES)
            {
                text.append(' ');
            }
            text.append(HexFormat.of().toHexDigits(bytes[i]));
        }
        return text.append('\n').toString();
    }

    static int templateId(final byte[] bytes)
    {
        return (bytes[2] & 0xFF) | (bytes[3] & 0xFF) << Byte.SIZE;
    }

    /**
     * The message an entry is of.
     *
     * @param name of the entry.
     * @return the message's name in the schema.
     */
    static String messageName(final String name)
    {
        final int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static List<String> lines()
    {
        final InputStream resource = GoldenFile.class.getResourceAsStream(RESOURCE);
        if (null == resource)
        {
            throw new IllegalStateException("no resource " + RESOURCE + " beside " + GoldenFile.class.getName());
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.US_ASCII)))
        {
            return reader.lines().toList();
        }
        catch (final IOException exception)
        {
            throw new UncheckedIOException(exception);
        }
    }
}
