package io.ringbook.benchmarks;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TransferType;
import org.agrona.MutableDirectBuffer;

/**
 * Records of a flow as this engine's commands. Cancels and replaces name the order by the engine's id, which is the
 * record's; with client ids each new order also has one of 36 characters, like a UUID.
 */
final class FlowEncoder
{
    static final String QUOTE_ASSET = "CASH";

    /** Of makers and takers, in 1e-5 of the notional: with accounts on. */
    private static final int MAKER_RATE = 10;
    private static final int TAKER_RATE = 25;

    /** What each account gets of each asset; all that it can ever ask for is less. */
    private static final long DEPOSIT_UNITS = 1L << 50;

    private final CommandEncoder encoder = new CommandEncoder();
    private final OrderInstructions plain = new OrderInstructions();
    private final ClOrdId noId = new ClOrdId();
    private final ClOrdId clientId = new ClOrdId();
    private final FlowRecords records;
    private final boolean hasClientIds;
    private final AccountsMode accounts;

    FlowEncoder(final FlowRecords records, final boolean hasClientIds, final AccountsMode accounts)
    {
        this.records = records;
        this.hasClientIds = hasClientIds;
        this.accounts = accounts;
    }

    /** Commands to be applied before those of the flow: {@link #definitions()} of them. */
    int encodeDefinition(final MutableDirectBuffer buffer, final int index, final long sequence)
    {
        encoder.wrap(buffer, 0);
        final int length = encodeDefinition(index, sequence);
        CommandEncoder.timestampNs(buffer, 0, sequence);
        return length;
    }

    private int encodeDefinition(final int index, final long sequence)
    {
        if (0 == index)
        {
            return encoder.accountsMode(sequence, accounts);
        }
        if (1 == index)
        {
            return encoder.assetDefinition(sequence, QUOTE_ASSET, 0);
        }
        final int instrumentId = index - 1;
        if (instrumentId <= records.instruments())
        {
            return encoder.instrumentDefinition(sequence, new InstrumentSpec()
                .symbol("FLOW" + instrumentId)
                .baseAsset(baseAsset(instrumentId))
                .quoteAsset(QUOTE_ASSET)
                .feesBps(MAKER_RATE, TAKER_RATE)
                .stpMode(StpMode.NONE));
        }
        final int transfer = instrumentId - 1 - records.instruments();
        final int asset = transfer / NeutralFlow.ACCOUNTS;
        return encoder.transfer(
            sequence, TransferType.DEPOSIT, 1 + transfer % NeutralFlow.ACCOUNTS, 1 + transfer,
            0 == asset ? QUOTE_ASSET : baseAsset(asset), DEPOSIT_UNITS);
    }

    private static String baseAsset(final int instrumentId)
    {
        return "BASE" + instrumentId;
    }

    /** The mode, the quote asset, the instruments, and with accounts on what each account gets of each asset. */
    int definitions()
    {
        final int deposits =
            AccountsMode.OFF == accounts ? 0 : NeutralFlow.ACCOUNTS * (1 + records.instruments());
        return 2 + records.instruments() + deposits;
    }

    /**
     * Encodes a record.
     *
     * @param buffer   to write into.
     * @param offset   of the message header.
     * @param index    of the record.
     * @param sequence of the command, also its time.
     * @return length in bytes.
     */
    int encode(final MutableDirectBuffer buffer, final int offset, final int index, final long sequence)
    {
        encoder.wrap(buffer, offset);
        final int length = encode(index, sequence);
        CommandEncoder.timestampNs(buffer, offset, sequence);
        return length;
    }

    private int encode(final int index, final long sequence)
    {
        switch (records.type(index))
        {
            case FlowRecords.NEW_GTC:
                return encodeNew(index, sequence, OrdType.LIMIT, TimeInForce.GTC, records.priceTicks(index));
            case FlowRecords.NEW_IOC:
                return encodeNew(index, sequence, OrdType.LIMIT, TimeInForce.IOC, records.priceTicks(index));
            case FlowRecords.NEW_MARKET:
                return encodeNew(index, sequence, OrdType.MARKET, TimeInForce.IOC, protectionTicks(index));
            case FlowRecords.CANCEL:
                return encoder.cancelOrder(
                    sequence, records.account(index), records.orderId(index), instrumentId(index), noId);
            case FlowRecords.REDUCE:
                return encodeReplace(index, sequence, NullValue.LONG, records.totalLots(index));
            case FlowRecords.MOVE:
                return encodeReplace(index, sequence, records.priceTicks(index), NullValue.LONG);
            default:
                throw new IllegalStateException("record " + index + ": unknown type " + records.type(index));
        }
    }

    private int encodeNew(
        final int index, final long sequence, final OrdType ordType, final TimeInForce timeInForce,
        final long priceTicks)
    {
        return encoder.newOrder(
            sequence, records.account(index), instrumentId(index), records.isBuy(index) ? Side.BUY : Side.SELL,
            ordType, timeInForce, priceTicks, records.quantityLots(index), StpMode.NONE, false, plain,
            hasClientIds ? clientId(records.orderId(index)) : noId);
    }

    private int encodeReplace(
        final int index, final long sequence, final long priceTicks, final long quantityLots)
    {
        return encoder.replaceOrder(
            sequence, records.account(index), records.orderId(index), noId, instrumentId(index), priceTicks,
            quantityLots, ReplaceBasis.TOTAL_QTY, NullValue.LONG, NullValue.LONG, NullValue.LONG, noId);
    }

    /** With accounts on a market order to buy says how far it may go (semantics-exact K5): here as far as it wants. */
    private long protectionTicks(final int index)
    {
        return AccountsMode.ON == accounts && records.isBuy(index) ? NeutralBook.LEVELS : NullValue.LONG;
    }

    private int instrumentId(final int index)
    {
        return 1 + records.instrument(index);
    }

    /** Two numbers that look like chance, as 32 hexadecimal digits in five groups. */
    private ClOrdId clientId(final int orderId)
    {
        final long upper = orderId * 0x9E3779B97F4A7C15L;
        final long lower = (upper ^ upper >>> 31) * 0xBF58476D1CE4E5B9L;
        final StringBuilder text = new StringBuilder(ClOrdId.MAX_LENGTH);
        for (int shift = Long.SIZE - 4; shift >= 0; shift -= 4)
        {
            text.append(Character.forDigit((int)(upper >>> shift) & 15, 16));
        }
        for (int shift = Long.SIZE - 4; shift >= 0; shift -= 4)
        {
            text.append(Character.forDigit((int)(lower >>> shift) & 15, 16));
        }
        return clientId.set(text.insert(20, '-').insert(16, '-').insert(12, '-').insert(8, '-'));
    }
}
