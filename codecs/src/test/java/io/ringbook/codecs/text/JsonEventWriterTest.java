package io.ringbook.codecs.text;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
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
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The expected lines are those of the specification, character by character. */
class JsonEventWriterTest
{
    private static final long NONE = NullValue.LONG;
    private static final int ETH_BTC = 1;
    private static final int X = 2;
    private static final int Y = 3;

    private final LineBuffer lines = new LineBuffer();
    private final InstrumentCatalog catalog = new InstrumentCatalog();
    private final JsonEventWriter writer = new JsonEventWriter(lines, catalog);
    private final OrderInstructions instructions = new OrderInstructions();

    JsonEventWriterTest()
    {
        catalog.onInstrumentDefined(ETH_BTC, "ETH-BTC", "ETH", "BTC", 1, 5, 1, 1, 8, 8, FeeAsset.QUOTE);
        catalog.onInstrumentDefined(X, "X", "A", "B", 1, 0, 1, 0, 8, 8, FeeAsset.QUOTE);
        catalog.onInstrumentDefined(Y, "Y", "A", "B", 1, 1, 1, 0, 8, 8, FeeAsset.QUOTE);
    }

    @Test
    void shouldWriteAnInstrument()
    {
        at(2).onInstrumentDefined(1, "ETH-BTC", "ETH", "BTC", 1, 5, 1, 1, 8, 8, FeeAsset.QUOTE);
        thenLine("{'seq':2,'event':'INSTRUMENT','symbol':'ETH-BTC','base':'ETH','quote':'BTC','tickSize':'0.00001'," +
            "'lotSize':'0.1'}");
        at(3).onInstrumentDefined(4, "BIG", "C", "D", 100, 0, 25, 2, 8, 8, FeeAsset.QUOTE);
        thenLine("{'seq':3,'event':'INSTRUMENT','symbol':'BIG','base':'C','quote':'D','tickSize':'100'," +
            "'lotSize':'0.25'}");
    }

    @Test
    void shouldWriteTheIndexBehindTheSequenceOnceItIsTold()
    {
        writer.index(0);
        at(7).onPhaseChanged(ETH_BTC, TradingPhase.HALTED);
        thenLine("{'seq':7,'index':0,'event':'PHASE','symbol':'ETH-BTC','phase':'HALTED'}");
        writer.index(12);
        at(7).onPhaseChanged(X, TradingPhase.HALTED);
        thenLine("{'seq':7,'index':12,'event':'PHASE','symbol':'X','phase':'HALTED'}");
    }

    @Test
    void shouldWriteEveryByteInHexadecimal()
    {
        new HexEventWriter(lines).onEvent(
            7, 12, new UnsafeBuffer(new byte[] {99, 0, 15, (byte)0xF0, (byte)0xFF, 99}), 1, 4);
        assertEquals("7.12 000ff0ff\n", lines.toString());
    }

    @Test
    void shouldWriteATransfer()
    {
        at(3).onTransferCompleted(
            TransferType.DEPOSIT, 1, "BTC", 250_000_000, 1, TransferOutcome.DONE, false);
        thenLine("{'seq':3,'event':'TRANSFER','type':'DEPOSIT','account':1,'asset':'BTC','amount':'2.5'," +
            "'transferId':1,'outcome':'DONE'}");
        at(4).onTransferCompleted(TransferType.DEPOSIT, 1, "BTC", 250_000_000, 1, TransferOutcome.DONE, true);
        thenLine("{'seq':4,'event':'TRANSFER','type':'DEPOSIT','account':1,'asset':'BTC','amount':'2.5'," +
            "'transferId':1,'outcome':'DONE','duplicate':true}");
    }

    @Test
    void shouldWriteAnAcceptedOrder()
    {
        at(6).onOrderAccepted(
            1, id("a1"), 1, ETH_BTC, Side.BUY, OrdType.LIMIT, TimeInForce.GTC, 5000, 100, false, instructions.clear());
        thenLine("{'seq':6,'event':'ACCEPTED','orderId':1,'clOrdId':'a1','account':1,'symbol':'ETH-BTC','side':'BUY'," +
            "'type':'LIMIT','tif':'GTC','price':'0.05000','qty':'10.0'}");
    }

    @Test
    void shouldWriteWhatAnAcceptedOrderHasInItsOrder()
    {
        at(6).onOrderAccepted(
            1, id(""), 1, ETH_BTC, Side.SELL, OrdType.TRAILING_STOP, TimeInForce.GTD, NONE, NONE, true,
            instructions.set(5100, 7, 12, 30, 20, 99, 4, 3));
        thenLine("{'seq':6,'event':'ACCEPTED','orderId':1,'account':1,'symbol':'ETH-BTC','side':'SELL'," +
            "'type':'TRAILING_STOP','tif':'GTD','stopPrice':'0.05100','quoteBudget':'0.00000012','displayQty':'3.0'," +
            "'minQty':'2.0','postOnly':true,'expireTime':99,'ocoGroup':3,'trailOffset':'0.00007'}");
        at(7).onOrderAccepted(
            2, id("p"), 1, X, Side.BUY, OrdType.LIMIT, TimeInForce.DAY, 5, 6, true, instructions.clear());
        thenLine("{'seq':7,'event':'ACCEPTED','orderId':2,'clOrdId':'p','account':1,'symbol':'X','side':'BUY'," +
            "'type':'LIMIT','tif':'DAY','price':'5','qty':'6','postOnly':true}");
    }

    @Test
    void shouldWriteATrade()
    {
        at(7).onTrade(1, ETH_BTC, 5000, 40, 1, 2, 1, 2, Side.SELL, 60, 0, 2000, 5000, Liquidity.CONTINUOUS);
        thenLine("{'seq':7,'event':'TRADE','tradeId':1,'symbol':'ETH-BTC','price':'0.05000','qty':'4.0'," +
            "'makerOrderId':1,'takerOrderId':2,'makerAccount':1,'takerAccount':2,'takerSide':'SELL'," +
            "'makerLeaves':'6.0','takerLeaves':'0.0','makerFee':'0.00002','takerFee':'0.00005'," +
            "'liquidity':'CONTINUOUS'}");
        at(8).onTrade(2, X, 5, 4, 1, 2, 1, 2, Side.BUY, 6, NONE, -1, 0, Liquidity.AUCTION);
        thenLine("{'seq':8,'event':'TRADE','tradeId':2,'symbol':'X','price':'5','qty':'4','makerOrderId':1," +
            "'takerOrderId':2,'makerAccount':1,'takerAccount':2,'takerSide':'BUY','makerLeaves':'6'," +
            "'makerFee':'-0.00000001','takerFee':'0','liquidity':'AUCTION'}");
    }

    @Test
    void shouldWriteFeesInTheAssetReceived()
    {
        catalog.onInstrumentDefined(4, "R", "C", "D", 1, 0, 1, 0, 3, 6, FeeAsset.RECEIVED);
        at(1).onTrade(1, 4, 5, 4, 1, 2, 1, 2, Side.BUY, 6, 0, 1, 1, Liquidity.CONTINUOUS);
        thenLine("{'seq':1,'event':'TRADE','tradeId':1,'symbol':'R','price':'5','qty':'4','makerOrderId':1," +
            "'takerOrderId':2,'makerAccount':1,'takerAccount':2,'takerSide':'BUY','makerLeaves':'6'," +
            "'takerLeaves':'0','makerFee':'0.000001','takerFee':'0.001','liquidity':'CONTINUOUS'}");
        at(1).onTrade(1, 4, 5, 4, 1, 2, 1, 2, Side.SELL, 6, 0, 1, 1, Liquidity.CONTINUOUS);
        thenLine("{'seq':1,'event':'TRADE','tradeId':1,'symbol':'R','price':'5','qty':'4','makerOrderId':1," +
            "'takerOrderId':2,'makerAccount':1,'takerAccount':2,'takerSide':'SELL','makerLeaves':'6'," +
            "'takerLeaves':'0','makerFee':'0.001','takerFee':'0.000001','liquidity':'CONTINUOUS'}");
    }

    @Test
    void shouldWriteTheEndOfAnOrder()
    {
        at(9).onOrderCanceled(3, id("a1"), 1, ETH_BTC, CancelReason.USER, 40, 60);
        thenLine("{'seq':9,'event':'CANCELED','orderId':3,'clOrdId':'a1','account':1,'symbol':'ETH-BTC'," +
            "'reason':'USER','cumQty':'4.0','canceledQty':'6.0'}");
        at(11).onOrderExpired(4, id("a3"), 1, ETH_BTC, ExpireReason.BUDGET, 33, 0);
        thenLine("{'seq':11,'event':'EXPIRED','orderId':4,'clOrdId':'a3','account':1,'symbol':'ETH-BTC'," +
            "'reason':'BUDGET','cumQty':'3.3','canceledQty':'0.0'}");
    }

    @Test
    void shouldWriteRefusalsWithWhatTheyHave()
    {
        at(26).onOrderRejected(1, ETH_BTC, "", id("a2"), RejectReason.INSUFFICIENT_FUNDS);
        thenLine("{'seq':26,'event':'REJECTED','clOrdId':'a2','account':1,'symbol':'ETH-BTC'," +
            "'reason':'INSUFFICIENT_FUNDS'}");
        at(5).onOrderRejected(NONE, NullValue.INT, "X", id(""), RejectReason.INSTRUMENT_IN_USE);
        thenLine("{'seq':5,'event':'REJECTED','symbol':'X','reason':'INSTRUMENT_IN_USE'}");
        at(6).onOrderRejected(NONE, NullValue.INT, "", id(""), RejectReason.NOT_ALLOWED);
        thenLine("{'seq':6,'event':'REJECTED','reason':'NOT_ALLOWED'}");
        at(9).onCancelRejected(1, NONE, id("a1"), RejectReason.UNKNOWN_ORDER);
        thenLine("{'seq':9,'event':'CANCEL_REJECTED','account':1,'clOrdId':'a1','reason':'UNKNOWN_ORDER'}");
        at(11).onCancelRejected(1, 3, id("a1"), RejectReason.UNKNOWN_ORDER);
        thenLine("{'seq':11,'event':'CANCEL_REJECTED','account':1,'orderId':3,'clOrdId':'a1'," +
            "'reason':'UNKNOWN_ORDER'}");
    }

    @Test
    void shouldWriteAReplacedOrder()
    {
        at(8).onOrderReplaced(1, id("a2"), id("a1"), 1, ETH_BTC, 5100, NONE, 120, 40, 80, Priority.LOST);
        thenLine("{'seq':8,'event':'REPLACED','orderId':1,'clOrdId':'a2','origClOrdId':'a1','account':1," +
            "'symbol':'ETH-BTC','price':'0.05100','qty':'12.0','cumQty':'4.0','leaves':'8.0','priority':'LOST'}");
        at(9).onOrderReplaced(1, id("a2"), id(""), 1, X, 3, 4, NONE, 0, NONE, Priority.KEPT);
        thenLine("{'seq':9,'event':'REPLACED','orderId':1,'clOrdId':'a2','account':1,'symbol':'X','price':'3'," +
            "'stopPrice':'4','cumQty':'0','priority':'KEPT'}");
    }

    @Test
    void shouldWriteWhatHappensToAnOrder()
    {
        at(12).onOrderTriggered(5, id("s1"), 3, X, 11, 11);
        thenLine("{'seq':12,'event':'TRIGGERED','orderId':5,'clOrdId':'s1','account':3,'symbol':'X'," +
            "'stopPrice':'11','lastPrice':'11'}");
        at(5).onTradePrevented(X, 2, 4, 10, 1, StpMode.DECREMENT);
        thenLine("{'seq':5,'event':'PREVENTED','symbol':'X','makerOrderId':2,'takerOrderId':4,'price':'10','qty':'1'," +
            "'mode':'DECREMENT'}");
        at(11).onIcebergReplenished(3, id("b2"), 2, ETH_BTC, 20, 60);
        thenLine("{'seq':11,'event':'REPLENISHED','orderId':3,'clOrdId':'b2','account':2,'symbol':'ETH-BTC'," +
            "'displayQty':'2.0','reserveQty':'6.0'}");
    }

    @Test
    void shouldWriteWhatHappensToAnInstrument()
    {
        at(22).onBandBreached(Y, 17, 1050, 980, 1020, BandAction.VOLATILITY_AUCTION);
        thenLine("{'seq':22,'event':'BAND_BREACHED','symbol':'Y','orderId':17,'price':'105.0','low':'98.0'," +
            "'high':'102.0','action':'VOLATILITY_AUCTION'}");
        at(22).onPhaseChanged(Y, TradingPhase.VOLATILITY_AUCTION);
        thenLine("{'seq':22,'event':'PHASE','symbol':'Y','phase':'VOLATILITY_AUCTION'}");
        at(17).onAuctionIndicative(Y, 1020, 10, 3, SurplusSide.BUY);
        thenLine("{'seq':17,'event':'INDICATIVE','symbol':'Y','price':'102.0','volume':'10','surplus':'3'," +
            "'surplusSide':'BUY'}");
        at(23).onAuctionIndicative(Y, NONE, 0, 0, SurplusSide.NONE);
        thenLine("{'seq':23,'event':'INDICATIVE','symbol':'Y','volume':'0','surplus':'0','surplusSide':'NONE'}");
        at(19).onAuctionUncrossed(Y, 1000, 13, 0, SurplusSide.NONE, DecidedBy.MIDDLE);
        thenLine("{'seq':19,'event':'UNCROSSED','symbol':'Y','price':'100.0','volume':'13','surplus':'0'," +
            "'surplusSide':'NONE','decidedBy':'MIDDLE'}");
        at(20).onAuctionUncrossed(Y, NONE, 0, 0, SurplusSide.NONE, DecidedBy.NONE);
        thenLine("{'seq':20,'event':'UNCROSSED','symbol':'Y','volume':'0','surplus':'0','surplusSide':'NONE'," +
            "'decidedBy':'NONE'}");
        at(8).onBookLevelChanged(ETH_BTC, Side.BUY, 5100, 80, 3);
        thenLine("{'seq':8,'event':'BOOK','symbol':'ETH-BTC','side':'BUY','price':'0.05100','qty':'8.0'," +
            "'updateId':3}");
    }

    @Test
    void shouldWriteABalance()
    {
        at(7).onBalanceChanged(1, "BTC", 199_990_500, 30_007_500, 1, -2);
        thenLine("{'seq':7,'event':'BALANCE','account':1,'asset':'BTC','available':'1.999905','locked':'0.300075'}");
    }

    @Test
    void shouldEscapeAnIdThatIsNotText()
    {
        at(1).onCancelRejected(1, NONE, id("a\"\\\u0001\u00ff~"), RejectReason.UNKNOWN_ORDER);
        thenLine("{'seq':1,'event':'CANCEL_REJECTED','account':1,'clOrdId':'a\\\"\\\\\\u0001\\u00ff~'," +
            "'reason':'UNKNOWN_ORDER'}");
    }

    @Test
    void shouldGrowAsFarAsOneCommandNeeds()
    {
        final StringBuilder expected = new StringBuilder();
        at(7);
        for (int i = 1; i <= 5_000; i++)
        {
            writer.onPhaseChanged(Y, TradingPhase.HALTED);
            expected.append("{'seq':7,'event':'PHASE','symbol':'Y','phase':'HALTED'}\n".replace('\'', '"'));
        }
        assertEquals(expected.toString(), drained());
        assertEquals(0, lines.length());
    }

    private JsonEventWriter at(final long sequence)
    {
        writer.onCommandStart(sequence, 123, 456);
        return writer;
    }

    private static ClOrdId id(final String text)
    {
        return new ClOrdId().set(text);
    }

    private void thenLine(final String expected)
    {
        assertEquals(expected.replace('\'', '"') + '\n', drained());
    }

    private String drained()
    {
        final String written = lines.toString();
        lines.clear();
        return written;
    }
}
