package io.ringbook.benchmarks;

import io.ringbook.app.market.ConsensusReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ConsensusBenchTest
{
    private static final int BUY = 0;
    private static final int SELL = 1;

    @TempDir
    private Path directory;

    private final List<byte[]> records = new ArrayList<>();
    private long sequence;

    @Test
    void shouldGiveTheCanonicalLinesWhenAllKindsOfReportsOccur() throws IOException
    {
        order(BUY, 10, 70, 100);
        order(BUY, 5, 900_000_000_007L, 100);
        ioc(SELL, 12, 3, 99);
        ioc(SELL, 9, 4, 101);
        modify(BUY, 8, 900_000_000_007L, 102);
        order(SELL, 20, 5, 102);
        modify(SELL, 6, 5, 98);
        cancel(SELL, 5);
        cancel(SELL, 5);
        modify(SELL, 1, 5, 98);
        cancel(BUY, 123);

        final ConsensusResult result = run();

        assertEquals(hash(
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
            "4,10,123"), result.sha256());
        assertEquals(11, result.messages());
        assertEquals(3, result.trades());
        assertTrue(result.medianMps() > 0, () -> "median " + result.medianMps());
    }

    @Test
    void shouldSortTradesBeforeTheirModifyWhenItCrosses() throws IOException
    {
        order(SELL, 4, 1, 50);
        order(SELL, 4, 2, 50);
        order(BUY, 9, 3, 40);
        modify(BUY, 6, 3, 50);

        assertEquals(hash(
            "0,0,1,1,50,4",
            "0,1,1,2,50,4",
            "0,2,0,3,40,9",
            "1,3,50,4,1,3",
            "1,3,50,2,2,3",
            "3,3,0,3,50,6"), run().sha256());
    }

    @Test
    void shouldLosePriorityWhenAModifyOnlyReduces() throws IOException
    {
        order(BUY, 9, 1, 50);
        order(BUY, 4, 2, 50);
        modify(BUY, 5, 1, 50);
        modify(BUY, 4, 2, 50);
        order(SELL, 7, 3, 50);
        modify(BUY, 2, 2, 50);
        cancel(BUY, 2);
        cancel(BUY, 1);

        assertEquals(hash(
            "0,0,0,1,50,9",
            "0,1,0,2,50,4",
            "3,2,0,1,50,5",
            "3,3,0,2,50,4",
            "0,4,1,3,50,7",
            "1,4,50,5,1,3",
            "1,4,50,2,2,3",
            "3,5,0,2,50,2",
            "2,6,0,2,50",
            "4,7,1"), run().sha256());
    }

    @Test
    void shouldTakePricesAroundZeroWhenTheFileHasThem() throws IOException
    {
        order(SELL, 4, 1, -3);
        order(BUY, 1, 2, 0);
        modify(SELL, 2, 1, 0);

        assertEquals(hash(
            "0,0,1,1,-3,4",
            "0,1,0,2,0,1",
            "1,1,-3,1,1,2",
            "3,2,1,1,0,2"), run().sha256());
    }

    @Test
    void shouldSweepWhenOneOrderMeetsThousands() throws IOException
    {
        final List<String> lines = new ArrayList<>();
        final int count = 5000;
        for (int i = 0; i < count; i++)
        {
            order(SELL, 1, i + 1, 1000 + i * 1_000_000_000L);
            lines.add("0," + i + ",1," + (i + 1) + "," + (1000 + i * 1_000_000_000L) + ",1");
        }
        order(BUY, count, count + 1, 1L << 50);
        lines.add("0," + count + ",0," + (count + 1) + "," + (1L << 50) + "," + count);
        for (int i = 0; i < count; i++)
        {
            lines.add("1," + count + "," + (1000 + i * 1_000_000_000L) + ",1," + (i + 1) + "," + (count + 1));
        }

        assertEquals(hash(lines.toArray(String[]::new)), run().sha256());
    }

    private void order(final int side, final int quantity, final long orderId, final long priceTicks)
    {
        record(ConsensusReader.NEW, side, 0, quantity, orderId, priceTicks);
    }

    private void ioc(final int side, final int quantity, final long orderId, final long priceTicks)
    {
        record(ConsensusReader.NEW, side, 1, quantity, orderId, priceTicks);
    }

    private void modify(final int side, final int quantity, final long orderId, final long priceTicks)
    {
        record(ConsensusReader.MODIFY, side, 0, quantity, orderId, priceTicks);
    }

    private void cancel(final int side, final long orderId)
    {
        record(ConsensusReader.CANCEL, side, 0, 0, orderId, 0);
    }

    private void record(
        final int type, final int side, final int ioc, final int quantity, final long orderId, final long priceTicks)
    {
        records.add(ByteBuffer.allocate(ConsensusReader.RECORD_LENGTH).order(ByteOrder.LITTLE_ENDIAN)
            .put((byte)type).put((byte)side).put((byte)ioc).put((byte)0).putInt(quantity)
            .putLong(sequence++).putLong(orderId).putLong(priceTicks).array());
    }

    private ConsensusResult run() throws IOException
    {
        final ByteBuffer content = ByteBuffer
            .allocate(ConsensusReader.HEADER_LENGTH + records.size() * ConsensusReader.RECORD_LENGTH)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(ConsensusReader.MAGIC).putInt(ConsensusReader.VERSION).putInt(records.size());
        records.forEach(content::put);
        final Path file = Files.write(directory.resolve("w.bin"), content.array());
        return new ConsensusBench(ConsensusReader.read(file)).run(1, 2);
    }

    private static String hash(final String... lines)
    {
        try
        {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                .digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
        }
        catch (final NoSuchAlgorithmException e)
        {
            throw new AssertionError(e);
        }
    }
}
