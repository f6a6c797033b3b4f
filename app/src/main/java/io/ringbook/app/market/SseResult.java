package io.ringbook.app.market;

import java.util.ArrayList;
import java.util.List;

/**
 * What a check of a Shanghai day counted.
 */
final class SseResult
{
    /** New orders of continuous trading: passive ones, and aggressors with what they traded. */
    long orders;
    /** Orders entered in call auctions. */
    long callOrders;
    long expectedTrades;
    long matchedTrades;
    long matchedCancels;
    /** In the order of the day. */
    final List<SseAuctionResult> auctions = new ArrayList<>();
}
