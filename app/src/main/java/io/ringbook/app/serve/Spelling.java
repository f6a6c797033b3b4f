package io.ringbook.app.serve;

/**
 * Guesses what was meant.
 */
final class Spelling
{
    private static final int FAR = 3;

    private Spelling()
    {
    }

    /** " (did you mean ...?)", or nothing. */
    static String suggestion(final String key)
    {
        ServeOption nearest = null;
        int least = FAR;
        for (final ServeOption option : ServeOption.values())
        {
            final int distance = distance(key, option.key());
            if (distance < least)
            {
                least = distance;
                nearest = option;
            }
        }
        return null == nearest ? "" : " (did you mean " + nearest.key() + "?)";
    }

    /** Letters to change, add or leave out. */
    static int distance(final String one, final String other)
    {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++)
        {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++)
        {
            final int[] next = new int[row.length];
            next[0] = i;
            for (int j = 1; j < row.length; j++)
            {
                final int change = row[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                next[j] = Math.min(change, 1 + Math.min(row[j], next[j - 1]));
            }
            row = next;
        }
        return row[other.length()];
    }
}
