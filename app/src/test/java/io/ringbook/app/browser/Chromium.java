package io.ringbook.app.browser;

import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * A Chromium without a window, where the machine has one. Nothing is ever downloaded.
 */
final class Chromium
{
    private static final File BROWSER = find("chromium", "chromium-browser", "google-chrome");
    private static final File DRIVER = find("chromedriver");

    /** Held here, so that the level holds: it warns of a protocol's version that nothing here uses. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    static
    {
        SELENIUM.setLevel(Level.SEVERE);
    }

    private Chromium()
    {
    }

    /** What is missing here, or null if nothing is. */
    static String missing()
    {
        return null == BROWSER ? "no chromium on the PATH" : null == DRIVER ? "no chromedriver on the PATH" : null;
    }

    /** A new browser with a profile of its own, and a screen of some size. */
    static ChromeDriver open(final int width, final int height, final String colorScheme)
    {
        final ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER);
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--hide-scrollbars", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-background-timer-throttling", "--disable-renderer-backgrounding",
            "--window-size=" + width + "," + height);
        final LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        final ChromeDriver driver = new ChromeDriver(new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER)
            .usingAnyFreePort()
            .withSilent(true)
            .build(), options);
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of(
            "width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 700));
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of(
            "features", List.of(Map.of("name", "prefers-color-scheme", "value", colorScheme))));
        return driver;
    }

    private static File find(final String... names)
    {
        final String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(names)
            .flatMap((name) -> Stream.of(path.split(File.pathSeparator)).map((folder) -> Path.of(folder, name)))
            .filter(Files::isExecutable).map(Path::toFile).findFirst().orElse(null);
    }
}
