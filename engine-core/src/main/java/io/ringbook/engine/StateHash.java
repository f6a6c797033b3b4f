package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderExtras;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.book.PriceLevels;
import io.ringbook.engine.book.StopList;
import io.ringbook.engine.ledger.HashStep;

/**
 * The hash of an engine's complete state: every counter, every definition, every
 * balance, every order in queue order. It is a function
 * of the state alone, not of how it is kept in memory; {@code docs/determinism.md} says word by word what goes in.
 */
final class StateHash
{
    private static final int EXTRAS = 9 + ClOrdId.WORDS;
    private static final long[] ORDER_MULTIPLIERS = new long[EXTRAS + 10];

    static
    {
        // SplitMix64 (Steele, Lea, Flood 2014), made odd.
        long x = HashStep.SEED;
        for (int i = 0; i < ORDER_MULTIPLIERS.length; i++)
        {
            x += 0x9E3779B97F4A7C15L;
            long z = (x ^ x >>> 30) * 0xBF58476D1CE4E5B9L;
            z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
            ORDER_MULTIPLIERS[i] = (z ^ z >>> 31) | 1;
        }
    }

    private final EngineState state;
    private final OrderBooks books;
    private final Orders orders;
    private final OrderExtras extras;
    private final StopList stops;
    private final ClOrdId clOrdId = new ClOrdId();
    private long hash;

    StateHash(final EngineState state)
    {
        this.state = state;
        this.books = state.books;
        this.orders = books.orders();
        this.extras = books.extras();
        this.stops = books.newStopList();
    }

    long compute()
    {
        hash = HashStep.SEED;
        add(MatchingEngine.SEMANTICS_VERSION);
        add(state.sequence);
        add(state.timestampNs);
        add(state.lastOrderId);
        add(state.lastTradeId);
        add(state.lastPriority);

        add(state.ledger.isOn() ? 1 : 0);
        add(state.assets.count());
        for (int id = 1; id <= state.assets.count(); id++)
        {
            add(state.assets.name(id));
            add(state.assets.scale(id));
            add(state.ledger.fees(id));
        }
        addAccounts();
        add(state.ledger.transfers().count());
        add(state.ledger.transfers().hash());
        add(state.ledger.balances().count());
        add(state.ledger.balances().hash());
        add(state.instrumentCount());
        for (int id = 1; id <= state.instrumentCount(); id++)
        {
            add(state.instrument(id));
        }
        return hash ^ hash >>> 32;
    }

    private void addAccounts()
    {
        final Accounts accounts = state.accounts;
        add(accounts.isKilled() ? 1 : 0);
        add(accounts.count());
        final long[] ids = accounts.sortedIds();
        for (int i = 0; i < accounts.count(); i++)
        {
            final Account account = accounts.find(ids[i]);
            add(account.id);
            add(account.isKilled ? 1 : 0);
            add(account.maxOpenOrders);
            add(account.maxOrderQuantity);
            add(account.maxOrderQuantityDecimals);
            add(account.maxOrderNotional);
            add(account.maxOrderNotionalDecimals);
            add(account.ordersPerSecond);
            add(account.burst);
            add(account.creditAt(state.timestampNs));
        }
    }

    private void add(final Instrument instrument)
    {
        add(instrument.symbol);
        add(instrument.baseAsset);
        add(instrument.quoteAsset);
        add(instrument.tickSize);
        add(instrument.tickSizeDecimals);
        add(instrument.lotSize);
        add(instrument.lotSizeDecimals);
        add(instrument.minPriceTicks);
        add(instrument.maxPriceTicks);
        add(instrument.minQuantityLots);
        add(instrument.maxQuantityLots);
        add(instrument.makerFee);
        add(instrument.makerFeeDecimals);
        add(instrument.takerFee);
        add(instrument.takerFeeDecimals);
        add(instrument.feeMode);
        add(instrument.feeAsset);
        add(instrument.stpMode);
        add(instrument.matching);
        add(instrument.topOrderPct);
        add(instrument.protectionTicks);
        add(instrument.protectionAction);
        add(instrument.stopAtEntry);
        add(instrument.haltMode);
        add(instrument.allowNegativePrice ? 1 : 0);
        add(instrument.l2 ? 1 : 0);
        add(instrument.phase.value());
        add(instrument.lastPriceTicks);
        add(instrument.lastUpdateId);
        add(instrument.staticReferenceTicks);
        add(instrument.dynamicReferenceTicks);
        add(instrument.staticBandPct);
        add(instrument.dynamicBandPct);
        add(instrument.bandAction);
        add(instrument.indicativePriceTicks);
        add(instrument.indicativeVolumeLots);
        add(instrument.indicativeSurplusLots);
        add(instrument.indicativeSurplusSide.value());
        add(instrument.stops.highestTicks());
        add(instrument.stops.lowestTicks());
        addSide(instrument, 0);
        addSide(instrument, 1);
        addStops(instrument, 0);
        addStops(instrument, 1);
    }

    private void addSide(final Instrument instrument, final int side)
    {
        final PriceLevels levels = instrument.book.levels(side);
        long count = addQueue(instrument.book.marketQueue(side).head());
        for (long rank = levels.bestRank(); PriceLevels.NO_RANK != rank; rank = levels.rankAfter(rank))
        {
            count += addQueue(instrument.book.head(levels.cellAt(rank)));
        }
        add(count);
    }

    private long addQueue(final int head)
    {
        long count = 0;
        for (int slot = head; Orders.NONE != slot; slot = orders.next(slot))
        {
            addOrder(slot);
            count++;
        }
        return count;
    }

    private void addStops(final Instrument instrument, final int side)
    {
        instrument.stops.list(side, stops);
        for (int i = 0; i < stops.count(); i++)
        {
            addOrder(stops.slot(i));
        }
        add(stops.count());
    }

    /** One word, the sum of the fields times a constant each: so the products of an order overlap. */
    private void addOrder(final int slot)
    {
        final long[] k = ORDER_MULTIPLIERS;
        long word = orders.orderId(slot) * k[0] +
            orders.account(slot) * k[1] +
            orders.priceTicks(slot) * k[2] +
            orders.leavesLots(slot) * k[3] +
            orders.cumQuantityLots(slot) * k[4] +
            orders.priority(slot) * k[5] +
            OrderMeta.identity(orders.meta(slot)) * k[6] +
            orders.feeCarry(slot) * k[EXTRAS + 9];
        if (OrderMeta.has(orders.meta(slot), OrderMeta.EXTRAS))
        {
            word += extrasOf(slot, orders.meta(slot));
        }
        books.clOrdId(slot, clOrdId);
        if (!clOrdId.isEmpty())
        {
            for (int i = 0; i < ClOrdId.WORDS; i++)
            {
                word += clOrdId.word(i) * k[9 + i];
            }
        }
        add(word);
    }

    private long extrasOf(final int slot, final long meta)
    {
        final long[] k = ORDER_MULTIPLIERS;
        long word = extras.preventedLots(slot) * k[7] +
            extras.stpGroup(slot) * k[8] +
            extras.displayLots(slot) * k[EXTRAS] +
            extras.expireTimeNs(slot) * k[EXTRAS + 7] +
            extras.ocoGroup(slot) * k[EXTRAS + 8];
        if (!OrderMeta.has(meta, OrderMeta.PENDING))
        {
            return OrderMeta.has(meta, OrderMeta.ICEBERG) ? word + extras.sliceLots(slot) * k[EXTRAS + 1] : word;
        }
        final long offset = OrderMeta.isTrailing(meta) ? extras.trailOffsetTicks(slot) : 0;
        word += offset * k[EXTRAS + 3] +
            extras.minLots(slot) * k[EXTRAS + 5] +
            extras.budgetUnits(slot) * k[EXTRAS + 6];
        final long stopTicks = extras.stopPriceTicks(slot);
        if (NullValue.LONG != stopTicks)
        {
            final long anchor = 0 == offset ? 0 : 0 == OrderMeta.side(meta) ? stopTicks - offset : stopTicks + offset;
            word += stopTicks * k[EXTRAS + 2] + anchor * k[EXTRAS + 4];
        }
        return word;
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
        hash = HashStep.step(hash, value);
    }
}
