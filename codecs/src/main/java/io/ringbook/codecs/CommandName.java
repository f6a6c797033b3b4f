package io.ringbook.codecs;

import io.ringbook.sbe.AccountDefinitionDecoder;
import io.ringbook.sbe.AccountsModeDefinitionDecoder;
import io.ringbook.sbe.AssetDefinitionDecoder;
import io.ringbook.sbe.CancelOrderDecoder;
import io.ringbook.sbe.ClockTickDecoder;
import io.ringbook.sbe.InstrumentDefinitionDecoder;
import io.ringbook.sbe.KillSwitchDecoder;
import io.ringbook.sbe.MassCancelDecoder;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.NewOrderDecoder;
import io.ringbook.sbe.ReplaceOrderDecoder;
import io.ringbook.sbe.SetPriceBandDecoder;
import io.ringbook.sbe.SetReferencePriceDecoder;
import io.ringbook.sbe.SetTradingPhaseDecoder;
import io.ringbook.sbe.SnapshotMarkerDecoder;
import io.ringbook.sbe.TransferDecoder;
import org.agrona.DirectBuffer;

import java.nio.ByteOrder;

/**
 * What a command is called in the schema, for messages to people. The bytes may be anything.
 */
public final class CommandName
{
    private static final String[] NAMES = new String[SnapshotMarkerDecoder.TEMPLATE_ID + 1];

    static
    {
        NAMES[NewOrderDecoder.TEMPLATE_ID] = "NewOrder";
        NAMES[CancelOrderDecoder.TEMPLATE_ID] = "CancelOrder";
        NAMES[ReplaceOrderDecoder.TEMPLATE_ID] = "ReplaceOrder";
        NAMES[MassCancelDecoder.TEMPLATE_ID] = "MassCancel";
        NAMES[InstrumentDefinitionDecoder.TEMPLATE_ID] = "InstrumentDefinition";
        NAMES[AssetDefinitionDecoder.TEMPLATE_ID] = "AssetDefinition";
        NAMES[AccountsModeDefinitionDecoder.TEMPLATE_ID] = "AccountsModeDefinition";
        NAMES[AccountDefinitionDecoder.TEMPLATE_ID] = "AccountDefinition";
        NAMES[TransferDecoder.TEMPLATE_ID] = "Transfer";
        NAMES[SetTradingPhaseDecoder.TEMPLATE_ID] = "SetTradingPhase";
        NAMES[SetReferencePriceDecoder.TEMPLATE_ID] = "SetReferencePrice";
        NAMES[SetPriceBandDecoder.TEMPLATE_ID] = "SetPriceBand";
        NAMES[ClockTickDecoder.TEMPLATE_ID] = "ClockTick";
        NAMES[KillSwitchDecoder.TEMPLATE_ID] = "KillSwitch";
        NAMES[SnapshotMarkerDecoder.TEMPLATE_ID] = "SnapshotMarker";
    }

    private CommandName()
    {
    }

    /**
     * The name of a command's template.
     *
     * @param buffer that holds the command.
     * @param offset of its message header.
     * @param length of the command in bytes.
     * @return name; the number of a template that is unknown, and "none" where the bytes do not reach so far.
     */
    public static String of(final DirectBuffer buffer, final int offset, final int length)
    {
        if (length < MessageHeaderDecoder.ENCODED_LENGTH)
        {
            return "none";
        }
        final int templateId = 0xFFFF &
            buffer.getShort(offset + MessageHeaderDecoder.templateIdEncodingOffset(), ByteOrder.LITTLE_ENDIAN);
        return templateId < NAMES.length && null != NAMES[templateId] ? NAMES[templateId] : String.valueOf(templateId);
    }
}
