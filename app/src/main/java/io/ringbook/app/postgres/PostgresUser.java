package io.ringbook.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who PostgreSQL runs as. It refuses to be root: then it runs in a user namespace of its own, where root is nobody, or,
 * where those are forbidden (as in most containers), as the user nobody, who is given the data directory.
 */
enum PostgresUser
{
    /** Whoever runs Ringbook. */
    SAME
    {
        @Override
        List<String> prefix()
        {
            return List.of();
        }
    },
    /** Root, in a namespace where it has no name. */
    NAMESPACE
    {
        @Override
        List<String> prefix()
        {
            return List.of("unshare", "-U");
        }
    },
    /** The user without rights. */
    NOBODY
    {
        @Override
        List<String> prefix()
        {
            return List.of(
                "setpriv", "--reuid=" + NOBODY_ID, "--regid=" + NOBODY_ID, "--clear-groups", "--inh-caps=-all");
        }
    };

    private static final int ROOT_ID = 0;
    private static final int NOBODY_ID = 65_534;
    private static final String NO_WAY =
        "PostgreSQL does not run as root, and neither 'unshare -U' nor 'setpriv' works here; run as another user";

    /** Words that go before a command. */
    abstract List<String> prefix();

    static PostgresUser choose()
    {
        if (!"root".equals(System.getProperty("user.name")))
        {
            return SAME;
        }
        for (final PostgresUser candidate : List.of(NAMESPACE, NOBODY))
        {
            final List<String> command = new ArrayList<>(candidate.prefix());
            command.add("true");
            if (succeeds(command))
            {
                return candidate;
            }
        }
        throw new DatabaseException(NO_WAY);
    }

    /** Gives the files to whom PostgreSQL will take for their owner. */
    void own(final Path directory) throws IOException
    {
        if (SAME == this)
        {
            return;
        }
        final int owner = NOBODY == this ? NOBODY_ID : ROOT_ID;
        if (Integer.valueOf(owner).equals(Files.getAttribute(directory, "unix:uid", LinkOption.NOFOLLOW_LINKS)))
        {
            return;
        }
        try (Stream<Path> files = Files.walk(directory))
        {
            for (final Path file : (Iterable<Path>)files::iterator)
            {
                Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static boolean succeeds(final List<String> command)
    {
        try
        {
            return 0 == new ProcessBuilder(command)
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        }
        catch (final IOException e)
        {
            return false;
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
            throw new DatabaseException("interrupted while starting PostgreSQL", e);
        }
    }
}
