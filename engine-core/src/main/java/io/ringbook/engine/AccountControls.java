package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.sbe.AccountDefinitionDecoder;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.KillAction;
import io.ringbook.sbe.KillSwitchDecoder;
import io.ringbook.sbe.RejectReason;

/**
 * Limits of accounts and the kill switch (semantics 4.10, exact L).
 */
final class AccountControls
{
    private final EngineState state;
    private final Accounts accounts;
    private final OrderBooks books;
    private final EventHandler events;
    private final OrderCancellation cancellation;
    private final ClOrdId noId = new ClOrdId();

    AccountControls(final EngineState state, final EventHandler events, final OrderCancellation cancellation)
    {
        this.state = state;
        this.accounts = state.accounts;
        this.books = state.books;
        this.events = events;
        this.cancellation = cancellation;
    }

    /**
     * Replaces all limits of an account; a rate begins with a full bucket.
     *
     * @param command that states them, 0 is none.
     */
    void onAccountDefinition(final AccountDefinitionDecoder command)
    {
        final long id = command.account();
        if (!isFormed(command))
        {
            reject(id, RejectReason.NOT_ALLOWED);
            return;
        }
        if (null == accounts.find(id) && accounts.count() >= state.maxAccounts)
        {
            reject(id, RejectReason.ACCOUNT_LIMIT);
            return;
        }
        final Account account = accounts.findOrAdd(id);
        account.maxOpenOrders = command.maxOpenOrders();
        account.maxOrderQuantity = command.maxOrderQuantity();
        account.maxOrderQuantityDecimals = 0 == command.maxOrderQuantity() ? 0 : command.maxOrderQuantityDecimals();
        account.maxOrderNotional = command.maxOrderNotional();
        account.maxOrderNotionalDecimals = 0 == command.maxOrderNotional() ? 0 : command.maxOrderNotionalDecimals();
        account.rate(command.ordersPerSecond(), command.burst(), state.timestampNs);
        if (0 == account.maxOpenOrders)
        {
            books.watchedAccounts().unwatch(id);
        }
        else
        {
            books.watchedAccounts().watch(id);
        }
        forgetIfPlain(account);
    }

    /**
     * Cancels all orders and refuses new ones, of an account or of all, until it is cleared. Never refused.
     *
     * @param command that says which.
     */
    void onKillSwitch(final KillSwitchDecoder command)
    {
        final long id = command.account();
        final boolean isKill = KillAction.KILL.value() == command.actionRaw();
        if (NullValue.LONG == id)
        {
            accounts.isKilled(isKill);
        }
        else
        {
            final Account account = accounts.findOrAdd(id);
            account.isKilled = isKill;
            forgetIfPlain(account);
        }
        if (isKill)
        {
            cancellation.cancelAll(id, CancelReason.KILL_SWITCH);
        }
    }

    private static boolean isFormed(final AccountDefinitionDecoder command)
    {
        return command.maxOpenOrders() >= 0 && command.maxOrderQuantity() >= 0 && command.maxOrderNotional() >= 0 &&
            command.ordersPerSecond() >= 0 && command.burst() >= 0 &&
            command.maxOrderQuantityDecimals() <= Wide.MAX_DECIMALS &&
            command.maxOrderNotionalDecimals() <= Wide.MAX_DECIMALS;
    }

    private void forgetIfPlain(final Account account)
    {
        if (!account.isSpecial())
        {
            accounts.remove(account.id);
        }
    }

    private void reject(final long account, final RejectReason reason)
    {
        events.onOrderRejected(account, NullValue.INT, "", noId, reason);
    }
}
