package io.ringbook.gateway.page;

import io.undertow.util.ETag;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * One file of the page, as it is and compressed, with a tag for each.
 */
final class PageFile
{
    private static final int TAG_DIGITS = 32;
    private static final Map<String, String> TYPES = Map.of(
        "html", "text/html; charset=utf-8",
        "css", "text/css; charset=utf-8",
        "js", "text/javascript; charset=utf-8",
        "svg", "image/svg+xml; charset=utf-8",
        "webmanifest", "application/manifest+json; charset=utf-8",
        "txt", "text/plain; charset=utf-8");

    private final String type;
    private final byte[] plain;
    private final byte[] compressed;
    private final ETag plainTag;
    private final ETag compressedTag;

    private PageFile(final String type, final byte[] plain)
    {
        this.type = type;
        this.plain = plain;
        this.compressed = gzip(plain);
        final String digest = digest(plain);
        this.plainTag = new ETag(false, digest);
        this.compressedTag = new ETag(false, digest + "-gz");
    }

    /** Reads a resource of the class path, which is served as what the name it is served by says. */
    static PageFile of(final String path, final String resource)
    {
        final String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (null == type)
        {
            throw new IllegalArgumentException(path + ": expected one of " + TYPES.keySet());
        }
        try (InputStream in = PageFile.class.getClassLoader().getResourceAsStream(resource))
        {
            if (null == in)
            {
                throw new IllegalStateException(path + ": expected the resource " + resource + ", found none");
            }
            return new PageFile(type, in.readAllBytes());
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(resource, e);
        }
    }

    String type()
    {
        return type;
    }

    byte[] bytes(final boolean isCompressed)
    {
        return isCompressed ? compressed : plain;
    }

    ETag tag(final boolean isCompressed)
    {
        return isCompressed ? compressedTag : plainTag;
    }

    private static byte[] gzip(final byte[] bytes)
    {
        final ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out))
        {
            gzip.write(bytes);
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String digest(final byte[] bytes)
    {
        try
        {
            final byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash).substring(0, TAG_DIGITS);
        }
        catch (final NoSuchAlgorithmException e)
        {
            throw new IllegalStateException(e);
        }
    }
}
