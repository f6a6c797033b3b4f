package io.ringbook.gateway.user;

import java.util.concurrent.TimeUnit;

/**
 * What users may have, and for how long.
 *
 * @param sessionNs          that a login holds.
 * @param maxSessionsPerUser at once; of more the oldest ends.
 * @param maxSessions        of all users at once.
 * @param maxKeysPerUser     API keys.
 * @param maxKeys            API keys of all users.
 * @param signatureWindowMs  that a signed timestamp may be off.
 * @param maxNoncesPerKey    that are remembered of a key, each for twice the window.
 * @param rates              how often somebody may come.
 */
public record UserSettings(
    long sessionNs,
    int maxSessionsPerUser,
    int maxSessions,
    int maxKeysPerUser,
    int maxKeys,
    int signatureWindowMs,
    int maxNoncesPerKey,
    RateLimits rates)
{
    /** As it is where nothing is said. */
    public static final UserSettings DEFAULT = new UserSettings(
        TimeUnit.HOURS.toNanos(12), 20, 250_000, 30, 250_000, 5_000, 1 << 15, RateLimits.DEFAULT);

    /**
     * The same with other rates.
     *
     * @param limits of requests.
     * @return settings.
     */
    public UserSettings withRates(final RateLimits limits)
    {
        return new UserSettings(
            sessionNs, maxSessionsPerUser, maxSessions, maxKeysPerUser, maxKeys, signatureWindowMs, maxNoncesPerKey,
            limits);
    }

    /**
     * The same with another time that a login holds.
     *
     * @param lifetimeNs of a session.
     * @return settings.
     */
    public UserSettings withSessionNs(final long lifetimeNs)
    {
        return new UserSettings(
            lifetimeNs, maxSessionsPerUser, maxSessions, maxKeysPerUser, maxKeys, signatureWindowMs, maxNoncesPerKey,
            rates);
    }

    /**
     * The same with another window for signatures.
     *
     * @param windowMs that a signed timestamp may be off.
     * @return settings.
     */
    public UserSettings withSignatureWindowMs(final int windowMs)
    {
        return new UserSettings(
            sessionNs, maxSessionsPerUser, maxSessions, maxKeysPerUser, maxKeys, windowMs, maxNoncesPerKey, rates);
    }
}
