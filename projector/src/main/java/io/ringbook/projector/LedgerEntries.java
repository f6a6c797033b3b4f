package io.ringbook.projector;

import io.ringbook.codecs.NullValue;
import org.agrona.collections.LongArrayList;

/**
 * The double entries of one command: each posting takes an amount from one bucket and puts it into another, so that
 * they sum to 0 for each asset. They become rows when the command is over.
 */
final class LedgerEntries
{
    /** Where money is; the last two are the exchange's own side and belong to no account. */
    enum Bucket
    {
        AVAILABLE,
        LOCKED,
        FEES,
        EXTERNAL
    }

    /** Why it has moved. */
    enum Kind
    {
        DEPOSIT,
        WITHDRAW,
        TRADE,
        FEE,
        LOCK,
        UNLOCK
    }

    private static final long NONE = NullValue.LONG;
    private static final int COLUMNS = 13;
    private static final int STRIDE = 8;
    private static final int ACCOUNT = 1;
    private static final int ASSET = 2;
    private static final int AMOUNT = 3;
    private static final int TRADE_ID = 4;
    private static final int BUCKET_SHIFT = 8;
    private static final int BYTE_MASK = 0xFF;
    private static final byte[][] BUCKETS = FieldConstants.encode(Bucket.values());
    private static final byte[][] KINDS = FieldConstants.encode(Kind.values());

    private final LongArrayList words = new LongArrayList();
    private final Assets assets;

    LedgerEntries(final Assets assets)
    {
        this.assets = assets;
    }

    /** Between the outside world and an account; negative out of the account. */
    void transfer(
        final Kind kind, final long account, final int assetIndex, final long amountUnits, final long transferId)
    {
        add(Bucket.AVAILABLE, kind, account, NONE, assetIndex, amountUnits, NONE, NONE, transferId);
        add(Bucket.EXTERNAL, kind, NONE, account, assetIndex, -amountUnits, NONE, NONE, transferId);
    }

    /** One leg of a trade, from an account to another. */
    void leg(
        final long tradeId,
        final int assetIndex,
        final long amountUnits,
        final long fromAccount,
        final long fromOrderId,
        final long toAccount,
        final long toOrderId)
    {
        add(
            Bucket.AVAILABLE, Kind.TRADE, fromAccount, toAccount, assetIndex, -amountUnits, tradeId, fromOrderId, NONE);
        add(Bucket.AVAILABLE, Kind.TRADE, toAccount, fromAccount, assetIndex, amountUnits, tradeId, toOrderId, NONE);
    }

    /** From an account to the exchange; negative is a rebate. */
    void fee(
        final long tradeId, final int assetIndex, final long amountUnits, final long account, final long orderId)
    {
        add(Bucket.AVAILABLE, Kind.FEE, account, NONE, assetIndex, -amountUnits, tradeId, orderId, NONE);
        add(Bucket.FEES, Kind.FEE, NONE, account, assetIndex, amountUnits, tradeId, orderId, NONE);
    }

    /** From available to locked; negative the other way. */
    void lock(final long account, final int assetIndex, final long amountUnits)
    {
        final Kind kind = amountUnits > 0 ? Kind.LOCK : Kind.UNLOCK;
        add(Bucket.AVAILABLE, kind, account, NONE, assetIndex, -amountUnits, NONE, NONE, NONE);
        add(Bucket.LOCKED, kind, account, NONE, assetIndex, amountUnits, NONE, NONE, NONE);
    }

    void clear()
    {
        words.clear();
    }

    /** Writes the rows, counted from 1 within the command. */
    void writeTo(
        final CopyBinaryWriter writer, final long sequence, final long timestampNs, final AccountsView accounts)
    {
        int entry = 0;
        for (int i = 0, size = words.size(); i < size; i += STRIDE)
        {
            final int kind = (int)words.getLong(i);
            final Assets.Asset asset = assets.get((int)words.getLong(i + ASSET));
            writer.row(COLUMNS);
            writer.int64(sequence);
            writer.int32(++entry);
            integer(writer, words.getLong(i + ACCOUNT));
            writer.encoded(BUCKETS[kind >>> BUCKET_SHIFT]);
            writer.encoded(asset.field);
            writer.numeric(words.getLong(i + AMOUNT), asset.scale(accounts));
            writer.encoded(KINDS[kind & BYTE_MASK]);
            for (int word = i + TRADE_ID; word < i + STRIDE; word++)
            {
                integer(writer, words.getLong(word));
            }
            writer.timestamp(timestampNs);
            writer.int64(timestampNs);
        }
        clear();
    }

    private void add(
        final Bucket bucket,
        final Kind kind,
        final long account,
        final long counterparty,
        final int assetIndex,
        final long amountUnits,
        final long tradeId,
        final long orderId,
        final long transferId)
    {
        words.addLong((long)bucket.ordinal() << BUCKET_SHIFT | kind.ordinal());
        words.addLong(account);
        words.addLong(assetIndex);
        words.addLong(amountUnits);
        words.addLong(tradeId);
        words.addLong(orderId);
        words.addLong(transferId);
        words.addLong(counterparty);
    }

    private static void integer(final CopyBinaryWriter writer, final long value)
    {
        if (NullValue.LONG == value)
        {
            writer.nullField();
            return;
        }
        writer.int64(value);
    }
}
