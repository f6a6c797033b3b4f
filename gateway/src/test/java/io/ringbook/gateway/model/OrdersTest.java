package io.ringbook.gateway.model;

import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;
import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Orders by their ids, done ones within bounds; trades in a ring. */
class OrdersTest
{
    private static final Instrument X = new Instrument(1, "X", "A", "Q", 1, 0, 1, 0, 8, 8, FeeAsset.QUOTE);

    private final Orders orders = new Orders(2, 5);

    private Order live(final long orderId, final String clientOrderId)
    {
        final Order order =
            new OrderBuilder(orderId, 7, X, Side.BUY, OrdType.LIMIT, TimeInForce.GTC, orderId)
                .clientOrderId(clientOrderId).build();
        orders.add(order);
        return order;
    }

    private void end(final Order order)
    {
        order.status = OrderStatus.CANCELED;
        order.updatedNs = 100 + order.orderId;
        orders.end(order);
    }

    private static Fill fill(final long lots)
    {
        return new Fill(1, 10, lots, 0, "MAKER", 1);
    }

    @Test
    void shouldForgetTheOrderThatWasDoneFirstWithItsClientId()
    {
        final Order third = live(3, "c");
        final Order first = live(1, "a");
        end(third);
        end(first);
        assertSame(third, orders.get(7, "c"));
        end(live(4, "d"));
        assertNull(orders.get(3));
        assertNull(orders.get(7, "c"));
        assertSame(first, orders.get(1));
        assertEquals(2, orders.size());
    }

    @Test
    void shouldForgetDoneOrdersWithTooManyFillsAndNeverLiveOnes()
    {
        final Order first = live(1, null);
        final Order second = live(2, null);
        final Order third = live(3, null);
        for (int i = 0; i < 4; i++)
        {
            List.of(first, second, third).forEach((order) -> order.addFill(fill(1)));
        }
        end(first);
        end(second);
        assertNull(orders.get(1));
        assertSame(second, orders.get(2));
        assertSame(third, orders.get(3));
    }

    @Test
    void shouldFindWhoTookAClientIdLast()
    {
        final Order first = live(1, "a");
        end(first);
        final Order second = live(2, "a");
        assertSame(second, orders.get(7, "a"));
        orders.rename(second, "b");
        assertSame(first, orders.get(7, "a"));
        assertSame(second, orders.get(7, "b"));
        orders.rename(second, "a");
        assertSame(second, orders.get(7, "a"));
        end(second);
        assertSame(second, orders.get(7, "a"));
        assertNull(orders.get(8, "a"));
        assertNull(orders.get(7, "b"));
    }

    @Test
    void shouldKeepTheNewestFillsOfAnOrderAndSayThatSomeAreMissing()
    {
        final Order order = live(1, null);
        for (int i = 0; i < 2 * Order.MAX_FILLS; i++)
        {
            order.addFill(fill(1 + i));
        }
        assertTrue(order.hasAllFills());
        order.addFill(fill(77));
        assertFalse(order.hasAllFills());
        assertEquals(Order.MAX_FILLS + 1, order.fills().size());
        assertEquals(77, order.fills().get(Order.MAX_FILLS).quantityLots());
        assertEquals(Order.MAX_FILLS + 1, order.fills().get(0).quantityLots());
    }

    @Test
    void shouldSumBeyondALong()
    {
        final Order order = live(1, null);
        BigInteger sum = BigInteger.ZERO;
        for (final long price : new long[]{1L << 53, 1L << 53, -(1L << 53), 3, -(1L << 53), -(1L << 53), -5})
        {
            order.addFill(new Fill(1, price, 1_000_000_000_000L, 0, "MAKER", 1));
            sum = sum.add(BigInteger.valueOf(price).multiply(BigInteger.valueOf(1_000_000_000_000L)));
            assertEquals(sum, order.tradedTickLots());
            final WideSum copy = new WideSum();
            copy.set(sum);
            assertEquals(sum, copy.toBigInteger());
            copy.subtract(order.traded);
            assertEquals(BigInteger.ZERO, copy.toBigInteger());
        }
    }

    @Test
    void shouldGiveTradesBeforeAndAfterAnIdAndSayWhenTheyAreForgotten()
    {
        final Tape tape = new Tape();
        for (int i = 1; i <= Tape.CAPACITY + 5; i++)
        {
            assertEquals(i <= Tape.CAPACITY + 1, tape.isWhole(), "before trade " + i);
            tape.append(new Trade(2 * i, 1, 1, 1, 1, 2, Side.BUY, Liquidity.CONTINUOUS, i));
        }
        assertEquals(Tape.CAPACITY, tape.size());
        assertEquals(2_010, tape.last().tradeId());
        assertEquals(List.of(2_008L, 2_006L), tape.before(2_009, 2).stream().map(Trade::tradeId).toList());
        assertEquals(List.of(2_008L, 2_010L), tape.after(2_006).stream().map(Trade::tradeId).toList());
        assertEquals(Tape.CAPACITY, tape.after(10).size());
        assertNull(tape.after(9));
        assertEquals(List.of(), tape.before(12, 5));
        assertEquals(List.of(), tape.after(5_000));
    }
}
