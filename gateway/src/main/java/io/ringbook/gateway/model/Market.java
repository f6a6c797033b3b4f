package io.ringbook.gateway.model;

import io.ringbook.sbe.Side;
import io.ringbook.sbe.TradingPhase;

/**
 * All that the model has of one instrument.
 */
final class Market
{
    Instrument instrument;
    TradingPhase phase = TradingPhase.CONTINUOUS;
    Indicative indicative;
    AuctionResult lastAuction;
    final Book book = new Book();
    final MarketByOrder orders = new MarketByOrder(book);
    final Tape tape = new Tape();
    final Klines klines = new Klines();
    final TickerWindow ticker = new TickerWindow(klines.ring(60));
    private final TrailingStops trailingBuys = new TrailingStops(Side.BUY);
    private final TrailingStops trailingSells = new TrailingStops(Side.SELL);
    private volatile MarketQuote quote = MarketQuote.of(book, ticker.lastTicks());

    Market(final Instrument instrument)
    {
        this.instrument = instrument;
    }

    TrailingStops trailing(final Side side)
    {
        return Side.BUY == side ? trailingBuys : trailingSells;
    }

    boolean isCall()
    {
        return switch (phase)
        {
            case PRE_OPEN, CLOSING_CALL, VOLATILITY_AUCTION -> true;
            default -> false;
        };
    }

    /** A call's indication ends with the call. */
    void enter(final TradingPhase next)
    {
        if (phase != next)
        {
            indicative = null;
        }
        phase = next;
    }

    void onTrade(final Trade trade)
    {
        tape.append(trade);
        klines.add(trade.timeNs(), trade.priceTicks(), trade.quantityLots());
        ticker.onTrade(trade.timeNs(), trade.priceTicks(), trade.quantityLots());
        trailingBuys.onTrade(trade.priceTicks());
        trailingSells.onTrade(trade.priceTicks());
    }

    /** Any thread. */
    MarketQuote quote()
    {
        return quote;
    }

    void publishQuote()
    {
        quote = MarketQuote.of(book, ticker.lastTicks());
    }
}
