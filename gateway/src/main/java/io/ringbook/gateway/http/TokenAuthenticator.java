package io.ringbook.gateway.http;

/**
 * Finds out who shows a token or a signature. All methods: any thread, and they do not block.
 */
public interface TokenAuthenticator
{
    /**
     * Who has logged in with a token?
     *
     * @param token as login gave it.
     * @return the caller.
     * @throws Problem UNAUTHENTICATED if nobody has, or it has expired.
     */
    Principal byToken(String token);

    /**
     * Who has signed a request? What was signed is METHOD, target, timestamp and nonce, each ended by a line feed, and
     * the body.
     *
     * @param key       id of the API key.
     * @param timestamp ms since the epoch, as sent.
     * @param nonce     as sent.
     * @param signature as sent.
     * @param method    of the request.
     * @param target    path and query as sent.
     * @param body      as received.
     * @return the caller.
     * @throws Problem UNAUTHENTICATED if it does not hold.
     */
    Principal bySignature(
        String key, String timestamp, String nonce, String signature, String method, String target, byte[] body);

    /**
     * Does a caller's session or key still hold? For connections that live longer than a request: after logout, expiry
     * or the deletion of the key it does not.
     *
     * @param principal as one of the methods above gave it, the same object.
     * @return true if so.
     */
    boolean isLive(Principal principal);
}
