package io.ringbook.gateway.user;

import io.ringbook.gateway.http.AddressKey;
import io.ringbook.gateway.http.Call;
import io.ringbook.gateway.http.Gatekeeper;
import io.ringbook.gateway.http.Principal;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.gateway.http.TokenAuthenticator;
import io.undertow.util.HeaderValues;
import org.agrona.concurrent.EpochNanoClock;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * Knows users by their tokens and signatures, and how often each has come. Everything it asks is in memory.
 */
public final class UserGatekeeper implements Gatekeeper, TokenAuthenticator
{
    static final String NEW = "/api/v1/user/new";
    static final String LOGIN = "/api/v1/user/login";

    private static final Set<String> SIGN_UPS = Set.of(NEW, LOGIN);
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,15}");
    private static final String BEARER = "Bearer ";
    private static final String AUTHORIZATION = "Authorization";
    private static final String KEY = "X-Ringbook-Key";
    private static final long NS_PER_MS = 1_000_000;

    private final Sessions sessions;
    private final ApiKeys keys;
    private final int windowMs;
    private final EpochNanoClock clock;
    private final RateLimiter<Object> byAddress;
    private final RateLimiter<Object> signUps;
    private final RateLimiter<Object> failures;
    private final RateLimiter<Long> byUser;

    UserGatekeeper(
        final Sessions sessions,
        final ApiKeys keys,
        final UserSettings settings,
        final EpochNanoClock clock,
        final LongSupplier nanoTime)
    {
        this.sessions = sessions;
        this.keys = keys;
        this.windowMs = settings.signatureWindowMs();
        this.clock = clock;
        final RateLimits rates = settings.rates();
        this.byAddress = new RateLimiter<>(rates.address(), rates.maxBuckets(), nanoTime);
        this.signUps = new RateLimiter<>(rates.signUp(), rates.maxBuckets(), nanoTime);
        this.failures = new RateLimiter<>(rates.failure(), rates.maxBuckets(), nanoTime);
        this.byUser = new RateLimiter<>(rates.user(), rates.maxBuckets(), nanoTime);
    }

    @Override
    public void admit(final Call call)
    {
        final Object address = AddressKey.of(call.remote());
        require(call, byAddress.take(address), "of this address");
        if (SIGN_UPS.contains(call.exchange().getRequestPath()))
        {
            require(call, signUps.take(address), "to sign up and log in of this address");
        }
    }

    @Override
    public Principal identify(final Call call)
    {
        // A token that has expired must not keep anybody from logging in.
        if (SIGN_UPS.contains(call.exchange().getRequestPath()))
        {
            return null;
        }
        final String authorization = header(call, AUTHORIZATION);
        final String key = header(call, KEY);
        if (null == authorization && null == key)
        {
            return null;
        }
        final Principal principal = held(call, authorization, key);
        require(call, byUser.take(principal.account()), "of this user");
        return principal;
    }

    /** Who guesses is slowed down, and cannot have the machine check signatures all day. */
    private Principal held(final Call call, final String authorization, final String key)
    {
        final Object address = AddressKey.of(call.remote());
        final RateLimiter.Taken failed = failures.look(address);
        if (!failed.isAllowed())
        {
            require(call, failed, "with tokens or signatures that do not hold, of this address");
        }
        try
        {
            return authenticate(call, authorization, key);
        }
        catch (final Problem problem)
        {
            failures.take(address);
            throw problem;
        }
    }

    private Principal authenticate(final Call call, final String authorization, final String key)
    {
        if (null != authorization && null != key)
        {
            throw refused("expected one of " + AUTHORIZATION + " and " + KEY + ", found both");
        }
        if (null != key)
        {
            return bySignature(
                key, header(call, "X-Ringbook-Timestamp"), header(call, "X-Ringbook-Nonce"),
                header(call, "X-Ringbook-Signature"), call.exchange().getRequestMethod().toString(), call.target(),
                call.bytes());
        }
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        {
            throw refused("expected " + AUTHORIZATION + ": Bearer and a token");
        }
        return byToken(authorization.substring(BEARER.length()).trim());
    }

    private static String header(final Call call, final String name)
    {
        final HeaderValues values = call.exchange().getRequestHeaders().get(name);
        if (null == values || values.isEmpty())
        {
            return null;
        }
        if (values.size() > 1)
        {
            throw refused("expected the header " + name + " once, found " + values.size());
        }
        return values.getFirst();
    }

    @Override
    public Principal byToken(final String token)
    {
        final Principal principal = sessions.principal(token);
        if (null == principal)
        {
            throw refused("the token is not known, or has expired: log in again");
        }
        return principal;
    }

    @Override
    public Principal bySignature(
        final String key,
        final String timestamp,
        final String nonce,
        final String signature,
        final String method,
        final String target,
        final byte[] body)
    {
        final ApiKey known = null == key ? null : keys.key(key);
        if (null == known)
        {
            throw refused("the key is not known");
        }
        if (null == known.signature)
        {
            throw refused("the key was made with another server key and cannot be used: make a new one");
        }
        if (null == nonce || !NONCE.matcher(nonce).matches())
        {
            throw refused("nonce: expected 1 to 64 of A-Z, a-z, 0-9, underscore and hyphen");
        }
        final long nowNs = clock.nanoTime();
        final long nowMs = nowNs / NS_PER_MS;
        final long signedMs = signedMs(timestamp, nowMs);
        final byte[] head = (method + "\n" + target + "\n" + timestamp + "\n" + nonce + "\n")
            .getBytes(StandardCharsets.UTF_8);
        if (null == signature || !known.signature.holds(signature, head, body))
        {
            throw refused("the signature does not hold");
        }
        switch (known.nonces.see(nonce, signedMs + windowMs, nowMs))
        {
            case NEW -> known.used(nowNs);
            case REPLAYED -> throw refused("replayed: this key has used the nonce before");
            case TOO_OLD -> throw refused("timestamp: expected one after the start of the gateway; sign again");
            case FULL -> throw Problem.rateLimited(
                "too many nonces of this key within " + 2 * windowMs + " ms", Math.max(1, windowMs / 1_000));
            default -> throw new IllegalStateException();
        }
        return known.principal;
    }

    private long signedMs(final String timestamp, final long nowMs)
    {
        if (null == timestamp || !TIMESTAMP.matcher(timestamp).matches())
        {
            throw refused("timestamp: expected ms since the epoch");
        }
        final long signedMs = Long.parseLong(timestamp);
        if (Math.abs(nowMs - signedMs) > windowMs)
        {
            throw refused("timestamp: expected at most " + windowMs + " ms off the time here, " + nowMs + "; found " +
                signedMs);
        }
        return signedMs;
    }

    @Override
    public boolean isLive(final Principal principal)
    {
        return null == principal.keyId() ? null != sessions.user(principal) : null != keys.key(principal.keyId());
    }

    private static void require(final Call call, final RateLimiter.Taken taken, final String whose)
    {
        if (!taken.isLimited())
        {
            return;
        }
        call.header("RateLimit-Limit", Integer.toString(taken.limit()))
            .header("RateLimit-Remaining", Integer.toString(taken.remaining()))
            .header("RateLimit-Reset", Long.toString(seconds(taken.resetNs())));
        if (!taken.isAllowed())
        {
            throw Problem.rateLimited("too many requests " + whose, (int)Math.max(1, seconds(taken.waitNs())));
        }
    }

    private static long seconds(final long ns)
    {
        return (ns + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }

    private static Problem refused(final String detail)
    {
        return new Problem(ProblemCode.UNAUTHENTICATED, detail);
    }
}
