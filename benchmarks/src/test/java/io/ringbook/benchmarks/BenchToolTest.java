package io.ringbook.benchmarks;

import io.ringbook.app.RingbookMain;
import io.ringbook.app.market.ConsensusReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BenchToolTest
{
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldPrintOneObjectAFileWhenJsonIsAskedFor() throws IOException
    {
        final Path file = workload(1, 0);

        final int exitStatus = execute(
            "bench", "consensus", file.toString(), "--json", "--rounds", "1", "--warmup", "0");

        assertEquals(0, exitStatus, err::toString);
        assertTrue(out.toString().strip().matches(
            "\\{\"file\":\".*w\\.bin\",\"messages\":1,\"trades\":0,\"mps\":[0-9]+\\.[0-9]{3}," +
            "\"sha256\":\"[0-9a-f]{64}\"}"), out::toString);
    }

    @Test
    void shouldPrintOneLineWithTheMachineWhenAReportIsAskedFor() throws IOException
    {
        final int exitStatus = execute(
            "bench", "consensus", workload(1, 0).toString(), "--report", "--rounds", "1", "--warmup", "0");

        assertEquals(0, exitStatus, err::toString);
        assertTrue(out.toString().strip().matches(
            "\\{\"bench\":\"consensus\",\"when\".*\"machine\":.*\"rows\":\\[\\{\"file\":\"w\\.bin\",\"messages\":1," +
            "\"trades\":0,\"mps\":[^,]+,\"mpsMin\":[^,]+,\"mpsMax\":[^,]+,\"sha256\":\"[0-9a-f]{64}\"}]}"),
            out::toString);
    }

    @Test
    void shouldPrintTheMachineWhenATableIsAskedFor() throws IOException
    {
        final int exitStatus = execute(
            "bench", "consensus", workload(1, 0).toString(), "--rounds", "1", "--warmup", "0");

        assertEquals(0, exitStatus, err::toString);
        assertTrue(out.toString().startsWith("machine  "), out::toString);
        assertTrue(out.toString().contains("JDK "), out::toString);
    }

    @Test
    void shouldAnswerNoWhenTheFileIsTruncated() throws IOException
    {
        final int exitStatus = execute("bench", "consensus", workload(2, 0).toString());

        assertEquals(1, exitStatus);
        assertTrue(err.toString().contains("w.bin: expected 2 records as the header says"), err::toString);
    }

    @Test
    void shouldSayWrongUseWhenTheFileIsAbsentOrRoundsAreNone() throws IOException
    {
        assertEquals(2, execute("bench", "consensus", directory.resolve("none.bin").toString()));
        assertTrue(err.toString().contains("none.bin: no such file"), err::toString);
        assertEquals(2, execute("bench", "consensus", workload(1, 0).toString(), "--rounds", "0"));
        assertEquals(2, execute("bench"));
    }

    private int execute(final String... args)
    {
        final CommandLine commandLine = RingbookMain.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(args);
    }

    private Path workload(final int count, final long sequence) throws IOException
    {
        return Files.write(directory.resolve("w.bin"), ByteBuffer
            .allocate(ConsensusReader.HEADER_LENGTH + ConsensusReader.RECORD_LENGTH)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(ConsensusReader.MAGIC).putInt(ConsensusReader.VERSION).putInt(count)
            .put(ConsensusReader.NEW).put((byte)0).put((byte)0).put((byte)0).putInt(7)
            .putLong(sequence).putLong(1).putLong(100).putLong(0)
            .array());
    }
}
