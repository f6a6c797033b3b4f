package io.ringbook.gateway.user;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Checks what a key has signed.
 */
interface Signature
{
    /**
     * Does a signature hold? Any thread.
     *
     * @param text   of the signature, as it was sent.
     * @param signed pieces, in a row.
     * @return true if so.
     */
    boolean holds(String text, byte[]... signed);

    /** HMAC-SHA256 by a shared secret; the text is lower-case hex, and compared in constant time. */
    record Hmac(byte[] secret) implements Signature
    {
        Hmac(final String secret)
        {
            this(secret.getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public boolean holds(final String text, final byte[]... signed)
        {
            final String expected = HexFormat.of().formatHex(Digests.hmac(secret, signed));
            return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Ed25519 by a public key; the text is base64, in the one way that its bytes are written. */
    record Ed25519(PublicKey key) implements Signature
    {
        private static final int RAW = 32;
        private static final int SIGNATURE = 64;
        /** What stands before the 32 bytes in SubjectPublicKeyInfo (RFC 8410). */
        private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

        /** Of the raw bytes or of X.509. */
        static Ed25519 of(final byte[] bytes) throws GeneralSecurityException
        {
            final byte[] raw = raw(bytes);
            final byte[] x509 = Arrays.copyOf(X509_HEAD, X509_HEAD.length + RAW);
            System.arraycopy(raw, 0, x509, X509_HEAD.length, RAW);
            return new Ed25519(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
        }

        /** The raw bytes of either. */
        static byte[] raw(final byte[] bytes) throws InvalidKeyException
        {
            if (RAW == bytes.length)
            {
                return bytes;
            }
            final int head = X509_HEAD.length;
            if (head + RAW == bytes.length && Arrays.equals(bytes, 0, head, X509_HEAD, 0, head))
            {
                return Arrays.copyOfRange(bytes, head, bytes.length);
            }
            throw new InvalidKeyException(
                "expected 32 raw bytes or an X.509 SubjectPublicKeyInfo of Ed25519, found " + bytes.length + " bytes");
        }

        @Override
        public boolean holds(final String text, final byte[]... signed)
        {
            try
            {
                final byte[] bytes = Base64.getDecoder().decode(text);
                if (SIGNATURE != bytes.length || !Base64.getEncoder().encodeToString(bytes).equals(text))
                {
                    return false;
                }
                final java.security.Signature verifier = java.security.Signature.getInstance("Ed25519");
                verifier.initVerify(key);
                for (final byte[] piece : signed)
                {
                    verifier.update(piece);
                }
                return verifier.verify(bytes);
            }
            catch (final IllegalArgumentException | SignatureException e)
            {
                // No base64, or no point of the curve: not a signature, as any other wrong one.
                return false;
            }
            catch (final GeneralSecurityException e)
            {
                throw new IllegalStateException("expected a Java platform with Ed25519", e);
            }
        }
    }
}
