package io.ringbook.app.torture.sim;

import io.ringbook.app.torture.sim.FaultPlan.Kind;
import io.ringbook.journal.StorageListener;
import io.ringbook.journal.StorageStep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A disk below a real directory. The files are real, and what a process sees in them is what it wrote; beside them it
 * keeps what has been forced. When the process ends in the middle of something, the next one finds itself in a new
 * directory: a copy of the files as they stood, or after a loss of power what might be left of them.
 */
final class SimulatedDisk implements StorageListener
{
    /** How the message of an error begins that the disk gives. */
    static final String ERROR = "simulated: ";

    private final Path workDirectory;
    private final PlantedBug bug;
    private final long[] ends = new long[Kind.values().length];
    private final long[] steps = new long[StorageStep.values().length];
    private Map<Object, DiskNode> nodes = new HashMap<>();
    /** Those of the process that has just ended, null but while its end is being made. */
    private Map<Object, DiskNode> nodesOfLive;
    private Map<DiskNode, Path> livePaths = new HashMap<>();
    private Path root;
    /** What a planted bug forces later than it should, and whether it is time. */
    private final List<Path> postponed = new ArrayList<>();
    private boolean isPostponedDue;
    private FaultPlan plan = FaultPlan.quiet();
    private long powerSeed;
    private int lives;
    private boolean hasEnded;
    private Kind endedBy;
    private boolean hasFailed;
    private long prunings;
    private long digest;
    private final List<String> story = new ArrayList<>();

    SimulatedDisk(final Path workDirectory, final PlantedBug bug) throws IOException
    {
        this.workDirectory = workDirectory;
        this.bug = bug;
        Files.createDirectories(workDirectory);
        root = workDirectory.resolve("life-0");
        Files.createDirectory(root);
        found(root, true);
    }

    /** Where the present process finds its data. */
    Path root()
    {
        return root;
    }

    /** Begins the life of a process. */
    void begin(final FaultPlan newPlan, final long newPowerSeed)
    {
        plan = newPlan;
        powerSeed = newPowerSeed;
        hasEnded = false;
        hasFailed = false;
        postponed.clear();
        isPostponedDue = false;
    }

    /** Nothing happens any more. */
    void calm()
    {
        plan = FaultPlan.quiet();
    }

    @Override
    public void onStep(final StorageStep step, final Path file)
    {
        if (hasEnded)
        {
            return;
        }
        steps[step.ordinal()]++;
        prunings += StorageStep.FILE_MOVED == step && file.endsWith("journal/journal-start") ? 1 : 0;
        digest = mix(digest + step.ordinal() * 31L + plain(root.relativize(file).toString()).hashCode());
        try
        {
            forcePostponed();
            if (StorageStep.FORCED == step)
            {
                onForced(file);
            }
            else if (StorageStep.FILE_CREATED == step)
            {
                created(file);
            }
            else if (StorageStep.DIRECTORY_FORCED == step && PlantedBug.ENTRIES_NEVER_FORCED != bug)
            {
                node(file).force(list(file));
            }
            if (plan.isDueAt(step))
            {
                onDue(step, file);
            }
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }

    private void onForced(final Path file) throws IOException
    {
        final String name = file.getFileName().toString();
        final boolean isData = name.endsWith(".cq4");
        if (isData && PlantedBug.DATA_NEVER_FORCED == bug)
        {
            return;
        }
        if (isData && PlantedBug.SYNCED_BEFORE_FORCED == bug ||
            name.startsWith("snapshot-") && PlantedBug.SNAPSHOT_NAMED_BEFORE_FORCED == bug)
        {
            postponed.add(file);
            return;
        }
        node(file).force(read(file));
        isPostponedDue = !postponed.isEmpty();
    }

    private void forcePostponed() throws IOException
    {
        if (!isPostponedDue)
        {
            return;
        }
        for (final Path file : postponed)
        {
            if (Files.exists(file))
            {
                node(file).force(read(file));
            }
        }
        postponed.clear();
        isPostponedDue = false;
    }

    private void onDue(final StorageStep step, final Path file) throws IOException
    {
        final String place = " at " + step + " of " + plain(root.relativize(file).toString());
        switch (plan.kind())
        {
            case SYNC_ERROR:
                fail(place);
                if (StorageStep.BEFORE_FORCE == step)
                {
                    node(file).giveUp(read(file));
                }
                throw new UncheckedIOException(new IOException(ERROR + "Input/output error"));

            case DISK_FULL:
                fail(place);
                throw new UncheckedIOException(new IOException(ERROR + "No space left on device"));

            default:
                end(plan.kind(), place);
                throw new ProcessEnd(plan.kind() + place);
        }
    }

    private void fail(final String place)
    {
        hasFailed = true;
        ends[plan.kind().ordinal()]++;
        story.add(plan.kind() + place);
    }

    /** Ends the process as things stand: from here on it writes to files that nobody will see. */
    void end(final Kind kind, final String place) throws IOException
    {
        story.add(kind + place);
        ends[kind.ordinal()]++;
        lives++;
        final Path next = workDirectory.resolve("life-" + lives);
        final Map<Object, DiskNode> before = nodes;
        livePaths = new HashMap<>();
        walk(root);
        nodes = new HashMap<>();
        if (Kind.POWER_LOSS == kind)
        {
            leavePowerless(before.get(keyOf(root)), next, before);
        }
        else
        {
            copy(root, next, before);
        }
        digest = mix(digest + kind.ordinal());
        endedBy = kind;
        hasEnded = true;
        root = next;
    }

    private void leavePowerless(final DiskNode top, final Path next, final Map<Object, DiskNode> before)
        throws IOException
    {
        final Map<Object, DiskNode> after = new HashMap<>();
        nodesOfLive = before;
        nodes = after;
        new PowerLoss(this, powerSeed).leave(top, root, next, "");
        nodesOfLive = null;
    }

    private void walk(final Path path) throws IOException
    {
        final DiskNode node = node(path);
        livePaths.put(node, path);
        if (node.isDirectory())
        {
            for (final Path entry : sorted(path))
            {
                walk(entry);
            }
        }
    }

    /** The same files under other names, and known to be the same. */
    private void copy(final Path from, final Path to, final Map<Object, DiskNode> before) throws IOException
    {
        final DiskNode node = before.get(keyOf(from));
        if (node.isDirectory())
        {
            Files.createDirectory(to);
            for (final Path entry : sorted(from))
            {
                copy(entry, to.resolve(entry.getFileName()), before);
            }
        }
        else
        {
            Files.write(to, read(from));
        }
        nodes.put(keyOf(to), node);
    }

    /** A node that is found on the disk after it was started again. */
    DiskNode found(final Path path, final boolean isDirectory) throws IOException
    {
        return nodes.computeIfAbsent(keyOf(path), (key) -> new DiskNode(isDirectory));
    }

    private DiskNode node(final Path path) throws IOException
    {
        final Map<Object, DiskNode> known = null == nodesOfLive ? nodes : nodesOfLive;
        final BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        final DiskNode node = known.get(attributes.fileKey());
        return null != node && node.isDirectory() == attributes.isDirectory() ? node : created(known, attributes);
    }

    /** File systems give the number of a removed file to the next one: it is another file. */
    private void created(final Path path) throws IOException
    {
        created(nodes, Files.readAttributes(path, BasicFileAttributes.class));
    }

    private static DiskNode created(final Map<Object, DiskNode> known, final BasicFileAttributes attributes)
    {
        final DiskNode node = new DiskNode(attributes.isDirectory());
        known.put(attributes.fileKey(), node);
        return node;
    }

    private static Object keyOf(final Path path) throws IOException
    {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    /** Where a node was when the process ended, null if it was removed. */
    Path liveOf(final DiskNode node)
    {
        return livePaths.get(node);
    }

    Map<String, DiskNode> list(final Path directory) throws IOException
    {
        final Map<String, DiskNode> entries = new TreeMap<>();
        for (final Path entry : sorted(directory))
        {
            entries.put(entry.getFileName().toString(), node(entry));
        }
        return entries;
    }

    private static List<Path> sorted(final Path directory) throws IOException
    {
        try (Stream<Path> entries = Files.list(directory))
        {
            return entries.sorted().toList();
        }
    }

    byte[] read(final Path file) throws IOException
    {
        return Files.readAllBytes(file);
    }

    /** A name without the day that is in it. */
    String plain(final String name)
    {
        return name.endsWith(".cq4") ? name.replaceFirst("\\d{8}F", "F") : name;
    }

    boolean hasEnded()
    {
        return hasEnded;
    }

    /** How the last process ended. */
    Kind endedBy()
    {
        return endedBy;
    }

    /** Has an error of the disk been given to this process? */
    boolean hasFailed()
    {
        return hasFailed;
    }

    FaultPlan plan()
    {
        return plan;
    }

    long[] ends()
    {
        return ends;
    }

    long[] steps()
    {
        return steps;
    }

    /** Times that the journal was given a later beginning. */
    long prunings()
    {
        return prunings;
    }

    /** What has happened, in order. */
    List<String> story()
    {
        return story;
    }

    long digest()
    {
        return digest;
    }

    static long mix(final long value)
    {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** Removes what ended processes have left. */
    void removeBut(final Path kept) throws IOException
    {
        for (final Path life : sorted(workDirectory))
        {
            if (!life.equals(kept))
            {
                remove(life);
            }
        }
    }

    static void remove(final Path directory) throws IOException
    {
        try (Stream<Path> entries = Files.walk(directory))
        {
            for (final Path entry : entries.sorted(Comparator.reverseOrder()).toList())
            {
                Files.delete(entry);
            }
        }
    }
}
