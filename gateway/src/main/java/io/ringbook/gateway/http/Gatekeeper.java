package io.ringbook.gateway.http;

/**
 * Stands before every route: who is it, and not too often.
 */
public interface Gatekeeper
{
    /**
     * Counts a call before anything is done for it, and before its body is read. On an IO thread: must not block.
     *
     * @param call by whomever, to whatever path; neither its principal nor its body is known yet.
     * @throws Problem RATE_LIMITED.
     */
    void admit(Call call);

    /**
     * Finds out who calls, if the call says so. On an IO thread: must not block.
     *
     * @param call with its body.
     * @return the caller, or null if the call does not say.
     * @throws Problem UNAUTHENTICATED if it does, and it does not hold; RATE_LIMITED for a known caller.
     */
    Principal identify(Call call);
}
