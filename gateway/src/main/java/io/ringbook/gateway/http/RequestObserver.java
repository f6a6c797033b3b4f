package io.ringbook.gateway.http;

/**
 * Is told of every request that has been answered, for logs. On the thread that answered it: must be quick.
 */
@FunctionalInterface
public interface RequestObserver
{
    /**
     * A request has been answered.
     *
     * @param method    of it.
     * @param route     path of the route, or what stands beside the routes; never a part that a client made up.
     * @param status    of the answer.
     * @param requestId as logs and answers name it, or null.
     * @param elapsedNs from its first byte that was handled until its answer was written.
     */
    void onAnswered(String method, String route, int status, String requestId, long elapsedNs);
}
