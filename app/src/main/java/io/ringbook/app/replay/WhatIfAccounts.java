package io.ringbook.app.replay;

import io.ringbook.replay.whatif.AccountDifference;

import java.util.ArrayList;
import java.util.List;

/**
 * The accounts of a what-if that are worth showing: those that gain most, and those that lose most.
 */
final class WhatIfAccounts
{
    private final List<AccountDifference> shown = new ArrayList<>();
    private final int count;

    /**
     * Picks them.
     *
     * @param accounts that differ, the one that gains most first.
     * @param rows     of each of the two kinds, 0 for all.
     */
    WhatIfAccounts(final List<AccountDifference> accounts, final int rows)
    {
        count = accounts.size();
        final int top = 0 == rows ? count : Math.min(rows, count);
        shown.addAll(accounts.subList(0, top));
        shown.addAll(accounts.subList(Math.max(top, count - Math.min(rows, count)), count));
    }

    /** Of all that differ. */
    int count()
    {
        return count;
    }

    List<AccountDifference> shown()
    {
        return shown;
    }
}
