package io.ringbook.codecs;

import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.BooleanType;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.FeeMode;
import io.ringbook.sbe.HaltMode;
import io.ringbook.sbe.MatchingAlgorithm;
import io.ringbook.sbe.MessageHeaderEncoder;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ProtectionAction;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.SnapshotAccountEncoder;
import io.ringbook.sbe.SnapshotAssetEncoder;
import io.ringbook.sbe.SnapshotBalanceEncoder;
import io.ringbook.sbe.SnapshotCountersEncoder;
import io.ringbook.sbe.SnapshotInstrumentEncoder;
import io.ringbook.sbe.SnapshotOrderEncoder;
import io.ringbook.sbe.SnapshotTransferEncoder;
import io.ringbook.sbe.StopAtEntry;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.SurplusSide;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;
import io.ringbook.sbe.TransferOutcome;
import io.ringbook.sbe.TransferType;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntBiFunction;

/**
 * The messages of an engine's state in a snapshot, every field given another value.
 */
final class SampleSnapshots
{
    private static final int CAPACITY = 512;

    private SampleSnapshots()
    {
    }

    static Map<String, byte[]> all()
    {
        final Map<String, byte[]> messages = new LinkedHashMap<>();
        messages.put("SnapshotCounters", encode((buffer, header) -> new SnapshotCountersEncoder()
            .wrapAndApplyHeader(buffer, 0, header)
            .lastOrderId(7000000001L)
            .lastTradeId(7000000002L)
            .lastPriority(7000000003L)
            .assetCount(70004)
            .accountCount(70005)
            .instrumentCount(70006)
            .orderCount(70007)
            .balanceCount(70008)
            .transferCount(70009)
            .allKilled(BooleanType.YES)
            .accountsMode(AccountsMode.ON)
            .limit()));
        messages.put("SnapshotAsset", encode((buffer, header) -> new SnapshotAssetEncoder()
            .wrapAndApplyHeader(buffer, 0, header)
            .feesUnits(-7000000001L)
            .scale((short)9)
            .asset("GOLD")
            .limit()));
        messages.put("SnapshotAccount", encode((buffer, header) -> new SnapshotAccountEncoder()
            .wrapAndApplyHeader(buffer, 0, header)
            .account(-7000000001L)
            .maxOpenOrders(7000000002L)
            .maxOrderQuantity(7000000003L)
            .maxOrderNotional(7000000004L)
            .ordersPerSecond(7000000005L)
            .burst(7000000006L)
            .credit(7000000007L)
            .maxOrderQuantityDecimals((short)8)
            .maxOrderNotionalDecimals((short)9)
            .killed(BooleanType.YES)
            .limit()));
        messages.put("SnapshotInstrument", encode(SampleSnapshots::instrument));
        messages.put("SnapshotOrder", encode((buffer, header) -> order(buffer, header, 0, "")));
        messages.put("SnapshotOrder.extended", encode((buffer, header) -> order(buffer, header, 1, "c-17")));
        messages.put("SnapshotBalance", encode((buffer, header) -> new SnapshotBalanceEncoder()
            .wrapAndApplyHeader(buffer, 0, header)
            .account(-7000000001L)
            .availableUnits(7000000002L)
            .lockedUnits(7000000003L)
            .assetId(70004)
            .limit()));
        messages.put("SnapshotTransfer", encode((buffer, header) -> new SnapshotTransferEncoder()
            .wrapAndApplyHeader(buffer, 0, header)
            .account(-7000000001L)
            .transferId(7000000002L)
            .amountUnits(-7000000003L)
            .assetId(70004)
            .transferType(TransferType.WITHDRAW)
            .outcome(TransferOutcome.OVERFLOW)
            .limit()));
        return messages;
    }

    private static int instrument(final MutableDirectBuffer buffer, final MessageHeaderEncoder header)
    {
        return new SnapshotInstrumentEncoder()
            .wrapAndApplyHeader(buffer, 0, header)
            .instrumentId(70001)
            .topOrderPct(70002)
            .tickSize(7000000003L)
            .lotSize(7000000004L)
            .unitsPerTickLot(7000000005L)
            .minPriceTicks(-7000000006L)
            .maxPriceTicks(7000000007L)
            .minQuantityLots(7000000008L)
            .maxQuantityLots(7000000009L)
            .makerFee(-7000000010L)
            .takerFee(7000000011L)
            .protectionTicks(7000000012L)
            .lastPriceTicks(7000000013L)
            .lastUpdateId(7000000014L)
            .staticReferenceTicks(7000000015L)
            .dynamicReferenceTicks(NullValue.LONG)
            .staticPct(7000000017L)
            .dynamicPct(7000000018L)
            .indicativePriceTicks(7000000019L)
            .indicativeVolumeLots(7000000020L)
            .indicativeSurplusLots(7000000021L)
            .highestTicks(7000000022L)
            .lowestTicks(7000000023L)
            .tickSizeDecimals((short)24)
            .lotSizeDecimals((short)25)
            .baseScale((short)26)
            .quoteScale((short)27)
            .makerFeeDecimals((short)28)
            .takerFeeDecimals((short)29)
            .feeMode(FeeMode.PER_LOT)
            .feeAsset(FeeAsset.RECEIVED)
            .matching(MatchingAlgorithm.PRO_RATA)
            .stpMode(StpMode.DECREMENT)
            .protectionAction(ProtectionAction.REST)
            .stopAtEntry(StopAtEntry.REJECT)
            .haltMode(HaltMode.FROZEN)
            .allowNegativePrice(BooleanType.YES)
            .l2(BooleanType.YES)
            .phase(TradingPhase.VOLATILITY_AUCTION)
            .bandAction(BandAction.VOLATILITY_AUCTION)
            .indicativeSurplusSide(SurplusSide.SELL)
            .symbol("ETH-BTC")
            .baseAsset("ETH")
            .quoteAsset("BTC")
            .limit();
    }

    private static int order(
        final MutableDirectBuffer buffer, final MessageHeaderEncoder header, final int extras, final String clOrdId)
    {
        final SnapshotOrderEncoder encoder = new SnapshotOrderEncoder()
            .wrapAndApplyHeader(buffer, 0, header)
            .orderId(7000000001L)
            .account(-7000000002L)
            .priceTicks(7000000003L)
            .leavesLots(7000000004L)
            .cumQuantityLots(7000000005L)
            .priority(7000000006L)
            .instrumentId(70007)
            .side(Side.SELL)
            .ordType(OrdType.TRAILING_STOP)
            .timeInForce(TimeInForce.AT_CLOSE)
            .stpMode(StpMode.DECREMENT)
            .postOnly(BooleanType.YES)
            .pending(BooleanType.NO)
            .triggered(BooleanType.YES)
            .callMarket(BooleanType.NO)
            .trailHit(BooleanType.YES)
            .feeCarry(70008);
        final SnapshotOrderEncoder.ExtrasEncoder group = encoder.extrasCount(extras);
        if (extras > 0)
        {
            group.next()
                .preventedLots(7000000021L)
                .stpGroup(7000000022L)
                .displayLots(7000000023L)
                .sliceLots(7000000024L)
                .expireTimeNs(7000000025L)
                .ocoGroup(7000000026L)
                .stopPriceTicks(7000000027L)
                .trailOffsetTicks(7000000028L)
                .minQuantityLots(7000000029L)
                .quoteBudgetUnits(7000000030L);
        }
        return new ClOrdId().set(clOrdId).encode(buffer, encoder.limit());
    }

    private static byte[] encode(final ToIntBiFunction<MutableDirectBuffer, MessageHeaderEncoder> call)
    {
        final byte[] bytes = new byte[CAPACITY];
        final int length = call.applyAsInt(new UnsafeBuffer(bytes), new MessageHeaderEncoder());
        return Arrays.copyOf(bytes, length);
    }
}
