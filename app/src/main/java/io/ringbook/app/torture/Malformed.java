package io.ringbook.app.torture;

import io.ringbook.codecs.CommandEncoder;
import io.ringbook.sbe.CancelOrderDecoder;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.NewOrderDecoder;
import io.ringbook.sbe.ReplaceOrderDecoder;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Bytes that are no command, made of a command that is one; and commands that say the most extreme things.
 */
final class Malformed
{
    private static final int HEADER_LENGTH = MessageHeaderDecoder.ENCODED_LENGTH;
    private static final int AFTER_CORRELATION_ID = HEADER_LENGTH + 2 * Long.BYTES;
    private static final int[] TEMPLATES = {0, 16, 101, 201, 302, 0xFFFF};
    private static final int[] SCHEMAS = {0, 1, 706, 708, 0xFFFF};
    private static final int[] VERSIONS = {0, 2, 99, 0xFFFF};
    private static final int[] BLOCK_LENGTHS = {0, 1, 0xFFFF};
    private static final long[] EXTREMES =
        {Long.MIN_VALUE, Long.MIN_VALUE + 1, -1, 0, 1, 1_000_000_000_000L, Long.MAX_VALUE - 1, Long.MAX_VALUE};

    /**
     * Bytes that are no command.
     *
     * @param form  what is wrong with them.
     * @param bytes of it.
     */
    record Message(String form, byte[] bytes)
    {
    }

    private Malformed()
    {
    }

    /**
     * All malformed forms of a command.
     *
     * @param command as its sender encoded it.
     * @return a message for each.
     */
    static List<Message> formsOf(final byte[] command)
    {
        final List<Message> forms = new ArrayList<>();
        for (int length = 0; length < command.length; length++)
        {
            forms.add(new Message("short: " + length + " of " + command.length, Arrays.copyOf(command, length)));
        }
        forms.add(new Message("long by 1", Arrays.copyOf(command, command.length + 1)));
        forms.add(new Message("long by 7", Arrays.copyOf(command, command.length + 7)));
        forms.add(new Message(
            "longer than any", Arrays.copyOf(command, CommandEncoder.MAX_COMMAND_LENGTH + 1)));
        header(forms, command, "template", MessageHeaderDecoder.templateIdEncodingOffset(), TEMPLATES);
        header(forms, command, "schema", MessageHeaderDecoder.schemaIdEncodingOffset(), SCHEMAS);
        header(forms, command, "version", MessageHeaderDecoder.versionEncodingOffset(), VERSIONS);
        header(forms, command, "block length", MessageHeaderDecoder.blockLengthEncodingOffset(), BLOCK_LENGTHS);
        if (NewOrderDecoder.TEMPLATE_ID == templateOf(command))
        {
            enums(forms, command, "side", NewOrderDecoder.sideEncodingOffset());
            enums(forms, command, "order type", NewOrderDecoder.ordTypeEncodingOffset());
            enums(forms, command, "time in force", NewOrderDecoder.timeInForceEncodingOffset());
            enums(forms, command, "post only", NewOrderDecoder.postOnlyEncodingOffset());
            forms.add(changed(command, "group", HEADER_LENGTH + NewOrderDecoder.BLOCK_LENGTH + 1, 0xFF));
        }
        if (ReplaceOrderDecoder.TEMPLATE_ID == templateOf(command))
        {
            enums(forms, command, "basis", ReplaceOrderDecoder.basisEncodingOffset());
        }
        return forms;
    }

    private static void header(
        final List<Message> forms, final byte[] command, final String name, final int offset, final int[] values)
    {
        for (final int value : values)
        {
            final byte[] bytes = command.clone();
            new UnsafeBuffer(bytes).putShort(offset, (short)value, ByteOrder.LITTLE_ENDIAN);
            forms.add(new Message(name + " " + value, bytes));
        }
    }

    /** The null value, where one is required, and one that a later version may have. */
    private static void enums(final List<Message> forms, final byte[] command, final String name, final int offset)
    {
        forms.add(changed(command, name, HEADER_LENGTH + offset, 0xFF));
        forms.add(changed(command, name, HEADER_LENGTH + offset, 0x7F));
    }

    private static Message changed(final byte[] command, final String name, final int at, final int value)
    {
        final byte[] bytes = command.clone();
        bytes[at] = (byte)value;
        return new Message(name + " " + value, bytes);
    }

    /** Puts an extreme number in the place of one of a command's: it stays a command. */
    static void exaggerate(final UnsafeBuffer buffer, final int offset, final SplittableRandom random)
    {
        final int numbers = numbersOf(buffer.getShort(
            offset + MessageHeaderDecoder.templateIdEncodingOffset(), ByteOrder.LITTLE_ENDIAN));
        if (numbers > 0)
        {
            buffer.putLong(
                offset + AFTER_CORRELATION_ID + random.nextInt(numbers) * Long.BYTES,
                EXTREMES[random.nextInt(EXTREMES.length)],
                ByteOrder.LITTLE_ENDIAN);
        }
    }

    /** The numbers of eight bytes behind the correlation id: account, order id, price, quantity. */
    private static int numbersOf(final int templateId)
    {
        switch (templateId)
        {
            case NewOrderDecoder.TEMPLATE_ID:
                return 3;

            case CancelOrderDecoder.TEMPLATE_ID:
                return 2;

            case ReplaceOrderDecoder.TEMPLATE_ID:
                return 4;

            default:
                return 0;
        }
    }

    private static int templateOf(final byte[] command)
    {
        return new UnsafeBuffer(command).getShort(
            MessageHeaderDecoder.templateIdEncodingOffset(), ByteOrder.LITTLE_ENDIAN);
    }
}
