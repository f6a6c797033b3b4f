package io.ringbook.gateway.entry;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.pipeline.Layout;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.Side;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every command that was taken is answered once, whatever becomes of it. The engine moves when the test says so. */
class CommandGateTest
{
    private static final long NEVER_LATE_NS = Long.MAX_VALUE;

    private CommandGate gate;
    private Ringbook ringbook;

    @BeforeEach
    void open()
    {
        open(NEVER_LATE_NS);
    }

    private void open(final long timeoutNs)
    {
        gate = new CommandGate(timeoutNs);
        ringbook = Ringbook.launch(new RingbookContext()
            .layout(Layout.INVOKER).publisherThread(false).eventHandler(gate));
        gate.open(ringbook);
        offerPast((encoder) -> encoder.instrumentDefinition(1, new InstrumentSpec()
            .symbol("X").baseAsset("A").quoteAsset("B")));
        work();
    }

    @AfterEach
    void close()
    {
        ringbook.close();
    }

    private void work()
    {
        while (ringbook.invoke() + ringbook.pollEvents(100) > 0)
        {
            // Until there is nothing more to do.
            Thread.onSpinWait();
        }
    }

    private void end()
    {
        work();
        gate.onCommandsEnd(ringbook.appliedSequence());
    }

    private interface Encoding
    {
        int encode(CommandEncoder encoder);
    }

    private void offerPast(final Encoding encoding)
    {
        final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(1_024);
        assertTrue(ringbook.offer(buffer, 0, encoding.encode(new CommandEncoder().wrap(buffer, 0))) >= 0);
    }

    private static CommandGate.Command buy(final long account, final long price)
    {
        return (encoder, id) -> encoder.limitOrder(id, account, 1, Side.BUY, price, 1);
    }

    private static final class Heard implements CommandGate.Reply
    {
        private final List<Outcome> answers = new ArrayList<>();
        private final List<ProblemCode> failures = new ArrayList<>();
        private final List<ProblemCode> late = new ArrayList<>();

        @Override
        public void onAnswered(final Outcome outcome)
        {
            answers.add(outcome);
        }

        @Override
        public void onFailed(final Problem problem)
        {
            failures.add(problem.code());
        }

        @Override
        public void onLate(final Problem problem)
        {
            late.add(problem.code());
        }

        private Outcome only()
        {
            assertEquals(1, answers.size());
            assertEquals(List.of(), failures);
            return answers.get(0);
        }
    }

    private Heard offer(final CommandGate.Command command)
    {
        final Heard heard = new Heard();
        gate.offer(command, heard);
        return heard;
    }

    private Heard offerFenced(final CommandGate.Command command)
    {
        final Heard heard = new Heard();
        gate.offerFenced(command, heard);
        return heard;
    }

    @Test
    void shouldAnswerWhenTheWholeCommandHasBeenHeard()
    {
        final Heard first = offer(buy(7, 10));
        final Heard refused = offer(buy(7, 0));
        work();
        assertEquals(List.of(), first.answers);
        gate.onCommandsEnd(2);
        assertEquals(1, first.only().orderId());
        assertEquals(2, first.only().sequence());
        assertEquals(List.of(), refused.answers);
        gate.onCommandsEnd(3);
        assertEquals(RejectReason.INVALID_PRICE, refused.only().rejectReason());
        assertEquals(0, gate.waiting());
    }

    @Test
    void shouldKeepApartWhatOthersOffer()
    {
        final Heard mine = offer(buy(7, 10));
        for (long id = -3; id < 3; id++)
        {
            final long correlationId = id;
            offerPast((encoder) -> encoder.limitOrder(correlationId, 8, 1, Side.BUY, 5, 1));
        }
        end();
        assertEquals(1, mine.only().orderId());
    }

    @Test
    void shouldAnswerCommandsWithoutEventsByTheirFence()
    {
        final Heard band = offerFenced((encoder, id) -> encoder.setPriceBand(id, 1, 1, 1, BandAction.EXPIRE_TAKER));
        final Heard refused = offerFenced((encoder, id) -> encoder.setReferencePrice(id, 1, 0));
        final Heard nothing =
            offerFenced((encoder, id) -> encoder.massCancel(id, 7, NullValue.INT, Side.NULL_VAL));
        end();
        assertNull(band.only().rejectReason());
        assertEquals(2, band.only().sequence());
        assertEquals(RejectReason.INVALID_PRICE, refused.only().rejectReason());
        assertEquals(0, nothing.only().canceledOrderIds().length);
    }

    @Test
    void shouldCountOnlyWhatTheMassCancelEnded()
    {
        offer(buy(7, 10));
        offer(buy(8, 10));
        offer(buy(7, 11));
        final Heard all = offerFenced((encoder, id) -> encoder.massCancel(id, 7, NullValue.INT, Side.NULL_VAL));
        final Heard one = offer((encoder, id) -> encoder.cancelOrder(id, 8, 2, NullValue.INT, new ClOrdId()));
        end();
        assertArrayEquals(new long[]{1, 3}, all.only().canceledOrderIds());
        assertNull(one.only().cancelRejectReason());
    }

    @Test
    void shouldTellOnceThatAnAnswerIsLateAndStillGiveIt()
    {
        ringbook.close();
        open(-1);
        final Heard late = offer(buy(7, 10));
        gate.onTurn(0);
        assertEquals(List.of(ProblemCode.TIMEOUT), late.late);
        assertEquals(1, gate.waiting());
        end();
        assertEquals(1, late.only().orderId());
    }

    @Test
    void shouldAnswerEverythingWhenItCloses()
    {
        final Heard heard = offer(buy(7, 10));
        work();
        final Heard unheard = offer(buy(7, 10));
        gate.close();
        assertEquals(List.of(ProblemCode.STOPPING), heard.failures);
        assertEquals(List.of(ProblemCode.STOPPING), unheard.failures);
        end();
        assertEquals(List.of(), heard.answers);
        assertEquals(ProblemCode.STOPPING, assertThrows(Problem.class, () -> offer(buy(7, 10))).code());
    }

    @Test
    void shouldSayThatNothingWasTakenByAClosedEngine()
    {
        ringbook.close();
        assertEquals(ProblemCode.STOPPING, assertThrows(Problem.class, () -> offer(buy(7, 10))).code());
        assertEquals(0, gate.waiting());
    }

    @Test
    void shouldPressBackWhenTheRingIsFull()
    {
        int taken = 0;
        Problem refusal = null;
        while (null == refusal)
        {
            try
            {
                offer(buy(7, 10));
                taken++;
            }
            catch (final Problem e)
            {
                refusal = e;
            }
        }
        assertEquals(ProblemCode.BACK_PRESSURED, refusal.code());
        assertEquals(taken, gate.waiting());
        end();
        assertEquals(0, gate.waiting());
    }
}
