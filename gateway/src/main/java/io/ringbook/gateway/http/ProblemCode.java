package io.ringbook.gateway.http;

import java.util.Locale;

/**
 * What can be wrong with a request, as clients tell it apart. The HTTP status is part of the code.
 */
public enum ProblemCode
{
    /** It is no HTTP as two ends could understand alike. */
    INVALID_REQUEST(400, "The request is not well-formed HTTP"),
    /** The body is no JSON object. */
    INVALID_JSON(400, "The body is not a JSON object"),
    /** A field has a value that cannot be. */
    INVALID_FIELD(400, "A field has a wrong value"),
    /** A field is needed. */
    MISSING_FIELD(400, "A field is missing"),
    /** A field is not known: a typo must not become a default. */
    UNKNOWN_FIELD(400, "A field is not known"),
    /** A parameter of the query is missing, wrong or not known. */
    INVALID_PARAMETER(400, "A query parameter is wrong"),
    /** Nobody, or nobody known, has signed. */
    UNAUTHENTICATED(401, "Authentication is needed"),
    /** Unknown user or wrong password, which is not told apart. */
    INVALID_CREDENTIALS(401, "Unknown user or wrong password"),
    /** Somebody known, who may not. */
    FORBIDDEN(403, "Not allowed"),
    /** No such path. */
    NOT_FOUND(404, "Not found"),
    /** No such order of this user. */
    UNKNOWN_ORDER(404, "No such order"),
    /** No such instrument. */
    UNKNOWN_SYMBOL(404, "No such symbol"),
    /** The path is there, the method is not. */
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    /** The name is somebody's. */
    USERNAME_TAKEN(409, "The username is taken"),
    /** An order with this id and another content is there. */
    CLIENT_ORDER_ID_REUSED(409, "The clientOrderId stands for another order"),
    /** A transfer with this id and another content is there. */
    TRANSFER_ID_REUSED(409, "The transferId stands for another transfer"),
    /** The order has ended. */
    ORDER_DONE(409, "The order has ended"),
    /** More than the limit. */
    BODY_TOO_LARGE(413, "The body is too large"),
    /** Not application/json. */
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    /** The engine refused the order. */
    ORDER_REJECTED(422, "The order was rejected"),
    /** The engine refused the replacement; the order stays as it was. */
    REPLACE_REJECTED(422, "The replacement was rejected"),
    /** The engine refused the cancel. */
    CANCEL_REJECTED(422, "The cancel was rejected"),
    /** The engine refused the transfer. */
    TRANSFER_REJECTED(422, "The transfer was rejected"),
    /** The engine refused the instrument. */
    SYMBOL_REJECTED(422, "The symbol was rejected"),
    /** The engine refused an admin command. */
    ADMIN_REJECTED(422, "The command was rejected"),
    /** The path speaks WebSocket only. */
    UPGRADE_REQUIRED(426, "A WebSocket handshake is needed"),
    /** Too many requests. */
    RATE_LIMITED(429, "Too many requests"),
    /** Our mistake. */
    INTERNAL(500, "Internal error"),
    /** The engine's ring is full. */
    BACK_PRESSURED(503, "The engine is busy"),
    /** The engine has stopped with an error. */
    ENGINE_FAILED(503, "The engine has failed"),
    /** The journal's disk is almost full: only what ends risk is taken. */
    NO_SPACE(503, "No space for new orders"),
    /** PostgreSQL cannot be asked. */
    HISTORY_UNAVAILABLE(503, "The database is not available"),
    /** PostgreSQL is behind what this user has done. */
    HISTORY_BEHIND(503, "The history is behind"),
    /** The gateway is not open yet: the engine recovers, or the history catches up. */
    STARTING(503, "The gateway is starting"),
    /** The gateway is closing. */
    STOPPING(503, "The gateway is stopping"),
    /** The engine took the command, and its answer has not come in time. */
    TIMEOUT(503, "The answer did not come in time");

    private final int status;
    private final String title;
    private final String type;

    ProblemCode(final int status, final String title)
    {
        this.status = status;
        this.title = title;
        this.type = "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The HTTP status it is answered with.
     *
     * @return 400 to 503.
     */
    public int status()
    {
        return status;
    }

    /**
     * What it is, in words that are the same each time.
     *
     * @return title.
     */
    public String title()
    {
        return title;
    }

    /**
     * Its name as a URI (RFC 9457).
     *
     * @return relative reference.
     */
    public String type()
    {
        return type;
    }
}
