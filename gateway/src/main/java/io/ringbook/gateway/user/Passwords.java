package io.ringbook.gateway.user;

import io.ringbook.gateway.http.Problem;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Passwords as they are kept and checked: a few at once, a few that wait, and the others come again later, since each
 * takes memory and time of the machine that the engine runs on. Waits, so never on an IO thread.
 */
public final class Passwords
{
    private static final int MEMORY_KIB = 19 * 1_024;
    private static final int ITERATIONS = 2;
    private static final int PARALLELISM = 1;
    private static final int AT_ONCE = 2;
    private static final int WAITING = 8;

    private final PasswordHash hash;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final AtomicInteger waiting = new AtomicInteger();
    private final String dummy;

    /** Argon2id with 19 MiB and two iterations. */
    public Passwords()
    {
        this(new PasswordHash.Argon2id(MEMORY_KIB, ITERATIONS, PARALLELISM));
    }

    Passwords(final PasswordHash hash)
    {
        this.hash = hash;
        this.dummy = hash.hash("nobody's");
    }

    /**
     * Makes a password into what may be kept of it.
     *
     * @param password of a user.
     * @return salt, parameters and hash.
     * @throws Problem RATE_LIMITED if too many wait.
     */
    public String hash(final String password)
    {
        return inTurn(() -> hash.hash(password));
    }

    /**
     * Checks a password. Takes the same time whether there is such a user or not.
     *
     * @param password as given.
     * @param kept     of the user; null if there is no such user, whose password nothing matches.
     * @return true if it is the user's.
     * @throws Problem RATE_LIMITED if too many wait.
     */
    public boolean matches(final String password, final String kept)
    {
        return inTurn(() -> hash.matches(password, null == kept ? dummy : kept)) && null != kept;
    }

    /**
     * Was a password hashed with other parameters than today's?
     *
     * @param kept of a user.
     * @return true if it should be hashed again.
     */
    public boolean isOutdated(final String kept)
    {
        return hash.isOutdated(kept);
    }

    private <T> T inTurn(final Supplier<T> work)
    {
        if (waiting.incrementAndGet() > AT_ONCE + WAITING)
        {
            waiting.decrementAndGet();
            throw tooMany();
        }
        try
        {
            turns.acquire();
            try
            {
                return work.get();
            }
            finally
            {
                turns.release();
            }
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
            throw tooMany();
        }
        finally
        {
            waiting.decrementAndGet();
        }
    }

    private static Problem tooMany()
    {
        return Problem.rateLimited("too many passwords are being checked", 1);
    }
}
