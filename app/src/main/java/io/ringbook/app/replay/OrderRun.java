package io.ringbook.app.replay;

import io.ringbook.app.console.Figures;
import io.ringbook.app.console.ReplayProgress;
import io.ringbook.app.console.ToolException;
import io.ringbook.app.console.UtcTime;
import io.ringbook.app.journal.CommandLines;
import io.ringbook.app.journal.OrderName;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.OrderView;
import io.ringbook.journal.JournalReader;
import io.ringbook.replay.ReplayStart;
import io.ringbook.replay.Replayer;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * {@code replay --order}: the life of an order out of a journal. An order that is named by its client is looked for in
 * a replay of its own first, as only then all that happened under earlier names can be told.
 */
final class OrderRun
{
    private static final int COMMANDS_PER_PROGRESS = 16_384;

    private final ExpandableArrayBuffer command = new ExpandableArrayBuffer();
    private final CommandLines lines = new CommandLines(this::instrumentId);
    private final OrderSteps steps = new OrderSteps(lines.catalog());
    private final Path directory;
    private final OrderName name;
    private final long to;
    private final boolean isFromSnapshot;
    private MatchingEngine engine;
    private long snapshotSequence;
    private int commandLength;
    private int assets;
    private int instrumentOfOrder;

    OrderRun(final Path directory, final OrderName name, final long to, final boolean isFromSnapshot)
    {
        this.directory = directory;
        this.name = name;
        this.to = to;
        this.isFromSnapshot = isFromSnapshot;
    }

    void call(final boolean isJson, final PrintWriter out)
    {
        if (name.isOfClient())
        {
            findIds();
        }
        else
        {
            steps.follow(name.orderId());
        }
        replay();
        requireFound();
        final Iterator<OrderLife> lives = steps.lives().values().iterator();
        while (lives.hasNext())
        {
            print(lives.next(), isJson, out);
            if (!isJson && lives.hasNext())
            {
                out.println();
            }
        }
        out.flush();
    }

    private ReplayStart start(final EventHandler events)
    {
        return isFromSnapshot ?
            ReplayStart.newest(directory, new EngineConfig(), events, to) :
            ReplayStart.first(directory, new EngineConfig(), events);
    }

    private void findIds()
    {
        final OrderIds found = new OrderIds(name);
        final ReplayStart start = start(found);
        try (JournalReader reader = start.reader();
            ReplayProgress progress = new ReplayProgress("look for", Math.min(to, reader.journaledSequence())))
        {
            final OrderView live = start.engine().order(name.account(), name.clOrdId());
            if (null != live)
            {
                steps.follow(live.orderId());
            }
            final Replayer replayer = new Replayer(reader, start.engine());
            while (replayer.sequence() < to && replayer.poll(
                (int)Math.min(COMMANDS_PER_PROGRESS, to - replayer.sequence())) > 0)
            {
                progress.accept(replayer.commandsApplied());
            }
            found.ids().forEach(steps::follow);
            if (steps.lives().isEmpty())
            {
                throw new ToolException(
                    "no order of account " + name.account() + " with client id " + name.clOrdId() + seen(start.engine(),
                    start.snapshotSequence()) + found.rejected(), ToolException.ANSWER_IS_NO);
            }
        }
    }

    private void replay()
    {
        final ReplayStart start = start(steps);
        engine = start.engine();
        snapshotSequence = start.snapshotSequence();
        steps.lives().values().forEach(this::resume);
        try (JournalReader reader = start.reader();
            ReplayProgress progress = new ReplayProgress("replay", Math.min(to, reader.journaledSequence())))
        {
            final Replayer replayer = new Replayer(reader, engine, this::remember);
            learnAssets();
            while (replayer.sequence() < to && replayer.poll(1) > 0)
            {
                learnAssets();
                if (!steps.touched().isEmpty())
                {
                    complete();
                }
                if (0 == replayer.commandsApplied() % COMMANDS_PER_PROGRESS)
                {
                    progress.accept(replayer.commandsApplied());
                }
            }
        }
    }

    /** What was live in the snapshot that the replay begins with. */
    private void resume(final OrderLife life)
    {
        final OrderView order = engine.order(life.orderId());
        if (null == order)
        {
            return;
        }
        final InstrumentUnits.Unit unit = steps.unit(order.instrumentId());
        final String title = OrderWords.title(
            unit, order.account(), order.clOrdId(), order.side(), order.ordType(), order.timeInForce(),
            order.priceTicks(), order.isBudget() ? NullValue.LONG : order.quantityLots(), order.isPostOnly(),
            new OrderInstructions().clear());
        life.begin(unit, order.instrumentId(), order.account(), title);
        life.earlier(order.cumQuantityLots());
        life.pending(order.isPendingTrigger());
        life.leaves(order.leavesLots());
        life.add(new OrderLife.Step(engine.sequence(), engine.timestampNs(), "snapshot",
            "live: " + unit.quantity(order.leavesLots()) + " left, " + unit.quantity(order.cumQuantityLots()) +
            " filled; what was before is not looked at", "{\"seq\":" + engine.sequence() +
            ",\"event\":\"SNAPSHOT\",\"orderId\":" + order.orderId() + ",\"leaves\":\"" +
            unit.quantity(order.leavesLots()) + "\",\"cumQty\":\"" + unit.quantity(order.cumQuantityLots()) + "\"}"));
    }

    private void remember(final DirectBuffer buffer, final int offset, final int length, final long sequence)
    {
        command.putBytes(0, buffer, offset, length);
        commandLength = length;
    }

    private void learnAssets()
    {
        while (assets < engine.assetCount())
        {
            assets++;
            lines.catalog().resumeAsset(engine.asset(assets), engine.assetScale(assets));
        }
    }

    /** After a command that did something to an order: the command itself, and the place in the queue. */
    private void complete()
    {
        for (final long orderId : steps.touched())
        {
            final OrderLife life = steps.lives().get(orderId);
            instrumentOfOrder = life.instrumentId();
            final String json = lines.json(command, 0, commandLength);
            life.addCause(new OrderLife.Step(engine.sequence(), engine.timestampNs(),
                steps.isCommandWanted() ? "command" : "", CommandLines.words(json),
                CommandLines.withSequence(json, engine.sequence())));
            final OrderView order = engine.order(orderId);
            if (null != order)
            {
                life.leaves(order.leavesLots());
                life.pending(order.isPendingTrigger());
                if (steps.isQueueWanted() && !order.isPendingTrigger() && NullValue.LONG != order.priceTicks())
                {
                    addQueue(life, order);
                }
            }
        }
        steps.forgetCommand();
    }

    private void addQueue(final OrderLife life, final OrderView order)
    {
        final long priceTicks = order.priceTicks();
        final long[] ahead = {0, 0};
        final boolean[] isReached = {false};
        engine.forEachOrder(life.instrumentId(), order.side(), (other) ->
        {
            isReached[0] |= other.orderId() == life.orderId();
            if (!isReached[0] && other.priceTicks() == priceTicks)
            {
                ahead[0]++;
                ahead[1] += other.displayedLots();
            }
        });
        final InstrumentUnits.Unit unit = life.unit();
        life.add(new OrderLife.Step(engine.sequence(), engine.timestampNs(), "queue",
            "rests at " + unit.price(priceTicks) + (0 == ahead[0] ? ", first at its price" : " behind " +
                Figures.count(ahead[0]) + (1 == ahead[0] ? " order" : " orders") + " with " + unit.quantity(ahead[1])),
            "{\"seq\":" + engine.sequence() + ",\"event\":\"QUEUED\",\"orderId\":" + life.orderId() +
                ",\"price\":\"" + unit.price(priceTicks) + "\",\"ordersAhead\":" + ahead[0] + ",\"qtyAhead\":\"" +
                unit.quantity(ahead[1]) + "\"}"));
    }

    /** The order that a cancel or a replace names may be gone by now: it is that of the life being written. */
    private int instrumentId(final long account, final long orderId, final ClOrdId clOrdId)
    {
        return instrumentOfOrder;
    }

    private void requireFound()
    {
        if (to < Long.MAX_VALUE && engine.sequence() < to)
        {
            throw new ToolException(
                "expected a command with sequence " + to + ", found the end of the journal after " + engine.sequence(),
                ToolException.ANSWER_IS_NO);
        }
        for (final OrderLife life : steps.lives().values())
        {
            if (!life.isBegun())
            {
                throw new ToolException("no order " + life.orderId() + seen(engine, snapshotSequence),
                    ToolException.ANSWER_IS_NO);
            }
        }
    }

    private String seen(final MatchingEngine replayed, final long snapshot)
    {
        final String orders = 0 == replayed.lastOrderId() ?
            ": up to sequence " + replayed.sequence() + " the journal has no orders" :
            ": up to sequence " + replayed.sequence() + " the journal has orders 1 to " + replayed.lastOrderId();
        return orders + (0 == snapshot ? "" : "; those that ended before the snapshot of sequence " + snapshot +
            " are not looked at" + (isFromSnapshot ? ", leave out --from-snapshot" : ", the journal was pruned"));
    }

    private static void print(final OrderLife life, final boolean isJson, final PrintWriter out)
    {
        if (isJson)
        {
            life.steps().forEach((step) -> out.println(step.json()));
            out.println(life.json());
            return;
        }
        out.println("order " + life.orderId() + ": " + life.title());
        final List<OrderLife.Step> steps = life.steps();
        long last = 0;
        for (final OrderLife.Step step : steps)
        {
            if (step.kind().isEmpty())
            {
                continue;
            }
            final boolean isSame = last == step.sequence();
            out.printf("%10s  %-30s  %-9s  %s%n", isSame ? "" : String.valueOf(step.sequence()),
                isSame ? "" : UtcTime.text(step.timestampNs()), step.kind(), step.words());
            last = step.sequence();
        }
        out.println("status      " + life.summary());
    }
}
