package io.ringbook.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;

import static io.ringbook.gateway.api.ContractClient.NOBODY;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Users, their keys and their money. */
final class UserStories
{
    private UserStories()
    {
    }

    static void tell(final ContractClient client, final String[] alice, final String[] bob)
    {
        client.refused("USERNAME_TAKEN", NOBODY, "POST", "/user/new", ApiExchange.credentials("ALICE", "another one"));
        client.refused("INVALID_CREDENTIALS", NOBODY, "POST", "/user/login",
            ApiExchange.credentials("alice", "wrong one"));
        client.refused("INVALID_FIELD", NOBODY, "POST", "/user/new", ApiExchange.credentials("a", "another one"));
        client.expect(200, alice, "GET", "/user", null);
        keys(client, alice, bob);
        transfers(client, alice);
    }

    private static void keys(final ContractClient client, final String[] alice, final String[] bob)
    {
        client.expect(200, alice, "GET", "/user/apikey", null);
        final JsonNode key = client.expect(201, alice, "POST", "/user/apikey", "{\"label\":\"ed\",\"algorithm\":" +
            "\"ED25519\",\"publicKey\":\"11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\",\"scopes\":[\"READ\"]}");
        client.expect(201, alice, "POST", "/user/apikey", "{\"label\":\"hmac\",\"algorithm\":\"HMAC_SHA256\"," +
            "\"scopes\":[\"READ\",\"TRADE\",\"WITHDRAW\"]}");
        client.expect(200, signed(newKey(client, alice, "READ"), "GET", "/api/v1/user", ""), "GET", "/user", null);
        client.refused("NOT_FOUND", bob, "DELETE", "/user/apikey?keyId=" + key.get("keyId").textValue(), null);
        client.expect(204, alice, "DELETE", "/user/apikey?keyId=" + key.get("keyId").textValue(), null);
        assertEquals(2, client.expect(200, alice, "GET", "/user/apikey", null).get("keys").size());
    }

    static JsonNode newKey(final ContractClient client, final String[] user, final String scope)
    {
        return client.expect(201, user, "POST", "/user/apikey", "{\"label\":\"hmac\",\"algorithm\":" +
            "\"HMAC_SHA256\",\"scopes\":[\"" + scope + "\"]}");
    }

    /** Headers of a request, which may be sent once. */
    static String[] signed(final JsonNode key, final String method, final String target, final String body)
    {
        final String timestamp = Long.toString(System.currentTimeMillis());
        final String nonce = UUID.randomUUID().toString();
        try
        {
            final Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                key.get("secret").textValue().getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return new String[]{"X-Ringbook-Key", key.get("keyId").textValue(), "X-Ringbook-Timestamp", timestamp,
                "X-Ringbook-Nonce", nonce, "X-Ringbook-Signature", HexFormat.of().formatHex(mac.doFinal(
                    (method + "\n" + target + "\n" + timestamp + "\n" + nonce + "\n" + body)
                        .getBytes(StandardCharsets.UTF_8)))};
        }
        catch (final GeneralSecurityException e)
        {
            throw new IllegalStateException(e);
        }
    }

    private static void transfers(final ContractClient client, final String[] alice)
    {
        final String some = "{\"asset\":\"USDT\",\"amount\":\"12.5\",\"transferId\":50}";
        assertEquals(false, client.expect(200, alice, "POST", "/user/withdraw", some).get("duplicate").booleanValue());
        assertEquals(true, client.expect(200, alice, "POST", "/user/withdraw", some).get("duplicate").booleanValue());
        client.refused("TRANSFER_ID_REUSED", alice, "POST", "/user/withdraw", some.replace("12.5", "13"));
        client.refused("TRANSFER_ID_REUSED", alice, "POST", "/user/deposit", some);
        assertEquals("INSUFFICIENT_FUNDS", client.refused("TRANSFER_REJECTED", alice, "POST", "/user/withdraw",
            "{\"asset\":\"USDT\",\"amount\":100000000,\"transferId\":51}").get("reason").textValue());
        client.expect(200, alice, "POST", "/user/deposit", "{\"asset\":\"ETH\",\"amount\":1.5,\"transferId\":53}");
        client.refused("TRANSFER_REJECTED", alice, "POST", "/user/deposit",
            "{\"asset\":\"USDT\",\"amount\":0,\"transferId\":52}");
    }
}
