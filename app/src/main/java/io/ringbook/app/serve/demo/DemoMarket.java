package io.ringbook.app.serve.demo;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.gateway.model.Terms;
import io.ringbook.sbe.FeeMode;
import io.ringbook.sbe.MatchingAlgorithm;
import io.ringbook.sbe.StpMode;

import java.util.List;

/**
 * A market of the play.
 *
 * @param base         asset.
 * @param quote        asset.
 * @param tickDecimals of the tick size 10^-n.
 * @param lotDecimals  of the lot size 10^-n.
 * @param anchorTicks  the price it wanders around.
 * @param usualLots    of an order.
 */
public record DemoMarket(
    String base, String quote, int tickDecimals, int lotDecimals, long anchorTicks, long usualLots)
{
    /** All of them. */
    public static final List<DemoMarket> ALL = List.of(
        new DemoMarket("BTC", "USDT", 2, 5, 65_000_00, 5_000),
        new DemoMarket("ETH", "USDT", 2, 4, 3_200_00, 8_000),
        new DemoMarket("SOL", "USDT", 2, 2, 150_00, 1_500),
        new DemoMarket("ETH", "BTC", 5, 3, 4_923, 500));

    private static final long MAKER_FEE = 10;
    private static final long TAKER_FEE = 20;
    private static final long MAX_TICKS = 1L << 53;
    private static final long MAX_LOTS = 1_000_000_000_000L;

    /**
     * Its name.
     *
     * @return such as BTC-USDT.
     */
    public String symbol()
    {
        return base + "-" + quote;
    }

    /**
     * What defines it: with levels, and fees of 1 and 2 basis points.
     *
     * @return specification.
     */
    public InstrumentSpec spec()
    {
        return new InstrumentSpec().symbol(symbol()).baseAsset(base).quoteAsset(quote)
            .tickSize(1, tickDecimals).lotSize(1, lotDecimals).feesBps(MAKER_FEE, TAKER_FEE).l2(true);
    }

    /**
     * What its definition says and no event tells.
     *
     * @return terms: the fees, and the engine's own limits.
     */
    public Terms terms()
    {
        return new Terms(
            FeeMode.BPS, MAKER_FEE, TAKER_FEE, 1, MAX_TICKS, 1, MAX_LOTS, MatchingAlgorithm.FIFO,
            StpMode.CANCEL_NEWEST);
    }
}
