package io.ringbook.app.replay;

import io.ringbook.app.chart.SessionSlice;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.replay.CommandTap;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.Side;
import org.agrona.DirectBuffer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Samples a replay for a chart, in memory that does not grow with the journal: slices of equal width along the time (or
 * the sequence), which are joined two by two whenever there are too many. Sees the commands for the time, hears the
 * events for the trades, and looks into the book at the end of each slice. One thread.
 */
final class SessionSamples extends NoEvents implements CommandTap
{
    /** A chart has this many slices at most, and half of them at least once there is enough to show. */
    static final int MAX_SLICES = 240;

    private static final long FIRST_WIDTH_NS = 10_000;

    private final boolean isTime;
    private final int levels;
    private final String symbol;
    private final Supplier<MatchingEngine> engine;
    private final List<InstrumentSamples> instruments = new ArrayList<>();
    private boolean hasBegun;
    private long from;
    private long width;
    private int slice;
    private long firstTimeNs;
    private long lastTimeNs;

    /**
     * Samples of a replay.
     *
     * @param isTime true for slices of time, false for slices of sequences.
     * @param levels of a side of the book to add up.
     * @param symbol of the only instrument to sample, null for all of them.
     * @param engine that replays.
     */
    SessionSamples(final boolean isTime, final int levels, final String symbol, final Supplier<MatchingEngine> engine)
    {
        this.isTime = isTime;
        this.levels = levels;
        this.symbol = symbol;
        this.engine = engine;
        width = isTime ? FIRST_WIDTH_NS : 1;
    }

    @Override
    public void onCommand(final DirectBuffer buffer, final int offset, final int length, final long sequence)
    {
        lastTimeNs = CommandEncoder.timestampNs(buffer, offset);
        final long place = isTime ? lastTimeNs : sequence;
        if (!hasBegun)
        {
            hasBegun = true;
            from = place;
            firstTimeNs = lastTimeNs;
        }
        final long due = (place - from) / width;
        if (due != slice)
        {
            sampleBooks();
            moveTo(place);
        }
    }

    @Override
    public void onInstrumentDefined(
        final int instrumentId,
        final String definedSymbol,
        final String baseAsset,
        final String quoteAsset,
        final long tickMantissa,
        final int tickSizeDecimals,
        final long lotMantissa,
        final int lotSizeDecimals,
        final int baseScale,
        final int quoteScale,
        final FeeAsset feeAsset)
    {
        while (instruments.size() <= instrumentId)
        {
            instruments.add(null);
        }
        if (null == symbol || symbol.equals(definedSymbol))
        {
            instruments.set(instrumentId, new InstrumentSamples(
                instrumentId, definedSymbol,
                BigDecimal.valueOf(tickMantissa, tickSizeDecimals).doubleValue(),
                BigDecimal.valueOf(lotMantissa, lotSizeDecimals).doubleValue()));
        }
    }

    @Override
    public void onTrade(
        final long tradeId,
        final int instrumentId,
        final long priceTicks,
        final long quantityLots,
        final long makerOrderId,
        final long takerOrderId,
        final long makerAccount,
        final long takerAccount,
        final Side takerSide,
        final long makerLeavesLots,
        final long takerLeavesLots,
        final long makerFeeUnits,
        final long takerFeeUnits,
        final Liquidity liquidity)
    {
        final InstrumentSamples samples = instruments.get(instrumentId);
        if (null != samples)
        {
            samples.trade(slice, priceTicks, quantityLots, Side.BUY == takerSide);
        }
    }

    /** Samples the books as the replay left them; nothing may come after it. */
    void finish()
    {
        if (hasBegun)
        {
            sampleBooks();
        }
    }

    /** The instrument with the most trades, null if there is none to sample. */
    InstrumentSamples busiest()
    {
        InstrumentSamples busiest = null;
        for (final InstrumentSamples samples : instruments)
        {
            if (null != samples && (null == busiest || samples.trades() > busiest.trades()))
            {
                busiest = samples;
            }
        }
        return busiest;
    }

    List<SessionSlice> slices(final InstrumentSamples samples)
    {
        return samples.slices(slice + 1);
    }

    long from()
    {
        return from;
    }

    long width()
    {
        return width;
    }

    long firstTimeNs()
    {
        return firstTimeNs;
    }

    long lastTimeNs()
    {
        return lastTimeNs;
    }

    private void moveTo(final long place)
    {
        while ((place - from) / width >= MAX_SLICES)
        {
            width *= 2;
            slice /= 2;
            for (final InstrumentSamples samples : instruments)
            {
                if (null != samples)
                {
                    samples.joinPairs();
                }
            }
        }
        slice = (int)((place - from) / width);
    }

    private void sampleBooks()
    {
        for (final InstrumentSamples samples : instruments)
        {
            if (null != samples && (null != symbol || samples.trades() > 0))
            {
                samples.book(slice, engine.get(), levels);
            }
        }
    }
}
