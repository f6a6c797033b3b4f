package io.ringbook.app.serve;


import io.ringbook.app.console.ToolException;
import io.ringbook.app.run.PostgresServer;
import io.ringbook.app.run.Projection;
import io.ringbook.app.run.StopSignal;
import io.ringbook.app.serve.demo.DemoFlow;
import io.ringbook.app.serve.demo.DemoMarket;
import io.ringbook.gateway.Gateway;
import io.ringbook.gateway.GatewayContext;
import io.ringbook.gateway.http.Traffic;
import io.ringbook.metrics.MetricsPages;
import io.ringbook.metrics.MetricsServer;
import io.ringbook.metrics.RingbookMetrics;
import io.ringbook.pipeline.State;
import io.ringbook.projector.ProjectorException;
import io.ringbook.replay.Alarm;
import io.ringbook.replay.AlarmHandler;
import org.agrona.CloseHelper;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * An exchange from start to stop. Up: the port (which says that it is not ready), PostgreSQL, the journal and the
 * engine out of recovery, the follower, the copy, the gateway. Down: the same backwards.
 */
final class ServeSession
{
    private static final long LOOK_MS = 50;
    private static final long PROGRESS_NS = TimeUnit.SECONDS.toNanos(2);
    private static final int LAST_WORDS_MS = 3_000;
    private static final int BPS = 100;

    private final ServeSettings settings;
    private final StopSignal stop;
    private final ServeLog log;
    private final RequestLog requestLog;
    private final RingbookMetrics metrics = new RingbookMetrics();
    private volatile Throwable accident;
    private boolean hasFailed;
    private long lastTickNs = System.nanoTime();
    private Gateway gateway;
    private PostgresServer postgres;
    private UserRoom users;
    private EngineRoom engine;
    private Projection copy;
    private DemoFlow demo;
    private MetricsServer metricsServer;

    /**
     * An exchange.
     *
     * @param settings of it.
     * @param stop     that ends it.
     * @param log      of what happens.
     */
    ServeSession(final ServeSettings settings, final StopSignal stop, final ServeLog log)
    {
        this.settings = settings;
        this.stop = stop;
        this.log = log;
        this.requestLog = new RequestLog(log);
    }

    /**
     * Opens, serves until told to stop, and closes.
     *
     * @param out where it says that it serves.
     * @return exit status.
     * @throws ToolException if something needed is not there.
     */
    int call(final PrintWriter out)
    {
        try
        {
            if (!open(out))
            {
                return ToolException.FINE;
            }
            out.println("serving " + url());
            out.flush();
            return serve();
        }
        catch (final RuntimeException | Error e)
        {
            // What goes wrong while it closes must not stand before this.
            hasFailed = true;
            throw e;
        }
        finally
        {
            close();
        }
    }

    /** False if it was told to stop before it was open. */
    private boolean open(final PrintWriter out)
    {
        final long startNs = System.nanoTime();
        makeDirectory();
        metrics.hold("starting: PostgreSQL is not up yet");
        final ServePages pages = new ServePages(new MetricsPages(metrics), settings.metrics());
        final Traffic traffic = new Traffic(requestLog);
        final GatewayContext context = new GatewayContext()
            .http(settings.http())
            .protectionBps(settings.protectionPercent() * BPS)
            .demo(null != settings.demo())
            .origins(Set.copyOf(settings.allowedOrigins()))
            .streamLimits(settings.streams())
            .snapshot(() -> engine.follower().requestSnapshot())
            .traffic(traffic)
            .handler("/health", pages)
            .handler("/ready", pages)
            .handler(ServePages.METRICS, pages)
            .onAccident(this::onAccident);
        gateway = new Gateway(context);
        metrics.gateway(new ServeFigures(gateway, traffic));
        listen();
        openMetricsPort();
        postgres = PostgresServer.start(
            settings.postgres(), settings.data(), "; to use another server: --postgres URL");
        users = new UserRoom(settings, postgres, log);
        users.makeAdmin(out);
        context.users(users.service()).audit(users.audit());
        metrics.hold("starting: the engine recovers");
        final AlarmHandler alarms = metrics.alarmHandler(this::onAlarm);
        engine = new EngineRoom(settings, gateway, metrics, alarms);
        copy = new Projection(postgres, Projection.context(postgres, settings.data(), !settings.postgres().isEmbedded())
            .journalEnd(engine.ringbook()::journaledSequence)
            .queryIndexes(true)
            .alarmHandler(alarms), "");
        metrics.projector(copy.projector());
        users.service().users().reserveUpTo(engine.recovered().highestAccount());
        metrics.hold("starting: the copy in PostgreSQL catches up");
        if (!awaitCopy(engine.recovered().sequence()))
        {
            return false;
        }
        context.dataSource(users.dataSource()).projected(() -> copy.projector().status().sequence());
        gateway.open(engine.ringbook(), engine.hub());
        if (null != settings.demo())
        {
            DemoMarket.ALL.stream().filter((market) -> !engine.demo().hasMarket(market.symbol()))
                .forEach((market) -> gateway.termsToCome(market.symbol(), market.terms()));
        }
        DemoFlow.found(
            engine.ringbook(), engine.recovered().isAccountsOn(), null == settings.demo() ? null : engine.demo());
        if (null != settings.demo() && settings.demo().rate() > 0)
        {
            demo = new DemoFlow(
                engine.demo(), engine.ringbook(), engine.hub(), settings.demo().rate(), settings.demo().seed()).start();
        }
        metrics.hold(null);
        log.info("serving", "url", url(), "data", settings.data(), "postgres", settings.postgres(),
            "sequence", engine.recovered().sequence(), "durability", settings.isSynced() ? "synced" : "page-cache",
            "demo", null != settings.demo(), "startMs", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNs));
        return true;
    }

    /** What users did before must be known when they ask for it. A rebuild may take minutes, and says so. */
    private boolean awaitCopy(final long sequence)
    {
        long toldNs = System.nanoTime();
        try
        {
            while (!copy.projector().awaitCaughtUp(sequence, LOOK_MS, TimeUnit.MILLISECONDS))
            {
                if (stop.isRequested())
                {
                    return false;
                }
                final long behind = Math.max(0, sequence - copy.projector().status().sequence());
                metrics.hold("starting: the copy in PostgreSQL is " + behind + " commands behind the engine");
                if (System.nanoTime() - toldNs > PROGRESS_NS)
                {
                    toldNs = System.nanoTime();
                    log.info("catching-up", "commands", behind, "postgres", copy.projector().status().state());
                }
            }
            return true;
        }
        catch (final ProjectorException e)
        {
            throw new ToolException("the copy in PostgreSQL: " + e.getMessage(), ToolException.WRONG_USE, e);
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
            throw new ToolException("interrupted while PostgreSQL catches up", ToolException.WRONG_USE, e);
        }
    }

    private void makeDirectory()
    {
        try
        {
            Files.createDirectories(settings.data());
        }
        catch (final IOException e)
        {
            throw new ToolException("data: cannot make " + settings.data() + ": " + e, ToolException.WRONG_USE, e);
        }
    }

    private void listen()
    {
        try
        {
            gateway.listen();
        }
        catch (final RuntimeException e)
        {
            if (e.getCause() instanceof IOException cause)
            {
                throw new ToolException("listen: cannot listen at " + text(settings.listen()) + ": " +
                    cause.getMessage() + "; port 0 is any free one", ToolException.WRONG_USE, e);
            }
            throw e;
        }
    }

    private void openMetricsPort()
    {
        if (null == settings.metricsListen())
        {
            return;
        }
        try
        {
            metricsServer = MetricsServer.launch(metrics, settings.metricsListen());
        }
        catch (final IOException e)
        {
            throw new ToolException("metrics-listen: cannot listen at " + text(settings.metricsListen()) + ": " +
                e.getMessage(), ToolException.WRONG_USE, e);
        }
    }

    private int serve()
    {
        while (!stop.isRequested())
        {
            tick();
            if (State.FAILED == engine.ringbook().state())
            {
                return failed("engine", engine.ringbook().failure());
            }
            if (null != accident)
            {
                return failed("model", accident);
            }
            pause(LOOK_MS);
        }
        return ToolException.FINE;
    }

    /** Lags are told as a time by a clock that ticks each second, and counts of small things go to the log. */
    private void tick()
    {
        final long nowNs = System.nanoTime();
        if (nowNs - lastTickNs > TimeUnit.SECONDS.toNanos(1))
        {
            lastTickNs = nowNs;
            requestLog.tick(nowNs);
            if (null == metricsServer)
            {
                metrics.tick();
            }
        }
    }

    /** Long enough for those who look at /health to see why. */
    private int failed(final String part, final Throwable failure)
    {
        log.error("failed", "part", part, "error", failure);
        hasFailed = true;
        metrics.hold("failed: the " + part + ": " + failure);
        for (int waited = 0; waited < LAST_WORDS_MS && !stop.isRequested(); waited += (int)LOOK_MS)
        {
            pause(LOOK_MS);
        }
        return ToolException.ANSWER_IS_NO;
    }

    private static void pause(final long ms)
    {
        try
        {
            Thread.sleep(ms);
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
            throw new ToolException("interrupted while serving", ToolException.WRONG_USE, e);
        }
    }

    private void onAccident(final String where, final Throwable e)
    {
        log.error("accident", "request", where, "error", e);
        if ("model".equals(where))
        {
            accident = e;
        }
    }

    private void onAlarm(final Alarm alarm)
    {
        log.error("alarm", "code", alarm.code().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            "sequence", alarm.sequence(), "message", alarm.message());
    }

    private String url()
    {
        return (null == settings.tls() ? "http://" : "https://") + text(gateway.address());
    }

    private static String text(final InetSocketAddress address)
    {
        final String host = address.getAddress().getHostAddress();
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + address.getPort();
    }

    /** From the outside in: nobody asks any more, nothing is under way, all is journaled, a snapshot, the copy. */
    private void close()
    {
        metrics.hold("stopping");
        log.info("stopping");
        final long startNs = System.nanoTime();
        try
        {
            CloseHelper.closeAll(demo, gateway, users, requestLog, engine, this::finishCopy, copy, metricsServer,
                null == copy ? postgres : null);
        }
        catch (final RuntimeException e)
        {
            if (!hasFailed)
            {
                throw e;
            }
            log.error("close", "error", e);
        }
        log.info("stopped", "sequence", null == engine ? 0 : engine.ringbook().journaledSequence(),
            "snapshot", null == engine ? 0 : engine.follower().snapshotSequence(),
            "ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNs));
    }

    /** The copy goes on by itself after the next start: what is missing costs time then, nothing else. */
    private void finishCopy() throws InterruptedException
    {
        if (null != copy && null == copy.projector().failure() && !copy.projector().awaitCaughtUp(
            engine.ringbook().journaledSequence(), settings.stopSeconds(), TimeUnit.SECONDS))
        {
            log.warn("copy-behind", "commands", copy.projector().lag());
        }
    }
}
