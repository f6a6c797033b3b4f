package io.ringbook.replay;

import io.ringbook.codecs.EventEncoder;
import io.ringbook.codecs.EventSink;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over the bytes of all events, each with its length. */
final class EventDigest implements EventSink
{
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[4096]);
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

    /** Of all so far; may be asked once. */
    String hex()
    {
        return String.format("%064x", new BigInteger(1, digest.digest()));
    }

    @Override
    public int claim(final int length)
    {
        claimed = length;
        return 0;
    }

    @Override
    public MutableDirectBuffer buffer()
    {
        return buffer;
    }

    @Override
    public void commit()
    {
        events++;
        digest.update((byte)claimed);
        digest.update((byte)(claimed >>> Byte.SIZE));
        digest.update(buffer.byteArray(), 0, claimed);
    }
}
