package io.ringbook.projector;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/** A kline in the plain bookkeeping: made of its trades, one after the other. */
final class LedgerKline
{
    private final LedgerInstrument instrument;
    private final int intervalS;
    private final long openTimeNs;
    private BigDecimal open;
    private BigDecimal high;
    private BigDecimal low;
    private BigDecimal close;
    private BigDecimal volume = BigDecimal.ZERO;
    private BigDecimal quoteVolume = BigDecimal.ZERO;
    private long trades;
    private long sequence;

    LedgerKline(final LedgerInstrument instrument, final int intervalS, final long openTimeNs)
    {
        this.instrument = instrument;
        this.intervalS = intervalS;
        this.openTimeNs = openTimeNs;
    }

    /** In the order of the table's key. */
    static String key(final int instrumentId, final int intervalS, final long openTimeNs)
    {
        return "%05d %05d %020d".formatted(instrumentId, intervalS, openTimeNs);
    }

    void trade(final long priceTicks, final long quantityLots, final long tradeSequence)
    {
        final BigDecimal price = new BigDecimal(instrument.price(priceTicks));
        open = null == open ? price : open;
        high = null == high ? price : high.max(price);
        low = null == low ? price : low.min(price);
        close = price;
        volume = volume.add(new BigDecimal(instrument.quantity(quantityLots)));
        quoteVolume = quoteVolume.add(instrument.notional(
            BigInteger.valueOf(priceTicks).multiply(BigInteger.valueOf(quantityLots))));
        trades++;
        sequence = tradeSequence;
    }

    Map<String, String> row()
    {
        final Map<String, String> row = new TreeMap<>();
        row.put("instrument_id", Integer.toString(instrument.id()));
        row.put("interval_seconds", Integer.toString(intervalS));
        row.put("open_time_ns", Long.toString(openTimeNs));
        row.put("open_time", LedgerOrder.time(openTimeNs));
        row.put("open", open.toPlainString());
        row.put("high", high.toPlainString());
        row.put("low", low.toPlainString());
        row.put("close", close.toPlainString());
        row.put("volume", volume.toPlainString());
        row.put("quote_volume", quoteVolume.toPlainString());
        row.put("trades", Long.toString(trades));
        row.put("updated_sequence", Long.toString(sequence));
        return row;
    }
}
