package io.ringbook.engine.fuzz;

import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.BooleanType;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.SnapshotAccountDecoder;
import io.ringbook.sbe.SnapshotAssetDecoder;
import io.ringbook.sbe.SnapshotBalanceDecoder;
import io.ringbook.sbe.SnapshotCountersDecoder;
import io.ringbook.sbe.SnapshotInstrumentDecoder;
import io.ringbook.sbe.SnapshotOrderDecoder;
import io.ringbook.sbe.SnapshotTransferDecoder;
import org.agrona.concurrent.UnsafeBuffer;

import java.util.Map;
import java.util.TreeMap;

/**
 * Counts what the snapshots of a test hold, read from their bytes with nothing but the schema.
 */
final class SnapshotContents
{
    private static final int YES = BooleanType.YES.value();

    private final Map<String, Integer> counts = new TreeMap<>();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final SnapshotCountersDecoder counters = new SnapshotCountersDecoder();
    private final SnapshotAssetDecoder asset = new SnapshotAssetDecoder();
    private final SnapshotBalanceDecoder balance = new SnapshotBalanceDecoder();
    private final SnapshotTransferDecoder transfer = new SnapshotTransferDecoder();
    private final SnapshotAccountDecoder account = new SnapshotAccountDecoder();
    private final SnapshotInstrumentDecoder instrument = new SnapshotInstrumentDecoder();
    private final SnapshotOrderDecoder order = new SnapshotOrderDecoder();

    Map<String, Integer> counts()
    {
        return counts;
    }

    void add(final byte[] snapshot)
    {
        final UnsafeBuffer buffer = new UnsafeBuffer(snapshot);
        for (int offset = 0; offset < snapshot.length;)
        {
            header.wrap(buffer, offset);
            final int body = offset + header.encodedLength();
            final int block = header.blockLength();
            offset = switch (header.templateId())
            {
                case SnapshotCountersDecoder.TEMPLATE_ID ->
                {
                    counters.wrap(buffer, body, block, header.version());
                    count("all killed", YES == counters.allKilledRaw());
                    count("accounts " + counters.accountsMode(), true);
                    yield body + block;
                }
                case SnapshotAccountDecoder.TEMPLATE_ID ->
                {
                    add(account.wrap(buffer, body, block, header.version()));
                    yield body + block;
                }
                case SnapshotInstrumentDecoder.TEMPLATE_ID ->
                {
                    add(instrument.wrap(buffer, body, block, header.version()));
                    yield body + block + 3 + instrument.symbol().length() + instrument.baseAsset().length() +
                        instrument.quoteAsset().length();
                }
                case SnapshotOrderDecoder.TEMPLATE_ID -> add(order.wrap(buffer, body, block, header.version()));
                case SnapshotAssetDecoder.TEMPLATE_ID ->
                {
                    asset.wrap(buffer, body, block, header.version());
                    count("collected fees", asset.feesUnits() > 0);
                    count("rebates beyond fees", asset.feesUnits() < 0);
                    yield body + block + 1 + buffer.getByte(body + block);
                }
                case SnapshotBalanceDecoder.TEMPLATE_ID ->
                {
                    balance.wrap(buffer, body, block, header.version());
                    count("balance without a lock", 0 == balance.lockedUnits());
                    count("balance all locked", 0 == balance.availableUnits());
                    yield body + block;
                }
                case SnapshotTransferDecoder.TEMPLATE_ID ->
                {
                    transfer.wrap(buffer, body, block, header.version());
                    count(transfer.transferType() + " " + transfer.outcome(), true);
                    yield body + block;
                }
                default -> body + block;
            };
        }
    }

    private void add(final SnapshotAccountDecoder account)
    {
        count("killed account", YES == account.killedRaw());
        count("open order limit", 0 != account.maxOpenOrders());
        count("quantity limit", 0 != account.maxOrderQuantity());
        count("notional limit", 0 != account.maxOrderNotional());
        count("half-empty bucket", 0 < account.credit() && account.credit() < account.burst() * 1_000_000_000L);
    }

    private void add(final SnapshotInstrumentDecoder instrument)
    {
        count("phase " + instrument.phase(), true);
        count("traded range", NullValue.LONG != instrument.highestTicks());
        count("published indicative", NullValue.LONG != instrument.indicativePriceTicks());
        count("static band", 0 != instrument.staticPct());
        count("dynamic band", 0 != instrument.dynamicPct());
        count("two references", instrument.staticReferenceTicks() != instrument.dynamicReferenceTicks());
        count("updates of the book", 0 != instrument.lastUpdateId());
    }

    private int add(final SnapshotOrderDecoder order)
    {
        final boolean isTrailing = OrdType.TRAILING_STOP.value() == order.ordTypeRaw();
        count("order " + order.ordType() + (YES == order.pendingRaw() ? " pending" : ""), true);
        count("order " + order.timeInForce(), true);
        count("filled in part", order.cumQuantityLots() > 0);
        count("post-only", YES == order.postOnlyRaw());
        count("triggered", YES == order.triggeredRaw());
        count("market order in a call", YES == order.callMarketRaw());
        count("trailing stop hit", YES == order.trailHitRaw());
        count("carry of fees", 0 != order.feeCarry() && 50_000 != order.feeCarry());
        final SnapshotOrderDecoder.ExtrasDecoder extras = order.extras();
        count("plain", !extras.hasNext());
        if (extras.hasNext())
        {
            extras.next();
            count("prevented", 0 != extras.preventedLots());
            count("group", 0 != extras.stpGroup());
            count("iceberg", 0 != extras.sliceLots());
            count("iceberg, slice used in part", 0 < extras.sliceLots() && extras.sliceLots() < extras.displayLots());
            count("iceberg, slice too big", extras.sliceLots() > extras.displayLots());
            count("pending iceberg", 0 != extras.displayLots() && YES == order.pendingRaw());
            count("expires", 0 != extras.expireTimeNs());
            count("one cancels the other", 0 != extras.ocoGroup());
            count("trailing without anchor", isTrailing && NullValue.LONG == extras.stopPriceTicks());
            count("trailing with anchor", isTrailing && NullValue.LONG != extras.stopPriceTicks());
            count("stop with minimum", 0 != extras.minQuantityLots());
            count("stop by budget", 0 != extras.quoteBudgetUnits());
        }
        final int idLength = order.clOrdIdLength();
        count("client id", idLength > 0);
        return order.limit() + 1 + idLength;
    }

    private void count(final String what, final boolean isSo)
    {
        counts.merge(what, isSo ? 1 : 0, Integer::sum);
    }
}
