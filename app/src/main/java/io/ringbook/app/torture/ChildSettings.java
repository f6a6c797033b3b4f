package io.ringbook.app.torture;

import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.EngineConfig;
import io.ringbook.journal.JournalConfig;
import io.ringbook.journal.StorageListener;
import io.ringbook.journal.StorageStep;
import io.ringbook.pipeline.Durability;
import io.ringbook.pipeline.Layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a {@link ChildEngine} runs: set by the parent, given to the child as words of its command line, read there. What
 * is not set has its default.
 */
final class ChildSettings
{
    /** No compilation that takes long, nor native code made for each call that Chronicle Queue makes of the system. */
    private static final List<String> QUICK_START = List.of(
        "-XX:TieredStopAtLevel=1", "-Djnr.ffi.asm.enabled=false", "-Djnr.ffi.x86asm.enabled=false");
    private static final int SMALL_ORDERS = 2_000;
    private static final int SMALL_INSTRUMENTS = 3;
    private static final int SMALL_PAGES = 40;
    private static final int SMALL_BALANCES = 60;
    private static final int SMALL_TRANSFERS = 300;

    /** Small, so that an engine is on its way at once and its files are few pages; a mapping is always sparse. */
    private static final long BLOCK_SIZE_BYTES = 64L << 20;
    private static final long AHEAD_BYTES = 1L << 20;
    private static final long SEGMENT_BYTES = 2L << 30;

    private final Map<String, String> values;
    private List<String> javaOptions;

    ChildSettings()
    {
        this(new TreeMap<>());
    }

    private ChildSettings(final Map<String, String> values)
    {
        this.values = values;
        heap("128m");
    }

    static ChildSettings parse(final List<String> words)
    {
        final ChildSettings settings = new ChildSettings();
        for (final String word : words)
        {
            final int equals = word.indexOf('=');
            settings.values.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return settings;
    }

    List<String> words()
    {
        return values.entrySet().stream().map((value) -> value.getKey() + "=" + value.getValue()).toList();
    }

    ChildSettings layout(final Layout layout)
    {
        return set("layout", layout.name());
    }

    Layout layout()
    {
        return Layout.valueOf(values.getOrDefault("layout", Layout.FUSED.name()));
    }

    ChildSettings durability(final Durability durability)
    {
        return set("durability", durability.name());
    }

    Durability durability()
    {
        return Durability.valueOf(values.getOrDefault("durability", Durability.PAGE_CACHE.name()));
    }

    /** A clock that jumps, by this seed; 0 for the real one. */
    ChildSettings clockSeed(final long seed)
    {
        return set("clock", Long.toString(seed));
    }

    long clockSeed()
    {
        return number("clock", 0);
    }

    /** Cells of the inbound ring. */
    ChildSettings inboundCells(final int cells)
    {
        return set("cells", Integer.toString(cells));
    }

    int inboundCells()
    {
        return (int)number("cells", 1 << 12);
    }

    /** The event handler blocks for so long, now and then. */
    ChildSettings stallMs(final int stallMs)
    {
        return set("stall", Integer.toString(stallMs));
    }

    int stallMs()
    {
        return (int)number("stall", 0);
    }

    /** Free space below which new orders are refused. */
    ChildSettings minFreeBytes(final long bytes)
    {
        return set("min-free", Long.toString(bytes));
    }

    /** A follower takes a snapshot each time so many commands have come, and recovery begins there. */
    ChildSettings snapshotCommands(final int commands)
    {
        return set("snapshots", Integer.toString(commands));
    }

    int snapshotCommands()
    {
        return (int)number("snapshots", 0);
    }

    /** A segment of the journal that is longer is followed by another. */
    ChildSettings segmentBytes(final long bytes)
    {
        return set("segment", Long.toString(bytes));
    }

    /** Commands between two state hashes. */
    ChildSettings hashInterval(final int commands)
    {
        return set("hash-interval", Integer.toString(commands));
    }

    int hashInterval()
    {
        return (int)number("hash-interval", 997);
    }

    /** The process halts when it makes this step for the n-th time. */
    ChildSettings haltAt(final StorageStep step, final int number)
    {
        return set("halt", step.name() + ":" + number);
    }

    /** The disk fails when this step is made for the n-th time. */
    ChildSettings failAt(final StorageStep step, final int number)
    {
        return set("fail", step.name() + ":" + number);
    }

    /** No engine: prunes the journal, and that is all. */
    ChildSettings prune()
    {
        return set("prune", "");
    }

    boolean isPrune()
    {
        return values.containsKey("prune");
    }

    /** Matching throws at commands from here to there, when they have had so many events. */
    ChildSettings bug(final long firstSequence, final long lastSequence, final int eventsBefore)
    {
        return set("bug", firstSequence + ":" + lastSequence + ":" + eventsBefore);
    }

    /** What the engine is to call: these, by way of its bug if it has one. */
    EventHandler throughBug(final EventHandler events)
    {
        if (!values.containsKey("bug"))
        {
            return events;
        }
        final String[] parts = values.get("bug").split(":");
        return MatchingBug.in(
            events, Long.parseLong(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
    }

    /** No longer halts or fails. */
    void heal()
    {
        values.remove("halt");
        values.remove("fail");
    }

    StorageListener storageListener()
    {
        final String fault = values.getOrDefault("halt", values.get("fail"));
        if (null == fault)
        {
            return StorageListener.NONE;
        }
        final String[] parts = fault.split(":");
        return new StepFault(
            StorageStep.valueOf(parts[0]), Integer.parseInt(parts[1]), values.containsKey("halt"));
    }

    /** An engine with limits that are soon reached. */
    ChildSettings smallLimits()
    {
        return set("limits", "small");
    }

    /** Largest heap of the child, as java's option says it. */
    ChildSettings heap(final String heap)
    {
        javaOptions = new ArrayList<>(QUICK_START);
        javaOptions.add("-Xmx" + heap);
        return this;
    }

    /** A heap that is of one size from the start, and code that is compiled as in a long run. */
    ChildSettings fixedHeap(final String heap)
    {
        javaOptions = List.of("-Xms" + heap, "-Xmx" + heap);
        return this;
    }

    /** For java, before its main class. */
    List<String> javaOptions()
    {
        return javaOptions;
    }

    EngineConfig engineConfig()
    {
        if (!values.containsKey("limits"))
        {
            return new EngineConfig();
        }
        return new EngineConfig()
            .initialOrders(SMALL_ORDERS)
            .maxOrders(SMALL_ORDERS)
            .maxInstruments(SMALL_INSTRUMENTS)
            .maxLevelPages(SMALL_PAGES)
            .maxBalances(SMALL_BALANCES)
            .maxTransfers(SMALL_TRANSFERS);
    }

    JournalConfig journalConfig()
    {
        return new JournalConfig()
            .blockSizeBytes(BLOCK_SIZE_BYTES)
            .preTouchAheadBytes(AHEAD_BYTES)
            .minFreeBytes(number("min-free", 0))
            .segmentBytes(number("segment", SEGMENT_BYTES))
            .fullScanBytes(0);
    }

    private ChildSettings set(final String name, final String value)
    {
        values.put(name, value);
        return this;
    }

    private long number(final String name, final long otherwise)
    {
        return values.containsKey(name) ? Long.parseLong(values.get(name)) : otherwise;
    }
}
