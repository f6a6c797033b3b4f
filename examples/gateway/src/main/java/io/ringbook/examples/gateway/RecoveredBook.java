package io.ringbook.examples.gateway;

import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.OrderView;
import io.ringbook.pipeline.EngineRecovery;
import io.ringbook.replay.Recovery;
import io.ringbook.sbe.Side;
import org.agrona.collections.LongArrayList;

import java.util.HashMap;
import java.util.Map;

/**
 * Recovers, and looks at the engine while nothing runs yet: what was told before the restart is not told again, so this
 * is where a gateway learns what its clients still have. Written by the launch, read-only afterwards.
 */
final class RecoveredBook implements EngineRecovery
{
    private final Recovery recovery;
    private final Map<Long, LongArrayList> openOrders = new HashMap<>();
    private final Map<String, Integer> instrumentIds = new HashMap<>();
    private BookState state;

    RecoveredBook(final Recovery recovery)
    {
        this.recovery = recovery;
    }

    @Override
    public MatchingEngine recover(final EngineConfig config, final EventHandler events)
    {
        final MatchingEngine engine = recovery.recover(config, events);
        state = BookState.of(engine);
        for (int id = 1; id <= engine.instrumentCount(); id++)
        {
            instrumentIds.put(engine.symbol(id), id);
            engine.forEachOrder(id, Side.BUY, this::add);
            engine.forEachOrder(id, Side.SELL, this::add);
        }
        return engine;
    }

    BookState state()
    {
        return state;
    }

    /** Zero if it is unknown. */
    int instrumentId(final String symbol)
    {
        return instrumentIds.getOrDefault(symbol, 0);
    }

    LongArrayList openOrders(final long account)
    {
        return openOrders.getOrDefault(account, new LongArrayList());
    }

    /** The order is a flyweight: what is wanted of it is copied. */
    private void add(final OrderView order)
    {
        openOrders.computeIfAbsent(order.account(), (account) -> new LongArrayList()).addLong(order.orderId());
    }
}
