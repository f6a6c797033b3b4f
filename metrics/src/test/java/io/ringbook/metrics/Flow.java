package io.ringbook.metrics;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.sbe.Side;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;

/** Orders that rest, trade, are cancelled and refused, in three instruments; nothing is allocated for one. */
final class Flow
{
    static final int INSTRUMENTS = 3;
    private static final int ACCOUNTS = 20;
    private static final int RECENT = 64;

    final UnsafeBuffer buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(CommandEncoder.MAX_COMMAND_LENGTH));
    private final CommandEncoder encoder = new CommandEncoder();
    private final SplittableRandom random;
    private final int[] accounts = new int[RECENT];
    private final int[] instruments = new int[RECENT];
    private final ClOrdId none = new ClOrdId();
    private long number;
    private long orders;

    Flow(final long seed)
    {
        random = new SplittableRandom(seed);
    }

    /** Encodes the next command. */
    int next()
    {
        encoder.wrap(buffer, 0);
        if (++number <= INSTRUMENTS)
        {
            return encoder.instrumentDefinition(number, new InstrumentSpec()
                .symbol("S" + number + "-USD").baseAsset("S" + number).quoteAsset("USD").tickSize(1, 2).lotSize(1, 1));
        }
        final int kind = random.nextInt(10);
        if (kind < 3 && orders > RECENT)
        {
            final long orderId = orders - random.nextInt(RECENT);
            final int slot = (int)orderId & RECENT - 1;
            return encoder.cancelOrder(number, accounts[slot], orderId, instruments[slot], none);
        }
        final int account = 1 + random.nextInt(ACCOUNTS);
        int instrumentId = INSTRUMENTS + 1;
        if (9 != kind)
        {
            instrumentId = 1 + random.nextInt(INSTRUMENTS);
            orders++;
            accounts[(int)orders & RECENT - 1] = account;
            instruments[(int)orders & RECENT - 1] = instrumentId;
        }
        return encoder.limitOrder(
            number, account, instrumentId, random.nextBoolean() ? Side.BUY : Side.SELL,
            1_000 + random.nextInt(10), 1 + random.nextInt(20));
    }
}
