package io.ringbook.codecs;

import io.ringbook.sbe.BalanceChangedEncoder;
import io.ringbook.sbe.MessageHeaderEncoder;

/**
 * The fields of a changed balance, written to native memory.
 */
final class BalanceChangedEvent
{
    static final long HEADER = MessageHeaders.of(BalanceChangedEncoder.TEMPLATE_ID, BalanceChangedEncoder.BLOCK_LENGTH);

    /** Where the asset's name begins, behind {@code lockedChangeUnits}. */
    static final int BLOCK_END = MessageHeaderEncoder.ENCODED_LENGTH + BalanceChangedEncoder.BLOCK_LENGTH;

    private static final int BODY = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int ACCOUNT = BODY + BalanceChangedEncoder.accountEncodingOffset();
    private static final int AVAILABLE_UNITS = BODY + BalanceChangedEncoder.availableUnitsEncodingOffset();
    private static final int LOCKED_UNITS = BODY + BalanceChangedEncoder.lockedUnitsEncodingOffset();
    private static final int AVAILABLE_CHANGE_UNITS = BODY + BalanceChangedEncoder.availableChangeUnitsEncodingOffset();
    private static final int LOCKED_CHANGE_UNITS = BODY + BalanceChangedEncoder.lockedChangeUnitsEncodingOffset();

    private BalanceChangedEvent()
    {
    }

    static void block(
        final long event,
        final long account,
        final long availableUnits,
        final long lockedUnits,
        final long availableChangeUnits,
        final long lockedChangeUnits)
    {
        NativeMemory.putLong(event + ACCOUNT, account);
        NativeMemory.putLong(event + AVAILABLE_UNITS, availableUnits);
        NativeMemory.putLong(event + LOCKED_UNITS, lockedUnits);
        NativeMemory.putLong(event + AVAILABLE_CHANGE_UNITS, availableChangeUnits);
        NativeMemory.putLong(event + LOCKED_CHANGE_UNITS, lockedChangeUnits);
    }
}
