package io.ringbook.gateway;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An order goes in by REST and comes out with its fills, as the engine says. */
class OrderPathTest
{
    private static final long UNITS = 100_000_000L;

    @TempDir
    private Path directory;

    @Test
    void shouldAnswerAnOrderWithItsFills()
    {
        try (GatewayHarness exchange = new GatewayHarness(directory).markets())
        {
            exchange.deposit(1, "USDT", 100_000 * UNITS, 1).deposit(2, "BTC", 10 * UNITS, 1);

            final HttpResponse<String> resting = exchange.send(
                1, "POST", "/api/v1/order",
                "{\"symbol\":\"BTC-USDT\",\"side\":\"BUY\",\"price\":\"100.00\",\"quantity\":2}");
            assertEquals(201, resting.statusCode(), resting.body());
            assertTrue(resting.body().contains("\"status\":\"NEW\""), resting.body());

            final HttpResponse<String> taking = exchange.send(
                2, "POST", "/api/v1/order",
                "{\"symbol\":\"BTC-USDT\",\"side\":\"SELL\",\"price\":100,\"quantity\":\"0.5\"}");
            assertEquals(201, taking.statusCode(), taking.body());
            assertTrue(taking.body().contains("\"status\":\"FILLED\""), taking.body());
            assertTrue(taking.body().contains("\"fee\":\"0.01\""), taking.body());

            final HttpResponse<String> depth = exchange.send(0, "GET", "/api/v1/depth?symbol=BTC-USDT", null);
            assertTrue(depth.body().contains("\"bids\":[[\"100.00\",\"1.500\"]]"), depth.body());
        }
        try (GatewayHarness exchange = new GatewayHarness(directory))
        {
            final HttpResponse<String> depth = exchange.send(0, "GET", "/api/v1/depth?symbol=BTC-USDT", null);
            assertTrue(depth.body().contains("\"bids\":[[\"100.00\",\"1.500\"]]"), depth.body());
        }
    }
}
