package io.ringbook.replay.whatif;

import io.ringbook.sbe.FeeAsset;

import java.math.BigDecimal;

/**
 * What was traded in an instrument, in one of the two engines.
 */
final class MarketTally
{
    private final String symbol;
    private final String baseAsset;
    private final String quoteAsset;
    private final BigDecimal tickSize;
    private final BigDecimal lotSize;
    private final int baseScale;
    private final int quoteScale;
    private final Total makerQuoteFees = new Total();
    private final Total takerQuoteFees = new Total();
    private final Total makerBaseFees = new Total();
    private final Total takerBaseFees = new Total();
    private final Sums buys = new Sums();
    private final Sums sells = new Sums();
    private final BigDecimal[] scheduled = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
    private BigDecimal volume = BigDecimal.ZERO;
    private BigDecimal notional = BigDecimal.ZERO;
    private FeeSchedule schedule;
    private boolean isReceived;
    private long trades;
    private long lastPriceTicks;

    /** What was traded by takers of a side since the schedule last changed. */
    private static final class Sums
    {
        private final Total lots = new Total();
        private final Total tickLots = new Total();

        private void add(final long priceTicks, final long quantityLots)
        {
            lots.add(quantityLots);
            tickLots.add(priceTicks * quantityLots);
        }
    }

    MarketTally(
        final String symbol,
        final String baseAsset,
        final String quoteAsset,
        final BigDecimal tickSize,
        final BigDecimal lotSize,
        final int baseScale,
        final int quoteScale)
    {
        this.symbol = symbol;
        this.baseAsset = baseAsset;
        this.quoteAsset = quoteAsset;
        this.tickSize = tickSize;
        this.lotSize = lotSize;
        this.baseScale = baseScale;
        this.quoteScale = quoteScale;
    }

    BigDecimal tickSize()
    {
        return tickSize;
    }

    BigDecimal lotSize()
    {
        return lotSize;
    }

    void feeAsset(final FeeAsset feeAsset)
    {
        isReceived = FeeAsset.RECEIVED == feeAsset;
    }

    /** From now on trades cost this. */
    void schedule(final FeeSchedule next)
    {
        settle();
        schedule = next;
    }

    /** The product of price and quantity fits a long: the engine has checked it for the maker (exact C6). */
    void trade(
        final long priceTicks,
        final long quantityLots,
        final boolean isTakerBuyer,
        final long makerFeeUnits,
        final long takerFeeUnits)
    {
        trades++;
        lastPriceTicks = priceTicks;
        (isTakerBuyer ? buys : sells).add(priceTicks, quantityLots);
        (isReceived && !isTakerBuyer ? makerBaseFees : makerQuoteFees).add(makerFeeUnits);
        (isReceived && isTakerBuyer ? takerBaseFees : takerQuoteFees).add(takerFeeUnits);
    }

    /** What it came to. */
    MarketOutcome outcome(final boolean isAccountsOn)
    {
        settle();
        return new MarketOutcome(
            symbol, baseAsset, quoteAsset, trades, volume, notional,
            0 == trades ? null : tickSize.multiply(BigDecimal.valueOf(lastPriceTicks)),
            isAccountsOn ? makerQuoteFees.decimal(quoteScale) : scheduled[0],
            isAccountsOn ? takerQuoteFees.decimal(quoteScale) : scheduled[1],
            isAccountsOn ? makerBaseFees.decimal(baseScale) : scheduled[2],
            isAccountsOn ? takerBaseFees.decimal(baseScale) : scheduled[3]);
    }

    private void settle()
    {
        settle(buys, true);
        settle(sells, false);
    }

    private void settle(final Sums sums, final boolean isTakerBuyer)
    {
        final BigDecimal lots = sums.lots.decimal(0);
        final BigDecimal traded = lots.multiply(lotSize);
        final BigDecimal paid = sums.tickLots.decimal(0).multiply(tickSize).multiply(lotSize);
        volume = volume.add(traded);
        notional = notional.add(paid);
        if (null != schedule)
        {
            final boolean isMakerInBase = schedule.isReceived() && !isTakerBuyer;
            final boolean isTakerInBase = schedule.isReceived() && isTakerBuyer;
            charge(isMakerInBase ? 2 : 0, schedule.maker(), lots, isMakerInBase ? traded : paid);
            charge(isTakerInBase ? 3 : 1, schedule.taker(), lots, isTakerInBase ? traded : paid);
        }
        sums.lots.clear();
        sums.tickLots.clear();
    }

    private void charge(final int index, final BigDecimal fee, final BigDecimal lots, final BigDecimal amount)
    {
        scheduled[index] = scheduled[index].add(fee.multiply(schedule.isPerLot() ? lots : amount));
    }
}
