package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.PriceLevels;
import io.ringbook.sbe.DecidedBy;
import io.ringbook.sbe.Side;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * The price of an auction against a full walk over all candidates (semantics-exact I6 to I8), on random books with
 * market orders and icebergs: the fast way leaves out most candidates.
 */
class AuctionPriceTest
{
    private static final int BOOKS = 800;
    private static final String NOTHING = "NONE " + NullValue.LONG + " 0 0 NONE";

    private final long seed = Long.getLong("ringbook.seed", 33);
    private final Random random = new Random(seed);
    private final List<long[]> buys = new ArrayList<>();
    private final List<long[]> sells = new ArrayList<>();
    private final List<Integer> slots = new ArrayList<>();
    private OrderBooks books;
    private Instrument instrument;

    @Test
    void shouldFindWhatAFullWalkFindsInFewLevels()
    {
        assertEquals(EnumSet.allOf(DecidedBy.class), run(6, 1, 8));
    }

    @Test
    void shouldFindWhatAFullWalkFindsInManyLevels()
    {
        run(60, 1, 60);
        run(40, 3, 100);
        run(300, 1, 300);
    }

    @Test
    void shouldFindWhatAFullWalkFindsFarApart()
    {
        run(9, 700_000_000_001L, 12);
        run(3, PriceLevels.MAX_PRICE_TICKS, 6);
    }

    @Test
    void shouldAddUpTheLargestQuantities()
    {
        clear();
        for (int i = 0; i < 20_000; i++)
        {
            final long lots = ReferenceData.MAX_QUANTITY_LOTS - i % 3;
            add(0 == i % 2 ? Side.BUY : Side.SELL, 0 == i % 7 ? NullValue.LONG : i % 20, lots, 0 == i % 5 ? 1 : 0);
            if (0 == i % 1_000)
            {
                compare(i);
            }
        }
    }

    private Set<DecidedBy> run(final int levels, final long step, final int maxOrders)
    {
        final Set<DecidedBy> steps = EnumSet.of(DecidedBy.NULL_VAL);
        for (int i = 0; i < BOOKS / (1 + maxOrders / 20); i++)
        {
            clear();
            instrument.dynamicReferenceTicks = random.nextBoolean() ? NullValue.LONG :
                (random.nextInt(levels + 4) - levels / 2 - 2) * step;
            final int orders = random.nextInt(maxOrders) + 1;
            final int overlap = random.nextInt(levels) - levels / 2;
            final int maxLots = 0 == random.nextInt(3) ? 2 : 12;
            final int marketOneIn = 1 + random.nextInt(12);
            for (int order = 0; order < orders; order++)
            {
                final Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
                final long tick = random.nextInt(levels) - levels / 2 + (Side.BUY == side ? overlap / 2 : 0);
                final long price = Math.max(-PriceLevels.MAX_PRICE_TICKS,
                    Math.min(PriceLevels.MAX_PRICE_TICKS, tick * step));
                add(side, 0 == random.nextInt(marketOneIn) ? NullValue.LONG : price, 1 + random.nextInt(maxLots),
                    0 == random.nextInt(5) ? 1 + random.nextInt(3) : 0);
                if (orders < 20 || 0 == random.nextInt(orders / 5))
                {
                    steps.add(compare(i));
                }
            }
            steps.add(compare(i));
        }
        return steps;
    }

    private void clear()
    {
        books = new OrderBooks(1, 1 << 15, 1 << 12);
        instrument = new Instrument(1, "X", "B", "Q", 1, 0, 1, 0, books.newBook(1), books.newStopBook(1));
        buys.clear();
        sells.clear();
        slots.clear();
    }

    private void add(final Side side, final long price, final long lots, final long displayLots)
    {
        final long meta = OrderMeta.of(1, side.value(), 0, 0, 0, false);
        final int slot = books.add(slots.size() + 1, 1, new ClOrdId(), meta, 0);
        slots.add(slot);
        books.orders().priceTicks(slot, price);
        books.orders().leavesLots(slot, lots);
        books.orders().executed(slot, 0, 0);
        books.orders().priority(slot, slots.size());
        if (displayLots > 0 && NullValue.LONG != price)
        {
            books.extend(slot);
            books.extras().displayLots(slot, displayLots);
            books.orders().meta(slot, books.orders().meta(slot) | OrderMeta.ICEBERG);
        }
        instrument.book.append(slot);
        (Side.BUY == side ? buys : sells).add(new long[]{price, lots});
    }

    private DecidedBy compare(final int book)
    {
        final AuctionPrice fast = new AuctionPrice();
        fast.find(instrument);
        final String found = fast.decidedBy() + " " + fast.priceTicks() + " " + fast.volumeLots() + " " +
            fast.surplusLots() + " " + fast.surplusSide();
        assertEquals(plain(buys, sells, instrument.dynamicReferenceTicks), found,
            () -> "seed " + seed + ", book " + book);
        return fast.decidedBy();
    }

    private static String plain(final List<long[]> buys, final List<long[]> sells, final long reference)
    {
        final Set<Long> prices = new TreeSet<>();
        buys.forEach((order) -> prices.add(order[0]));
        sells.forEach((order) -> prices.add(order[0]));
        prices.remove(NullValue.LONG);
        final List<Long> candidates = new ArrayList<>(prices);
        if (candidates.isEmpty() && NullValue.LONG != reference)
        {
            return Math.min(buying(buys, 0), selling(sells, 0)) > 0 ?
                line("REFERENCE", reference, buys, sells) : NOTHING;
        }
        long most = 0;
        for (final long price : candidates)
        {
            most = Math.max(most, Math.min(buying(buys, price), selling(sells, price)));
        }
        if (0 == most)
        {
            return NOTHING;
        }
        final long mostVolume = most;
        candidates.removeIf((price) -> Math.min(buying(buys, price), selling(sells, price)) < mostVolume);
        if (1 == candidates.size())
        {
            return line("VOLUME", candidates.get(0), buys, sells);
        }
        long least = Long.MAX_VALUE;
        for (final long price : candidates)
        {
            least = Math.min(least, Math.abs(buying(buys, price) - selling(sells, price)));
        }
        final long leastSurplus = least;
        candidates.removeIf((price) -> Math.abs(buying(buys, price) - selling(sells, price)) > leastSurplus);
        if (1 == candidates.size())
        {
            return line("SURPLUS", candidates.get(0), buys, sells);
        }
        return byPressure(candidates, buys, sells, leastSurplus, reference);
    }

    private static String byPressure(
        final List<Long> candidates,
        final List<long[]> buys,
        final List<long[]> sells,
        final long surplus,
        final long reference)
    {
        long low = candidates.get(0);
        long high = candidates.get(candidates.size() - 1);
        if (0 != surplus)
        {
            final List<Long> ofBuys = new ArrayList<>(candidates);
            ofBuys.removeIf((price) -> buying(buys, price) < selling(sells, price));
            final List<Long> ofSells = new ArrayList<>(candidates);
            ofSells.removeAll(ofBuys);
            if (ofSells.isEmpty())
            {
                return line("PRESSURE", high, buys, sells);
            }
            if (ofBuys.isEmpty())
            {
                return line("PRESSURE", low, buys, sells);
            }
            low = ofBuys.get(ofBuys.size() - 1);
            high = ofSells.get(0);
        }
        return NullValue.LONG == reference ?
            line("MIDDLE", Math.floorDiv(low + high, 2L), buys, sells) :
            line("REFERENCE", Math.max(low, Math.min(high, reference)), buys, sells);
    }

    private static String line(
        final String step, final long price, final List<long[]> buys, final List<long[]> sells)
    {
        final long buying = buying(buys, price);
        final long selling = selling(sells, price);
        return step + " " + price + " " + Math.min(buying, selling) + " " + Math.abs(buying - selling) + " " +
            (buying > selling ? "BUY" : buying < selling ? "SELL" : "NONE");
    }

    private static long buying(final List<long[]> buys, final long price)
    {
        return buys.stream().filter((order) -> NullValue.LONG == order[0] || order[0] >= price)
            .mapToLong((order) -> order[1]).sum();
    }

    private static long selling(final List<long[]> sells, final long price)
    {
        return sells.stream().filter((order) -> order[0] <= price).mapToLong((order) -> order[1]).sum();
    }
}
