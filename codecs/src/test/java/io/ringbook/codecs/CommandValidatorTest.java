package io.ringbook.codecs;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Works on the golden commands. A buffer ends where its command ends, so that looking too far throws something else
 * than what is expected.
 */
class CommandValidatorTest
{
    private static final int HEADER_LENGTH = 8;
    private static final int BLOCK_LENGTH_OFFSET = 0;
    private static final int TEMPLATE_ID_OFFSET = 2;
    private static final int SCHEMA_ID_OFFSET = 4;
    private static final int VERSION_OFFSET = 6;

    /** Enum fields that may be left out, 255 on the wire. */
    private static final Set<String> OPTIONAL_ENUMS = Set.of("NewOrder.stpMode", "MassCancel.side");

    private final Map<String, byte[]> commands = GoldenFile.readCommands();

    @Test
    void shouldPassEveryGoldenCommand()
    {
        assertEquals(SampleCommands.all().size(), commands.size());
        commands.forEach((name, bytes) -> assertDoesNotThrow(() -> validate(bytes), name));
    }

    @Test
    void shouldPassACommandInTheMiddleOfABuffer()
    {
        final byte[] order = commands.get("NewOrder");
        final UnsafeBuffer buffer = new UnsafeBuffer(new byte[order.length + 32]);
        buffer.putBytes(16, order);

        assertDoesNotThrow(() -> CommandValidator.validate(buffer, 16, order.length));
    }

    @Test
    void shouldRefuseEveryTruncation()
    {
        commands.forEach((name, bytes) ->
        {
            for (int length = 0; length < bytes.length; length++)
            {
                assertRefused(name + " cut to " + length, Arrays.copyOf(bytes, length));
            }
        });
    }

    @Test
    void shouldRefuseAByteTooMany()
    {
        commands.forEach((name, bytes) -> assertRefused(name, Arrays.copyOf(bytes, bytes.length + 1)));
    }

    @Test
    void shouldRefuseAnUnknownTemplate()
    {
        commands.forEach((name, bytes) ->
        {
            for (final int templateId : new int[] {0, 16, 101, 201, 301, 0x0101, 0xFFFF})
            {
                assertRefused(name, withShort(bytes, TEMPLATE_ID_OFFSET, templateId));
            }
        });
    }

    @Test
    void shouldRefuseAnotherSchemaVersionOrBlockLength()
    {
        commands.forEach((name, bytes) ->
        {
            final int blockLength = new UnsafeBuffer(bytes).getShort(BLOCK_LENGTH_OFFSET);
            assertRefused(name, withShort(bytes, SCHEMA_ID_OFFSET, 708));
            assertRefused(name, withShort(bytes, SCHEMA_ID_OFFSET, 0));
            assertRefused(name, withShort(bytes, VERSION_OFFSET, 2));
            assertRefused(name, withShort(bytes, VERSION_OFFSET, 0));
            assertRefused(name, withShort(bytes, BLOCK_LENGTH_OFFSET, blockLength - 1));
            assertRefused(name, withShort(bytes, BLOCK_LENGTH_OFFSET, blockLength + 1));
            assertRefused(name, withShort(bytes, BLOCK_LENGTH_OFFSET, 0xFFFF));
        });
    }

    @Test
    void shouldPassExactlyTheValuesThatEachEnumOfTheSchemaHas()
    {
        final MessageSchema schema = MessageSchema.read();
        int fields = 0;
        for (final Map.Entry<String, byte[]> command : commands.entrySet())
        {
            for (final MessageSchema.EnumField field : schema.enumFields(GoldenFile.messageName(command.getKey())))
            {
                final String name = field.message() + "." + field.name();
                final Set<Integer> expected = new TreeSet<>(field.values());
                if (OPTIONAL_ENUMS.contains(name))
                {
                    expected.add(255);
                }
                assertEquals(expected, valuesThatPass(command.getValue(), HEADER_LENGTH + field.offset()), name);
                fields++;
            }
        }
        assertTrue(fields >= 20, "too few enum fields looked at");
    }

    @Test
    void shouldRefuseAGroupOfMoreThanOne()
    {
        for (final String name : List.of("NewOrder", "ReplaceOrder"))
        {
            final byte[] bytes = commands.get(name);
            final int group = groupOffset(bytes);
            final int entryLength = bytes[group];
            final int entry = group + 2;
            final byte[] twice = insert(bytes, entry, Arrays.copyOfRange(bytes, entry, entry + entryLength));
            twice[group + 1] = 2;

            assertRefused(name, twice);
            assertRefused(name, with(bytes, group + 1, 255));
        }
    }

    @Test
    void shouldRefuseAGroupOfAnotherBlockLength()
    {
        for (final String name : List.of("NewOrder", "ReplaceOrder"))
        {
            final byte[] bytes = commands.get(name);
            final int group = groupOffset(bytes);
            final byte[] longer = insert(bytes, group + 2, new byte[1]);
            longer[group]++;

            assertRefused(name, longer);
            assertRefused(name, with(bytes, group, 0));
        }
    }

    @Test
    void shouldPassAnIdOf36BytesAndRefuseOneOf37()
    {
        for (final String name : List.of(
            "NewOrder.minimal", "CancelOrder.minimal", "ReplaceOrder.minimal"))
        {
            final byte[] bytes = commands.get(name);
            assertDoesNotThrow(() -> validate(withLastData(bytes, new byte[36])), name);
            assertRefused(name, withLastData(bytes, new byte[37]));
        }

        final byte[] replace = commands.get("ReplaceOrder.minimal");
        final byte[] withOrigClOrdId = insert(replace, replace.length - 1, new byte[37]);
        withOrigClOrdId[replace.length - 2] = 36;
        assertRefused("origClOrdId of 36, one byte left over", withOrigClOrdId);
        withOrigClOrdId[replace.length - 2] = 37;
        assertRefused("origClOrdId of 37", withOrigClOrdId);
    }

    @Test
    void shouldPassPrintableAsciiAloneInText()
    {
        final Set<Integer> printable = new TreeSet<>();
        for (int value = ' '; value <= '~'; value++)
        {
            printable.add(value);
        }

        final String[][] texts = {
            {"AssetDefinition", "BTC"}, {"Transfer", "USDT"}, {"InstrumentDefinition", "BASE-QUOTE"},
            {"InstrumentDefinition", "BASE"}, {"InstrumentDefinition", "QUOTE"}};
        for (final String[] text : texts)
        {
            final byte[] bytes = commands.get(text[0]);
            final int last = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(text[1]) + text[1].length() - 1;
            assertEquals(printable, valuesThatPass(bytes, last), text[0] + " " + text[1]);
        }
    }

    @Test
    void shouldPassTheLongestCommandAndRefuseALongerOne()
    {
        final byte[] bytes = commands.get("InstrumentDefinition.minimal");
        final int room = CommandEncoder.MAX_COMMAND_LENGTH - bytes.length;
        final byte[] longest = withTwoTexts(bytes, 254, room - 254);
        final byte[] tooLong = withTwoTexts(bytes, 254, room - 253);

        assertEquals(CommandEncoder.MAX_COMMAND_LENGTH, longest.length);
        assertDoesNotThrow(() -> validate(longest));
        assertRefused("longer than the longest", tooLong);
    }

    @Test
    void shouldLookAtEveryCommandOfABatch()
    {
        final CommandBatch batch = new CommandBatch(8192);
        commands.values().forEach(bytes -> batch.append(new UnsafeBuffer(bytes), 0, bytes.length));
        assertDoesNotThrow(() -> CommandValidator.validate(batch));

        final byte[] tick = commands.get("ClockTick");
        batch.append(new UnsafeBuffer(with(tick, VERSION_OFFSET, 2)), 0, tick.length);
        final Exception refused =
            assertThrows(IllegalArgumentException.class, () -> CommandValidator.validate(batch));
        assertTrue(refused.getMessage().endsWith("version=2"), refused.getMessage());
    }

    private static void validate(final byte[] bytes)
    {
        CommandValidator.validate(new UnsafeBuffer(bytes), 0, bytes.length);
    }

    private static void assertRefused(final String name, final byte[] bytes)
    {
        assertThrows(IllegalArgumentException.class, () -> validate(bytes), name);
    }

    private static Set<Integer> valuesThatPass(final byte[] bytes, final int offset)
    {
        final Set<Integer> values = new TreeSet<>();
        for (int value = 0; value <= 255; value++)
        {
            try
            {
                validate(with(bytes, offset, value));
                values.add(value);
            }
            catch (final IllegalArgumentException refused)
            {
                final String message = refused.getMessage();
                assertTrue(message.endsWith("=" + value) || message.endsWith("=" + (byte)value), message);
            }
        }
        return values;
    }

    private static int groupOffset(final byte[] bytes)
    {
        return HEADER_LENGTH + new UnsafeBuffer(bytes).getShort(BLOCK_LENGTH_OFFSET);
    }

    private static byte[] with(final byte[] bytes, final int offset, final int value)
    {
        final byte[] changed = bytes.clone();
        changed[offset] = (byte)value;
        return changed;
    }

    private static byte[] withShort(final byte[] bytes, final int offset, final int value)
    {
        return with(with(bytes, offset, value), offset + 1, value >>> Byte.SIZE);
    }

    private static byte[] insert(final byte[] bytes, final int offset, final byte[] inserted)
    {
        final byte[] changed = Arrays.copyOf(bytes, bytes.length + inserted.length);
        System.arraycopy(inserted, 0, changed, offset, inserted.length);
        System.arraycopy(bytes, offset, changed, offset + inserted.length, bytes.length - offset);
        return changed;
    }

    private static byte[] withLastData(final byte[] bytes, final byte[] data)
    {
        final byte[] changed = insert(bytes, bytes.length, data);
        changed[bytes.length - 1] = (byte)data.length;
        return changed;
    }

    private static byte[] withTwoTexts(final byte[] bytes, final int firstLength, final int lastLength)
    {
        final byte[] text = new byte[firstLength];
        Arrays.fill(text, (byte)'x');
        final int firstText = bytes.length - 2;
        final byte[] withFirst = insert(bytes, firstText, text);
        withFirst[firstText - 1] = (byte)firstLength;
        return withLastData(withFirst, Arrays.copyOf(text, lastLength));
    }
}
