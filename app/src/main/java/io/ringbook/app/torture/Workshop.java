package io.ringbook.app.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What all children of a campaign have in common: the java, its flags, an archive of classes for fast starts.
 */
final class Workshop
{
    private static final List<String> QUIET = List.of(
        "-Dchronicle.announcer.disable=true",
        "-Dchronicle.analytics.disable=true",
        "-Djvm.resource.tracing=false",
        "-Ddisable.discrete.affinity.warning=true",
        "-Dslf4j.internal.verbosity=ERROR",
        "-Dagrona.disable.bounds.checks=true");

    private static final int COMMANDS_TO_ARCHIVE = 2_000;

    private final Path directory;
    private final List<String> base = new ArrayList<>();
    private String classPath = System.getProperty("java.class.path");
    private Path archive;
    private int errorFiles;

    /**
     * A workshop.
     *
     * @param directory for what it makes; made.
     */
    Workshop(final Path directory)
    {
        this.directory = directory;
        try
        {
            Files.createDirectories(directory);
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(e);
        }
        base.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter((argument) -> argument.startsWith("--"))
            .forEach(base::add);
        base.addAll(List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xshare:auto"));
        base.addAll(QUIET);
    }

    /** The words that start a JVM with our class path; a main class comes behind them. */
    List<String> java(final List<String> options)
    {
        final List<String> words = new ArrayList<>(base);
        words.addAll(options);
        if (null != archive)
        {
            words.add("-XX:SharedArchiveFile=" + archive);
        }
        words.add("-cp");
        words.add(classPath);
        return words;
    }

    /**
     * Runs an engine once and keeps its classes as the JVM has them in memory, which makes each later start a good deal
     * shorter. Where that is not possible all goes without.
     */
    void archiveClasses() throws IOException
    {
        classPath = ClassJars.pack(classPath, directory);
        final Path file = directory.resolve("classes.jsa");
        final List<String> words = java(new ChildSettings().javaOptions());
        words.add(1, "-XX:ArchiveClassesAtExit=" + file);
        words.add(1, "-Xlog:disable");
        words.add(TortureEngine.class.getName());
        words.add(directory.resolve("archived").toString());
        try (Client client = new Client(ChildEngine.start(this, words), new ClientCommands(1), null, null))
        {
            client.awaitReady();
            client.send(COMMANDS_TO_ARCHIVE);
            client.finish();
            archive = Files.isRegularFile(file) ? file : null;
        }
        catch (final Violation e)
        {
            // This java makes no archive of such a class path.
            archive = null;
        }
        FaultRun.remove(directory.resolve("archived"));
    }

    Path newErrorFile()
    {
        return directory.resolve("errors-" + ++errorFiles);
    }
}
