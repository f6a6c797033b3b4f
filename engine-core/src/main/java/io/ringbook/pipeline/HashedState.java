package io.ringbook.pipeline;

/**
 * The hash of an engine's state, and behind which command it was taken.
 *
 * @param sequence  of the command.
 * @param stateHash of the state after it.
 */
public record HashedState(long sequence, long stateHash)
{
}
