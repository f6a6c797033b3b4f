package io.ringbook.benchmarks.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes markets and users by the API, as anybody would.
 */
public final class ExchangeSetup
{
    private static final JsonFactory JSON = new JsonFactory();
    private static final String PASSWORD = "bench-password";
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI uri;

    /**
     * A set-up of an exchange.
     *
     * @param uri of it.
     */
    public ExchangeSetup(final URI uri)
    {
        this.uri = uri;
    }

    /**
     * Opens markets.
     *
     * @param adminPassword of the user admin.
     * @param count         of markets.
     * @return their symbols.
     * @throws IOException if one is refused.
     */
    public List<String> markets(final String adminPassword, final int count) throws IOException
    {
        final String admin = login("admin", adminPassword);
        final List<String> symbols = new ArrayList<>();
        for (int i = 1; i <= count; i++)
        {
            final String symbol = "B" + i + "-USDT";
            send(CREATED, "POST", "/api/v1/admin/symbols", admin, "{\"symbol\":\"" + symbol + "\",\"baseAsset\":\"B" +
                i + "\",\"quoteAsset\":\"USDT\",\"tickSize\":\"0.01\",\"lotSize\":\"0.001\",\"makerFeeBps\":\"1\"," +
                "\"takerFeeBps\":\"2\"}");
            symbols.add(symbol);
        }
        return symbols;
    }

    /**
     * Signs users up, logs them in, and gives them what they need.
     *
     * @param count   of users.
     * @param symbols that they trade.
     * @return a header line for each that says who asks.
     * @throws IOException if one is refused.
     */
    public List<String> users(final int count, final List<String> symbols) throws IOException
    {
        final List<String> identities = new ArrayList<>();
        for (int i = 1; i <= count; i++)
        {
            final String name = "bench" + i;
            send(CREATED, "POST", "/api/v1/user/new", null, credentials(name, PASSWORD));
            final String identity = login(name, PASSWORD);
            deposit(identity, "USDT", 1);
            for (int market = 0; market < symbols.size(); market++)
            {
                deposit(identity, symbols.get(market).split("-")[0], market + 2);
            }
            identities.add(identity);
        }
        return identities;
    }

    private void deposit(final String identity, final String asset, final int transferId) throws IOException
    {
        send(OK, "POST", "/api/v1/user/deposit", identity,
            "{\"asset\":\"" + asset + "\",\"amount\":\"100000000\",\"transferId\":" + transferId + "}");
    }

    private String login(final String name, final String password) throws IOException
    {
        return "Authorization: Bearer " +
            field(send(OK, "POST", "/api/v1/user/login", null, credentials(name, password)), "token");
    }

    private static String credentials(final String name, final String password)
    {
        return "{\"username\":\"" + name + "\",\"password\":\"" + password + "\"}";
    }

    /**
     * The last change of a market's book.
     *
     * @param symbol of the market.
     * @return update id.
     * @throws IOException if the exchange does not answer.
     */
    public long lastUpdateId(final String symbol) throws IOException
    {
        return Long.parseLong(
            field(send(OK, "GET", "/api/v1/depth?levels=1&symbol=" + symbol, null, null), "updateId"));
    }

    /**
     * The last trade of a market.
     *
     * @param symbol of the market.
     * @return trade id, or -1 if there is none.
     * @throws IOException if the exchange does not answer.
     */
    public long lastTradeId(final String symbol) throws IOException
    {
        final String id = field(send(OK, "GET", "/api/v1/trades?limit=1&symbol=" + symbol, null, null), "tradeId");
        return null == id ? -1 : Long.parseLong(id);
    }

    private String send(
        final int expected, final String method, final String path, final String identity, final String body)
        throws IOException
    {
        final HttpRequest.Builder request = HttpRequest.newBuilder(uri.resolve(path)).method(method, null == body ?
            HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (null != body)
        {
            request.header("Content-Type", "application/json");
        }
        if (null != identity)
        {
            final int colon = identity.indexOf(':');
            request.header(identity.substring(0, colon), identity.substring(colon + 1).strip());
        }
        try
        {
            final HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (expected != answer.statusCode())
            {
                throw new IOException(method + " " + path + ": expected " + expected + ", found " +
                    answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The first field of a name, wherever in a document it is; null if there is none. */
    private static String field(final String json, final String name) throws IOException
    {
        try (JsonParser parser = JSON.createParser(json))
        {
            for (JsonToken token = parser.nextToken(); null != token; token = parser.nextToken())
            {
                if (JsonToken.FIELD_NAME == token && name.equals(parser.currentName()))
                {
                    parser.nextToken();
                    return parser.getText();
                }
            }
            return null;
        }
    }
}
