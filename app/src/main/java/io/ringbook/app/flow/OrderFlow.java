package io.ringbook.app.flow;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.OrderView;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import org.agrona.MutableDirectBuffer;

/**
 * An endless stream of orders as a market sees them, made up from a seed: prices that walk at random with bursts, new
 * orders near the touch and ever fewer away from it, cancels and amendments of orders that are live, takers of every
 * kind, several hundred accounts. Books keep a depth: the deeper one is, the more of its commands are cancels.
 *
 * <p>Which orders are live the flow does not learn from events, which would make its content depend on when they
 * arrive, nor does it guess. It keeps a {@link FlowBook} for each instrument that follows the same rules as the engine
 * for the few kinds of order it uses, and so knows the order ids that the engine will give. A part of the accounts name
 * their orders by client order ids instead. So the same seed gives the same bytes, live or not, and the engine's number
 * of trades can be compared with {@link #trades()}. It must be the only one to send orders while it runs.
 *
 * <p>Allocates nothing in the steady state. One thread.
 *
 * <p>Long because it has a method for each kind of command, and all of them draw from the same state.
 */
public final class OrderFlow
{
    private static final int KINDS = 1024;
    private static final int REPLACE = 82;
    private static final int IOC = REPLACE + 51;
    private static final int MARKET = IOC + 10;
    private static final int FOK = MARKET + 10;
    private static final int POST_ONLY = FOK + 11;
    private static final int CANCEL_AT_TARGET = 307;
    private static final int MOST_CANCELS = 700;
    private static final int CANCEL_STEEPNESS = 4;

    /** Of 64 new limit orders so many take, and so many in a burst. */
    private static final int TAKERS = 8;
    private static final int TAKERS_IN_BURST = 20;

    private static final int LARGE_SHIFT = 3;

    /** One account in so many names its orders by client order id, the others by the engine's order id. */
    private static final int NAMING_ACCOUNTS = 4;
    private static final OrderInstructions PLAIN = new OrderInstructions();

    private final CommandEncoder encoder = new CommandEncoder();
    private final FlowIds ids = new FlowIds();
    private final ClOrdId clOrdId = new ClOrdId();
    private final ClOrdId noId = new ClOrdId();
    private final FlowMarket[] markets;
    private final SplitMix random;
    private final int accounts;
    private final int targetDepth;
    private long nextOrderId = 1;
    private long correlationId;
    private boolean isFunded;

    /**
     * A flow into empty books.
     *
     * @param seed        that all of it follows from.
     * @param instruments to spread it over, the first ones being busier.
     * @param accounts    that send orders, numbered from 1.
     * @param targetDepth live orders to keep in each instrument.
     */
    public OrderFlow(final long seed, final int instruments, final int accounts, final int targetDepth)
    {
        this.random = new SplitMix(seed);
        this.accounts = accounts;
        this.targetDepth = targetDepth;
        this.markets = new FlowMarket[instruments];
        for (int i = 0; i < instruments; i++)
        {
            markets[i] = new FlowMarket(i, targetDepth);
        }
    }

    /**
     * Makes it a flow for an engine with accounts ON: instruments have fees, and a market order to buy carries a price,
     * higher than any it can meet, so that its cost is known. It trades as without.
     *
     * @return this.
     */
    public OrderFlow funded()
    {
        isFunded = true;
        return this;
    }

    /**
     * Is it a flow for an engine with accounts ON?
     *
     * @return true after {@link #funded()}.
     */
    public boolean isFunded()
    {
        return isFunded;
    }

    /**
     * Accounts that send the orders; their ids are 1 to this.
     *
     * @return number of accounts.
     */
    public int accounts()
    {
        return accounts;
    }

    /**
     * What to define before the first command, for each instrument the engine does not know yet.
     *
     * @param index from 0, in the order of the ids a new engine gives.
     * @return the instrument.
     */
    public InstrumentSpec instrument(final int index)
    {
        return markets[index].spec(isFunded);
    }

    /**
     * What an instrument trades.
     *
     * @param index from 0, as of {@link #instrument(int)}.
     * @return name of the asset.
     */
    public String baseAsset(final int index)
    {
        return markets[index].base();
    }

    /**
     * What all instruments are paid in.
     *
     * @return name of the asset.
     */
    public String quoteAsset()
    {
        return FlowMarket.QUOTE;
    }

    /**
     * Number of instruments.
     *
     * @return count.
     */
    public int instruments()
    {
        return markets.length;
    }

    /**
     * States an instrument's id where it is not index + 1.
     *
     * @param index        from 0.
     * @param instrumentId that commands name it by.
     */
    public void instrumentId(final int index, final int instrumentId)
    {
        markets[index].instrumentId(instrumentId);
    }

    /**
     * Takes over the books of a recovered engine, and ids that none of its orders has. Orders at prices far away and
     * such as the flow did not send are left alone.
     *
     * @param engine at rest.
     */
    public void resume(final MatchingEngine engine)
    {
        nextOrderId = engine.lastOrderId() + 1;
        random.mix(engine.sequence());
        for (final FlowMarket market : markets)
        {
            final int instrumentId = engine.instrumentId(market.symbol());
            if (instrumentId > 0)
            {
                market.instrumentId(instrumentId);
                engine.forEachOrder(instrumentId, Side.BUY, (order) -> resume(market, order, true));
                engine.forEachOrder(instrumentId, Side.SELL, (order) -> resume(market, order, false));
                final int ask = market.book().opposite(true, market.fairLevel());
                market.fairLevel((market.book().opposite(false, ask) + ask) >>> 1);
            }
        }
    }

    private void resume(final FlowMarket market, final OrderView order, final boolean buy)
    {
        final long level = market.level(order.priceTicks());
        final long id = FlowBook.id(order.orderId(), order.isPostOnly());
        final boolean isNamed = !order.clOrdId().isEmpty();
        if (level >= 0 && level < FlowBook.LEVELS && order.quantityLots() <= Integer.MAX_VALUE &&
            order.account() <= accounts && isNaming((int)order.account()) == isNamed &&
            (!isNamed || FlowIds.number(order.clOrdId()) == id) && !market.book().crosses(buy, (int)level))
        {
            market.book().add(
                buy, (int)level, (int)order.leavesLots(), (int)order.quantityLots(), (int)order.account(), id);
        }
    }

    /**
     * Trades that the commands made so far cause.
     *
     * @return count.
     */
    public long trades()
    {
        long trades = 0;
        for (final FlowMarket market : markets)
        {
            trades += market.book().trades();
        }
        return trades;
    }

    /**
     * Orders that are live after the commands made so far.
     *
     * @return count.
     */
    public long liveOrders()
    {
        long liveOrders = 0;
        for (final FlowMarket market : markets)
        {
            liveOrders += market.book().liveCount();
        }
        return liveOrders;
    }

    /**
     * Encodes the next command.
     *
     * @param buffer        to write into.
     * @param offset        of its message header, with {@link CommandEncoder#MAX_COMMAND_LENGTH} bytes of room.
     * @param correlationId of the command.
     * @return length in bytes.
     */
    public int next(final MutableDirectBuffer buffer, final int offset, final long correlationId)
    {
        this.correlationId = correlationId;
        encoder.wrap(buffer, offset);

        final long first = random.next();
        final long second = random.next();
        final FlowMarket market = market((int)(second >>> 40));
        final FlowBook book = market.book();
        market.step((int)(first >>> 32));

        final int kind = (int)first & (KINDS - 1);
        final int live = book.liveCount();
        if (live > 0 && (kind < REPLACE || isCancel(kind, live)))
        {
            final int order = book.live((int)((first >>> 10 & 0x3FFFFF) * live >>> 22));
            return kind < REPLACE ? replace(market, order, second) : cancel(market, order);
        }
        final int account = 1 + (int)((first >>> 32 & 0xFFFF) * accounts >>> 16);
        return kind >= IOC && kind < FOK || kind >= REPLACE && kind < IOC ?
            take(market, account, kind, second) : limit(market, account, kind, second);
    }

    /** The instruments are not equally busy: the lower of two draws. */
    private FlowMarket market(final int bits)
    {
        final int one = (bits & 0xFFF) * markets.length >>> 12;
        final int other = (bits >>> 12 & 0xFFF) * markets.length >>> 12;
        return markets[Math.min(one, other)];
    }

    private boolean isCancel(final int kind, final int live)
    {
        final int surplus = live - targetDepth;
        final long width = CANCEL_AT_TARGET + (long)surplus * CANCEL_AT_TARGET * CANCEL_STEEPNESS / targetDepth;
        return kind >= POST_ONLY && kind < POST_ONLY + Math.max(0, Math.min(MOST_CANCELS, width));
    }

    private int cancel(final FlowMarket market, final int order)
    {
        final FlowBook book = market.book();
        final int account = book.account(order);
        final long orderId = name(account, book.id(order));
        book.remove(order);
        return encoder.cancelOrder(correlationId, account, orderId, market.instrumentId(), clOrdId);
    }

    private int replace(final FlowMarket market, final int order, final long bits)
    {
        final FlowBook book = market.book();
        final int account = book.account(order);
        final int leaves = book.leaves(order);
        long priceTicks = NullValue.LONG;
        long quantityLots = NullValue.LONG;
        final long orderId = name(account, book.id(order));
        if (leaves > 1 && 0 != (bits & 1))
        {
            book.reduce(order, leaves + 1 >>> 1);
            quantityLots = book.quantity(order);
        }
        else
        {
            final boolean buy = book.isBuy(order);
            final int level = market.passiveLevel(buy, bits);
            priceTicks = market.priceTicks(level);
            if (level != book.level(order) && !(book.isPostOnly(order) && book.crosses(buy, level)))
            {
                book.move(order, level);
            }
        }
        return encoder.replaceOrder(
            correlationId, account, orderId, clOrdId, market.instrumentId(), priceTicks, quantityLots,
            ReplaceBasis.TOTAL_QTY, NullValue.LONG, NullValue.LONG, NullValue.LONG, noId);
    }

    private int limit(final FlowMarket market, final int account, final int kind, final long bits)
    {
        final boolean postOnly = kind < POST_ONLY;
        final boolean taking = !postOnly &&
            (bits >>> 34 & 63) < (market.isInBurst() ? TAKERS_IN_BURST : TAKERS);
        final boolean buy = taking ? market.takerBuys(bits) : 0 != (bits & 1);
        final int level = taking ? market.takingLevel(buy, bits, 3) : market.passiveLevel(buy, bits);
        final int quantity = quantity(bits);
        final FlowBook book = market.book();
        final long id = FlowBook.id(nextOrderId, postOnly);
        if (!postOnly || !book.crosses(buy, level))
        {
            nextOrderId++;
            final int remaining = book.match(buy, level, quantity, account);
            if (remaining > 0)
            {
                book.add(buy, level, remaining, quantity, account, id);
            }
        }
        return newOrder(
            market, account, buy, OrdType.LIMIT, TimeInForce.GTC, market.priceTicks(level), quantity, postOnly, id);
    }

    private int take(final FlowMarket market, final int account, final int kind, final long bits)
    {
        final FlowBook book = market.book();
        final boolean buy = market.takerBuys(bits);
        final int quantity = quantity(bits);
        final long id = FlowBook.id(nextOrderId++, false);
        if (kind >= IOC && kind < MARKET)
        {
            book.match(buy, buy ? FlowBook.LEVELS - 1 : 0, quantity, account);
            final long priceTicks =
                isFunded && buy ? market.priceTicks(FlowBook.LEVELS - 1) : NullValue.LONG;
            return newOrder(
                market, account, buy, OrdType.MARKET, TimeInForce.IOC, priceTicks, quantity, false, id);
        }
        final int level = market.takingLevel(buy, bits, 7);
        final boolean allOrNothing = kind >= MARKET;
        if (!allOrNothing || book.canFill(buy, level, quantity, account))
        {
            book.match(buy, level, quantity, account);
        }
        return newOrder(
            market, account, buy, OrdType.LIMIT, allOrNothing ? TimeInForce.FOK : TimeInForce.IOC,
            market.priceTicks(level), quantity, false, id);
    }

    /** 1 to 32 lots, and eight times as much now and then. */
    private static int quantity(final long bits)
    {
        final int lots = 1 + ((int)(bits >>> 16) & 31);
        return 0 == (bits >>> 21 & 31) ? lots << LARGE_SHIFT : lots;
    }

    private static boolean isNaming(final int account)
    {
        return 0 == account % NAMING_ACCOUNTS;
    }

    /** Sets the client order id where the account uses them; else answers the order id, the other way to name it. */
    private long name(final int account, final long id)
    {
        if (isNaming(account))
        {
            ids.set(clOrdId, id);
            return NullValue.LONG;
        }
        clOrdId.clear();
        return FlowBook.orderId(id);
    }

    private int newOrder(
        final FlowMarket market,
        final int account,
        final boolean buy,
        final OrdType ordType,
        final TimeInForce timeInForce,
        final long priceTicks,
        final int quantityLots,
        final boolean postOnly,
        final long id)
    {
        name(account, id);
        return encoder.newOrder(
            correlationId, account, market.instrumentId(), buy ? Side.BUY : Side.SELL, ordType, timeInForce,
            priceTicks, quantityLots, StpMode.NULL_VAL, postOnly, PLAIN, clOrdId);
    }
}
