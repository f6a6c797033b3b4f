package io.ringbook.gateway.http;

import javax.net.ssl.SSLContext;
import java.net.InetSocketAddress;
import java.util.Set;

/**
 * What the server listens at, and its limits.
 *
 * @param address                  to listen at.
 * @param tls                      null for plain HTTP.
 * @param maxBodyBytes             of a request.
 * @param maxConnections           open at once.
 * @param maxConnectionsPerAddress open at once of one address; of IPv6 its /64.
 * @param idleTimeoutMs            after which a connection without a request is closed.
 * @param requestTimeoutMs         in which the head of a request must be there whole, and then its body.
 * @param ioThreads                that read and write.
 * @param workerThreads            for what must wait.
 * @param allowedOrigins           pages of other servers that may call, such as {@code https://example.com}.
 */
public record HttpSettings(
    InetSocketAddress address,
    SSLContext tls,
    int maxBodyBytes,
    int maxConnections,
    int maxConnectionsPerAddress,
    int idleTimeoutMs,
    int requestTimeoutMs,
    int ioThreads,
    int workerThreads,
    Set<String> allowedOrigins)
{
    private static final int BODY_BYTES = 1 << 16;
    private static final int CONNECTIONS = 4_096;
    private static final int CONNECTIONS_PER_ADDRESS = 1_024;
    private static final int IDLE_MS = 60_000;
    private static final int REQUEST_MS = 10_000;
    private static final int IO_THREADS = 2;
    private static final int WORKER_THREADS = 16;

    /**
     * Settings with the usual limit of an address's connections and time of a request, and no other origins.
     *
     * @param address        to listen at.
     * @param tls            null for plain HTTP.
     * @param maxBodyBytes   of a request.
     * @param maxConnections open at once.
     * @param idleTimeoutMs  after which a connection without a request is closed.
     * @param ioThreads      that read and write.
     * @param workerThreads  for what must wait.
     */
    public HttpSettings(
        final InetSocketAddress address,
        final SSLContext tls,
        final int maxBodyBytes,
        final int maxConnections,
        final int idleTimeoutMs,
        final int ioThreads,
        final int workerThreads)
    {
        this(
            address, tls, maxBodyBytes, maxConnections, Math.min(maxConnections, CONNECTIONS_PER_ADDRESS),
            idleTimeoutMs, REQUEST_MS, ioThreads, workerThreads, Set.of());
    }

    /**
     * As it is where nothing is said.
     *
     * @param address to listen at.
     * @return settings.
     */
    public static HttpSettings at(final InetSocketAddress address)
    {
        return new HttpSettings(address, null, BODY_BYTES, CONNECTIONS, IDLE_MS, IO_THREADS, WORKER_THREADS);
    }

    /**
     * The same with TLS.
     *
     * @param context with the certificate.
     * @return settings.
     */
    public HttpSettings withTls(final SSLContext context)
    {
        return new HttpSettings(
            address, context, maxBodyBytes, maxConnections, maxConnectionsPerAddress, idleTimeoutMs, requestTimeoutMs,
            ioThreads, workerThreads, allowedOrigins);
    }

    /**
     * The same with other limits of connections.
     *
     * @param all        open at once.
     * @param perAddress open at once of one address.
     * @return settings.
     */
    public HttpSettings withConnections(final int all, final int perAddress)
    {
        return new HttpSettings(
            address, tls, maxBodyBytes, all, perAddress, idleTimeoutMs, requestTimeoutMs, ioThreads, workerThreads,
            allowedOrigins);
    }

    /**
     * The same with other times.
     *
     * @param idleMs    after which a connection without a request is closed.
     * @param requestMs in which a request's head, and then its body, must be there whole.
     * @return settings.
     */
    public HttpSettings withTimeouts(final int idleMs, final int requestMs)
    {
        return new HttpSettings(
            address, tls, maxBodyBytes, maxConnections, maxConnectionsPerAddress, idleMs, requestMs, ioThreads,
            workerThreads, allowedOrigins);
    }

    /**
     * The same with pages of other servers that may call.
     *
     * @param origins whole and exact, such as {@code https://example.com}; never a wildcard.
     * @return settings.
     * @throws IllegalArgumentException if one is no origin.
     */
    public HttpSettings withAllowedOrigins(final Set<String> origins)
    {
        for (final String origin : origins)
        {
            if (!origin.matches("https?://[a-z0-9.-]+(:[0-9]{1,5})?|https?://\\[[0-9a-f:]+](:[0-9]{1,5})?"))
            {
                throw new IllegalArgumentException(
                    "origin: expected scheme://host or scheme://host:port in lower case, found " + origin);
            }
        }
        return new HttpSettings(
            address, tls, maxBodyBytes, maxConnections, maxConnectionsPerAddress, idleTimeoutMs, requestTimeoutMs,
            ioThreads, workerThreads, Set.copyOf(origins));
    }
}
