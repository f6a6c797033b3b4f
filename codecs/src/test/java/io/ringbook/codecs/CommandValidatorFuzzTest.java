package io.ringbook.codecs;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What the validator lets in can be read to the end: golden commands, damaged at random, are either refused or decoded
 * in full without an exception. {@code -Dringbook.seed=N} repeats a run.
 */
class CommandValidatorFuzzTest
{
    private static final int MUTATIONS = 200_000;
    private static final int[] TELLING_BYTES = {0, 1, 2, 5, 8, 31, 32, 36, 37, 64, 126, 127, 128, 254, 255};

    private final List<byte[]> commands = new ArrayList<>(GoldenFile.readCommands().values());
    private final RecordedCommand recorded = new RecordedCommand();
    private final CommandAdapter adapter = new CommandAdapter(recorded);

    @Test
    void shouldRefuseADamagedCommandOrReadItInFull()
    {
        final long seed = Long.getLong("ringbook.seed", System.nanoTime());
        System.out.println("CommandValidatorFuzzTest seed=" + seed);
        final SplittableRandom random = new SplittableRandom(seed);

        int accepted = 0;
        for (int i = 0; i < MUTATIONS; i++)
        {
            final byte[] bytes = mutate(commands.get(random.nextInt(commands.size())), random);
            try
            {
                accepted += isReadInFull(bytes) ? 1 : 0;
            }
            catch (final RuntimeException | AssertionError failure)
            {
                throw new AssertionError(
                    "seed=" + seed + ", mutation=" + i + ", bytes=" + HexFormat.of().formatHex(bytes), failure);
            }
        }

        final int passed = accepted;
        assertTrue(passed > MUTATIONS / 20 && passed < MUTATIONS - MUTATIONS / 20, () ->
            "seed=" + seed + ": expected many of both, accepted " + passed + " of " + MUTATIONS);
    }

    private boolean isReadInFull(final byte[] bytes)
    {
        final UnsafeBuffer buffer = new UnsafeBuffer(bytes);
        try
        {
            CommandValidator.validate(buffer, 0, bytes.length);
        }
        catch (final IllegalArgumentException refused)
        {
            return false;
        }
        adapter.onCommand(buffer, 0, bytes.length);
        assertEquals(bytes.length, recorded.length(), "end of " + recorded.text());
        return true;
    }

    private byte[] mutate(final byte[] command, final SplittableRandom random)
    {
        byte[] bytes = command.clone();
        for (int i = random.nextInt(1, 5); i > 0 && bytes.length > 0; i--)
        {
            final int offset = random.nextInt(bytes.length);
            switch (random.nextInt(12))
            {
                case 0:
                    bytes = Arrays.copyOf(bytes, offset);
                    break;

                case 1:
                    bytes = Arrays.copyOf(bytes, bytes.length + random.nextInt(1, 64));
                    break;

                case 2:
                    bytes = splice(bytes, offset, commands.get(random.nextInt(commands.size())), random);
                    break;

                case 3:
                case 4:
                    bytes[offset] ^= (byte)(1 << random.nextInt(Byte.SIZE));
                    break;

                case 5:
                case 6:
                case 7:
                    bytes[offset] = (byte)random.nextInt(256);
                    break;

                default:
                    bytes[offset] = (byte)TELLING_BYTES[random.nextInt(TELLING_BYTES.length)];
                    break;
            }
        }
        return bytes;
    }

    private static byte[] splice(
        final byte[] bytes, final int offset, final byte[] other, final SplittableRandom random)
    {
        final int from = random.nextInt(other.length);
        final byte[] spliced = Arrays.copyOf(bytes, offset + other.length - from);
        System.arraycopy(other, from, spliced, offset, other.length - from);
        return spliced;
    }
}
