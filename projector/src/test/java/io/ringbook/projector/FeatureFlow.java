package io.ringbook.projector;

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
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;
import io.ringbook.sbe.TransferType;
import org.agrona.concurrent.UnsafeBuffer;

import java.util.SplittableRandom;

/**
 * Seeded commands that use every feature of the engine on three instruments: a plain one, one with negative prices that
 * shares pro-rata, and one whose notionals are wider than 64 bits. With money, prices are positive, notionals such as
 * somebody can pay, fees of every kind, and accounts sometimes short of funds.
 *
 * <p>Long because each kind of command is drawn here, from one state of what has been sent.
 */
final class FeatureFlow
{
    static final int INSTRUMENTS = 3;

    private static final long NONE = NullValue.LONG;
    private static final long START_NS = 1_700_000_000_000_000_001L;
    private static final long COMMAND_NS = 1_001;
    /** Up to some minutes, now and then: trades are in many seconds, minutes and hours. */
    private static final long PAUSE_NS = 300_000_001;
    private static final int NEGATIVE = 2;
    private static final int WIDE = 3;
    private static final int ACCOUNTS = 7;
    private static final int RECENT = 256;
    private static final int ID_LENGTH = 9;
    private static final int KILLED_FOR = 4;
    private static final int LAST_FIELD = 5;
    private static final int DAY = 2_000;
    private static final String[] ASSETS = {"B1", "B2", "Q"};
    private static final int[] SCALES = {3, 0, 12};
    private static final long[] STEPS = {0, 1, 1, (1L << 40) / 1_000};
    private static final long[] MIDDLES = {0, 1_000, 3, 1_000};
    private static final long[] MIDDLES_WITH_MONEY = {0, 1_000, 40, 1_000};
    private static final long[] LOTS = {0, 1, 1, 1L << 16};
    private static final long[] LOTS_WITH_MONEY = {0, 1, 1, 1L << 3};
    private static final int ACCOUNTS_WITH_MONEY = 11;
    /** What each account begins with: some thousand orders' worth of most, of W little. */
    private static final String[] FUNDS = {"B1", "B2", "B3", "Q", "W", "D", "E"};
    private static final long[] FUND_UNITS =
        {5_000_000L, 20_000_000L, 10_000_000_000_000L, 90_000_000_000_000_000L, 2_000_000_000_000_000L, 77, 1L << 55};
    private static final int MAX_TRANSFER_ID = 60;
    private static final int PREAMBLE = 5;

    private static final StpMode[] STP_MODES = {StpMode.NULL_VAL, StpMode.NULL_VAL, StpMode.NONE, StpMode.NONE,
        StpMode.CANCEL_NEWEST, StpMode.CANCEL_OLDEST, StpMode.CANCEL_BOTH, StpMode.DECREMENT,
        StpMode.DECREMENT, StpMode.DECREMENT};
    private static final TimeInForce[] TIFS = {TimeInForce.GTC, TimeInForce.GTC, TimeInForce.DAY, TimeInForce.GTD,
        TimeInForce.GTD, TimeInForce.IOC, TimeInForce.FOK, TimeInForce.AT_OPEN, TimeInForce.AT_CLOSE};
    private static final OrdType[] STOPS = {OrdType.STOP, OrdType.STOP_LIMIT, OrdType.TRAILING_STOP};
    private static final TradingPhase[] PHASES = {TradingPhase.CONTINUOUS, TradingPhase.CONTINUOUS,
        TradingPhase.CONTINUOUS, TradingPhase.UNCROSS, TradingPhase.UNCROSS, TradingPhase.UNCROSS,
        TradingPhase.PRE_OPEN, TradingPhase.PRE_OPEN, TradingPhase.CLOSING_CALL, TradingPhase.CLOSING_CALL,
        TradingPhase.VOLATILITY_AUCTION, TradingPhase.HALTED, TradingPhase.CLOSED};

    /** Holds the command that {@link #next()} has encoded. */
    final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);

    /** What the last command asked for that no event carries. */
    boolean isFeeInBase;
    long displayLots;
    long expireTimeNs;

    /** The order that it amends, by its id or by its account and the client's id. */
    boolean isAmend;
    long amendedOrderId;
    long amendedAccount;
    final ClOrdId clOrdId = new ClOrdId();

    private final CommandEncoder encoder = new CommandEncoder().wrap(buffer, 0);
    private final OrderInstructions instructions = new OrderInstructions();
    private final UnsafeBuffer idBytes = new UnsafeBuffer(new byte[ID_LENGTH]);
    private final ClOrdId newClOrdId = new ClOrdId();
    private final long[] recentOrderIds = new long[RECENT];
    private final long[] recentAccounts = new long[RECENT];
    private final int[] recentInstrumentIds = new int[RECENT];
    private final boolean[] recentLives = new boolean[RECENT];
    private final long[] openAt = new long[INSTRUMENTS + 1];
    private final SplittableRandom random;
    private final boolean isAccountsOn;
    private final long[] middles;
    private final long[] lotSteps;
    private final int accounts;
    private long timeNs = START_NS;
    private long commands;
    private int moneyCommands;
    private long orders;

    FeatureFlow(final long seed, final boolean isAccountsOn)
    {
        random = new SplittableRandom(seed);
        this.isAccountsOn = isAccountsOn;
        middles = isAccountsOn ? MIDDLES_WITH_MONEY : MIDDLES;
        lotSteps = isAccountsOn ? LOTS_WITH_MONEY : LOTS;
        accounts = isAccountsOn ? ACCOUNTS_WITH_MONEY : ACCOUNTS;
    }

    /** Remembers an order, to be named by its id. */
    void accepted(final long orderId, final long account, final int instrumentId)
    {
        final int slot = slot(orderId);
        recentOrderIds[slot] = orderId;
        recentAccounts[slot] = account;
        recentInstrumentIds[slot] = instrumentId;
        recentLives[slot] = true;
    }

    /** Of the orders it remembers, it mostly names the live ones. */
    void done(final long orderId)
    {
        final int slot = slot(orderId);
        recentLives[slot] &= recentOrderIds[slot] != orderId;
    }

    void later(final long ns)
    {
        timeNs += ns;
    }

    /** Encodes the next command with its time, and answers its length. */
    int next()
    {
        isAmend = false;
        displayLots = NONE;
        expireTimeNs = NONE;
        timeNs += 0 == below(40) ? COMMAND_NS * below(200) : below(5) < 2 ? 0 : COMMAND_NS;
        timeNs += 0 == below(100) ? PAUSE_NS * below(30) * below(30) : 0;
        final int length = isAccountsOn && moneyCommands < preamble() ?
            encodePreamble(moneyCommands++) : encode((int)commands++);
        CommandEncoder.timestampNs(buffer, 0, timeNs);
        return length;
    }

    private int preamble()
    {
        return PREAMBLE + accounts * FUNDS.length;
    }

    /** Before anything else: the mode, an asset of many decimals, and what everybody has. */
    private int encodePreamble(final int number)
    {
        if (number < 2)
        {
            return 0 == number ? encoder.accountsMode(0, AccountsMode.ON) : encoder.assetDefinition(0, "E", 18);
        }
        if (number < PREAMBLE)
        {
            return encoder.assetDefinition(0, ASSETS[number - 2], SCALES[number - 2]);
        }
        final int fund = (number - PREAMBLE) % FUNDS.length;
        return encoder.transfer(
            0, TransferType.DEPOSIT, 1 + number % accounts, MAX_TRANSFER_ID + number, FUNDS[fund], FUND_UNITS[fund]);
    }

    /** Some are refused, and some are said twice. */
    private int transfer()
    {
        final int fund = below(FUNDS.length);
        final long units = 0 == below(12) ? -below(2) :
            0 == below(6) ? 1L << 62 : 1 + random.nextLong(FUND_UNITS[fund] / 2);
        return encoder.transfer(
            0, 0 == below(2) ? TransferType.DEPOSIT : TransferType.WITHDRAW, 1 + below(accounts),
            1 + below(MAX_TRANSFER_ID), FUNDS[fund], units);
    }

    private int encode(final int number)
    {
        if (number < ASSETS.length)
        {
            return encoder.assetDefinition(0, ASSETS[number], SCALES[number]);
        }
        if (number < ASSETS.length + INSTRUMENTS)
        {
            return define(number - ASSETS.length + 1);
        }
        final int ofDay = number % DAY;
        if (0 == ofDay)
        {
            return encoder.killSwitch(0, NONE, KillAction.KILL);
        }
        if (number > DAY && ofDay < KILLED_FOR)
        {
            return define(ofDay);
        }
        if (KILLED_FOR == ofDay)
        {
            return encoder.killSwitch(0, NONE, KillAction.UNKILL);
        }
        for (int id = 1; id <= INSTRUMENTS; id++)
        {
            if (number == openAt[id])
            {
                return encoder.setTradingPhase(0, id, TradingPhase.CONTINUOUS);
            }
        }
        if (isAccountsOn && 0 == below(40))
        {
            return transfer();
        }
        final int dice = below(1_000);
        if (dice < 960)
        {
            return dice < 280 ? plainOrder() : dice < 690 ? order() : dice < 750 ? cancel() : replace();
        }
        return control(dice - 960);
    }

    private int control(final int dice)
    {
        final int instrumentId = 1 + below(INSTRUMENTS);
        if (dice < 18)
        {
            final TradingPhase phase = PHASES[below(PHASES.length)];
            openAt[instrumentId] = commands + (isEntryRefused(phase) ? 8 : 80);
            return encoder.setTradingPhase(0, instrumentId, phase);
        }
        switch (dice)
        {
            case 18:
                return encoder.setReferencePrice(0, instrumentId, price(instrumentId, Side.BUY, 12));

            case 19:
            case 20:
                return band(instrumentId);

            case 21:
            case 22:
                return encoder.accountDefinition(
                    0, 1 + below(accounts), 0 == below(2) ? 0 : 10 + below(60), 0, 0, 0, 0, 0, 0);

            case 23:
                return encoder.killSwitch(0, 1 + below(accounts), KillAction.KILL);

            case 24:
                return encoder.massCancel(0, 1 + below(accounts), instrumentId, sideOf(below(2)));

            case 25:
                return encoder.massCancel(0, 1 + below(accounts), NullValue.INT, Side.NULL_VAL);

            case 26:
                return define(instrumentId);

            case 27:
            case 28:
                return encoder.clockTick(0);

            default:
                return encoder.killSwitch(0, 1 + below(accounts), KillAction.UNKILL);
        }
    }

    /** Also the phase after an uncrossing may be the closed one. */
    private static boolean isEntryRefused(final TradingPhase phase)
    {
        return TradingPhase.HALTED == phase || TradingPhase.CLOSED == phase || TradingPhase.UNCROSS == phase;
    }

    /** Also a second time: refused while orders are live, and taken while everybody is killed. */
    private int define(final int id)
    {
        final InstrumentSpec spec = new InstrumentSpec()
            .symbol("S" + id).baseAsset("B" + id).quoteAsset(WIDE == id ? "W" : "Q");
        isFeeInBase = 0 == below(2);
        spec.feeAsset(isFeeInBase ? FeeAsset.RECEIVED : FeeAsset.QUOTE);
        fees(spec, id);
        if (NEGATIVE == id)
        {
            spec.tickSize(25, 2).lotSize(100, 0).allowNegativePrice(!isAccountsOn)
                .matching(MatchingAlgorithm.PRO_RATA, 20)
                .stpMode(StpMode.DECREMENT).protection(6, ProtectionAction.EXPIRE);
        }
        else if (WIDE == id)
        {
            spec.tickSize(1, 8).lotSize(1, 0).l2(true);
        }
        else
        {
            spec.tickSize(5, 5).lotSize(1, 1).protection(6, ProtectionAction.REST);
        }
        return encoder.instrumentDefinition(0, spec);
    }

    /** Rebates to the maker too; without money they make no difference. */
    private void fees(final InstrumentSpec spec, final int id)
    {
        if (!isFeeInBase && 0 == below(3))
        {
            spec.feesPerLot(below(9) - 4, WIDE == id ? 8 : 6, below(12), WIDE == id ? 8 : 6);
            return;
        }
        spec.feesBps(below(60) - 30, below(200) - 10);
    }

    /** In 1e-4 of a percent. Around a price of about 0 there is no width. */
    private int band(final int instrumentId)
    {
        final boolean isOff = NEGATIVE == instrumentId;
        return encoder.setPriceBand(
            0, instrumentId, isOff || 0 == below(2) ? 0 : 12_000 + below(20_000),
            isOff || 0 == below(2) ? 0 : 4_000 + below(10_000),
            0 == below(2) ? BandAction.VOLATILITY_AUCTION : BandAction.EXPIRE_TAKER);
    }

    private int plainOrder()
    {
        final long number = orders++;
        final int id = instrumentOf(number);
        final Side side = sideOf(below(2));
        return encoder.newOrder(
            0, accountOf(number), id, side, OrdType.LIMIT, TimeInForce.GTC, price(id, side, 12),
            lotSteps[id] * (1 + below(30)), StpMode.NULL_VAL, false, instructions.clear(), idOf(clOrdId, number));
    }

    private int order()
    {
        final long number = orders++;
        final int id = instrumentOf(number);
        final Side side = sideOf(below(2));
        final int kind = below(10);
        final TimeInForce tif = TIFS[below(TIFS.length)];
        final boolean isStop = kind < 4;
        final OrdType type = isStop ? STOPS[below(3)] : kind < 6 ? OrdType.MARKET : OrdType.LIMIT;
        final boolean isTrailing = OrdType.TRAILING_STOP == type;
        final boolean isLimited = OrdType.LIMIT == type || OrdType.STOP_LIMIT == type;
        final boolean isLasting = TimeInForce.IOC != tif && TimeInForce.FOK != tif;
        final boolean hasBudget = Side.BUY == side && !isLimited && 0 == below(3);
        final boolean isPostOnly = isLimited && isLasting && 0 == below(6);
        final long lots = lotSteps[id] * (1 + below(40)) * (isLimited ? 1 : 1 << 2 * below(3));
        final int away = isStop && 0 == below(2) ? -12 : 12;
        instructions.clear().set(
            isStop && !isTrailing ? price(id, Side.BUY == side ? Side.SELL : Side.BUY, away) : NONE,
            isTrailing ? STEPS[id] * (1 + below(9)) : NONE,
            hasBudget ? budget(id) : NONE,
            isLimited && isLasting && 0 == below(3) ? lotSteps[id] * (1 + below(8)) : NONE,
            !hasBudget && !isPostOnly && 0 == below(5) ? 1 + random.nextLong(lots) : NONE,
            TimeInForce.GTD == tif ? soon() : NONE,
            0 == below(6) ? below(3) : NONE,
            (isStop || OrdType.LIMIT == type && isLasting) && 0 == below(2) ? 1 + below(4) : NONE);
        return encoder.newOrder(
            0, accountOf(number), id, side, type, tif, isLimited || isPriced(side) ? price(id, side, 12) : NONE,
            hasBudget ? NONE : lots, STP_MODES[below(STP_MODES.length)], isPostOnly, instructions,
            idOf(clOrdId, number));
    }

    /** A buyer's protection, without which most are refused where it is money that they spend. */
    private boolean isPriced(final Side side)
    {
        return isAccountsOn && Side.BUY == side ? 0 != below(8) : 0 == below(3);
    }

    /** Some lots' worth; a tick and a lot are 5e-6, 25 or 1 quote units, with 12, 12 or no decimals. */
    private long budget(final int id)
    {
        final long lotsWorth =
            WIDE == id ? lotSteps[id] : isAccountsOn && NEGATIVE == id ? 250_000_000_000L : 5_000_000L;
        return STEPS[id] * lotsWorth * (1 + below(40_000));
    }

    private int cancel()
    {
        final long number = recent();
        final int slot = liveSlot();
        return 0 == below(2) ?
            encoder.cancelOrder(0, recentAccounts[slot], recentOrderIds[slot], NullValue.INT, clOrdId.clear()) :
            encoder.cancelOrder(0, accountOf(number), NONE, NullValue.INT, idOf(clOrdId, number));
    }

    private int replace()
    {
        final long number = recent();
        final int slot = liveSlot();
        final boolean isById = 0 != below(4);
        final int id = isById ? Math.max(1, recentInstrumentIds[slot]) : instrumentOf(number);
        final Side side = sideOf(below(2));
        final int only = below(12);
        displayLots = isAmended(only, 0, 4) ? lotSteps[id] * (1 + below(8)) : NONE;
        expireTimeNs = isAmended(only, 1, 6) ? soon() : NONE;
        isAmend = true;
        amendedOrderId = isById ? recentOrderIds[slot] : NONE;
        amendedAccount = isById ? recentAccounts[slot] : accountOf(number);
        return encoder.replaceOrder(
            0, amendedAccount, amendedOrderId, isById ? clOrdId.clear() : idOf(clOrdId, number), NullValue.INT,
            isAmended(only, 2, 2) ? price(id, side, 12) : NONE,
            isAmended(only, 3, 2) ? lotSteps[id] * (1 + below(0 == below(2) ? 3 : 50)) : NONE,
            0 == below(3) ? ReplaceBasis.OPEN_QTY : ReplaceBasis.TOTAL_QTY,
            isAmended(only, 4, 8) ? price(id, side, 12) : NONE, displayLots, expireTimeNs,
            isAmended(only, 5, 4) ? idOf(newClOrdId, 100_000_000 + number) : newClOrdId.clear());
    }

    /** One field alone, or each with the same chance: what an order does not have refuses the whole. */
    private boolean isAmended(final int only, final int field, final int oneOf)
    {
        return only <= LAST_FIELD ? only == field : 0 == below(oneOf);
    }

    /** Mostly a little on the passive side of the middle. */
    private long price(final int instrumentId, final Side side, final int spread)
    {
        final int away = below(2 + Math.abs(spread)) - 3;
        final boolean isBelow = Side.BUY == side == spread > 0;
        return STEPS[instrumentId] * (middles[instrumentId] + (isBelow ? -away : away));
    }

    private long soon()
    {
        return timeNs + COMMAND_NS * (1 + below(400));
    }

    private long recent()
    {
        return Math.max(0, orders - 1 - below(1 + below(RECENT)));
    }

    private int liveSlot()
    {
        int slot = below(RECENT);
        for (int i = 1; i < RECENT && !recentLives[slot]; i++)
        {
            slot = slot(slot + 1);
        }
        return slot;
    }

    private static int slot(final long number)
    {
        return (int)(number % RECENT);
    }

    private long accountOf(final long number)
    {
        return 1 + number * 5 % accounts;
    }

    private static int instrumentOf(final long number)
    {
        return (int)(1 + number % INSTRUMENTS);
    }

    private static Side sideOf(final int side)
    {
        return 0 == side ? Side.BUY : Side.SELL;
    }

    /** Most are printable, every seventh is not, every thirteenth order has none. */
    private ClOrdId idOf(final ClOrdId id, final long number)
    {
        if (0 == number % 13)
        {
            return id.clear();
        }
        long rest = number;
        for (int i = 0; i < ID_LENGTH; i++)
        {
            idBytes.putByte(i, (byte)((0 == number % 7 ? 0xF0 : '0') + rest % 10));
            rest /= 10;
        }
        return id.set(idBytes, 0, ID_LENGTH);
    }

    private int below(final int bound)
    {
        return random.nextInt(bound);
    }
}
