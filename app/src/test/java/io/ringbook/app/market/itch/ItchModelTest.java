package io.ringbook.app.market.itch;

import io.ringbook.app.market.SymbolFilter;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.Side;
import org.junit.jupiter.api.RepeatedTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An exchange written apart from the reader publishes random days; the engine must come to its books. */
class ItchModelTest
{
    private static final String[] SYMBOLS = {"RING", "BOOK", "BRK.A", "ABR-B"};
    private static final int STEPS = 20_000;

    @RepeatedTest(4)
    void shouldComeToTheBooksOfTheExchangeWhateverItPublishes() throws IOException
    {
        final long seed = System.nanoTime();
        final Random random = new Random(seed);
        final ItchFile file = new ItchFile().system('O');
        final List<ItchModel> models = new ArrayList<>();
        final long[] lastRef = {random.nextLong()};
        for (int i = 0; i < SYMBOLS.length; i++)
        {
            file.directory(i + 1, SYMBOLS[i]);
            models.add(new ItchModel(random, file, i + 1, SYMBOLS[i], lastRef));
        }
        file.system('Q');
        for (int i = 0; i < STEPS; i++)
        {
            models.get(random.nextInt(SYMBOLS.length)).step();
        }
        models.forEach(ItchModel::resume);
        file.system('M').system('C');

        final List<String> some = List.of("BOOK", "ABR-B");
        verify("seed " + seed, ItchFile.gzip(file.framed()), SymbolFilter.ALL, models);
        verify("seed " + seed + ", two of them", file.padded(), SymbolFilter.of(some),
            models.stream().filter((model) -> some.contains(model.symbol())).toList());
    }

    private static void verify(
        final String what, final byte[] file, final SymbolFilter filter, final List<ItchModel> models)
        throws IOException
    {
        try (ItchReader reader = ItchReader.open(what, new ByteArrayInputStream(file)))
        {
            final ItchCheck check = new ItchCheck(reader, filter);
            check.run();

            final ItchTally tally = check.translator().tally();
            assertNull(tally.firstViolation(), what);
            assertEquals(models.stream().mapToLong(ItchModel::executions).sum(), tally.hits(), what);
            assertEquals(tally.count(ItchTally.OutOfTurn.ANOTHER_PRICE), tally.outOfTurn(), what);
            assertTrue(tally.hits() > 100, what);
            assertEquals(tally.hits(), check.engine().lastTradeId(), what);
            for (final ItchModel model : models)
            {
                assertEquals(model.orders(true), orders(check.engine(), model.symbol(), Side.BUY), what);
                assertEquals(model.orders(false), orders(check.engine(), model.symbol(), Side.SELL), what);
            }
        }
    }

    private static List<String> orders(final MatchingEngine engine, final String symbol, final Side side)
    {
        final List<String> orders = new ArrayList<>();
        engine.forEachOrder(engine.instrumentId(symbol), side, (order) -> orders.add(
            Long.parseUnsignedLong(order.clOrdId().toString()) + ":" + order.leavesLots() + "@" + order.priceTicks()));
        return orders;
    }
}
