package io.ringbook.app.serve;

import io.ringbook.app.console.ToolException;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A certificate and its key in PEM, as Let's Encrypt and others write them.
 */
final class TlsFiles
{
    private static final Pattern PKCS8 = Pattern.compile(
        "-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final char[] NO_PASSWORD = {};

    private TlsFiles()
    {
    }

    /**
     * What a server shows and proves.
     *
     * @param files to read.
     * @return context for TLS 1.2 and 1.3, as the virtual machine allows.
     * @throws ToolException if a file is not there, or is not what it should be.
     */
    static SSLContext open(final ServeSettings.Tls files)
    {
        final Collection<? extends Certificate> chain = certificates(files.certificate());
        final String algorithm = chain.iterator().next().getPublicKey().getAlgorithm();
        final PrivateKey key = key(files.key(), algorithm);
        try
        {
            final KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, NO_PASSWORD);
            store.setKeyEntry("ringbook", key, NO_PASSWORD, chain.toArray(Certificate[]::new));
            final KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, NO_PASSWORD);
            final SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        }
        catch (final GeneralSecurityException | IOException e)
        {
            throw new ToolException("tls-certificate, tls-key: cannot be used: " + e, ToolException.WRONG_USE, e);
        }
    }

    private static Collection<? extends Certificate> certificates(final Path file)
    {
        try
        {
            final Collection<? extends Certificate> chain = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(bytes("tls-certificate", file)));
            if (!chain.isEmpty())
            {
                return chain;
            }
        }
        catch (final GeneralSecurityException e)
        {
            throw new ToolException(
                "tls-certificate: expected X.509 certificates in PEM in " + file + ": " + e.getMessage(),
                ToolException.WRONG_USE, e);
        }
        throw new ToolException(
            "tls-certificate: expected X.509 certificates in PEM in " + file + ", found none", ToolException.WRONG_USE);
    }

    /** What is in the file is never part of an error. */
    private static PrivateKey key(final Path file, final String algorithm)
    {
        final Matcher pem = PKCS8.matcher(new String(bytes("tls-key", file), StandardCharsets.US_ASCII));
        if (!pem.find())
        {
            throw new ToolException("tls-key: expected '-----BEGIN PRIVATE KEY-----' (PKCS#8, not encrypted) in " + file +
                "; 'openssl pkcs8 -topk8 -nocrypt' writes it", ToolException.WRONG_USE);
        }
        try
        {
            return KeyFactory.getInstance(algorithm)
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1))));
        }
        catch (final GeneralSecurityException | IllegalArgumentException e)
        {
            throw new ToolException(
                "tls-key: expected the key of the certificate (" + algorithm + ") in " + file, ToolException.WRONG_USE);
        }
    }

    private static byte[] bytes(final String option, final Path file)
    {
        try
        {
            return Files.readAllBytes(file);
        }
        catch (final IOException e)
        {
            throw new ToolException(option + ": cannot read " + file + ": " + e, ToolException.WRONG_USE, e);
        }
    }
}
