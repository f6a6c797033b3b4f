package io.ringbook.app.serve;

import io.ringbook.gateway.http.RequestObserver;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * What of the requests goes to the log: each that failed by a mistake of ours, and once a minute how many were refused
 * for a wrong password, a wrong signature, or because there were too many. Any thread.
 */
final class RequestLog implements RequestObserver, AutoCloseable
{
    private static final String LOGIN = "/api/v1/user/login";
    private static final int UNAUTHENTICATED = 401;
    private static final int RATE_LIMITED = 429;
    private static final int INTERNAL = 500;
    private static final long MINUTE_NS = TimeUnit.MINUTES.toNanos(1);

    private final ServeLog log;
    private final LongAdder failedLogins = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder tooMany = new LongAdder();
    private final LongAdder unavailable = new LongAdder();
    private long lastNs = System.nanoTime();

    RequestLog(final ServeLog log)
    {
        this.log = log;
    }

    @Override
    public void onAnswered(
        final String method, final String route, final int status, final String requestId, final long elapsedNs)
    {
        if (UNAUTHENTICATED == status)
        {
            (LOGIN.equals(route) ? failedLogins : refused).increment();
        }
        else if (RATE_LIMITED == status)
        {
            tooMany.increment();
        }
        else if (status > INTERNAL && !method.isEmpty())
        {
            unavailable.increment();
        }
        final boolean isOurs = INTERNAL == status;
        log.log(isOurs ? ServeLog.Level.ERROR : ServeLog.Level.DEBUG, "request", "method", method, "route", route,
            "status", status, "requestId", requestId, "us", TimeUnit.NANOSECONDS.toMicros(elapsedNs));
    }

    /** To be called now and then by one thread. */
    void tick(final long nowNs)
    {
        if (nowNs - lastNs >= MINUTE_NS)
        {
            lastNs = nowNs;
            tell();
        }
    }

    private void tell()
    {
        warn("logins-failed", failedLogins);
        warn("unauthenticated", refused);
        warn("rate-limited", tooMany);
        warn("unavailable", unavailable);
    }

    private void warn(final String event, final LongAdder counter)
    {
        final long count = counter.sumThenReset();
        if (count > 0)
        {
            log.warn(event, "count", count);
        }
    }

    /** What has not been told yet. */
    @Override
    public void close()
    {
        tell();
    }
}
