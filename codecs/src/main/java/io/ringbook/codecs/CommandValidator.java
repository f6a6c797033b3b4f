package io.ringbook.codecs;

import io.ringbook.sbe.AccountDefinitionDecoder;
import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.AccountsModeDefinitionDecoder;
import io.ringbook.sbe.AssetDefinitionDecoder;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.BooleanType;
import io.ringbook.sbe.CancelOrderDecoder;
import io.ringbook.sbe.ClockTickDecoder;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.FeeMode;
import io.ringbook.sbe.HaltMode;
import io.ringbook.sbe.InstrumentDefinitionDecoder;
import io.ringbook.sbe.KillAction;
import io.ringbook.sbe.KillSwitchDecoder;
import io.ringbook.sbe.MassCancelDecoder;
import io.ringbook.sbe.MatchingAlgorithm;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.NewOrderDecoder;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ProtectionAction;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.ReplaceOrderDecoder;
import io.ringbook.sbe.SetPriceBandDecoder;
import io.ringbook.sbe.SetReferencePriceDecoder;
import io.ringbook.sbe.SetTradingPhaseDecoder;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.SnapshotMarkerDecoder;
import io.ringbook.sbe.StopAtEntry;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;
import io.ringbook.sbe.TransferDecoder;
import io.ringbook.sbe.TransferType;
import org.agrona.DirectBuffer;

import java.nio.ByteOrder;

/**
 * Tells whether bytes are one whole, well formed command of this schema, before they are let into the ring or the
 * journal: length to the byte, header, every enum, groups and variable data. The engine relies on it; what a well formed
 * command says is the engine's to judge.
 */
public final class CommandValidator
{
    private static final int HEADER_LENGTH = MessageHeaderDecoder.ENCODED_LENGTH;
    private static final int GROUP_HEADER_LENGTH = NewOrderDecoder.InstructionsDecoder.sbeHeaderSize();
    private static final int ANY_LENGTH = 254;

    private CommandValidator()
    {
    }

    /**
     * Validates every command of a batch.
     *
     * @param batch to look at.
     * @throws IllegalArgumentException if one is not well formed.
     */
    public static void validate(final CommandBatch batch)
    {
        for (int offset = 0; offset < batch.length();)
        {
            final int length = CommandBatch.commandLength(batch.buffer(), offset);
            validate(batch.buffer(), offset + CommandBatch.PREFIX_LENGTH, length);
            offset += CommandBatch.PREFIX_LENGTH + length;
        }
    }

    /**
     * Validates one command.
     *
     * @param buffer that holds it.
     * @param offset of its message header.
     * @param length in bytes.
     * @throws IllegalArgumentException if it is not well formed, saying what was expected and found.
     */
    public static void validate(final DirectBuffer buffer, final int offset, final int length)
    {
        require(length >= HEADER_LENGTH && length <= CommandEncoder.MAX_COMMAND_LENGTH, "length", length);
        final int blockLength = shortAt(buffer, offset + MessageHeaderDecoder.blockLengthEncodingOffset());
        final int templateId = shortAt(buffer, offset + MessageHeaderDecoder.templateIdEncodingOffset());
        final int schemaId = shortAt(buffer, offset + MessageHeaderDecoder.schemaIdEncodingOffset());
        final int version = shortAt(buffer, offset + MessageHeaderDecoder.versionEncodingOffset());
        require(MessageHeaderDecoder.SCHEMA_ID == schemaId, "schemaId", schemaId);
        require(MessageHeaderDecoder.SCHEMA_VERSION == version, "version", version);

        final int body = offset + HEADER_LENGTH;
        final int end = offset + length;
        final int expectedBlockLength = blockLengthOf(templateId);
        require(expectedBlockLength == blockLength && body + blockLength <= end, "blockLength", blockLength);
        final int limit = validateBody(buffer, templateId, body, body + blockLength, end);
        require(limit == end, "length", length);
    }

    private static int blockLengthOf(final int templateId)
    {
        switch (templateId)
        {
            case NewOrderDecoder.TEMPLATE_ID:
                return NewOrderDecoder.BLOCK_LENGTH;

            case CancelOrderDecoder.TEMPLATE_ID:
                return CancelOrderDecoder.BLOCK_LENGTH;

            case ReplaceOrderDecoder.TEMPLATE_ID:
                return ReplaceOrderDecoder.BLOCK_LENGTH;

            case MassCancelDecoder.TEMPLATE_ID:
                return MassCancelDecoder.BLOCK_LENGTH;

            case InstrumentDefinitionDecoder.TEMPLATE_ID:
                return InstrumentDefinitionDecoder.BLOCK_LENGTH;

            case AssetDefinitionDecoder.TEMPLATE_ID:
                return AssetDefinitionDecoder.BLOCK_LENGTH;

            case AccountsModeDefinitionDecoder.TEMPLATE_ID:
                return AccountsModeDefinitionDecoder.BLOCK_LENGTH;

            case AccountDefinitionDecoder.TEMPLATE_ID:
                return AccountDefinitionDecoder.BLOCK_LENGTH;

            case TransferDecoder.TEMPLATE_ID:
                return TransferDecoder.BLOCK_LENGTH;

            case SetTradingPhaseDecoder.TEMPLATE_ID:
                return SetTradingPhaseDecoder.BLOCK_LENGTH;

            case SetReferencePriceDecoder.TEMPLATE_ID:
                return SetReferencePriceDecoder.BLOCK_LENGTH;

            case SetPriceBandDecoder.TEMPLATE_ID:
                return SetPriceBandDecoder.BLOCK_LENGTH;

            case ClockTickDecoder.TEMPLATE_ID:
                return ClockTickDecoder.BLOCK_LENGTH;

            case KillSwitchDecoder.TEMPLATE_ID:
                return KillSwitchDecoder.BLOCK_LENGTH;

            case SnapshotMarkerDecoder.TEMPLATE_ID:
                return SnapshotMarkerDecoder.BLOCK_LENGTH;

            default:
                throw new IllegalArgumentException("command: unknown templateId=" + templateId);
        }
    }

    private static int validateBody(
        final DirectBuffer buffer, final int templateId, final int body, final int limit, final int end)
    {
        switch (templateId)
        {
            case NewOrderDecoder.TEMPLATE_ID:
                requireEnum(buffer, body + NewOrderDecoder.sideEncodingOffset(), Side.SELL.value(), "side");
                requireEnum(buffer, body + NewOrderDecoder.ordTypeEncodingOffset(), OrdType.TRAILING_STOP.value(), "ordType");
                requireEnum(buffer, body + NewOrderDecoder.timeInForceEncodingOffset(), TimeInForce.AT_CLOSE.value(), "timeInForce");
                requireOptionalEnum(buffer, body + NewOrderDecoder.stpModeEncodingOffset(), StpMode.DECREMENT.value(), "stpMode");
                requireEnum(buffer, body + NewOrderDecoder.postOnlyEncodingOffset(), BooleanType.YES.value(), "postOnly");
                return dataEnd(buffer, groupEnd(buffer, limit, end, NewOrderDecoder.InstructionsDecoder.sbeBlockLength()), end, ClOrdId.MAX_LENGTH);

            case CancelOrderDecoder.TEMPLATE_ID:
                return dataEnd(buffer, limit, end, ClOrdId.MAX_LENGTH);

            case ReplaceOrderDecoder.TEMPLATE_ID:
                requireEnum(buffer, body + ReplaceOrderDecoder.basisEncodingOffset(), ReplaceBasis.OPEN_QTY.value(), "basis");
                return dataEnd(buffer, dataEnd(buffer, groupEnd(buffer, limit, end, ReplaceOrderDecoder.InstructionsDecoder.sbeBlockLength()), end, ClOrdId.MAX_LENGTH), end, ClOrdId.MAX_LENGTH);

            case MassCancelDecoder.TEMPLATE_ID:
                requireOptionalEnum(buffer, body + MassCancelDecoder.sideEncodingOffset(), Side.SELL.value(), "side");
                return limit;

            case InstrumentDefinitionDecoder.TEMPLATE_ID:
                requireEnum(buffer, body + InstrumentDefinitionDecoder.feeModeEncodingOffset(), FeeMode.PER_LOT.value(), "feeMode");
                requireEnum(buffer, body + InstrumentDefinitionDecoder.feeAssetEncodingOffset(), FeeAsset.RECEIVED.value(), "feeAsset");
                requireEnum(buffer, body + InstrumentDefinitionDecoder.matchingEncodingOffset(), MatchingAlgorithm.PRO_RATA.value(), "matching");
                requireEnum(buffer, body + InstrumentDefinitionDecoder.stpModeEncodingOffset(), StpMode.DECREMENT.value(), "stpMode");
                requireEnum(buffer, body + InstrumentDefinitionDecoder.protectionActionEncodingOffset(), ProtectionAction.REST.value(), "protectionAction");
                requireEnum(buffer, body + InstrumentDefinitionDecoder.stopAtEntryEncodingOffset(), StopAtEntry.REJECT.value(), "stopAtEntry");
                requireEnum(buffer, body + InstrumentDefinitionDecoder.haltModeEncodingOffset(), HaltMode.FROZEN.value(), "haltMode");
                requireEnum(buffer, body + InstrumentDefinitionDecoder.allowNegativePriceEncodingOffset(), BooleanType.YES.value(), "allowNegativePrice");
                requireEnum(buffer, body + InstrumentDefinitionDecoder.l2EncodingOffset(), BooleanType.YES.value(), "l2");
                return textEnd(buffer, textEnd(buffer, textEnd(buffer, limit, end), end), end);

            case AssetDefinitionDecoder.TEMPLATE_ID:
                return textEnd(buffer, limit, end);

            case AccountsModeDefinitionDecoder.TEMPLATE_ID:
                requireEnum(buffer, body + AccountsModeDefinitionDecoder.modeEncodingOffset(), AccountsMode.ON.value(), "mode");
                return limit;

            case AccountDefinitionDecoder.TEMPLATE_ID:
                return limit;

            case TransferDecoder.TEMPLATE_ID:
                requireEnum(buffer, body + TransferDecoder.transferTypeEncodingOffset(), TransferType.WITHDRAW.value(), "transferType");
                return textEnd(buffer, limit, end);

            case SetTradingPhaseDecoder.TEMPLATE_ID:
                requireEnum(buffer, body + SetTradingPhaseDecoder.phaseEncodingOffset(), TradingPhase.UNCROSS.value(), "phase");
                return limit;

            case SetReferencePriceDecoder.TEMPLATE_ID:
                return limit;

            case SetPriceBandDecoder.TEMPLATE_ID:
                requireEnum(buffer, body + SetPriceBandDecoder.actionEncodingOffset(), BandAction.VOLATILITY_AUCTION.value(), "action");
                return limit;

            case ClockTickDecoder.TEMPLATE_ID:
                return limit;

            case KillSwitchDecoder.TEMPLATE_ID:
                requireEnum(buffer, body + KillSwitchDecoder.actionEncodingOffset(), KillAction.UNKILL.value(), "action");
                return limit;

            case SnapshotMarkerDecoder.TEMPLATE_ID:
                return limit;

            default:
                throw new IllegalArgumentException("command: unknown templateId=" + templateId);
        }
    }

    private static int groupEnd(final DirectBuffer buffer, final int limit, final int end, final int blockLength)
    {
        require(limit + GROUP_HEADER_LENGTH <= end, "instructions", limit);
        final int foundBlockLength = buffer.getByte(limit) & 0xFF;
        final int count = buffer.getByte(limit + 1) & 0xFF;
        require(count <= 1, "instructions count", count);
        require(0 == count || blockLength == foundBlockLength, "instructions blockLength", foundBlockLength);
        return limit + GROUP_HEADER_LENGTH + count * foundBlockLength;
    }

    private static int dataEnd(final DirectBuffer buffer, final int limit, final int end, final int maxLength)
    {
        require(limit < end, "variable data", limit);
        final int length = buffer.getByte(limit) & 0xFF;
        require(length <= maxLength && limit + 1 + length <= end, "variable data length", length);
        return limit + 1 + length;
    }

    private static int textEnd(final DirectBuffer buffer, final int limit, final int end)
    {
        final int textEnd = dataEnd(buffer, limit, end, ANY_LENGTH);
        for (int i = limit + 1; i < textEnd; i++)
        {
            require(buffer.getByte(i) >= ' ', "text byte", buffer.getByte(i));
        }
        return textEnd;
    }

    private static void requireEnum(
        final DirectBuffer buffer, final int offset, final int highest, final String name)
    {
        final int value = buffer.getByte(offset) & 0xFF;
        require(value <= highest, name, value);
    }

    private static void requireOptionalEnum(
        final DirectBuffer buffer, final int offset, final int highest, final String name)
    {
        final int value = buffer.getByte(offset) & 0xFF;
        require(value <= highest || NullValue.ENUM == value, name, value);
    }

    private static int shortAt(final DirectBuffer buffer, final int offset)
    {
        return buffer.getShort(offset, ByteOrder.LITTLE_ENDIAN) & 0xFFFF;
    }

    private static void require(final boolean condition, final String name, final long found)
    {
        if (!condition)
        {
            throw new IllegalArgumentException("command: not well formed, found " + name + "=" + found);
        }
    }
}
