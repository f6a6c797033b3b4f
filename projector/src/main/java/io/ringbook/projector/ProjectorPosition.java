package io.ringbook.projector;

/**
 * The row of projector_position.
 *
 * @param projectorEpoch incremented by each projector that takes over: the fence.
 * @param sequence       of the last command whose rows are in the tables.
 * @param lastOrderId    of the engine after that command.
 * @param lastTradeId    of the engine after that command.
 */
record ProjectorPosition(long projectorEpoch, long sequence, long lastOrderId, long lastTradeId)
{
}
