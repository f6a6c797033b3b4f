package io.ringbook.examples.gateway;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.sbe.Side;

import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Two days of a gateway. On the first, two clients trade from a thread each, a third loses its connection, and the
 * gateway is closed with a command under way. The second begins where the first has ended, and clears the book.
 * What should be so is checked: if it is not, this ends with an exception and status 1.
 */
public final class GatewayMain
{
    private static final InstrumentSpec ETH_BTC =
        new InstrumentSpec().symbol("ETH-BTC").baseAsset("ETH").quoteAsset("BTC").tickSize(1, 5).lotSize(1, 1);
    private static final long ALICE = 1;
    private static final long BOB = 2;
    private static final long CAROL = 3;
    private static final int ORDERS = 5_000;
    private static final int CAROLS_ORDERS = 100;

    private GatewayMain()
    {
    }

    /**
     * Runs the example.
     *
     * @param args the data directory; run it again with the same, and it goes on there.
     * @throws Exception if anything is not as it should be.
     */
    public static void main(final String[] args) throws Exception
    {
        final Path directory = Path.of(args.length > 0 ? args[0] : "ringbook-data");
        final Gateway first = new Gateway(directory);
        try (first)
        {
            tradeFirstDay(first);
        }
        System.out.println("closed: " + first.finalState());

        final Gateway second = new Gateway(directory);
        requireEqual("state after the restart", first.finalState(), second.recovered().state());
        try (second)
        {
            clearSecondDay(second);
        }
        requireEqual("live orders in the end", 0, second.finalState().liveOrders());
        System.out.println("closed: " + second.finalState());
    }

    private static void tradeFirstDay(final Gateway gateway) throws InterruptedException, ExecutionException
    {
        final int instrumentId = gateway.define(ETH_BTC);
        final Session alice = gateway.connect(ALICE);
        final Session bob = gateway.connect(BOB);
        final ExecutorService threads = Executors.newFixedThreadPool(2);
        try
        {
            final Future<?> sales = threads.submit(() -> trade(alice, instrumentId, Side.SELL, 4_990));
            final Future<?> purchases = threads.submit(() -> trade(bob, instrumentId, Side.BUY, 4_960));
            sales.get();
            purchases.get();
        }
        finally
        {
            threads.shutdown();
        }

        loseConnection(gateway.connect(CAROL), instrumentId);

        // Nobody waits for its answer: what was taken before close() is nevertheless applied, journaled and told.
        alice.order(instrumentId, Side.SELL, 6_000, 1);
    }

    private static void trade(final Session session, final int instrumentId, final Side side, final long lowTicks)
    {
        final SplittableRandom random = new SplittableRandom(side.value());
        for (int i = 0; i < ORDERS; i++)
        {
            session.order(instrumentId, side, lowTicks + random.nextInt(50), 1 + random.nextInt(10));
        }
        session.awaitAnswers();
        requireEqual("orders accepted of account " + session.account(), (long)ORDERS, session.client().accepted());
        System.out.println("account " + session.account() + ": " + session.client() +
            ", pressed back " + session.timesPressedBack() + " times");
    }

    private static void loseConnection(final Session carol, final int instrumentId)
    {
        try (carol)
        {
            for (int i = 0; i < CAROLS_ORDERS; i++)
            {
                carol.order(instrumentId, Side.BUY, 100 + i, 1);
            }
        }
        requireEqual("orders of account " + CAROL + " after its connection", 0L, carol.client().openOrders());
        requireEqual("of them cancelled", (long)CAROLS_ORDERS, carol.client().canceled());
        System.out.println("account " + CAROL + ": " + carol.client() + ", by its disconnect");
    }

    /** Bob takes back what was recovered of his orders one by one; Alice stays away, and her session's end does it. */
    private static void clearSecondDay(final Gateway gateway)
    {
        System.out.println("recovered: " + gateway.recovered().state());
        final int instrumentId = gateway.define(ETH_BTC);
        final Session bob = gateway.connect(BOB);
        gateway.recovered().openOrders(BOB).forEachLong((orderId) -> bob.cancel(instrumentId, orderId));
        bob.awaitNoOpenOrders();
        gateway.connect(ALICE).close();
    }

    private static void requireEqual(final String what, final Object expected, final Object found)
    {
        if (!expected.equals(found))
        {
            throw new IllegalStateException(what + ": expected " + expected + ", found " + found);
        }
    }
}
