package io.ringbook.gateway.history;

import com.zaxxer.hikari.HikariDataSource;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.gateway.TestPostgres;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.ReadModel;
import io.ringbook.journal.InMemoryJournal;
import io.ringbook.projector.PostgresProjector;
import io.ringbook.projector.ProjectorContext;
import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;
import io.ringbook.sbe.TransferType;
import org.agrona.concurrent.UnsafeBuffer;

import javax.sql.DataSource;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** An engine, a model that hears all of it, and its copy in PostgreSQL, which is brought up to date when asked. */
final class CopiedExchange implements AutoCloseable
{
    static final int ACCOUNTS = 4;
    static final long START_NS = 1_700_000_000_000_000_001L;
    private static final long NONE = NullValue.LONG;
    private static final long MUCH = 1L << 55;
    private static final long MID_TICKS = 10_000;

    final ReadModel model = new ReadModel();
    final MatchingEngine engine = new MatchingEngine(new EngineConfig(), model);
    final TestPostgres database = TestPostgres.create();
    private final InMemoryJournal journal = new InMemoryJournal();
    private final CommandEncoder encoder = new CommandEncoder();
    private final UnsafeBuffer command = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
    private final CommandBatch batch = new CommandBatch(2 * CommandEncoder.MAX_COMMAND_LENGTH);
    private final OrderInstructions instructions = new OrderInstructions();
    private final ClOrdId clOrdId = new ClOrdId();
    private final HikariDataSource pool = new HikariDataSource();
    private PostgresProjector projector;
    private long timeNs = START_NS;

    CopiedExchange()
    {
        pool.setJdbcUrl(database.url());
        pool.setMaximumPoolSize(2);
        pool.setConnectionTimeout(1_000);
        model.start(engine);
        apply((length) -> encoder.accountsMode(0, AccountsMode.ON));
        apply((length) -> encoder.instrumentDefinition(0, spec("BTC-USDT", "BTC", 5, FeeAsset.RECEIVED)));
        apply((length) -> encoder.instrumentDefinition(0, spec("ETH-USDT", "ETH", 1, FeeAsset.QUOTE)));
        for (int account = 1; account <= ACCOUNTS; account++)
        {
            for (final String asset : new String[] {"BTC", "ETH", "USDT"})
            {
                final long owner = account;
                apply((length) -> encoder.transfer(
                    0, TransferType.DEPOSIT, owner, 100 * owner + asset.charAt(0), asset, MUCH));
            }
        }
        projector = launch();
    }

    private static InstrumentSpec spec(
        final String symbol, final String base, final long tickMantissa, final FeeAsset feeAsset)
    {
        return new InstrumentSpec().symbol(symbol).baseAsset(base).quoteAsset("USDT").tickSize(tickMantissa, 2)
            .lotSize(1, 3).feesBps(-10, 20).feeAsset(feeAsset).l2(true);
    }

    private PostgresProjector launch()
    {
        return PostgresProjector.launch(new ProjectorContext()
            .url(database.url()).journal(journal::reader).queryIndexes(true).retry(5, 50));
    }

    /** The first of two, BTC-USDT. */
    Instrument btc()
    {
        return model.instrument("BTC-USDT");
    }

    History history()
    {
        return history(20_000, 5_000);
    }

    History history(final long behindTimeoutMs, final long statementTimeoutMs)
    {
        return new History(new Reader(source(), 2, statementTimeoutMs), this::instrument, this::projected,
            behindTimeoutMs);
    }

    DataSource source()
    {
        return pool;
    }

    Instrument instrument(final int id)
    {
        return model.instruments().stream().filter((instrument) -> id == instrument.id()).findAny().orElseThrow();
    }

    long projected()
    {
        return projector.status().sequence();
    }

    /** Waits for the copy. */
    CopiedExchange copied()
    {
        try
        {
            assertTrue(projector.awaitCaughtUp(engine.sequence(), 60, TimeUnit.SECONDS), () -> "" + projector.status());
        }
        catch (final InterruptedException e)
        {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** From now on the copy stands still. */
    CopiedExchange stopCopying()
    {
        copied();
        projector.close();
        return this;
    }

    CopiedExchange goOnCopying()
    {
        projector = launch();
        return this;
    }

    /** A database that lets nobody in is one that the projector gives up. */
    void restartCopying()
    {
        projector.close();
        projector = launch();
    }

    CopiedExchange limit(final long account, final Side side, final long ticks, final long lots, final String id)
    {
        return order(account, 1, side, OrdType.LIMIT, TimeInForce.GTC, ticks, lots, StpMode.NONE, id);
    }

    CopiedExchange cancel(final long account, final long orderId)
    {
        return apply((length) -> encoder.cancelOrder(0, account, orderId, NullValue.INT, clOrdId.clear()));
    }

    private CopiedExchange order(
        final long account,
        final int instrumentId,
        final Side side,
        final OrdType type,
        final TimeInForce timeInForce,
        final long ticks,
        final long lots,
        final StpMode stpMode,
        final String id)
    {
        apply((length) -> encoder.newOrder(
            0, account, instrumentId, side, type, timeInForce, ticks, lots, stpMode, false, instructions,
            null == id ? clOrdId.clear() : clOrdId.set(id)));
        instructions.clear();
        return this;
    }

    /** Orders of every kind, amended and canceled, in calls and in continuous trading, seconds to hours apart. */
    CopiedExchange trade(final SplittableRandom random, final int commands)
    {
        for (int i = 0; i < commands; i++)
        {
            timeNs += random.nextInt(3) * 1_001L;
            timeNs += 0 == random.nextInt(20) ? random.nextLong(1, 1_500_000_000L) : 0;
            timeNs += 0 == random.nextInt(300) ? random.nextLong(TimeUnit.HOURS.toNanos(3)) : 0;
            final int kind = random.nextInt(100);
            final long last = engine.lastOrderId();
            if (kind < 10 && last > 0)
            {
                final long orderId = last - random.nextLong(Math.min(last, 60));
                cancel(random.nextLong(1, ACCOUNTS + 1), orderId);
            }
            else if (kind < 18 && last > 0)
            {
                replace(random, last - random.nextLong(Math.min(last, 60)));
            }
            else if (kind < 19)
            {
                final long account = random.nextLong(1, ACCOUNTS + 1);
                apply((length) -> encoder.massCancel(0, account, 1 + random.nextInt(2), Side.NULL_VAL));
            }
            else if (kind < 21)
            {
                final TradingPhase phase = 0 == random.nextInt(4) ? TradingPhase.PRE_OPEN : TradingPhase.CONTINUOUS;
                apply((length) -> encoder.setTradingPhase(0, 1 + random.nextInt(2), phase));
            }
            else
            {
                order(random);
            }
        }
        return this;
    }

    private void replace(final SplittableRandom random, final long orderId)
    {
        final long ticks = 0 == random.nextInt(3) ? NONE : MID_TICKS + random.nextInt(-20, 21);
        final long lots = 0 == random.nextInt(3) ? NONE : random.nextLong(1, 60);
        final String id = 0 == random.nextInt(3) ? "" : "r" + engine.sequence();
        apply((length) -> encoder.replaceOrder(
            0, random.nextLong(1, ACCOUNTS + 1), orderId, new ClOrdId(), NullValue.INT, ticks, lots,
            ReplaceBasis.TOTAL_QTY, NONE, NONE, NONE, clOrdId.set(id)));
    }

    private void order(final SplittableRandom random)
    {
        final long account = random.nextLong(1, ACCOUNTS + 1);
        final Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        final int away = random.nextInt(-6, 15);
        final long ticks = Side.BUY == side ? MID_TICKS - away : MID_TICKS + away;
        final long lots = random.nextLong(1, 50);
        final StpMode stp = StpMode.values()[random.nextInt(StpMode.values().length)];
        final String id = 0 == random.nextInt(5) ? null : "c" + account + "-" + engine.sequence();
        final int kind = random.nextInt(100);
        final int instrumentId = 1 + random.nextInt(2);
        OrdType type = OrdType.LIMIT;
        TimeInForce timeInForce = TimeInForce.GTC;
        final long oco = 0 == random.nextInt(30) ? random.nextLong(1, 5) : NONE;
        final long stop = Side.BUY == side ? MID_TICKS + random.nextInt(15) : MID_TICKS - random.nextInt(15);
        instructions.set(NONE, NONE, NONE, NONE, NONE, NONE, 0, oco);
        if (kind < 10)
        {
            timeInForce = random.nextBoolean() ? TimeInForce.IOC : TimeInForce.FOK;
        }
        else if (kind < 18)
        {
            instructions.set(NONE, NONE, NONE, Math.max(1, lots / 5), NONE, NONE, 0, oco);
        }
        else if (kind < 24)
        {
            timeInForce = TimeInForce.GTD;
            instructions.set(NONE, NONE, NONE, NONE, NONE, timeNs + random.nextLong(1, 2_000_000_000L), 0, oco);
        }
        else if (kind < 32)
        {
            type = random.nextBoolean() ? OrdType.STOP_LIMIT : OrdType.STOP;
            instructions.set(stop, NONE, NONE, NONE, NONE, NONE, 0, oco);
        }
        else if (kind < 36)
        {
            type = OrdType.TRAILING_STOP;
            instructions.set(NONE, random.nextLong(1, 6), NONE, NONE, NONE, NONE, 0, oco);
        }
        else if (kind < 42)
        {
            type = OrdType.MARKET;
            timeInForce = TimeInForce.IOC;
        }
        else if (kind < 46)
        {
            timeInForce = TimeInForce.IOC;
            instructions.set(NONE, NONE, NONE, NONE, Math.max(1, lots / 3), NONE, 0, NONE);
        }
        else if (kind < 50)
        {
            type = OrdType.MARKET;
            timeInForce = TimeInForce.IOC;
            instructions.set(NONE, NONE, random.nextLong(1, 60) * 1_000_000_000L, NONE, NONE, NONE, 0, NONE);
            order(account, instrumentId, Side.BUY, type, timeInForce, NONE, NONE, stp, id);
            return;
        }
        order(account, instrumentId, side, type, timeInForce, ticks, lots, stp, id);
    }

    private CopiedExchange apply(final ToIntFunction<CommandEncoder> encode)
    {
        final int length = encode.applyAsInt(encoder.wrap(command, 0));
        CommandEncoder.timestampNs(command, 0, ++timeNs);
        final long sequence = engine.sequence() + 1;
        batch.clear();
        batch.append(command, 0, length);
        journal.append(sequence, 1, timeNs, batch.buffer(), batch.length());
        engine.onCommand(command, 0, length, sequence);
        model.onCommandsEnd(sequence);
        return this;
    }

    @Override
    public void close()
    {
        projector.close();
        pool.close();
    }
}
