package io.ringbook.app.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The page in a person's browser: what can be clicked, typed and read there.
 */
final class TradingPage implements AutoCloseable
{
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofMillis(40);

    /** Remembers the page's sockets, so that a test can break the connection. */
    private static final String KEEP_SOCKETS =
        "window.sockets = []; const Real = WebSocket; window.WebSocket = class extends Real" +
            "{ constructor(...a) { super(...a); window.sockets.push(this); } };";

    private final ChromeDriver driver;

    TradingPage(final String url, final int width, final int height, final String colorScheme)
    {
        driver = Chromium.open(width, height, colorScheme);
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", KEEP_SOCKETS));
        driver.get(url);
        await("connection", (text) -> text.startsWith("Live"));
    }

    TradingPage signUp(final String username, final String password)
    {
        click("open-signup");
        return type("username-field", username).type("password-field", password).click("dialog-submit").awaitGone(
            "dialog-signup").await("username", username::equals);
    }

    TradingPage logIn(final String username, final String password)
    {
        click("open-login");
        return type("username-field", username).type("password-field", password).click("dialog-submit");
    }

    TradingPage deposit(final String asset, final String amount)
    {
        return click("open-deposit").choose("asset", asset).type("amount", amount).click("dialog-submit")
            .awaitGone("dialog-deposit");
    }

    TradingPage market(final String symbol)
    {
        return click("market").type("market-search", symbol).click("market-" + symbol).await("market", (text) ->
            text.startsWith(symbol));
    }

    /** Fills in and sends an order of the type that the form is at. */
    TradingPage order(final String side, final String price, final String quantity)
    {
        return click("side-" + side).type("price", price).type("quantity", quantity).click("submit");
    }

    /** Clicks what bears a name for tests; waits until it is there and can be. */
    TradingPage click(final String name)
    {
        return click(named(name));
    }

    TradingPage click(final By by)
    {
        waiting().until((d) ->
        {
            final WebElement element = d.findElement(by);
            if (!element.isDisplayed() || !element.isEnabled())
            {
                return false;
            }
            element.click();
            return true;
        });
        return this;
    }

    /** Puts a text in a field's place. */
    TradingPage type(final String name, final String text)
    {
        waiting().until((d) ->
        {
            final WebElement field = d.findElement(named(name));
            field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
            return text.equals(field.getDomProperty("value"));
        });
        return this;
    }

    /** Presses keys wherever the focus is. */
    TradingPage press(final CharSequence... keys)
    {
        driver.switchTo().activeElement().sendKeys(keys);
        return this;
    }

    TradingPage choose(final String name, final String value)
    {
        waiting().until((d) ->
        {
            new Select(d.findElement(named(name))).selectByValue(value);
            return true;
        });
        return this;
    }

    /** Waits until something says what it shall. */
    TradingPage await(final String name, final Predicate<String> isRight)
    {
        return await(named(name), isRight);
    }

    TradingPage await(final By by, final Predicate<String> isRight)
    {
        final String[] found = {"nothing"};
        waiting().withMessage(() -> by + ": last it said " + found[0] + logs()).until((d) ->
        {
            final WebElement element = d.findElement(by);
            found[0] = element.getDomProperty("textContent").strip().replaceAll("\\s+", " ");
            return isRight.test(found[0]);
        });
        return this;
    }

    /** Waits until something is there. */
    TradingPage awaitThere(final String css)
    {
        waiting().withMessage(() -> "expected " + css + logs())
            .until((d) -> !d.findElements(By.cssSelector(css)).isEmpty());
        return this;
    }

    TradingPage awaitGone(final String name)
    {
        waiting().withMessage(() -> "expected no " + name + logs()).until((d) -> d.findElements(named(name)).isEmpty());
        return this;
    }

    String text(final String name)
    {
        return driver.findElement(named(name)).getDomProperty("textContent").strip();
    }

    int count(final String css)
    {
        return driver.findElements(By.cssSelector(css)).size();
    }

    Object script(final String code)
    {
        return driver.executeScript(code);
    }

    Object asyncScript(final String code)
    {
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        return driver.executeAsyncScript(code);
    }

    /** Keeps what is seen now. */
    TradingPage keep(final String name)
    {
        try
        {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** What the browser has complained of since it was asked last: violated policies, errors, files not found. */
    List<String> complaints()
    {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::toString).toList();
    }

    private String logs()
    {
        return ", log " + complaints();
    }

    static By named(final String name)
    {
        return By.cssSelector("[data-test='" + name + "']");
    }

    private WebDriverWait waiting()
    {
        final WebDriverWait wait = new WebDriverWait(driver, PATIENCE, LOOK);
        wait.ignoring(NoSuchElementException.class, StaleElementReferenceException.class)
            .ignoring(ElementNotInteractableException.class);
        return wait;
    }

    @Override
    public void close()
    {
        driver.quit();
    }
}
