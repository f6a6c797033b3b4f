package io.ringbook.codecs.text;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandAdapter;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.FeeAsset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JsonCommandReaderTest
{
    private static final String ID_OF_36 = "abcdefghijklmnopqrstuvwxyz_:.-ABCDEF";

    private final InstrumentCatalog catalog = new InstrumentCatalog();
    private final RecordedCommands commands = new RecordedCommands();
    private final CommandAdapter adapter = new CommandAdapter(commands);
    private final JsonCommandReader reader = new JsonCommandReader(catalog, this::liveOrder);

    private int liveInstrumentId = 1;

    @BeforeEach
    void givenTwoInstruments()
    {
        catalog.onInstrumentDefined(1, "ETH-BTC", "ETH", "BTC", 1, 5, 1, 1, 8, 8, FeeAsset.QUOTE);
        catalog.onInstrumentDefined(2, "X", "A", "B", 5, 1, 10, 0, 8, 12, FeeAsset.QUOTE);
    }

    @Test
    void shouldReadAPlainOrderWithItsDefaults()
    {
        thenCommand(
            "{'cmd':'new','account':1,'symbol':'ETH-BTC','side':'BUY'}",
            "new account=1 instrument=1 BUY LIMIT GTC");
        thenCommand(
            "{'cmd':'new','account':1,'clOrdId':'a1','symbol':'ETH-BTC','side':'SELL','type':'LIMIT','tif':'IOC'," +
                "'price':'0.05','qty':10}",
            "new account=1 instrument=1 SELL LIMIT IOC price=5000 qty=100 id=a1");
    }

    @Test
    void shouldReadEveryFieldOfAnOrderInAnyOrder()
    {
        thenCommand(
            "{'trailOffset':'0.5','qty':'1e1','ocoGroup':3,'expireTime':9,'stpGroup':7,'stp':'CANCEL_BOTH'," +
                "'postOnly':true,'minQty':20,'displayQty':10,'quoteBudget':'0.000000000001','stopPrice':1.0e0," +
                "'price':-3.5,'tif':'GTD','type':'TRAILING_STOP','side':'SELL','symbol':'X','clOrdId':'" + ID_OF_36 +
                "','account':9223372036854775807,'time':5,'cmd':'new'}",
            "new @5 account=9223372036854775807 instrument=2 SELL TRAILING_STOP GTD price=-7 qty=1 stp=CANCEL_BOTH " +
                "postOnly=YES stop=2 trail=1 budget=1 display=1 min=2 expire=9 stpGroup=7 oco=3 id=" + ID_OF_36);
    }

    @Test
    void shouldLeaveToTheEngineWhatACommandCanExpress()
    {
        thenCommand(
            "{'cmd':'new','account':1,'symbol':'X','side':'BUY','price':0,'qty':'-10','stpGroup':0,'postOnly':false," +
                "'quoteBudget':-1,'trailOffset':-0.5}",
            "new account=1 instrument=2 BUY LIMIT GTC price=0 qty=-1 trail=-1 budget=-1000000000000 stpGroup=0");
    }

    @Test
    void shouldReadCancelAndMassCancel()
    {
        thenCommand("{'cmd':'cancel','account':1,'clOrdId':'a1'}", "cancel account=1 id=a1");
        thenCommand("{'cmd':'cancel','account':1,'orderId':0}", "cancel account=1 orderId=0");
        thenCommand(
            "{'cmd':'cancel','account':1,'orderId':3,'clOrdId':'a1','symbol':'X'}",
            "cancel account=1 orderId=3 instrument=2 id=a1");
        thenCommand("{'cmd':'massCancel','account':1}", "massCancel account=1");
        thenCommand(
            "{'cmd':'massCancel','account':1,'symbol':'X','side':'SELL'}",
            "massCancel account=1 instrument=2 side=SELL");
        thenError("{'cmd':'cancel','account':1}");
        thenError("{'cmd':'cancel','account':1,'orderId':1,'symbol':'Y'}");
    }

    @Test
    void shouldScaleAReplaceByTheOrderItNames()
    {
        thenCommand(
            "{'cmd':'replace','account':1,'origClOrdId':'a1','price':'0.051','qty':'12'}",
            "replace account=1 price=5100 qty=120 TOTAL_QTY orig=a1");
        thenError("{'cmd':'replace','account':1,'origClOrdId':'a1','price':'0.050001'}");
        liveInstrumentId = 2;
        thenCommand(
            "{'cmd':'replace','account':1,'orderId':7,'clOrdId':'n','symbol':'X','price':10,'qty':120," +
                "'displayQty':10,'stopPrice':1,'expireTime':99}",
            "replace account=1 orderId=7 instrument=2 price=20 qty=12 TOTAL_QTY stop=2 display=1 expire=99 id=n");
    }

    @Test
    void shouldOnlyLookAtTheFormOfAReplaceThatNamesNoLiveOrder()
    {
        liveInstrumentId = NullValue.INT;
        thenCommand(
            "{'cmd':'replace','account':1,'orderId':7,'price':'0.0500000001','qty':'1e99'}",
            "replace account=1 orderId=7 TOTAL_QTY");
        thenError("{'cmd':'replace','account':1,'orderId':7,'price':'5.'}");
        thenError("{'cmd':'replace','account':1,'orderId':7,'price':true}");
        thenError("{'cmd':'replace','account':1,'price':'5'}");
        liveInstrumentId = 1;
        thenCommand(
            "{'cmd':'replace','account':1,'orderId':7,'symbol':'X','price':'0.000001'}",
            "replace account=1 orderId=7 instrument=2 TOTAL_QTY");
    }

    @Test
    void shouldReadAnInstrument()
    {
        thenCommand(
            "{'cmd':'instrument','symbol':'N/1','base':'C','quote':'D','tickSize':'0.10','lotSize':'1e2'}",
            "instrument tick=1e-1 lot=100e-0 BPS maker=0e-0 taker=0e-0 QUOTE protection=0 EXPIRE FIFO top=0 " +
                "CANCEL_NEWEST TRIGGER CANCEL_ONLY symbol=N/1 base=C quote=D");
        thenCommand(
            "{'cmd':'instrument','symbol':'N','base':'C','quote':'D','tickSize':0.5,'lotSize':2,'makerFeeBps':'-0.5'," +
                "'takerFeeBps':10,'matching':'PRO_RATA','topOrderPct':40,'stp':'NONE','minPrice':1,'maxPrice':'1e3'," +
                "'minQty':4,'maxQty':100,'protectionTicks':3,'protectionAction':'REST','stopAtEntry':'REJECT'," +
                "'haltMode':'FROZEN','allowNegativePrice':true,'l2':true,'feeAsset':'RECEIVED'}",
            "instrument tick=5e-1 lot=2e-0 minPrice=2 maxPrice=2000 minQty=2 maxQty=50 BPS maker=-5e-0 taker=100e-0 " +
                "RECEIVED protection=3 REST PRO_RATA top=40 NONE REJECT FROZEN negative=YES l2=YES symbol=N base=C " +
                "quote=D");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "'tickSize':'0','lotSize':1", "'tickSize':'-1','lotSize':1", "'tickSize':1,'lotSize':'1e-19'",
        "'tickSize':1,'lotSize':'9223372036854775808'", "'tickSize':1,'lotSize':1,'makerFeeBps':'0.01'",
        "'tickSize':'0.5','lotSize':1,'minPrice':'0.7'", "'tickSize':1,'lotSize':1,'l2':1",
        "'tickSize':1,'lotSize':1,'makerFeeBps':0,'takerFeePerLot':0", "'tickSize':1,'lotSize':1,'topOrderPct':'40'",
        "'tickSize':1,'lotSize':1,'makerFeePerLot':'0.000000001'", "'tickSize':1", "'tickSize':1,'lotSize':1,'qty':1"})
    void shouldRefuseAnInstrument(final String fields)
    {
        thenError("{'cmd':'instrument','symbol':'N','base':'C','quote':'D'," + fields + "}");
    }

    @Test
    void shouldTakeFeesPerLotInUnitsOfTheQuoteAsset()
    {
        final String start = "{'cmd':'instrument','symbol':'N','base':'C','tickSize':'1e-6','lotSize':'1e-4',";
        thenCommand(
            start + "'quote':'D','makerFeePerLot':'-1e-10','takerFeePerLot':'2'}",
            "instrument tick=1e-6 lot=1e-4 PER_LOT maker=-1e-10 taker=2e-0 QUOTE protection=0 EXPIRE FIFO top=0 " +
                "CANCEL_NEWEST TRIGGER CANCEL_ONLY symbol=N base=C quote=D");
        thenError(start + "'quote':'D','makerFeePerLot':'1e-11'}");
        thenError(start + "'quote':'BTC','makerFeePerLot':'1e-10'}");
        thenError(start + "'quote':'D','makerFeePerLot':'92233720368.54775808'}");
    }

    @Test
    void shouldReadTheOtherAdminCommands()
    {
        thenCommand("{'cmd':'accounts','mode':'ON'}", "accounts ON");
        thenCommand("{'cmd':'asset','asset':'BTC','scale':8}", "asset scale=8 asset=BTC");
        thenCommand(
            "{'cmd':'account','account':1}", "account account=1 orders=0 qty=0e-0 notional=0e-0 rate=0 burst=0");
        thenCommand(
            "{'cmd':'account','account':1,'maxOpenOrders':100,'maxOrderQty':'50','maxOrderNotional':'0.10'," +
                "'ordersPerSecond':10,'burst':20}",
            "account account=1 orders=100 qty=50e-0 notional=1e-1 rate=10 burst=20");
        thenCommand("{'cmd':'phase','symbol':'X','phase':'UNCROSS'}", "phase instrument=2 UNCROSS");
        thenCommand("{'cmd':'reference','symbol':'X','price':'-1.5'}", "reference instrument=2 price=-3");
        thenCommand("{'cmd':'band','symbol':'X'}", "band instrument=2 static=0 dynamic=0 EXPIRE_TAKER");
        thenCommand(
            "{'cmd':'band','symbol':'X','staticPct':'10','dynamicPct':2.0001,'action':'VOLATILITY_AUCTION'}",
            "band instrument=2 static=100000 dynamic=20001 VOLATILITY_AUCTION");
        thenCommand("{'cmd':'kill','account':1}", "KILL account=1");
        thenCommand("{'cmd':'unkill'}", "UNKILL");
        thenError("{'cmd':'band','symbol':'X','staticPct':'0.00001'}");
        thenError("{'cmd':'phase','symbol':'X','phase':'OPENING_UNCROSS'}");
        thenError("{'cmd':'phase','symbol':'X','phase':'NULL_VAL'}");
        thenError("{'cmd':'clock'}");
        thenError("{'cmd':'asset','asset':'BTC'}");
    }

    @Test
    void shouldKeepTheScaleOfAnAssetAsTheEngineDoes()
    {
        final String deposit = "{'cmd':'deposit','account':1,'asset':'EUR','amount':'2.5','transferId':1}";
        thenCommand(deposit, "DEPOSIT account=1 transferId=1 units=250000000 asset=EUR");
        thenCommand("{'cmd':'asset','asset':'EUR','scale':2}", "asset scale=2 asset=EUR");
        catalog.onCommandEnd();
        thenCommand(deposit, "DEPOSIT account=1 transferId=1 units=250 asset=EUR");
        thenError("{'cmd':'withdraw','account':1,'asset':'EUR','amount':'2.555','transferId':1}");
        thenCommand("{'cmd':'asset','asset':'EUR','scale':3}", "asset scale=3 asset=EUR");
        catalog.onRejected();
        catalog.onCommandEnd();
        thenCommand(
            "{'cmd':'withdraw','account':1,'asset':'EUR','amount':'-2.55','transferId':2}",
            "WITHDRAW account=1 transferId=2 units=-255 asset=EUR");
        thenCommand(
            "{'cmd':'deposit','account':1,'asset':'B','amount':1e-12,'transferId':1}",
            "DEPOSIT account=1 transferId=1 units=1 asset=B");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "\t \r", "#", "# {'cmd':'clock'}", "  \t# text", "\r"})
    void shouldSkipBlankLinesAndComments(final String line)
    {
        assertEquals(LineKind.SKIPPED, read(line));
    }

    @Test
    void shouldTolerateWhiteSpaceAndCarriageReturns()
    {
        thenCommand(" { 'cmd' : 'kill' ,\t'account' : 1 } \r", "KILL account=1");
        thenCommand("{'cmd':'kill','acc\\u006funt':1}", "KILL account=1");
        thenCommand("{'cmd':'\\u006bill'}", "KILL");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "x", "{", "}", "[]", "1", "'a'", "null", "{'cmd':'kill'", "{'cmd':'kill'} x", "{'cmd':'kill'}{}",
        "{'cmd':'kill'},", "{'cmd':'kill',}", "{cmd:'kill'}", "{'cmd':'kill','cmd':'kill'}",
        "{'cmd':'kill','account':1,'account':1}", "{'cmd':'kill','Account':1}", "{'cmd':'kill','price':1}", "{}",
        "{'account':1}", "{'cmd':'KILL'}", "{'cmd':1}", "{'cmd':null}", "{'cmd':'kill','query':'book'}",
        "{'cmd':'kill','account':null}", "{'cmd':'kill','account':[1]}", "{'cmd':'kill','account':{'a':1}}",
        "{'cmd':'kill','account':'1'}", "{'cmd':'kill','account':1.0}", "{'cmd':'kill','account':1e0}",
        "{'cmd':'kill','account':0}", "{'cmd':'kill','account':-1}", "{'cmd':'kill','account':01}",
        "{'cmd':'kill','account':9223372036854775808}", "{'cmd':'kill','account':99999999999999999999999}",
        "{'cmd':'kill','account':true}", "{'cmd':'kill','account':1}\u0000", "{'cmd':'ki\u00e4ll'}",
        "{'cmd':'snapshot'}", "{'cmd':'kill' 'account':1}", "// {'cmd':'kill'}", "{'cmd':'kill'/**/}",
        "{'query':'book'}", "{'query':'book','symbol':'Y'}", "{'query':'book','symbol':'X','levels':-1}",
        "{'query':'order'}", "{'query':'nope'}", "{'query':'balances','account':0}", "{'query':'order','orderId':'1'}"})
    void shouldCallALineBadThatIsNotToBeUnderstood(final String line)
    {
        thenError(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "'side':'buy'", "'side':'BUY','type':'Limit'", "'side':'BUY','tif':'gtc'", "'side':'BUY','stp':'NULL_VAL'",
        "'side':'BUY','price':'0.000001'", "'side':'BUY','qty':'0.05'", "'side':'BUY','quoteBudget':'0.000000001'",
        "'side':'BUY','price':true", "'side':'BUY','price':''", "'side':'BUY','price':'1e100'",
        "'side':'BUY','price':'99999999999999999999'", "'side':'BUY','price':'-92233720368547.75808'",
        "'side':'BUY','postOnly':1", "'side':'BUY','postOnly':'true'", "'side':'BUY','ocoGroup':0",
        "'side':'BUY','expireTime':'5'", "'side':'BUY','clOrdId':''", "'side':'BUY','clOrdId':'a b'",
        "'side':'BUY','clOrdId':5", "'side':'BUY','clOrdId':'a/b'", "'side':'BUY','clOrdId':'\u00e4'",
        "'side':'BUY','orderId':5", "'price':1"})
    void shouldCallABadOrderLineBad(final String fields)
    {
        thenError("{'cmd':'new','account':1,'symbol':'ETH-BTC'," + fields + "}");
    }

    @Test
    void shouldHoldNamesToTheirCharactersAndLengths()
    {
        final String order = "{'cmd':'new','account':1,'symbol':'ETH-BTC','side':'BUY','clOrdId':'";
        assertEquals(LineKind.COMMAND, read(order + ID_OF_36 + "'}"));
        thenError(order + ID_OF_36 + "x'}");
        final String transfer = "{'cmd':'deposit','account':1,'amount':1,'transferId':1,'asset':'";
        assertEquals(LineKind.COMMAND, read(transfer + "A_b.9-0123456789'}"));
        thenError(transfer + "A_b.9-0123456789x'}");
        thenError(transfer + "A/B'}");
        final String instrument =
            "{'cmd':'instrument','base':'A','quote':'B','tickSize':1,'lotSize':1,'symbol':'";
        assertEquals(LineKind.COMMAND, read(instrument + "a/b_c.d-012345678901234567890123'}"));
        thenError(instrument + "a/b_c.d-0123456789012345678901234'}");
        thenError(instrument + "a:b'}");
        thenError(instrument + "'}");
    }

    @Test
    void shouldRefuseInvalidUtf8()
    {
        final byte[] line = "{\"cmd\":\"kill\",\"account\":1}".getBytes(StandardCharsets.US_ASCII);
        line[8] = (byte)0xC3;
        assertEquals(LineKind.ERROR, reader.read(line, 0, line.length));
        line[8] = 'k';
        line[0] = (byte)0xFF;
        assertEquals(LineKind.ERROR, reader.read(line, 0, line.length));
    }

    @Test
    void shouldLetTimeOnlyMoveForwardAndOnlyByGoodLines()
    {
        thenCommand("{'cmd':'clock','time':5}", "clock @5");
        thenCommand("{'cmd':'kill'}", "KILL @5");
        thenCommand("{'cmd':'clock','time':5}", "clock @5");
        thenError("{'cmd':'clock','time':4}");
        thenError("{'cmd':'reference','symbol':'X','price':'0.1','time':9}");
        assertEquals(5, reader.timeNs());
        assertEquals(LineKind.QUERY, read("{'query':'stateHash','time':99}"));
        assertEquals(LineKind.QUERY, read("{'query':'stateHash','time':1}"));
        thenCommand("{'cmd':'clock','time':9223372036854775807}", "clock @9223372036854775807");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'query':'book','symbol':'X'}            | BOOK       | 2 | 10",
        "{'query':'book','symbol':'X','levels':0} | BOOK       | 2 | 0",
        "{'query':'book','symbol':'X','levels':9223372036854775807} | BOOK | 2 | 2147483647",
        "{'query':'orders','symbol':'ETH-BTC'}    | ORDERS     | 1 | 10"})
    void shouldReadQueriesOfAnInstrument(
        final String line, final TextQuery query, final int instrumentId, final int levels)
    {
        assertEquals(LineKind.QUERY, read(line), reader::error);
        assertEquals(query, reader.query());
        assertEquals(instrumentId, reader.instrumentId());
        assertEquals(levels, reader.levels());
    }

    @Test
    void shouldReadTheOtherQueries()
    {
        assertEquals(LineKind.QUERY, read("{'query':'order','orderId':3}"));
        assertEquals(3, reader.orderId());
        assertEquals(LineKind.QUERY, read("{'query':'balances','account':4}"));
        assertEquals(4, reader.account());
        assertEquals(LineKind.QUERY, read("{'query':'balances'}"));
        assertEquals(NullValue.LONG, reader.account());
        assertEquals(TextQuery.BALANCES, reader.query());
    }

    @Test
    void shouldReadVeryLongLines()
    {
        thenCommand("{" + " ".repeat(1 << 20) + "'cmd':'kill'}", "KILL");
        thenError("{'cmd':'reference','symbol':'X','price':'1" + "0".repeat(1 << 20) + "'}");
        thenCommand(
            "{'cmd':'reference','symbol':'X','price':1." + "0".repeat(1 << 20) + "}",
            "reference instrument=2 price=2");
        assertFalse(read("{'cmd':'" + "k".repeat(1 << 20) + "'}") == LineKind.COMMAND);
        assertTrue(reader.error().length() < 200, reader.error());
    }

    @Test
    void shouldKnowTheAssetOfFeesFromTheInstrumentThatWasDefined()
    {
        catalog.onInstrumentDefined(3, "N", "C", "D", 1, 0, 1, 0, 3, 4, FeeAsset.RECEIVED);
        assertEquals(3, catalog.instrument(3).feeScale(true));
        assertEquals(4, catalog.instrument(3).feeScale(false));
        catalog.onInstrumentDefined(3, "N", "C", "D", 1, 0, 1, 0, 3, 4, FeeAsset.QUOTE);
        assertEquals(4, catalog.instrument(3).feeScale(true));
    }

    private int liveOrder(final long account, final long orderId, final ClOrdId clOrdId)
    {
        return liveInstrumentId;
    }

    private LineKind read(final String line)
    {
        final byte[] bytes = ("..." + line.replace('\'', '"') + "...").getBytes(StandardCharsets.UTF_8);
        return reader.read(bytes, 3, bytes.length - 6);
    }

    private void thenCommand(final String line, final String expected)
    {
        assertEquals(LineKind.COMMAND, read(line), reader::error);
        adapter.onCommand(reader.buffer(), 0, reader.length());
        assertEquals(expected, commands.last());
    }

    private void thenError(final String line)
    {
        assertEquals(LineKind.ERROR, read(line), line);
        assertFalse(reader.error().isEmpty());
        assertFalse(reader.error().contains("\n"), reader.error());
    }
}
