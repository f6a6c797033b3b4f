package io.ringbook.engine.fuzz;

import io.ringbook.engine.reference.Command;
import io.ringbook.sbe.TradingPhase;

import java.util.HashMap;
import java.util.Map;

/**
 * An instrument as the events tell of it.
 */
final class Market
{
    final int instrumentId;
    final Map<Long, Long> shownBids = new HashMap<>();
    final Map<Long, Long> shownAsks = new HashMap<>();
    Terms terms;
    MoneyTerms money;
    Ledger.Asset baseAsset;
    Ledger.Asset quoteAsset;
    TradingPhase phase = TradingPhase.CONTINUOUS;
    long lastPriceTicks = Command.NONE;
    long referenceTicks = Command.NONE;
    long lastUpdateId;
    boolean isUncrossing;
    long printTicks;
    long volumeLots;
    long uncrossedLots;

    Market(final int instrumentId)
    {
        this.instrumentId = instrumentId;
    }

    boolean isInCall()
    {
        return TradingPhase.PRE_OPEN == phase || TradingPhase.CLOSING_CALL == phase ||
            TradingPhase.VOLATILITY_AUCTION == phase;
    }
}
