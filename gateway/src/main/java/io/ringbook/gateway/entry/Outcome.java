package io.ringbook.gateway.entry;

import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.TransferOutcome;
import io.ringbook.sbe.TransferType;
import org.agrona.collections.LongArrayList;

/**
 * What a command came to, once all of its events have been heard and the read model has them.
 */
public final class Outcome
{
    long sequence;
    long timestampNs;
    long orderId;
    RejectReason rejectReason;
    RejectReason cancelRejectReason;
    private LongArrayList canceledOrderIds;
    TransferType transferType;
    String transferAsset;
    long transferUnits;
    TransferOutcome transferOutcome;
    boolean isDuplicate;

    /**
     * Of the command.
     *
     * @return sequence.
     */
    public long sequence()
    {
        return sequence;
    }

    /**
     * Of the command.
     *
     * @return time since the epoch.
     */
    public long timestampNs()
    {
        return timestampNs;
    }

    /**
     * The order that a new order has become.
     *
     * @return order id, 0 if it was not accepted.
     */
    public long orderId()
    {
        return orderId;
    }

    /**
     * Why a new order or an admin command was refused.
     *
     * @return reason, or null.
     */
    public RejectReason rejectReason()
    {
        return rejectReason;
    }

    /**
     * Why a cancel or replace was refused.
     *
     * @return reason, or null.
     */
    public RejectReason cancelRejectReason()
    {
        return cancelRejectReason;
    }

    /**
     * Orders that a mass cancel or a kill switch has canceled, with the partners that went along.
     *
     * @return order ids.
     */
    public long[] canceledOrderIds()
    {
        return null == canceledOrderIds ? new long[0] : canceledOrderIds.toLongArray();
    }

    void canceled(final long id)
    {
        if (null == canceledOrderIds)
        {
            canceledOrderIds = new LongArrayList();
        }
        canceledOrderIds.addLong(id);
    }

    /**
     * What a transfer was: of a repeated one, the first.
     *
     * @return type, or null.
     */
    public TransferType transferType()
    {
        return transferType;
    }

    /**
     * Likewise.
     *
     * @return asset, or null.
     */
    public String transferAsset()
    {
        return transferAsset;
    }

    /**
     * Likewise.
     *
     * @return units of the asset.
     */
    public long transferUnits()
    {
        return transferUnits;
    }

    /**
     * What became of it.
     *
     * @return outcome, or null.
     */
    public TransferOutcome transferOutcome()
    {
        return transferOutcome;
    }

    /**
     * Was the transfer there already?
     *
     * @return true if so; nothing has changed.
     */
    public boolean isDuplicate()
    {
        return isDuplicate;
    }
}
