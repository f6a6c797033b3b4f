package io.ringbook.projector;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NoEvents;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TransferOutcome;
import io.ringbook.sbe.TransferType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/**
 * A plain double-entry bookkeeping in decimals, made from an engine's events apart from the projector.
 */
final class MoneyLedger extends NoEvents
{
    /** The rows the tables should have. */
    final List<Map<String, String>> entries = new ArrayList<>();
    final Map<String, Map<String, String>> balances = new TreeMap<>();
    /** Sums of entries, by account (none is the exchange), bucket and asset. */
    final Map<String, BigDecimal> sums = new TreeMap<>();
    /** What has come up, to be sure that it has. */
    final TreeSet<String> seen = new TreeSet<>();

    private final Map<Integer, LedgerInstrument> instruments = new HashMap<>();
    private final ToIntFunction<String> scales;
    private long sequence;
    private long timestampNs;
    private int entry;

    MoneyLedger(final ToIntFunction<String> scales)
    {
        this.scales = scales;
    }

    @Override
    public void onCommandStart(final long startedSequence, final long startedNs, final long correlationId)
    {
        sequence = startedSequence;
        timestampNs = startedNs;
        entry = 0;
    }

    @Override
    public void onInstrumentDefined(
        final int instrumentId,
        final String symbol,
        final String baseAsset,
        final String quoteAsset,
        final long tickSize,
        final int tickSizeDecimals,
        final long lotSize,
        final int lotSizeDecimals,
        final int baseScale,
        final int quoteScale,
        final FeeAsset feeAsset)
    {
        instruments.put(instrumentId, new LedgerInstrument(
            instrumentId, symbol, baseAsset, quoteAsset, BigDecimal.valueOf(tickSize, tickSizeDecimals),
            BigDecimal.valueOf(lotSize, lotSizeDecimals), baseScale, quoteScale, FeeAsset.RECEIVED == feeAsset,
            sequence));
    }

    @Override
    public void onOrderRejected(
        final long account,
        final int instrumentId,
        final String symbol,
        final ClOrdId clOrdId,
        final RejectReason reason)
    {
        seen.add("rejected " + reason);
    }

    @Override
    public void onCancelRejected(
        final long account, final long orderId, final ClOrdId clOrdId, final RejectReason reason)
    {
        seen.add("replace rejected " + reason);
    }

    @Override
    public void onTransferCompleted(
        final TransferType type,
        final long account,
        final String asset,
        final long amountUnits,
        final long transferId,
        final TransferOutcome outcome,
        final boolean duplicate)
    {
        seen.add(duplicate ? "duplicate " + outcome : type + " " + outcome);
        if (duplicate || TransferOutcome.DONE != outcome)
        {
            return;
        }
        final boolean isIn = TransferType.DEPOSIT == type;
        final BigDecimal amount = amount(asset, isIn ? amountUnits : -amountUnits);
        final String kind = isIn ? "DEPOSIT" : "WITHDRAW";
        final Map<String, String> how = Map.of("transfer_id", Long.toString(transferId));
        enter(account, null, "AVAILABLE", asset, amount, kind, how);
        enter(null, account, "EXTERNAL", asset, amount.negate(), kind, how);
    }

    @Override
    public void onTrade(
        final long tradeId,
        final int instrumentId,
        final long priceTicks,
        final long quantityLots,
        final long makerOrderId,
        final long takerOrderId,
        final long makerAccount,
        final long takerAccount,
        final Side takerSide,
        final long makerLeavesLots,
        final long takerLeavesLots,
        final long makerFeeUnits,
        final long takerFeeUnits,
        final Liquidity liquidity)
    {
        final LedgerInstrument instrument = instruments.get(instrumentId);
        final boolean isTakerBuyer = Side.BUY == takerSide;
        final long buyer = isTakerBuyer ? takerAccount : makerAccount;
        final long seller = isTakerBuyer ? makerAccount : takerAccount;
        final Map<String, String> maker = how(tradeId, makerOrderId);
        final Map<String, String> taker = how(tradeId, takerOrderId);
        final Map<String, String> buy = isTakerBuyer ? taker : maker;
        final Map<String, String> sell = isTakerBuyer ? maker : taker;
        final BigDecimal quantity = instrument.lotSize().multiply(BigDecimal.valueOf(quantityLots));
        final BigDecimal base = quantity.setScale(instrument.baseScale());
        final BigDecimal quote = instrument.tickSize().multiply(BigDecimal.valueOf(priceTicks)).multiply(quantity)
            .setScale(instrument.quoteScale());

        enter(seller, buyer, "AVAILABLE", instrument.base(), base.negate(), "TRADE", sell);
        enter(buyer, seller, "AVAILABLE", instrument.base(), base, "TRADE", buy);
        enter(buyer, seller, "AVAILABLE", instrument.quote(), quote.negate(), "TRADE", buy);
        enter(seller, buyer, "AVAILABLE", instrument.quote(), quote, "TRADE", sell);
        fee(instrument, makerAccount, !isTakerBuyer, makerFeeUnits, maker);
        fee(instrument, takerAccount, isTakerBuyer, takerFeeUnits, taker);
        seen.add(buyer == seller ? "trade with oneself in " + liquidity : "trade in " + liquidity);
    }

    @Override
    public void onBalanceChanged(
        final long account,
        final String asset,
        final long availableUnits,
        final long lockedUnits,
        final long availableChangeUnits,
        final long lockedChangeUnits)
    {
        final Map<String, String> row = new TreeMap<>();
        row.put("account", Long.toString(account));
        row.put("asset", asset);
        row.put("available", amount(asset, availableUnits).toPlainString());
        row.put("locked", amount(asset, lockedUnits).toPlainString());
        row.put("updated_sequence", Long.toString(sequence));
        row.put("updated_ns", Long.toString(timestampNs));
        row.put("updated_at", LedgerOrder.time(timestampNs));
        balances.put(String.format("%019d %s", account, asset), row);
        if (0 != lockedChangeUnits)
        {
            final BigDecimal locked = amount(asset, lockedChangeUnits);
            final String kind = lockedChangeUnits > 0 ? "LOCK" : "UNLOCK";
            enter(account, null, "AVAILABLE", asset, locked.negate(), kind, Map.of());
            enter(account, null, "LOCKED", asset, locked, kind, Map.of());
        }
        if (0 == availableUnits && 0 == lockedUnits)
        {
            seen.add("nothing left");
        }
    }

    private void fee(
        final LedgerInstrument instrument,
        final long account,
        final boolean isBuyer,
        final long units,
        final Map<String, String> how)
    {
        if (0 == units)
        {
            seen.add("no fee");
            return;
        }
        final boolean isInBase = isBuyer && instrument.isFeeInBase();
        final String asset = isInBase ? instrument.base() : instrument.quote();
        final BigDecimal fee = amount(asset, units);
        enter(account, null, "AVAILABLE", asset, fee.negate(), "FEE", how);
        enter(null, account, "FEES", asset, fee, "FEE", how);
        seen.add((units < 0 ? "rebate" : "fee") + (isInBase ? " in the asset received" : ""));
    }

    private void enter(
        final Long account,
        final Long counterparty,
        final String bucket,
        final String asset,
        final BigDecimal amount,
        final String kind,
        final Map<String, String> how)
    {
        entry++;
        final Map<String, String> row = new TreeMap<>();
        row.put("sequence", Long.toString(sequence));
        row.put("entry", Integer.toString(entry));
        row.put("account", null == account ? null : account.toString());
        row.put("bucket", bucket);
        row.put("asset", asset);
        row.put("amount", amount.toPlainString());
        row.put("kind", kind);
        row.put("trade_id", how.get("trade_id"));
        row.put("order_id", how.get("order_id"));
        row.put("transfer_id", how.get("transfer_id"));
        row.put("counterparty", null == counterparty ? null : counterparty.toString());
        row.put("posted_at", LedgerOrder.time(timestampNs));
        row.put("posted_ns", Long.toString(timestampNs));
        entries.add(row);
        sums.merge(account + " " + bucket + " " + asset, amount, BigDecimal::add);
        seen.add(kind);
    }

    private BigDecimal amount(final String asset, final long units)
    {
        return BigDecimal.valueOf(units, scales.applyAsInt(asset));
    }

    private static Map<String, String> how(final long tradeId, final long orderId)
    {
        return Map.of("trade_id", Long.toString(tradeId), "order_id", Long.toString(orderId));
    }
}
