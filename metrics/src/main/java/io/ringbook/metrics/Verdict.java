package io.ringbook.metrics;

/**
 * The answer to a question about the engine's condition.
 *
 * @param isFine is it?
 * @param reason one line: why not or, if it is fine, what it is doing.
 */
public record Verdict(boolean isFine, String reason)
{
}
