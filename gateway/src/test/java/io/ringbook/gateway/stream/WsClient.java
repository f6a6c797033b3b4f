package io.ringbook.gateway.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.ringbook.gateway.GatewayHarness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A client of the stream: sends requests, and keeps every message in the order of their coming. */
final class WsClient implements WebSocket.Listener, AutoCloseable
{
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonFactory JSON = new JsonFactory();
    private static final int WAIT_S = 5;

    private final StringBuilder part = new StringBuilder();
    private final BlockingQueue<Map<String, Object>> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> closed = new CompletableFuture<>();
    private final WebSocket socket;
    private int ids;

    WsClient(final GatewayHarness exchange, final String... headers)
    {
        final WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2)
        {
            builder.header(headers[i], headers[i + 1]);
        }
        final URI uri = exchange.uri("/api/v1/ws");
        socket = builder.buildAsync(URI.create("ws" + uri.toString().substring(4)), this).join();
    }

    static WsClient loggedIn(final GatewayHarness exchange, final long account)
    {
        return new WsClient(exchange, "Authorization", "Bearer token" + account);
    }

    /** Sends a text as it is. */
    WsClient sendRaw(final String text)
    {
        socket.sendText(text, true).join();
        return this;
    }

    WebSocket socket()
    {
        return socket;
    }

    /** Sends a request, and gives its answer; messages that come before stay. */
    Map<String, Object> request(final String fields)
    {
        ids++;
        final int id = ids;
        sendRaw("{\"id\":" + id + "," + fields + "}");
        return await((message) -> Long.valueOf(id).equals(message.get("id")));
    }

    /** Subscribes, and requires that it was granted. */
    WsClient subscribe(final String channel, final String... more)
    {
        final StringBuilder fields = new StringBuilder("\"op\":\"subscribe\",\"channel\":\"" + channel + "\"");
        for (int i = 0; i < more.length; i += 2)
        {
            fields.append(",\"").append(more[i]).append("\":\"").append(more[i + 1]).append('"');
        }
        final Map<String, Object> answer = request(fields.toString());
        if (!"subscribed".equals(answer.get("result")))
        {
            throw new AssertionError("expected subscribed, found " + answer);
        }
        return this;
    }

    /** The next message of a channel; others before it stay. */
    Map<String, Object> next(final String channel)
    {
        return await((message) -> channel.equals(message.get("channel")));
    }

    /** Takes all messages of a channel that have come. */
    void poll(final String channel, final List<Map<String, Object>> into)
    {
        messages.removeIf((message) -> channel.equals(message.get("channel")) && into.add(message));
    }

    /** The first message that is meant; those before it stay. */
    Map<String, Object> await(final Predicate<Map<String, Object>> isMeant)
    {
        final long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_S);
        while (System.nanoTime() < deadline)
        {
            for (final Map<String, Object> message : messages)
            {
                if (isMeant.test(message))
                {
                    messages.remove(message);
                    return message;
                }
            }
            sleep();
        }
        throw new AssertionError(
            "expected another message, found " + messages + (closed.isDone() ? closed.join() : ""));
    }

    private static void sleep()
    {
        try
        {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How the server has closed it: code and reason. */
    String closed()
    {
        return closed.orTimeout(WAIT_S, TimeUnit.SECONDS).join();
    }

    boolean isClosed()
    {
        return closed.isDone();
    }

    /** Goes without a word. */
    void abort()
    {
        socket.abort();
    }

    @Override
    public void close()
    {
        if (!socket.isOutputClosed())
        {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
        }
    }

    @Override
    public CompletionStage<?> onText(final WebSocket webSocket, final CharSequence data, final boolean last)
    {
        part.append(data);
        if (last)
        {
            messages.add(parse(part.toString()));
            part.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(final WebSocket webSocket, final int code, final String reason)
    {
        closed.complete(code + " " + reason);
        return null;
    }

    @Override
    public void onError(final WebSocket webSocket, final Throwable error)
    {
        closed.complete("error " + error);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> parse(final String text)
    {
        try (JsonParser parser = JSON.createParser(text))
        {
            parser.nextToken();
            return (Map<String, Object>)value(parser);
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(text, e);
        }
    }

    private static Object value(final JsonParser parser) throws IOException
    {
        return switch (parser.currentToken())
        {
            case START_OBJECT ->
            {
                final Map<String, Object> map = new LinkedHashMap<>();
                while (JsonToken.END_OBJECT != parser.nextToken())
                {
                    final String name = parser.currentName();
                    parser.nextToken();
                    map.put(name, value(parser));
                }
                yield map;
            }
            case START_ARRAY ->
            {
                final List<Object> list = new ArrayList<>();
                while (JsonToken.END_ARRAY != parser.nextToken())
                {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }
}
