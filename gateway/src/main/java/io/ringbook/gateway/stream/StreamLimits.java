package io.ringbook.gateway.stream;

/**
 * What a connection may cost.
 *
 * @param maxMessageBytes       of a request.
 * @param requestsPerSecond     frames that a client may send in a second, of any kind.
 * @param malformedInRow        requests without sense, one behind the other, after which a connection is closed.
 * @param subscriptions         of a connection.
 * @param connections           of all.
 * @param connectionsPerAddress of one address.
 * @param connectionsPerAccount of one user.
 * @param queueMessages         that may wait for a client; one more, and it is closed.
 * @param queueBytes            that may wait for a client; where nothing waits, a message may be longer.
 * @param sendBufferBytes       that the system may keep for a client's socket.
 * @param conflateMessages      that wait, from which on books, klines and tickers are left out until all have gone.
 * @param reportsPerAccount     execution reports kept for a client that comes back.
 * @param reports               likewise, of all accounts together.
 * @param heartbeatMs           between two heartbeats.
 * @param idleMs                without a frame of the client, after which it is closed.
 * @param closeMs               for a client to answer a close, after which the socket is closed.
 */
public record StreamLimits(
    int maxMessageBytes,
    int requestsPerSecond,
    int malformedInRow,
    int subscriptions,
    int connections,
    int connectionsPerAddress,
    int connectionsPerAccount,
    int queueMessages,
    int queueBytes,
    int sendBufferBytes,
    int conflateMessages,
    int reportsPerAccount,
    int reports,
    int heartbeatMs,
    int idleMs,
    int closeMs)
{
    /**
     * As it is where nothing is said.
     *
     * @return limits.
     */
    public static StreamLimits standard()
    {
        return new StreamLimits(
            16_384, 50, 20, 200, 4_000, 1_000, 50, 1_000, 4 << 20, 1 << 17, 64, 1_000, 200_000, 10_000, 30_000, 5_000);
    }
}
