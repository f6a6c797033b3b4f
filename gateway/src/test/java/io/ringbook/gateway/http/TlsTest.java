package io.ringbook.gateway.http;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** With a certificate the gateway speaks TLS, and nothing else. */
class TlsTest
{
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private static Path directory;

    @BeforeAll
    static void makeCertificates() throws Exception
    {
        for (final String algorithm : List.of("RSA", "EC"))
        {
            final Path store = directory.resolve(algorithm + ".p12");
            final Process keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias",
                "server", "-keyalg", algorithm, "-dname", "CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1",
                "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass",
                new String(PASSWORD))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            assertEquals(0, keytool.waitFor());
            final KeyStore keys = load(store);
            write(algorithm + ".crt", "CERTIFICATE", keys.getCertificate("server").getEncoded());
            write(algorithm + ".key", "PRIVATE KEY", keys.getKey("server", PASSWORD).getEncoded());
        }
    }

    private static KeyStore load(final Path store) throws Exception
    {
        final KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store))
        {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private static Path write(final String name, final String kind, final byte[] bytes) throws IOException
    {
        return Files.writeString(directory.resolve(name), "-----BEGIN " + kind + "-----\n" +
            Base64.getMimeEncoder(64, new byte[]{ '\n' }).encodeToString(bytes) + "\n-----END " + kind + "-----\n");
    }

    private static SSLContext server(final String algorithm)
    {
        return Tls.context(directory.resolve(algorithm + ".crt"), directory.resolve(algorithm + ".key"));
    }

    private static HttpClient client(final String algorithm) throws Exception
    {
        final KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", load(directory.resolve(algorithm + ".p12")).getCertificate("server"));
        final TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        final SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    @Test
    void shouldServeWithKeysOfBothKinds() throws Exception
    {
        for (final String algorithm : List.of("RSA", "EC"))
        {
            try (TestServer server = new TestServer((settings) -> settings.withTls(server(algorithm))))
            {
                final HttpRequest.Builder request = HttpRequest.newBuilder(
                    URI.create("https://localhost:" + server.port() + "/echo"));
                final HttpResponse<String> answer = client(algorithm).send(
                    request.build(), HttpResponse.BodyHandlers.ofString());
                assertEquals("{\"target\":\"/echo\"}", answer.body());
                assertEquals(
                    "max-age=31536000", answer.headers().firstValue("Strict-Transport-Security").orElseThrow());
                final String body = "{\"a\":\"" + "x".repeat(60_000) + "\"}";
                final HttpResponse<String> posted = client(algorithm).send(
                    request.POST(HttpRequest.BodyPublishers.ofString(body)).header("Content-Type", "application/json")
                        .build(), HttpResponse.BodyHandlers.ofString());
                assertTrue(posted.body().contains("\"bytes\":" + body.length()), posted.body());
                assertThrows(SSLHandshakeException.class, () -> HttpClient.newHttpClient().send(
                    HttpRequest.newBuilder(URI.create("https://localhost:" + server.port() + "/echo")).build(),
                    HttpResponse.BodyHandlers.ofString()));
            }
        }
    }

    @Test
    void shouldNotSpeakPlainHttpAndCloseWhoSaysNothing()
    {
        try (TestServer server = new TestServer(
            (settings) -> settings.withTls(server("EC")).withTimeouts(1_000, 1_000)))
        {
            try (RawClient plain = server.connect(); RawClient silent = server.connect())
            {
                plain.send("GET /echo HTTP/1.1\r\nHost: localhost\r\n\r\n");
                assertTrue(!plain.untilClosed().contains("HTTP/1.1"));
                assertEquals("", silent.untilClosed());
            }
        }
    }

    @Test
    void shouldSayWhatIsWrongWithTheFiles() throws IOException, GeneralSecurityException
    {
        final Path rsa = directory.resolve("RSA.crt");
        final Path pkcs1 = write("pkcs1.key", "RSA PRIVATE KEY", new byte[16]);
        final Path noise = write("noise.key", "PRIVATE KEY", new byte[16]);
        final Path empty = Files.writeString(directory.resolve("empty"), "");
        assertSays("found another kind; openssl pkcs8 -topk8", rsa, pkcs1);
        assertSays("expected a key of RSA, EC, EdDSA", rsa, noise);
        assertSays("expected a PKCS#8 key in PEM (BEGIN PRIVATE KEY), found none", rsa, empty);
        assertSays("expected certificates in PEM", empty, directory.resolve("RSA.key"));
        assertSays("expected certificates in PEM", noise, directory.resolve("RSA.key"));
        assertSays("expected the RSA key", rsa, directory.resolve("EC.key"));
        final KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        final Path other = write("other.key", "PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded());
        assertSays("expected the RSA key", rsa, other);
        assertSays("nowhere", directory.resolve("nowhere"), noise);
    }

    private static void assertSays(final String expected, final Path chain, final Path key)
    {
        final String message = assertThrows(RuntimeException.class, () -> Tls.context(chain, key)).getMessage();
        assertTrue(message.contains(expected), message);
    }
}
