package io.ringbook.app.journal;

import io.ringbook.codecs.CancelOrderCommand;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandHandler;
import io.ringbook.codecs.NewOrderCommand;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.ReplaceOrderCommand;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.OrderView;
import io.ringbook.sbe.AccountDefinitionDecoder;
import io.ringbook.sbe.AccountsModeDefinitionDecoder;
import io.ringbook.sbe.AssetDefinitionDecoder;
import io.ringbook.sbe.ClockTickDecoder;
import io.ringbook.sbe.InstrumentDefinitionDecoder;
import io.ringbook.sbe.KillSwitchDecoder;
import io.ringbook.sbe.MassCancelDecoder;
import io.ringbook.sbe.SetPriceBandDecoder;
import io.ringbook.sbe.SetReferencePriceDecoder;
import io.ringbook.sbe.SetTradingPhaseDecoder;
import io.ringbook.sbe.SnapshotMarkerDecoder;
import io.ringbook.sbe.TransferDecoder;

import java.util.HashSet;
import java.util.Set;

/**
 * Whom and what a command is about: account, order, instrument. Shown each command before the engine applies it, as
 * what is named by a client's id is known only then.
 */
final class CommandFilter implements CommandHandler
{
    private static final long ALL = Long.MAX_VALUE;
    private static final int ALL_INSTRUMENTS = Integer.MAX_VALUE;

    private final Long wantedAccount;
    private final OrderName wantedOrder;
    private final String wantedInstrument;
    private final ClOrdId clOrdId = new ClOrdId();
    private final ClOrdId nextClOrdId = new ClOrdId();
    private final Set<Long> namedOrders = new HashSet<>();

    private MatchingEngine engine;
    private long account;
    private long orderId;
    private int instrumentId;
    private String definedSymbol;
    private boolean isNew;
    private boolean isNamed;
    private long lastOrderId;

    CommandFilter(final Long wantedAccount, final OrderName wantedOrder, final String wantedInstrument)
    {
        this.wantedAccount = wantedAccount;
        this.wantedOrder = wantedOrder;
        this.wantedInstrument = wantedInstrument;
    }

    /** The engine that applies the commands, null if it cannot any more. */
    void engine(final MatchingEngine engine)
    {
        this.engine = engine;
        lastOrderId = null == engine ? 0 : engine.lastOrderId();
        if (null != engine && null != wantedOrder && wantedOrder.isOfClient())
        {
            final OrderView order = engine.order(wantedOrder.account(), wantedOrder.clOrdId());
            if (null != order)
            {
                namedOrders.add(order.orderId());
            }
        }
    }

    /** Is the last command wanted? To be asked after it was applied. */
    boolean isWanted()
    {
        return isAccountWanted() && isOrderWanted() && isInstrumentWanted();
    }

    private boolean isAccountWanted()
    {
        return null == wantedAccount || wantedAccount == account || ALL == account;
    }

    private boolean isOrderWanted()
    {
        if (null == wantedOrder)
        {
            return true;
        }
        if (wantedOrder.isOfClient())
        {
            return isNamed || namedOrders.contains(orderId);
        }
        final long wanted = wantedOrder.orderId();
        return isNew ? null != engine && lastOrderId < wanted && wanted <= engine.lastOrderId() : wanted == orderId;
    }

    private boolean isInstrumentWanted()
    {
        return null == wantedInstrument || wantedInstrument.equals(definedSymbol) || ALL_INSTRUMENTS == instrumentId ||
            wantedInstrument.equals(String.valueOf(instrumentId)) ||
            null != engine && instrumentId >= 1 && instrumentId <= engine.instrumentCount() &&
                wantedInstrument.equals(engine.symbol(instrumentId));
    }

    private void about(final long aboutAccount, final long aboutOrder, final int aboutInstrument)
    {
        account = aboutAccount;
        orderId = aboutOrder;
        instrumentId = aboutInstrument;
        definedSymbol = null;
        isNew = false;
        isNamed = false;
    }

    private void aboutOrder(final long owner, final long id, final int instrument)
    {
        final OrderView order = null == engine ? null :
            NullValue.LONG == id ? engine.order(owner, clOrdId) : engine.order(id);
        about(owner, null == order ? id : order.orderId(), null == order ? instrument : order.instrumentId());
    }

    @Override
    public void onNewOrder(final NewOrderCommand command)
    {
        about(command.account(), NullValue.LONG, command.instrumentId());
        isNew = true;
        command.clOrdId(clOrdId);
        isNamed = null != wantedOrder && wantedOrder.isOf(command.account(), clOrdId);
    }

    @Override
    public void onCancelOrder(final CancelOrderCommand command)
    {
        command.clOrdId(clOrdId);
        aboutOrder(command.account(), command.orderId(), command.instrumentId());
        isNamed = null != wantedOrder && wantedOrder.isOf(command.account(), clOrdId);
    }

    @Override
    public void onReplaceOrder(final ReplaceOrderCommand command)
    {
        command.clOrdIds(clOrdId, nextClOrdId);
        aboutOrder(command.account(), command.orderId(), command.instrumentId());
        isNamed = null != wantedOrder && (wantedOrder.isOf(command.account(), clOrdId) ||
            wantedOrder.isOf(command.account(), nextClOrdId));
    }

    @Override
    public void onMassCancel(final MassCancelDecoder command)
    {
        final int instrument = command.instrumentId();
        about(command.account(), NullValue.LONG, NullValue.INT == instrument ? ALL_INSTRUMENTS : instrument);
    }

    @Override
    public void onInstrumentDefinition(final InstrumentDefinitionDecoder command)
    {
        final String symbol = command.symbol();
        about(NullValue.LONG, NullValue.LONG, null == engine ? NullValue.INT : engine.instrumentCount() + 1);
        definedSymbol = symbol;
    }

    @Override
    public void onAssetDefinition(final AssetDefinitionDecoder command)
    {
        about(NullValue.LONG, NullValue.LONG, NullValue.INT);
    }

    @Override
    public void onAccountsModeDefinition(final AccountsModeDefinitionDecoder command)
    {
        about(ALL, NullValue.LONG, NullValue.INT);
    }

    @Override
    public void onAccountDefinition(final AccountDefinitionDecoder command)
    {
        about(command.account(), NullValue.LONG, NullValue.INT);
    }

    @Override
    public void onTransfer(final TransferDecoder command)
    {
        about(command.account(), NullValue.LONG, NullValue.INT);
    }

    @Override
    public void onSetTradingPhase(final SetTradingPhaseDecoder command)
    {
        about(NullValue.LONG, NullValue.LONG, command.instrumentId());
    }

    @Override
    public void onSetReferencePrice(final SetReferencePriceDecoder command)
    {
        about(NullValue.LONG, NullValue.LONG, command.instrumentId());
    }

    @Override
    public void onSetPriceBand(final SetPriceBandDecoder command)
    {
        about(NullValue.LONG, NullValue.LONG, command.instrumentId());
    }

    @Override
    public void onClockTick(final ClockTickDecoder command)
    {
        about(NullValue.LONG, NullValue.LONG, NullValue.INT);
    }

    @Override
    public void onKillSwitch(final KillSwitchDecoder command)
    {
        final long owner = command.account();
        about(NullValue.LONG == owner ? ALL : owner, NullValue.LONG, NullValue.INT);
    }

    @Override
    public void onSnapshotMarker(final SnapshotMarkerDecoder command)
    {
        about(NullValue.LONG, NullValue.LONG, NullValue.INT);
    }
}
