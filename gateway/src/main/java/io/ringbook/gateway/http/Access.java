package io.ringbook.gateway.http;

/**
 * Who may call a route.
 */
public enum Access
{
    /** Anybody. */
    PUBLIC,
    /** A user, or a key with the scope READ. */
    READ,
    /** A user, or a key with the scope TRADE. */
    TRADE,
    /** A user, or a key with the scope WITHDRAW. */
    WITHDRAW,
    /** A user who has logged in; no key, since a key must not make keys. */
    SESSION,
    /** An administrator, by session or key. */
    ADMIN
}
