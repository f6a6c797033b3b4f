package io.ringbook.gateway.user;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.ringbook.gateway.GatewayHarness;
import io.ringbook.gateway.TestPostgres;
import org.agrona.CloseHelper;
import org.agrona.concurrent.SystemEpochNanoClock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** An exchange with real users in a real PostgreSQL. */
final class UserExchange implements AutoCloseable
{
    /** A password that is good enough. */
    static final String PASSWORD = "correct horse";

    final GatewayHarness gateway;
    final UserService service;
    final BlockingQueue<Throwable> troubles = new LinkedBlockingQueue<>();
    private final Database database;
    private final HttpClient client = HttpClient.newHttpClient();

    UserExchange(final TestPostgres postgres, final Path directory, final UserSettings settings)
    {
        database = Database.open(postgres.url(), null, null);
        service = UserService.open(
            database, directory.resolve("server.key"), settings, new Passwords(new PasswordHash.Argon2id(64, 1, 1)),
            SystemEpochNanoClock.INSTANCE, troubles::add);
        gateway = new GatewayHarness(directory, (context) -> context.users(service));
    }

    /** Sends a request with headers, in pairs of name and value. */
    HttpResponse<String> send(final String method, final String path, final String body, final String... headers)
    {
        final HttpRequest.Builder request = HttpRequest.newBuilder(gateway.uri(path)).method(method, null == body ?
            HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (null != body)
        {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2)
        {
            request.header(headers[i], headers[i + 1]);
        }
        try
        {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(method + " " + path, e);
        }
        catch (final InterruptedException e)
        {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> signUp(final String username)
    {
        return send("POST", "/api/v1/user/new", credentials(username, PASSWORD));
    }

    HttpResponse<String> login(final String username, final String password)
    {
        return send("POST", "/api/v1/user/login", credentials(username, password));
    }

    /** The header of a new session. */
    String[] session(final String username)
    {
        return new String[]{ "Authorization", "Bearer " + text(login(username, PASSWORD), "token") };
    }

    static String credentials(final String username, final String password)
    {
        return "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}";
    }

    /** A field of an answer's outermost object, as text; null if it is not there. */
    static String text(final HttpResponse<String> response, final String field)
    {
        try (JsonParser parser = new JsonFactory().createParser(response.body()))
        {
            parser.nextToken();
            while (JsonToken.FIELD_NAME == parser.nextToken())
            {
                final String name = parser.currentName();
                parser.nextToken();
                if (name.equals(field))
                {
                    return parser.getText();
                }
                parser.skipChildren();
            }
            return null;
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(response.body(), e);
        }
    }

    @Override
    public void close()
    {
        CloseHelper.closeAll(gateway, service, database);
    }
}
