package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.CommandValidator;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.OrderInstructions;
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
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

import java.util.SplittableRandom;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Commands that are well formed and say the most extreme things: the engine refuses or obeys, and never throws. */
class ExtremeCommandsTest
{
    private static final int ROUNDS = 40;
    private static final int COMMANDS = 3_000;
    private static final long[] EXTREMES = {
        Long.MIN_VALUE, Long.MIN_VALUE + 1, -(1L << 62), -(1L << 53), Integer.MIN_VALUE - 1L, Integer.MIN_VALUE, -2, -1,
        0, 1, 2, 3, 100, Integer.MAX_VALUE, Integer.MAX_VALUE + 1L, 1L << 32, 1L << 53, 1L << 62, Long.MAX_VALUE - 1,
        Long.MAX_VALUE};

    private final CommandEncoder encoder = new CommandEncoder();
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
    private final OrderInstructions instructions = new OrderInstructions();
    private final ClOrdId clOrdId = new ClOrdId();
    private SplittableRandom random;

    @Test
    void shouldNeverThrowWhateverNumbersACommandHas()
    {
        final long seed = Long.getLong("ringbook.seed", System.nanoTime());
        System.out.println("ExtremeCommandsTest seed=" + seed);
        for (int round = 0; round < ROUNDS; round++)
        {
            random = new SplittableRandom(seed + round);
            final MatchingEngine engine =
                new MatchingEngine(new EngineConfig().maxOrders(1 << 12).maxAccounts(1 << 10), NoEvents.INSTANCE);
            long timestampNs = 0;
            for (int sequence = 1; sequence <= COMMANDS; sequence++)
            {
                final int length = sequence <= 3 ? instrument(sequence) : command();
                timestampNs = COMMANDS - 3 == sequence ? Long.MAX_VALUE : Math.max(timestampNs, sequence);
                CommandEncoder.timestampNs(buffer, 0, timestampNs);
                CommandValidator.validate(buffer, 0, length);
                try
                {
                    engine.onCommand(buffer, 0, length, sequence);
                }
                catch (final RuntimeException | Error thrown)
                {
                    throw new AssertionError("seed=" + (seed + round) + " in round 0, sequence=" + sequence, thrown);
                }
            }
            assertEquals(COMMANDS, engine.sequence());
            engine.stateHash();
        }
    }

    private int instrument(final int number)
    {
        return encoder.wrap(buffer, 0).instrumentDefinition(0, new InstrumentSpec().symbol("S" + number)
            .baseAsset("B" + number).quoteAsset("Q").tickSize(1, number).lotSize(1, 2)
            .allowNegativePrice(2 == number));
    }

    private int command()
    {
        encoder.wrap(buffer, 0);
        clOrdId.set(random.nextBoolean() ? "" : "c" + random.nextInt(50));
        switch (random.nextInt(16))
        {
            case 0:
                return encoder.cancelOrder(any(), account(), any(), instrumentId(), clOrdId);

            case 1:
                return encoder.replaceOrder(any(), account(), any(), clOrdId, instrumentId(), any(), any(),
                    pick(ReplaceBasis.values()), any(), any(), any(), new ClOrdId());

            case 2:
                return encoder.massCancel(any(), account(), instrumentId(), pick(Side.values()));

            case 3:
                return encoder.transfer(
                    any(), pick(TransferType.values()), account(), any(), 0 == random.nextInt(2) ? "Q" : "B1", any());

            case 4:
                return encoder.setReferencePrice(any(), instrumentId(), any());

            case 5:
                return encoder.setPriceBand(any(), instrumentId(), any(), any(), pick(BandAction.values()));

            case 6:
                return encoder.accountDefinition(any(), account(), any(), any(), random.nextInt(255), any(),
                    random.nextInt(255), any(), any());

            case 7:
                return 0 == random.nextInt(4) ? encoder.killSwitch(any(), account(), pick(KillAction.values())) :
                    encoder.accountsMode(any(), pick(AccountsMode.values()));

            case 8:
                return encoder.setTradingPhase(any(), instrumentId(), pick(TradingPhase.values()));

            default:
                return newOrder();
        }
    }

    private int newOrder()
    {
        instructions.clear();
        if (0 == random.nextInt(3))
        {
            instructions.set(any(), any(), any(), any(), any(), any(), any(), any());
        }
        return encoder.newOrder(any(), account(), instrumentId(), pick(Side.values()), pick(OrdType.values()),
            pick(TimeInForce.values()), any(), any(), pick(StpMode.values()), random.nextBoolean(), instructions,
            clOrdId);
    }

    private long any()
    {
        return EXTREMES[random.nextInt(EXTREMES.length)];
    }

    private long account()
    {
        return random.nextBoolean() ? 1 + random.nextInt(3) : any();
    }

    private int instrumentId()
    {
        return 0 == random.nextInt(8) ? (int)any() : 1 + random.nextInt(3);
    }

    /** The last one is SBE's null. */
    private <E> E pick(final E[] values)
    {
        return values[random.nextInt(values.length - 1)];
    }
}
