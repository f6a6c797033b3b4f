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
 * journal: length to the byte, header, every enum, groups and variable data. The engine relies on it; what a well
 * formed command says is the engine's to judge.
 */
public final class CommandValidator
{
    private static final int HEADER_LENGTH = MessageHeaderDecoder.ENCODED_LENGTH;
    private static final CommandShape[] SHAPES = new CommandShape[SnapshotMarkerDecoder.TEMPLATE_ID + 1];

    static
    {
        SHAPES[NewOrderDecoder.TEMPLATE_ID] = new CommandShape(NewOrderDecoder.BLOCK_LENGTH)
            .enumAt(NewOrderDecoder.sideEncodingOffset(), Side.SELL.value())
            .enumAt(NewOrderDecoder.ordTypeEncodingOffset(), OrdType.TRAILING_STOP.value())
            .enumAt(NewOrderDecoder.timeInForceEncodingOffset(), TimeInForce.AT_CLOSE.value())
            .optionalEnumAt(NewOrderDecoder.stpModeEncodingOffset(), StpMode.DECREMENT.value())
            .enumAt(NewOrderDecoder.postOnlyEncodingOffset(), BooleanType.YES.value())
            .group(NewOrderDecoder.InstructionsDecoder.sbeBlockLength())
            .clOrdId();
        SHAPES[CancelOrderDecoder.TEMPLATE_ID] = new CommandShape(CancelOrderDecoder.BLOCK_LENGTH)
            .clOrdId();
        SHAPES[ReplaceOrderDecoder.TEMPLATE_ID] = new CommandShape(ReplaceOrderDecoder.BLOCK_LENGTH)
            .enumAt(ReplaceOrderDecoder.basisEncodingOffset(), ReplaceBasis.OPEN_QTY.value())
            .group(ReplaceOrderDecoder.InstructionsDecoder.sbeBlockLength())
            .clOrdId()
            .clOrdId();
        SHAPES[MassCancelDecoder.TEMPLATE_ID] = new CommandShape(MassCancelDecoder.BLOCK_LENGTH)
            .optionalEnumAt(MassCancelDecoder.sideEncodingOffset(), Side.SELL.value());
        SHAPES[InstrumentDefinitionDecoder.TEMPLATE_ID] = new CommandShape(InstrumentDefinitionDecoder.BLOCK_LENGTH)
            .enumAt(InstrumentDefinitionDecoder.feeModeEncodingOffset(), FeeMode.PER_LOT.value())
            .enumAt(InstrumentDefinitionDecoder.feeAssetEncodingOffset(), FeeAsset.RECEIVED.value())
            .enumAt(InstrumentDefinitionDecoder.matchingEncodingOffset(), MatchingAlgorithm.PRO_RATA.value())
            .enumAt(InstrumentDefinitionDecoder.stpModeEncodingOffset(), StpMode.DECREMENT.value())
            .enumAt(InstrumentDefinitionDecoder.protectionActionEncodingOffset(), ProtectionAction.REST.value())
            .enumAt(InstrumentDefinitionDecoder.stopAtEntryEncodingOffset(), StopAtEntry.REJECT.value())
            .enumAt(InstrumentDefinitionDecoder.haltModeEncodingOffset(), HaltMode.FROZEN.value())
            .enumAt(InstrumentDefinitionDecoder.allowNegativePriceEncodingOffset(), BooleanType.YES.value())
            .enumAt(InstrumentDefinitionDecoder.l2EncodingOffset(), BooleanType.YES.value())
            .text()
            .text()
            .text();
        SHAPES[AssetDefinitionDecoder.TEMPLATE_ID] = new CommandShape(AssetDefinitionDecoder.BLOCK_LENGTH)
            .text();
        SHAPES[AccountsModeDefinitionDecoder.TEMPLATE_ID] = new CommandShape(AccountsModeDefinitionDecoder.BLOCK_LENGTH)
            .enumAt(AccountsModeDefinitionDecoder.modeEncodingOffset(), AccountsMode.ON.value());
        SHAPES[AccountDefinitionDecoder.TEMPLATE_ID] = new CommandShape(AccountDefinitionDecoder.BLOCK_LENGTH);
        SHAPES[TransferDecoder.TEMPLATE_ID] = new CommandShape(TransferDecoder.BLOCK_LENGTH)
            .enumAt(TransferDecoder.transferTypeEncodingOffset(), TransferType.WITHDRAW.value())
            .text();
        SHAPES[SetTradingPhaseDecoder.TEMPLATE_ID] = new CommandShape(SetTradingPhaseDecoder.BLOCK_LENGTH)
            .enumAt(SetTradingPhaseDecoder.phaseEncodingOffset(), TradingPhase.UNCROSS.value());
        SHAPES[SetReferencePriceDecoder.TEMPLATE_ID] = new CommandShape(SetReferencePriceDecoder.BLOCK_LENGTH);
        SHAPES[SetPriceBandDecoder.TEMPLATE_ID] = new CommandShape(SetPriceBandDecoder.BLOCK_LENGTH)
            .enumAt(SetPriceBandDecoder.actionEncodingOffset(), BandAction.VOLATILITY_AUCTION.value());
        SHAPES[ClockTickDecoder.TEMPLATE_ID] = new CommandShape(ClockTickDecoder.BLOCK_LENGTH);
        SHAPES[KillSwitchDecoder.TEMPLATE_ID] = new CommandShape(KillSwitchDecoder.BLOCK_LENGTH)
            .enumAt(KillSwitchDecoder.actionEncodingOffset(), KillAction.UNKILL.value());
        SHAPES[SnapshotMarkerDecoder.TEMPLATE_ID] = new CommandShape(SnapshotMarkerDecoder.BLOCK_LENGTH);
    }

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
     * @throws IllegalArgumentException if it is not well formed, saying what was found.
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
        require(templateId < SHAPES.length && null != SHAPES[templateId], "templateId", templateId);

        final CommandShape shape = SHAPES[templateId];
        require(
            shape.blockLength() == blockLength && HEADER_LENGTH + blockLength <= length, "blockLength", blockLength);
        shape.validate(buffer, offset + HEADER_LENGTH, offset + length);
    }

    static void require(final boolean condition, final String name, final long found)
    {
        if (!condition)
        {
            throw new IllegalArgumentException("command: not well formed, found " + name + "=" + found);
        }
    }

    private static int shortAt(final DirectBuffer buffer, final int offset)
    {
        return buffer.getShort(offset, ByteOrder.LITTLE_ENDIAN) & 0xFFFF;
    }
}
