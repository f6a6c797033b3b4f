package io.ringbook.engine;

import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NoEvents;
import io.ringbook.sbe.FeeAsset;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The engine alone, used wrongly. */
class EngineMistakesTest
{
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
    private final CommandEncoder encoder = new CommandEncoder().wrap(buffer, 0);
    private final Calling calling = new Calling();
    private final MatchingEngine engine = new MatchingEngine(new EngineConfig(), calling);

    @Test
    void shouldSayWhatIsMissingOrOutOfRangeWhenItIsMade()
    {
        assertTold(IllegalArgumentException.class, "NoEvents.INSTANCE",
            () -> new MatchingEngine(new EngineConfig(), null));
        assertTold(IllegalArgumentException.class, "new EngineConfig()",
            () -> new MatchingEngine(null, NoEvents.INSTANCE));
        assertTold(IllegalArgumentException.class, "maxTransfers: expected 1 to 67108864, found -1",
            () -> new MatchingEngine(new EngineConfig().maxTransfers(-1), NoEvents.INSTANCE));
    }

    @Test
    void shouldGoOnWhenACommandWasRefusedBeforeItHadBegun()
    {
        final int length = define("A");
        CommandEncoder.timestampNs(buffer, 0, 10);
        engine.onCommand(buffer, 0, length, 1);
        final long hash = engine.stateHash();

        assertTold(IllegalStateException.class, "give each command engine.sequence() + 1",
            () -> engine.onCommand(buffer, 0, length, 1));
        assertTold(IllegalArgumentException.class, "expected a length of", () -> engine.onCommand(buffer, 0, 3, 2));
        assertTold(IllegalArgumentException.class, "unknown templateId=0, blockLength=0",
            () -> engine.onCommand(header(0, 0), 0, 8, 2));
        CommandEncoder.timestampNs(buffer, 0, 9);
        assertTold(IllegalStateException.class, "expected timestampNs of at least 10, found 9",
            () -> engine.onCommand(buffer, 0, length, 2));
        assertEquals(hash, engine.stateHash());

        CommandEncoder.timestampNs(buffer, 0, 11);
        engine.onCommand(buffer, 0, length, 2);
        assertEquals(2, engine.sequence());
    }

    @Test
    void shouldChangeNothingFurtherWhenTheHandlerCallsBackIn()
    {
        final CommandBatch batch = new CommandBatch(1 << 10);
        batch.append(buffer, 0, encoder.clockTick(1));
        calling.call = () -> engine.onCommand(buffer, 0, encoder.clockTick(1), engine.sequence() + 1);
        assertTold(IllegalStateException.class, "onCommand: called by the event handler, in the middle of command " +
            "sequence=1", () -> engine.onCommand(buffer, 0, define("A"), 1));
        assertTold(IllegalStateException.class, "has failed in the middle of command sequence=1",
            () -> engine.onCommand(buffer, 0, encoder.clockTick(1), 2));
        assertEquals(1, engine.sequence());
        assertEquals(1, engine.failedSequence());
    }

    @Test
    void shouldTakeNoSnapshotWhenACommandIsUnderWay()
    {
        calling.call = () -> engine.writeSnapshot(1, (message, offset, length) ->
        {
        });
        assertTold(IllegalStateException.class, "writeSnapshot: called by the event handler",
            () -> engine.onCommand(buffer, 0, define("A"), 1));
    }

    @Test
    void shouldRefuseEverythingWhenItHasFailedInTheMiddleOfACommand()
    {
        calling.call = () ->
        {
            throw new IllegalArgumentException("a bug");
        };
        assertTold(IllegalArgumentException.class, "a bug", () -> engine.onCommand(buffer, 0, define("A"), 1));
        calling.call = null;
        assertTold(IllegalStateException.class, "recover a new one from the journal",
            () -> engine.onCommand(buffer, 0, define("B"), 2));
        final CommandBatch batch = new CommandBatch(1 << 10);
        batch.append(buffer, 0, define("B"));
        assertTold(IllegalStateException.class, "recover a new one from the journal",
            () -> engine.onCommands(batch.buffer(), 0, batch.length(), 2));
        assertTold(IllegalStateException.class, "writeSnapshot: the engine has failed",
            () -> engine.writeSnapshot(1, (message, offset, length) ->
            {
            }));
        assertEquals(1, engine.sequence());
    }

    private int define(final String symbol)
    {
        return encoder.instrumentDefinition(
            1, new InstrumentSpec().symbol(symbol).baseAsset("ETH").quoteAsset("BTC").tickSize(1, 5).lotSize(1, 1));
    }

    /** A message header of this schema and of a template that there is not. */
    private UnsafeBuffer header(final int templateId, final int blockLength)
    {
        final UnsafeBuffer header = new UnsafeBuffer(new byte[8]);
        header.putBytes(0, buffer, 0, 8);
        header.putShort(0, (short)blockLength);
        header.putShort(2, (short)templateId);
        return header;
    }

    private static void assertTold(
        final Class<? extends RuntimeException> type, final String part, final Executable mistake)
    {
        final Throwable told = assertThrows(type, mistake);
        assertTrue(told.getMessage().contains(part), told::toString);
    }

    /** Does something in the middle of a command. */
    private static final class Calling extends NoEvents
    {
        private Runnable call;

        @Override
        public void onInstrumentDefined(
            final int instrumentId,
            final String symbol,
            final String baseAsset,
            final String quoteAsset,
            final long tickSize,
            final int tickSizeDecimals,
            final long lotSize,
            final int lotSizeDecimals,
            final int baseScale,
            final int quoteScale,
            final FeeAsset feeAsset)
        {
            if (null != call)
            {
                call.run();
            }
        }
    }
}
