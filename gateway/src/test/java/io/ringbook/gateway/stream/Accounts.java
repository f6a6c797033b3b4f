package io.ringbook.gateway.stream;

import io.ringbook.gateway.GatewayHarness;

import java.nio.file.Path;

/** An exchange whose accounts from 1001 on have plenty of money. */
final class Accounts
{
    static final String BTC = "BTC-USDT";
    private static final long UNITS = 100_000_000L;

    private Accounts()
    {
    }

    static GatewayHarness open(final Path directory, final StreamLimits limits, final int accounts)
    {
        return funded(new GatewayHarness(directory, (context) -> context.streamLimits(limits)), accounts);
    }

    static GatewayHarness funded(final GatewayHarness exchange, final int accounts)
    {
        exchange.markets();
        for (int i = 1; i <= accounts; i++)
        {
            exchange.deposit(1_000 + i, "USDT", 10_000_000 * UNITS, 1).deposit(1_000 + i, "BTC", 100_000 * UNITS, 2);
        }
        while (200 != exchange.send(0, "GET", "/api/v1/depth?symbol=BTC-USDT", null).statusCode())
        {
            Thread.onSpinWait();
        }
        return exchange;
    }
}
