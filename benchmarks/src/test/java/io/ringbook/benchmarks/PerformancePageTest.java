package io.ringbook.benchmarks;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Nobody edits a figure of docs/performance.md: page and charts are what the template and the measured files give. */
class PerformancePageTest
{
    private static final Path PAGE = Path.of("..", "docs", "performance.md");
    private static final Path DIRECTORY = Path.of("..", "docs", "performance");

    @Test
    void shouldBeWhatTheMeasuredFilesGive() throws IOException
    {
        Assumptions.assumeTrue(Files.exists(PAGE), "skipped: no docs/performance.md yet");

        final Map<Path, String> files =
            ReportTool.files(List.of(DIRECTORY), DIRECTORY.resolve("template.md"), PAGE);

        for (final Map.Entry<Path, String> file : files.entrySet())
        {
            assertEquals(file.getValue(), Files.readString(file.getKey()),
                () -> file.getKey() + " (write it with './ringbook bench report')");
        }
        try (Stream<Path> charts = Files.list(DIRECTORY))
        {
            final Set<Path> drawn =
                charts.filter(chart -> chart.toString().endsWith(".svg")).collect(Collectors.toSet());
            drawn.removeAll(files.keySet());
            assertEquals(Set.of(), drawn, "charts that the page does not show");
        }
    }
}
