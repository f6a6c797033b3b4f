package io.ringbook.benchmarks;

import io.ringbook.app.market.ConsensusReader;
import io.ringbook.benchmarks.challenge.ChallengeEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ChallengeEngineTest
{
    private static final int NEW = 0;
    private static final int CANCEL = 1;
    private static final int MODIFY = 2;
    private static final int BUY = 0;
    private static final int SELL = 1;
    private static final int RING_CAPACITY = 1 << 16;
    private static final int BATCH = 1000;

    @TempDir
    private Path directory;

    private final HarnessMemory memory = new HarnessMemory(RING_CAPACITY, BATCH);
    private final ChallengeEngine engine = memory.launch(0);
    private long sequence;

    @Test
    void shouldReportEachKindWhenItOccurs()
    {
        order(BUY, 10, 70, 100);
        order(BUY, 5, 900_000_000_007L, 100);
        ioc(SELL, 12, 3, 99);
        ioc(SELL, 9, 4, 101);
        modify(8, 900_000_000_007L, 102);
        order(SELL, 20, 5, 102);
        modify(6, 5, 98);
        cancel(5);
        cancel(5);
        modify(1, 5, 98);
        cancel(123);

        thenLines(
            "0,0,0,70,100,10",
            "0,1,0,900000000007,100,5",
            "0,2,1,3,99,12",
            "1,2,100,10,70,3",
            "1,2,100,2,900000000007,3",
            "0,3,1,4,101,9",
            "2,3,1,4,101",
            "3,4,0,900000000007,102,8",
            "0,5,1,5,102,20",
            "1,5,102,8,900000000007,5",
            "3,6,1,5,98,6",
            "2,7,1,5,98",
            "4,8,5",
            "5,9,5",
            "4,10,123");
    }

    @Test
    void shouldLosePriorityWhenAModifyOnlyReduces()
    {
        order(SELL, 9, 1, 50);
        order(SELL, 4, 2, 50);
        modify(5, 1, 50);
        order(BUY, 7, 3, 50);
        modify(1, 1, 50);
        cancel(1);

        thenLines(
            "0,0,1,1,50,9",
            "0,1,1,2,50,4",
            "3,2,1,1,50,5",
            "0,3,0,3,50,7",
            "1,3,50,4,2,3",
            "1,3,50,3,1,3",
            "3,4,1,1,50,1",
            "2,5,1,1,50");
    }

    @Test
    void shouldKnowTheLaterOrderWhenAnIdIsUsedAgain()
    {
        order(BUY, 3, 7, 10);
        cancel(7);
        order(SELL, 5, 7, 20);
        order(BUY, 1, 8, 20);
        cancel(7);

        thenLines("0,0,0,7,10,3", "2,1,0,7,10", "0,2,1,7,20,5", "0,3,0,8,20,1", "1,3,20,1,7,8", "2,4,1,7,20");
    }

    @Test
    void shouldTakeAnyIdWhenIdsAreFarApart()
    {
        final long[] ids = {0, 1 << 21, (1 << 21) - 1, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE, -1};
        for (final long id : ids)
        {
            order(BUY, 1, id, 10);
        }
        ioc(SELL, ids.length, 3, -5);

        final int takerSequence = ids.length;
        final List<String> expected = new ArrayList<>();
        for (int i = 0; i < ids.length; i++)
        {
            expected.add("0," + i + ",0," + ids[i] + ",10,1");
        }
        expected.add("0," + takerSequence + ",1,3,-5," + ids.length);
        LongStream.of(ids).forEach(id -> expected.add("1," + takerSequence + ",10,1," + id + ",3"));
        thenLines(expected.toArray(String[]::new));
    }

    @Test
    void shouldTellTheBookWhenAsked()
    {
        assertEquals(Long.MIN_VALUE, engine.bestBid());
        assertEquals(Long.MAX_VALUE, engine.bestAsk());
        assertEquals(0, engine.depthAt(100, false));

        order(BUY, 10, 1, 100);
        order(BUY, 4, 2, 100);
        order(BUY, 7, 3, 90);
        order(SELL, 5, 4, -3);
        order(SELL, 6, 5, 1L << 53);
        order(SELL, 1, 6, 110);
        memory.send(engine);

        assertEquals(100, engine.bestBid());
        assertEquals(110, engine.bestAsk());
        assertEquals(9, engine.depthAt(100, false), "the sell at -3 has taken five");
        assertEquals(7, engine.depthAt(90, false));
        assertEquals(0, engine.depthAt(95, false));
        assertEquals(0, engine.depthAt(101, false));
        assertEquals(0, engine.depthAt(100, true));
        assertEquals(1, engine.depthAt(110, true));
        assertEquals(6, engine.depthAt(1L << 53, true));
        assertEquals(0, engine.depthAt(Long.MAX_VALUE, true));
        assertEquals(0, engine.depthAt(Long.MIN_VALUE, false));
    }

    @Test
    void shouldWaitForTheReaderWhenTheRingIsFull()
    {
        final HarnessMemory small = new HarnessMemory(16, BATCH);
        final ChallengeEngine slowed = small.launch(0);
        final List<String> expected = new ArrayList<>();
        for (int i = 0; i < BATCH; i++)
        {
            small.add(NEW, BUY, 0, 1, i, i, i + 1);
            expected.add("0," + i + ",0," + i + "," + (i + 1) + ",1");
        }

        final CompletableFuture<Void> matching = CompletableFuture.runAsync(() -> small.send(slowed));
        int taken = 0;
        while (taken < BATCH && !matching.isCompletedExceptionally())
        {
            taken += small.drain(5);
        }

        matching.join();
        assertEquals(expected, small.lines());
    }

    @Test
    void shouldStartWithNothingWhenItHasWarmedUp()
    {
        final ChallengeEngine warm = memory.launch(20_000);

        assertEquals(List.of(), memory.lines());
        assertEquals(Long.MIN_VALUE, warm.bestBid());
        assertEquals(Long.MAX_VALUE, warm.bestAsk());
    }

    @Test
    void shouldFailWhenAMessageIsOfNoKnownType()
    {
        memory.add(3, BUY, 0, 1, 0, 1, 1);

        assertTrue(assertThrows(IllegalArgumentException.class, () -> memory.send(engine)).getMessage()
            .contains("expected type 0 to 2, found 3"));
    }

    @Test
    void shouldFailWhenTheEngineRefusesANewOrder()
    {
        order(BUY, 0, 1, 1);

        assertTrue(assertThrows(IllegalStateException.class, () -> memory.send(engine)).getMessage()
            .contains("sequence=0"));
    }

    @Test
    void shouldGiveTheReportsOfTheOtherPathWhenTheFlowIsRandom() throws IOException
    {
        final long seed = Long.getLong("ringbook.seed", System.nanoTime());
        final Path file = randomWorkload(new Random(seed), 60_000);

        final String expected = new ConsensusBench(ConsensusReader.read(file)).run(0, 1).sha256();

        assertEquals(expected, sha256Of(file), "seed " + seed);
    }

    @ParameterizedTest
    @CsvSource({
        "normal, e9b2e3926854410b01a035aeb25dd05f1e597c233be8263de9eb49b6713d367e",
        "flash-crash, cff8d3f94b709fc64a8b2058a6ca4fb6920364904796e46906895e362d2bb16b"})
    void shouldReproduceThePublishedReportsWhenAScenarioIsMatched(final String scenario, final String sha256)
        throws IOException
    {
        assertEquals(sha256, sha256Of(PublishedHashTest.sharedFile("consensus/" + scenario + "_s23.bin.gz")));
    }

    private String sha256Of(final Path file) throws IOException
    {
        final ConsensusReader workload = ConsensusReader.read(file);
        for (int i = 0; i < workload.count(); i++)
        {
            memory.add(
                workload.type(i), workload.isSell(i) ? SELL : BUY, workload.isIoc(i) ? 1 : 0,
                (int)workload.quantity(i), workload.sequence(i), workload.orderId(i), workload.priceTicks(i));
            if (0 == (i + 1) % BATCH)
            {
                memory.send(engine);
                memory.lines();
            }
        }
        memory.send(engine);
        return memory.sha256OfAll();
    }

    /** A file of few ids and few prices, so that orders meet, ids come again and messages name what is gone. */
    private Path randomWorkload(final Random random, final int count) throws IOException
    {
        final int ids = 200;
        final int[] sides = new int[ids];
        final ByteBuffer content = ByteBuffer
            .allocate(ConsensusReader.HEADER_LENGTH + count * ConsensusReader.RECORD_LENGTH)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(ConsensusReader.MAGIC).putInt(ConsensusReader.VERSION).putInt(count);
        final boolean[] mayRest = new boolean[ids];
        for (int i = 0; i < count; i++)
        {
            final int id = random.nextInt(ids);
            final int type = mayRest[id] ? random.nextBoolean() ? CANCEL : MODIFY : random.nextInt(3);
            final boolean isIoc = NEW == type && 0 == random.nextInt(7);
            if (NEW == type)
            {
                sides[id] = random.nextInt(2);
            }
            mayRest[id] = MODIFY == type ? mayRest[id] : NEW == type && !isIoc;
            content
                .put((byte)type).put((byte)sides[id]).put((byte)(isIoc ? 1 : 0)).put((byte)0)
                .putInt(1 + random.nextInt(30)).putLong(i).putLong(id).putLong(1000 + random.nextInt(12)).putLong(0);
        }
        return Files.write(directory.resolve("random.bin"), content.array());
    }

    private void order(final int side, final int quantity, final long orderId, final long priceTicks)
    {
        memory.add(NEW, side, 0, quantity, sequence++, orderId, priceTicks);
    }

    private void ioc(final int side, final int quantity, final long orderId, final long priceTicks)
    {
        memory.add(NEW, side, 1, quantity, sequence++, orderId, priceTicks);
    }

    private void modify(final int quantity, final long orderId, final long priceTicks)
    {
        memory.add(MODIFY, BUY, 0, quantity, sequence++, orderId, priceTicks);
    }

    private void cancel(final long orderId)
    {
        memory.add(CANCEL, BUY, 0, 0, sequence++, orderId, 0);
    }

    private void thenLines(final String... lines)
    {
        memory.send(engine);
        assertEquals(List.of(lines), memory.lines());
    }
}
