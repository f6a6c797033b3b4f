package io.ringbook.app.replay;

import io.ringbook.app.console.Figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What has happened to an order: the steps in order, and the sums over its trades.
 */
final class OrderLife
{
    /** Status of an order that has not ended. */
    static final String NEW = "NEW";

    /** Status of a stop that waits for its trigger. */
    static final String PENDING = "PENDING_TRIGGER";

    private static final String PARTIALLY_FILLED = "PARTIALLY_FILLED";
    private static final String FILLED = "FILLED";

    /** One line of it: a command, an event, or what was seen in the book. */
    record Step(long sequence, long timestampNs, String kind, String words, String json)
    {
    }

    private final long orderId;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, BigDecimal> fees = new TreeMap<>();
    private InstrumentUnits.Unit unit;
    private int instrumentId;
    private long account;
    private String title = "";
    private String endReason;
    private long endSequence;
    private boolean isPending;
    private long trades;
    private BigDecimal filledLots = BigDecimal.ZERO;
    private BigDecimal notionalTickLots = BigDecimal.ZERO;
    private BigDecimal earlierLots = BigDecimal.ZERO;
    private long leavesLots;
    private boolean isLeavesKnown;

    OrderLife(final long orderId)
    {
        this.orderId = orderId;
    }

    long orderId()
    {
        return orderId;
    }

    long account()
    {
        return account;
    }

    int instrumentId()
    {
        return instrumentId;
    }

    InstrumentUnits.Unit unit()
    {
        return unit;
    }

    List<Step> steps()
    {
        return steps;
    }

    String title()
    {
        return title;
    }

    boolean isBegun()
    {
        return null != unit;
    }

    void begin(
        final InstrumentUnits.Unit ofUnit, final int ofInstrumentId, final long ofAccount, final String asTitle)
    {
        unit = ofUnit;
        instrumentId = ofInstrumentId;
        account = ofAccount;
        title = asTitle;
    }

    /** Traded before what is looked at here begins. */
    void earlier(final long lots)
    {
        earlierLots = BigDecimal.valueOf(lots);
    }

    void add(final Step step)
    {
        steps.add(step);
    }

    /** Puts what caused the last steps before them. */
    void addCause(final Step command)
    {
        int at = steps.size();
        while (at > 0 && steps.get(at - 1).sequence() == command.sequence())
        {
            at--;
        }
        steps.add(at, command);
    }

    void leaves(final long lots)
    {
        leavesLots = lots;
        isLeavesKnown = true;
    }

    void pending(final boolean pending)
    {
        isPending = pending;
    }

    void filled(final long priceTicks, final long lots, final String feeAsset, final BigDecimal fee)
    {
        trades++;
        filledLots = filledLots.add(BigDecimal.valueOf(lots));
        notionalTickLots =
            notionalTickLots.add(BigDecimal.valueOf(priceTicks).multiply(BigDecimal.valueOf(lots)));
        if (0 != fee.signum())
        {
            fees.merge(feeAsset, fee, BigDecimal::add);
        }
    }

    void filledUp(final long sequence)
    {
        end(FILLED, sequence);
    }

    void end(final String reason, final long sequence)
    {
        endReason = reason;
        endSequence = sequence;
        leavesLots = 0;
        isLeavesKnown = true;
    }

    boolean isEnded()
    {
        return null != endReason;
    }

    String status()
    {
        return isEnded() ? endReason :
            isPending ? PENDING : filledLots.add(earlierLots).signum() > 0 ? PARTIALLY_FILLED : NEW;
    }

    /** One line, such as {@code FILLED after sequence 17: 2 filled in 1 trade, average price 5}. */
    String summary()
    {
        final StringBuilder text = new StringBuilder(status());
        if (isEnded())
        {
            text.append(" after sequence ").append(endSequence);
        }
        text.append(": ").append(quantity(filledLots.add(earlierLots))).append(" filled");
        if (earlierLots.signum() > 0)
        {
            text.append(", ").append(quantity(earlierLots)).append(" of it before the snapshot, where trades, average ")
                .append("and fees are not looked at");
        }
        if (trades > 0)
        {
            text.append(" in ").append(Figures.count(trades)).append(1 == trades ? " trade" : " trades")
                .append(", average price ").append(averagePrice());
        }
        fees.forEach((asset, fee) ->
            text.append(", fees ").append(InstrumentUnits.decimal(fee)).append(' ').append(asset));
        if (!isEnded() && isLeavesKnown)
        {
            text.append(", ").append(quantity(BigDecimal.valueOf(leavesLots))).append(" left");
        }
        return text.toString();
    }

    String json()
    {
        final StringBuilder text = new StringBuilder("{\"summary\":\"ORDER\",\"orderId\":").append(orderId)
            .append(",\"account\":").append(account)
            .append(",\"symbol\":").append(JsonText.quoted(unit.symbol()))
            .append(",\"status\":\"").append(status().replaceFirst(" .*", "")).append('"');
        if (isEnded())
        {
            text.append(",\"endSeq\":").append(endSequence);
        }
        text.append(",\"cumQty\":\"").append(quantity(filledLots.add(earlierLots))).append('"');
        if (isLeavesKnown)
        {
            text.append(",\"leaves\":\"").append(quantity(BigDecimal.valueOf(leavesLots))).append('"');
        }
        text.append(",\"trades\":").append(trades);
        if (trades > 0)
        {
            text.append(",\"avgPrice\":\"").append(averagePrice()).append('"');
        }
        fees.forEach((asset, fee) -> text.append(",\"fee").append("\":\"").append(InstrumentUnits.decimal(fee))
            .append("\",\"feeAsset\":").append(JsonText.quoted(asset)));
        return text.append('}').toString();
    }

    private String quantity(final BigDecimal lots)
    {
        return lots.multiply(unit.lotSize()).toPlainString();
    }

    /** Exact where it has no more digits than the price; else with some more. */
    private String averagePrice()
    {
        final BigDecimal average =
            notionalTickLots.divide(filledLots, MathContext.DECIMAL64).multiply(unit.tickSize());
        return InstrumentUnits.decimal(average.round(new MathContext(12)));
    }
}
