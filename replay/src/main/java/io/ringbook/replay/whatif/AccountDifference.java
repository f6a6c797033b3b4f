package io.ringbook.replay.whatif;

import java.math.BigDecimal;
import java.util.NavigableMap;

/**
 * What an account has more, or less, than it had as it was: available and locked together.
 *
 * @param account  whose it is.
 * @param byAsset  what-if less as-it-was, where it is not 0.
 * @param value    of all of them, in the report's value asset at the last prices as it was.
 * @param isValued whether all of them have such a price; what has none is not in the value.
 */
public record AccountDifference(
    long account, NavigableMap<String, BigDecimal> byAsset, BigDecimal value, boolean isValued)
{
}
