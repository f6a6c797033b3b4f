package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.book.PriceLevels;

/**
 * The hash of an engine's complete state: every counter, every definition, every order in queue order. It is a function
 * of the state alone, not of how it is kept in memory; {@code docs/determinism.md} says word by word what goes in.
 */
final class StateHash
{
    private static final long SEED = 0x52494E47424F4F4BL;
    private static final long MULTIPLIER = 0x9FB21C651E98DF25L;

    private static final long[] ORDER_MULTIPLIERS = new long[9 + ClOrdId.WORDS];

    static
    {
        // SplitMix64 (Steele, Lea, Flood 2014), made odd.
        long x = SEED;
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
    private final ClOrdId clOrdId = new ClOrdId();
    private long hash;

    StateHash(final EngineState state)
    {
        this.state = state;
        this.books = state.books;
        this.orders = books.orders();
    }

    long compute()
    {
        hash = SEED;
        add(MatchingEngine.SEMANTICS_VERSION);
        add(state.sequence);
        add(state.timestampNs);
        add(state.lastOrderId);
        add(state.lastTradeId);
        add(state.lastPriority);

        add(state.assetCount());
        for (int id = 1; id <= state.assetCount(); id++)
        {
            add(state.asset(id));
            add(state.assetScale(id));
        }
        add(state.instrumentCount());
        for (int id = 1; id <= state.instrumentCount(); id++)
        {
            add(state.instrument(id));
        }
        return hash ^ hash >>> 32;
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
        addSide(instrument, 0);
        addSide(instrument, 1);
    }

    private void addSide(final Instrument instrument, final int side)
    {
        final PriceLevels levels = instrument.book.levels(side);
        long count = 0;
        for (long rank = levels.bestRank(); PriceLevels.NO_RANK != rank; rank = levels.rankAfter(rank))
        {
            final int head = instrument.book.head(levels.cellAt(rank));
            for (int slot = head; Orders.NONE != slot; slot = orders.next(slot))
            {
                addOrder(slot);
                count++;
            }
        }
        add(count);
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
            books.preventedLots(slot) * k[7] +
            books.stpGroup(slot) * k[8];
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
        final long mixed = (hash ^ value) * MULTIPLIER;
        hash = mixed ^ mixed >>> 29;
    }
}
