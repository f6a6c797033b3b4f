package io.ringbook.gateway.history;

import io.ringbook.codecs.NullValue;
import io.ringbook.gateway.model.Fill;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.Kline;
import io.ringbook.gateway.model.Order;
import io.ringbook.gateway.model.OrderBuilder;
import io.ringbook.gateway.model.OrderStatus;
import io.ringbook.gateway.model.Trade;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.IntFunction;

/**
 * Rows of the copy as the model has them: exact decimals back to ticks, lots and units.
 */
final class Rows
{
    static final String LIVE = "('NEW', 'PENDING_TRIGGER', 'PARTIALLY_FILLED')";

    /** To be read by {@link #order}. */
    static final String ORDER =
        "o.order_id, o.account, o.instrument_id, o.side, o.type, o.time_in_force, o.accepted_ns, o.cl_ord_id, " +
        "o.price, o.stop_price, o.trail_offset, o.quantity, o.quote_budget, o.display_quantity, o.min_quantity, " +
        "o.expire_time_ns, o.oco_group, o.post_only, o.status, o.reason, o.filled_quantity, o.remaining_quantity, " +
        "o.filled_notional, o.updated_ns";

    /** To be read by {@link #trade} and {@link #fill}. */
    static final String TRADE =
        "t.trade_id, t.instrument_id, t.price AS traded_price, t.quantity AS traded_quantity, t.maker_order_id, " +
        "t.taker_order_id, t.taker_side, t.liquidity, t.traded_ns, t.maker_fee, t.taker_fee";

    /** To be read by {@link #kline}. */
    static final String KLINE =
        "k.instrument_id, k.interval_seconds, k.open_time_ns, k.open, k.high, k.low, k.close, k.volume, " +
        "k.quote_volume, k.trades";

    private final IntFunction<Instrument> instruments;

    /** Of the instruments that are known by their ids; null where one is not. */
    Rows(final IntFunction<Instrument> instruments)
    {
        this.instruments = instruments;
    }

    Instrument instrument(final ResultSet row) throws SQLException
    {
        final int id = row.getInt("instrument_id");
        final Instrument instrument = instruments.apply(id);
        if (null == instrument)
        {
            throw new IllegalStateException("ringbook: expected a known instrument, found instrument_id " + id);
        }
        return instrument;
    }

    /** Without fills. */
    Order order(final ResultSet row) throws SQLException
    {
        return builder(row).build();
    }

    OrderBuilder builder(final ResultSet row) throws SQLException
    {
        final Instrument instrument = instrument(row);
        final long lots = lots(instrument, row.getBigDecimal("quantity"));
        final long cumLots = lots(instrument, row.getBigDecimal("filled_quantity"));
        final long leavesLots = lots(instrument, row.getBigDecimal("remaining_quantity"));
        final OrderStatus status = OrderStatus.valueOf(row.getString("status"));
        return new OrderBuilder(
            row.getLong("order_id"), row.getLong("account"), instrument, Side.valueOf(row.getString("side")),
            OrdType.valueOf(row.getString("type")), TimeInForce.valueOf(row.getString("time_in_force")),
            row.getLong("accepted_ns"))
            .clientOrderId(row.getString("cl_ord_id"))
            .priceTicks(ticks(instrument, row.getBigDecimal("price")))
            .stopPriceTicks(ticks(instrument, row.getBigDecimal("stop_price")))
            .trailOffsetTicks(ticks(instrument, row.getBigDecimal("trail_offset")))
            .quantityLots(lots)
            .quoteBudgetUnits(units(row.getBigDecimal("quote_budget"), instrument.quoteScale()))
            .displayLots(lots(instrument, row.getBigDecimal("display_quantity")))
            .minLots(lots(instrument, row.getBigDecimal("min_quantity")))
            .expireTimeNs(integer(row, "expire_time_ns"))
            .ocoGroup(integer(row, "oco_group"))
            .isPostOnly(row.getBoolean("post_only"))
            .status(status)
            .reason(row.getString("reason"))
            .cumLots(cumLots)
            .leavesLots(NullValue.LONG == leavesLots ? 0 : leavesLots)
            .preventedLots(
                status.isLive() && NullValue.LONG != lots && NullValue.LONG != leavesLots ?
                    lots - cumLots - leavesLots : 0)
            .tradedTickLots(tickLots(instrument, row.getBigDecimal("filled_notional")))
            .updatedNs(row.getLong("updated_ns"));
    }

    Trade trade(final ResultSet row) throws SQLException
    {
        final Instrument instrument = instrument(row);
        final Side takerSide = Side.valueOf(row.getString("taker_side"));
        final boolean isTakerBuyer = Side.BUY == takerSide;
        return new Trade(
            row.getLong("trade_id"), instrument.id(), ticks(instrument, row.getBigDecimal("traded_price")),
            lots(instrument, row.getBigDecimal("traded_quantity")),
            row.getLong(isTakerBuyer ? "taker_order_id" : "maker_order_id"),
            row.getLong(isTakerBuyer ? "maker_order_id" : "taker_order_id"), takerSide,
            Liquidity.valueOf(row.getString("liquidity")), row.getLong("traded_ns"));
    }

    /** Of the maker or of the taker. */
    Fill fill(final ResultSet row, final boolean isTaker) throws SQLException
    {
        final Instrument instrument = instrument(row);
        final boolean isAuction = Liquidity.AUCTION == Liquidity.valueOf(row.getString("liquidity"));
        // The units a fee was counted in are its decimals, also where the instrument's fee asset has changed since.
        return new Fill(
            row.getLong("trade_id"), ticks(instrument, row.getBigDecimal("traded_price")),
            lots(instrument, row.getBigDecimal("traded_quantity")),
            row.getBigDecimal(isTaker ? "taker_fee" : "maker_fee").unscaledValue().longValueExact(),
            isAuction ? "AUCTION" : isTaker ? "TAKER" : "MAKER", row.getLong("traded_ns"));
    }

    Kline kline(final ResultSet row, final long openTimeNs) throws SQLException
    {
        final Instrument instrument = instrument(row);
        return new Kline(
            openTimeNs, ticks(instrument, row.getBigDecimal("open")),
            ticks(instrument, row.getBigDecimal("high")), ticks(instrument, row.getBigDecimal("low")),
            ticks(instrument, row.getBigDecimal("close")), lots(instrument, row.getBigDecimal("volume")),
            tickLots(instrument, row.getBigDecimal("quote_volume")), row.getLong("trades"));
    }

    private static long ticks(final Instrument instrument, final BigDecimal price)
    {
        return null == price ? NullValue.LONG :
            count(price, BigInteger.valueOf(instrument.tickSize()), instrument.tickSizeDecimals()).longValueExact();
    }

    private static long lots(final Instrument instrument, final BigDecimal quantity)
    {
        return null == quantity ? NullValue.LONG :
            count(quantity, BigInteger.valueOf(instrument.lotSize()), instrument.lotSizeDecimals()).longValueExact();
    }

    private static BigInteger tickLots(final Instrument instrument, final BigDecimal notional)
    {
        return count(
            notional, BigInteger.valueOf(instrument.tickSize()).multiply(BigInteger.valueOf(instrument.lotSize())),
            instrument.tickSizeDecimals() + instrument.lotSizeDecimals());
    }

    private static long units(final BigDecimal amount, final int scale)
    {
        return null == amount ? NullValue.LONG : count(amount, BigInteger.ONE, scale).longValueExact();
    }

    private static long integer(final ResultSet row, final String column) throws SQLException
    {
        final long value = row.getLong(column);
        return row.wasNull() ? NullValue.LONG : value;
    }

    private static BigInteger count(final BigDecimal value, final BigInteger size, final int decimals)
    {
        try
        {
            final BigInteger[] parts =
                value.scaleByPowerOfTen(decimals).toBigIntegerExact().divideAndRemainder(size);
            if (0 == parts[1].signum())
            {
                return parts[0];
            }
        }
        catch (final ArithmeticException e)
        {
            throw new IllegalStateException(
                "ringbook: expected at most " + decimals + " decimals, found " + value.toPlainString(), e);
        }
        throw new IllegalStateException(
            "ringbook: expected a multiple of " + new BigDecimal(size, decimals).toPlainString() + ", found " +
            value.toPlainString());
    }
}
