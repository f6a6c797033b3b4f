package io.ringbook.benchmarks.gateway;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * {@code ringbook serve} in a JVM of its own, with the flags of this one, on a free port of this machine.
 */
public final class ExchangeProcess implements AutoCloseable
{
    private static final String MAIN = "io.ringbook.app.RingbookMain";
    private static final String SERVING = "serving ";
    private static final String TOTAL = "Total";
    private static final long KIB = 1_024;
    private static final long STOP_S = 60;

    private final Path directory;
    private final Process process;
    private final URI uri;

    /**
     * Starts, and waits until it serves.
     *
     * @param directory for its data and its log.
     * @param options   of serve, besides where it listens and keeps its data.
     * @throws IOException if it does not serve.
     */
    public ExchangeProcess(final Path directory, final List<String> options) throws IOException
    {
        this.directory = directory;
        final List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter((flag) -> !flag.startsWith("-agent") && !flag.startsWith("-javaagent"))
            .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN, "serve",
            "--data", directory.resolve("data").toString(), "--listen", "127.0.0.1:0"));
        command.addAll(options);
        final File log = directory.resolve("serve.log").toFile();
        process = new ProcessBuilder(command).redirectError(Redirect.to(log)).start();
        final BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        while (null != line && !line.startsWith(SERVING))
        {
            line = out.readLine();
        }
        if (null == line)
        {
            throw new IOException("expected 'serving URL' of 'ringbook serve', found that it ended: " +
                Files.readString(log.toPath()).lines().filter((logged) -> !logged.startsWith("\t"))
                    .reduce((before, last) -> last).orElse("nothing logged"));
        }
        uri = URI.create(line.substring(SERVING.length()).strip());
    }

    /**
     * Where it listens.
     *
     * @return http://host:port.
     */
    public URI uri()
    {
        return uri;
    }

    /**
     * Likewise.
     *
     * @return address.
     */
    public InetSocketAddress address()
    {
        return new InetSocketAddress(uri.getHost(), uri.getPort());
    }

    /**
     * The password of the administrator that a demo has.
     *
     * @return password.
     * @throws IOException if it cannot be read.
     */
    public String adminPassword() throws IOException
    {
        return Files.readString(directory.resolve("data").resolve("admin-password")).strip();
    }

    /**
     * Lets it collect its garbage, and counts what is left.
     *
     * @return bytes of live objects, or -1 where this JDK has no jcmd.
     * @throws IOException if they cannot be counted.
     */
    public long liveBytes() throws IOException
    {
        final Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (!Files.isExecutable(jcmd))
        {
            return -1;
        }
        final Process counting = new ProcessBuilder(
            jcmd.toString(), Long.toString(process.pid()), "GC.class_histogram").redirectErrorStream(true).start();
        long bytes = -1;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
            counting.getInputStream(), StandardCharsets.UTF_8)))
        {
            for (String line = lines.readLine(); null != line; line = lines.readLine())
            {
                if (line.startsWith(TOTAL))
                {
                    bytes = Long.parseLong(line.strip().split("\\s+")[2]);
                }
            }
        }
        return bytes;
    }

    /**
     * What the system has given it.
     *
     * @return resident bytes, or -1 where the system does not say.
     * @throws IOException if it cannot be read.
     */
    public long residentBytes() throws IOException
    {
        final Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status))
        {
            return -1;
        }
        return Files.readAllLines(status).stream().filter((line) -> line.startsWith("VmRSS:"))
            .mapToLong((line) -> KIB * Long.parseLong(line.replaceAll("[^0-9]", ""))).findFirst().orElse(-1);
    }

    /** Stops it as an operator would, and waits. */
    @Override
    public void close()
    {
        process.destroy();
        try
        {
            if (!process.waitFor(STOP_S, TimeUnit.SECONDS))
            {
                process.destroyForcibly().waitFor();
            }
        }
        catch (final InterruptedException e)
        {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
