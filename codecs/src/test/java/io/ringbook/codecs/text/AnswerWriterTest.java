package io.ringbook.codecs.text;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The expected lines are those of the specification, character by character. */
class AnswerWriterTest
{
    private static final long NONE = NullValue.LONG;

    private final LineBuffer lines = new LineBuffer();
    private final InstrumentCatalog catalog = new InstrumentCatalog();
    private final AnswerWriter answers = new AnswerWriter(lines, catalog);

    AnswerWriterTest()
    {
        catalog.onInstrumentDefined(1, "ETH-BTC", "ETH", "BTC", 1, 5, 1, 1, 8, 8, FeeAsset.QUOTE);
        catalog.onInstrumentDefined(2, "X", "A", "B", 1, 0, 1, 0, 8, 8, FeeAsset.QUOTE);
    }

    @Test
    void shouldAnswerWithABook()
    {
        answers.beginBook(1);
        answers.level(5100, 80, 1);
        answers.beginAsks();
        answers.level(6000, 7, 1);
        answers.level(6001, 10, 12);
        answers.endList();
        thenLine("{'answer':'book','symbol':'ETH-BTC','bids':[['0.05100','8.0',1]]," +
            "'asks':[['0.06000','0.7',1],['0.06001','1.0',12]]}");
    }

    @Test
    void shouldAnswerWithAnEmptyBook()
    {
        answers.beginBook(2);
        answers.beginAsks();
        answers.endList();
        thenLine("{'answer':'book','symbol':'X','bids':[],'asks':[]}");
    }

    @Test
    void shouldAnswerWithOrders()
    {
        answers.beginOrders(1);
        answers.listedOrder(
            1, id("a2"), 1, Side.BUY, OrdType.LIMIT, TimeInForce.GTC, 5100, NONE, 120, 40, 0, 80, 80);
        answers.beginStops();
        answers.endList();
        thenLine("{'answer':'orders','symbol':'ETH-BTC','orders':[{'orderId':1,'clOrdId':'a2','account':1," +
            "'side':'BUY','type':'LIMIT','tif':'GTC','price':'0.05100','qty':'12.0','cumQty':'4.0'," +
            "'preventedQty':'0.0','leaves':'8.0','displayed':'8.0'}],'stops':[]}");
    }

    @Test
    void shouldAnswerWithStopsAndOrdersThatLackFields()
    {
        answers.beginOrders(2);
        answers.listedOrder(3, id(""), 1, Side.BUY, OrdType.MARKET, TimeInForce.DAY, NONE, NONE, 2, 0, 0, 2, 2);
        answers.listedOrder(4, id(""), 1, Side.SELL, OrdType.LIMIT, TimeInForce.DAY, 7, NONE, 2, 0, 0, 2, 1);
        answers.beginStops();
        answers.listedOrder(
            10, id("t"), 1, Side.SELL, OrdType.TRAILING_STOP, TimeInForce.GTC, NONE, 11, 2, 0, 0, 2, NONE);
        answers.listedOrder(
            11, id("b"), 1, Side.BUY, OrdType.STOP, TimeInForce.GTC, 13, 12, NONE, 0, 0, NONE, NONE);
        answers.endList();
        thenLine("{'answer':'orders','symbol':'X','orders':[" +
            "{'orderId':3,'account':1,'side':'BUY','type':'MARKET','tif':'DAY','qty':'2','cumQty':'0'," +
            "'preventedQty':'0','leaves':'2','displayed':'2'}," +
            "{'orderId':4,'account':1,'side':'SELL','type':'LIMIT','tif':'DAY','price':'7','qty':'2','cumQty':'0'," +
            "'preventedQty':'0','leaves':'2','displayed':'1'}],'stops':[" +
            "{'orderId':10,'clOrdId':'t','account':1,'side':'SELL','type':'TRAILING_STOP','tif':'GTC'," +
            "'stopPrice':'11','qty':'2','cumQty':'0','preventedQty':'0','leaves':'2'}," +
            "{'orderId':11,'clOrdId':'b','account':1,'side':'BUY','type':'STOP','tif':'GTC','price':'13'," +
            "'stopPrice':'12','cumQty':'0','preventedQty':'0'}]}");
    }

    @Test
    void shouldAnswerWithAnOrder()
    {
        answers.order(
            1, id("a2"), 1, 1, Side.BUY, OrdType.LIMIT, TimeInForce.GTC, 5100, NONE, 120, 40, 0, 80, false);
        thenLine("{'answer':'order','orderId':1,'clOrdId':'a2','account':1,'symbol':'ETH-BTC','side':'BUY'," +
            "'type':'LIMIT','tif':'GTC','price':'0.05100','qty':'12.0','cumQty':'4.0','preventedQty':'0.0'," +
            "'leaves':'8.0','status':'PARTIALLY_FILLED'}");
        answers.order(
            2, id(""), 1, 2, Side.SELL, OrdType.LIMIT, TimeInForce.GTC, 5, NONE, 1, 0, 0, 1, false);
        thenLine("{'answer':'order','orderId':2,'account':1,'symbol':'X','side':'SELL','type':'LIMIT','tif':'GTC'," +
            "'price':'5','qty':'1','cumQty':'0','preventedQty':'0','leaves':'1','status':'NEW'}");
        answers.order(
            3, id(""), 1, 2, Side.SELL, OrdType.STOP_LIMIT, TimeInForce.GTC, 5, 6, 1, 0, 0, 1, true);
        thenLine("{'answer':'order','orderId':3,'account':1,'symbol':'X','side':'SELL','type':'STOP_LIMIT'," +
            "'tif':'GTC','price':'5','stopPrice':'6','qty':'1','cumQty':'0','preventedQty':'0','leaves':'1'," +
            "'status':'PENDING_TRIGGER'}");
        answers.unknownOrder(9);
        thenLine("{'answer':'order','orderId':9,'status':'UNKNOWN'}");
    }

    @Test
    void shouldAnswerWithBalances()
    {
        answers.beginBalances(1);
        answers.balance("BTC", 169_382_850, 40_810_200);
        answers.balance("ETH", 730_000_000, 0);
        answers.endList();
        thenLine("{'answer':'balances','account':1,'balances':[['BTC','1.6938285','0.408102'],['ETH','7.3','0']]}");
        answers.beginBalances(2);
        answers.endList();
        thenLine("{'answer':'balances','account':2,'balances':[]}");
    }

    @Test
    void shouldAnswerWithAllBalances()
    {
        answers.beginAllBalances();
        answers.balanceOf(1, "BTC", 169_382_850, 40_810_200);
        answers.balanceOf(2, "ETH", 8_600_000_000L, 670_000_000);
        answers.beginFees();
        answers.fee("BTC", 13_930);
        answers.endList();
        thenLine("{'answer':'balances','accounts':[[1,[['BTC','1.6938285','0.408102']]],[2,[['ETH','86','6.7']]]]," +
            "'fees':[['BTC','0.0001393']]}");
        answers.beginAllBalances();
        answers.balanceOf(1, "A", 1, 0);
        answers.balanceOf(1, "B", 0, 1);
        answers.beginFees();
        answers.fee("A", -1);
        answers.fee("B", 1);
        answers.endList();
        thenLine("{'answer':'balances','accounts':[[1,[['A','0.00000001','0'],['B','0','0.00000001']]]]," +
            "'fees':[['A','-0.00000001'],['B','0.00000001']]}");
        answers.beginAllBalances();
        answers.beginFees();
        answers.endList();
        thenLine("{'answer':'balances','accounts':[],'fees':[]}");
    }

    @Test
    void shouldAnswerWithTheStateHashInSixteenDigits()
    {
        answers.stateHash(11, 0xe705eac82ac6ea53L);
        thenLine("{'answer':'stateHash','seq':11,'hash':'e705eac82ac6ea53'}");
        answers.stateHash(0, 0xab);
        thenLine("{'answer':'stateHash','seq':0,'hash':'00000000000000ab'}");
    }

    @Test
    void shouldWriteAnErrorLine()
    {
        answers.error(17, "price 0.050001 is not a multiple of tick size 0.00001");
        thenLine("{'error':'line 17: price 0.050001 is not a multiple of tick size 0.00001','line':17}");
        answers.error(1, "found \"\u00e4\\\n\ud83d\ude00");
        thenLine("{'error':'line 1: found \\\"\\u00e4\\\\\\u000a\\ud83d\\ude00','line':1}");
    }

    private static ClOrdId id(final String text)
    {
        return new ClOrdId().set(text);
    }

    private void thenLine(final String expected)
    {
        final String written = lines.toString();
        assertEquals(expected.replace('\'', '"') + '\n', written);
        lines.clear();
    }
}
