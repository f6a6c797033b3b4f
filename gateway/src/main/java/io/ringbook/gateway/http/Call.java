package io.ringbook.gateway.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/**
 * One request and its answer. Read on the thread that handles it; answered on any, once.
 */
public final class Call
{
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final HttpString CACHE_CONTROL = new HttpString("Cache-Control");

    private final HttpServerExchange exchange;
    private final String requestId;
    private final byte[] bytes;
    private final Set<String> asked = new LinkedHashSet<>();
    private final AtomicBoolean isAnswered = new AtomicBoolean();
    private BiConsumer<String, Throwable> onAccident = (id, e) ->
    {
    };
    private Principal principal;
    private JsonBody body;

    Call(final HttpServerExchange exchange, final String requestId, final byte[] bytes)
    {
        this.exchange = exchange;
        this.requestId = requestId;
        this.bytes = bytes;
    }

    /**
     * The exchange below, for what this does not have.
     *
     * @return Undertow's.
     */
    public HttpServerExchange exchange()
    {
        return exchange;
    }

    /**
     * What logs and answers name this call by.
     *
     * @return id, of this server alone.
     */
    public String requestId()
    {
        return requestId;
    }

    /**
     * The body as it was received.
     *
     * @return bytes, none if there was no body.
     */
    public byte[] bytes()
    {
        return bytes;
    }

    /**
     * Path and query as they were sent: what a signature is over.
     *
     * @return raw text.
     */
    public String target()
    {
        final String query = exchange.getQueryString();
        return null == query || query.isEmpty() ? exchange.getRequestURI() : exchange.getRequestURI() + "?" + query;
    }

    /**
     * Where the call comes from.
     *
     * @return address of the connection's other end.
     */
    public InetAddress remote()
    {
        return exchange.getSourceAddress().getAddress();
    }

    /**
     * The same for people.
     *
     * @return address as text, without a port.
     */
    public String address()
    {
        return remote().getHostAddress();
    }

    /**
     * A header.
     *
     * @param name of it.
     * @return its first value, or null.
     */
    public String header(final String name)
    {
        return exchange.getRequestHeaders().getFirst(name);
    }

    /**
     * The body as fields.
     *
     * @return JSON object.
     * @throws Problem if it is none.
     */
    public JsonBody body()
    {
        if (null == body)
        {
            body = JsonBody.parse(bytes);
        }
        return body;
    }

    /**
     * A parameter of the query that may be absent.
     *
     * @param name of it.
     * @return value, or null.
     * @throws Problem if it comes twice.
     */
    public String query(final String name)
    {
        asked.add(name);
        final Deque<String> values = exchange.getQueryParameters().get(name);
        if (null == values || values.isEmpty())
        {
            return null;
        }
        if (values.size() > 1)
        {
            throw Problem.ofField(ProblemCode.INVALID_PARAMETER, name, "expected one value, found " + values.size());
        }
        return values.getFirst();
    }

    /**
     * A parameter of the query that must be there.
     *
     * @param name of it.
     * @return value.
     * @throws Problem if it is missing.
     */
    public String requiredQuery(final String name)
    {
        final String value = query(name);
        if (null == value || value.isEmpty())
        {
            throw Problem.ofField(ProblemCode.INVALID_PARAMETER, name, "expected the parameter " + name);
        }
        return value;
    }

    /**
     * A parameter that is a whole number.
     *
     * @param name   of it.
     * @param least  that is allowed.
     * @param most   that is allowed.
     * @param absent what it is where the parameter is not there.
     * @return number.
     * @throws Problem if it is no integer in the range.
     */
    public long queryInteger(final String name, final long least, final long most, final long absent)
    {
        final String text = query(name);
        if (null == text)
        {
            return absent;
        }
        if (text.matches("-?[0-9]{1,18}"))
        {
            final long number = Long.parseLong(text);
            if (number >= least && number <= most)
            {
                return number;
            }
        }
        throw Problem.ofField(ProblemCode.INVALID_PARAMETER, name, "expected an integer from " + least + " to " +
            most + ", found " + JsonBody.shown(text));
    }

    /**
     * To be called when all parameters have been asked for.
     *
     * @throws Problem if there is one that nobody asked for.
     */
    public void queryDone()
    {
        for (final Map.Entry<String, Deque<String>> parameter : exchange.getQueryParameters().entrySet())
        {
            if (!asked.contains(parameter.getKey()))
            {
                final String shown = JsonBody.shown(parameter.getKey());
                throw Problem.ofField(ProblemCode.INVALID_PARAMETER, shown, "expected " +
                    (asked.isEmpty() ? "no parameters" : "one of " + String.join(", ", asked)) + "; found " + shown);
            }
        }
    }

    /**
     * Who calls.
     *
     * @return the caller; null on a public route called by nobody in particular.
     */
    public Principal principal()
    {
        return principal;
    }

    void principal(final Principal caller)
    {
        this.principal = caller;
    }

    /**
     * Sets a header of the answer. Before the answer, on the thread that handles the call.
     *
     * @param name  of it.
     * @param value of it.
     * @return this.
     */
    public Call header(final String name, final String value)
    {
        exchange.getResponseHeaders().put(new HttpString(name), value);
        return this;
    }

    /**
     * Answers with JSON. Any thread.
     *
     * @param status HTTP's.
     * @param json   whole document.
     */
    public void respond(final int status, final Json json)
    {
        respond(status, JSON, json.bytes());
    }

    /**
     * Answers without a body. Any thread.
     *
     * @param status HTTP's.
     */
    public void respond(final int status)
    {
        respond(status, null, new byte[0]);
    }

    /**
     * Answers that it cannot be done as asked. Any thread.
     *
     * @param problem why.
     */
    public void fail(final Problem problem)
    {
        if (problem.retryAfterSeconds() > 0)
        {
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, Integer.toString(problem.retryAfterSeconds()));
        }
        final ProblemCode code = problem.code();
        if (ProblemCode.UNAUTHENTICATED == code)
        {
            exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, "Bearer");
        }
        respond(code.status(), PROBLEM, Json.object()
            .field("type", code.type())
            .field("title", code.title())
            .field("status", code.status())
            .field("detail", problem.getMessage())
            .field("instance", exchange.getRequestPath())
            .field("code", code.name())
            .field("field", problem.field())
            .field("reason", problem.reason())
            .field("requestId", requestId)
            .end().bytes());
    }

    /**
     * Answers that it went wrong by a mistake of ours, which is told where such are told. Any thread.
     *
     * @param e what was thrown.
     */
    public void accident(final RuntimeException e)
    {
        onAccident.accept(requestId, e);
        fail(new Problem(ProblemCode.INTERNAL, "our mistake; the request's id is in the log"));
    }

    void onAccident(final BiConsumer<String, Throwable> handler)
    {
        this.onAccident = handler;
    }

    /**
     * Has it been answered?
     *
     * @return true if so.
     */
    public boolean isAnswered()
    {
        return isAnswered.get();
    }

    /**
     * Answers with anything. Any thread.
     *
     * @param status HTTP's.
     * @param type   of the content, null for none.
     * @param bytes  of it.
     */
    public void respond(final int status, final String type, final byte[] bytes)
    {
        if (!isAnswered.compareAndSet(false, true))
        {
            return;
        }
        if (exchange.isInIoThread() && !exchange.isDispatched())
        {
            send(status, type, bytes);
        }
        else
        {
            exchange.getIoThread().execute(() -> send(status, type, bytes));
        }
    }

    private void send(final int status, final String type, final byte[] bytes)
    {
        exchange.setStatusCode(status);
        if (!exchange.getResponseHeaders().contains(CACHE_CONTROL))
        {
            exchange.getResponseHeaders().put(CACHE_CONTROL, "no-store");
        }
        if (null != type)
        {
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, type);
        }
        if (0 == bytes.length)
        {
            exchange.endExchange();
        }
        else
        {
            exchange.getResponseSender().send(ByteBuffer.wrap(bytes));
        }
    }
}
