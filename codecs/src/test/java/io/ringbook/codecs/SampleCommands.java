package io.ringbook.codecs;

import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.HaltMode;
import io.ringbook.sbe.KillAction;
import io.ringbook.sbe.MatchingAlgorithm;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ProtectionAction;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StopAtEntry;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;
import io.ringbook.sbe.TransferType;
import org.agrona.concurrent.UnsafeBuffer;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * One of each command with every field given another value, and where fields are optional one with as few as possible.
 * Numbers need more than 32 bits where the field has 64, enums are told apart by their bytes.
 */
final class SampleCommands
{
    static final long TIMESTAMP_NS = 1_700_000_000_123_456_789L;
    static final long CORRELATION_ID = 0x1122334455667788L;

    private static final ClOrdId NO_ID = new ClOrdId();
    private static final int OFFSET = 16;

    private SampleCommands()
    {
    }

    /**
     * A command.
     *
     * @param name   of its golden entry.
     * @param fields what a reader finds in it behind timestamp and correlation id, as {@link RecordedCommand} says it.
     * @param call   that encodes it.
     */
    record Sample(String name, String fields, ToIntFunction<CommandEncoder> call)
    {
        byte[] encode()
        {
            final byte[] bytes = new byte[OFFSET + CommandEncoder.MAX_COMMAND_LENGTH];
            Arrays.fill(bytes, (byte)0xEE);
            final UnsafeBuffer buffer = new UnsafeBuffer(bytes);
            final int length = call.applyAsInt(new CommandEncoder().wrap(buffer, OFFSET));
            CommandEncoder.timestampNs(buffer, OFFSET, TIMESTAMP_NS);
            return Arrays.copyOfRange(bytes, OFFSET, OFFSET + length);
        }
    }

    static List<Sample> all()
    {
        return Stream.of(orders(), instruments(), others()).flatMap(List::stream).toList();
    }

    private static List<Sample> orders()
    {
        return List.of(
            new Sample("NewOrder",
                "account=7000000001 priceTicks=-7000000002 quantityLots=7000000003 instrumentId=70004 side=BUY" +
                " ordType=STOP_LIMIT timeInForce=GTD stpMode=DECREMENT postOnly=YES stopPriceTicks=7000000005" +
                " trailOffsetTicks=7000000006 quoteBudgetUnits=7000000007 displayQuantityLots=7000000008" +
                " minQuantityLots=7000000009 expireTimeNs=7000000010 stpGroup=7000000011 ocoGroup=7000000012" +
                " clOrdId='new-order-with-an-id-of-36-bytes-001'",
                encoder -> encoder.newOrder(
                    CORRELATION_ID, 7000000001L, 70004, Side.BUY, OrdType.STOP_LIMIT, TimeInForce.GTD, -7000000002L,
                    7000000003L, StpMode.DECREMENT, true, new OrderInstructions().set(
                        7000000005L, 7000000006L, 7000000007L, 7000000008L,
                        7000000009L, 7000000010L, 7000000011L, 7000000012L),
                    id("new-order-with-an-id-of-36-bytes-001"))),
            new Sample("NewOrder.minimal",
                "account=7000000001 priceTicks=null quantityLots=null instrumentId=70004 side=SELL ordType=MARKET" +
                " timeInForce=IOC stpMode=NULL_VAL postOnly=NO clOrdId=''",
                encoder -> encoder.newOrder(
                    CORRELATION_ID, 7000000001L, 70004, Side.SELL, OrdType.MARKET, TimeInForce.IOC, NullValue.LONG,
                    NullValue.LONG, StpMode.NULL_VAL, false, new OrderInstructions(), NO_ID)),
            new Sample("NewOrder.stpGroup",
                "account=7000000001 priceTicks=7000000002 quantityLots=7000000003 instrumentId=70004 side=SELL" +
                " ordType=LIMIT timeInForce=GTC stpMode=CANCEL_BOTH postOnly=NO stopPriceTicks=null" +
                " trailOffsetTicks=null quoteBudgetUnits=null displayQuantityLots=null minQuantityLots=null" +
                " expireTimeNs=null stpGroup=7000000011 ocoGroup=null clOrdId='n-1'",
                encoder -> encoder.newOrder(
                    CORRELATION_ID, 7000000001L, 70004, Side.SELL, OrdType.LIMIT, TimeInForce.GTC, 7000000002L,
                    7000000003L, StpMode.CANCEL_BOTH, false, new OrderInstructions().set(
                        NullValue.LONG, NullValue.LONG, NullValue.LONG, NullValue.LONG,
                        NullValue.LONG, NullValue.LONG, 7000000011L, NullValue.LONG),
                    id("n-1"))),
            new Sample("CancelOrder",
                "account=7000000001 orderId=7000000002 instrumentId=70003 clOrdId='c-1'",
                encoder -> encoder.cancelOrder(CORRELATION_ID, 7000000001L, 7000000002L, 70003, id("c-1"))),
            new Sample("CancelOrder.minimal",
                "account=7000000001 orderId=null instrumentId=null clOrdId=''",
                encoder -> encoder.cancelOrder(CORRELATION_ID, 7000000001L, NullValue.LONG, NullValue.INT, NO_ID)),
            new Sample("ReplaceOrder",
                "account=7000000001 orderId=7000000002 priceTicks=7000000003 quantityLots=7000000004" +
                " instrumentId=70005 basis=OPEN_QTY stopPriceTicks=7000000006 displayQuantityLots=7000000007" +
                " expireTimeNs=7000000008 origClOrdId='orig-1' clOrdId='r-2'",
                encoder -> encoder.replaceOrder(
                    CORRELATION_ID, 7000000001L, 7000000002L, id("orig-1"), 70005, 7000000003L, 7000000004L,
                    ReplaceBasis.OPEN_QTY, 7000000006L, 7000000007L, 7000000008L, id("r-2"))),
            new Sample("ReplaceOrder.minimal",
                "account=7000000001 orderId=null priceTicks=null quantityLots=null instrumentId=null basis=TOTAL_QTY" +
                " origClOrdId='' clOrdId=''",
                encoder -> encoder.replaceOrder(
                    CORRELATION_ID, 7000000001L, NullValue.LONG, NO_ID, NullValue.INT, NullValue.LONG, NullValue.LONG,
                    ReplaceBasis.TOTAL_QTY, NullValue.LONG, NullValue.LONG, NullValue.LONG, NO_ID)),
            new Sample("MassCancel",
                "account=7000000001 instrumentId=70002 side=SELL",
                encoder -> encoder.massCancel(CORRELATION_ID, 7000000001L, 70002, Side.SELL)),
            new Sample("MassCancel.minimal",
                "account=7000000001 instrumentId=null side=NULL_VAL",
                encoder -> encoder.massCancel(CORRELATION_ID, 7000000001L, NullValue.INT, Side.NULL_VAL)));
    }

    private static List<Sample> instruments()
    {
        return List.of(
            new Sample("InstrumentDefinition",
                "tickSize=7000000001 lotSize=7000000002 minPriceTicks=-7000000003 maxPriceTicks=7000000004" +
                " minQuantityLots=7000000005 maxQuantityLots=7000000006 makerFee=-7000000007 takerFee=7000000008" +
                " protectionTicks=7000000009 topOrderPct=70 tickSizeDecimals=11 lotSizeDecimals=12" +
                " makerFeeDecimals=13 takerFeeDecimals=14 feeMode=PER_LOT feeAsset=RECEIVED matching=PRO_RATA" +
                " stpMode=DECREMENT protectionAction=REST stopAtEntry=REJECT haltMode=FROZEN allowNegativePrice=YES" +
                " l2=YES symbol=BASE-QUOTE baseAsset=BASE quoteAsset=QUOTE",
                encoder -> encoder.instrumentDefinition(CORRELATION_ID, fullInstrument())),
            new Sample("InstrumentDefinition.minimal",
                "tickSize=1 lotSize=1 minPriceTicks=null maxPriceTicks=null minQuantityLots=null" +
                " maxQuantityLots=null makerFee=0 takerFee=0 protectionTicks=0 topOrderPct=0 tickSizeDecimals=0" +
                " lotSizeDecimals=0 makerFeeDecimals=0 takerFeeDecimals=0 feeMode=BPS feeAsset=QUOTE matching=FIFO" +
                " stpMode=CANCEL_NEWEST protectionAction=EXPIRE stopAtEntry=TRIGGER haltMode=CANCEL_ONLY" +
                " allowNegativePrice=NO l2=NO symbol= baseAsset= quoteAsset=",
                encoder -> encoder.instrumentDefinition(CORRELATION_ID, new InstrumentSpec())),
            // In the next three no two of the yes-or-no bytes are the same all along: one that moves is seen.
            new Sample("InstrumentDefinition.flags1",
                instrumentFields("PER_LOT", "QUOTE", "PRO_RATA", "EXPIRE", "REJECT", "CANCEL_ONLY", "YES", "NO"),
                encoder -> encoder.instrumentDefinition(CORRELATION_ID, instrument("S", "B", "Q")
                    .feesPerLot(1, 2, 3, 4)
                    .matching(MatchingAlgorithm.PRO_RATA, 0)
                    .stopAtEntry(StopAtEntry.REJECT)
                    .allowNegativePrice(true))),
            new Sample("InstrumentDefinition.flags2",
                instrumentFields("PER_LOT", "RECEIVED", "FIFO", "EXPIRE", "REJECT", "FROZEN", "NO", "NO"),
                encoder -> encoder.instrumentDefinition(CORRELATION_ID, instrument("S", "B", "Q")
                    .feesPerLot(1, 2, 3, 4)
                    .feeAsset(FeeAsset.RECEIVED)
                    .stopAtEntry(StopAtEntry.REJECT)
                    .haltMode(HaltMode.FROZEN))),
            new Sample("InstrumentDefinition.flags3",
                instrumentFields("PER_LOT", "RECEIVED", "PRO_RATA", "REST", "TRIGGER", "CANCEL_ONLY", "NO", "NO"),
                encoder -> encoder.instrumentDefinition(CORRELATION_ID, instrument("S", "B", "Q")
                    .feesPerLot(1, 2, 3, 4)
                    .feeAsset(FeeAsset.RECEIVED)
                    .matching(MatchingAlgorithm.PRO_RATA, 0)
                    .protection(0, ProtectionAction.REST))));
    }

    private static List<Sample> others()
    {
        return List.of(
            new Sample("AssetDefinition",
                "scale=18 asset=BTC",
                encoder -> encoder.assetDefinition(CORRELATION_ID, "BTC", 18)),
            new Sample("AccountsModeDefinition",
                "mode=ON",
                encoder -> encoder.accountsMode(CORRELATION_ID, AccountsMode.ON)),
            new Sample("AccountDefinition",
                "account=7000000001 maxOpenOrders=7000000002 maxOrderQuantity=7000000003 maxOrderNotional=7000000004" +
                " ordersPerSecond=7000000005 burst=7000000006 maxOrderQuantityDecimals=7" +
                " maxOrderNotionalDecimals=8",
                encoder -> encoder.accountDefinition(
                    CORRELATION_ID, 7000000001L, 7000000002L, 7000000003L, 7, 7000000004L, 8, 7000000005L,
                    7000000006L)),
            new Sample("Transfer",
                "account=7000000001 transferId=7000000002 amountUnits=7000000003 transferType=WITHDRAW asset=USDT",
                encoder -> encoder.transfer(
                    CORRELATION_ID, TransferType.WITHDRAW, 7000000001L, 7000000002L, "USDT", 7000000003L)),
            new Sample("SetTradingPhase",
                "instrumentId=70001 phase=UNCROSS",
                encoder -> encoder.setTradingPhase(CORRELATION_ID, 70001, TradingPhase.UNCROSS)),
            new Sample("SetReferencePrice",
                "priceTicks=-7000000001 instrumentId=70002",
                encoder -> encoder.setReferencePrice(CORRELATION_ID, 70002, -7000000001L)),
            new Sample("SetPriceBand",
                "staticPct=7000000001 dynamicPct=7000000002 instrumentId=70003 action=VOLATILITY_AUCTION",
                encoder -> encoder.setPriceBand(
                    CORRELATION_ID, 70003, 7000000001L, 7000000002L, BandAction.VOLATILITY_AUCTION)),
            new Sample("ClockTick", "", encoder -> encoder.clockTick(CORRELATION_ID)),
            new Sample("KillSwitch",
                "account=7000000001 action=UNKILL",
                encoder -> encoder.killSwitch(CORRELATION_ID, 7000000001L, KillAction.UNKILL)),
            new Sample("KillSwitch.minimal",
                "account=null action=KILL",
                encoder -> encoder.killSwitch(CORRELATION_ID, NullValue.LONG, KillAction.KILL)),
            new Sample("SnapshotMarker",
                "snapshotId=7000000001",
                encoder -> encoder.snapshotMarker(CORRELATION_ID, 7000000001L)));
    }

    private static InstrumentSpec fullInstrument()
    {
        return instrument("BASE-QUOTE", "BASE", "QUOTE")
            .tickSize(7000000001L, 11)
            .lotSize(7000000002L, 12)
            .minPriceTicks(-7000000003L)
            .maxPriceTicks(7000000004L)
            .minQuantityLots(7000000005L)
            .maxQuantityLots(7000000006L)
            .feesPerLot(-7000000007L, 13, 7000000008L, 14)
            .protection(7000000009L, ProtectionAction.REST)
            .matching(MatchingAlgorithm.PRO_RATA, 70)
            .feeAsset(FeeAsset.RECEIVED)
            .stpMode(StpMode.DECREMENT)
            .stopAtEntry(StopAtEntry.REJECT)
            .haltMode(HaltMode.FROZEN)
            .allowNegativePrice(true)
            .l2(true);
    }

    private static InstrumentSpec instrument(final String symbol, final String baseAsset, final String quoteAsset)
    {
        return new InstrumentSpec().symbol(symbol).baseAsset(baseAsset).quoteAsset(quoteAsset);
    }

    private static String instrumentFields(
        final String feeMode,
        final String feeAsset,
        final String matching,
        final String protectionAction,
        final String stopAtEntry,
        final String haltMode,
        final String allowNegativePrice,
        final String l2)
    {
        return "tickSize=1 lotSize=1 minPriceTicks=null maxPriceTicks=null minQuantityLots=null maxQuantityLots=null" +
            " makerFee=1 takerFee=3 protectionTicks=0 topOrderPct=0 tickSizeDecimals=0 lotSizeDecimals=0" +
            " makerFeeDecimals=2 takerFeeDecimals=4 feeMode=" + feeMode + " feeAsset=" + feeAsset + " matching=" +
            matching + " stpMode=CANCEL_NEWEST protectionAction=" + protectionAction + " stopAtEntry=" + stopAtEntry +
            " haltMode=" + haltMode + " allowNegativePrice=" + allowNegativePrice + " l2=" + l2 +
            " symbol=S baseAsset=B quoteAsset=Q";
    }

    private static ClOrdId id(final String text)
    {
        return new ClOrdId().set(text);
    }
}
