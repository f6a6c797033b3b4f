package io.ringbook.gateway.model;

import org.agrona.collections.Long2ObjectHashMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * What accounts have of assets: balances that are not zero, by account and the asset's name. Asset scales may be asked
 * for by any thread.
 */
final class BalanceSheet
{
    /** Decimals of an asset that was first named by a deposit (semantics-exact K1). */
    private static final int DEPOSITED_SCALE = 8;

    private final Long2ObjectHashMap<Map<String, Balance>> byAccount = new Long2ObjectHashMap<>();
    private final Map<String, Integer> scales = new ConcurrentHashMap<>();

    void scale(final String asset, final int scale)
    {
        scales.put(asset, scale);
    }

    Integer scale(final String asset)
    {
        return scales.get(asset);
    }

    Map<String, Integer> scales()
    {
        return new TreeMap<>(scales);
    }

    /** An asset that is named without a definition. */
    int named(final String asset)
    {
        final Integer known = scales.putIfAbsent(asset, DEPOSITED_SCALE);
        return null == known ? DEPOSITED_SCALE : known;
    }

    void set(final long account, final String asset, final long availableUnits, final long lockedUnits)
    {
        Map<String, Balance> balances = byAccount.get(account);
        if (null == balances)
        {
            balances = new TreeMap<>();
            byAccount.put(account, balances);
        }
        if (0 == availableUnits && 0 == lockedUnits)
        {
            balances.remove(asset);
        }
        else
        {
            balances.put(asset, new Balance(asset, named(asset), availableUnits, lockedUnits));
        }
    }

    Balance balance(final long account, final String asset)
    {
        final Map<String, Balance> balances = byAccount.get(account);
        final Balance balance = null == balances ? null : balances.get(asset);
        return null == balance ? new Balance(asset, named(asset), 0, 0) : balance;
    }

    void forEach(final BiConsumer<Long, Balance> consumer)
    {
        byAccount.forEach((account, balances) -> balances.values().forEach((balance) ->
            consumer.accept(account, balance)));
    }

    Collection<Balance> balances(final long account)
    {
        final Map<String, Balance> balances = byAccount.get(account);
        return null == balances ? List.of() : balances.values();
    }
}
