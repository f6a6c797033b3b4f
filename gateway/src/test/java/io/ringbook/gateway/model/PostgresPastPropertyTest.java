package io.ringbook.gateway.model;

import com.zaxxer.hikari.HikariDataSource;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.gateway.TestPostgres;
import io.ringbook.gateway.history.History;
import io.ringbook.gateway.history.PostgresPast;
import io.ringbook.journal.InMemoryJournal;
import io.ringbook.projector.PostgresProjector;
import io.ringbook.projector.ProjectorContext;
import io.ringbook.sbe.Priority;
import org.agrona.DirectBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Random commands through a real engine, its copy in a real PostgreSQL, and models that begin in the middle with what
 * the copy tells: they are the same as the one that has heard everything, at once and after what follows.
 *
 * <p>{@code -Dringbook.seed=S -Dgateway.seeds=N -Dgateway.commands=C} for others and more.
 */
class PostgresPastPropertyTest
{
    private static final long SEED = Long.getLong("ringbook.seed", System.nanoTime());
    private static final int SEEDS = Integer.getInteger("gateway.seeds", 3);
    private static final int COMMANDS = Integer.getInteger("gateway.commands", 1_500);
    private static final int STARTS = 3;

    private final EventFan fan = new EventFan();
    private final MatchingEngine engine = new MatchingEngine(new EngineConfig().initialOrders(16), fan.all());
    private final TradeLog log = new TradeLog();
    private final InMemoryJournal journal = new InMemoryJournal();
    private final CommandBatch batch = new CommandBatch(2 * CommandEncoder.MAX_COMMAND_LENGTH);
    private final List<ReadModel> models = new ArrayList<>();
    private RandomFlow flow;

    static LongStream seeds()
    {
        return LongStream.range(SEED, SEED + SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldMakeAModelThatBeginsInTheMiddleTheSameAsOneThatHasHeardEverything(final long seed)
    {
        final TestPostgres database = TestPostgres.create();
        flow = new RandomFlow(seed, engine, true).tap(this::journal);
        fan.add(log);
        hear(new ReadModel());
        final TreeSet<Integer> starts = new TreeSet<>();
        new Random(seed).ints(STARTS, 0, COMMANDS).forEach(starts::add);
        int done = 0;
        try (HikariDataSource source = new HikariDataSource();
            PostgresProjector projector = PostgresProjector.launch(new ProjectorContext()
                .url(database.url()).journal(journal::reader).queryIndexes(true)))
        {
            source.setJdbcUrl(database.url());
            source.setMaximumPoolSize(1);
            flow.begin();
            for (done = 0; done < COMMANDS; done++)
            {
                if (starts.contains(done))
                {
                    final ReadModel next = new ReadModel();
                    next.start(engine);
                    new PostgresPast(source, () -> projector.status().sequence()).tell(engine.sequence(), next);
                    check(next);
                    hear(next);
                }
                flow.next();
                models.forEach((model) -> model.onCommandsEnd(engine.sequence()));
            }
            models.forEach(this::check);
            checkKlines(
                new History(source, models.get(0)::instrument, () -> projector.status().sequence()), new Random(seed));
        }
        catch (final AssertionError | RuntimeException wrong)
        {
            throw new AssertionError("seed " + seed + ", command " + done + ": " + wrong.getMessage(), wrong);
        }
    }

    private void check(final ReadModel model)
    {
        new ModelCheck(engine, model, true).check();
        new ModelTwin(models.get(0), model).fromCopy().check(engine.lastOrderId());
    }

    /** The older part of a series, from wherever. */
    private void checkKlines(final History history, final Random random)
    {
        for (final Instrument instrument : models.get(0).instruments())
        {
            for (final KlineInterval interval : KlineInterval.values())
            {
                final List<Kline> all = log.klines(instrument.id(), interval);
                final long fromNs = interval.openNs(
                    all.isEmpty() ? engine.timestampNs() : all.get(random.nextInt(all.size())).openTimeNs() + 1);
                final long toNs = Math.min(engine.timestampNs(), fromNs + random.nextInt(50) * interval.lengthNs());
                final List<String> expected = new ArrayList<>();
                all.stream().filter((kline) -> kline.openTimeNs() < fromNs).reduce((first, last) -> last)
                    .ifPresent((last) -> expected.add(last.openTimeNs() + " " + last.closeTicks()));
                final int before = expected.size();
                all.stream()
                    .filter((kline) -> kline.openTimeNs() >= fromNs && kline.openTimeNs() < interval.openNs(toNs))
                    .forEach((kline) -> expected.add(kline.toString()));
                final List<String> found = new ArrayList<>();
                for (final Kline kline : history.klines(
                    engine.sequence(), instrument, interval, fromNs, interval.openNs(toNs)))
                {
                    found.add(found.size() < before ? kline.openTimeNs() + " " + kline.closeTicks() : kline.toString());
                }
                ModelCheck.same(instrument.symbol() + " " + interval + " from " + fromNs, expected, found);
            }
        }
    }

    private void hear(final ReadModel model)
    {
        models.add(model);
        fan.add(model);
        fan.add(new NoEvents()
        {
            @Override
            public void onOrderReplaced(
                final long orderId,
                final ClOrdId clOrdId,
                final ClOrdId origClOrdId,
                final long account,
                final int instrumentId,
                final long priceTicks,
                final long stopPriceTicks,
                final long quantityLots,
                final long cumQuantityLots,
                final long leavesLots,
                final Priority priority)
            {
                model.amended(orderId, flow.displayLots(), flow.expireTimeNs());
            }
        });
    }

    private void journal(final DirectBuffer command, final int length, final long timeNs)
    {
        batch.clear();
        batch.append(command, 0, length);
        journal.append(engine.sequence() + 1, 1, timeNs, batch.buffer(), batch.length());
    }
}
