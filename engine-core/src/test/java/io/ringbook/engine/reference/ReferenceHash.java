package io.ringbook.engine.reference;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The hash of the complete state, word by word as docs/determinism.md says.
 */
final class ReferenceHash
{
    private static final long NONE = NullValue.LONG;
    private static final long SEED = 0x52494E47424F4F4BL;
    private static final long MULTIPLIER = 0x9FB21C651E98DF25L;
    private static final int FIRST_ID_WORD = 9;
    private static final long[] K = new long[24];

    static
    {
        long x = SEED;
        for (int i = 0; i < K.length; i++)
        {
            x += 0x9E3779B97F4A7C15L;
            long z = (x ^ x >>> 30) * 0xBF58476D1CE4E5B9L;
            z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
            K[i] = (z ^ z >>> 31) | 1;
        }
    }

    private long hash = SEED;

    private ReferenceHash()
    {
    }

    static long of(final ReferenceState state)
    {
        final ReferenceHash hash = new ReferenceHash();
        hash.add(state);
        return hash.hash ^ hash.hash >>> 32;
    }

    /** k9 to k13: the words of a client id, 0 if there is none. */
    static long wordOf(final ClOrdId clOrdId)
    {
        long word = 0;
        if (!clOrdId.isEmpty())
        {
            for (int i = 0; i < ClOrdId.WORDS; i++)
            {
                word += clOrdId.word(i) * K[FIRST_ID_WORD + i];
            }
        }
        return word;
    }

    private void add(final ReferenceState state)
    {
        add(MatchingEngine.SEMANTICS_VERSION);
        add(state.sequence);
        add(state.timeNs);
        add(state.lastOrderId);
        add(state.lastTradeId);
        add(state.lastPriority);

        add(state.ledger.isOn ? 1 : 0);
        add(state.assetScales.size());
        for (final Map.Entry<String, Integer> asset : state.assetScales.entrySet())
        {
            add(asset.getKey());
            add(asset.getValue());
            add(state.ledger.fees(asset.getKey()).longValueExact());
        }

        add(state.isKilled ? 1 : 0);
        int count = 0;
        for (final Account account : state.accounts.values())
        {
            count += account.isWorthNoting() ? 1 : 0;
        }
        add(count);
        for (final Account account : state.accounts.values())
        {
            if (account.isWorthNoting())
            {
                add(account, state.timeNs);
            }
        }

        addTransfers(state);
        addBalances(state);
        add(state.instruments.size());
        for (final PlainInstrument instrument : state.instruments)
        {
            add(instrument);
        }
    }

    /** The number of remembered transfers, and a hash of their own, in the order of arrival. */
    private void addTransfers(final ReferenceState state)
    {
        long transfersHash = SEED;
        for (final PlainTransfer transfer : state.ledger.transfers.values())
        {
            final Command.Transfer command = transfer.command();
            transfersHash = step(transfersHash, command.account());
            transfersHash = step(transfersHash, command.transferId());
            transfersHash = step(transfersHash, command.type().value());
            transfersHash = step(transfersHash, state.assetId(command.asset()));
            transfersHash = step(transfersHash, command.amountUnits());
            transfersHash = step(transfersHash, transfer.outcome().value());
        }
        add(state.ledger.transfers.size());
        add(transfersHash);
    }

    /** The number of non-zero balances, and the sum of a hash of each. */
    private void addBalances(final ReferenceState state)
    {
        long count = 0;
        long sum = 0;
        for (final Map.Entry<Long, TreeMap<String, PlainBalance>> account : state.ledger.accounts.entrySet())
        {
            for (final Map.Entry<String, PlainBalance> asset : account.getValue().entrySet())
            {
                if (!asset.getValue().isZero())
                {
                    count++;
                    sum += hashOf(account.getKey(), state.assetId(asset.getKey()), asset.getValue());
                }
            }
        }
        add(count);
        add(sum);
    }

    private static long hashOf(final long account, final long assetId, final PlainBalance balance)
    {
        long balanceHash = step(SEED, account);
        balanceHash = step(balanceHash, assetId);
        balanceHash = step(balanceHash, balance.available.longValueExact());
        return step(balanceHash, balance.locked.longValueExact());
    }

    private void add(final Account account, final long timeNs)
    {
        final boolean isRated = 0 != account.ordersPerSecond;
        add(account.id);
        add(account.isKilled ? 1 : 0);
        add(account.maxOpenOrders);
        add(account.maxQuantity);
        add(account.maxQuantityDecimals);
        add(account.maxNotional);
        add(account.maxNotionalDecimals);
        add(account.ordersPerSecond);
        add(isRated ? account.burst : 0);
        add(isRated ? account.creditAt(timeNs) : 0);
    }

    private void add(final PlainInstrument instrument)
    {
        add(instrument.symbol);
        add(instrument.baseAsset);
        add(instrument.quoteAsset);
        add(instrument.tickSize);
        add(instrument.tickSizeDecimals);
        add(instrument.lotSize);
        add(instrument.lotSizeDecimals);
        add(instrument.minPrice);
        add(instrument.maxPrice);
        add(instrument.minQuantity);
        add(instrument.maxQuantity);
        add(instrument.makerFee);
        add(instrument.makerFeeDecimals);
        add(instrument.takerFee);
        add(instrument.takerFeeDecimals);
        add(instrument.feeMode.value());
        add(instrument.feeAsset.value());
        add(instrument.stpMode.value());
        add(instrument.matching.value());
        add(instrument.topOrderPct);
        add(instrument.protectionTicks);
        add(instrument.protectionAction.value());
        add(instrument.stopAtEntry.value());
        add(instrument.haltMode.value());
        add(instrument.allowNegativePrice ? 1 : 0);
        add(instrument.l2 ? 1 : 0);
        add(instrument.phase.value());
        add(instrument.lastPrice);
        add(instrument.lastUpdateId);
        add(instrument.staticReference);
        add(instrument.dynamicReference);
        add(instrument.staticPct);
        add(instrument.dynamicPct);
        add(instrument.bandAction.value());
        add(instrument.published.price());
        add(instrument.published.volume());
        add(instrument.published.surplus());
        add(instrument.published.surplusSide().value());
        add(instrument.hasRange ? instrument.rangeHigh : NONE);
        add(instrument.hasRange ? instrument.rangeLow : NONE);
        add(instrument.bids.orders);
        add(instrument.asks.orders);
        add(LiveOrders.inStopOrder(instrument.stops, Side.BUY));
        add(LiveOrders.inStopOrder(instrument.stops, Side.SELL));
    }

    private void add(final List<LiveOrder> orders)
    {
        for (int i = 0; i < orders.size(); i++)
        {
            add(wordOf(orders.get(i)));
        }
        add(orders.size());
    }

    private static long wordOf(final LiveOrder order)
    {
        long word = order.orderId * K[0] +
            order.account * K[1] +
            order.price * K[2] +
            order.leaves * K[3] +
            order.cum * K[4] +
            order.priority * K[5] +
            enumsOf(order) * K[6] +
            order.prevented * K[7] +
            order.stpGroup * K[8] +
            order.idWord +
            orZero(order.displayLots) * K[14] +
            (order.isIceberg() && !order.isPending ? order.slice : 0) * K[15] +
            orZero(order.expireTime) * K[21] +
            orZero(order.ocoGroup) * K[22] +
            feeCarryOf(order) * K[23];
        if (order.isPending)
        {
            word += orZero(order.stop()) * K[16] +
                orZero(order.trailOffset) * K[17] +
                orZero(order.anchor) * K[18] +
                orZero(order.minLots) * K[19] +
                orZero(order.budget) * K[20];
        }
        return word;
    }

    /** Decision k: starts at 50000 with accounts ON; none with accounts OFF. */
    private static long feeCarryOf(final LiveOrder order)
    {
        return order.instrument.fees.isCharged() ? Fees.carry(order.feeSum) : 0;
    }

    private static long enumsOf(final LiveOrder order)
    {
        return (order.instrument.id & 0xFFFFFFFFL) |
            (long)order.side.value() << 32 |
            (long)order.type.value() << 33 |
            (long)order.tif.value() << 37 |
            (long)order.stpMode.value() << 41 |
            (order.postOnly ? 1L << 48 : 0) |
            (order.isTriggered ? 1L << 51 : 0) |
            (OrdType.MARKET == order.type && order.isFromCall ? 1L << 52 : 0) |
            (order.isPending && order.isReached ? 1L << 55 : 0);
    }

    private static long orZero(final long value)
    {
        return NONE == value ? 0 : value;
    }

    private void add(final String text)
    {
        add(text.length());
        for (int i = 0; i < text.length(); i++)
        {
            add(text.charAt(i));
        }
    }

    private void add(final long value)
    {
        hash = step(hash, value);
    }

    private static long step(final long from, final long word)
    {
        final long mixed = (from ^ word) * MULTIPLIER;
        return mixed ^ mixed >>> 29;
    }
}
