package io.ringbook.gateway.user;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;

/**
 * Makes a password into what may be kept of it, and holds one against the other. Slow, and takes memory, by design.
 */
interface PasswordHash
{
    /** What may be kept of a password: salt and parameters are in it. */
    String hash(String password);

    /** Is it the password that was hashed? */
    boolean matches(String password, String hash);

    /** Was it hashed with other parameters than these? */
    boolean isOutdated(String hash);

    /** Argon2id (RFC 9106) in its encoded form, {@code $argon2id$v=19$m=..,t=..,p=..$salt$hash}. */
    record Argon2id(int memoryKib, int iterations, int parallelism) implements PasswordHash
    {
        private static final int LENGTH_BYTES = 32;

        private Argon2Function function()
        {
            return Argon2Function.getInstance(memoryKib, iterations, parallelism, LENGTH_BYTES, Argon2.ID);
        }

        @Override
        public String hash(final String password)
        {
            return function().hash(password).getResult();
        }

        @Override
        public boolean matches(final String password, final String hash)
        {
            return Argon2Function.getInstanceFromHash(hash).check(password, hash);
        }

        @Override
        public boolean isOutdated(final String hash)
        {
            return !Argon2Function.getInstanceFromHash(hash).equals(function());
        }
    }
}
