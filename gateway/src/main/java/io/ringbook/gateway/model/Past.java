package io.ringbook.gateway.model;

/**
 * What was before the sequence an engine was recovered at: done orders, fills, trades and klines, which the engine does
 * not keep. The copy in PostgreSQL knows them.
 */
public interface Past
{
    /** Nothing was before: live orders are told by the engine alone, without their fills. */
    Past NONE = (sequence, model) ->
    {
    };

    /**
     * Waits until everything up to a sequence can be told, then tells it: orders, fills, trades, klines, first trades.
     * Before the model's thread starts, and behind {@link ReadModel#start}. What is newer than the sequence may be told
     * too; the model leaves it out, as events will tell it.
     *
     * @param sequence of the last command of the past.
     * @param model    to tell, by its methods {@code past...} and {@code firstTrade}.
     */
    void tell(long sequence, ReadModel model);
}
