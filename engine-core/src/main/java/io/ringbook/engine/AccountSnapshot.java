package io.ringbook.engine;

import io.ringbook.sbe.BooleanType;
import io.ringbook.sbe.MessageHeaderEncoder;
import io.ringbook.sbe.SnapshotAccountDecoder;
import io.ringbook.sbe.SnapshotAccountEncoder;
import org.agrona.MutableDirectBuffer;

/**
 * An account with limits or a kill switch, to bytes and back.
 */
final class AccountSnapshot
{
    private final EngineState state;
    private final SnapshotAccountEncoder encoder = new SnapshotAccountEncoder();
    private final SnapshotAccountDecoder decoder = new SnapshotAccountDecoder();
    private boolean hasLast;
    private long lastId;

    AccountSnapshot(final EngineState state)
    {
        this.state = state;
    }

    int encode(final Account account, final MutableDirectBuffer buffer, final MessageHeaderEncoder header)
    {
        encoder.wrapAndApplyHeader(buffer, 0, header)
            .account(account.id)
            .maxOpenOrders(account.maxOpenOrders)
            .maxOrderQuantity(account.maxOrderQuantity)
            .maxOrderNotional(account.maxOrderNotional)
            .ordersPerSecond(account.ordersPerSecond)
            .burst(account.burst)
            .credit(account.creditAt(state.timestampNs))
            .maxOrderQuantityDecimals((short)account.maxOrderQuantityDecimals)
            .maxOrderNotionalDecimals((short)account.maxOrderNotionalDecimals)
            .killed(account.isKilled ? BooleanType.YES : BooleanType.NO);
        return encoder.limit();
    }

    /**
     * Adds the account of a message. No order is live yet, so that open orders are counted as they come.
     *
     * @param message of an account.
     */
    void load(final SnapshotMessage message)
    {
        decoder.wrap(
            message.buffer(), message.body(), SnapshotAccountDecoder.BLOCK_LENGTH,
            SnapshotAccountDecoder.SCHEMA_VERSION);
        final long id = decoder.account();
        message.require(!hasLast || id > lastId, "accounts in ascending order", id);
        hasLast = true;
        lastId = id;
        message.notNegative("maxOpenOrders", decoder.maxOpenOrders());
        message.notNegative("maxOrderQuantity", decoder.maxOrderQuantity());
        message.notNegative("maxOrderNotional", decoder.maxOrderNotional());
        message.inRange("maxOrderQuantityDecimals", decoder.maxOrderQuantityDecimals(), 0, Wide.MAX_DECIMALS);
        message.inRange("maxOrderNotionalDecimals", decoder.maxOrderNotionalDecimals(), 0, Wide.MAX_DECIMALS);
        message.inRange("ordersPerSecond", decoder.ordersPerSecond(), 0, Account.MAX_RATE);
        final boolean isRated = 0 != decoder.ordersPerSecond();
        message.inRange("burst", decoder.burst(), isRated ? 1 : 0, isRated ? Account.MAX_RATE : 0);
        message.inRange("credit", decoder.credit(), 0, decoder.burst() * Account.ORDER_CREDIT);

        final Account account = state.accounts.findOrAdd(id);
        account.isKilled = message.flag("killed", decoder.killedRaw());
        account.maxOpenOrders = decoder.maxOpenOrders();
        account.maxOrderQuantity = decoder.maxOrderQuantity();
        account.maxOrderQuantityDecimals = decoder.maxOrderQuantityDecimals();
        account.maxOrderNotional = decoder.maxOrderNotional();
        account.maxOrderNotionalDecimals = decoder.maxOrderNotionalDecimals();
        account.rate(decoder.ordersPerSecond(), decoder.burst(), state.timestampNs);
        account.credit(decoder.credit());
        message.require(account.isSpecial(), "an account with a limit or killed, account", id);
        if (0 != account.maxOpenOrders)
        {
            state.books.watchedAccounts().watch(id);
        }
    }
}
