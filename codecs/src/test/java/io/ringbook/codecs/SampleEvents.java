package io.ringbook.codecs;

import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.DecidedBy;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.SurplusSide;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;
import io.ringbook.sbe.TransferOutcome;
import io.ringbook.sbe.TransferType;

import java.util.List;
import java.util.function.Consumer;

/**
 * One of each event with every field given another value, and where fields are optional one with as few as possible.
 */
final class SampleEvents
{
    static final long SEQUENCE = 7000000101L;
    static final long TIMESTAMP_NS = 1_700_000_000_123_456_789L;
    static final long CORRELATION_ID = 0x1122334455667788L;

    private static final ClOrdId NO_ID = new ClOrdId();
    private static final long ACCOUNT = 7000000001L;
    private static final long ORDER_ID = 7000000002L;
    private static final int INSTRUMENT_ID = 70003;

    private SampleEvents()
    {
    }

    /**
     * An event.
     *
     * @param name of its golden entry.
     * @param call of a handler.
     */
    record Sample(String name, Consumer<EventHandler> call)
    {
        byte[] encode(final byte filler)
        {
            final ArrayEventSink sink = new ArrayEventSink(filler);
            final EventEncoder encoder = new EventEncoder(sink);
            encoder.onCommandStart(SEQUENCE, TIMESTAMP_NS, CORRELATION_ID);
            call.accept(encoder);
            return sink.events().get(0);
        }
    }

    static List<Sample> all()
    {
        return List.of(
            new Sample("OrderAccepted", handler -> handler.onOrderAccepted(
                ORDER_ID, id("event-order-with-an-id-of-36-bytes-1"), ACCOUNT, INSTRUMENT_ID, Side.BUY,
                OrdType.TRAILING_STOP, TimeInForce.GTD, -7000000004L, 7000000005L, true, new OrderInstructions().set(
                    7000000006L, 7000000007L, 7000000008L, 7000000009L,
                    7000000010L, 7000000011L, NullValue.LONG, 7000000012L))),
            new Sample("OrderAccepted.minimal", handler -> handler.onOrderAccepted(
                ORDER_ID, NO_ID, ACCOUNT, INSTRUMENT_ID, Side.SELL, OrdType.MARKET, TimeInForce.GTC, NullValue.LONG,
                NullValue.LONG, false, new OrderInstructions())),
            new Sample("OrderRejected", handler -> handler.onOrderRejected(
                ACCOUNT, INSTRUMENT_ID, "BASE-QUOTE", id("rej-1"), RejectReason.DISK_SPACE)),
            new Sample("OrderRejected.minimal", handler -> handler.onOrderRejected(
                NullValue.LONG, NullValue.INT, "", NO_ID, RejectReason.UNSUPPORTED)),
            new Sample("Trade", handler -> handler.onTrade(
                7000000004L, INSTRUMENT_ID, -7000000005L, 7000000006L, 7000000007L, 7000000008L, 7000000009L,
                7000000010L, Side.BUY, 7000000011L, 7000000012L, -7000000013L, 7000000014L, Liquidity.AUCTION)),
            new Sample("Trade.minimal", handler -> handler.onTrade(
                1, 1, 0, 1, 2, 3, 4, 5, Side.SELL, 0, NullValue.LONG, 0, 0, Liquidity.CONTINUOUS)),
            new Sample("OrderCanceled", handler -> handler.onOrderCanceled(
                ORDER_ID, id("can-1"), ACCOUNT, INSTRUMENT_ID, CancelReason.POST_ONLY_WOULD_CROSS, 7000000004L,
                7000000005L)),
            new Sample("OrderExpired", handler -> handler.onOrderExpired(
                ORDER_ID, id("exp-1"), ACCOUNT, INSTRUMENT_ID, ExpireReason.BUDGET, 7000000004L, 7000000005L)),
            new Sample("OrderReplaced", handler -> handler.onOrderReplaced(
                ORDER_ID, id("rep-2"), id("orig-1"), ACCOUNT, INSTRUMENT_ID, -7000000004L, -7000000005L, 7000000006L,
                7000000007L, 7000000008L, Priority.LOST)),
            new Sample("OrderReplaced.minimal", handler -> handler.onOrderReplaced(
                ORDER_ID, NO_ID, NO_ID, ACCOUNT, INSTRUMENT_ID, NullValue.LONG, NullValue.LONG, NullValue.LONG, 0,
                NullValue.LONG, Priority.KEPT)),
            new Sample("CancelRejected", handler -> handler.onCancelRejected(
                ACCOUNT, ORDER_ID, id("crj-1"), RejectReason.UNKNOWN_ORDER)),
            new Sample("CancelRejected.minimal", handler -> handler.onCancelRejected(
                ACCOUNT, NullValue.LONG, NO_ID, RejectReason.NOT_ALLOWED_IN_PHASE)),
            new Sample("OrderTriggered", handler -> handler.onOrderTriggered(
                ORDER_ID, id("trg-1"), ACCOUNT, INSTRUMENT_ID, -7000000004L, -7000000005L)),
            new Sample("TradePrevented", handler -> handler.onTradePrevented(
                INSTRUMENT_ID, 7000000004L, 7000000005L, -7000000006L, 7000000007L, StpMode.DECREMENT)),
            new Sample("IcebergReplenished", handler -> handler.onIcebergReplenished(
                ORDER_ID, id("ice-1"), ACCOUNT, INSTRUMENT_ID, 7000000004L, 7000000005L)),
            new Sample("PhaseChanged", handler -> handler.onPhaseChanged(
                INSTRUMENT_ID, TradingPhase.VOLATILITY_AUCTION)),
            new Sample("AuctionIndicative", handler -> handler.onAuctionIndicative(
                INSTRUMENT_ID, -7000000004L, 7000000005L, 7000000006L, SurplusSide.SELL)),
            new Sample("AuctionIndicative.minimal", handler -> handler.onAuctionIndicative(
                INSTRUMENT_ID, NullValue.LONG, 0, 0, SurplusSide.NONE)),
            new Sample("AuctionUncrossed", handler -> handler.onAuctionUncrossed(
                INSTRUMENT_ID, -7000000004L, 7000000005L, 7000000006L, SurplusSide.BUY, DecidedBy.MIDDLE)),
            new Sample("AuctionUncrossed.minimal", handler -> handler.onAuctionUncrossed(
                INSTRUMENT_ID, NullValue.LONG, 0, 0, SurplusSide.NONE, DecidedBy.NONE)),
            new Sample("BandBreached", handler -> handler.onBandBreached(
                INSTRUMENT_ID, ORDER_ID, -7000000004L, -7000000005L, 7000000006L, BandAction.VOLATILITY_AUCTION)),
            new Sample("BalanceChanged", handler -> handler.onBalanceChanged(
                ACCOUNT, "BTC", 7000000004L, 7000000005L, 7000000006L, -7000000007L)),
            new Sample("InstrumentDefined", handler -> handler.onInstrumentDefined(
                INSTRUMENT_ID, "BASE-QUOTE", "BASE", "QUOTE", 7000000004L, 11, 7000000005L, 12, 13, 14,
                FeeAsset.RECEIVED)),
            new Sample("BookLevelChanged", handler -> handler.onBookLevelChanged(
                INSTRUMENT_ID, Side.SELL, -7000000004L, 7000000005L, 7000000006L)),
            new Sample("TransferCompleted", handler -> handler.onTransferCompleted(
                TransferType.DEPOSIT, ACCOUNT, "USDT", 7000000004L, 7000000005L, TransferOutcome.OVERFLOW, true)),
            new Sample("TransferCompleted.first", handler -> handler.onTransferCompleted(
                TransferType.WITHDRAW, ACCOUNT, "USDT", 7000000004L, 7000000005L, TransferOutcome.DONE, false)));
    }

    private static ClOrdId id(final String text)
    {
        return new ClOrdId().set(text);
    }
}
