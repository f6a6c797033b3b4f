package io.ringbook.gateway.stream;

import io.ringbook.gateway.http.Json;
import io.undertow.websockets.core.WebSocketFrameType;

import java.nio.ByteBuffer;

/**
 * What goes to a client, or to many: the bytes are shared and never change.
 */
final class Message
{
    /** A WebSocket ping. */
    static final Message PING = new Message(WebSocketFrameType.PING, new byte[0]);

    private final WebSocketFrameType type;
    private final byte[] bytes;

    private Message(final WebSocketFrameType type, final byte[] bytes)
    {
        this.type = type;
        this.bytes = bytes;
    }

    static Message of(final Json json)
    {
        return new Message(WebSocketFrameType.TEXT, json.bytes());
    }

    static Message pong(final byte[] payload)
    {
        return new Message(WebSocketFrameType.PONG, payload);
    }

    WebSocketFrameType type()
    {
        return type;
    }

    boolean isText()
    {
        return WebSocketFrameType.TEXT == type;
    }

    int length()
    {
        return bytes.length;
    }

    /** A view of its own, for one write. */
    ByteBuffer buffer()
    {
        return ByteBuffer.wrap(bytes);
    }
}
