package io.ringbook.replay.whatif;

import java.util.List;

/**
 * The two outcomes of a journal, side by side.
 *
 * @param sequence           of the last command.
 * @param commands           replayed.
 * @param hashRecordsChecked state hashes of the journal that were compared with those of the engine as it was.
 * @param elapsedNs          it took.
 * @param isAccountsOn       whether the engine pays for orders; if not, balances are not known to it.
 * @param before             as it was.
 * @param after              in the what-if.
 * @param orders             accepted by both, or by one alone.
 * @param trades             made in both by the same command between the same orders at the same price and quantity, or
 *                           in one alone.
 * @param resting            orders at the end in both, or in one alone.
 * @param otherCommands      commands with another outcome, fees and balances aside.
 * @param firstOutcome       the first of them; null if there is none.
 * @param firstEvent         sequence of the first command of which any event differs, fees and balances included; 0 if
 *                           there is none.
 * @param offTickCommands    orders and replaces that did not fit other steps.
 * @param orphanCommands     cancels and replaces by the engine's id of orders that only the engine as it was accepted.
 * @param valueAsset         what differences of accounts are valued in; null if there is no instrument.
 * @param accounts           whose balances differ, the one that gains most first.
 * @param problem            why the money of one of the two does not add up; null if it does.
 */
public record WhatIfReport(
    long sequence,
    long commands,
    long hashRecordsChecked,
    long elapsedNs,
    boolean isAccountsOn,
    Outcome before,
    Outcome after,
    Shared orders,
    Shared trades,
    Shared resting,
    long otherCommands,
    Difference firstOutcome,
    long firstEvent,
    long offTickCommands,
    long orphanCommands,
    String valueAsset,
    List<AccountDifference> accounts,
    String problem)
{
    /**
     * How many of something are in both, and how many in one alone.
     *
     * @param both       in both.
     * @param onlyBefore only as it was.
     * @param onlyAfter  only in the what-if.
     */
    public record Shared(long both, long onlyBefore, long onlyAfter)
    {
    }
}
