package io.ringbook.app.browser;

import io.ringbook.app.serve.OpenExchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Two people trade in their browsers, an administrator opens a market for them, and the page stays readable. */
class TradingPageTest
{
    private static final String MARKET = "PIE-USDT";
    private static final String ADMIN_PASSWORD = "a password of the test";
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private static Path directory;

    private static OpenExchange exchange;

    private final List<TradingPage> pages = new ArrayList<>();

    @BeforeAll
    static void open() throws IOException
    {
        if (null != Chromium.missing())
        {
            System.out.println("TradingPageTest: skipped, " + Chromium.missing());
        }
        assumeTrue(null == Chromium.missing(), Chromium.missing());
        final Path password = Files.writeString(directory.resolve("password"), ADMIN_PASSWORD);
        exchange = new OpenExchange(directory.resolve("data"), Map.of(
            "demo", "true", "demo-rate", "40", "admin", "warden", "admin-password-file", password.toString(),
            "rate-limit-address", "0", "rate-limit-user", "0", "rate-limit-login", "0"));
        try (TradingPage warden = new TradingPage(exchange.url(), 1440, 900, "light"))
        {
            addMarket(warden);
        }
    }

    @AfterAll
    static void close()
    {
        if (null != exchange)
        {
            exchange.close();
        }
    }

    @AfterEach
    void closePages()
    {
        pages.forEach(TradingPage::close);
    }

    private static void addMarket(final TradingPage warden)
    {
        warden.logIn("warden", ADMIN_PASSWORD).click("tab-admin");
        Map.of("symbol", MARKET, "baseAsset", "PIE", "quoteAsset", "USDT", "tickSize", "0.01", "lotSize", "0.001",
            "makerFeeBps", "1", "takerFeeBps", "2").forEach((name, value) -> warden.type("new-" + name, value));
        warden.click("add-symbol").await(By.cssSelector("[data-test=audit] tbody"), (text) -> text.contains(MARKET));
        warden.market(MARKET).click("resume").awaitThere("[data-test=audit] tbody tr:nth-child(2)").keep("admin");
        assertEquals(List.of(), warden.complaints());
    }

    private TradingPage open(final int width, final int height, final String colorScheme)
    {
        final TradingPage page = new TradingPage(exchange.url(), width, height, colorScheme);
        pages.add(page);
        return page;
    }

    @Test
    void shouldLetTwoPeopleTrade()
    {
        final TradingPage ada = open(1440, 900, "light").keep("1-visitor");
        ada.signUp("ada", PASSWORD).keep("2-signed-up").market(MARKET);
        ada.click("open-deposit").keep("3-deposit").choose("asset", "USDT").type("amount", "10000")
            .click("dialog-submit")
            .awaitGone("dialog-deposit").await("wallet-USDT", "10,000"::equals);
        ada.order("BUY", "100.00", "2").await("estimate-total", (text) -> text.startsWith("–"))
            .awaitThere("[data-test=bids] [data-price='100.00'][data-quantity='2.000'] [data-test=own]")
            .await("open-count", "1"::equals).await("available", "9,799.96 USDT"::equals);
        final TradingPage bob = open(1440, 900, "dark").signUp("bob", PASSWORD).market(MARKET).deposit("PIE", "5")
            .awaitThere("[data-test=bids] [data-price='100.00'][data-quantity='2.000']");
        assertEquals(0, bob.count("[data-test=own]"));

        // Bob takes what ada shows, by a click on her price.
        bob.click("side-SELL").click(By.cssSelector("[data-test=bids] [data-price='100.00']")).type("quantity", "0.5")
            .await("estimate-total", "49.99 USDT"::equals).keep("4-order-form").click("submit");
        for (final TradingPage page : List.of(ada, bob))
        {
            page.awaitThere("[data-test=bids] [data-price='100.00'][data-quantity='1.500']")
                .await("trade", (text) -> text.contains("100.00") && text.contains("0.500"))
                .await("last-price", "100.00"::equals).awaitThere("#candles[data-last='100.00']");
        }
        ada.await("wallet-PIE", "0.5"::equals).await("wallet-USDT", "9,949.995"::equals);
        bob.await("wallet-PIE", "4.5"::equals).await("wallet-USDT", "49.99"::equals);

        ada.click("amend").type("amend-price", "101.00").type("amend-quantity", "3").keep("5-amend").click("amend-save")
            .awaitThere("[data-test=bids] [data-price='101.00'][data-quantity='2.500'] [data-test=own]")
            .keep("6-open-orders");
        bob.awaitThere("[data-test=bids] [data-price='101.00'][data-quantity='2.500']");
        assertEquals(0, bob.count("[data-test=bids] [data-price='100.00']"));

        ada.click("cancel").await("no-orders", (text) -> text.startsWith("No open"))
            .await("available", "9,949.995 USDT"::equals);
        ada.click("tab-history").awaitThere("[data-test=past-order][data-status=CANCELED]").keep("7-history")
            .click("tab-fills").awaitThere("[data-test=own-trade]").keep("8-trades")
            .click("tab-balances").awaitThere("[data-test=balance-PIE]").keep("9-balances");
        bob.click("tab-history").awaitThere("[data-test=past-order][data-status=FILLED]");
        assertEquals(List.of(), withoutWaiting(ada.complaints()));
        assertEquals(List.of(), withoutWaiting(bob.complaints()));

        ada.click("logout").awaitThere("[data-test=open-login]");
        assertEquals(0, ada.count("[data-test=own-trade], [data-test=order]"));
        assertEquals(0L, ada.script("return sessionStorage.length"));
        ada.logIn("ada", PASSWORD).await("wallet-PIE", "0.5"::equals);
        assertEquals(List.of(), ada.complaints());
    }

    @Test
    void shouldTakeEveryTypeOfOrder()
    {
        final TradingPage eve = open(1440, 900, "light").signUp("eve", PASSWORD).market(MARKET)
            .deposit("USDT", "5000").deposit("PIE", "50");
        eve.click("iceberg").type("displayQuantity", "0.1").order("SELL", "500.00", "1")
            .awaitThere("[data-test=asks] [data-price='500.00'][data-quantity='0.100']");
        eve.click("postOnly").order("BUY", "500.00", "0.1")
            .await(By.cssSelector("#ticket .problem"), (text) -> text.contains("post-only"))
            .click("postOnly");
        eve.choose("type", "STOP").type("stopPrice", "600.00").type("quantity", "1").click("submit")
            .awaitThere("[data-test=order][data-status=PENDING_TRIGGER]");
        eve.choose("type", "TRAILING_STOP").click("side-SELL").type("trailOffset", "5").type("quantity", "1")
            .click("submit");
        eve.choose("type", "STOP_LIMIT").type("stopPrice", "50").type("price", "49").type("quantity", "1")
            .click("submit")
            .await("open-count", "4"::equals).keep("10-every-type");
        eve.choose("type", "LIMIT").choose("timeInForce", "IOC").order("SELL", "499.00", "1")
            .click("tab-history").awaitThere("[data-test=past-order][data-status=EXPIRED]").click("tab-open");
        eve.choose("type", "LIMIT").choose("timeInForce", "GTC").click("percent-50")
            .await(By.cssSelector("[data-test=percent-50][aria-pressed=true]"), (text) -> true);
        eve.click("cancel-all").click("cancel-all").await("no-orders", (text) -> text.startsWith("No open"));
        assertEquals(List.of(), withoutRefusals(eve.complaints()));
    }

    @Test
    void shouldSayAtTheFieldWhatIsWrong()
    {
        final TradingPage zoe = open(1440, 900, "light");
        zoe.click("open-signup").type("username-field", "zoe").type("password-field", "short").click("dialog-submit")
            .await("problem-password", (text) -> !text.isEmpty()).keep("11-error-at-its-field");
        zoe.type("username-field", "warden").type("password-field", PASSWORD).click("dialog-submit")
            .await("problem-username", (text) -> !text.isEmpty());
        zoe.type("username-field", "zoe").click("dialog-submit").await("username", "zoe"::equals).market(MARKET);
        zoe.order("BUY", "1.001", "1").await("problem-price", "Not a multiple of 0.01"::equals)
            .order("BUY", "1.00", "one").await("problem-quantity", "Not a decimal number"::equals)
            .order("BUY", "1.00", "1000").await("problem-quantity", (text) -> text.contains("Not enough"));
        zoe.click("logout").logIn("zoe", "not the password").await("problem", (text) -> !text.isEmpty());
        assertEquals(List.of(), withoutRefusals(zoe.complaints()));
    }

    /** A history that is behind what has just been done is asked again by the page; the browser tells of that too. */
    private static List<String> withoutWaiting(final List<String> complaints)
    {
        return complaints.stream()
            .filter((line) -> !line.matches(".*/user/(order|trades)\\?.*the server responded with a status of 503.*"))
            .toList();
    }

    /** A browser tells of every answer that is a refusal; these are asked for. */
    private static List<String> withoutRefusals(final List<String> complaints)
    {
        return complaints.stream().filter((line) -> !line.matches(".*the server responded with a status of 4\\d\\d.*"))
            .toList();
    }

    @Test
    void shouldFillTheScreenWithALivingMarketAndHearKeys()
    {
        final TradingPage page = open(1440, 900, "dark");
        page.awaitThere("[data-test=asks] li:nth-child(5)").awaitThere("[data-test=bids] li:nth-child(5)")
            .awaitThere("[data-test=trade]:nth-child(5)");
        final String before = page.text("tape");
        page.await("tape", (text) -> !text.equals(before)).keep("12-dark");
        page.press("d").awaitThere("#depth[data-count]").keep("13-depth").press("d");
        page.press("s").awaitThere("[data-test=side-SELL][aria-checked=true]").press("b")
            .awaitThere("[data-test=side-BUY][aria-checked=true]");
        page.press("/").awaitThere("[data-test=market-search]:focus").keep("14-markets").press(Keys.ESCAPE)
            .awaitGone("market-search");
        page.press("?").awaitThere("[data-test=dialog-help]").keep("15-keys")
            .press(Keys.ESCAPE).awaitGone("dialog-help");
        page.click("interval-1s").awaitThere("[data-test=interval-1s][aria-pressed=true]")
            .awaitThere("#candles[data-count]:not([data-count='0'])");
        final Object wide = page.script("return getComputedStyle(document.body).backgroundColor");
        page.press("t").awaitThere("html[data-theme=light]").keep("16-light");
        assertNotEquals(wide, page.script("return getComputedStyle(document.body).backgroundColor"));
        assertEquals(List.of(), page.complaints());
    }

    @Test
    void shouldGoOnAfterABreak()
    {
        final TradingPage page = open(1440, 900, "light").signUp("kim", PASSWORD).market(MARKET).deposit("USDT", "100");
        page.script("sockets.at(-1).close()");
        page.awaitThere("[data-test=connection]:not([data-phase=connected])").awaitThere(
            "[data-test=connection][data-phase=connected]");
        page.order("BUY", "1.00", "1").await("open-count", "1"::equals).await("available", "98.9998 USDT"::equals)
            .awaitThere("[data-test=bids] [data-price='1.00'] [data-test=own]");
        page.script("sockets.at(-1).close()");
        page.click("cancel").await("no-orders", (text) -> true).await("available", "100 USDT"::equals);
        assertEquals(List.of(), page.complaints());
    }

    @Test
    void shouldBeReadableOnAPhone()
    {
        final TradingPage phone = open(390, 844, "light").keep("20-phone-chart");
        phone.signUp("pat", PASSWORD).market(MARKET).click("view-trade").deposit("USDT", "1000")
            .order("BUY", "7.00", "1");
        for (final String view : List.of("chart", "book", "trade", "orders"))
        {
            phone.click("view-" + view);
            assertTrue((Boolean)phone.script("return document.documentElement.scrollWidth <= innerWidth"), view);
            phone.keep("21-phone-" + view);
        }
        phone.await("order-quantity", "1.000"::equals).click("cancel").await("no-orders", (text) -> true);
        assertEquals(List.of(), phone.complaints());
    }

    @Test
    void shouldReckonExactly() throws IOException
    {
        final String code;
        try (InputStream in = TradingPageTest.class.getResourceAsStream("exact.js"))
        {
            code = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        final Object checks = open(1440, 900, "light").asyncScript(code);
        assertTrue(checks instanceof Long && (Long)checks > 3_000, String.valueOf(checks));
    }
}
