package io.ringbook.replay;

import io.ringbook.codecs.EventAdapter;
import io.ringbook.codecs.EventEncoder;
import io.ringbook.codecs.EventSink;
import org.agrona.concurrent.UnsafeBuffer;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over the bytes of all events, each with its length. */
final class EventDigest implements EventSink
{
    private final UnsafeBuffer buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(4096));
    private final MessageDigest digest;
    private int claimed;
    private long events;

    EventDigest()
    {
        try
        {
            digest = MessageDigest.getInstance("SHA-256");
        }
        catch (final NoSuchAlgorithmException e)
        {
            throw new IllegalStateException(e);
        }
    }

    EventEncoder handler()
    {
        return new EventEncoder(this);
    }

    long events()
    {
        return events;
    }

    /** Of the event that is being written. */
    int templateId()
    {
        return EventAdapter.templateId(buffer, 0);
    }

    /** Of all so far; may be asked once. */
    String hex()
    {
        return String.format("%064x", new BigInteger(1, digest.digest()));
    }

    @Override
    public long claim(final int length)
    {
        claimed = length;
        return buffer.addressOffset();
    }

    @Override
    public void commit()
    {
        events++;
        digest.update((byte)claimed);
        digest.update((byte)(claimed >>> Byte.SIZE));
        final byte[] event = new byte[claimed];
        buffer.getBytes(0, event);
        digest.update(event);
    }
}
