package io.ringbook.gateway.model;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.Priority;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * Random commands through a real engine: after each of them the model must show what the engine has. In the middle a
 * second model begins, as after a restart, and must become the same.
 *
 * <p>{@code -Dringbook.seed=S -Dgateway.seeds=N -Dgateway.commands=C} for others and more.
 */
class ReadModelPropertyTest
{
    private static final long SEED = Long.getLong("ringbook.seed", 1);
    private static final int SEEDS = Integer.getInteger("gateway.seeds", 10);
    private static final int COMMANDS = Integer.getInteger("gateway.commands", 800);

    private final EventFan fan = new EventFan();
    private final MatchingEngine engine = new MatchingEngine(new EngineConfig().initialOrders(16), fan.all());
    private final TradeLog log = new TradeLog();
    private ReadModel first;
    private RandomFlow flow;

    static LongStream seeds()
    {
        return LongStream.range(SEED, SEED + SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldShowWhatTheEngineHasAfterEveryCommandAndAfterARestart(final long seed)
    {
        final boolean isAmendTold = 0 != seed % 3;
        first = new ReadModel();
        flow = new RandomFlow(seed, engine, !isAmendTold);
        fan.add(log);
        hear(first, isAmendTold);
        final ModelCheck check = new ModelCheck(engine, first, isAmendTold);
        final int restartAt = new Random(seed).nextInt(COMMANDS);
        ReadModel second = null;
        ModelCheck secondCheck = null;
        int done = 0;
        try
        {
            flow.begin();
            for (done = 0; done < COMMANDS; done++)
            {
                if (restartAt == done)
                {
                    second = new ReadModel();
                    second.start(engine);
                    new MemoryPast(first, log, engine.lastOrderId()).tell(engine.sequence(), second);
                    hear(second, isAmendTold);
                    secondCheck = new ModelCheck(engine, second, isAmendTold);
                    secondCheck.check();
                    checkTwin(second, isAmendTold);
                }
                flow.next();
                endCommand(first);
                check.check();
                if (null != second)
                {
                    endCommand(second);
                    secondCheck.check();
                }
                if (0 == done % 100)
                {
                    checkKlines();
                }
            }
            checkKlines();
            checkTwin(second, isAmendTold);
        }
        catch (final AssertionError | RuntimeException wrong)
        {
            throw new AssertionError("seed " + seed + ", command " + done + ": " + wrong.getMessage(), wrong);
        }
    }

    /** What is not told of amends, a model that begins in the middle knows better. */
    private void checkTwin(final ReadModel second, final boolean isAmendTold)
    {
        if (isAmendTold)
        {
            new ModelTwin(first, second).check(engine.lastOrderId());
        }
    }

    private void endCommand(final ReadModel model)
    {
        model.onCommandsEnd(engine.sequence());
    }

    private void hear(final ReadModel model, final boolean isAmendTold)
    {
        fan.add(model);
        if (isAmendTold)
        {
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
    }

    private void checkKlines()
    {
        for (final Instrument instrument : first.instruments())
        {
            for (final KlineInterval interval : KlineInterval.values())
            {
                final List<Kline> all = log.filled(instrument.id(), interval, first.nowNs());
                final KlineSeries series = first.klines(instrument, interval, NullValue.LONG, NullValue.LONG, 50);
                final List<Kline> last = all.subList(Math.max(0, all.size() - 50), all.size());
                ModelCheck.same(instrument.symbol() + " " + interval, last, series.completedBy(
                    log.klines(instrument.id(), interval)));
            }
        }
    }
}
