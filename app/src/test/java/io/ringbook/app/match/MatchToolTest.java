package io.ringbook.app.match;

import io.ringbook.app.console.ToolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Stories from the first line to the last; quotes are written as apostrophes. */
class MatchToolTest
{
    private static final String ETH_BTC =
        "{'cmd':'instrument','symbol':'ETH-BTC','base':'ETH','quote':'BTC','tickSize':'0.00001','lotSize':'0.1'}";
    private static final String ETH_BTC_DEFINED =
        "{'seq':1,'event':'INSTRUMENT','symbol':'ETH-BTC','base':'ETH','quote':'BTC','tickSize':'0.00001'," +
            "'lotSize':'0.1'}";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    @Test
    void shouldTellTheStoryOfAnOrder()
    {
        when(
            "# an order is taken, traded, moved and taken back",
            ETH_BTC,
            "",
            "{'cmd':'new','account':1,'clOrdId':'a1','symbol':'ETH-BTC','side':'BUY','type':'LIMIT','tif':'GTC'," +
                "'price':'0.05','qty':'10'}",
            "{'cmd':'new','account':2,'symbol':'ETH-BTC','side':'SELL','price':5e-2,'qty':4}\r",
            "{'query':'order','orderId':1}",
            "{'cmd':'replace','account':1,'origClOrdId':'a1','clOrdId':'a2','price':'0.051','qty':'12'}",
            "{'query':'book','symbol':'ETH-BTC','levels':10}",
            "{'query':'orders','symbol':'ETH-BTC'}",
            "{'cmd':'cancel','account':1,'clOrdId':'a2'}",
            "{'cmd':'cancel','account':1,'orderId':1,'clOrdId':'a2'}",
            "{'query':'order','orderId':1}");
        thenOutput(0,
            ETH_BTC_DEFINED,
            "{'seq':2,'event':'ACCEPTED','orderId':1,'clOrdId':'a1','account':1,'symbol':'ETH-BTC','side':'BUY'," +
                "'type':'LIMIT','tif':'GTC','price':'0.05000','qty':'10.0'}",
            "{'seq':3,'event':'ACCEPTED','orderId':2,'account':2,'symbol':'ETH-BTC','side':'SELL'," +
                "'type':'LIMIT','tif':'GTC','price':'0.05000','qty':'4.0'}",
            "{'seq':3,'event':'TRADE','tradeId':1,'symbol':'ETH-BTC','price':'0.05000','qty':'4.0'," +
                "'makerOrderId':1,'takerOrderId':2,'makerAccount':1,'takerAccount':2,'takerSide':'SELL'," +
                "'makerLeaves':'6.0','takerLeaves':'0.0','makerFee':'0','takerFee':'0','liquidity':'CONTINUOUS'}",
            "{'answer':'order','orderId':1,'clOrdId':'a1','account':1,'symbol':'ETH-BTC','side':'BUY'," +
                "'type':'LIMIT','tif':'GTC','price':'0.05000','qty':'10.0','cumQty':'4.0','preventedQty':'0.0'," +
                "'leaves':'6.0','status':'PARTIALLY_FILLED'}",
            "{'seq':4,'event':'REPLACED','orderId':1,'clOrdId':'a2','origClOrdId':'a1','account':1," +
                "'symbol':'ETH-BTC','price':'0.05100','qty':'12.0','cumQty':'4.0','leaves':'8.0','priority':'LOST'}",
            "{'answer':'book','symbol':'ETH-BTC','bids':[['0.05100','8.0',1]],'asks':[]}",
            "{'answer':'orders','symbol':'ETH-BTC','orders':[{'orderId':1,'clOrdId':'a2','account':1,'side':'BUY'," +
                "'type':'LIMIT','tif':'GTC','price':'0.05100','qty':'12.0','cumQty':'4.0','preventedQty':'0.0'," +
                "'leaves':'8.0','displayed':'8.0'}],'stops':[]}",
            "{'seq':5,'event':'CANCELED','orderId':1,'clOrdId':'a2','account':1,'symbol':'ETH-BTC'," +
                "'reason':'USER','cumQty':'4.0','canceledQty':'8.0'}",
            "{'seq':6,'event':'CANCEL_REJECTED','account':1,'orderId':1,'clOrdId':'a2','reason':'UNKNOWN_ORDER'}",
            "{'answer':'order','orderId':1,'status':'UNKNOWN'}");
    }

    @Test
    void shouldGoOnAfterALineItCannotUnderstand()
    {
        when(
            ETH_BTC,
            "{'cmd':'reference','symbol':'ETH-BTC','price':'0.050001'}",
            "# a refused order is no error, a bad line takes no sequence",
            "{'cmd':'new','account':1,'symbol':'ETH-BTC','side':'BUY','price':'0','qty':'1'}");
        thenOutput(1,
            ETH_BTC_DEFINED,
            "{'error':'line 2: price 0.050001 is not a multiple of tick size 0.00001','line':2}",
            "{'seq':2,'event':'REJECTED','account':1,'symbol':'ETH-BTC','reason':'INVALID_PRICE'}");
    }

    @Test
    void shouldEndFineWithRejectionsAlone()
    {
        when(ETH_BTC, "{'cmd':'new','account':1,'symbol':'ETH-BTC','side':'BUY','price':'1','qty':'-1'}");
        thenOutput(0,
            ETH_BTC_DEFINED,
            "{'seq':2,'event':'REJECTED','account':1,'symbol':'ETH-BTC','reason':'INVALID_QTY'}");
    }

    @Test
    void shouldKeepTheTimeOfGoodLinesOnly()
    {
        when(
            "{'cmd':'clock','time':10}",
            "{'cmd':'clock','time':99,'x':1}",
            "{'cmd':'clock','time':10}",
            "{'cmd':'clock','time':9}",
            "{'cmd':'asset','asset':'A','scale':2}",
            "{'cmd':'asset','asset':'A','scale':3}");
        thenOutput(1,
            "{'error':'line 2: unknown field \\'x\\'','line':2}".replace("\\'", "`"),
            "{'error':'line 4: time 9 is before the current time 10','line':4}",
            "{'seq':4,'event':'REJECTED','reason':'NOT_ALLOWED'}");
    }

    @Test
    void shouldScaleAReplaceByTheNamedOrderOnly()
    {
        when(
            ETH_BTC,
            "{'cmd':'instrument','symbol':'X','base':'A','quote':'B','tickSize':1,'lotSize':1}",
            "{'cmd':'new','account':1,'clOrdId':'x','symbol':'X','side':'BUY','price':5,'qty':5}",
            "{'cmd':'replace','account':1,'origClOrdId':'x','price':'0.5'}",
            "{'cmd':'replace','account':1,'orderId':1,'origClOrdId':'y','price':'0.5'}",
            "{'cmd':'replace','account':2,'orderId':1,'price':'0.5'}",
            "{'cmd':'replace','account':1,'orderId':1,'symbol':'ETH-BTC','price':'0.5'}",
            "{'cmd':'replace','account':1,'orderId':1,'symbol':'X','qty':4}");
        thenOutput(1,
            ETH_BTC_DEFINED,
            "{'seq':2,'event':'INSTRUMENT','symbol':'X','base':'A','quote':'B','tickSize':'1','lotSize':'1'}",
            "{'seq':3,'event':'ACCEPTED','orderId':1,'clOrdId':'x','account':1,'symbol':'X','side':'BUY'," +
                "'type':'LIMIT','tif':'GTC','price':'5','qty':'5'}",
            "{'error':'line 4: price 0.5 is not a multiple of tick size 1','line':4}",
            "{'seq':4,'event':'CANCEL_REJECTED','account':1,'orderId':1,'clOrdId':'y','reason':'UNKNOWN_ORDER'}",
            "{'seq':5,'event':'CANCEL_REJECTED','account':2,'orderId':1,'reason':'UNKNOWN_ORDER'}",
            "{'seq':6,'event':'CANCEL_REJECTED','account':1,'orderId':1,'reason':'UNKNOWN_ORDER'}",
            "{'seq':7,'event':'REPLACED','orderId':1,'clOrdId':'x','account':1,'symbol':'X','price':'5','qty':'4'," +
                "'cumQty':'0','leaves':'4','priority':'KEPT'}");
    }

    @Test
    void shouldAnswerWithoutAccounts()
    {
        when(
            "{'cmd':'deposit','account':1,'asset':'BTC','amount':'2.50','transferId':1}",
            "{'query':'balances','account':1}",
            "{'query':'balances'}");
        thenOutput(0,
            "{'seq':1,'event':'TRANSFER','type':'DEPOSIT','account':1,'asset':'BTC','amount':'2.5','transferId':1," +
                "'outcome':'ACCOUNTS_OFF'}",
            "{'answer':'balances','account':1,'balances':[]}",
            "{'answer':'balances','accounts':[],'fees':[]}");
    }

    @Test
    void shouldReadAFileAndGiveTheSameBytesAgain() throws IOException
    {
        final Path file = Files.writeString(
            directory.resolve("story.jsonl"), (ETH_BTC + "\n{'query':'stateHash'}").replace('\'', '"'));
        assertEquals(0, run(new ByteArrayInputStream(new byte[0]), out, file.toString()));
        final String first = out.toString(StandardCharsets.US_ASCII);
        assertTrue(
            first.matches("(?s).*\n\\{\"answer\":\"stateHash\",\"seq\":1,\"hash\":\"[0-9a-f]{16}\"}\n"), first);
        out.reset();
        assertEquals(0, run(new ByteArrayInputStream(new byte[0]), out, file.toString()));
        assertEquals(first, out.toString(StandardCharsets.US_ASCII));
    }

    @Test
    void shouldSayWhichFileItCannotRead()
    {
        final String missing = directory.resolve("missing").toString();
        final MatchTool tool = new MatchTool(new ByteArrayInputStream(new byte[0]), out);
        new CommandLine(tool).parseArgs(missing);
        final ToolException e = assertThrows(ToolException.class, tool::call);
        assertEquals("cannot read " + missing + ": there is no such file", e.getMessage());
        assertEquals(2, e.exitStatus());
        new CommandLine(tool).parseArgs(directory.toString());
        assertEquals(2, assertThrows(ToolException.class, tool::call).exitStatus());
    }

    @Test
    void shouldAnswerBeforeItWaitsForMore()
    {
        final byte[] script = ("{\"query\":\"balances\"}\n{\"query\":\"balances\"}\n").getBytes(
            StandardCharsets.US_ASCII);
        final InputStream typing = new InputStream()
        {
            private int position;

            @Override
            public int read()
            {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(final byte[] target, final int offset, final int length)
            {
                final int seen = out.toString(StandardCharsets.US_ASCII).split("\n", -1).length - 1;
                assertEquals(position / (script.length / 2), seen, "lines seen before typing on");
                if (position == script.length)
                {
                    return -1;
                }
                target[offset] = script[position++];
                return 1;
            }
        };
        assertEquals(0, run(typing, out));
        assertEquals(2, out.toString(StandardCharsets.US_ASCII).lines().count());
    }

    @Test
    void shouldEndQuietlyWhenNobodyReadsOn()
    {
        final OutputStream broken = new OutputStream()
        {
            @Override
            public void write(final int b) throws IOException
            {
                throw new IOException("Broken pipe");
            }
        };
        final InputStream endless = new InputStream()
        {
            @Override
            public int read()
            {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(final byte[] target, final int offset, final int length)
            {
                Arrays.fill(target, offset, offset + length, (byte)'\n');
                target[offset] = 'x';
                return length;
            }
        };
        assertEquals(1, run(endless, broken));
    }

    @Test
    void shouldFailLoudlyWhenTheOutputIsLost()
    {
        final OutputStream full = new OutputStream()
        {
            @Override
            public void write(final int b) throws IOException
            {
                throw new IOException("No space left on device");
            }
        };
        final MatchTool tool = new MatchTool(input("{'query':'balances'}"), full);
        final ToolException e = assertThrows(ToolException.class, tool::call);
        assertEquals("cannot write to standard output: No space left on device", e.getMessage());
    }

    private int exitStatus;

    private void when(final String... lines)
    {
        exitStatus = run(input(String.join("\n", lines)), out);
    }

    private void thenOutput(final int expectedStatus, final String... lines)
    {
        assertEquals(
            (String.join("\n", lines) + "\n").replace('\'', '"').replace('`', '\''),
            out.toString(StandardCharsets.US_ASCII));
        assertEquals(expectedStatus, exitStatus);
    }

    private static InputStream input(final String text)
    {
        return new ByteArrayInputStream(text.replace('\'', '"').getBytes(StandardCharsets.US_ASCII));
    }

    private static int run(final InputStream in, final OutputStream out, final String... args)
    {
        return new CommandLine(new MatchTool(in, out)).execute(args);
    }
}
