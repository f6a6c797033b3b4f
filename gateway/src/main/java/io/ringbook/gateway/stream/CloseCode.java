package io.ringbook.gateway.stream;

/**
 * Why the server closes a connection: RFC 6455's codes, and those of the range that it leaves to applications.
 */
final class CloseCode
{
    /** The server stops. */
    static final int STOPPING = 1001;
    /** A frame that is no text. */
    static final int UNSUPPORTED = 1003;
    /** Requests that make no sense, one behind the other. */
    static final int POLICY = 1008;
    /** The server has failed. */
    static final int FAILED = 1011;
    /** Nothing was heard of the client. */
    static final int IDLE = 4000;
    /** The session has ended, or cannot be begun. */
    static final int UNAUTHENTICATED = 4001;
    /** The client does not take what it has subscribed to. */
    static final int SLOW_CONSUMER = 4008;
    /** Too many requests, or connections. */
    static final int TOO_MANY = 4029;

    private CloseCode()
    {
    }
}
