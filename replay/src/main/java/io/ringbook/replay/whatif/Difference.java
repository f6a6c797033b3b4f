package io.ringbook.replay.whatif;

/**
 * A command that had another outcome.
 *
 * @param sequence of it.
 * @param command  its name.
 * @param before   the first event that differs, as it was.
 * @param after    the first event that differs, in the what-if.
 */
public record Difference(long sequence, String command, String before, String after)
{
}
