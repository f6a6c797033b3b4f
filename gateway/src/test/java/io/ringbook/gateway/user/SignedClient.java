package io.ringbook.gateway.user;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** A client that signs its requests, written after the contract and not after the gateway. */
record SignedClient(UserExchange exchange, String keyId, String secret, PrivateKey privateKey)
{
    private static final AtomicLong NONCES = new AtomicLong();

    static SignedClient hmac(final UserExchange exchange, final String username, final String scopes)
    {
        final HttpResponse<String> made = exchange.send("POST", "/api/v1/user/apikey",
            "{\"label\":\"bot\",\"algorithm\":\"HMAC_SHA256\",\"scopes\":[" + quoted(scopes) + "]}",
            exchange.session(username));
        return new SignedClient(
            exchange, UserExchange.text(made, "keyId"), UserExchange.text(made, "secret"), null);
    }

    static SignedClient ed25519(final UserExchange exchange, final String username, final String scopes)
        throws GeneralSecurityException
    {
        final KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        final byte[] x509 = pair.getPublic().getEncoded();
        final byte[] sent = 0 == NONCES.incrementAndGet() % 2 ? x509 :
            Arrays.copyOfRange(x509, x509.length - 32, x509.length);
        final HttpResponse<String> made = exchange.send("POST", "/api/v1/user/apikey",
            "{\"label\":\"bot\",\"algorithm\":\"ED25519\",\"publicKey\":\"" +
            Base64.getEncoder().encodeToString(sent) + "\",\"scopes\":[" + quoted(scopes) + "]}",
            exchange.session(username));
        return new SignedClient(exchange, UserExchange.text(made, "keyId"), null, pair.getPrivate());
    }

    private static String quoted(final String scopes)
    {
        return "\"" + scopes.replace(",", "\",\"") + "\"";
    }

    SignedClient on(final UserExchange other)
    {
        return new SignedClient(other, keyId, secret, privateKey);
    }

    static String nonce()
    {
        return "n-" + NONCES.incrementAndGet();
    }

    HttpResponse<String> send(final String method, final String target, final String body)
    {
        return send(method, target, body, System.currentTimeMillis(), nonce());
    }

    HttpResponse<String> send(
        final String method, final String target, final String body, final long timestampMs, final String nonce)
    {
        return exchange.send(method, target, body, headers(method, target, body, timestampMs, nonce));
    }

    String[] headers(
        final String method, final String target, final String body, final long timestampMs, final String nonce)
    {
        return new String[]{
            "X-Ringbook-Key", keyId, "X-Ringbook-Timestamp", Long.toString(timestampMs), "X-Ringbook-Nonce", nonce,
            "X-Ringbook-Signature", sign(method + "\n" + target + "\n" + timestampMs + "\n" + nonce + "\n" +
                (null == body ? "" : body)) };
    }

    String sign(final String text)
    {
        final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try
        {
            if (null != secret)
            {
                final Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
                return HexFormat.of().formatHex(mac.doFinal(bytes));
            }
            final Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(bytes);
            return Base64.getEncoder().encodeToString(signature.sign());
        }
        catch (final GeneralSecurityException e)
        {
            throw new IllegalStateException(e);
        }
    }
}
