package io.ringbook.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Golden journals as they are kept: for each semantics version a directory, in it a zip with the files of each journal
 * and beside it what it comes to.
 */
final class GoldenFiles
{
    private static final Path SOURCES = Path.of("src/test/resources/io/ringbook/replay/golden");

    private GoldenFiles()
    {
    }

    /** Where new ones are put, in the sources. */
    static Path source(final int semanticsVersion, final String file)
    {
        return SOURCES.resolve(directory(semanticsVersion)).resolve(file);
    }

    private static String directory(final int semanticsVersion)
    {
        return "semantics-" + semanticsVersion;
    }

    private static InputStream open(final int semanticsVersion, final String file)
    {
        return GoldenFiles.class.getResourceAsStream("golden/" + directory(semanticsVersion) + '/' + file);
    }

    static boolean exists(final int semanticsVersion, final String journal)
    {
        return null != GoldenFiles.class.getResource(
            "golden/" + directory(semanticsVersion) + '/' + journal + ".zip");
    }

    static Map<String, String> expected(final int semanticsVersion, final String journal) throws IOException
    {
        final Properties properties = new Properties();
        try (InputStream in = open(semanticsVersion, journal + ".properties"))
        {
            properties.load(in);
        }
        final Map<String, String> values = new TreeMap<>();
        properties.forEach((name, value) -> values.put((String)name, (String)value));
        return values;
    }

    static void unpack(final int semanticsVersion, final String journal, final Path directory) throws IOException
    {
        try (ZipInputStream zip = new ZipInputStream(open(semanticsVersion, journal + ".zip")))
        {
            for (ZipEntry entry = zip.getNextEntry(); null != entry; entry = zip.getNextEntry())
            {
                final Path file = directory.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
    }

    /** What is needed of a journal: its mark and its data files. */
    static void pack(final Path directory, final Path target) throws IOException
    {
        Files.createDirectories(target.getParent());
        try (Stream<Path> walk = Files.walk(directory);
            ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target)))
        {
            for (final Path file : walk.filter(GoldenFiles::isKept).sorted().toList())
            {
                final ZipEntry entry = new ZipEntry(directory.relativize(file).toString().replace('\\', '/'));
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(Files.readAllBytes(file));
            }
        }
    }

    private static boolean isKept(final Path file)
    {
        return file.endsWith("high-water-mark") || file.toString().endsWith(".cq4");
    }

    static void writeExpected(final Map<String, String> values, final Path target) throws IOException
    {
        final List<String> lines = new ArrayList<>();
        lines.add("# What the journal beside this came to when it was written; never changed, see docs/determinism.md");
        values.forEach((name, value) -> lines.add(name + '=' + value));
        Files.write(target, lines, StandardCharsets.US_ASCII);
    }
}
