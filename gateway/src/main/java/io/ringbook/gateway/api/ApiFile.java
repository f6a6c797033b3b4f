package io.ringbook.gateway.api;

import io.undertow.util.ETag;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A file that is served from memory, as it is and compressed, each with a tag.
 *
 * @param type       of the content.
 * @param plain      bytes.
 * @param compressed the same by gzip.
 * @param digest     of the bytes.
 */
record ApiFile(String type, byte[] plain, byte[] compressed, String digest)
{
    private static final int DIGEST_DIGITS = 32;

    /** Reads a resource of the class path. */
    static ApiFile of(final String type, final String resource)
    {
        try (InputStream in = ApiFile.class.getClassLoader().getResourceAsStream(resource))
        {
            if (null == in)
            {
                throw new IllegalStateException("expected the resource " + resource + ", found none");
            }
            final byte[] bytes = in.readAllBytes();
            return new ApiFile(type, bytes, gzip(bytes), digest(bytes));
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(resource, e);
        }
    }

    byte[] bytes(final boolean isCompressed)
    {
        return isCompressed ? compressed : plain;
    }

    /** What is sent differs, so the tags do. */
    ETag tag(final boolean isCompressed)
    {
        return new ETag(false, isCompressed ? digest + "-gz" : digest);
    }

    private static byte[] gzip(final byte[] bytes) throws IOException
    {
        final ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out))
        {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static String digest(final byte[] bytes)
    {
        try
        {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                .substring(0, DIGEST_DIGITS);
        }
        catch (final NoSuchAlgorithmException e)
        {
            throw new IllegalStateException(e);
        }
    }
}
