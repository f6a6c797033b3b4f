package io.ringbook.app.serve.demo;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;
import io.ringbook.sbe.TransferType;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Decides what the play does next in one market: quotes a little off a price that wanders, takes back what is old or
 * far away, and trades. Never more than some dozens of live orders a side.
 */
final class DemoTrader
{
    /** Nothing to do at this turn. */
    static final int NOTHING = 0;

    private static final int MAKERS = 2;
    private static final int MOST_ORDERS = 16;
    private static final int FEW_ORDERS = 6;
    private static final int SCALE = 8;
    private static final double WANDER_PER_SECOND = 0.0003;
    private static final double PULL_TO_ANCHOR_PER_SECOND = 0.00002;
    private static final double PULL_TO_TRADES_PER_SECOND = 0.02;
    private static final double USUAL_DISTANCE = 0.0006;
    private static final double FARTHEST = 0.01;
    private static final double REACH = 0.0008;
    private static final long FUNDS = 5_000_000;
    private static final int QUOTES = 60;
    private static final int CANCELS = 15;
    private static final int HUNDRED = 100;

    private final OrderInstructions noInstructions = new OrderInstructions();
    private final ClOrdId noId = new ClOrdId();
    private final DemoMarket market;
    private final DemoState state;
    private final Random random;
    private final double secondsPerTurn;
    private double fair;

    DemoTrader(final DemoMarket market, final DemoState state, final Random random, final int turnsPerSecond)
    {
        this.market = market;
        this.state = state;
        this.random = random;
        this.secondsPerTurn = 1.0 / turnsPerSecond;
    }

    /** Encodes the next command. */
    int next(final CommandEncoder encoder)
    {
        final DemoState.Market known = state.market(market.symbol());
        if (null == known || TradingPhase.CONTINUOUS != known.phase)
        {
            return NOTHING;
        }
        wander(known.lastTicks);
        final Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        final int choice = random.nextInt(HUNDRED);
        if (choice >= QUOTES + CANCELS)
        {
            final long taker = DemoState.FIRST_ACCOUNT + MAKERS + random.nextInt(DemoState.ACCOUNTS - MAKERS);
            return take(encoder, known, taker, side);
        }
        final long maker = DemoState.FIRST_ACCOUNT + random.nextInt(MAKERS);
        final List<DemoState.Live> orders = known.orders(maker, side);
        final DemoState.Live misplaced = misplaced(orders, side);
        if (null != misplaced)
        {
            return cancel(encoder, misplaced);
        }
        if (orders.size() >= MOST_ORDERS || choice >= QUOTES && orders.size() > FEW_ORDERS)
        {
            return cancel(encoder, orders.get(0));
        }
        return quote(encoder, known, maker, side);
    }

    private void wander(final long lastTicks)
    {
        if (0 == fair)
        {
            fair = lastTicks > 0 ? lastTicks : market.anchorTicks();
        }
        final double towardsTrades = lastTicks > 0 ? (lastTicks - fair) * PULL_TO_TRADES_PER_SECOND : 0;
        fair += fair * WANDER_PER_SECOND * Math.sqrt(secondsPerTurn) * random.nextGaussian() +
            secondsPerTurn * (towardsTrades + (market.anchorTicks() - fair) * PULL_TO_ANCHOR_PER_SECOND);
        fair = Math.max(1, fair);
    }

    /** A quote that the price has run over or away from. */
    private DemoState.Live misplaced(final List<DemoState.Live> orders, final Side side)
    {
        for (final DemoState.Live order : orders)
        {
            final double distance = (Side.BUY == side ? fair - order.priceTicks() : order.priceTicks() - fair) / fair;
            if (distance < 0 || distance > FARTHEST)
            {
                return order;
            }
        }
        return null;
    }

    private int quote(final CommandEncoder encoder, final DemoState.Market known, final long account, final Side side)
    {
        final double distance = 1 + Math.min(FARTHEST, -Math.log(1 - random.nextDouble()) * USUAL_DISTANCE) * fair;
        final long price = Math.max(1, Math.round(Side.BUY == side ? fair - distance : fair + distance));
        return order(encoder, known, account, side, TimeInForce.GTC, price, lots(1), true);
    }

    private int take(final CommandEncoder encoder, final DemoState.Market known, final long account, final Side side)
    {
        final double reach = 1 + fair * REACH;
        final long price = Math.max(1, Math.round(Side.BUY == side ? fair + reach : fair - reach));
        return order(encoder, known, account, side, TimeInForce.IOC, price, lots(0.7), false);
    }

    private long lots(final double share)
    {
        return Math.max(1, Math.round(-Math.log(1 - random.nextDouble()) * share * market.usualLots()));
    }

    private int order(
        final CommandEncoder encoder,
        final DemoState.Market known,
        final long account,
        final Side side,
        final TimeInForce timeInForce,
        final long priceTicks,
        final long lots,
        final boolean isPostOnly)
    {
        final String asset = Side.BUY == side ? market.quote() : market.base();
        final double cost = lots * Math.pow(10, SCALE - market.lotDecimals()) *
            (Side.BUY == side ? 1.01 * priceTicks / Math.pow(10, market.tickDecimals()) : 1);
        if (state.availableUnits(account, asset) < cost)
        {
            return !state.beginFunding(account, asset) ? NOTHING : encoder.transfer(
                0, TransferType.DEPOSIT, account, TimeUnit.MILLISECONDS.toMicros(System.currentTimeMillis()), asset,
                FUNDS * (long)Math.pow(10, SCALE));
        }
        return encoder.newOrder(
            0, account, known.id, side, OrdType.LIMIT, timeInForce, priceTicks, lots, StpMode.NULL_VAL, isPostOnly,
            noInstructions, noId);
    }

    private int cancel(final CommandEncoder encoder, final DemoState.Live order)
    {
        return encoder.cancelOrder(0, order.account(), order.orderId(), NullValue.INT, noId);
    }
}
