package io.ringbook.gateway.user;

import io.ringbook.gateway.http.JsonBody;
import io.ringbook.gateway.http.Problem;

import java.util.regex.Pattern;

/**
 * What names and passwords may look like.
 */
final class Credentials
{
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9_.-]{3,32}");
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 128;

    private Credentials()
    {
    }

    static boolean isUsername(final String username)
    {
        return USERNAME.matcher(username).matches();
    }

    static void requireUsername(final String username)
    {
        if (!isUsername(username))
        {
            throw Problem.invalid("username", "expected 3 to 32 of A-Z, a-z, 0-9, underscore, dot and hyphen; found " +
                JsonBody.shown(username));
        }
    }

    /** Says nothing of what was found: it may be half of a password. */
    static void requirePassword(final String password)
    {
        final int length = password.codePointCount(0, password.length());
        if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD)
        {
            throw Problem.invalid("password", "expected " + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD +
                " characters, found " + length);
        }
    }
}
