package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.KillAction;
import io.ringbook.sbe.MatchingAlgorithm;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ProtectionAction;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StopAtEntry;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;
import io.ringbook.sbe.TransferType;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A seeded flow of commands that uses every feature of the engine and stays as large as it is. Once the instruments
 * are defined it allocates nothing itself. Its time is a microsecond a command.
 */
public final class EveryFeatureFlow
{
    private static final long NONE = NullValue.LONG;
    private static final int ACCOUNTS = 12;
    private static final int INSTRUMENTS = 6;
    private static final int REJECTING_STOPS = 5;
    private static final int NEGATIVE = 4;
    private static final int RECENT = 300;
    private static final int ID_LENGTH = 20;
    private static final long MID_TICKS = 1_000;
    private static final long COMMAND_NS = 1_000;

    /** Commands that fund the accounts: the mode, and a deposit of each asset to each account. */
    private static final int FUNDING = 1 + ACCOUNTS * (INSTRUMENTS + 1);
    private static final long DEPOSIT_LOTS = 2_000;
    private static final long LOT_UNITS = 100_000_000;

    private static final StpMode[] STP_MODES = {StpMode.NULL_VAL, StpMode.NULL_VAL, StpMode.NONE, StpMode.NONE,
        StpMode.CANCEL_NEWEST, StpMode.CANCEL_OLDEST, StpMode.CANCEL_BOTH, StpMode.DECREMENT};
    private static final TimeInForce[] TIFS = {TimeInForce.GTC, TimeInForce.GTC, TimeInForce.DAY, TimeInForce.GTD,
        TimeInForce.GTD, TimeInForce.IOC, TimeInForce.FOK, TimeInForce.AT_OPEN, TimeInForce.AT_CLOSE};
    private static final OrdType[] STOPS = {OrdType.STOP, OrdType.STOP_LIMIT, OrdType.TRAILING_STOP};
    private static final TradingPhase[] PHASES = {TradingPhase.CONTINUOUS, TradingPhase.CONTINUOUS,
        TradingPhase.CONTINUOUS, TradingPhase.CONTINUOUS, TradingPhase.CONTINUOUS, TradingPhase.UNCROSS,
        TradingPhase.UNCROSS, TradingPhase.UNCROSS, TradingPhase.UNCROSS, TradingPhase.PRE_OPEN,
        TradingPhase.CLOSING_CALL, TradingPhase.VOLATILITY_AUCTION, TradingPhase.HALTED,
        TradingPhase.CLOSED};

    /** Holds the command that {@link #next()} has encoded. */
    public final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);

    /** Was the last command a limit order without anything special? */
    boolean isPlainOrder;
    long account;
    long priceTicks;
    long quantityLots;
    final ClOrdId clOrdId = new ClOrdId();

    private final CommandEncoder encoder = new CommandEncoder().wrap(buffer, 0);
    private final OrderInstructions instructions = new OrderInstructions();
    private final UnsafeBuffer idBytes = new UnsafeBuffer(new byte[ID_LENGTH]);
    private final ClOrdId otherClOrdId = new ClOrdId();
    private final long step;
    private final boolean isFunded;
    private long random;
    private long commands;
    private long orders;

    public EveryFeatureFlow(final long seed)
    {
        this(seed, 1);
    }

    /**
     * A flow whose prices are some ticks apart.
     *
     * @param seed of what is random.
     * @param step ticks from one price to the next.
     */
    public EveryFeatureFlow(final long seed, final long step)
    {
        this(seed, step, false);
    }

    /**
     * A flow with money: orders are paid for, sometimes cannot be, and fees and rebates are as much as each other, so
     * that it goes on for ever.
     *
     * @param seed     of what is random.
     * @param step     ticks from one price to the next.
     * @param isFunded whether accounts are on.
     */
    public EveryFeatureFlow(final long seed, final long step, final boolean isFunded)
    {
        random = seed * 0x9E3779B97F4A7C15L | 1;
        this.step = step;
        this.isFunded = isFunded;
    }

    /**
     * Encodes the next command at the start of the buffer, with its time; the first ones define instruments, bands and
     * limits.
     *
     * @return its length in bytes.
     */
    public int next()
    {
        isPlainOrder = false;
        final int length = !isFunded ? encode(commands) :
            commands < FUNDING ? fund((int)commands) : encode(commands - FUNDING);
        commands++;
        CommandEncoder.timestampNs(buffer, 0, commands * COMMAND_NS);
        return length;
    }

    private int fund(final int number)
    {
        if (0 == number)
        {
            return encoder.accountsMode(0, AccountsMode.ON);
        }
        final int asset = (number - 1) % (INSTRUMENTS + 1);
        return encoder.transfer(
            0, TransferType.DEPOSIT, 1 + (number - 1) / (INSTRUMENTS + 1), number, 0 == asset ? "Q" : "B" + asset,
            DEPOSIT_LOTS * (0 == asset ? step * MID_TICKS : LOT_UNITS));
    }

    private int encode(final long number)
    {
        if (number < INSTRUMENTS)
        {
            return define((int)number + 1);
        }
        if (number < 2 * INSTRUMENTS)
        {
            return band((int)number - INSTRUMENTS + 1);
        }
        if (number < 2 * INSTRUMENTS + ACCOUNTS)
        {
            return limits(number - 2 * INSTRUMENTS + 1);
        }
        if (0 == number % 5_000)
        {
            return encoder.killSwitch(0, NONE, KillAction.KILL);
        }
        if (1 == number % 5_000)
        {
            return encoder.killSwitch(0, NONE, KillAction.UNKILL);
        }
        final int dice = below(1_000);
        if (dice < 975)
        {
            return dice < 300 ? plainOrder() : dice < 640 ? order() : dice < 840 ? cancel() : replace();
        }
        return control(dice - 975);
    }

    private int control(final int dice)
    {
        final int instrumentId = 1 + below(INSTRUMENTS);
        if (dice < 10)
        {
            return encoder.setTradingPhase(0, instrumentId, PHASES[below(PHASES.length)]);
        }
        switch (dice)
        {
            case 10:
            case 11:
                return encoder.setReferencePrice(0, instrumentId, step * (MID_TICKS - 10 + below(21)));

            case 12:
            case 13:
                return band(instrumentId);

            case 14:
            case 15:
                return limits(1 + below(ACCOUNTS));

            case 16:
                return encoder.killSwitch(
                    0, 1 + below(ACCOUNTS), 0 == below(4) ? KillAction.KILL : KillAction.UNKILL);

            case 17:
            case 18:
                return encoder.killSwitch(0, 1 + below(ACCOUNTS), KillAction.UNKILL);

            case 19:
                return encoder.massCancel(0, 1 + below(ACCOUNTS), instrumentId, sideOf(below(2)));

            case 20:
                return encoder.massCancel(0, 1 + below(ACCOUNTS), NullValue.INT, Side.NULL_VAL);

            default:
                return encoder.clockTick(0);
        }
    }

    private int define(final int id)
    {
        final InstrumentSpec spec = new InstrumentSpec().symbol("S" + id).baseAsset("B" + id).quoteAsset("Q");
        spec.tickSize(1, 8).l2(1 == id || 2 == id || 6 == id).allowNegativePrice(NEGATIVE == id && !isFunded);
        if (2 == id)
        {
            spec.matching(MatchingAlgorithm.PRO_RATA, 20);
        }
        if (3 == id || NEGATIVE == id)
        {
            spec.protection(6 * step, 3 == id ? ProtectionAction.REST : ProtectionAction.EXPIRE);
        }
        if (REJECTING_STOPS == id)
        {
            spec.stopAtEntry(StopAtEntry.REJECT);
        }
        if (3 == id)
        {
            spec.feesPerLot(-7, 8, 7, 8);
        }
        else
        {
            spec.feesBps(-7 * id, 7 * id).feeAsset(2 == id ? FeeAsset.RECEIVED : FeeAsset.QUOTE);
        }
        return encoder.instrumentDefinition(0, spec.stpMode(6 == id ? StpMode.DECREMENT : StpMode.CANCEL_NEWEST));
    }

    /** In 1e-4 of a percent. */
    private int band(final int instrumentId)
    {
        final long staticPct = 0 == below(2) ? 0 : 12_000 + below(20_000);
        final long dynamicPct = 0 == below(3) ? 0 : 3_000 + below(10_000);
        final boolean isAuction = 5 == instrumentId || 0 == below(4);
        return encoder.setPriceBand(0, instrumentId, staticPct, dynamicPct,
            isAuction ? BandAction.VOLATILITY_AUCTION : BandAction.EXPIRE_TAKER);
    }

    /** Every account always has one, so that nobody is forgotten and made again. */
    private int limits(final long id)
    {
        return encoder.accountDefinition(
            0, id, 0 == below(3) ? 0 : 15 + below(60), 0 == below(3) ? 0 : 30 + below(30), 0,
            0 == below(3) ? 0 : step * (15_000 + below(40_000)), 8, 30_000 + below(200_000), below(30));
    }

    private int plainOrder()
    {
        final long number = orders++;
        final int side = below(2);
        account = accountOf(number);
        priceTicks = price(side, 12);
        quantityLots = 1 + below(30);
        isPlainOrder = true;
        return encoder.newOrder(
            0, account, 1 + below(INSTRUMENTS), sideOf(side), OrdType.LIMIT, TimeInForce.GTC, priceTicks,
            quantityLots, StpMode.NULL_VAL, false, instructions.clear(), idOf(clOrdId, number));
    }

    private int order()
    {
        final long number = orders++;
        final int side = below(2);
        final int kind = below(10);
        final TimeInForce tif = TIFS[below(TIFS.length)];
        final boolean isStop = kind < 4;
        final OrdType type = isStop ? STOPS[below(3)] : kind < 6 ? OrdType.MARKET : OrdType.LIMIT;
        final boolean isLimited = OrdType.LIMIT == type || OrdType.STOP_LIMIT == type;
        final boolean isLasting = TimeInForce.IOC != tif && TimeInForce.FOK != tif;
        final boolean hasBudget = 0 == side && !isLimited && 0 == below(3);
        final boolean isPostOnly = isLimited && isLasting && 0 == below(6);
        final long lots = 1 + below(40);
        final int away = isStop && 0 == below(2) ? -12 : 12;
        instructions.clear().set(
            isStop && OrdType.TRAILING_STOP != type ? price(side ^ 1, away) : NONE,
            OrdType.TRAILING_STOP == type ? step * (1 + below(9)) : NONE,
            hasBudget ? step * (1 + below(40_000)) : NONE,
            isLimited && isLasting && 0 == below(3) ? 1 + below(8) : NONE,
            !hasBudget && !isPostOnly && 0 == below(5) ? 1 + below((int)lots) : NONE,
            TimeInForce.GTD == tif ? (commands + 1 + below(400)) * COMMAND_NS : NONE,
            0 == below(6) ? below(3) : NONE,
            (isStop || OrdType.LIMIT == type && isLasting) && 0 == below(2) ? 1 + below(4) : NONE);
        return encoder.newOrder(
            0, accountOf(number), 1 + below(INSTRUMENTS), sideOf(side), type, tif,
            isLimited || 0 == below(3) || isFunded && 0 == side && !hasBudget ? price(side, 12) : NONE,
            hasBudget ? NONE : lots,
            STP_MODES[below(STP_MODES.length)], isPostOnly, instructions, idOf(clOrdId, number));
    }

    /** Mostly a little on the passive side of the middle. */
    private long price(final int side, final int spread)
    {
        final int away = below(2 + Math.abs(spread)) - 3;
        return step * (MID_TICKS + ((0 == side) == spread > 0 ? -away : away));
    }

    private int cancel()
    {
        final long number = recent();
        return encoder.cancelOrder(0, accountOf(number), NONE, NullValue.INT, idOf(clOrdId, number));
    }

    private int replace()
    {
        final long number = recent();
        final int side = below(2);
        final boolean isRenamed = 0 == below(4);
        return encoder.replaceOrder(
            0, accountOf(number), NONE, idOf(clOrdId, number), NullValue.INT,
            0 == below(2) ? NONE : price(side, 12), 0 == below(2) ? NONE : 1 + below(50),
            0 == below(3) ? ReplaceBasis.OPEN_QTY : ReplaceBasis.TOTAL_QTY,
            0 == below(6) ? price(side ^ 1, 12) : NONE, 0 == below(4) ? 1 + below(8) : NONE,
            0 == below(6) ? (commands + 1 + below(400)) * COMMAND_NS : NONE,
            isRenamed ? idOf(otherClOrdId, number) : otherClOrdId.clear());
    }

    private long recent()
    {
        return Math.max(0, orders - 1 - below(RECENT));
    }

    private static long accountOf(final long number)
    {
        return 1 + number * 5 % ACCOUNTS;
    }

    private static Side sideOf(final int side)
    {
        return 0 == side ? Side.BUY : Side.SELL;
    }

    /** Of 8 or of 20 bytes. */
    private ClOrdId idOf(final ClOrdId id, final long number)
    {
        long rest = number;
        for (int i = 0; i < ID_LENGTH; i++)
        {
            idBytes.putByte(i, (byte)('0' + rest % 10));
            rest /= 10;
        }
        return id.set(idBytes, 0, 0 == (number & 1) ? ID_LENGTH : 8);
    }

    private int below(final int bound)
    {
        random ^= random << 13;
        random ^= random >>> 7;
        random ^= random << 17;
        return (int)((random >>> 1) % bound);
    }
}
