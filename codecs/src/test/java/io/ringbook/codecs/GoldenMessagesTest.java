package io.ringbook.codecs;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

/**
 * Holds the wire format still. The bytes in {@code golden-messages.txt} are in journals by now: a change here is a
 * change of what old journals mean.
 *
 * <p>Where the change is meant (a new message, a new schema version), the failure prints the entry as it would have to
 * stand in the file; copy it there.
 */
class GoldenMessagesTest
{
    private final Map<String, byte[]> golden = GoldenFile.read();
    private final MessageSchema schema = MessageSchema.read();

    @Test
    void shouldEncodeEveryMessageAsItAlwaysWas()
    {
        assertAll(encoded().entrySet().stream()
            .map(message -> () -> assertGolden(message.getKey(), message.getValue())));
    }

    @Test
    void shouldEncodeSomethingForEveryGoldenMessage()
    {
        assertEquals(encoded().keySet(), golden.keySet());
    }

    @Test
    void shouldHaveAGoldenMessageForEveryTemplateOfTheSchema()
    {
        final Map<String, Integer> templates = new TreeMap<>();
        golden.forEach((name, bytes) -> templates.put(GoldenFile.messageName(name), GoldenFile.templateId(bytes)));

        final Map<String, Integer> withoutGolden = new TreeMap<>(schema.templateIds());
        withoutGolden.entrySet().removeAll(templates.entrySet());
        templates.entrySet().removeAll(schema.templateIds().entrySet());
        assertEquals(Map.of(), withoutGolden, "in the schema, but without a golden message");
        assertEquals(Map.of(), templates, "golden, but not in the schema");
    }

    @Test
    void shouldWriteEveryByteItClaims()
    {
        assertAll(SampleEvents.all().stream().map(sample -> () ->
            assertArrayEquals(sample.encode((byte)0), sample.encode((byte)0xFF), sample.name())));
    }

    private void assertGolden(final String name, final byte[] found)
    {
        final byte[] expected = golden.get(name);
        if (null == expected)
        {
            fail("no golden message " + name + ", it would be\n" + GoldenFile.entry(name, found));
        }
        final int offset = Arrays.mismatch(expected, found);
        if (offset >= 0)
        {
            fail("the wire format of " + name + " has changed: first difference at byte " + offset + ", expected " +
                byteAt(expected, offset) + ", found " + byteAt(found, offset) + "\nexpected\n" +
                GoldenFile.entry(name, expected) + "found\n" + GoldenFile.entry(name, found));
        }
    }

    private static String byteAt(final byte[] bytes, final int offset)
    {
        return offset < bytes.length ? String.format("%02x", bytes[offset]) : "the end";
    }

    private static Map<String, byte[]> encoded()
    {
        final Map<String, byte[]> messages = new LinkedHashMap<>();
        SampleCommands.all().forEach(sample -> messages.put(sample.name(), sample.encode()));
        SampleEvents.all().forEach(sample -> messages.put(sample.name(), sample.encode((byte)0)));
        messages.putAll(SampleFrames.all());
        messages.putAll(SampleSnapshots.all());
        return messages;
    }
}
