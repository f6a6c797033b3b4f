package io.ringbook.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * The commands of a journal that are passed over, because the engine cannot apply them: an operator's way out, in a
 * small file beside the data. Whoever applies the journal's commands honours it. Each line of the file has a checksum,
 * and the first one says how many follow.
 */
public final class Quarantine
{
    /** Name of the file in the journal's directory. */
    public static final String FILE = "quarantine";

    /** Nothing is in quarantine. */
    public static final Quarantine NONE = new Quarantine(null, List.of());

    private static final Pattern LINE = Pattern.compile("(.*) \\| ([0-9a-f]{8})");
    private static final Pattern HEADER = Pattern.compile("ringbook quarantine version=1 commands=([0-9]{1,9})");
    private static final Pattern COMMAND =
        Pattern.compile("sequence=([0-9]{1,18}) crc32c=([0-9a-f]{8}) written=(\\S+) reason=(.*)");
    private static final int HEXADECIMAL = 16;

    private final Path directory;
    private final NavigableMap<Long, QuarantinedCommand> commands = new TreeMap<>();

    private Quarantine(final Path directory, final Collection<QuarantinedCommand> commands)
    {
        this.directory = directory;
        commands.forEach((command) -> this.commands.put(command.sequence(), command));
    }

    /**
     * Reads the quarantine of a journal.
     *
     * @param directory of the journal.
     * @return what is in quarantine, perhaps nothing.
     * @throws JournalException if the file is damaged, with its line.
     */
    public static Quarantine load(final Path directory)
    {
        final Path file = directory.resolve(FILE);
        try
        {
            return Files.exists(file) ? parse(directory, file) : new Quarantine(directory, List.of());
        }
        catch (final CharacterCodingException ex)
        {
            throw new JournalException("journal damaged: " + file + ": expected text, found other bytes", ex);
        }
        catch (final IOException ex)
        {
            throw new JournalException("cannot read " + file + ": " + ex.getMessage(), ex);
        }
    }

    private static Quarantine parse(final Path directory, final Path file) throws IOException
    {
        final List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        final Matcher header = matcher(file, lines, 0, HEADER);
        final int count = Integer.parseInt(header.group(1));
        final List<QuarantinedCommand> commands = new ArrayList<>();
        for (int i = 1; i <= count; i++)
        {
            final Matcher fields = matcher(file, lines, i, COMMAND);
            final long sequence = Long.parseLong(fields.group(1));
            if (i > 1 && commands.get(i - 2).sequence() >= sequence)
            {
                throw damaged(file, i, "expected a sequence behind " + commands.get(i - 2).sequence() +
                    ", found " + sequence);
            }
            commands.add(new QuarantinedCommand(
                sequence,
                Integer.parseUnsignedInt(fields.group(2), HEXADECIMAL),
                instant(file, i, fields.group(3)),
                fields.group(4)));
        }

        if (lines.size() > count + 1)
        {
            throw damaged(file, count + 1, "expected the end after " + count + " commands, found a line more");
        }

        return new Quarantine(directory, commands);
    }

    private static Matcher matcher(final Path file, final List<String> lines, final int index, final Pattern pattern)
    {
        if (index >= lines.size())
        {
            throw damaged(file, index, "expected a line, found the end");
        }

        final Matcher line = LINE.matcher(lines.get(index));
        final Matcher fields = pattern.matcher(line.matches() ? line.group(1) : "");
        if (!fields.matches() || !line.group(2).equals(checksum(line.group(1))))
        {
            throw damaged(file, index, "expected '" + (pattern == HEADER ?
                "ringbook quarantine version=1 commands=N | CRC32C" :
                "sequence=N crc32c=HEX written=TIME reason=TEXT | CRC32C") +
                "' with the CRC32C of what is before it, found '" + lines.get(index) + "'");
        }

        return fields;
    }

    private static Instant instant(final Path file, final int index, final String text)
    {
        try
        {
            return Instant.parse(text);
        }
        catch (final DateTimeException ex)
        {
            throw damaged(file, index, "expected a time, found '" + text + "'");
        }
    }

    private static JournalException damaged(final Path file, final int index, final String facts)
    {
        return new JournalException("journal damaged: " + file + " line " + (index + 1) + ": " + facts);
    }

    /**
     * Puts a command into quarantine.
     *
     * @param directory of the journal, which nobody may be writing.
     * @param command   to be passed over.
     * @throws JournalException if the journal is being written, or the file cannot be.
     */
    public static void add(final Path directory, final QuarantinedCommand command)
    {
        change(directory, (quarantine) -> quarantine.commands.put(command.sequence(), command));
    }

    /**
     * Takes a command out of quarantine.
     *
     * @param directory of the journal, which nobody may be writing.
     * @param sequence  of the command.
     * @throws JournalException if the journal is being written, or the file cannot be.
     */
    public static void remove(final Path directory, final long sequence)
    {
        change(directory, (quarantine) -> quarantine.commands.remove(sequence));
    }

    private interface Change
    {
        void apply(Quarantine quarantine);
    }

    private static void change(final Path directory, final Change change)
    {
        try
        {
            final JournalLock lock = JournalLock.acquire(directory);
            try
            {
                final Quarantine quarantine = load(directory);
                change.apply(quarantine);
                quarantine.store();
            }
            finally
            {
                lock.close();
            }
        }
        catch (final IOException ex)
        {
            throw new JournalException("cannot write " + directory.resolve(FILE) + ": " + ex.getMessage(), ex);
        }
    }

    /** All of it or what was there before. */
    private void store() throws IOException
    {
        final StringBuilder text = new StringBuilder();
        append(text, "ringbook quarantine version=1 commands=" + commands.size());
        for (final QuarantinedCommand command : commands.values())
        {
            append(text, String.format(Locale.ROOT, "sequence=%d crc32c=%08x written=%s reason=%s",
                command.sequence(), command.crc32c(), command.written(), oneLine(command.reason())));
        }

        final ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
        DataFiles.replace(directory.resolve(FILE), (channel) -> channel.write(bytes));
    }

    private static void append(final StringBuilder text, final String line)
    {
        text.append(line).append(" | ").append(checksum(line)).append('\n');
    }

    private static String checksum(final String line)
    {
        final CRC32C crc32c = new CRC32C();
        crc32c.update(line.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", crc32c.getValue());
    }

    private static String oneLine(final String text)
    {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    /**
     * The journal's directory.
     *
     * @return directory, null for {@link #NONE}.
     */
    public Path directory()
    {
        return directory;
    }

    /**
     * Is no command in quarantine?
     *
     * @return true if so.
     */
    public boolean isEmpty()
    {
        return commands.isEmpty();
    }

    /**
     * All commands in quarantine.
     *
     * @return commands in the order of their sequences.
     */
    public List<QuarantinedCommand> commands()
    {
        return List.copyOf(commands.values());
    }

    /**
     * Looks a command up.
     *
     * @param sequence of it.
     * @return the command, null if it is not in quarantine.
     */
    public QuarantinedCommand find(final long sequence)
    {
        return commands.isEmpty() ? null : commands.get(sequence);
    }
}
