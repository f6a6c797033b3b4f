package io.ringbook.metrics;

import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.InMemoryJournal;
import io.ringbook.pipeline.CommandJournal;
import io.ringbook.pipeline.Layout;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;
import io.ringbook.replay.Alarm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(60)
class ConditionTest
{
    private final RingbookMetrics metrics = new RingbookMetrics();
    private final AtomicBoolean hasSpace = new AtomicBoolean(true);
    private MetricsServer server;
    private Scraper scraper;

    @BeforeEach
    void setUp() throws IOException
    {
        server = MetricsServer.launch(metrics, 0);
        scraper = new Scraper(server);
    }

    @AfterEach
    void tearDown()
    {
        server.close();
    }

    @Test
    void shouldBeAliveAndNotReadyUntilTheEngineIsRecovered()
    {
        then(200, "starting", 503, "starting: not recovered yet");
        final RingbookContext context = metrics.watch(context().recovery((config, events) ->
        {
            then(200, "starting", 503, "starting: not recovered yet");
            return new MatchingEngine(config, events);
        }));
        try (Ringbook ringbook = Ringbook.launch(context))
        {
            metrics.ringbook(ringbook);
            then(200, "active", 200, "ready");
        }
        then(200, "closed", 503, "closed");
        assertTrue(scraper.get("/state").text().startsWith("{\"state\":\"closed\",\"ready\":false,"));
    }

    @Test
    void shouldNotBeReadyWhileTheDiskIsAlmostFull()
    {
        try (Ringbook ringbook = Ringbook.launch(metrics.watch(context().journal(journal()))))
        {
            metrics.ringbook(ringbook);
            then(200, "active", 200, "ready");
            hasSpace.set(false);
            then(200, "active", 503, "disk almost full: ");
            assertEquals(0, scraper.series().get("ringbook_journal_has_space"));
            assertEquals(0, scraper.series().get("ringbook_ready"));
            hasSpace.set(true);
            then(200, "active", 200, "ready");
        }
    }

    @Test
    void shouldNotBeReadyWhileAnAlarmStands()
    {
        final List<Alarm> passedOn = new ArrayList<>();
        try (Ringbook ringbook = Ringbook.launch(metrics.watch(context())))
        {
            metrics.ringbook(ringbook);
            metrics.alarmHandler(passedOn::add).onAlarm(
                new Alarm(Alarm.Code.STATE_HASH_DIFFERS, 65_536, "expected \"this\",\nfound that"));

            then(200, "active", 503, "alarm state-hash-differs at sequence 65536: expected \"this\",; found that");
            assertEquals(1, passedOn.size());
            assertEquals(1, scraper.series().get("ringbook_alarms_total{code=\"state_hash_differs\"}"));
            assertTrue(scraper.get("/state").text().contains("expected \\\"this\\\",; found that"));
        }
    }

    @Test
    void shouldGetOverASnapshotThatFailedOnceThereIsANewerOne()
    {
        final AlarmBoard alarms = new AlarmBoard();
        alarms.onAlarm(new Alarm(Alarm.Code.SNAPSHOT_FAILED, 500, "no space"));
        assertEquals("alarm snapshot-failed at sequence 500: no space", alarms.standing(400));
        assertEquals(null, alarms.standing(600));
    }

    @Test
    void shouldSayWhyTheEngineHasFailed()
    {
        final Ringbook ringbook = Ringbook.launch(metrics.watch(new RingbookContext().layout(Layout.INVOKER)
            .eventHandler(new NoEvents()
            {
                @Override
                public void onCommandStart(final long sequence, final long timestampNs, final long correlationId)
                {
                    throw new IllegalStateException("no room on the wall\nat all");
                }
            })));
        metrics.ringbook(ringbook);
        then(200, "active", 200, "ready");
        final Flow flow = new Flow(1);
        ringbook.offer(flow.buffer, 0, flow.next());
        ringbook.invoke();
        assertThrows(RuntimeException.class, () -> ringbook.pollEvents(1));

        final String reason =
            "failed after sequence 1: java.lang.IllegalStateException: no room on the wall; at all";
        then(503, reason, 503, reason);
        assertEquals(1, scraper.series().get("ringbook_state{state=\"failed\"}"));
        assertEquals(0, scraper.series().get("ringbook_healthy"));
        assertThrows(IllegalStateException.class, ringbook::close);
        then(503, reason, 503, reason);
    }

    @Test
    void shouldWatchOneContextOnly()
    {
        metrics.watch(context());
        assertThrows(IllegalStateException.class, () -> metrics.watch(context()));
        assertThrows(IllegalArgumentException.class, () -> new RingbookMetrics(-1, 16));
        assertThrows(IllegalArgumentException.class, () -> new RingbookMetrics(1, 12));
    }

    private void then(final int healthStatus, final String health, final int readyStatus, final String ready)
    {
        final Scraper.Answer alive = scraper.get("/health");
        assertEquals(healthStatus, alive.status(), alive.text());
        assertEquals(health, alive.text().strip());
        final Scraper.Answer readiness = scraper.get("/ready");
        assertEquals(readyStatus, readiness.status(), readiness.text());
        assertTrue(readiness.text().startsWith(ready), readiness.text());
        assertEquals(1, readiness.text().lines().count());
    }

    private static RingbookContext context()
    {
        return new RingbookContext().layout(Layout.INVOKER).eventHandler(NoEvents.INSTANCE);
    }

    private CommandJournal journal()
    {
        final InMemoryJournal journal = new InMemoryJournal();
        return (CommandJournal)Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {CommandJournal.class},
            (proxy, method, args) ->
            {
                try
                {
                    return "hasSpace".equals(method.getName()) ? (Object)hasSpace.get() : method.invoke(journal, args);
                }
                catch (final InvocationTargetException e)
                {
                    throw e.getCause();
                }
            });
    }
}
