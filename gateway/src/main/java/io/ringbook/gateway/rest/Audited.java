package io.ringbook.gateway.rest;

import io.ringbook.gateway.http.Audit;
import io.ringbook.gateway.http.Call;
import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.http.Problem;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The line that a call leaves in the audit table, whatever comes of it: one, with what came of it first.
 */
final class Audited
{
    /** Of a call that leaves none. */
    static final Audited NONE = new Audited(null, null, null);

    private static final String DONE = "DONE";
    private static final int MAX_DETAIL = 4_096;
    private static final String NO_DETAIL = "{}";

    private final Audit audit;
    private final Call call;
    private final String action;
    private final AtomicBoolean isRecorded = new AtomicBoolean();
    private String detail = NO_DETAIL;

    Audited(final Audit audit, final Call call, final String action)
    {
        this.audit = audit;
        this.call = call;
        this.action = action;
    }

    /** Does something of the call; where it throws, that is the outcome. */
    void watch(final Runnable step)
    {
        try
        {
            step.run();
        }
        catch (final Problem problem)
        {
            record(problem);
            throw problem;
        }
        catch (final RuntimeException e)
        {
            record("INTERNAL");
            throw e;
        }
    }

    /** What is asked for, once it is known to be a JSON object. */
    void detailIsBody()
    {
        detail = call.bytes().length <= MAX_DETAIL ? new String(call.bytes(), StandardCharsets.UTF_8) : NO_DETAIL;
    }

    /** Answers that it has been done; the line is there before the caller knows. */
    void respond(final Call caller, final int status, final Json json)
    {
        record(DONE);
        caller.respond(status, json);
    }

    void record(final Problem problem)
    {
        record(null == problem.reason() ? problem.code().name() : problem.reason());
    }

    private void record(final String outcome)
    {
        if (null != audit && isRecorded.compareAndSet(false, true))
        {
            audit.record(
                call.principal(), call.exchange().getSourceAddress().getHostString(), action, detail, outcome);
        }
    }
}
