package io.ringbook.engine.reference;

import io.ringbook.sbe.TransferOutcome;

/**
 * A transfer that is remembered, with its outcome (K7).
 *
 * @param command that brought it.
 * @param outcome of it.
 */
record PlainTransfer(Command.Transfer command, TransferOutcome outcome)
{
    /** K7: a transferId is unique per account, over deposits and withdrawals. */
    record Id(long account, long transferId)
    {
    }
}
