package io.ringbook.gateway.user;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Randomness and hashes as everybody has them.
 */
final class Digests
{
    private static final String HMAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private Digests()
    {
    }

    static byte[] random(final int length)
    {
        final byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static String base64url(final byte[] bytes)
    {
        return BASE64URL.encodeToString(bytes);
    }

    static byte[] sha256(final String ascii)
    {
        try
        {
            return MessageDigest.getInstance("SHA-256").digest(ascii.getBytes(StandardCharsets.US_ASCII));
        }
        catch (final GeneralSecurityException e)
        {
            throw missing(e);
        }
    }

    /** HMAC-SHA256 over pieces in a row. */
    static byte[] hmac(final byte[] key, final byte[]... pieces)
    {
        try
        {
            final Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            for (final byte[] piece : pieces)
            {
                mac.update(piece);
            }
            return mac.doFinal();
        }
        catch (final GeneralSecurityException e)
        {
            throw missing(e);
        }
    }

    /** Every Java platform has these algorithms. */
    private static IllegalStateException missing(final GeneralSecurityException e)
    {
        return new IllegalStateException("expected a Java platform with SHA-256 and HMAC-SHA256", e);
    }
}
