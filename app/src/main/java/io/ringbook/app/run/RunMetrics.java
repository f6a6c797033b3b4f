package io.ringbook.app.run;

import io.ringbook.app.console.ToolException;
import io.ringbook.metrics.MetricsServer;
import io.ringbook.metrics.RingbookMetrics;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;
import io.ringbook.projector.PostgresProjector;
import io.ringbook.replay.AlarmHandler;
import io.ringbook.replay.LiveFollower;
import org.agrona.CloseHelper;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * What a run tells those who watch it; where nobody does, nothing is counted and no port is open. It is the first to
 * come up and the last to go, so that a watcher sees the recovery and the end.
 */
public final class RunMetrics implements AutoCloseable
{
    /** Nobody watches. */
    public static final RunMetrics OFF = new RunMetrics(null, null);

    private final RingbookMetrics metrics;
    private final MetricsServer server;

    private RunMetrics(final RingbookMetrics metrics, final MetricsServer server)
    {
        this.metrics = metrics;
        this.server = server;
    }

    static RunMetrics open(final InetSocketAddress address)
    {
        if (null == address)
        {
            return OFF;
        }
        final RingbookMetrics metrics = new RingbookMetrics();
        try
        {
            return new RunMetrics(metrics, MetricsServer.launch(metrics, address));
        }
        catch (final IOException e)
        {
            throw new ToolException(
                "--metrics: cannot listen at " + text(address) + ": " + e.getMessage() + "; 0 is any free port",
                ToolException.WRONG_USE, e);
        }
    }

    /**
     * Where the metrics are.
     *
     * @return URL, null if nobody watches.
     */
    String url()
    {
        if (null == server)
        {
            return null;
        }
        final InetSocketAddress address = server.address();
        final boolean isEverywhere = address.getAddress().isAnyLocalAddress();
        return "http://" + text(isEverywhere ?
            new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()) : address) + "/metrics" +
            (isEverywhere ? ", and at every other address of this machine" : "");
    }

    RingbookContext watch(final RingbookContext context)
    {
        return null == metrics ? context : metrics.watch(context);
    }

    AlarmHandler alarmHandler(final AlarmHandler alarms)
    {
        return null == metrics ? alarms : metrics.alarmHandler(alarms);
    }

    Ringbook watch(final Ringbook ringbook)
    {
        if (null != metrics)
        {
            metrics.ringbook(ringbook);
        }
        return ringbook;
    }

    LiveFollower watch(final LiveFollower follower)
    {
        if (null != metrics)
        {
            metrics.follower(follower);
        }
        return follower;
    }

    PostgresProjector watch(final PostgresProjector projector)
    {
        if (null != metrics)
        {
            metrics.projector(projector);
        }
        return projector;
    }

    @Override
    public void close()
    {
        CloseHelper.close(server);
    }

    private static String text(final InetSocketAddress address)
    {
        final String host = address.getAddress().getHostAddress();
        return (address.getAddress() instanceof Inet6Address ? "[" + host + "]" : host) + ":" + address.getPort();
    }
}
