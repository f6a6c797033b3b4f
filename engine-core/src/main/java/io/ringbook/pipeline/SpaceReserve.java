package io.ringbook.pipeline;

import io.ringbook.codecs.CommandBatch;
import io.ringbook.sbe.CancelOrderDecoder;
import io.ringbook.sbe.ClockTickDecoder;
import io.ringbook.sbe.KillSwitchDecoder;
import io.ringbook.sbe.MassCancelDecoder;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.SetPriceBandDecoder;
import io.ringbook.sbe.SetReferencePriceDecoder;
import io.ringbook.sbe.SetTradingPhaseDecoder;
import io.ringbook.sbe.SnapshotMarkerDecoder;
import org.agrona.DirectBuffer;

import java.nio.ByteOrder;

/**
 * Which commands the last free space of a disk is kept for: those with which a desk gets out and an operator holds the
 * market, and which make no state grow. A withdrawal is none of them, though it takes money out: it ends no risk, and
 * can be offered again when there is space.
 */
final class SpaceReserve
{
    private static final int TEMPLATES =
        1 << CancelOrderDecoder.TEMPLATE_ID |
        1 << MassCancelDecoder.TEMPLATE_ID |
        1 << KillSwitchDecoder.TEMPLATE_ID |
        1 << SetTradingPhaseDecoder.TEMPLATE_ID |
        1 << SetReferencePriceDecoder.TEMPLATE_ID |
        1 << SetPriceBandDecoder.TEMPLATE_ID |
        1 << ClockTickDecoder.TEMPLATE_ID |
        1 << SnapshotMarkerDecoder.TEMPLATE_ID;

    private SpaceReserve()
    {
    }

    /**
     * Is it for this command?
     *
     * @param buffer that holds it; it is well formed.
     * @param offset of its message header.
     * @return true if so.
     */
    static boolean isFor(final DirectBuffer buffer, final int offset)
    {
        final int templateId =
            buffer.getShort(offset + MessageHeaderDecoder.templateIdEncodingOffset(), ByteOrder.LITTLE_ENDIAN);
        return 0 != (TEMPLATES >>> templateId & 1);
    }

    /**
     * Is it for every command of a batch?
     *
     * @param batch of well formed commands.
     * @return true if so.
     */
    static boolean isFor(final CommandBatch batch)
    {
        final DirectBuffer buffer = batch.buffer();
        for (int offset = 0; offset < batch.length();)
        {
            if (!isFor(buffer, offset + CommandBatch.PREFIX_LENGTH))
            {
                return false;
            }
            offset += CommandBatch.PREFIX_LENGTH + CommandBatch.commandLength(buffer, offset);
        }
        return true;
    }
}
