package io.ringbook.engine;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.KillAction;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TradingPhase;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.SplittableRandom;

import static io.ringbook.engine.TwinDesk.buy;
import static io.ringbook.engine.TwinDesk.sell;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What is not a whole, unharmed snapshot never becomes an engine, and says why.
 */
class SnapshotLoaderTest
{
    private static final int MUTATIONS = 60_000;

    private final MatchingEngine engine = engineWithEverything();
    private final SnapshotBytes written = SnapshotBytes.written(engine);
    private final byte[] snapshot = written.toArray();

    private static MatchingEngine engineWithEverything()
    {
        final TwinDesk desk = new TwinDesk();
        desk.define(new InstrumentSpec().symbol("X").baseAsset("B").quoteAsset("Q").l2(true));
        desk.define(new InstrumentSpec().symbol("YY").baseAsset("Q").quoteAsset("R"));
        desk.after(1_000).send((encoder) -> encoder.accountDefinition(0, 1, 30, 105, 1, 0, 0, 2, 4));
        desk.send((encoder) -> encoder.killSwitch(0, 9, KillAction.KILL));
        desk.send(sell(98, 1, 100));
        desk.send(buy(99, 1, 100));
        desk.send(sell(1, 20, 105).iceberg(5).id("ice"));
        desk.send(sell(2, 4, 105).until(50_000).stp(StpMode.DECREMENT, 6));
        desk.send(buy(3, 2, 105).stp(StpMode.DECREMENT, 6));
        desk.send(sell(1, 5, NullValue.LONG).trail(10));
        desk.send(buy(1, 4, NullValue.LONG).stop(103).budget(420));
        desk.send(buy(1, 4, 106).stop(103).min(3).oco(8));
        desk.send(buy(1, 4, 90).oco(8));
        desk.phase(TradingPhase.PRE_OPEN);
        desk.send(buy(3, 7, NullValue.LONG).market());
        return desk.engine();
    }

    private static MatchingEngine load(final byte[] bytes)
    {
        return SnapshotBytes.load(bytes, new EngineConfig().initialOrders(4), new NoEvents());
    }

    private static String refusal(final byte[] bytes)
    {
        return refusal(bytes, new EngineConfig());
    }

    private static String refusal(final byte[] bytes, final EngineConfig config)
    {
        return assertThrows(
            SnapshotException.class, () -> SnapshotBytes.load(bytes, config, new NoEvents())).getMessage();
    }

    @Test
    void shouldLoadWhatWasWritten()
    {
        assertEquals(engine.stateHash(), load(snapshot).stateHash());
        assertTrue(snapshot.length < 4_000, "small enough to try every byte: " + snapshot.length);
    }

    @Test
    void shouldRefuseEveryFlippedByte()
    {
        for (int i = 0; i < snapshot.length; i++)
        {
            for (final int flip : new int[]{0x01, 0x80, 0xFF, 1 << i % 8})
            {
                final byte[] bent = snapshot.clone();
                bent[i] ^= (byte)flip;
                assertThrows(SnapshotException.class, () -> load(bent), "flipped byte " + i + " by " + flip);
            }
        }
    }

    @Test
    void shouldRefuseEveryLengthButItsOwn()
    {
        for (int length = 0; length < snapshot.length; length++)
        {
            final byte[] cut = Arrays.copyOf(snapshot, length);
            final String refusal = refusal(cut);
            assertTrue(refusal.endsWith("found the end"), refusal);
        }
        assertTrue(
            refusal(Arrays.copyOf(snapshot, snapshot.length + 1)).contains("expected the end, found more bytes"));
    }

    /** The checksum is right, so that the checks of each message and the state hash stand alone. */
    @Test
    void shouldRefuseOrLoadWhatWasBentOnPurposeAndNeverBreak()
    {
        final long seed = Long.getLong("ringbook.seed", 1);
        final SplittableRandom random = new SplittableRandom(seed);
        int loaded = 0;
        for (int i = 0; i < MUTATIONS; i++)
        {
            final byte[] bent = snapshot.clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--)
            {
                final int index = random.nextInt(bent.length - 4);
                bent[index] = (byte)(random.nextBoolean() ? random.nextInt(256) : bent[index] ^ 1 << random.nextInt(8));
            }
            SnapshotBytes.sealed(bent);
            try
            {
                loaded += null == load(bent) ? 0 : 1;
            }
            catch (final SnapshotException refused)
            {
                assertTrue(refused.getMessage().startsWith("snapshot: at byte "), refused.getMessage());
            }
            catch (final RuntimeException broken)
            {
                throw new AssertionError("seed " + seed + ", mutation " + i + ": " + broken, broken);
            }
        }
        assertTrue(loaded < MUTATIONS / 4, "seed " + seed + ": " + loaded + " of " + MUTATIONS + " loaded");
    }

    @Test
    void shouldRefuseMessagesThatAreMissingDoubledOrInAnotherOrder()
    {
        for (int i = 0; i < written.messageCount(); i++)
        {
            refusal(messages(i, -1, -1));
            refusal(messages(-1, i, -1));
            if (i + 1 < written.messageCount())
            {
                refusal(messages(-1, -1, i));
            }
        }
    }

    private byte[] messages(final int left, final int doubled, final int swapped)
    {
        final byte[] bytes = new byte[2 * snapshot.length];
        int length = 0;
        for (int i = 0; i < written.messageCount(); i++)
        {
            final byte[] message = written.message(i == swapped ? i + 1 : i == swapped + 1 && swapped >= 0 ? i - 1 : i);
            for (int times = i == left ? 0 : i == doubled ? 2 : 1; times > 0; times--)
            {
                System.arraycopy(message, 0, bytes, length, message.length);
                length += message.length;
            }
        }
        final byte[] all = Arrays.copyOf(bytes, length);
        return written.messageCount() - 1 == left || written.messageCount() - 2 == swapped ?
            all : SnapshotBytes.sealed(all);
    }

    @Test
    void shouldLoadInPiecesOfAnyLength()
    {
        for (final int step : new int[]{1, 7, 300, 5_000})
        {
            final SnapshotLoader loader = new SnapshotLoader(new EngineConfig(), new NoEvents());
            final UnsafeBuffer buffer = new UnsafeBuffer(snapshot);
            int taken = 0;
            for (int end = 0; end < snapshot.length;)
            {
                assertFalse(loader.isComplete());
                end = Math.min(snapshot.length, end + step);
                taken += loader.onBytes(buffer, taken, end - taken);
            }
            assertEquals(snapshot.length, taken);
            assertTrue(loader.isComplete());
            assertEquals(7, loader.epoch());
            assertArrayEquals(snapshot, SnapshotBytes.of(loader.engine()));
        }
    }

    @Test
    void shouldTakeTheMessagesOfAnotherEngineDirectly()
    {
        final SnapshotLoader loader = new SnapshotLoader(new EngineConfig(), new NoEvents());
        engine.writeSnapshot(7, loader);
        assertEquals(engine.stateHash(), loader.engine().stateHash());
    }

    @Test
    void shouldStayRefused()
    {
        final SnapshotLoader loader = new SnapshotLoader(new EngineConfig(), new NoEvents());
        final UnsafeBuffer buffer = new UnsafeBuffer(snapshot);
        assertThrows(SnapshotException.class, () -> loader.onBytes(buffer, 1, snapshot.length - 1));
        assertThrows(SnapshotException.class, () -> loader.onBytes(buffer, 0, snapshot.length));
        assertThrows(SnapshotException.class, () -> loader.onMessage(buffer, 0, 36));
        assertThrows(SnapshotException.class, loader::engine);

        final SnapshotLoader overfed = new SnapshotLoader(new EngineConfig(), new NoEvents());
        assertEquals(snapshot.length, overfed.onBytes(buffer, 0, snapshot.length));
        assertThrows(SnapshotException.class, () -> overfed.onBytes(buffer, 0, 1));
        assertThrows(SnapshotException.class, overfed::engine);
    }

    @Test
    void shouldNameBothSemanticsVersions()
    {
        final byte[] other = snapshot.clone();
        other[12] = 77;
        assertEquals(
            "snapshot: at byte 0: SnapshotHeader: expected semanticsVersion=" + MatchingEngine.SEMANTICS_VERSION +
                ", found semanticsVersion=77",
            refusal(SnapshotBytes.sealed(other)));
    }

    @Test
    void shouldNameTheLimitThatTheStateDoesNotFit()
    {
        assertTrue(refusal(snapshot, new EngineConfig().maxOrders(3)).contains("maxOrders=3, found orderCount="));
        assertTrue(refusal(snapshot, new EngineConfig().maxAssets(2)).contains("maxAssets=2, found assetCount=3"));
        assertTrue(refusal(snapshot, new EngineConfig().maxInstruments(1)).contains("maxInstruments=1, found "));
        assertTrue(refusal(snapshot, new EngineConfig().maxLevelPages(1)).contains("maxLevelPages"));
        final EngineConfig exact = new EngineConfig().initialOrders(1).maxOrders(engine.liveOrders()).maxAssets(3)
            .maxInstruments(2).maxAccounts(1).maxLevelPages(3);
        assertEquals(engine.stateHash(), SnapshotBytes.load(snapshot, exact, new NoEvents()).stateHash());
    }

    @Test
    void shouldSayWhatWasExpectedWhereAndWhatWasFound()
    {
        final byte[] bent = snapshot.clone();
        bent[bent.length - 1] ^= 1;
        final String refusal = refusal(bent);
        assertTrue(
            refusal.startsWith("snapshot: at byte " + (snapshot.length - 36) + ": SnapshotFooter: expected crc32c=0x"),
            refusal);

        final byte[] otherHash = snapshot.clone();
        otherHash[otherHash.length - 15] ^= 1;
        final String hashRefusal = refusal(SnapshotBytes.sealed(otherHash));
        assertTrue(hashRefusal.contains("SnapshotFooter: expected stateHash=0x"), hashRefusal);
    }
}
