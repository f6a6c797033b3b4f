package io.ringbook.app.replay;

import io.ringbook.app.console.UtcTime;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;

import java.math.BigDecimal;

/**
 * What an order asks for, in words.
 */
final class OrderWords
{
    private OrderWords()
    {
    }

    static String title(
        final InstrumentUnits.Unit unit,
        final long account,
        final ClOrdId clOrdId,
        final Side side,
        final OrdType ordType,
        final TimeInForce timeInForce,
        final long priceTicks,
        final long quantityLots,
        final boolean postOnly,
        final OrderInstructions instructions)
    {
        final StringBuilder words = new StringBuilder(64)
            .append(side).append(' ')
            .append(NullValue.LONG == quantityLots ? "" : unit.quantity(quantityLots) + " ")
            .append(unit.symbol())
            .append(NullValue.LONG == priceTicks ? "" : " at " + unit.price(priceTicks))
            .append(", ").append(ordType).append(' ').append(timeInForce);
        if (!instructions.isEmpty())
        {
            price(words, "stop at", unit, instructions.stopPriceTicks());
            price(words, "trailing by", unit, instructions.trailOffsetTicks());
            if (NullValue.LONG != instructions.quoteBudgetUnits())
            {
                words.append(", for ").append(unit.quote(instructions.quoteBudgetUnits())).append(' ')
                    .append(unit.quoteAsset());
            }
            quantity(words, "displays", unit, instructions.displayQuantityLots());
            quantity(words, "at least", unit, instructions.minQuantityLots());
            if (NullValue.LONG != instructions.expireTimeNs())
            {
                words.append(", until ").append(UtcTime.text(instructions.expireTimeNs()));
            }
            if (NullValue.LONG != instructions.ocoGroup())
            {
                words.append(", OCO group ").append(instructions.ocoGroup());
            }
        }
        words.append(postOnly ? ", post-only" : "").append(", account ").append(account);
        return words.append(clOrdId.isEmpty() ? "" : ", client id " + clOrdId).toString();
    }

    static String change(final String what, final long units, final long changeUnits, final int scale)
    {
        final String now = what + " " + InstrumentUnits.decimal(BigDecimal.valueOf(units, scale));
        return 0 == changeUnits ? now : now + " (" + (changeUnits > 0 ? "+" : "") +
            InstrumentUnits.decimal(BigDecimal.valueOf(changeUnits, scale)) + ")";
    }

    private static void price(
        final StringBuilder words, final String what, final InstrumentUnits.Unit unit, final long ticks)
    {
        if (NullValue.LONG != ticks)
        {
            words.append(", ").append(what).append(' ').append(unit.price(ticks));
        }
    }

    private static void quantity(
        final StringBuilder words, final String what, final InstrumentUnits.Unit unit, final long lots)
    {
        if (NullValue.LONG != lots)
        {
            words.append(", ").append(what).append(' ').append(unit.quantity(lots));
        }
    }
}
