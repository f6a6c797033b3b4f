package io.ringbook.projector;

import io.ringbook.codecs.ClOrdId;
import org.junit.jupiter.api.Test;

import java.math.BigInteger;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LiveOrdersTest
{
    private final LiveOrders orders = new LiveOrders();

    @Test
    void shouldUseASlotAgainWhenItsOrderIsDone()
    {
        for (long orderId = 1; orderId <= 100_000; orderId++)
        {
            final int slot = orders.add(orderId);
            orders.setClOrdId(slot, new ClOrdId().set("c" + orderId));
            if (orderId > 10_000)
            {
                final int done = orders.slotOf(orderId - 10_000);
                assertEquals(orderId - 10_000, orders.get(done, LiveOrders.ORDER_ID));
                assertEquals("c" + (orderId - 10_000), orders.clOrdId(done, new ClOrdId()).toString());
                orders.forget(done);
                orders.free(done);
            }
        }
        assertEquals(10_000, orders.size());
        assertEquals(10_001, orders.peakSlots());
        assertEquals(LiveOrders.MISSING, orders.slotOf(1));
    }

    @Test
    void shouldKeepTheNotionalExactWhenItPasses64Bits()
    {
        final int slot = orders.add(1);
        final long priceTicks = 1L << 53;
        final long quantityLots = 1_000_000_000_000L;
        BigInteger expected = BigInteger.ZERO;
        for (int i = 0; i < 5; i++)
        {
            orders.addNotional(slot, priceTicks, quantityLots);
            orders.addNotional(slot, -3, quantityLots);
            expected = expected.add(BigInteger.valueOf(priceTicks - 3).multiply(BigInteger.valueOf(quantityLots)));
        }
        final BigInteger found = BigInteger.valueOf(orders.get(slot, LiveOrders.NOTIONAL_HIGH)).shiftLeft(Long.SIZE)
            .add(new BigInteger(Long.toUnsignedString(orders.get(slot, LiveOrders.NOTIONAL_LOW))));
        assertEquals(expected, found);
    }
}
