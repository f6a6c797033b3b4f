package io.ringbook.app.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.ringbook.app.ChildRun;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An exchange in a process of its own, to be killed and started again at the same port, and a client of it. */
final class ServeChild implements AutoCloseable
{
    /** On a busy machine PostgreSQL takes its time to make its files. */
    private static final int START_S = 240;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Path directory;
    private final int port;
    private List<String> options;
    private volatile ChildRun run;

    ServeChild(final Path directory, final String... options) throws IOException
    {
        this.directory = directory;
        this.options = List.of(options);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress()))
        {
            port = free.getLocalPort();
        }
    }

    Path data()
    {
        return directory.resolve("exchange");
    }

    /** What it is started with from the next start on. */
    ServeChild options(final String... words)
    {
        options = List.of(words);
        return this;
    }

    ServeChild start() throws IOException, InterruptedException
    {
        final List<String> words = new ArrayList<>(List.of(
            "serve", "--listen", Integer.toString(port), "--data", data().toString(), "--log-format", "json"));
        words.addAll(options);
        run = ChildRun.start(directory, words.toArray(new String[0]));
        run.awaitOutput("serving http://127.0.0.1:" + port, START_S);
        return this;
    }

    ChildRun run()
    {
        return run;
    }

    /** An answer, and its body where that is a JSON object. */
    record Answer(int status, String text)
    {
        Map<String, Object> json()
        {
            return parse(text);
        }
    }

    Answer send(final String token, final String method, final String path, final String body) throws IOException
    {
        final HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(15))
            .method(method, null == body ?
                HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (null != body)
        {
            request.header("Content-Type", "application/json");
        }
        if (null != token)
        {
            request.header("Authorization", "Bearer " + token);
        }
        try
        {
            final HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Signs up and logs in. */
    String token(final String name, final String password) throws IOException
    {
        final String body = "{\"username\":\"" + name + "\",\"password\":\"" + password + "\"}";
        final Answer created = send(null, "POST", "/api/v1/user/new", body);
        if (201 != created.status() && 409 != created.status())
        {
            throw new AssertionError(created.toString());
        }
        return (String)send(null, "POST", "/api/v1/user/login", body).json().get("token");
    }

    static Map<String, Object> parse(final String text)
    {
        try (JsonParser parser = new JsonFactory().createParser(text))
        {
            parser.nextToken();
            return object(parser);
        }
        catch (final IOException e)
        {
            throw new AssertionError("no JSON object: " + text, e);
        }
    }

    private static Map<String, Object> object(final JsonParser parser) throws IOException
    {
        final Map<String, Object> fields = new LinkedHashMap<>();
        while (JsonToken.END_OBJECT != parser.nextToken())
        {
            final String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }

    private static Object value(final JsonParser parser) throws IOException
    {
        switch (parser.currentToken())
        {
            case START_OBJECT:
                return object(parser);

            case START_ARRAY:
                final List<Object> elements = new ArrayList<>();
                while (JsonToken.END_ARRAY != parser.nextToken())
                {
                    elements.add(value(parser));
                }
                return elements;

            case VALUE_NUMBER_INT:
                return parser.getLongValue();

            case VALUE_TRUE:
            case VALUE_FALSE:
                return parser.getBooleanValue();

            case VALUE_NULL:
                return null;

            default:
                return parser.getText();
        }
    }

    @Override
    public void close()
    {
        if (null != run)
        {
            run.close();
        }
    }
}
