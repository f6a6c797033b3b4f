package io.ringbook.gateway.api;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import io.undertow.util.ETagUtils;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.QValueParser;
import io.undertow.util.StatusCodes;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/**
 * Serves {@code /openapi.json} and, at {@code /api-docs/}, a page to try it. Only the files named here can be had, by
 * their exact paths, from memory. Never blocks.
 */
public final class ApiHandler implements HttpHandler
{
    /** Where the document is. */
    public static final String DOCUMENT = "/openapi.json";
    /** Where the page is. */
    public static final String PAGE = "/api-docs";

    private static final String OWN = "io/ringbook/gateway/api/";
    private static final String SWAGGER = "META-INF/resources/webjars/swagger-ui/5.28.1/";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private static final Map<String, ApiFile> FILES = Map.of(
        DOCUMENT, ApiFile.of("application/json", OWN + "openapi.json"),
        PAGE + "/", ApiFile.of("text/html; charset=utf-8", OWN + "index.html"),
        PAGE + "/api-docs.js", ApiFile.of(SCRIPT, OWN + "api-docs.js"),
        PAGE + "/api-docs.css", ApiFile.of(CSS, OWN + "api-docs.css"),
        PAGE + "/swagger-ui.css", ApiFile.of(CSS, SWAGGER + "swagger-ui.css"),
        PAGE + "/swagger-ui-bundle.js", ApiFile.of(SCRIPT, SWAGGER + "swagger-ui-bundle.js"),
        PAGE + "/favicon.png", ApiFile.of("image/png", SWAGGER + "favicon-32x32.png"));

    @Override
    public void handleRequest(final HttpServerExchange exchange)
    {
        final String path = exchange.getRequestPath();
        final ApiFile file = FILES.get(path);
        final boolean isHead = Methods.HEAD.equals(exchange.getRequestMethod());
        if (!isHead && !Methods.GET.equals(exchange.getRequestMethod()))
        {
            exchange.getResponseHeaders().put(Headers.ALLOW, "GET, HEAD");
            exchange.setStatusCode(StatusCodes.METHOD_NOT_ALLOWED).endExchange();
        }
        else if (PAGE.equals(path))
        {
            exchange.getResponseHeaders().put(Headers.LOCATION, PAGE + "/");
            exchange.setStatusCode(StatusCodes.PERMANENT_REDIRECT).endExchange();
        }
        else if (null == file)
        {
            exchange.setStatusCode(StatusCodes.NOT_FOUND).endExchange();
        }
        else
        {
            serve(exchange, file, isHead);
        }
    }

    private static void serve(final HttpServerExchange exchange, final ApiFile file, final boolean isHead)
    {
        final HeaderMap answer = exchange.getResponseHeaders();
        final boolean isCompressed = takesGzip(exchange);
        final ETag tag = file.tag(isCompressed);
        answer.put(Headers.ETAG, tag.toString());
        answer.put(Headers.CACHE_CONTROL, "no-cache");
        answer.put(Headers.VARY, "Accept-Encoding");
        if (!ETagUtils.handleIfNoneMatch(exchange, tag, false))
        {
            exchange.setStatusCode(StatusCodes.NOT_MODIFIED).endExchange();
            return;
        }
        final byte[] bytes = file.bytes(isCompressed);
        answer.put(Headers.CONTENT_TYPE, file.type());
        answer.put(Headers.CONTENT_LENGTH, bytes.length);
        if (isCompressed)
        {
            answer.put(Headers.CONTENT_ENCODING, "gzip");
        }
        if (isHead)
        {
            exchange.endExchange();
        }
        else
        {
            exchange.getResponseSender().send(ByteBuffer.wrap(bytes));
        }
    }

    private static boolean takesGzip(final HttpServerExchange exchange)
    {
        final List<String> encodings = exchange.getRequestHeaders().get(Headers.ACCEPT_ENCODING);
        return null != encodings && QValueParser.parse(encodings).stream()
            .flatMap(List::stream)
            .anyMatch((encoding) -> "gzip".equalsIgnoreCase(encoding.getValue()) && !encoding.isQValueZero());
    }
}
