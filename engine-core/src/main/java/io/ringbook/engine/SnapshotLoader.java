package io.ringbook.engine;

import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.ledger.Assets;
import io.ringbook.engine.ledger.Ledger;
import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.SnapshotAccountDecoder;
import io.ringbook.sbe.SnapshotAssetDecoder;
import io.ringbook.sbe.SnapshotBalanceDecoder;
import io.ringbook.sbe.SnapshotCountersDecoder;
import io.ringbook.sbe.SnapshotFooterDecoder;
import io.ringbook.sbe.SnapshotHeaderDecoder;
import io.ringbook.sbe.SnapshotInstrumentDecoder;
import io.ringbook.sbe.SnapshotOrderDecoder;
import io.ringbook.sbe.SnapshotTransferDecoder;
import org.agrona.DirectBuffer;

/**
 * Makes an engine of a snapshot, fed message by message or in pieces of any length. It gives the engine only after the
 * footer, and only if everything adds up: form and order of the messages, lengths, checksum, and the state hash of what
 * was loaded. Whatever is wrong is a {@link SnapshotException}; the loader is of no further use then. One thread.
 */
public final class SnapshotLoader implements SnapshotHandler
{
    /** No message of a snapshot is longer than this, in bytes. */
    public static final int MAX_MESSAGE_LENGTH = 1024;

    /** Of the last field of all. */
    static final int CRC_LENGTH = Integer.BYTES;

    private static final String REFUSED_BEFORE = "the snapshot was refused before";

    private final EngineConfig config;
    private final MatchingEngine engine;
    private final EngineState state;
    private final AccountSnapshot accountSnapshot;
    private final LedgerSnapshot ledgerSnapshot;
    private final InstrumentSnapshot instrumentSnapshot;
    private final OrderSnapshot orderSnapshot;
    private final SnapshotMessage message = new SnapshotMessage();
    private final SnapshotChecksum checksum = new SnapshotChecksum();
    private final SnapshotAssetDecoder assetDecoder = new SnapshotAssetDecoder();

    private int epoch;
    private int assets;
    private int accounts;
    private int transfers;
    private int balances;
    private int instruments;
    private int orders;
    private int assetCount;
    private int accountCount;
    private int transferCount;
    private int balanceCount;
    private int instrumentCount;
    private int orderCount;
    private boolean hasHeader;
    private boolean hasCounters;
    private boolean isComplete;
    private boolean isRefused;

    /**
     * A loader that has seen nothing yet.
     *
     * @param config of the engine's limits: the snapshot must fit them.
     * @param events to be called with what the engine does after it is loaded; loading tells nothing.
     * @throws IllegalArgumentException if a limit is out of range.
     */
    public SnapshotLoader(final EngineConfig config, final EventHandler events)
    {
        this.config = config;
        engine = new MatchingEngine(config, events);
        state = engine.state();
        accountSnapshot = new AccountSnapshot(state);
        ledgerSnapshot = new LedgerSnapshot(state);
        instrumentSnapshot = new InstrumentSnapshot(state);
        orderSnapshot = new OrderSnapshot(state);
    }

    /**
     * Loads a snapshot that is in memory as a whole.
     *
     * @param config of the engine's limits.
     * @param events to be called with what the engine does after it is loaded.
     * @param buffer that holds the snapshot.
     * @param offset of its first byte.
     * @param length in bytes.
     * @return the engine.
     * @throws SnapshotException if it cannot be loaded.
     */
    public static MatchingEngine load(
        final EngineConfig config,
        final EventHandler events,
        final DirectBuffer buffer,
        final int offset,
        final int length)
    {
        final SnapshotLoader loader = new SnapshotLoader(config, events);
        loader.onBytes(buffer, offset, length);
        return loader.engine();
    }

    /**
     * Takes the whole messages at the beginning of a piece of the snapshot.
     *
     * @param buffer that holds the piece, which begins where the last one's taken bytes ended.
     * @param offset of its first byte.
     * @param length in bytes.
     * @return bytes taken; what is left is the beginning of a message, to be given again with the bytes that follow.
     * @throws SnapshotException if they are not what a snapshot has here.
     */
    public int onBytes(final DirectBuffer buffer, final int offset, final int length)
    {
        int taken = 0;
        while (taken < length)
        {
            begin();
            final int messageLength = message.wrap(buffer, offset + taken, length - taken, checksum.length());
            if (SnapshotMessage.INCOMPLETE == messageLength)
            {
                isRefused = false;
                break;
            }
            take(messageLength);
            taken += messageLength;
        }
        return taken;
    }

    @Override
    public void onMessage(final DirectBuffer buffer, final int offset, final int length)
    {
        begin();
        final int messageLength = message.wrap(buffer, offset, length, checksum.length());
        if (messageLength != length)
        {
            throw message.refused(SnapshotMessage.INCOMPLETE == messageLength ?
                "expected a whole message, found length=" + length :
                "expected length=" + messageLength + ", found length=" + length);
        }
        take(length);
    }

    /**
     * Has the footer been taken, and does all add up?
     *
     * @return true if {@link #engine()} may be called.
     */
    public boolean isComplete()
    {
        return isComplete;
    }

    /**
     * The loaded engine.
     *
     * @return ready for the command behind its {@link MatchingEngine#sequence()}.
     * @throws SnapshotException if the footer has not been taken.
     */
    public MatchingEngine engine()
    {
        if (!isComplete)
        {
            throw new SnapshotException(
                checksum.length(), isRefused ? REFUSED_BEFORE : "expected " + expected() + ", found the end");
        }
        return engine;
    }

    /**
     * Epoch of the journal that the snapshot belongs to.
     *
     * @return as it was given to the writer, 0 before the header.
     */
    public int epoch()
    {
        return epoch;
    }

    /** Until the message has been taken as a whole, it counts as refused. */
    private void begin()
    {
        if (isRefused)
        {
            throw new SnapshotException(checksum.length(), REFUSED_BEFORE);
        }
        isRefused = true;
        if (isComplete)
        {
            isComplete = false;
            throw new SnapshotException(checksum.length(), "expected the end, found more bytes");
        }
    }

    private void take(final int length)
    {
        final int templateId = message.templateId();
        if (templateId != expectedTemplate() && !(isOrderPossible() && SnapshotOrderDecoder.TEMPLATE_ID == templateId))
        {
            throw message.refused("expected " + expected() + ", found " + SnapshotMessage.nameOf(templateId));
        }
        if (SnapshotFooterDecoder.TEMPLATE_ID == templateId)
        {
            onFooter(length);
            isComplete = true;
        }
        else
        {
            load(templateId);
            checksum.update(message.buffer(), message.offset(), length);
        }
        isRefused = false;
    }

    private boolean isOrderPossible()
    {
        return instruments > 0 && orders < orderCount;
    }

    /** The template that has to come now; where there are two, the one that is not an order. */
    private int expectedTemplate()
    {
        return !hasHeader ? SnapshotHeaderDecoder.TEMPLATE_ID :
            !hasCounters ? SnapshotCountersDecoder.TEMPLATE_ID :
            assets < assetCount ? SnapshotAssetDecoder.TEMPLATE_ID :
            accounts < accountCount ? SnapshotAccountDecoder.TEMPLATE_ID :
            transfers < transferCount ? SnapshotTransferDecoder.TEMPLATE_ID :
            balances < balanceCount ? SnapshotBalanceDecoder.TEMPLATE_ID :
            instruments < instrumentCount ? SnapshotInstrumentDecoder.TEMPLATE_ID :
            orders < orderCount ? SnapshotOrderDecoder.TEMPLATE_ID : SnapshotFooterDecoder.TEMPLATE_ID;
    }

    private String expected()
    {
        final int templateId = expectedTemplate();
        final String name = SnapshotMessage.nameOf(templateId);
        return switch (templateId)
        {
            case SnapshotAssetDecoder.TEMPLATE_ID -> name + ' ' + (assets + 1) + " of " + assetCount;
            case SnapshotAccountDecoder.TEMPLATE_ID -> name + ' ' + (accounts + 1) + " of " + accountCount;
            case SnapshotTransferDecoder.TEMPLATE_ID -> name + ' ' + (transfers + 1) + " of " + transferCount;
            case SnapshotBalanceDecoder.TEMPLATE_ID -> name + ' ' + (balances + 1) + " of " + balanceCount;
            case SnapshotInstrumentDecoder.TEMPLATE_ID -> name + ' ' + (instruments + 1) + " of " + instrumentCount +
                (isOrderPossible() ? " or a SnapshotOrder" : "");
            case SnapshotOrderDecoder.TEMPLATE_ID -> name + ' ' + (orders + 1) + " of " + orderCount;
            default -> name;
        };
    }

    private void load(final int templateId)
    {
        switch (templateId)
        {
            case SnapshotHeaderDecoder.TEMPLATE_ID -> onHeader();
            case SnapshotCountersDecoder.TEMPLATE_ID -> onCounters();
            case SnapshotAssetDecoder.TEMPLATE_ID -> onAsset();
            case SnapshotAccountDecoder.TEMPLATE_ID ->
            {
                accountSnapshot.load(message);
                accounts++;
            }
            case SnapshotTransferDecoder.TEMPLATE_ID ->
            {
                ledgerSnapshot.loadTransfer(message);
                transfers++;
            }
            case SnapshotBalanceDecoder.TEMPLATE_ID ->
            {
                ledgerSnapshot.loadBalance(message);
                balances++;
            }
            case SnapshotInstrumentDecoder.TEMPLATE_ID ->
            {
                instrumentSnapshot.load(message);
                instruments++;
            }
            default ->
            {
                orderSnapshot.load(message, state.instrument(instruments));
                orders++;
            }
        }
    }

    private void onHeader()
    {
        final SnapshotHeaderDecoder decoder = new SnapshotHeaderDecoder().wrap(
            message.buffer(), message.body(), SnapshotHeaderDecoder.BLOCK_LENGTH, SnapshotHeaderDecoder.SCHEMA_VERSION);
        expectHex("magic", SnapshotWriter.MAGIC, decoder.magic());
        message.expect("semanticsVersion", MatchingEngine.SEMANTICS_VERSION, decoder.semanticsVersion());
        message.expect("flags", 0, decoder.flags());
        message.notNegative("sequence", decoder.sequence());
        message.notNegative("timestampNs", decoder.timestampNs());
        state.sequence = decoder.sequence();
        state.timestampNs = decoder.timestampNs();
        epoch = decoder.epoch();
        hasHeader = true;
    }

    private void onCounters()
    {
        final SnapshotCountersDecoder decoder = new SnapshotCountersDecoder().wrap(
            message.buffer(), message.body(), SnapshotCountersDecoder.BLOCK_LENGTH,
            SnapshotCountersDecoder.SCHEMA_VERSION);
        message.notNegative("lastOrderId", decoder.lastOrderId());
        message.notNegative("lastTradeId", decoder.lastTradeId());
        message.notNegative("lastPriority", decoder.lastPriority());
        message.notNegative("accountCount", decoder.accountCount());
        message.notNegative("balanceCount", decoder.balanceCount());
        message.inRange("accountsMode", decoder.accountsModeRaw(), 0, AccountsMode.ON.value());
        state.ledger.isOn(AccountsMode.ON.value() == decoder.accountsModeRaw());
        message.require(
            state.ledger.isOn() || 0 == (decoder.transferCount() | decoder.balanceCount()),
            "no transfers and balances with accountsMode=OFF", decoder.transferCount() + decoder.balanceCount());
        message.inRange(
            "balanceCount", decoder.balanceCount(), 0, (long)config.maxBalances() + 2L * config.maxOrders());
        fits("transferCount", decoder.transferCount(), "maxTransfers", config.maxTransfers());
        fits("assetCount", decoder.assetCount(), "maxAssets", config.maxAssets());
        fits("instrumentCount", decoder.instrumentCount(), "maxInstruments", config.maxInstruments());
        fits("orderCount", decoder.orderCount(), "maxOrders", config.maxOrders());
        message.require(
            decoder.instrumentCount() > 0 || 0 == decoder.orderCount(), "orderCount=0 without an instrument",
            decoder.orderCount());
        state.accounts.isKilled(message.flag("allKilled", decoder.allKilledRaw()));
        state.lastOrderId = decoder.lastOrderId();
        state.lastTradeId = decoder.lastTradeId();
        state.lastPriority = decoder.lastPriority();
        assetCount = decoder.assetCount();
        accountCount = decoder.accountCount();
        transferCount = decoder.transferCount();
        balanceCount = decoder.balanceCount();
        instrumentCount = decoder.instrumentCount();
        orderCount = decoder.orderCount();
        hasCounters = true;
    }

    private void fits(final String field, final int found, final String limit, final int most)
    {
        message.notNegative(field, found);
        if (found > most)
        {
            throw message.refused(
                "expected " + field + " within the engine's " + limit + "=" + most + ", found " + field + "=" + found);
        }
    }

    private void onAsset()
    {
        assetDecoder.wrap(
            message.buffer(), message.body(), SnapshotAssetDecoder.BLOCK_LENGTH, SnapshotAssetDecoder.SCHEMA_VERSION);
        final int scale = assetDecoder.scale();
        final String asset = assetDecoder.asset();
        message.inRange("scale", scale, 0, ReferenceData.MAX_SCALE);
        message.text("asset", asset);
        message.require(Assets.UNKNOWN == state.assets.id(asset), "an asset only once, asset", assets + 1);
        message.inRange(
            "feesUnits", assetDecoder.feesUnits(), 1 - Ledger.MAX_NET_DEPOSITS, Ledger.MAX_NET_DEPOSITS);
        state.ledger.restoreFees(state.ledger.addAsset(asset, scale), assetDecoder.feesUnits());
        assets++;
    }

    private void onFooter(final int length)
    {
        final SnapshotFooterDecoder decoder = new SnapshotFooterDecoder().wrap(
            message.buffer(), message.body(), SnapshotFooterDecoder.BLOCK_LENGTH, SnapshotFooterDecoder.SCHEMA_VERSION);
        message.expect("sequence", state.sequence, decoder.sequence());
        message.expect("length", checksum.length() + length, decoder.length());
        checksum.update(message.buffer(), message.offset(), length - CRC_LENGTH);
        expectHex("crc32c", checksum.crc32c(), decoder.crc32c());
        expectHex("stateHash", engine.stateHash(), decoder.stateHash());
        ledgerSnapshot.checkLocks(message);
        for (int id = 1; id <= state.instrumentCount(); id++)
        {
            state.instrument(id).book.isTracked(state.instrument(id).l2);
        }
    }

    private void expectHex(final String field, final long expected, final long found)
    {
        if (expected != found)
        {
            throw message.refused("expected " + field + "=0x" + Long.toHexString(expected) + ", found " + field +
                "=0x" + Long.toHexString(found));
        }
    }
}
