package io.ringbook.app.torture;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * A class path without directories, as java wants it for an archive of classes: each one packed into a jar.
 */
final class ClassJars
{
    private ClassJars()
    {
    }

    /**
     * Packs the directories of a class path.
     *
     * @param classPath of jars and directories.
     * @param directory for the new jars.
     * @return the same classes, out of jars only.
     */
    static String pack(final String classPath, final Path directory) throws IOException
    {
        final List<String> jars = new ArrayList<>();
        for (final String entry : classPath.split(File.pathSeparator))
        {
            final Path path = Path.of(entry);
            final Path jar = directory.resolve("classes-" + jars.size() + ".jar");
            jars.add(Files.isDirectory(path) ? pack(path, jar).toString() : entry);
        }
        return String.join(File.pathSeparator, jars);
    }

    private static Path pack(final Path classes, final Path jar) throws IOException
    {
        try (OutputStream file = Files.newOutputStream(jar);
            JarOutputStream out = new JarOutputStream(file);
            Stream<Path> entries = Files.walk(classes))
        {
            out.setLevel(0);
            for (final Path entry : (Iterable<Path>)entries.filter(Files::isRegularFile)::iterator)
            {
                out.putNextEntry(new JarEntry(classes.relativize(entry).toString().replace(File.separatorChar, '/')));
                Files.copy(entry, out);
                out.closeEntry();
            }
        }
        return jar;
    }
}
