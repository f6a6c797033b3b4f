package io.ringbook.projector;

import io.ringbook.codecs.NullValue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/** An instrument as defined: turns ticks, lots and units into text. */
record LedgerInstrument(
    int id,
    String symbol,
    String base,
    String quote,
    BigDecimal tickSize,
    BigDecimal lotSize,
    int baseScale,
    int quoteScale,
    boolean isFeeInBase,
    long sequence)
{
    String price(final long ticks)
    {
        return NullValue.LONG == ticks ? null : tickSize.multiply(BigDecimal.valueOf(ticks)).toPlainString();
    }

    String quantity(final long lots)
    {
        return NullValue.LONG == lots ? null : lotSize.multiply(BigDecimal.valueOf(lots)).toPlainString();
    }

    String money(final long units)
    {
        return NullValue.LONG == units ? null : BigDecimal.valueOf(units, quoteScale).toPlainString();
    }

    BigDecimal notional(final BigInteger ticksByLots)
    {
        return tickSize.multiply(lotSize).multiply(new BigDecimal(ticksByLots));
    }

    String fee(final long units, final boolean isBuyer)
    {
        return BigDecimal.valueOf(units, isBuyer && isFeeInBase ? baseScale : quoteScale).toPlainString();
    }

    Map<String, String> row()
    {
        final Map<String, String> row = new TreeMap<>();
        row.put("instrument_id", Integer.toString(id));
        row.put("symbol", symbol);
        row.put("base_asset", base);
        row.put("quote_asset", quote);
        row.put("tick_size", tickSize.toPlainString());
        row.put("lot_size", lotSize.toPlainString());
        row.put("base_scale", Integer.toString(baseScale));
        row.put("quote_scale", Integer.toString(quoteScale));
        row.put("buyer_fee_asset", isFeeInBase ? base : quote);
        row.put("defined_sequence", Long.toString(sequence));
        return row;
    }
}
