package io.ringbook.app.chart;

/**
 * What happened in one slice of a session, in units of the instrument. Prices are {@link Double#NaN} where there were
 * none.
 *
 * @param close      price of the last trade.
 * @param low        price traded.
 * @param high       price traded.
 * @param bid        best at the end.
 * @param ask        best at the end.
 * @param buyVolume  taken by buyers.
 * @param sellVolume taken by sellers.
 * @param bidDepth   quantity of the best bids at the end.
 * @param askDepth   quantity of the best asks at the end.
 */
public record SessionSlice(
    double close,
    double low,
    double high,
    double bid,
    double ask,
    double buyVolume,
    double sellVolume,
    double bidDepth,
    double askDepth)
{
}
