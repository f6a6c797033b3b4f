package io.ringbook.gateway.http;

import javax.net.ssl.SSLContext;
import java.net.InetSocketAddress;

/**
 * What the server listens at, and its limits.
 *
 * @param address        to listen at.
 * @param tls            null for plain HTTP.
 * @param maxBodyBytes   of a request.
 * @param maxConnections open at once.
 * @param idleTimeoutMs  after which a connection without a request, or with half of one, is closed.
 * @param ioThreads      that read and write.
 * @param workerThreads  for what must wait.
 */
public record HttpSettings(
    InetSocketAddress address,
    SSLContext tls,
    int maxBodyBytes,
    int maxConnections,
    int idleTimeoutMs,
    int ioThreads,
    int workerThreads)
{
    /**
     * As it is where nothing is said.
     *
     * @param address to listen at.
     * @return settings.
     */
    public static HttpSettings at(final InetSocketAddress address)
    {
        return new HttpSettings(address, null, 1 << 16, 4_096, 60_000, 2, 16);
    }
}
