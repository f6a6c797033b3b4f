package io.ringbook.gateway.http;

/**
 * What a route does.
 */
@FunctionalInterface
public interface Endpoint
{
    /**
     * Answers a call, now or later, exactly once: by {@link Call#respond}, {@link Call#fail}, or a {@link Problem} that
     * is thrown.
     *
     * @param call to answer.
     */
    void handle(Call call);
}
