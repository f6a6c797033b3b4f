package io.ringbook.benchmarks;

import io.ringbook.sbe.AccountsMode;

import java.util.Locale;

/**
 * The engines that can be measured, ours first.
 */
enum BookEngine
{
    RINGBOOK
    {
        @Override
        BookPeer newPeer(final FlowRecords records, final boolean hasClientIds)
        {
            return new RingbookPeer(records, hasClientIds, AccountsMode.OFF);
        }
    },

    /** Ours with money: each order is paid for, trades have fees, balances are told. */
    RINGBOOK_ACCOUNTS
    {
        @Override
        BookPeer newPeer(final FlowRecords records, final boolean hasClientIds)
        {
            return new RingbookPeer(records, hasClientIds, AccountsMode.ON);
        }
    },
    EXCHANGE_CORE
    {
        @Override
        BookPeer newPeer(final FlowRecords records, final boolean hasClientIds)
        {
            return new ExchangeCorePeer(records);
        }
    },
    PARITY
    {
        @Override
        BookPeer newPeer(final FlowRecords records, final boolean hasClientIds)
        {
            return new ParityPeer(records);
        }
    };

    /**
     * A peer for a flow.
     *
     * @param records      of the flow.
     * @param hasClientIds to give each order a client order id too, where the engine knows such.
     * @return new one, without an engine yet.
     */
    abstract BookPeer newPeer(FlowRecords records, boolean hasClientIds);

    /**
     * Is it ours?
     *
     * @return false for a peer.
     */
    boolean isRingbook()
    {
        return RINGBOOK == this || RINGBOOK_ACCOUNTS == this;
    }

    @Override
    public String toString()
    {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
