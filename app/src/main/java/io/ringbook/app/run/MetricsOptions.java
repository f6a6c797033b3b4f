package io.ringbook.app.run;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/**
 * Whether and where a run is to be watched.
 */
public final class MetricsOptions
{
    private static final int MAX_PORT = 65_535;

    @Option(
        names = "--metrics",
        paramLabel = "[HOST:]PORT",
        converter = AddressConverter.class,
        description = "Serve metrics for Prometheus, /health, /ready and /state at this port of the loopback " +
            "address, or of the host given; whoever can reach it can read them. 0 is any free port. 'ringbook top " +
            "URL' shows them.")
    private InetSocketAddress address;

    /**
     * Opens the port, if one was asked for.
     *
     * @return what a run tells its parts to; closing it closes the port.
     * @throws io.ringbook.app.console.ToolException if the port cannot be had.
     */
    public RunMetrics open()
    {
        return RunMetrics.open(address);
    }

    /** {@code 9464}, {@code 0.0.0.0:9464} or {@code [::1]:9464}. */
    public static final class AddressConverter implements ITypeConverter<InetSocketAddress>
    {
        @Override
        public InetSocketAddress convert(final String text)
        {
            final int colon = text.lastIndexOf(':');
            final String host = text.substring(0, Math.max(0, colon));
            return new InetSocketAddress(address(text, colon, host), port(text, text.substring(colon + 1)));
        }

        private static InetAddress address(final String text, final int colon, final String host)
        {
            if (colon < 0)
            {
                return InetAddress.getLoopbackAddress();
            }
            final boolean isBareV6 = host.indexOf(':') >= 0 && !host.startsWith("[");
            if (host.isEmpty() || isBareV6)
            {
                throw wrong(text);
            }
            try
            {
                return InetAddress.getByName(host);
            }
            catch (final UnknownHostException e)
            {
                throw new TypeConversionException("expected a host of this machine, found '" + host + "'");
            }
        }

        private static int port(final String text, final String port)
        {
            if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > MAX_PORT)
            {
                throw wrong(text);
            }
            return Integer.parseInt(port);
        }

        private static TypeConversionException wrong(final String text)
        {
            return new TypeConversionException(
                "expected PORT, HOST:PORT or [HOST]:PORT with a port from 0 to " + MAX_PORT + ", found '" + text + "'");
        }
    }
}
