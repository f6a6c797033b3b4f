package io.ringbook.gateway.model;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.OrderView;
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
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Draws commands of every kind on three instruments, by a seed, and applies them to an engine. What is live it asks the
 * engine, so that cancels and replaces mostly hit.
 */
final class RandomFlow
{
    private static final long NONE = NullValue.LONG;
    private static final int ACCOUNTS = 4;

    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
    private final CommandEncoder encoder = new CommandEncoder();
    private final OrderInstructions instructions = new OrderInstructions();
    private final ClOrdId clOrdId = new ClOrdId();
    private final ClOrdId noId = new ClOrdId();
    private Tap tap = (command, length, commandTimeNs) ->
    {
    };
    private final Random random;
    private final MatchingEngine engine;
    private final long maxStepNs;
    private final boolean hasPhases;
    private final boolean isL2;
    private long timeNs = TimeUnit.DAYS.toNanos(20_000) + 12_345;
    private long transferId;

    /** Of the last command, if it was a replace. */
    private long displayLots = NONE;
    private long expireTimeNs = NONE;

    RandomFlow(final long seed, final MatchingEngine engine, final boolean isL2)
    {
        this.isL2 = isL2;
        this.engine = engine;
        random = new Random(seed);
        maxStepNs = pick(TimeUnit.MILLISECONDS.toNanos(1), TimeUnit.SECONDS.toNanos(1), TimeUnit.MINUTES.toNanos(20));
        hasPhases = chance(50);
    }

    /** Shown each command before it is applied. */
    interface Tap
    {
        void onCommand(DirectBuffer command, int length, long timeNs);
    }

    RandomFlow tap(final Tap shown)
    {
        tap = shown;
        return this;
    }

    /** Instruments, accounts and their money. */
    void begin()
    {
        final boolean isFunded = chance(60);
        apply(encode().accountsMode(0, isFunded ? AccountsMode.ON : AccountsMode.OFF));
        for (final String symbol : List.of("A-Q", "B-Q", "C-A"))
        {
            apply(encode().instrumentDefinition(0, spec(symbol)));
        }
        for (int account = 1; isFunded && account <= ACCOUNTS; account++)
        {
            for (final String asset : List.of("A", "B", "C", "Q"))
            {
                apply(encode().transfer(0, TransferType.DEPOSIT, account, ++transferId, asset, drawAmount()));
            }
        }
    }

    private InstrumentSpec spec(final String symbol)
    {
        final InstrumentSpec spec = new InstrumentSpec().symbol(symbol)
            .baseAsset(symbol.substring(0, 1)).quoteAsset(symbol.substring(2)).tickSize(1, 2).lotSize(1, 1)
            .stpMode(StpMode.get((short)random.nextInt(5))).l2(isL2 || chance(60)).feesBps(below(60) - 20, below(100))
            .feeAsset(chance(50) ? FeeAsset.QUOTE : FeeAsset.RECEIVED);
        if (chance(40))
        {
            spec.protection(1 + below(3), chance(70) ? ProtectionAction.REST : ProtectionAction.EXPIRE);
        }
        return chance(30) ? spec.matching(MatchingAlgorithm.PRO_RATA, 20 * below(4)) : spec;
    }

    private long drawAmount()
    {
        return chance(20) ? 1_000_000L + below(1_000_000_000) : 1_000_000_000_000_000L;
    }

    /** Applies one more command. */
    void next()
    {
        if (chance(60))
        {
            timeNs += (long)(random.nextDouble() * random.nextDouble() * maxStepNs);
        }
        displayLots = NONE;
        expireTimeNs = NONE;
        final int dice = below(1_000);
        if (dice < 560)
        {
            newOrder();
        }
        else if (dice < 920)
        {
            change(dice < 720);
        }
        else
        {
            apply(admin());
        }
    }

    /** What the last command has set by a replace, or null: displayed lots. */
    long displayLots()
    {
        return displayLots;
    }

    /** Likewise: when the order expires. */
    long expireTimeNs()
    {
        return expireTimeNs;
    }

    long timeNs()
    {
        return timeNs;
    }

    private void newOrder()
    {
        final OrdType type = chance(60) ? OrdType.LIMIT : OrdType.get((short)random.nextInt(5));
        final Side side = chance(50) ? Side.BUY : Side.SELL;
        final boolean isLimit = OrdType.LIMIT == type || OrdType.STOP_LIMIT == type;
        final boolean isStop = OrdType.STOP == type || OrdType.STOP_LIMIT == type;
        final TimeInForce timeInForce = chance(60) ? TimeInForce.GTC : TimeInForce.get((short)random.nextInt(7));
        final boolean isBudget = !isLimit && Side.BUY == side && chance(30);
        final boolean isResting = isLimit && timeInForce.value() < TimeInForce.IOC.value();
        final long lots = 1 + below(20);
        instructions.set(
            isStop ? price() : NONE,
            OrdType.TRAILING_STOP == type ? 1 + below(5) : NONE,
            isBudget ? 1 + random.nextInt(1_000_000_000) : NONE,
            isResting && chance(30) ? 1 + below(6) : NONE,
            !isBudget && chance(8) ? 1 + below((int)lots) : NONE,
            TimeInForce.GTD == timeInForce ? timeNs + 1 + (long)(random.nextDouble() * 200 * maxStepNs) : NONE,
            chance(10) ? 1 + below(2) : NONE,
            chance(12) ? 1 + below(3) : NONE);
        clOrdId.clear();
        if (chance(70))
        {
            clOrdId.set("c" + below(40));
        }
        apply(encode().newOrder(
            0, account(), instrument(), side, type, timeInForce, isLimit || chance(70) ? price() : NONE,
            isBudget ? NONE : lots, chance(50) ? StpMode.NULL_VAL : StpMode.get((short)random.nextInt(5)),
            isResting && chance(10), instructions, clOrdId));
    }

    private void change(final boolean isCancel)
    {
        final List<long[]> live = live();
        if (live.isEmpty())
        {
            newOrder();
            return;
        }
        final long[] order = live.get(below(live.size()));
        if (isCancel)
        {
            apply(encode().cancelOrder(0, order[0], order[1], NullValue.INT, noId));
            return;
        }
        final boolean isPending = 1 == order[2];
        displayLots = chance(15) ? 1 + below(6) : NONE;
        expireTimeNs = chance(5) ? timeNs + 1 + (long)(random.nextDouble() * 200 * maxStepNs) : NONE;
        clOrdId.clear();
        if (chance(25))
        {
            clOrdId.set("c" + below(40));
        }
        apply(encode().replaceOrder(
            0, order[0], order[1], noId, NullValue.INT, chance(40) ? price() : NONE, chance(50) ? 1 + below(25) : NONE,
            ReplaceBasis.TOTAL_QTY, isPending && chance(50) ? price() : NONE, displayLots, expireTimeNs, clOrdId));
    }

    private List<long[]> live()
    {
        final List<long[]> live = new ArrayList<>();
        final int instrument = instrument();
        for (final Side side : List.of(Side.BUY, Side.SELL))
        {
            engine.forEachOrder(instrument, side, (order) -> live.add(facts(order)));
            engine.forEachStop(instrument, side, (order) -> live.add(facts(order)));
        }
        return live;
    }

    private static long[] facts(final OrderView order)
    {
        return new long[]{order.account(), order.orderId(), order.isPendingTrigger() ? 1 : 0};
    }

    private int admin()
    {
        switch (below(hasPhases ? 12 : 8))
        {
            case 0:
                return encode().massCancel(
                    0, account(), chance(50) ? NullValue.INT : instrument(), chance(50) ? Side.NULL_VAL : Side.BUY);

            case 1:
                return encode().transfer(0, chance(50) ? TransferType.DEPOSIT : TransferType.WITHDRAW, account(),
                    chance(80) ? ++transferId : 1, List.of("A", "B", "Q", "NEW").get(below(4)), drawAmount());

            case 2:
                return encode().setReferencePrice(0, instrument(), price());

            case 3:
                return encode().setPriceBand(0, instrument(), chance(50) ? 0 : 100_000, chance(60) ? 0 : 30_000,
                    chance(50) && hasPhases ? BandAction.VOLATILITY_AUCTION : BandAction.EXPIRE_TAKER);

            case 4:
                return encode().killSwitch(0, account(), chance(15) ? KillAction.KILL : KillAction.UNKILL);

            case 5:
                return encode().instrumentDefinition(0, spec(List.of("A-Q", "B-Q", "C-A").get(below(3))));

            case 6, 7:
                return encode().clockTick(0);

            default:
                return encode().setTradingPhase(0, instrument(),
                    chance(50) ? TradingPhase.CONTINUOUS : TradingPhase.get((short)random.nextInt(7)));
        }
    }

    private CommandEncoder encode()
    {
        return encoder.wrap(buffer, 0);
    }

    private void apply(final int length)
    {
        CommandEncoder.timestampNs(buffer, 0, timeNs);
        tap.onCommand(buffer, length, timeNs);
        engine.onCommand(buffer, 0, length, engine.sequence() + 1);
    }

    private long account()
    {
        return 1 + below(ACCOUNTS);
    }

    private int instrument()
    {
        return 1 + below(3);
    }

    private long price()
    {
        return 95 + below(10);
    }

    private int below(final int bound)
    {
        return random.nextInt(bound);
    }

    private boolean chance(final int percent)
    {
        return random.nextInt(100) < percent;
    }

    private long pick(final long... values)
    {
        return values[below(values.length)];
    }
}
