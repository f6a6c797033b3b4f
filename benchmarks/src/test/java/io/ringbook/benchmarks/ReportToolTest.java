package io.ringbook.benchmarks;

import io.ringbook.app.RingbookMain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import picocli.CommandLine;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A page is what its template and the measured files give, and nothing else. */
class ReportToolTest
{
    private static final Path SAMPLES = Path.of("src", "test", "resources", "report");

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldFillEachPlaceholderFromTheFiles() throws IOException
    {
        assertEquals(0, report(SAMPLES.resolve("template.md")), err::toString);

        final String page = Files.readString(page());
        assertFalse(page.contains("{{"), page);
        assertTrue(page.contains("reaches\n70 % of a bare COPY: 241,154 rows/s in 1.3 s."), page);
        assertTrue(page.contains(
            "| instruments | resting | engine | ns a command | times Ringbook |\n|---:|---:|---|---:|---:|\n" +
            "| 1 | 1,000 | ringbook | 20.5 | 1.00 |\n| 1 | 1,000 | exchange-core Direct | 52.0 | 2.54 |\n"), page);
        assertFalse(page.contains("| 100 |"), "rows that the placeholder leaves out");
        assertTrue(page.contains("![Latency by rate](page/rates.svg)"), page);
        assertTrue(page.contains("- `ringbook bench book --sample`, 2 cores, Sample CPU, Linux 6 amd64; " +
            "Sample VM 17; 2026-01-02; `-Xmx4g`\n- machine not stated\n"), page);
    }

    @Test
    void shouldDrawChartsThatAnyReaderCanShow() throws IOException, ParserConfigurationException, SAXException
    {
        assertEquals(0, report(SAMPLES.resolve("template.md")), err::toString);

        try (Stream<Path> charts = Files.list(directory.resolve("page")))
        {
            for (final Path chart : charts.toList())
            {
                final Document svg =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(chart.toFile());
                assertEquals("svg", svg.getDocumentElement().getTagName());
                assertEquals(0, svg.getElementsByTagName("script").getLength());
                final String text = Files.readString(chart);
                assertTrue(text.contains("prefers-color-scheme:dark"), chart::toString);
                assertFalse(text.contains("NaN") || text.contains("Infinity"), chart::toString);
            }
        }
        final List<String> words = words("percentiles.svg");
        assertTrue(words.containsAll(List.of(
            "Latency by percentile, FUSED", "percentile", "microseconds", "50 %", "99.9 %", "10,000/s", "5,000,000/s",
            "2 cores, Sample CPU, Linux 6 amd64; Sample VM 17; 2026-01-02")), words::toString);
        assertTrue(words("engines.svg").containsAll(
            List.of("parity-match", "100 instr., 1,000,000 orders", "20.5", "380")), () -> "engines.svg");
    }

    @Test
    void shouldTellARunFromAnotherByItsFileAndShowValuesInAnotherUnit() throws IOException
    {
        final Path before = Files.createDirectory(directory.resolve("runs"));
        final String run = "{\"bench\":\"replay\",\"rows\":[{\"mps\":%s,\"ns\":4500}]}\n";
        Files.writeString(before.resolve("before.json"), String.format(run, "8.5"));
        Files.writeString(before.resolve("after.json"), String.format(run, "12.5"));
        final Path template = Files.writeString(directory.resolve("template.md"),
            "{{value replay field=\"mps\" where=\"from=before\"}} before, " +
            "{{value replay field=\"mps\" where=\"from=after\"}} after\n" +
            "{{bars replay chart=\"c\" title=\"t\" xlabel=\"x\" label=\"from\" value=\"ns\" scale=\"0.001\"}}\n");

        assertEquals(0, execute("bench", "report", before.toString(), "--template", template.toString(),
            "--out", page().toString()), err::toString);

        assertTrue(Files.readString(page()).startsWith("8.50 before, 12.5 after\n"), () -> "page");
        assertTrue(Files.readString(directory.resolve("page/c.svg")).contains(">4.50</text>"), () -> "chart");
    }

    @Test
    void shouldAnswerNoWhenAFigureWasEditedByHand() throws IOException
    {
        final Path template = SAMPLES.resolve("template.md");
        assertEquals(0, report(template));
        assertEquals(0, report(template, "--check"), err::toString);

        Files.writeString(page(), Files.readString(page()).replace("70 %", "90 %"));

        assertEquals(1, report(template, "--check"));
        assertTrue(err.toString().contains("page.md: expected what the measured files give"), err::toString);
    }

    @Test
    void shouldSayWhichPlaceholderHasNoFigures() throws IOException
    {
        assertWrong("{{table replay columns=\"mps\"}}",
            "template.md:3: {{table replay columns=\"mps\"}}: expected a file of 'ringbook bench replay --json'");
        assertWrong("{{table book columns=\"engine,speed\"}}", "expected a value of 'speed', found only [instruments,");
        assertWrong("{{value book field=\"nsPerCommand\"}}", "expected one row, found 15");
        assertWrong("{{value book field=\"engine\" where=\"engine=none\"}}", "expected rows where engine=none, found");
        assertWrong("{{pie book}}", "expected table, lines, percentiles, bars, value or runs, found pie");
        assertWrong("{{table book colums=\"engine\"}}", "expected only columns, where, found colums");
        assertWrong("{{bars book chart=\"b\" title=\"t\" xlabel=\"x\" label=\"engine\" value=\"nsPerCommand\"}}",
            "expected one row for 'ringbook' and '', found more");
        assertWrong("{{bars book chart=\"b\" title=\"t\" xlabel=\"x\" label=\"restingOrders\" value=\"engine\"}}",
            "expected a number for 'engine', found 'ringbook'");
        assertWrong("{{value projector field=\"share\" where=\"what=bare COPY\" decimals=\"x\"}}", "0 to 9 decimals");
        assertWrong("{{runs}}", "expected the name of a bench");
        assertWrong("{{runs book", "template.md:3: expected }} behind {{");
        assertWrong("{{table book columns=engine}}", "expected kind, bench and name=\"value\"");
        assertFalse(Files.exists(page()), "nothing is written when a placeholder fails");
    }

    @Test
    void shouldNameTheLineThatIsNoMeasurement() throws IOException
    {
        final Path file = Files.writeString(directory.resolve("x.json"), "\n{\"bench\":\"book\"}\n");
        assertEquals(2, execute("bench", "report", file.toString(), "--out", page().toString(),
            "--template", SAMPLES.resolve("template.md").toString()));
        assertTrue(err.toString().contains(
            "x.json:2: expected a line of 'ringbook bench ... --json': expected \"bench\" and"), err::toString);

        Files.writeString(file, "{\"bench\":\"book\",\"rows\":[{\"a\":{}}]}\n");
        assertEquals(2, execute("bench", "report", file.toString(), "--out", page().toString(),
            "--template", SAMPLES.resolve("template.md").toString()));
        assertEquals(2, execute("bench", "report", "--out", page().toString()));
        assertTrue(err.toString().contains("template.md: no such file"), err::toString);
    }

    private void assertWrong(final String placeholder, final String message) throws IOException
    {
        err.getBuffer().setLength(0);
        final Path template = Files.writeString(directory.resolve("template.md"), "# Page\n\n" + placeholder + "\n");
        assertEquals(2, report(template));
        assertTrue(err.toString().contains(message), err::toString);
    }

    private List<String> words(final String chart) throws IOException, ParserConfigurationException, SAXException
    {
        final NodeList texts = DocumentBuilderFactory.newInstance().newDocumentBuilder()
            .parse(directory.resolve("page").resolve(chart).toFile()).getElementsByTagName("text");
        final List<String> words = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++)
        {
            words.add(texts.item(i).getTextContent());
        }
        return words;
    }

    private Path page()
    {
        return directory.resolve("page.md");
    }

    private int report(final Path template, final String... more)
    {
        final List<String> args = new ArrayList<>(List.of(
            "bench", "report", SAMPLES.toString(), "--template", template.toString(), "--out", page().toString()));
        args.addAll(List.of(more));
        return execute(args.toArray(String[]::new));
    }

    private int execute(final String... args)
    {
        final CommandLine commandLine = RingbookMain.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(args);
    }
}
