package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandAdapter;
import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.PlainCommandAdapter;
import io.ringbook.engine.book.OrderBook;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.book.PriceLevels;
import io.ringbook.engine.book.StopList;
import io.ringbook.engine.ledger.Balances;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TradingPhase;
import org.agrona.DirectBuffer;

import java.lang.ref.Reference;
import java.util.function.IntConsumer;

/**
 * The matching engine: commands come in by {@link #onCommand}, events go out to one {@link EventHandler}, and nothing
 * else goes in or out. Live trading, recovery, replay and benchmarks all use this one door. It can be used alone: it
 * needs no thread, no file and no clock, and has nothing to close. One thread, which is not checked: looking it up
 * would cost as much as a cancel.
 *
 * <p>If the handler or the engine itself throws in the middle of a command, the engine is in an undefined state: it
 * refuses further commands and snapshots.
 *
 * <p>Looks at it, between commands, change nothing. Where one asks for a known instrument or asset, any other is an
 * {@link IllegalArgumentException}.
 *
 * <p>Long because it is the one door: whatever can be asked of an engine stands here, most of it in a line or two.
 */
public final class MatchingEngine
{
    /** Version of the rules: the same commands under the same version give the same events and the same state. */
    public static final int SEMANTICS_VERSION = 3;

    private final EngineState state;
    private final CommandGuard guard;
    private final EngineConfig config;
    private final PlainCommandAdapter plain;
    private final CommandAdapter adapter;
    private final EndOfCommand endOfCommand;
    private final CommandBatches batches;
    private final StateHash stateHash;
    private final OrderView orderView;
    private final StopList stops;

    /**
     * An engine without instruments, at sequence 0 and time 0.
     *
     * @param config of its limits.
     * @param events to be called with what happens.
     * @throws IllegalArgumentException if a limit is out of range, or there is no configuration or handler.
     */
    public MatchingEngine(final EngineConfig config, final EventHandler events)
    {
        CommandGuard.requireGiven(config, events);
        this.config = config;
        state = new EngineState(config.validate());
        guard = new CommandGuard(state);
        endOfCommand = new EndOfCommand(state, events);
        final OrderRemoval removal = new OrderRemoval(state, events);
        final OrderPlacement placement = new OrderPlacement(state, events, removal);
        plain = new PlainCommandAdapter(new PlainOrders(state, events, placement, endOfCommand));
        adapter = new CommandAdapter(new CommandDesk(state, events, removal, placement));
        batches = new CommandBatches(this, state, guard, plain);
        stateHash = new StateHash(state);
        orderView = new OrderView(state);
        stops = state.books.newStopList();
    }

    /**
     * Applies one command, with everything that follows from it.
     *
     * @param buffer   that holds the command, as {@link io.ringbook.codecs.CommandEncoder} writes it, with its
     *                 timestamp stamped; it is read where it is if it is native memory, else copied.
     * @param offset   of its message header.
     * @param length   in bytes.
     * @param sequence one more than the last command's.
     * @throws IllegalStateException    if the sequence does not follow the last one, or time goes back: nothing has
     *                                  changed; or if the event handler calls this, or the engine has failed.
     * @throws IllegalArgumentException if the bytes are not a command; nothing has changed.
     */
    public void onCommand(final DirectBuffer buffer, final int offset, final int length, final long sequence)
    {
        guard.enter(sequence);
        try
        {
            final long message = adapter.addressOf(buffer, offset, length);
            if (!plain.onCommand(message, length))
            {
                adapter.onCommand(message, length);
                endOfCommand.publish();
            }
            Reference.reachabilityFence(buffer);
        }
        catch (final Throwable cause)
        {
            guard.onFailure(sequence);
            throw cause;
        }
        guard.leave();
    }

    /**
     * Applies the commands of a batch one after the other, as {@link #onCommand} does. When books are deep and
     * the buffer is native memory, what several of them need is fetched from memory at once before their turn.
     *
     * @param buffer        that holds a batch as {@link CommandBatch} lays it out.
     * @param offset        of the first command's prefix.
     * @param length        in bytes of all commands with their prefixes.
     * @param firstSequence one more than the last command's.
     * @throws IllegalStateException    as {@link #onCommand}; the commands before that one have been applied.
     * @throws IllegalArgumentException as {@link #onCommand}; the commands before that one have been applied.
     */
    public void onCommands(final DirectBuffer buffer, final int offset, final int length, final long firstSequence)
    {
        batches.apply(buffer, offset, offset + length, firstSequence);
    }

    /**
     * Its limits, for an engine like it.
     *
     * @return configuration it was made with; not to be changed.
     */
    public EngineConfig config()
    {
        return config;
    }

    /**
     * Sequence of the last command applied.
     *
     * @return sequence, 0 before any.
     */
    public long sequence()
    {
        return state.sequence;
    }

    /**
     * The command in the middle of which this engine, or its handler, has thrown. All before it were applied in full.
     *
     * @return sequence, 0 as long as nothing was thrown.
     */
    public long failedSequence()
    {
        return guard.failedSequence();
    }

    /**
     * The engine's time: that of the last command.
     *
     * @return nanoseconds, 0 before any.
     */
    public long timestampNs()
    {
        return state.timestampNs;
    }

    /**
     * Hash of the complete state; takes time in proportion to the live orders.
     *
     * @return the same in every engine that has seen the same commands.
     */
    public long stateHash()
    {
        return stateHash.compute();
    }

    /**
     * Writes the complete state, between two commands. The engine does not change by it, and equal states give equal
     * bytes. A {@link SnapshotLoader} makes an engine of them that behaves like this one from then on.
     *
     * @param epoch   of the journal that the snapshot belongs to.
     * @param handler to give the messages to, one by one.
     * @throws IllegalStateException if the event handler calls this, or the engine has failed.
     */
    public void writeSnapshot(final int epoch, final SnapshotHandler handler)
    {
        guard.requireBetweenCommands("writeSnapshot");
        new SnapshotWriter(state, stateHash, handler).write(epoch);
    }

    /**
     * Id of the last accepted order, which is the number of accepted orders.
     *
     * @return id, 0 before any.
     */
    public long lastOrderId()
    {
        return state.lastOrderId;
    }

    /**
     * Id of the last trade, which is the number of trades.
     *
     * @return id, 0 before any.
     */
    public long lastTradeId()
    {
        return state.lastTradeId;
    }

    /**
     * Orders that are live: resting, or waiting for a trigger or an auction, in all instruments together.
     *
     * @return number of orders.
     */
    public int liveOrders()
    {
        return state.books.orders().count();
    }

    /**
     * Number of instruments; their ids are 1 to this, in the order of definition.
     *
     * @return count.
     */
    public int instrumentCount()
    {
        return state.instrumentCount();
    }

    /**
     * Finds an instrument.
     *
     * @param symbol of it.
     * @return its id, or 0 if it is unknown.
     */
    public int instrumentId(final String symbol)
    {
        final Instrument instrument = state.instrument(symbol);
        return null == instrument ? EngineState.UNKNOWN : instrument.id;
    }

    /**
     * An instrument's symbol.
     *
     * @param instrumentId known.
     * @return symbol.
     */
    public String symbol(final int instrumentId)
    {
        return known(instrumentId).symbol;
    }

    /**
     * The trading phase an instrument is in.
     *
     * @param instrumentId known.
     * @return phase, never UNCROSS.
     * @throws IllegalArgumentException if there is no such instrument.
     */
    public TradingPhase phase(final int instrumentId)
    {
        return known(instrumentId).phase;
    }

    /**
     * Shows the levels of a side, best first.
     *
     * @param instrumentId known.
     * @param side         to show.
     * @param maxLevels    to show, 0 is all.
     * @param consumer     to show them to.
     */
    public void forEachLevel(
        final int instrumentId, final Side side, final int maxLevels, final LevelConsumer consumer)
    {
        LevelView.forEach(known(instrumentId).book, state.books.orders(), side, maxLevels, consumer);
    }

    /**
     * The best level's price, without a look at its orders.
     *
     * @param instrumentId known.
     * @param side         of the book.
     * @return ticks, or {@link NullValue#LONG} if the side is empty.
     */
    public long bestPriceTicks(final int instrumentId, final Side side)
    {
        return LevelView.bestPriceTicks(known(instrumentId).book, side);
    }

    /**
     * What a level displays, without a look at its orders.
     *
     * @param instrumentId known.
     * @param side         of the book.
     * @param priceTicks   of the level, any number.
     * @return lots, 0 if nothing rests there.
     */
    public long levelLots(final int instrumentId, final Side side, final long priceTicks)
    {
        return LevelView.quantityLots(known(instrumentId).book, side, priceTicks);
    }

    /**
     * Shows the resting orders of a side: market orders that wait for an auction, by time, then best price first, in
     * queue order.
     *
     * @param instrumentId known.
     * @param side         to show.
     * @param consumer     to show them to.
     */
    public void forEachOrder(final int instrumentId, final Side side, final OrderConsumer consumer)
    {
        final OrderBook book = known(instrumentId).book;
        final PriceLevels levels = book.levels(side.value());
        forEachOrder(book.marketQueue(side.value()).head(), consumer);
        for (long rank = levels.bestRank(); PriceLevels.NO_RANK != rank; rank = levels.rankAfter(rank))
        {
            forEachOrder(book.head(levels.cellAt(rank)), consumer);
        }
    }

    private void forEachOrder(final int head, final OrderConsumer consumer)
    {
        for (int slot = head; Orders.NONE != slot; slot = state.books.orders().next(slot))
        {
            consumer.onOrder(orderView.wrap(slot));
        }
    }

    /**
     * Shows the pending stops of a side: buys by ascending stop price, sells by descending, then by time; trailing
     * stops that have no stop price yet come last.
     *
     * @param instrumentId known.
     * @param side         to show.
     * @param consumer     to show them to.
     */
    public void forEachStop(final int instrumentId, final Side side, final OrderConsumer consumer)
    {
        known(instrumentId).stops.list(side.value(), stops);
        for (int i = 0; i < stops.count(); i++)
        {
            consumer.onOrder(orderView.wrap(stops.slot(i)));
        }
    }

    /**
     * Looks at a live order.
     *
     * @param orderId any number.
     * @return a flyweight, or null if the order is not live.
     */
    public OrderView order(final long orderId)
    {
        return view(state.books.slotOf(orderId));
    }

    /**
     * Looks at a live order.
     *
     * @param account that owns it.
     * @param clOrdId of it.
     * @return a flyweight, or null if the order is not live.
     */
    public OrderView order(final long account, final ClOrdId clOrdId)
    {
        return clOrdId.isEmpty() ? null : view(state.books.slotOf(account, clOrdId));
    }

    /**
     * Are orders paid for from balances of the engine (semantics 4.9)?
     *
     * @return false for pure matching.
     */
    public boolean isAccountsOn()
    {
        return state.ledger.isOn();
    }

    /**
     * Number of assets; their ids are 1 to this, in the order of their first naming.
     *
     * @return count.
     */
    public int assetCount()
    {
        return state.assets.count();
    }

    /**
     * Shows the ids of all assets, by the bytes of their names. Allocates; not for the hot path.
     *
     * @param consumer to show them to.
     */
    public void forEachAsset(final IntConsumer consumer)
    {
        for (final int assetId : state.assets.sortedIds())
        {
            consumer.accept(assetId);
        }
    }

    /**
     * Finds an asset.
     *
     * @param asset name of it.
     * @return its id, or 0 if it is unknown.
     */
    public int assetId(final String asset)
    {
        return state.assets.id(asset);
    }

    /**
     * An asset's name.
     *
     * @param assetId known.
     * @return name.
     */
    public String asset(final int assetId)
    {
        return state.assets.name(knownAsset(assetId));
    }

    /**
     * Decimals of an asset's unit.
     *
     * @param assetId known.
     * @return 0 to 18.
     */
    public int assetScale(final int assetId)
    {
        return state.assets.scale(knownAsset(assetId));
    }

    /**
     * What has been collected of an asset as fees, less the rebates paid.
     *
     * @param assetId known.
     * @return units, perhaps negative.
     */
    public long feesUnits(final int assetId)
    {
        return state.ledger.fees(knownAsset(assetId));
    }

    /**
     * What has been deposited of an asset, less what has been withdrawn.
     *
     * @param assetId known.
     * @return units.
     */
    public long netDepositsUnits(final int assetId)
    {
        return state.ledger.netDeposits(knownAsset(assetId));
    }

    /**
     * What an account is free to use of an asset.
     *
     * @param account any.
     * @param assetId any.
     * @return units, at least 0.
     */
    public long availableUnits(final long account, final int assetId)
    {
        return state.ledger.availableUnits(account, assetId);
    }

    /**
     * What live orders of an account have reserved of an asset.
     *
     * @param account any.
     * @param assetId any.
     * @return units, at least 0.
     */
    public long lockedUnits(final long account, final int assetId)
    {
        return state.ledger.lockedUnits(account, assetId);
    }

    /**
     * Shows all balances that are not zero, by account and then asset name. Allocates; not for the hot path.
     *
     * @param consumer to show them to.
     */
    public void forEachBalance(final BalanceConsumer consumer)
    {
        final Balances balances = state.ledger.balances();
        for (final int row : balances.sorted(state.assets))
        {
            consumer.onBalance(
                balances.account(row), balances.assetId(row), balances.available(row), balances.locked(row));
        }
    }

    /**
     * Shows the balances of an account that are not zero, by asset name.
     *
     * @param account  any.
     * @param consumer to show them to.
     */
    public void forEachBalance(final long account, final BalanceConsumer consumer)
    {
        final Balances balances = state.ledger.balances();
        for (final int assetId : state.assets.sortedIds())
        {
            final int row = balances.find(account, assetId);
            if (Balances.NONE != row)
            {
                consumer.onBalance(account, assetId, balances.available(row), balances.locked(row));
            }
        }
    }

    EngineState state()
    {
        return state;
    }

    private int knownAsset(final int assetId)
    {
        if (assetId < 1 || assetId > state.assets.count())
        {
            throw new IllegalArgumentException(
                "assetId: expected 1 to " + state.assets.count() + ", found " + assetId);
        }
        return assetId;
    }

    private OrderView view(final int slot)
    {
        return Orders.NONE == slot ? null : orderView.wrap(slot);
    }

    Instrument known(final int instrumentId)
    {
        final Instrument instrument = state.instrument(instrumentId);
        if (null == instrument)
        {
            throw new IllegalArgumentException("instrumentId: expected 1 to " + state.instrumentCount() +
                ", found " + instrumentId);
        }
        return instrument;
    }
}
