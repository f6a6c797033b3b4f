package io.ringbook.engine.reference;

import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.engine.EventLog;
import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.KillAction;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;
import io.ringbook.sbe.TransferType;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/**
 * A desk at the reference engine: short commands in, lines out. Every command is a nanosecond later.
 */
final class ReferenceDesk
{
    private static final long NONE = Command.NONE;

    /** Where onTrade has the maker's fee; the taker's comes next. */
    private static final int MAKER_FEE = 11;

    final EventLog log = new EventLog();
    final List<String> fees = new ArrayList<>();
    final ReferenceEngine engine = new ReferenceEngine(notingFees());
    private long timeNs;
    private long lastTransferId;

    List<String> apply(final Command command)
    {
        engine.apply(command);
        return log.take();
    }

    /** The log does not show fees: they are noted beside it, as maker/taker of each trade. */
    private EventHandler notingFees()
    {
        final InvocationHandler noting = (proxy, method, arguments) ->
        {
            if ("onTrade".equals(method.getName()))
            {
                fees.add(arguments[MAKER_FEE] + "/" + arguments[MAKER_FEE + 1]);
            }
            return method.invoke(log, arguments);
        };
        return (EventHandler)Proxy.newProxyInstance(
            EventHandler.class.getClassLoader(), new Class<?>[]{EventHandler.class}, noting);
    }

    /** Accounts ON, and both assets of the instrument "X" in whole units: one tick x one lot is one unit. */
    static ReferenceDesk withMoney()
    {
        final ReferenceDesk desk = new ReferenceDesk();
        desk.accounts(AccountsMode.ON);
        desk.asset("BX", 0);
        desk.asset("Q", 0);
        return desk;
    }

    List<String> accounts(final AccountsMode mode)
    {
        return apply(new Command.SetAccountsMode(++timeNs, mode));
    }

    List<String> asset(final String asset, final int scale)
    {
        return apply(new Command.DefineAsset(++timeNs, asset, scale));
    }

    List<String> deposit(final long account, final String asset, final long units)
    {
        return transfer(TransferType.DEPOSIT, account, asset, units, ++lastTransferId);
    }

    List<String> withdraw(final long account, final String asset, final long units)
    {
        return transfer(TransferType.WITHDRAW, account, asset, units, ++lastTransferId);
    }

    List<String> transfer(
        final TransferType type, final long account, final String asset, final long units, final long transferId)
    {
        return apply(new Command.Transfer(++timeNs, type, account, asset, units, transferId));
    }

    /** What an account has: "available+locked". */
    String money(final long account, final String asset)
    {
        return engine.availableUnits(account, asset) + "+" + engine.lockedUnits(account, asset);
    }

    ReferenceDesk at(final long nextTimeNs)
    {
        timeNs = nextTimeNs - 1;
        return this;
    }

    static InstrumentSpec spec(final String symbol)
    {
        return new InstrumentSpec().symbol(symbol).baseAsset("B" + symbol).quoteAsset("Q");
    }

    List<String> define(final InstrumentSpec spec)
    {
        return apply(new Command.DefineInstrument(++timeNs, spec));
    }

    List<String> send(final Order order)
    {
        return apply(new Command.NewOrder(++timeNs, order.account, order.id, order.instrumentId, order.side, order.type,
            order.tif, order.price, order.lots, order.stpMode, order.postOnly, order.stop, order.trail, order.budget,
            order.display, order.min, order.expire, order.stpGroup, order.oco));
    }

    List<String> cancel(final long account, final long orderId)
    {
        return apply(new Command.CancelOrder(++timeNs, account, orderId, "", Command.NO_INSTRUMENT));
    }

    List<String> replace(final long account, final long orderId, final long price, final long lots)
    {
        return replace(account, orderId, price, lots, NONE, NONE, "");
    }

    List<String> replace(
        final long account,
        final long orderId,
        final long price,
        final long lots,
        final long stop,
        final long display,
        final String newId)
    {
        return apply(new Command.ReplaceOrder(++timeNs, account, orderId, "", Command.NO_INSTRUMENT, price, lots,
            ReplaceBasis.TOTAL_QTY, stop, display, NONE, newId));
    }

    List<String> massCancel(final long account)
    {
        return apply(new Command.MassCancel(++timeNs, account, Command.NO_INSTRUMENT, Side.NULL_VAL));
    }

    List<String> phase(final TradingPhase phase)
    {
        return apply(new Command.SetPhase(++timeNs, 1, phase));
    }

    List<String> reference(final long price)
    {
        return apply(new Command.SetReference(++timeNs, 1, price));
    }

    /** Percentages are whole ones here. */
    List<String> band(final long staticPct, final long dynamicPct, final BandAction action)
    {
        return apply(new Command.SetBand(++timeNs, 1, staticPct * 10_000, dynamicPct * 10_000, action));
    }

    List<String> limit(
        final long account, final long open, final long qty, final long notional, final long rate, final long burst)
    {
        return apply(new Command.DefineAccount(++timeNs, account, open, qty, 0, notional, 0, rate, burst));
    }

    List<String> clock(final long time)
    {
        timeNs = time;
        return apply(new Command.ClockTick(time));
    }

    List<String> kill(final long account, final KillAction action)
    {
        return apply(new Command.Kill(++timeNs, account, action));
    }

    static Order buy(final long account, final long lots, final long price)
    {
        return new Order(account, Side.BUY, lots, price);
    }

    static Order sell(final long account, final long lots, final long price)
    {
        return new Order(account, Side.SELL, lots, price);
    }

    /** A new order, a GTC limit unless it is told otherwise. */
    static final class Order
    {
        private final long account;
        private final Side side;
        private long lots;
        private long price;
        private int instrumentId = 1;
        private String id = "";
        private OrdType type = OrdType.LIMIT;
        private TimeInForce tif = TimeInForce.GTC;
        private StpMode stpMode = StpMode.NULL_VAL;
        private boolean postOnly;
        private long stop = NONE;
        private long trail = NONE;
        private long budget = NONE;
        private long display = NONE;
        private long min = NONE;
        private long expire = NONE;
        private long stpGroup = NONE;
        private long oco = NONE;

        Order(final long account, final Side side, final long lots, final long price)
        {
            this.account = account;
            this.side = side;
            this.lots = lots;
            this.price = price;
        }

        Order market()
        {
            type = OrdType.MARKET;
            return this;
        }

        Order stop(final long stopPrice)
        {
            type = NONE == price ? OrdType.STOP : OrdType.STOP_LIMIT;
            stop = stopPrice;
            return this;
        }

        Order type(final OrdType ordType)
        {
            type = ordType;
            return this;
        }

        Order trail(final long offset)
        {
            type = OrdType.TRAILING_STOP;
            trail = offset;
            return this;
        }

        Order budget(final long units)
        {
            lots = NONE;
            budget = units;
            return this;
        }

        Order on(final int instrument)
        {
            instrumentId = instrument;
            return this;
        }

        Order id(final String clOrdId)
        {
            id = clOrdId;
            return this;
        }

        Order tif(final TimeInForce timeInForce)
        {
            tif = timeInForce;
            return this;
        }

        Order ioc()
        {
            return tif(TimeInForce.IOC);
        }

        Order fok()
        {
            return tif(TimeInForce.FOK);
        }

        Order until(final long time)
        {
            expire = time;
            return tif(TimeInForce.GTD);
        }

        Order stp(final StpMode mode)
        {
            stpMode = mode;
            return this;
        }

        Order group(final long group)
        {
            stpGroup = group;
            return this;
        }

        Order postOnly()
        {
            postOnly = true;
            return this;
        }

        Order iceberg(final long lotsShown)
        {
            display = lotsShown;
            return this;
        }

        Order atLeast(final long minLots)
        {
            min = minLots;
            return this;
        }

        Order oco(final long group)
        {
            oco = group;
            return this;
        }
    }
}
