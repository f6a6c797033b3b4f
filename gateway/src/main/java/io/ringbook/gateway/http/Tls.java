package io.ringbook.gateway.http;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * TLS by the files that certificate authorities hand out.
 */
public final class Tls
{
    private static final Pattern KEY = Pattern.compile(
        "-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");
    private static final char[] IN_MEMORY = new char[0];
    private static final byte[] PROBE = new byte[32];

    private Tls()
    {
    }

    /**
     * A context to listen with: TLS 1.2 and 1.3.
     *
     * @param chain PEM file of the server's certificate and those between it and the root.
     * @param key   PEM file of its private key in PKCS#8, not encrypted: RSA, EC or Ed25519.
     * @return context.
     * @throws IllegalArgumentException if a file has something else, or the two do not belong together.
     * @throws UncheckedIOException     if one cannot be read.
     */
    public static SSLContext context(final Path chain, final Path key)
    {
        final Certificate[] certificates = certificates(chain);
        final PrivateKey privateKey = privateKey(key);
        if (!isPair(certificates[0].getPublicKey(), privateKey))
        {
            throw new IllegalArgumentException(key + ": expected the " +
                certificates[0].getPublicKey().getAlgorithm() + " key of " + chain + ", found another " +
                privateKey.getAlgorithm() + " key");
        }
        try
        {
            final KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", privateKey, IN_MEMORY, certificates);
            final KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, IN_MEMORY);
            final SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        }
        catch (final GeneralSecurityException | IOException e)
        {
            throw new IllegalArgumentException(chain + " and " + key + ": " + e.getMessage(), e);
        }
    }

    /** Does the one check what the other signs? Better to know now than at each handshake. */
    private static boolean isPair(final PublicKey publicKey, final PrivateKey privateKey)
    {
        final String algorithm = switch (privateKey.getAlgorithm())
        {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> "EdDSA";
        };
        try
        {
            final Signature signature = Signature.getInstance(algorithm);
            signature.initSign(privateKey);
            signature.update(PROBE);
            final byte[] signed = signature.sign();
            signature.initVerify(publicKey);
            signature.update(PROBE);
            return signature.verify(signed);
        }
        catch (final GeneralSecurityException e)
        {
            // Of two algorithms, or of two curves.
            return false;
        }
    }

    private static Certificate[] certificates(final Path chain)
    {
        try
        {
            final Certificate[] certificates = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(read(chain))).toArray(Certificate[]::new);
            if (0 == certificates.length)
            {
                throw new IllegalArgumentException(chain + ": expected certificates in PEM, found none");
            }
            return certificates;
        }
        catch (final GeneralSecurityException e)
        {
            throw new IllegalArgumentException(chain + ": expected certificates in PEM: " + e.getMessage(), e);
        }
    }

    private static PrivateKey privateKey(final Path file)
    {
        final String text = new String(read(file), StandardCharsets.US_ASCII);
        final Matcher matcher = KEY.matcher(text);
        if (!matcher.find())
        {
            throw new IllegalArgumentException(file + ": expected a PKCS#8 key in PEM (BEGIN PRIVATE KEY), found " +
                (text.contains("PRIVATE KEY") ? "another kind; openssl pkcs8 -topk8 -nocrypt makes one" : "none"));
        }
        final PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(matcher.group(1)));
        for (final String algorithm : ALGORITHMS)
        {
            try
            {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            }
            catch (final InvalidKeySpecException e)
            {
                // Of another algorithm: the next is tried, and the end says so.
                continue;
            }
            catch (final GeneralSecurityException e)
            {
                throw new IllegalStateException("expected a Java platform with " + algorithm, e);
            }
        }
        throw new IllegalArgumentException(file + ": expected a key of " + String.join(", ", ALGORITHMS));
    }

    private static byte[] read(final Path file)
    {
        try
        {
            return Files.readAllBytes(file);
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(file + ": " + e, e);
        }
    }
}
