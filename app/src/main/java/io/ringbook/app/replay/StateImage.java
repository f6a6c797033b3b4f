package io.ringbook.app.replay;

import io.ringbook.app.console.Figures;
import io.ringbook.app.console.UtcTime;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.SnapshotHandler;
import io.ringbook.sbe.BooleanType;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.SnapshotAccountDecoder;
import io.ringbook.sbe.SnapshotAssetDecoder;
import io.ringbook.sbe.SnapshotBalanceDecoder;
import io.ringbook.sbe.SnapshotCountersDecoder;
import io.ringbook.sbe.SnapshotInstrumentDecoder;
import io.ringbook.sbe.SnapshotOrderDecoder;
import org.agrona.DirectBuffer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The complete state of an engine at one moment, as things that can be compared with those of another moment. It is
 * taken from the messages of a snapshot, which leave nothing out.
 */
final class StateImage implements SnapshotHandler
{
    /** What can be shown as fields, in order. Equal fields are no change. */
    interface Thing
    {
        Map<String, String> fields();
    }

    /** What a thing is known by, in the order of printing. */
    record Key(String group, long number, String name) implements Comparable<Key>
    {
        static Key of(final String name)
        {
            return new Key(name, 0, null);
        }

        static Key of(final long number)
        {
            return new Key("", number, null);
        }

        @Override
        public int compareTo(final Key other)
        {
            final int byGroup = group.compareTo(other.group);
            final int byNumber = 0 == byGroup ? Long.compare(number, other.number) : byGroup;
            return 0 != byNumber || null == name ? byNumber : name.compareTo(other.name);
        }

        @Override
        public String toString()
        {
            final String shown = null != name ? name : group.isEmpty() ? String.valueOf(number) : "";
            return group.isEmpty() ? shown : shown.isEmpty() ? group : group + " " + shown;
        }
    }

    /** An order, kept short, as there may be millions. */
    record Order(
        InstrumentUnits.Unit unit,
        long account,
        Side side,
        String type,
        long priceTicks,
        long leavesLots,
        long cumQuantityLots,
        long priority,
        boolean isPending,
        long stopPriceTicks,
        String clOrdId) implements Thing
    {
        @Override
        public Map<String, String> fields()
        {
            final Map<String, String> fields = new LinkedHashMap<>();
            fields.put("symbol", unit.symbol());
            fields.put("side", side.name());
            fields.put("type", type);
            put(fields, "price", NullValue.LONG == priceTicks ? "" : unit.price(priceTicks));
            put(fields, "stopPrice", NullValue.LONG == stopPriceTicks ? "" : unit.price(stopPriceTicks));
            put(fields, "waits", isPending ? "for its trigger" : "");
            fields.put("left", unit.quantity(leavesLots));
            fields.put("filled", unit.quantity(cumQuantityLots));
            fields.put("account", String.valueOf(account));
            put(fields, "clOrdId", clOrdId);
            put(fields, "priority", String.valueOf(priority));
            return fields;
        }
    }

    /** Anything else. */
    record Fields(Map<String, String> fields) implements Thing
    {
    }

    private final Map<String, String> counters = new LinkedHashMap<>();
    private final Map<Integer, InstrumentUnits.Unit> units = new TreeMap<>();
    private final TreeMap<Key, Thing> instruments = new TreeMap<>();
    private final TreeMap<Key, Thing> assets = new TreeMap<>();
    private final TreeMap<Key, Thing> accounts = new TreeMap<>();
    private final TreeMap<Key, Thing> orders = new TreeMap<>();
    private final TreeMap<Key, Thing> levels = new TreeMap<>();
    private final TreeMap<Key, Thing> balances = new TreeMap<>();
    private final List<String> assetNames = new ArrayList<>();
    private final List<Integer> assetScales = new ArrayList<>();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final SnapshotCountersDecoder countersDecoder = new SnapshotCountersDecoder();
    private final SnapshotAssetDecoder assetDecoder = new SnapshotAssetDecoder();
    private final SnapshotAccountDecoder accountDecoder = new SnapshotAccountDecoder();
    private final SnapshotInstrumentDecoder instrumentDecoder = new SnapshotInstrumentDecoder();
    private final SnapshotOrderDecoder orderDecoder = new SnapshotOrderDecoder();
    private final SnapshotBalanceDecoder balanceDecoder = new SnapshotBalanceDecoder();
    private final long sequence;
    private final long timestampNs;
    private final long stateHash;

    /** Takes it, between two commands. */
    StateImage(final MatchingEngine engine)
    {
        sequence = engine.sequence();
        timestampNs = engine.timestampNs();
        stateHash = engine.stateHash();
        counters.put("commands", Figures.count(sequence));
        engine.writeSnapshot(0, this);
        for (int id = 1; id <= engine.instrumentCount(); id++)
        {
            addLevels(engine, id, Side.BUY);
            addLevels(engine, id, Side.SELL);
        }
    }

    long sequence()
    {
        return sequence;
    }

    long stateHash()
    {
        return stateHash;
    }

    /** The sequence and the time of it. */
    String moment()
    {
        return 0 == sequence ? "sequence 0, before the first command" :
            "sequence " + sequence + " at " + UtcTime.text(timestampNs);
    }

    Map<String, String> counters()
    {
        return counters;
    }

    TreeMap<Key, Thing> instruments()
    {
        return instruments;
    }

    TreeMap<Key, Thing> assets()
    {
        return assets;
    }

    TreeMap<Key, Thing> accounts()
    {
        return accounts;
    }

    TreeMap<Key, Thing> orders()
    {
        return orders;
    }

    TreeMap<Key, Thing> levels()
    {
        return levels;
    }

    TreeMap<Key, Thing> balances()
    {
        return balances;
    }

    @Override
    public void onMessage(final DirectBuffer buffer, final int offset, final int length)
    {
        header.wrap(buffer, offset);
        switch (header.templateId())
        {
            case SnapshotCountersDecoder.TEMPLATE_ID:
                onCounters(countersDecoder.wrapAndApplyHeader(buffer, offset, header));
                break;

            case SnapshotAssetDecoder.TEMPLATE_ID:
                onAsset(assetDecoder.wrapAndApplyHeader(buffer, offset, header));
                break;

            case SnapshotAccountDecoder.TEMPLATE_ID:
                onAccount(accountDecoder.wrapAndApplyHeader(buffer, offset, header));
                break;

            case SnapshotInstrumentDecoder.TEMPLATE_ID:
                onInstrument(instrumentDecoder.wrapAndApplyHeader(buffer, offset, header));
                break;

            case SnapshotOrderDecoder.TEMPLATE_ID:
                onOrder(orderDecoder.wrapAndApplyHeader(buffer, offset, header));
                break;

            case SnapshotBalanceDecoder.TEMPLATE_ID:
                onBalance(balanceDecoder.wrapAndApplyHeader(buffer, offset, header));
                break;

            default:
                // The header and the footer say nothing more; transfers are counted.
                break;
        }
    }

    private void onCounters(final SnapshotCountersDecoder message)
    {
        counters.put("orders accepted", Figures.count(message.lastOrderId()));
        counters.put("orders live", Figures.count(message.orderCount()));
        counters.put("trades", Figures.count(message.lastTradeId()));
        counters.put("transfers", Figures.count(message.transferCount()));
        counters.put("accounts mode", message.accountsMode().name());
        counters.put("kill switch for all", BooleanType.YES == message.allKilled() ? "ON" : "OFF");
    }

    private void onAsset(final SnapshotAssetDecoder message)
    {
        final Map<String, String> fields = new LinkedHashMap<>();
        final long feesUnits = message.feesUnits();
        final int scale = message.scale();
        fields.put("scale", String.valueOf(scale));
        fields.put("fees", StateFields.decimal(feesUnits, scale));
        final String asset = message.asset();
        assetNames.add(asset);
        assetScales.add(scale);
        assets.put(Key.of(asset), new Fields(fields));
    }

    private void onAccount(final SnapshotAccountDecoder message)
    {
        accounts.put(Key.of(message.account()), new Fields(StateFields.ofAccount(message)));
    }

    private void onInstrument(final SnapshotInstrumentDecoder message)
    {
        final InstrumentUnits.Unit unit = StateFields.unitOf(message);
        units.put(message.instrumentId(), unit);
        instruments.put(Key.of(unit.symbol()), new Fields(StateFields.ofInstrument(message, unit)));
    }

    private void onOrder(final SnapshotOrderDecoder message)
    {
        long stopPriceTicks = NullValue.LONG;
        for (final SnapshotOrderDecoder.ExtrasDecoder extras : message.extras())
        {
            stopPriceTicks = extras.stopPriceTicks();
        }
        final int length = message.clOrdIdLength();
        final byte[] clOrdId = new byte[length];
        message.getClOrdId(clOrdId, 0, length);
        orders.put(Key.of(message.orderId()), new Order(
            units.get(message.instrumentId()), message.account(), message.side(),
            message.ordType() + " " + message.timeInForce(), message.priceTicks(), message.leavesLots(),
            message.cumQuantityLots(), message.priority(), BooleanType.YES == message.pending(), stopPriceTicks,
            new String(clOrdId, StandardCharsets.ISO_8859_1)));
    }

    private void onBalance(final SnapshotBalanceDecoder message)
    {
        final int scale = assetScales.get(message.assetId() - 1);
        final Map<String, String> fields = new LinkedHashMap<>();
        fields.put("available", StateFields.decimal(message.availableUnits(), scale));
        fields.put("locked", StateFields.decimal(message.lockedUnits(), scale));
        balances.put(
            new Key("", message.account(), message.account() + " " + assetNames.get(message.assetId() - 1)),
            new Fields(fields));
    }

    private void addLevels(final MatchingEngine engine, final int instrumentId, final Side side)
    {
        final InstrumentUnits.Unit unit = units.get(instrumentId);
        engine.forEachLevel(instrumentId, side, 0, (priceTicks, quantityLots, orderCount) ->
        {
            final Map<String, String> fields = new LinkedHashMap<>();
            fields.put("quantity", unit.quantity(quantityLots));
            fields.put("orders", String.valueOf(orderCount));
            levels.put(
                new Key(unit.symbol() + " " + side, priceTicks, unit.price(priceTicks)), new Fields(fields));
        });
    }

    private static void put(final Map<String, String> fields, final String name, final String value)
    {
        if (!value.isEmpty())
        {
            fields.put(name, value);
        }
    }
}
