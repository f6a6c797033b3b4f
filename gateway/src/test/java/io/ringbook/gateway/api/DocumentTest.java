package io.ringbook.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.TransferOutcome;
import org.junit.jupiter.api.Test;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The document says of itself what is so. */
class DocumentTest
{
    private final Contract contract = new Contract();
    private final JsonNode document = contract.document();

    @Test
    void shouldKnowEveryProblemCodeWithItsStatus()
    {
        assertEquals(
            names(ProblemCode.values()), texts(document.at("/components/schemas/Problem/properties/code/enum")));
        for (final String answer : contract.answers())
        {
            final String[] words = answer.split(" ");
            if (3 == words.length)
            {
                assertEquals(ProblemCode.valueOf(words[2]).status(), Integer.parseInt(words[1]), answer);
            }
        }
    }

    @Test
    void shouldKnowEveryReasonOfTheEngine()
    {
        final Set<String> refused = names(RejectReason.values());
        refused.addAll(names(TransferOutcome.values()));
        refused.remove("DONE");
        assertEquals(refused, texts(document.at("/components/schemas/Problem/properties/reason/enum")));
        final Set<String> ends = names(CancelReason.values());
        ends.addAll(names(ExpireReason.values()));
        assertEquals(ends, texts(document.at("/components/schemas/EndReason/enum")));
    }

    @Test
    void shouldReferOnlyToWhatIsThereAndHaveNothingThatNobodyRefersTo()
    {
        final Set<String> referred = new HashSet<>();
        document.findValuesAsText("$ref").forEach((ref) ->
        {
            assertTrue(!document.at(ref.substring(1)).isMissingNode(), "refers to nothing: " + ref);
            referred.add(ref);
        });
        for (final String kind : new String[]{"schemas", "headers"})
        {
            document.at("/components/" + kind).fieldNames().forEachRemaining(
                (name) -> assertTrue(referred.contains("#/components/" + kind + "/" + name), kind + "/" + name));
        }
    }

    @Test
    void shouldBeStrict()
    {
        document.at("/components/schemas").properties().forEach((schema) -> assertStrict(
            schema.getKey(), schema.getValue()));
    }

    private static void assertStrict(final String name, final JsonNode schema)
    {
        if ("object".equals(schema.path("type").asText()) && schema.has("properties"))
        {
            assertTrue(schema.has("additionalProperties"), name + ": expected additionalProperties");
            schema.path("required").forEach((field) -> assertTrue(
                schema.get("properties").has(field.textValue()), name + ": required and unknown: " + field));
        }
        if (schema.isContainerNode())
        {
            schema.forEach((inner) -> assertStrict(name, inner));
        }
    }

    @Test
    void shouldGiveExamplesThatHold()
    {
        document.at("/components/schemas").properties().forEach((schema) -> schema.getValue().path("examples")
            .forEach((example) -> contract.assertValid(
                "/components/schemas/" + schema.getKey(), example, "example of " + schema.getKey())));
    }

    @Test
    void shouldSignItsExamplesAsItSays() throws GeneralSecurityException
    {
        final JsonNode examples = document.get("x-signature-examples");
        assertTrue(examples.size() > 3);
        for (final JsonNode example : examples)
        {
            final String text = example.get("method").textValue() + "\n" + example.get("target").textValue() + "\n" +
                example.get("timestamp").textValue() + "\n" + example.get("nonce").textValue() + "\n" +
                example.get("body").textValue();
            assertEquals(text, example.get("signedText").textValue());
            final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            final String signature = example.get("signature").textValue();
            if ("HMAC_SHA256".equals(example.get("algorithm").textValue()))
            {
                final Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(
                    example.get("secret").textValue().getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
                assertEquals(HexFormat.of().formatHex(mac.doFinal(bytes)), signature);
            }
            else
            {
                final Signature signer = Signature.getInstance("Ed25519");
                signer.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(new EdECPrivateKeySpec(
                    NamedParameterSpec.ED25519,
                    HexFormat.of().parseHex(example.get("privateKeySeedHex").textValue()))));
                signer.update(bytes);
                assertEquals(Base64.getEncoder().encodeToString(signer.sign()), signature);
            }
            if ("POST".equals(example.get("method").textValue()))
            {
                final String prose =
                    document.at("/components/securitySchemes/signedKey/description").textValue();
                assertTrue(prose.contains(signature), "the prose has another signature than " + signature);
                assertTrue(prose.contains(text), "the prose has another text than " + text);
            }
        }
    }

    private static Set<String> texts(final JsonNode list)
    {
        final Set<String> texts = new TreeSet<>();
        list.forEach((text) -> texts.add(text.textValue()));
        return texts;
    }

    private static Set<String> names(final Enum<?>[] values)
    {
        final Set<String> names = new TreeSet<>();
        Arrays.stream(values).map(Enum::name).filter((name) -> !"NULL_VAL".equals(name)).forEach(names::add);
        return names;
    }
}
