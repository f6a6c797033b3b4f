package io.ringbook.benchmarks;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BenchReportTest
{
    private final BenchReport report = new BenchReport("book", "ringbook bench book --seed \"1\"");
    private final StringWriter out = new StringWriter();

    @Test
    void shouldPrintOneLineOfJsonWithNumbersAsNumbers()
    {
        report.row().put("engine", "a \"b\"\n").put("commands", 3L).put("ns", 1.5)
            .row().put("engine", "c");

        report.print(new PrintWriter(out), true);

        final String line = out.toString();
        assertEquals(1, line.lines().count());
        assertTrue(line.matches("(?s)\\{\"bench\":\"book\",\"when\":\"[0-9T:-]+Z\",\"machine\":\\{\"cores\":[0-9]+,.*"),
            line);
        assertTrue(line.contains("\"command\":\"ringbook bench book --seed \\\"1\\\"\""), line);
        assertTrue(line.strip().endsWith("\"rows\":[" +
            "{\"engine\":\"a \\\"b\\\"\\u000a\",\"commands\":3,\"ns\":1.5},{\"engine\":\"c\"}]}"), line);
    }

    @Test
    void shouldAlignTheColumnsOfAllRowsInTheOrderTheyWereNamed()
    {
        report.row().put("engine", "a").put("ns", 1.5)
            .row().put("engine", "longer").put("ns", 12_345.6).put("note", "x");

        report.print(new PrintWriter(out), false);

        final List<String> lines = out.toString().lines().collect(Collectors.toList());
        assertTrue(lines.get(0).startsWith("machine  "), out::toString);
        assertEquals("command  ringbook bench book --seed \"1\"", lines.get(lines.size() - 5));
        assertEquals(
            List.of("engine     ns  note", "a        1.50", "longer  12346  x"),
            lines.subList(lines.size() - 3, lines.size()));
    }

    @Test
    void shouldLeaveOutWhatIsNoNumber()
    {
        report.row().put("commands", 0L).put("ns", 0.0 / 0.0);

        report.print(new PrintWriter(out), true);

        assertFalse(out.toString().contains("\"ns\""), out::toString);
    }
}
