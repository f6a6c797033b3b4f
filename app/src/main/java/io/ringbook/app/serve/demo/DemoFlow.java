package io.ringbook.app.serve.demo;

import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.EventAdapter;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.replay.EventHub;
import io.ringbook.replay.EventPosition;
import io.ringbook.replay.EventSubscription;
import io.ringbook.sbe.AccountsMode;
import org.agrona.ExpandableArrayBuffer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;

/**
 * Keeps the markets of the play alive, on a thread of its own: so many commands a second to each, of a seed. Where the
 * engine is busy or has no space it skips its turn; where it has stopped, so does the play.
 */
public final class DemoFlow implements AutoCloseable
{
    private static final int EVENTS = 512;
    private static final int FIRST_TURNS = 80;
    private static final long JOIN_MS = 2_000;

    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(1_024);
    private final CommandEncoder encoder = new CommandEncoder();
    private final DemoState state;
    private final Ringbook ringbook;
    private final EventSubscription events;
    private final EventAdapter adapter;
    private final List<DemoTrader> traders = new ArrayList<>();
    private final long turnNs;
    private final Thread thread;
    private volatile boolean isClosed;

    /**
     * A play that has not begun.
     *
     * @param state    taken over from the recovered engine.
     * @param ringbook to send commands to.
     * @param hub      of its events.
     * @param rate     commands a second for each market, from 1.
     * @param seed     that it follows from.
     */
    public DemoFlow(
        final DemoState state, final Ringbook ringbook, final EventHub hub, final int rate, final long seed)
    {
        this.state = state;
        this.ringbook = ringbook;
        events = hub.subscribe(new EventPosition(state.sequence() + 1, 0));
        adapter = new EventAdapter(state);
        turnNs = TimeUnit.SECONDS.toNanos(1) / rate;
        final Random random = new Random(seed + state.sequence());
        for (final DemoMarket market : DemoMarket.ALL)
        {
            traders.add(new DemoTrader(market, state, random, rate));
        }
        thread = new Thread(this::run, "ringbook-demo");
        thread.setDaemon(true);
    }

    /**
     * Makes an exchange with money of an empty engine, and the markets of the play that it does not have.
     *
     * @param ringbook     to send commands to.
     * @param isAccountsOn is there money already?
     * @param demo         what the engine has, null if there is no play.
     */
    public static void found(final Ringbook ringbook, final boolean isAccountsOn, final DemoState demo)
    {
        if (!isAccountsOn)
        {
            offer(ringbook, (encoder) -> encoder.accountsMode(0, AccountsMode.ON));
        }
        for (final DemoMarket market : null == demo ? List.<DemoMarket>of() : DemoMarket.ALL)
        {
            if (!demo.hasMarket(market.symbol()))
            {
                offer(ringbook, (encoder) -> encoder.instrumentDefinition(0, market.spec()));
            }
        }
    }

    private static void offer(final Ringbook ringbook, final ToIntFunction<CommandEncoder> command)
    {
        final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(1_024);
        final int length = command.applyAsInt(new CommandEncoder().wrap(buffer, 0));
        long answer = ringbook.offer(buffer, 0, length);
        while (Ringbook.BACK_PRESSURED == answer)
        {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            answer = ringbook.offer(buffer, 0, length);
        }
        if (answer < Ringbook.ACCEPTED)
        {
            throw new IllegalStateException(
                "first commands: expected the engine to take them, found it " + ringbook.state());
        }
    }

    /**
     * Begins.
     *
     * @return this.
     */
    public DemoFlow start()
    {
        thread.start();
        return this;
    }

    private void run()
    {
        try (events)
        {
            int first = 0 == state.liveOrders() ? FIRST_TURNS : 0;
            long nextNs = System.nanoTime();
            while (!isClosed)
            {
                hear();
                if (!turn())
                {
                    return;
                }
                nextNs = first-- > 0 ? System.nanoTime() : Math.max(nextNs + turnNs, System.nanoTime() - turnNs);
                while (!isClosed && nextNs - System.nanoTime() > 0)
                {
                    LockSupport.parkNanos(nextNs - System.nanoTime());
                }
            }
        }
    }

    private void hear()
    {
        while (events.poll((sequence, index, record, offset, length) -> adapter.onEvent(record, offset), EVENTS) > 0)
        {
            Thread.onSpinWait();
        }
    }

    private boolean turn()
    {
        for (final DemoTrader trader : traders)
        {
            final int length = trader.next(encoder.wrap(buffer, 0));
            final long answer = DemoTrader.NOTHING == length ? Ringbook.ACCEPTED : ringbook.offer(buffer, 0, length);
            if (Ringbook.CLOSED == answer || Ringbook.FAILED == answer)
            {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close()
    {
        isClosed = true;
        LockSupport.unpark(thread);
        try
        {
            thread.join(JOIN_MS);
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
        }
    }
}
