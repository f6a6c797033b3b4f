package io.ringbook.app.serve;

/**
 * Takes out of texts what must not be read by others.
 */
final class Secrets
{
    private static final String MASK = "***";

    private Secrets()
    {
    }

    /** The text of an option as it may be shown. */
    static String masked(final ServeOption option, final String text)
    {
        return ServeOption.POSTGRES == option ? maskedUrl(text) : text;
    }

    /** A URL of a database without its password. */
    static String maskedUrl(final String url)
    {
        return url.replaceAll("(?i)(password=)[^&]*", "$1" + MASK)
            .replaceAll("(://[^/?#]*?:)[^/?#]*@", "$1" + MASK + "@");
    }
}
