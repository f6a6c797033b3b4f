package io.ringbook.gateway.page;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETagUtils;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Serves the trading page. Only the files named here can be had, by their exact paths, from memory, where they are
 * since the start: there is no directory to climb out of. Never blocks.
 */
public final class PageHandler implements HttpHandler
{
    private static final String RESOURCES = "io/ringbook/gateway/page/";
    private static final String LIT = "META-INF/resources/webjars/lit-html/3.3.1/";
    private static final String ECHARTS = "META-INF/resources/_static/echarts/6.0.0/";
    private static final List<String> OWN = List.of(
        "account.js", "admin.js", "amend.js", "api.js", "app.js", "base.css", "book.js", "bookview.js", "candles.js",
        "chartview.js", "colors.js", "depth.js", "dialogs.js", "estimate.js", "fixed.js", "format.js", "head.js",
        "icon.svg", "keys.js", "layout.css", "market.js", "page.js", "panel.js", "parts.css", "ringbook.webmanifest",
        "socket.js", "store.js", "theme.js", "ticket.js", "ticketview.js");
    private static final List<String> LIT_FILES = List.of(
        "lit-html.js", "directive.js", "directive-helpers.js", "directives/live.js", "directives/repeat.js");

    private final Map<String, PageFile> files = new LinkedHashMap<>();

    /**
     * Reads and compresses all files.
     *
     * @throws IllegalStateException if one of them is not on the class path.
     */
    public PageHandler()
    {
        files.put("/", PageFile.of("/index.html", RESOURCES + "index.html"));
        OWN.forEach((name) -> files.put("/page/" + name, PageFile.of(name, RESOURCES + name)));
        LIT_FILES.forEach((name) -> files.put("/lib/lit-html/" + name, PageFile.of(name, LIT + name)));
        files.put("/lib/lit-html/LICENSE.txt", PageFile.of("LICENSE.txt", LIT + "LICENSE"));
        files.put("/lib/echarts/echarts.js", PageFile.of("echarts.js", ECHARTS + "dist/echarts.esm.min.js"));
        files.put("/lib/echarts/LICENSE.txt", PageFile.of("LICENSE.txt", ECHARTS + "LICENSE"));
        files.put("/lib/echarts/NOTICE.txt", PageFile.of("NOTICE.txt", ECHARTS + "NOTICE"));
    }

    /**
     * What can be had.
     *
     * @return paths.
     */
    public Set<String> paths()
    {
        return Set.copyOf(files.keySet());
    }

    @Override
    public void handleRequest(final HttpServerExchange exchange)
    {
        final PageFile file = files.get(exchange.getRequestPath());
        if (null == file)
        {
            exchange.setStatusCode(StatusCodes.NOT_FOUND).endExchange();
        }
        else
        {
            serve(exchange, file);
        }
    }

    private static void serve(final HttpServerExchange exchange, final PageFile file)
    {
        final HeaderMap answer = exchange.getResponseHeaders();
        final boolean isHead = Methods.HEAD.equals(exchange.getRequestMethod());
        if (!isHead && !Methods.GET.equals(exchange.getRequestMethod()))
        {
            answer.put(Headers.ALLOW, "GET, HEAD");
            exchange.setStatusCode(StatusCodes.METHOD_NOT_ALLOWED).endExchange();
            return;
        }
        final boolean isCompressed = takesGzip(exchange.getRequestHeaders().get(Headers.ACCEPT_ENCODING));
        answer.put(Headers.ETAG, file.tag(isCompressed).toString());
        answer.put(Headers.CACHE_CONTROL, "no-cache");
        answer.put(Headers.VARY, "Accept-Encoding");
        if (!ETagUtils.handleIfNoneMatch(exchange, file.tag(isCompressed), false))
        {
            exchange.setStatusCode(StatusCodes.NOT_MODIFIED).endExchange();
            return;
        }
        final byte[] bytes = file.bytes(isCompressed);
        answer.put(Headers.CONTENT_TYPE, file.type());
        if (isCompressed)
        {
            answer.put(Headers.CONTENT_ENCODING, "gzip");
        }
        answer.put(Headers.CONTENT_LENGTH, Integer.toString(bytes.length));
        if (isHead)
        {
            exchange.endExchange();
        }
        else
        {
            exchange.getResponseSender().send(ByteBuffer.wrap(bytes));
        }
    }

    /** A browser names gzip among others; whoever gives it a weight of 0, or does not name it, gets the file plain. */
    private static boolean takesGzip(final HeaderValues encodings)
    {
        if (null == encodings)
        {
            return false;
        }
        for (final String value : encodings)
        {
            for (final String encoding : value.split(","))
            {
                if (encoding.trim().matches("(?i)gzip(\\s*;\\s*q=(1(\\.0*)?|0?\\.\\d*[1-9]\\d*))?"))
                {
                    return true;
                }
            }
        }
        return false;
    }
}
