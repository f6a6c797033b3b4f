package io.ringbook.app.top;

import io.ringbook.app.console.Figures;
import io.ringbook.app.console.ReplayProgress;
import io.ringbook.app.console.ToolException;
import io.ringbook.app.run.StopSignal;
import io.ringbook.app.top.MarketTally.Totals;
import io.ringbook.app.top.MarketTally.Traded;
import io.ringbook.app.top.TopFrame.Row;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.JournalReader;
import io.ringbook.journal.JournalStatus;
import io.ringbook.pipeline.HashedState;
import io.ringbook.replay.DataDirectory;
import io.ringbook.replay.Follower;
import io.ringbook.replay.ReplayStart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Follows a journal with an engine of its own, from the newest snapshot on. It writes nothing, and takes no lock.
 */
final class FollowedJournal implements TopSource
{
    private static final int COMMANDS_PER_POLL = 4_096;
    private static final long PAUSE_NS = 2_000_000;

    /** Further behind, what it says of the market is of the past. */
    private static final long FAR_BEHIND = 1_000_000;

    private final Path directory;
    private final List<String> symbols;
    private final MarketTally tally;
    private final JournalReader reader;
    private final Follower follower;
    private final long snapshotSequence;
    private Moment before;
    private Moment now;

    /** Figures of one moment. */
    private record Moment(long timeNs, long journaled, long synced, long followed, Totals totals, JournalStatus status)
    {
    }

    private FollowedJournal(
        final Path directory, final List<String> symbols, final ReplayStart start, final MarketTally tally)
    {
        this.directory = directory;
        this.symbols = symbols;
        this.tally = tally;
        reader = start.reader();
        follower = new Follower(reader, start.engine());
        snapshotSequence = start.snapshotSequence();
        now = moment();
        before = now;
    }

    /**
     * Opens a journal.
     *
     * @param directory  with it.
     * @param symbols    to show the books of, none for those that trade most.
     * @param stop       that ends the following.
     * @param isCaughtUp shall it follow to the end before it returns?
     * @return what follows it.
     * @throws ToolException if there is no such instrument.
     */
    static FollowedJournal open(
        final Path directory, final List<String> symbols, final StopSignal stop, final boolean isCaughtUp)
    {
        final MarketTally tally = new MarketTally();
        final FollowedJournal followed = new FollowedJournal(
            directory, symbols, ReplayStart.newest(directory, new EngineConfig(), tally, Long.MAX_VALUE), tally);
        try
        {
            if (isCaughtUp)
            {
                followed.catchUp(stop);
            }
            return followed;
        }
        catch (final RuntimeException | Error e)
        {
            followed.close();
            throw e;
        }
    }

    private void catchUp(final StopSignal stop)
    {
        final long end = now.journaled();
        final long start = follower.position();
        try (ReplayProgress progress = new ReplayProgress("following", end - start))
        {
            while (follower.position() < end && !stop.isRequested() && follower.poll(COMMANDS_PER_POLL) > 0)
            {
                progress.accept(follower.position() - start);
            }
        }
        look();
    }

    @Override
    public void follow(final long untilNs)
    {
        while (System.nanoTime() < untilNs)
        {
            if (0 == follower.poll(COMMANDS_PER_POLL))
            {
                LockSupport.parkNanos(Math.min(PAUSE_NS, Math.max(1, untilNs - System.nanoTime())));
            }
        }
    }

    @Override
    public void look()
    {
        before = now;
        tally.mark();
        now = moment();
    }

    @Override
    public TopFrame frame()
    {
        final long elapsedNs = now.timeNs() - before.timeNs();
        final List<Row> rows = new ArrayList<>();
        final boolean isWritten = now.status().writer().isPresent();
        rows.add(Row.of("engine", isWritten ? "process " + now.status().writer().getAsLong() + " writes the journal" :
            "none: the journal is at rest", isWritten));
        rows.add(Row.of("sequence", "journaled " + Figures.count(now.journaled()) + ", synced " +
            Figures.count(now.synced()) + ", followed " + Figures.count(now.followed())));
        rows.add(Row.of("commands", rate(now.journaled() - before.journaled(), elapsedNs)));
        addMarket(rows, elapsedNs);
        addJournal(rows);
        return new TopFrame("ringbook in " + directory, rows, books(marketRate(elapsedNs)));
    }

    private void addMarket(final List<Row> rows, final long elapsedNs)
    {
        final long behind = now.journaled() - now.followed();
        if (behind > FAR_BEHIND)
        {
            final long done = now.followed() - before.followed() - (now.journaled() - before.journaled());
            rows.add(Row.of("catching up", Figures.count(behind) + " commands behind, " + (done <= 0 ? "..." :
                rate(now.followed() - before.followed(), elapsedNs) + ", " +
                Figures.seconds((long)((double)elapsedNs * behind / done)) + " left")));
            return;
        }
        final Totals is = now.totals();
        final Totals was = before.totals();
        final MarketRate rate = marketRate(elapsedNs);
        rows.add(Row.of("events", "orders " + rate.perSecond(is.orders() - was.orders()) + "/s, trades " +
            rate.perSecond(is.trades() - was.trades()) + "/s, cancels " +
            rate.perSecond(is.cancels() - was.cancels()) + "/s, rejects " +
            rate.perSecond(is.rejects() - was.rejects()) + "/s"));
        rows.add(Row.of("orders", Figures.count(follower.engine().liveOrders()) + " live, " +
            Figures.count(follower.engine().lastOrderId()) + " in all; " +
            Figures.count(follower.engine().lastTradeId()) + " trades in all"));
        rows.add(Row.of("lag", Figures.count(Math.max(0, behind)) + " commands behind the journal; the journal is " +
            Figures.count(now.journaled() - now.synced()) + " ahead of its last sync"));
    }

    private void addJournal(final List<Row> rows)
    {
        rows.add(Row.of("journal", Figures.count(now.status().bytes() >> 20) + " MiB in " +
            now.status().segments().size() + " segments, " + Figures.count(now.status().freeBytes() >> 20) +
            " MiB free; " + (0 == snapshotSequence ?
                "no snapshot" : "snapshot after sequence " + Figures.count(snapshotSequence))));
        final HashedState hash = follower.lastStateHash();
        rows.add(null == hash ?
            Row.of("state hash", "none came by since the snapshot; they come each 65,536 commands") :
            Row.of("state hash", Figures.hash(hash.stateHash()) + " after sequence " + Figures.count(hash.sequence()) +
                ", equal here and there; " + Figures.count(follower.hashRecordsChecked()) + " compared", true));
        now.status().faults().forEach((fault) -> rows.add(Row.of("fault", fault, false)));
    }

    private MarketRate marketRate(final long elapsedNs)
    {
        return new MarketRate(
            elapsedNs, now.journaled() - before.journaled(), now.followed() - before.followed());
    }

    private List<List<String>> books(final MarketRate rate)
    {
        final List<Traded> wanted = new ArrayList<>();
        final MatchingEngine engine = follower.engine();
        for (final Traded traded : tally.instruments())
        {
            if (symbols.isEmpty() || symbols.contains(traded.symbol()))
            {
                wanted.add(traded);
            }
        }
        if (symbols.isEmpty())
        {
            wanted.sort(Comparator.comparingLong(Traded::trades).reversed().thenComparing(Traded::instrumentId));
        }
        final List<List<String>> books = new ArrayList<>();
        symbols.stream().filter((symbol) -> 0 == engine.instrumentId(symbol)).forEach((symbol) ->
            books.add(List.of(symbol + "  no such instrument yet")));
        wanted.forEach((traded) -> books.add(BookLines.of(engine, traded, rate)));
        return books;
    }

    private Moment moment()
    {
        return new Moment(
            System.nanoTime(), reader.journaledSequence(), reader.syncedSequence(), follower.position(),
            tally.totals().copy(), JournalStatus.of(DataDirectory.journal(directory)));
    }

    private static String rate(final long count, final long elapsedNs)
    {
        return 0 == elapsedNs ? "..." : Figures.perSecond(Math.max(0, count), elapsedNs) + "/s";
    }

    @Override
    public void close()
    {
        reader.close();
    }
}
