package io.ringbook.gateway.stream;

import io.ringbook.gateway.http.Access;
import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.http.JsonBody;
import io.ringbook.gateway.http.Principal;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.gateway.http.TokenAuthenticator;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.KlineInterval;
import io.ringbook.gateway.model.ModelThread;
import io.ringbook.gateway.model.ReadModel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What clients ask for. Requests are checked on the connection's IO thread; subscriptions change on the model's, so
 * that an answer, the state and what comes after fit together.
 */
final class Requests
{
    private static final int LOGINS = 5;
    static final String PATH = "/api/v1/ws";

    private final ReadModel model;
    private final MarketPublisher market;
    private final AccountPublisher accounts;
    private final TokenAuthenticator authenticator;
    private final ConnectionCounts counts;
    private final StreamLimits limits;
    private volatile ModelThread thread;

    Requests(
        final ReadModel model,
        final MarketPublisher market,
        final AccountPublisher accounts,
        final TokenAuthenticator authenticator,
        final ConnectionCounts counts,
        final StreamLimits limits)
    {
        this.model = model;
        this.market = market;
        this.accounts = accounts;
        this.authenticator = authenticator;
        this.counts = counts;
        this.limits = limits;
    }

    void open(final ModelThread modelThread)
    {
        thread = modelThread;
    }

    /** On the connection's IO thread. */
    void onRequest(final Connection connection, final String text)
    {
        RequestId id = RequestId.NONE;
        try
        {
            final JsonBody body = JsonBody.parse(text.getBytes(StandardCharsets.UTF_8));
            id = RequestId.of(body);
            connection.malformedInRow = 0;
            handle(connection, id, body);
        }
        catch (final Problem problem)
        {
            if (RequestId.NONE == id)
            {
                connection.malformedInRow++;
            }
            fail(connection, id, Refused.of(problem));
        }
        catch (final Refused refused)
        {
            fail(connection, id, refused);
        }
        if (connection.malformedInRow >= limits.malformedInRow())
        {
            connection.end(CloseCode.POLICY, connection.malformedInRow + " requests in a row that are none");
        }
    }

    private void handle(final Connection connection, final RequestId id, final JsonBody body)
    {
        final String op = body.requiredText("op");
        switch (op)
        {
            case "login":
                login(connection, id, body);
                break;

            case "subscribe":
                subscribe(connection, id, body);
                break;

            case "unsubscribe":
                unsubscribe(connection, id, body);
                break;

            case "cancelOnDisconnect":
                cancelOnDisconnect(connection, id, body);
                break;

            case "ping":
                body.done();
                connection.offer(Message.of(
                    id.answer("pong").field("time", System.currentTimeMillis()).end()));
                break;

            default:
                throw Problem.invalid("op", "expected one of login, subscribe, unsubscribe, cancelOnDisconnect, " +
                    "ping; found " + JsonBody.shown(op));
        }
    }

    private void login(final Connection connection, final RequestId id, final JsonBody body)
    {
        final Principal principal;
        try
        {
            principal = principal(body);
        }
        catch (final Problem problem)
        {
            connection.failedLogins++;
            if (connection.failedLogins >= LOGINS)
            {
                connection.end(CloseCode.UNAUTHENTICATED, connection.failedLogins + " logins failed");
            }
            throw problem;
        }
        final Principal before = connection.principal;
        if (null != before && before.account() != principal.account())
        {
            throw new Problem(ProblemCode.FORBIDDEN, "expected the user who has logged in; connect anew for another");
        }
        if (!counts.login(connection, principal))
        {
            throw Problem.rateLimited("too many connections of this user", 0);
        }
        connection.offer(Message.of(id.answer("loggedIn").field("senderCompId", principal.account()).end()));
    }

    private Principal principal(final JsonBody body)
    {
        if (body.has("key"))
        {
            final String key = body.requiredText("key");
            final String timestamp = body.requiredDecimal("timestamp");
            final String nonce = body.requiredText("nonce");
            final String signature = body.requiredText("signature");
            body.done();
            return authenticator.bySignature(key, timestamp, nonce, signature, "GET", PATH, new byte[0]);
        }
        final String token = body.requiredText("token");
        body.done();
        return authenticator.byToken(token);
    }

    private void cancelOnDisconnect(final Connection connection, final RequestId id, final JsonBody body)
    {
        final boolean isEnabled = body.requiredFlag("enabled");
        body.done();
        caller(connection, Access.TRADE);
        connection.isCancelOnDisconnect = isEnabled;
        connection.offer(Message.of(id.answer("cancelOnDisconnect").field("enabled", isEnabled).end()));
    }

    private void subscribe(final Connection connection, final RequestId id, final JsonBody body)
    {
        final String from = body.decimal("from");
        final Topic topic = topic(body);
        final Instrument instrument = instrument(topic);
        final Principal caller = Topic.isPrivate(topic.channel()) ? caller(connection, Access.READ) : null;
        ask(connection, id, () ->
        {
            final Channel before = connection.subscriptions.get(topic);
            if (null == before && connection.subscriptions.size() >= limits.subscriptions())
            {
                throw new Refused("TOO_MANY_SUBSCRIPTIONS", null, "expected at most " + limits.subscriptions());
            }
            final Channel channel =
                null == caller ? market.channel(topic, instrument) : accounts.channel(topic, caller.account());
            channel.check(from);
            if (null != before)
            {
                // Whoever has lost the thread subscribes again, and begins anew.
                before.unsubscribe(connection);
            }
            connection.offer(Message.of(describe(id.answer("subscribed"), topic).end()));
            connection.subscriptions.put(topic, channel);
            channel.subscribe(connection, from);
        });
    }

    private void unsubscribe(final Connection connection, final RequestId id, final JsonBody body)
    {
        final Topic topic = topic(body);
        ask(connection, id, () ->
        {
            final Channel channel = connection.subscriptions.remove(topic);
            if (null == channel)
            {
                throw new Refused("NOT_SUBSCRIBED", "channel", "expected a channel that has been subscribed to");
            }
            channel.unsubscribe(connection);
            connection.offer(Message.of(describe(id.answer("unsubscribed"), topic).end()));
        });
    }

    /** What a request is about; every field has been asked for then. */
    private Topic topic(final JsonBody body)
    {
        final String channel = body.requiredText("channel");
        final Topic topic = switch (channel)
        {
            case Topic.TRADES, Topic.BOOK, Topic.BOOK5, Topic.TICKER ->
                new Topic(channel, body.requiredText("symbol"), null);
            case Topic.KLINES -> new Topic(channel, body.requiredText("symbol"), interval(body));
            case Topic.ORDERS, Topic.BALANCES -> new Topic(channel, null, null);
            default -> throw Problem.invalid("channel", "expected one of trades, book5@1000ms, book, klines, ticker, " +
                "orders, balances; found " + JsonBody.shown(channel));
        };
        body.done();
        return topic;
    }

    private static String interval(final JsonBody body)
    {
        final String interval = body.requiredText("interval");
        if (null == KlineInterval.of(interval))
        {
            throw Problem.invalid("interval", "expected one of " + Arrays.toString(KlineInterval.values()) +
                ", found " + JsonBody.shown(interval));
        }
        return interval;
    }

    private Instrument instrument(final Topic topic)
    {
        final Instrument instrument = null == topic.symbol() ? null : model.instrument(topic.symbol());
        if (null == instrument && null != topic.symbol())
        {
            throw Problem.ofField(ProblemCode.UNKNOWN_SYMBOL, "symbol",
                "expected a symbol, found " + JsonBody.shown(topic.symbol()));
        }
        return instrument;
    }

    private static Principal caller(final Connection connection, final Access access)
    {
        final Principal principal = connection.principal;
        if (null == principal)
        {
            throw new Problem(ProblemCode.UNAUTHENTICATED, "expected a login before");
        }
        if (!principal.may(access))
        {
            throw new Problem(ProblemCode.FORBIDDEN, "expected the right " + access);
        }
        return principal;
    }

    private static Json describe(final Json json, final Topic topic)
    {
        return json.field("channel", topic.channel())
            .field("symbol", topic.symbol())
            .field("interval", topic.interval());
    }

    /** Has something done on the model's thread, for a connection that is still there. */
    private void ask(final Connection connection, final RequestId id, final Runnable question)
    {
        final boolean isAsked = thread.ask(() ->
        {
            if (connection.isGone)
            {
                return;
            }
            try
            {
                question.run();
            }
            catch (final Refused refused)
            {
                fail(connection, id, refused);
            }
        });
        if (!isAsked)
        {
            throw new Problem(ProblemCode.BACK_PRESSURED, "too many questions wait");
        }
    }

    private static void fail(final Connection connection, final RequestId id, final Refused refused)
    {
        connection.offer(Message.of(id.answer(null)
            .begin("error")
            .field("code", refused.code())
            .field("field", refused.field())
            .field("detail", refused.getMessage())
            .end().end()));
    }
}
