package io.ringbook.replay.whatif;

import io.ringbook.codecs.Decimals;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.HaltMode;
import io.ringbook.sbe.MatchingAlgorithm;
import io.ringbook.sbe.ProtectionAction;
import io.ringbook.sbe.StopAtEntry;
import io.ringbook.sbe.StpMode;

import java.util.ArrayList;
import java.util.List;

/**
 * What of an instrument can be other than it was. Keys and values are those of the text protocol's {@code instrument}
 * and {@code band} lines, where there is such a one.
 */
public enum InstrumentKey
{
    /** Fee of makers in basis points. */
    MAKER_FEE_BPS("makerFeeBps", ValueForm.decimal("-5000", "10000", 1)),

    /** Fee of takers in basis points. */
    TAKER_FEE_BPS("takerFeeBps", ValueForm.decimal("-5000", "10000", 1)),

    /** Fee of makers per lot, in the quote asset. */
    MAKER_FEE_PER_LOT("makerFeePerLot", ValueForm.anyDecimal(Decimals.MAX_DECIMALS)),

    /** Fee of takers per lot, in the quote asset. */
    TAKER_FEE_PER_LOT("takerFeePerLot", ValueForm.anyDecimal(Decimals.MAX_DECIMALS)),

    /** What fees are taken in. */
    FEE_ASSET("feeAsset", ValueForm.choice(FeeAsset.values())),

    /** Smallest step of prices. */
    TICK_SIZE("tickSize", ValueForm.positive(Decimals.MAX_DECIMALS)),

    /** Smallest step of quantities. */
    LOT_SIZE("lotSize", ValueForm.positive(Decimals.MAX_DECIMALS)),

    /** What becomes of prices and quantities that are off the new steps. */
    OFF_TICK("offTick", ValueForm.choice(OffTick.values())),

    /** Lowest price of an order. */
    MIN_PRICE("minPrice", ValueForm.anyDecimal(Decimals.MAX_DECIMALS)),

    /** Highest price of an order. */
    MAX_PRICE("maxPrice", ValueForm.anyDecimal(Decimals.MAX_DECIMALS)),

    /** Smallest quantity of an order. */
    MIN_QTY("minQty", ValueForm.positive(Decimals.MAX_DECIMALS)),

    /** Largest quantity of an order. */
    MAX_QTY("maxQty", ValueForm.positive(Decimals.MAX_DECIMALS)),

    /** How a level is shared. */
    MATCHING("matching", ValueForm.choice(MatchingAlgorithm.values())),

    /** Of pro-rata: what the first in the queue gets before. */
    TOP_ORDER_PCT("topOrderPct", ValueForm.decimal("0", "100", 0)),

    /** Self-trade prevention of orders that state none. */
    STP("stp", ValueForm.choice(StpMode.values())),

    /** Self-trade prevention of every order, whatever it states itself. */
    STP_OF_ORDERS("stpOfOrders", ValueForm.choice(StpMode.values())),

    /** How far market orders go from the best price. */
    PROTECTION_TICKS("protectionTicks", ValueForm.decimal("0", "9007199254740992", 0)),

    /** What becomes of the rest of a market order. */
    PROTECTION_ACTION("protectionAction", ValueForm.choice(ProtectionAction.values())),

    /** What becomes of a stop whose price has been reached already. */
    STOP_AT_ENTRY("stopAtEntry", ValueForm.choice(StopAtEntry.values())),

    /** What is taken in a halt. */
    HALT_MODE("haltMode", ValueForm.choice(HaltMode.values())),

    /** Static band in percent, 0 is off. */
    STATIC_PCT("staticPct", ValueForm.decimal("0", "10000", 4)),

    /** Dynamic band in percent, 0 is off. */
    DYNAMIC_PCT("dynamicPct", ValueForm.decimal("0", "10000", 4)),

    /** What a breach of the dynamic band does. */
    BAND_ACTION("bandAction", ValueForm.choice(BandAction.values()));

    private final String key;
    private final ValueForm form;

    InstrumentKey(final String key, final ValueForm form)
    {
        this.key = key;
        this.form = form;
    }

    /**
     * Finds a key.
     *
     * @param key as in a file.
     * @return null if there is none.
     */
    public static InstrumentKey find(final String key)
    {
        for (final InstrumentKey candidate : values())
        {
            if (candidate.key.equals(key))
            {
                return candidate;
            }
        }
        return null;
    }

    /**
     * Every key.
     *
     * @return as in a file.
     */
    public static List<String> keys()
    {
        final List<String> keys = new ArrayList<>();
        for (final InstrumentKey candidate : values())
        {
            keys.add(candidate.key);
        }
        return keys;
    }

    /**
     * As in a file.
     *
     * @return key.
     */
    public String key()
    {
        return key;
    }

    /**
     * Is its value a number, not a word?
     *
     * @return true if so.
     */
    public boolean isNumeric()
    {
        return form.isNumeric();
    }

    /**
     * What its value must be, in words.
     *
     * @return such as {@code FIFO or PRO_RATA}.
     */
    public String expected()
    {
        return form.expected();
    }

    Object parse(final String text)
    {
        return form.parse(text);
    }
}
