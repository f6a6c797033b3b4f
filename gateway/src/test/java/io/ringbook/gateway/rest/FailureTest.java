package io.ringbook.gateway.rest;

import io.ringbook.gateway.GatewayHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Nobody waits for ever: what has failed behind the gateway is told at once. */
@Timeout(60)
class FailureTest
{
    private static final String BUY = "{'symbol':'BTC-USDT','side':'BUY','price':'1','quantity':'1'}";

    @TempDir
    private Path directory;

    @Test
    void shouldFailWhatWaitsWhenTheEngineFails() throws Exception
    {
        final ExecutorService threads = Executors.newFixedThreadPool(4);
        final GatewayHarness exchange = new GatewayHarness(directory).markets();
        try
        {
            exchange.deposit(1_001, "USDT", 100_000_000_000_000L, 1);
            final AtomicBoolean isOver = new AtomicBoolean();
            final List<Future<Answer>> last = new ArrayList<>();
            for (int i = 0; i < 4; i++)
            {
                last.add(threads.submit(() ->
                {
                    Answer answer = Answer.of(exchange, 1_001, "POST", "/order", BUY);
                    while ("NEW".equals(answer.text("status")) && !isOver.get())
                    {
                        answer = Answer.of(exchange, 1_001, "POST", "/order", BUY);
                    }
                    return answer;
                }));
            }
            TimeUnit.MILLISECONDS.sleep(50);
            failEngine(exchange);
            for (final Future<Answer> answer : last)
            {
                answer.get(20, TimeUnit.SECONDS).refused(503, "ENGINE_FAILED", null, null);
            }
            isOver.set(true);
            final Answer after = Answer.of(exchange, 1_001, "DELETE", "/order/all", null)
                .refused(503, "ENGINE_FAILED", null, null);
            assertEquals("1", after.header("Retry-After"));
            Answer.of(exchange, 0, "GET", "/depth?symbol=BTC-USDT", null).is(200);
        }
        finally
        {
            threads.shutdownNow();
            closeFailed(exchange);
        }
    }

    /** An interrupt is a failure to the engine: it cannot know what was half done. */
    private static void failEngine(final GatewayHarness exchange)
    {
        for (final Thread thread : Thread.getAllStackTraces().keySet())
        {
            if (Set.of("ringbook-matcher").contains(thread.getName()))
            {
                thread.interrupt();
            }
        }
        assertTrue(null != exchange.ringbook());
    }

    private static void closeFailed(final GatewayHarness exchange)
    {
        try
        {
            exchange.close();
        }
        catch (final IllegalStateException e)
        {
            assertTrue(e.getMessage().contains("failed"), e.getMessage());
        }
    }

    @Test
    void shouldFailWhatWaitsWhenTheModelFails() throws Exception
    {
        final AtomicBoolean isBroken = new AtomicBoolean();
        final List<String> accidents = new ArrayList<>();
        try (GatewayHarness exchange = new GatewayHarness(directory, (context) -> context
            .clock(() ->
            {
                if (isBroken.get())
                {
                    throw new IllegalStateException("this clock is broken");
                }
                return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
            })
            .onAccident((request, e) ->
            {
                synchronized (accidents)
                {
                    accidents.add(request + ": " + e.getMessage());
                }
            })).markets())
        {
            exchange.deposit(1_001, "USDT", 100_000_000_000_000L, 1);
            Answer.of(exchange, 1_001, "POST", "/order", BUY).is(201);
            isBroken.set(true);
            for (int i = 0; i < 20; i++)
            {
                // The first may be answered before the thread looks at its clock.
                assertTrue(503 == Answer.of(exchange, 0, "GET", "/depth?symbol=BTC-USDT", null).json().path("status")
                    .asInt() || i < 2);
            }
            Answer.of(exchange, 1_001, "POST", "/order", BUY).refused(503, "ENGINE_FAILED", null, null);
            Answer.of(exchange, 1_001, "POST", "/order", BUY.replace("}", ",'clientOrderId':'a'}")).is(503);
        }
        assertEquals(List.of("model: this clock is broken"), accidents);
    }
}
