package io.ringbook.gateway.stream;

import io.ringbook.gateway.http.Problem;

/**
 * A request that cannot be answered as asked. Without a stack trace: an answer, not an accident.
 */
final class Refused extends RuntimeException
{
    private static final long serialVersionUID = 1;

    private final String code;
    private final String field;

    Refused(final String code, final String field, final String detail)
    {
        super(detail, null, false, false);
        this.code = code;
        this.field = field;
    }

    static Refused of(final Problem problem)
    {
        return new Refused(problem.code().name(), problem.field(), problem.getMessage());
    }

    String code()
    {
        return code;
    }

    String field()
    {
        return field;
    }
}
