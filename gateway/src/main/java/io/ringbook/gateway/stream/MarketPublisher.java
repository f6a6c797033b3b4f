package io.ringbook.gateway.stream;

import io.ringbook.codecs.NoEvents;
import io.ringbook.gateway.model.EventListener;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.KlineInterval;
import io.ringbook.gateway.model.ReadModel;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.Side;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Public channels. Hears events behind the read model, on its thread; books are told between two commands only, so that
 * nobody sees half of one.
 */
final class MarketPublisher extends NoEvents implements EventListener
{
    private static final long SECOND_NS = TimeUnit.SECONDS.toNanos(1);
    private static final long MS_NS = TimeUnit.MILLISECONDS.toNanos(1);

    private final ReadModel model;
    private final WriteBudget budget;
    private final Map<Integer, Market> markets = new HashMap<>();
    private long sequence;
    private long endedSequence;
    private long second;
    private long nowNs;
    /** Is there something to be told as soon as the command is whole? */
    private boolean isDue;

    MarketPublisher(final ReadModel model, final WriteBudget budget)
    {
        this.model = model;
        this.budget = budget;
    }

    /** The channel of a topic whose symbol is known. */
    Channel channel(final Topic topic, final Instrument instrument)
    {
        final Market market = markets.computeIfAbsent(instrument.id(), (id) -> new Market(model, instrument, budget));
        return switch (topic.channel())
        {
            case Topic.TRADES -> market.trades;
            case Topic.BOOK -> market.book;
            case Topic.BOOK5 -> market.top;
            case Topic.TICKER -> market.ticker;
            case Topic.KLINES -> market.klines.computeIfAbsent(
                KlineInterval.of(topic.interval()), (interval) -> new KlinesChannel(model, instrument, interval));
            default -> throw new IllegalArgumentException("channel " + topic.channel());
        };
    }

    @Override
    public void onCommandStart(final long commandSequence, final long timestampNs, final long correlationId)
    {
        if (isDue)
        {
            tell();
        }
        sequence = commandSequence;
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
        final Market market = markets.get(instrumentId);
        if (null != market)
        {
            market.trades.onTrade();
            for (final KlinesChannel channel : market.klines.values())
            {
                channel.onTrade(model.timestampNs());
            }
        }
    }

    @Override
    public void onBookLevelChanged(
        final int instrumentId,
        final Side side,
        final long priceTicks,
        final long quantityLots,
        final long updateId)
    {
        final Market market = markets.get(instrumentId);
        if (null != market)
        {
            market.book.onLevel(side, priceTicks, quantityLots, updateId);
        }
    }

    @Override
    public void onCommandsEnd(final long ended)
    {
        endedSequence = ended;
    }

    @Override
    public void onTurn(final long turnNs)
    {
        nowNs = turnNs;
        boolean isAnythingDue = nowNs / SECOND_NS != second;
        for (final Market market : markets.values())
        {
            market.trades.flush();
            isAnythingDue |= market.isDue(nowNs);
        }
        isDue = isAnythingDue;
        if (isDue && sequence <= endedSequence)
        {
            tell();
        }
    }

    private void tell()
    {
        isDue = false;
        final boolean isNewSecond = nowNs / SECOND_NS != second;
        second = nowNs / SECOND_NS;
        for (final Market market : markets.values())
        {
            if (market.book.isDue(nowNs))
            {
                market.book.tell(nowNs);
            }
            for (final KlinesChannel channel : market.klines.values())
            {
                if (channel.isDue(nowNs))
                {
                    channel.tell(nowNs);
                }
            }
            if (isNewSecond)
            {
                market.top.onSecond(second * SECOND_NS / MS_NS);
                market.ticker.onSecond();
            }
        }
    }

    private static final class Market
    {
        private final TradesChannel trades;
        private final BookChannel book;
        private final BookTopChannel top;
        private final TickerChannel ticker;
        private final Map<KlineInterval, KlinesChannel> klines = new EnumMap<>(KlineInterval.class);

        Market(final ReadModel model, final Instrument instrument, final WriteBudget budget)
        {
            trades = new TradesChannel(model, instrument, budget);
            book = new BookChannel(model, instrument);
            top = new BookTopChannel(model, instrument);
            ticker = new TickerChannel(model, instrument);
        }

        boolean isDue(final long nowNs)
        {
            boolean isDue = book.isDue(nowNs);
            for (final KlinesChannel channel : klines.values())
            {
                isDue |= channel.isDue(nowNs);
            }
            return isDue;
        }
    }
}
