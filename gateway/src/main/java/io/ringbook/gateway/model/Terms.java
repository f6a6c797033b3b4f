package io.ringbook.gateway.model;

import io.ringbook.codecs.Decimals;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.InstrumentView;
import io.ringbook.sbe.FeeMode;
import io.ringbook.sbe.MatchingAlgorithm;
import io.ringbook.sbe.StpMode;

import java.nio.charset.StandardCharsets;

/**
 * Terms of an instrument that its event does not tell: fees and limits. What is not known, or not limited, is
 * {@link NullValue#LONG} or null.
 *
 * @param feeMode          of both fees: BPS, or PER_LOT, of which only the mode is told here.
 * @param makerRate        in 1e-5 of the notional, a tenth of a basis point; null with PER_LOT.
 * @param takerRate        likewise.
 * @param minPriceTicks    lowest price taken.
 * @param maxPriceTicks    highest price taken.
 * @param minQuantityLots  least quantity taken.
 * @param maxQuantityLots  most quantity taken.
 * @param matching         FIFO or PRO_RATA.
 * @param stpMode          of orders that name none.
 */
public record Terms(
    FeeMode feeMode,
    long makerRate,
    long takerRate,
    long minPriceTicks,
    long maxPriceTicks,
    long minQuantityLots,
    long maxQuantityLots,
    MatchingAlgorithm matching,
    StpMode stpMode)
{
    /** Of an instrument that was defined by somebody else, until the next restart. */
    public static final Terms UNKNOWN = new Terms(
        null, NullValue.LONG, NullValue.LONG, NullValue.LONG, NullValue.LONG, NullValue.LONG, NullValue.LONG, null,
        null);

    /**
     * The terms of an instrument of an engine.
     *
     * @param view of it.
     * @return terms.
     */
    public static Terms of(final InstrumentView view)
    {
        final boolean isBps = FeeMode.BPS == view.feeMode();
        return new Terms(
            view.feeMode(),
            isBps ? view.makerFee() : NullValue.LONG,
            isBps ? view.takerFee() : NullValue.LONG,
            view.minPriceTicks(),
            view.maxPriceTicks(),
            view.minQuantityLots(),
            view.maxQuantityLots(),
            view.matching(),
            view.stpMode());
    }

    /**
     * What makers pay.
     *
     * @return basis points as a decimal, or null if it is not known or no rate.
     */
    public String makerFeeBps()
    {
        return bps(makerRate);
    }

    /**
     * What takers pay.
     *
     * @return basis points as a decimal, or null if it is not known or no rate.
     */
    public String takerFeeBps()
    {
        return bps(takerRate);
    }

    private static String bps(final long rate)
    {
        if (NullValue.LONG == rate)
        {
            return null;
        }
        final byte[] bytes = new byte[Decimals.MAX_FORMATTED_LENGTH];
        return new String(bytes, 0, Decimals.formatTrimmed(bytes, 0, rate, 1), StandardCharsets.US_ASCII);
    }
}
