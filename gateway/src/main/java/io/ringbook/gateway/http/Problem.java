package io.ringbook.gateway.http;

/**
 * A request that cannot be answered as asked, on its way to the client as {@code application/problem+json} (RFC 9457).
 * It has no stack trace: it is an answer, not an accident.
 */
public final class Problem extends RuntimeException
{
    private static final long serialVersionUID = 1;

    /** What it is. */
    private final ProblemCode code;
    /** That it is about, or null. */
    private final String field;
    /** Of the engine, or null. */
    private final String reason;
    /** 0 if that is not known. */
    private final int retryAfterSeconds;

    /**
     * A problem of a request as a whole.
     *
     * @param code   of it.
     * @param detail what was expected and what was found; goes to the client.
     */
    public Problem(final ProblemCode code, final String detail)
    {
        this(code, detail, null, null, 503 == code.status() ? 1 : 0);
    }

    private Problem(
        final ProblemCode code,
        final String detail,
        final String field,
        final String reason,
        final int retryAfterSeconds)
    {
        super(detail, null, false, false);
        this.code = code;
        this.field = field;
        this.reason = reason;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /**
     * A problem of one field or parameter.
     *
     * @param code   of it.
     * @param field  its name.
     * @param detail what was expected and what was found.
     * @return the problem.
     */
    public static Problem ofField(final ProblemCode code, final String field, final String detail)
    {
        return new Problem(code, detail, field, null, 0);
    }

    /**
     * A field with a value that cannot be.
     *
     * @param field  its name.
     * @param detail what was expected and what was found.
     * @return the problem.
     */
    public static Problem invalid(final String field, final String detail)
    {
        return ofField(ProblemCode.INVALID_FIELD, field, detail);
    }

    /**
     * What the engine refused.
     *
     * @param code   of it.
     * @param reason of the engine.
     * @param field  that it is about, or null.
     * @param detail in words.
     * @return the problem.
     */
    public static Problem refused(
        final ProblemCode code, final String reason, final String field, final String detail)
    {
        return new Problem(code, detail, field, reason, 0);
    }

    /**
     * Too many requests.
     *
     * @param detail            in words.
     * @param retryAfterSeconds when to come again.
     * @return the problem.
     */
    public static Problem rateLimited(final String detail, final int retryAfterSeconds)
    {
        return new Problem(ProblemCode.RATE_LIMITED, detail, null, null, retryAfterSeconds);
    }

    /**
     * What it is.
     *
     * @return code.
     */
    public ProblemCode code()
    {
        return code;
    }

    /**
     * The field or parameter it is about.
     *
     * @return name, or null.
     */
    public String field()
    {
        return field;
    }

    /**
     * Why the engine refused.
     *
     * @return reason of the engine, or null.
     */
    public String reason()
    {
        return reason;
    }

    /**
     * When to come again.
     *
     * @return seconds, 0 if that is not known.
     */
    public int retryAfterSeconds()
    {
        return retryAfterSeconds;
    }
}
