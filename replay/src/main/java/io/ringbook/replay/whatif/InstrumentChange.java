package io.ringbook.replay.whatif;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * What of an instrument shall be other than it was; what is not set stays.
 */
public final class InstrumentChange
{
    private final Map<InstrumentKey, Object> values = new EnumMap<>(InstrumentKey.class);

    /**
     * Sets a value.
     *
     * @param key   of it.
     * @param value as in a file, such as {@code 2.5} or {@code PRO_RATA}.
     * @return this.
     * @throws IllegalArgumentException if the value is not of the key's form.
     */
    public InstrumentChange set(final InstrumentKey key, final String value)
    {
        final Object parsed = key.parse(value);
        if (null == parsed)
        {
            throw new IllegalArgumentException(
                key.key() + ": expected " + key.expected() + ", found '" + value + "'");
        }
        values.put(key, parsed);
        return this;
    }

    /**
     * Is nothing set?
     *
     * @return true if the instrument stays as it was.
     */
    public boolean isEmpty()
    {
        return values.isEmpty();
    }

    /**
     * Is a value set?
     *
     * @param key of it.
     * @return true if so.
     */
    public boolean has(final InstrumentKey key)
    {
        return values.containsKey(key);
    }

    boolean hasBand()
    {
        return has(InstrumentKey.STATIC_PCT) || has(InstrumentKey.DYNAMIC_PCT) || has(InstrumentKey.BAND_ACTION);
    }

    boolean hasBps()
    {
        return has(InstrumentKey.MAKER_FEE_BPS) || has(InstrumentKey.TAKER_FEE_BPS);
    }

    boolean hasPerLot()
    {
        return has(InstrumentKey.MAKER_FEE_PER_LOT) || has(InstrumentKey.TAKER_FEE_PER_LOT);
    }

    /** Null if it is not set. */
    BigDecimal decimal(final InstrumentKey key)
    {
        return (BigDecimal)values.get(key);
    }

    /** What is set, or what was. */
    <E extends Enum<E>> E choice(final InstrumentKey key, final E before)
    {
        final Object value = values.get(key);
        return null == value ? before : before.getDeclaringClass().cast(value);
    }

    /** What is set, in steps of so many decimals, or what was. */
    long number(final InstrumentKey key, final int decimals, final long before)
    {
        final BigDecimal value = decimal(key);
        return null == value ? before : value.movePointRight(decimals).longValueExact();
    }

    /** This one, and where it says nothing what another says; fees of one kind are never mixed with the other kind. */
    InstrumentChange over(final InstrumentChange other)
    {
        final InstrumentChange merged = new InstrumentChange();
        other.values.forEach((key, value) ->
        {
            final boolean isOtherKind = isBps(key) && hasPerLot() || isPerLot(key) && hasBps();
            if (!isOtherKind)
            {
                merged.values.put(key, value);
            }
        });
        merged.values.putAll(values);
        return merged;
    }

    private static boolean isBps(final InstrumentKey key)
    {
        return InstrumentKey.MAKER_FEE_BPS == key || InstrumentKey.TAKER_FEE_BPS == key;
    }

    private static boolean isPerLot(final InstrumentKey key)
    {
        return InstrumentKey.MAKER_FEE_PER_LOT == key || InstrumentKey.TAKER_FEE_PER_LOT == key;
    }
}
