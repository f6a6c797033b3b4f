package io.ringbook.examples.pure;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.Side;

import java.util.List;

/**
 * Two orders meet, a third is cancelled, and the book is looked at; then another engine is given the same commands and
 * must come to the same state. Ends with status 1 if anything is not as it should be.
 */
public final class PureMain
{
    private static final int ETH_BTC = 1;
    private static final long ALICE = 1;
    private static final long BOB = 2;

    private PureMain()
    {
    }

    /**
     * Runs the example.
     *
     * @param args none.
     */
    public static void main(final String[] args)
    {
        final EventLines lines = new EventLines();
        final MatchingEngine engine = trade(lines);
        lines.all().forEach(System.out::println);
        requireEqual("events", List.of(
            "1: instrument 1 is ETH-BTC",
            "2: order 1 accepted",
            "3: order 2 accepted",
            "4: order 3 accepted",
            "4: trade 1, 10 lots at 5000, order 1 with order 3",
            "5: order 2 cancelled, 20 lots of it"), lines.all());

        System.out.println("best ask: " + engine.bestPriceTicks(ETH_BTC, Side.SELL) + " ticks, " +
            engine.levelLots(ETH_BTC, Side.SELL, 5_000) + " lots");
        requireEqual("lots left", 30L, engine.levelLots(ETH_BTC, Side.SELL, 5_000));
        requireEqual("live orders", 1, engine.liveOrders());
        requireEqual("leaves of order 1", 30L, engine.order(1).leavesLots());

        final long hash = trade(new EventLines()).stateHash();
        System.out.println("state hash: " + Long.toHexString(hash) + ", the same in a second engine");
        requireEqual("state hash of the second engine", engine.stateHash(), hash);
    }

    private static MatchingEngine trade(final EventLines lines)
    {
        final PureEngine engine = new PureEngine(lines);
        engine.define(new InstrumentSpec()
            .symbol("ETH-BTC").baseAsset("ETH").quoteAsset("BTC").tickSize(1, 5).lotSize(1, 1));
        engine.order(ALICE, ETH_BTC, Side.SELL, 5_000, 40);
        engine.order(ALICE, ETH_BTC, Side.SELL, 5_100, 20);
        engine.order(BOB, ETH_BTC, Side.BUY, 5_050, 10);
        engine.cancel(ALICE, ETH_BTC, 2);
        return engine.engine();
    }

    private static void requireEqual(final String what, final Object expected, final Object found)
    {
        if (!expected.equals(found))
        {
            System.err.println(what + ": expected " + expected + ", found " + found);
            System.exit(1);
        }
    }
}
