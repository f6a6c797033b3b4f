package io.ringbook.app.top;

import java.util.List;

/**
 * What there is to see at one moment.
 *
 * @param title of the view.
 * @param rows  a subject a row.
 * @param books of instruments, a block of lines each; as many are shown as there is room for.
 */
record TopFrame(String title, List<Row> rows, List<List<String>> books)
{
    /** What a row is a reason for. */
    enum Mood
    {
        /** Nothing. */
        PLAIN,
        /** Content. */
        FINE,
        /** To look closer. */
        BAD
    }

    /**
     * One subject.
     *
     * @param subject one word or two.
     * @param text    about it.
     * @param mood    to colour it by.
     */
    record Row(String subject, String text, Mood mood)
    {
        static Row of(final String subject, final String text)
        {
            return new Row(subject, text, Mood.PLAIN);
        }

        static Row of(final String subject, final String text, final boolean isFine)
        {
            return new Row(subject, text, isFine ? Mood.FINE : Mood.BAD);
        }
    }
}
