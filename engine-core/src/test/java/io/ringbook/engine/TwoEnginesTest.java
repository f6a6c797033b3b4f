package io.ringbook.engine;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.reference.PlainBook;
import io.ringbook.engine.reference.PlainOrder;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Two implementations keep each other honest: the fast engine and the plain one on the same random flow, event by
 * event, and their books after every few commands. {@code -Dringbook.seed=N} runs one seed again, {@code
 * -Dfuzz.commands=N} more commands a seed.
 */
class TwoEnginesTest
{
    private static final int COMMANDS = Integer.getInteger("fuzz.commands", 40_000);
    private static final StpMode[] STP_MODES = {StpMode.NONE, StpMode.NONE, StpMode.CANCEL_NEWEST,
        StpMode.CANCEL_OLDEST, StpMode.CANCEL_BOTH, StpMode.DECREMENT};

    @Test
    void shouldAgreeOnFewLevelsWhereFeaturesMeet()
    {
        run(6, 1, 1);
    }

    @Test
    void shouldAgreeAcrossPagesOfLevels()
    {
        run(400, 1, 2);
    }

    @Test
    void shouldAgreeOnLevelsFarApart()
    {
        run(300, 1_000_003, 3);
        run(60, 70_000_000_000_003L, 4);
    }

    @Test
    void shouldAgreeOnADeepBook()
    {
        run(3_000, 17, 5);
    }

    private static void run(final int levels, final long step, final long defaultSeed)
    {
        final long seed = Long.getLong("ringbook.seed", defaultSeed);
        final Random random = new Random(seed);
        final Desk desk = new Desk(new EngineConfig().initialOrders(1));
        desk.define(new InstrumentSpec().symbol("X").baseAsset("B").quoteAsset("Q").tickSize(1, 8));
        final EventLog log = new EventLog();
        final PlainBook plain = new PlainBook(log);
        final List<Long> ids = new ArrayList<>();

        for (int i = 0; i < COMMANDS; i++)
        {
            final List<String> found = command(random, desk, plain, ids, levels, step);
            final int command = i;
            assertEquals(log.take(), found, () -> "seed " + seed + ", command " + command);
            if (0 == i % 64)
            {
                compareBooks(desk, plain, seed, i);
            }
        }
        assertTrue(desk.engine().lastTradeId() > COMMANDS / 20, "the flow must trade");
        plain.liveIds().forEach((id) -> cancel(desk, plain, id));
        assertEquals(0, desk.engine().liveOrders());
    }

    private static void cancel(final Desk desk, final PlainBook plain, final long id)
    {
        final long account = plain.order(id).account();
        plain.onCancel(account, id);
        desk.cancel(account, id);
    }

    private static List<String> command(
        final Random random,
        final Desk desk,
        final PlainBook plain,
        final List<Long> ids,
        final int levels,
        final long step)
    {
        final int dice = random.nextInt(100);
        if (dice < 60 || ids.isEmpty())
        {
            return newOrder(random, desk, plain, ids, levels, step);
        }
        final int index = random.nextInt(ids.size());
        final long id = ids.get(index);
        final PlainOrder order = plain.order(id);
        final long account = null == order || 0 == random.nextInt(50) ? 1 + random.nextInt(4) : order.account();
        if (dice < 85)
        {
            ids.set(index, ids.get(ids.size() - 1));
            ids.remove(ids.size() - 1);
            plain.onCancel(account, id);
            return desk.cancel(account, id);
        }
        final long price = null == order || random.nextBoolean() ? price(random, levels, step) : order.price();
        final long quantity = 1 + random.nextInt(30);
        plain.onReplace(account, id, price, quantity);
        return desk.replace(account, id, price, quantity);
    }

    private static List<String> newOrder(
        final Random random,
        final Desk desk,
        final PlainBook plain,
        final List<Long> ids,
        final int levels,
        final long step)
    {
        final long account = 1 + random.nextInt(4);
        final Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        final boolean isMarket = 0 == random.nextInt(25);
        final int tifDice = random.nextInt(10);
        final TimeInForce tif = tifDice < 8 ? TimeInForce.GTC : 8 == tifDice ? TimeInForce.IOC : TimeInForce.FOK;
        final boolean postOnly = TimeInForce.GTC == tif && !isMarket && 0 == random.nextInt(8);
        final StpMode stpMode = STP_MODES[random.nextInt(STP_MODES.length)];
        final long quantity = 1 + random.nextInt(20);
        final long price = isMarket ? NullValue.LONG : price(random, levels, step);
        final boolean isNamed = 0 == random.nextInt(3);
        final String clOrdId = isNamed ? "id-" + random.nextInt(40) + "-".repeat(random.nextInt(30)) : "";

        plain.onNew(new PlainOrder(account, clOrdId, side, isMarket, tif, stpMode, price, quantity), postOnly);
        final Desk.Order order = (Side.BUY == side ? Desk.buy(account, quantity, price) :
            Desk.sell(account, quantity, price)).tif(tif).stp(stpMode).id(clOrdId);
        if (isMarket)
        {
            order.type(OrdType.MARKET);
        }
        final List<String> events = desk.send(postOnly ? order.postOnly() : order);
        if (null != plain.order(desk.engine().lastOrderId()))
        {
            ids.add(desk.engine().lastOrderId());
        }
        return events;
    }

    private static long price(final Random random, final int levels, final long step)
    {
        return 1 + step * random.nextInt(levels);
    }

    private static void compareBooks(final Desk desk, final PlainBook plain, final long seed, final int command)
    {
        for (final Side side : new Side[]{Side.BUY, Side.SELL})
        {
            final List<String> found = new ArrayList<>();
            desk.engine().forEachOrder(1, side, (order) -> found.add(
                order.orderId() + " " + order.account() + " " + order.priceTicks() + " " + order.leavesLots() + " " +
                order.cumQuantityLots() + " " + order.preventedQuantityLots() + " " + order.clOrdId()));
            assertEquals(plain.ladder(side), found, () -> "seed " + seed + ", book after command " + command);
            desk.engine().forEachLevel(1, side, 0, (price, quantity, count) ->
                assertTrue(quantity > 0 && count > 0, () -> "seed " + seed + ": empty level at " + price));
        }
        assertEquals(plain.liveIds().size(), desk.engine().liveOrders());
    }
}
