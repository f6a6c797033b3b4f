package io.ringbook.gateway.model;

import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.ReferenceView;
import io.ringbook.sbe.TradingPhase;

import java.util.Collection;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * All that requests are answered from. The first of the model thread's listeners; read there only, except where it says
 * any thread. Every look takes time in proportion to what it gives.
 *
 * <p>Long because it is the one door: what is behind it is in collaborators.
 */
public final class ReadModel extends ModelEvents
{
    /** Most done orders that are kept, over all accounts. */
    public static final int MAX_DONE_ORDERS = 200_000;

    /** Most fills of done orders that are kept. */
    public static final long MAX_DONE_FILLS = 1_000_000;

    private final Takeover takeover;

    /**
     * A model of an engine without any past, until {@link #start} is called.
     */
    public ReadModel()
    {
        this(MAX_DONE_ORDERS, MAX_DONE_FILLS);
    }

    ReadModel(final int maxDoneOrders, final long maxDoneFills)
    {
        super(new Orders(maxDoneOrders, maxDoneFills));
        takeover = new Takeover(markets, orders);
    }

    /**
     * Takes over what an engine out of recovery has. Before the thread starts, and before the past is told.
     *
     * @param engine at rest.
     */
    public void start(final MatchingEngine engine)
    {
        sequence = engine.sequence();
        timestampNs = engine.timestampNs();
        ReferenceView.tellInstruments(engine, this);
        engine.forEachAsset((id) -> balances.scale(engine.asset(id), engine.assetScale(id)));
        engine.forEachBalance((account, assetId, available, locked) ->
            balances.set(account, engine.asset(assetId), available, locked));
        takeover.start(engine);
    }

    /**
     * An order of the past: all live ones and the newest done ones, ascending. Of a live order the engine knows better
     * what it is now; the past adds when it came, when it changed, and what it traded. Before the thread starts.
     *
     * @param order made by an {@link OrderBuilder}; ignored if it is newer than what the engine had at the start.
     * @throws IllegalStateException if the past is not that of the engine: the order is live in one of them alone, or
     *                               has not traded the same.
     */
    public void pastOrder(final Order order)
    {
        takeover.pastOrder(order);
    }

    /**
     * A fill of an order that has been told, ascending. It is in the order's sums already. Before the thread starts.
     *
     * @param orderId of the order; ignored if it is not kept.
     * @param fill    of it.
     */
    public void pastFill(final long orderId, final Fill fill)
    {
        takeover.pastFill(orderId, fill);
    }

    /**
     * A trade of the past: the newest 1,000 of each instrument, ascending. Before the thread starts.
     *
     * @param trade of a known instrument.
     */
    public void pastTrade(final Trade trade)
    {
        takeover.pastTrade(trade);
    }

    /**
     * A kline of the past: the newest 3,700 of a second, 1,600 of a minute, 800 of an hour of each instrument,
     * ascending, none without trades; the last ones perhaps not over yet. Before the thread starts.
     *
     * @param instrumentId    known.
     * @param intervalSeconds 1, 60 or 3,600.
     * @param kline           of the interval.
     */
    public void pastKline(final int instrumentId, final int intervalSeconds, final Kline kline)
    {
        takeover.pastKline(instrumentId, intervalSeconds, kline);
    }

    /**
     * When an instrument first traded. Before the thread starts.
     *
     * @param instrumentId known.
     * @param timeNs       since the epoch.
     */
    public void firstTrade(final int instrumentId, final long timeNs)
    {
        markets.get(instrumentId).klines.firstTrade(timeNs);
    }

    /**
     * What a replace has changed and its event does not say. To be told by whoever sent the command, when it hears the
     * event, behind this model; otherwise it is known from the order's next slice on, or after a restart.
     *
     * @param orderId      that was replaced.
     * @param displayLots  of the command, or null.
     * @param expireTimeNs of the command, or null.
     */
    public void amended(final long orderId, final long displayLots, final long expireTimeNs)
    {
        orderEvents.onAmended(orderId, displayLots, expireTimeNs);
    }

    /**
     * An asset has been defined; no event says so. Any thread.
     *
     * @param asset name.
     * @param scale decimals of its unit.
     */
    public void assetDefined(final String asset, final int scale)
    {
        balances.scale(asset, scale);
    }

    /**
     * An instrument has been defined on terms that no event tells. Any thread.
     *
     * @param instrumentId of it.
     * @param terms        of it.
     */
    public void termsDefined(final int instrumentId, final Terms terms)
    {
        markets.terms(instrumentId, terms);
    }

    /**
     * The next definition of an instrument will be on these terms: for whoever defines it past the gateway. Any thread.
     *
     * @param symbol of it.
     * @param terms  of it.
     */
    public void termsToCome(final String symbol, final Terms terms)
    {
        markets.termsToCome(symbol, terms);
    }

    /**
     * An instrument by its name. Any thread.
     *
     * @param symbol of it.
     * @return the instrument, or null.
     */
    public Instrument instrument(final String symbol)
    {
        return markets.bySymbol().get(symbol);
    }

    /**
     * An instrument by its id. Any thread.
     *
     * @param instrumentId of the engine.
     * @return the instrument, or null.
     */
    public Instrument instrument(final int instrumentId)
    {
        final Market market = markets.find(instrumentId);
        return null == market ? null : market.instrument;
    }

    /**
     * All instruments. Any thread.
     *
     * @return in the order of their symbols.
     */
    public Collection<Instrument> instruments()
    {
        return markets.bySymbol().values();
    }

    /**
     * Fees and limits of an instrument. Any thread.
     *
     * @param instrument known.
     * @return terms; {@link Terms#UNKNOWN} if nobody has told them.
     */
    public Terms terms(final Instrument instrument)
    {
        return markets.terms(instrument.id());
    }

    /**
     * The best levels and the last price of an instrument, as of the last commands that were heard. Any thread.
     *
     * @param instrument known.
     * @return quote.
     */
    public MarketQuote quote(final Instrument instrument)
    {
        return market(instrument).quote();
    }

    /**
     * Decimals of an asset's unit. Any thread.
     *
     * @param asset name.
     * @return scale, or null if nobody has named the asset yet; a deposit would then make it 8.
     */
    public Integer assetScale(final String asset)
    {
        return balances.scale(asset);
    }

    /**
     * All assets that have been named. Any thread.
     *
     * @return decimals of their units, by name.
     */
    public Map<String, Integer> assetScales()
    {
        return balances.scales();
    }

    /**
     * The phase of an instrument.
     *
     * @param instrument known.
     * @return phase.
     */
    public TradingPhase phase(final Instrument instrument)
    {
        return market(instrument).phase;
    }

    /**
     * What an instrument's auction would print now.
     *
     * @param instrument known.
     * @return indication, or null if it is in no call, or nothing was published in it.
     */
    public Indicative indicative(final Instrument instrument)
    {
        return market(instrument).indicative;
    }

    /**
     * How an instrument's last auction ended.
     *
     * @param instrument known.
     * @return result, or null if there was none since the start.
     */
    public AuctionResult lastAuction(final Instrument instrument)
    {
        return market(instrument).lastAuction;
    }

    /**
     * The book of an instrument.
     *
     * @param instrument known.
     * @return its levels.
     */
    public Book book(final Instrument instrument)
    {
        return market(instrument).book;
    }

    /**
     * The resting orders of an instrument.
     *
     * @param instrument known.
     * @return in queue order.
     */
    public MarketByOrder marketByOrder(final Instrument instrument)
    {
        return market(instrument).orders;
    }

    /**
     * The last trades of an instrument.
     *
     * @param instrument known.
     * @return newest first.
     */
    public Tape trades(final Instrument instrument)
    {
        return market(instrument).tape;
    }

    /**
     * The last 24 hours of an instrument, and where it is now.
     *
     * @param instrument known.
     * @return ticker.
     */
    public Ticker ticker(final Instrument instrument)
    {
        final Market market = market(instrument);
        return market.ticker.ticker(MarketQuote.of(market.book, market.ticker.lastTicks()), nowNs());
    }

    /**
     * Klines of an instrument, as far as they are kept: {@link KlineSeries#isPartial()} says whether the copy must be
     * asked for their beginning. Those without trades between the first trade ever and now have the last close and no
     * volume.
     *
     * @param instrument known.
     * @param interval   of each.
     * @param startMs    none that opens before, since the epoch; null: the last ones up to the end.
     * @param endMs      none that opens after, since the epoch; null: now.
     * @param limit      most of them, at least 1; the first ones from the start on, if there is one.
     * @return ascending.
     */
    public KlineSeries klines(
        final Instrument instrument,
        final KlineInterval interval,
        final long startMs,
        final long endMs,
        final int limit)
    {
        return market(instrument).klines.series(interval, startMs, endMs, limit, nowNs());
    }

    /**
     * An order of anybody's, live or not long done.
     *
     * @param orderId of it.
     * @return the order, or null if it is not known.
     */
    public Order order(final long orderId)
    {
        return orders.get(orderId);
    }

    /**
     * An order, live or not long done.
     *
     * @param account whose it must be.
     * @param orderId of it.
     * @return the order, or null if it is another's or not known.
     */
    public Order order(final long account, final long orderId)
    {
        final Order order = orders.get(orderId);
        return null == order || order.account != account ? null : order;
    }

    /**
     * The newest order of a client's id, live or not long done: who took the id last.
     *
     * @param account       whose.
     * @param clientOrderId of it.
     * @return the order, or null.
     */
    public Order order(final long account, final String clientOrderId)
    {
        return orders.get(account, clientOrderId);
    }

    /**
     * Live orders of an account.
     *
     * @param account whose.
     * @return ascending.
     */
    public Collection<Order> openOrders(final long account)
    {
        return orders.open(account);
    }

    /**
     * All live orders.
     *
     * @return their ids, in no order.
     */
    public LongStream liveOrderIds()
    {
        return orders.liveIds();
    }

    /**
     * What an account has, where it is not nothing.
     *
     * @param account whose.
     * @return by asset.
     */
    public Collection<Balance> balances(final long account)
    {
        return balances.balances(account);
    }

    /**
     * What an account has of an asset.
     *
     * @param account whose.
     * @param asset   name.
     * @return balance, perhaps of nothing.
     */
    public Balance balance(final long account, final String asset)
    {
        return balances.balance(account, asset);
    }

    /**
     * The last command with events.
     *
     * @return sequence.
     */
    public long sequence()
    {
        return sequence;
    }

    /**
     * Its time.
     *
     * @return since the epoch.
     */
    public long timestampNs()
    {
        return timestampNs;
    }

    /**
     * The time now: that of the last command, or of the clock if it is later.
     *
     * @return since the epoch.
     */
    public long nowNs()
    {
        return Math.max(timestampNs, turnNs);
    }

    private Market market(final Instrument instrument)
    {
        return markets.get(instrument.id());
    }
}
