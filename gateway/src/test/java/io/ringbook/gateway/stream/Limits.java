package io.ringbook.gateway.stream;

/** Limits that differ from the standard ones. */
final class Limits
{
    int requestsPerSecond = 50;
    int subscriptions = 200;
    int connectionsPerAddress = 1_000;
    int connectionsPerAccount = 50;
    int queueMessages = 1_000;
    int sendBufferBytes = 16_384;
    int conflateMessages = 64;
    int reportsPerAccount = 1_000;
    int reports = 200_000;
    int heartbeatMs = 10_000;
    int idleMs = 30_000;
    int closeMs = 1_000;

    StreamLimits limits()
    {
        return new StreamLimits(
            16_384, requestsPerSecond, 20, subscriptions, 4_000, connectionsPerAddress, connectionsPerAccount,
            queueMessages, 4 << 20, sendBufferBytes, conflateMessages, reportsPerAccount, reports, heartbeatMs, idleMs,
            closeMs);
    }
}
