package io.ringbook.engine;

import org.agrona.collections.Long2ObjectHashMap;

import java.util.Arrays;

/**
 * The accounts that have a limit or are killed; all others are not known here, and cost nothing.
 */
final class Accounts
{
    private final Long2ObjectHashMap<Account> accounts = new Long2ObjectHashMap<>();
    private long[] ids = new long[8];
    private int count;

    private boolean isKilled;
    private boolean isAnySpecial;

    /**
     * Can anything here concern a new order?
     *
     * @return false if nobody has a limit or is killed.
     */
    boolean isAnySpecial()
    {
        return isAnySpecial;
    }

    /**
     * Are everybody's new orders refused?
     *
     * @return true if so.
     */
    boolean isKilled()
    {
        return isKilled;
    }

    void isKilled(final boolean isKilled)
    {
        this.isKilled = isKilled;
        isAnySpecial = isKilled || count > 0;
    }

    /**
     * Finds an account.
     *
     * @param id any number.
     * @return the account, or null if there is nothing special about it.
     */
    Account find(final long id)
    {
        return 0 == count ? null : accounts.get(id);
    }

    Account findOrAdd(final long id)
    {
        Account account = accounts.get(id);
        if (null == account)
        {
            account = new Account(id);
            accounts.put(id, account);
            onCount();
        }
        return account;
    }

    void remove(final long id)
    {
        accounts.remove(id);
        onCount();
    }

    private void onCount()
    {
        count = accounts.size();
        isAnySpecial = isKilled || count > 0;
    }

    int count()
    {
        return count;
    }

    /**
     * The accounts in ascending order.
     *
     * @return at least as many ids as there are accounts; valid until the next call.
     */
    long[] sortedIds()
    {
        if (ids.length < count)
        {
            ids = new long[Integer.highestOneBit(count) << 1];
        }
        int listed = 0;
        final Long2ObjectHashMap<Account>.KeyIterator iterator = accounts.keySet().iterator();
        while (iterator.hasNext())
        {
            ids[listed++] = iterator.nextLong();
        }
        Arrays.sort(ids, 0, count);
        return ids;
    }
}
