package io.ringbook.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Who is writing a journal. Looked up without touching the lock, so that a look never gets in the way of a start.
 */
final class LockHolder
{
    private static final Path KERNEL_LOCKS = Path.of("/proc/locks");

    private LockHolder()
    {
    }

    /**
     * The process that has a journal locked. Where the system does not list locks, the one that had it last, if it
     * lives.
     *
     * @param directory of the journal.
     * @return process id, empty if the lock is free.
     */
    static OptionalLong of(final Path directory) throws IOException
    {
        if (JournalLock.isHeldHere(directory))
        {
            return OptionalLong.of(ProcessHandle.current().pid());
        }

        final Path file = directory.resolve(JournalFormat.LOCK_FILE);
        if (!Files.exists(file))
        {
            return OptionalLong.empty();
        }

        final String text = new String(Files.readAllBytes(file), StandardCharsets.US_ASCII).trim();
        final long pid = text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
        final boolean isHeld = Files.isReadable(KERNEL_LOCKS) ? isListed(file) :
            ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        return isHeld ? OptionalLong.of(pid) : OptionalLong.empty();
    }

    private static boolean isListed(final Path file) throws IOException
    {
        final String inode = ":" + Files.getAttribute(file, "unix:ino") + " ";
        try (Stream<String> locks = Files.lines(KERNEL_LOCKS, StandardCharsets.US_ASCII))
        {
            return locks.anyMatch((lock) -> lock.contains(inode) && lock.contains(" WRITE "));
        }
    }
}
