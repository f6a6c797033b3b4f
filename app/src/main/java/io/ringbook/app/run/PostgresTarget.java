package io.ringbook.app.run;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * The PostgreSQL to copy to: one's own, or one that comes with Ringbook.
 *
 * @param url      JDBC URL, null for the embedded one.
 * @param user     null where the URL says it, or nothing does.
 * @param password likewise.
 */
public record PostgresTarget(String url, String user, String password)
{
    /** One that is started for the run, from binaries that came with the build. */
    public static final PostgresTarget EMBEDDED = new PostgresTarget(null, null, null);

    private static final String JDBC = "jdbc:postgresql:";

    /**
     * Is it the one that comes with Ringbook?
     *
     * @return true if there is no URL.
     */
    public boolean isEmbedded()
    {
        return null == url;
    }

    /** Without the password. */
    @Override
    public String toString()
    {
        return isEmbedded() ? "the embedded PostgreSQL" : url.replaceAll("(?i)password=[^&]*", "password=...");
    }

    /**
     * Reads {@code jdbc:postgresql://host/db?...} and {@code postgresql://user:password@host/db}.
     */
    public static final class Converter implements ITypeConverter<PostgresTarget>
    {
        @Override
        public PostgresTarget convert(final String text)
        {
            if (text.startsWith(JDBC))
            {
                return new PostgresTarget(text, null, null);
            }
            try
            {
                final URI uri = new URI(text);
                final String scheme = uri.getScheme();
                if (("postgresql".equals(scheme) || "postgres".equals(scheme)) && null != uri.getHost())
                {
                    return of(uri);
                }
            }
            catch (final URISyntaxException e)
            {
                throw refused();
            }
            throw refused();
        }

        private static PostgresTarget of(final URI uri)
        {
            final String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            final String path = null == uri.getRawPath() || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            final String query = null == uri.getRawQuery() ? "" : "?" + uri.getRawQuery();
            final String url = JDBC + "//" + uri.getHost() + port + path + query;
            final String userInfo = uri.getRawUserInfo();
            if (null == userInfo)
            {
                return new PostgresTarget(url, null, null);
            }
            final int colon = userInfo.indexOf(':');
            return colon < 0 ?
                new PostgresTarget(url, decode(userInfo), null) :
                new PostgresTarget(url, decode(userInfo.substring(0, colon)), decode(userInfo.substring(colon + 1)));
        }

        private static String decode(final String text)
        {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        }

        /** Does not repeat the text: there may be a password in it. */
        private static TypeConversionException refused()
        {
            return new TypeConversionException(
                "expected jdbc:postgresql://host/database or postgresql://user:password@host/database");
        }
    }
}
