package io.ringbook.engine;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.ledger.Balances;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TradingPhase;
import org.junit.jupiter.api.Test;

import java.util.List;

import static io.ringbook.engine.Desk.buy;
import static io.ringbook.engine.Desk.market;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A state that no commands lead to, with the right checksum and state hash: locks that wrap to nothing. */
class WrappingLockTest
{
    private static final int QUOTE = 2;

    private final Desk desk = new Desk(new EngineConfig());
    private final Orders orders = desk.engine().state().books.orders();

    WrappingLockTest()
    {
        desk.accountsOn();
        desk.send((encoder) -> encoder.assetDefinition(0, "B", 0));
        desk.send((encoder) -> encoder.assetDefinition(0, "Q", 8));
        desk.define(new InstrumentSpec().symbol("X").baseAsset("B").quoteAsset("Q").tickSize(1, 8));
        desk.deposit(2, "Q", 1_000);
    }

    @Test
    void shouldRefuseABuyOrderThatNothingSaysTheCostOf()
    {
        desk.phase(1, TradingPhase.PRE_OPEN);
        desk.send(market(2, Side.BUY, 4).at(5));
        orders.priceTicks(1, NullValue.LONG);
        unlock(20);
        thenRefused();
    }

    @Test
    void shouldRefuseABuyOrderWhoseCostIsMoreThanALong()
    {
        desk.send(buy(2, 4, 5));
        orders.priceTicks(1, 1L << 53);
        orders.leavesLots(1, 1L << 11);
        unlock(20);
        thenRefused();
    }

    @Test
    void shouldNotNameWhatASnapshotCannotHold()
    {
        for (final String asset : List.of("A\tB", "", "\u007f"))
        {
            assertEquals(List.of("REJECTED NOT_ALLOWED - 2"), desk.deposit(2, asset, 5));
            assertTrue(
                desk.define(new InstrumentSpec().symbol(asset).baseAsset("B").quoteAsset("Q").tickSize(1, 8)).toString()
                    .contains("INVALID_INSTRUMENT"));
            assertTrue(
                desk.define(new InstrumentSpec().symbol("Y").baseAsset(asset).quoteAsset("Q").tickSize(1, 8)).toString()
                    .contains("INVALID_INSTRUMENT"));
            assertTrue(desk.send((encoder) -> encoder.assetDefinition(0, asset, 2)).toString().contains("NOT_ALLOWED"));
        }
        assertEquals(2, desk.engine().assetCount());
        SnapshotBytes.load(SnapshotBytes.of(desk.engine()), new EngineConfig(), new NoEvents());
    }

    private void unlock(final long units)
    {
        final Balances balances = desk.engine().state().ledger.balances();
        balances.lock(balances.find(2, QUOTE), -units);
    }

    private void thenRefused()
    {
        final byte[] bytes = SnapshotBytes.of(desk.engine());
        final String message = assertThrows(
            SnapshotException.class,
            () -> SnapshotBytes.load(bytes, new EngineConfig(), new NoEvents())).getMessage();
        assertTrue(message.contains("expected a lock that can be calculated of orderId"), message);
    }
}
