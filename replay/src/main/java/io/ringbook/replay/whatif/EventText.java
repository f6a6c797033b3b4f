package io.ringbook.replay.whatif;

import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.TradingPhase;
import io.ringbook.sbe.TransferOutcome;

import java.math.BigDecimal;
import java.util.List;

/**
 * An event of a command in words.
 */
final class EventText
{
    private EventText()
    {
    }

    /** Is an event's value a price? */
    static boolean isPrice(final EventKind kind)
    {
        return EventKind.TRADE == kind || EventKind.REPLACED == kind || EventKind.PREVENTED == kind ||
            EventKind.UNCROSSED == kind || EventKind.BAND_BREACHED == kind;
    }

    /**
     * An event.
     *
     * @param outcome of a command.
     * @param at      its first word; behind the last event there is no further one.
     * @param markets to tell prices and quantities in.
     * @return such as {@code TRADE 0.5 at 200.10 of maker order 3 and taker order 7}.
     */
    static String of(final CommandOutcome outcome, final int at, final List<MarketTally> markets)
    {
        if (at >= outcome.length())
        {
            return 0 == at ? "nothing" : "nothing more";
        }
        final EventKind kind = EventKind.of(outcome.word(at));
        final long order = outcome.word(at + CommandOutcome.FIRST_ORDER);
        final long value = outcome.word(at + CommandOutcome.VALUE);
        final int instrumentId = (int)outcome.word(at + CommandOutcome.INSTRUMENT);
        final MarketTally market = instrumentId > 0 ? markets.get(instrumentId - 1) : null;
        final String price = isPrice(kind) ? price(value, market) : "";
        final String quantity = quantity(outcome.word(at + CommandOutcome.QUANTITY), market);
        switch (kind)
        {
            case REJECTED:
            case CANCEL_REJECTED:
                return kind + " " + RejectReason.get((short)value);

            case TRADE:
            case PREVENTED:
                return kind + " " + quantity + " at " + price + " of maker order " + order + " and taker order " +
                    outcome.word(at + CommandOutcome.SECOND_ORDER);

            case CANCELED:
                return "order " + order + " CANCELED " + CancelReason.get((short)value) + " with " + quantity +
                    " left";

            case EXPIRED:
                return "order " + order + " EXPIRED " + ExpireReason.get((short)value) + " with " + quantity + " left";

            case REPLACED:
                return "order " + order + " REPLACED at " + price + " with " + quantity + " left";

            case PHASE:
                return kind + " " + TradingPhase.get((short)value);

            case UNCROSSED:
                return kind + " " + quantity + " at " + price;

            case BAND_BREACHED:
                return "order " + order + " BAND_BREACHED at " + price;

            case TRANSFER:
                return kind + " " + TransferOutcome.get((short)value);

            case INSTRUMENT:
                return kind + " defined";

            default:
                return "order " + order + " " + kind;
        }
    }

    private static String price(final long ticks, final MarketTally market)
    {
        return NullValue.LONG == ticks ? "no price" :
            market.tickSize().multiply(BigDecimal.valueOf(ticks)).toPlainString();
    }

    private static String quantity(final long lots, final MarketTally market)
    {
        return NullValue.LONG == lots || null == market ? "no quantity" :
            market.lotSize().multiply(BigDecimal.valueOf(lots)).toPlainString();
    }
}
