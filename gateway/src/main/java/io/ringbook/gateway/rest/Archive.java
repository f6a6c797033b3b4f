package io.ringbook.gateway.rest;

import io.ringbook.gateway.history.History;
import io.ringbook.gateway.http.Call;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;

import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * Where calls go on that memory cannot answer alone: to the history, on a worker thread.
 */
final class Archive
{
    private final History history;

    /** Of a history, or of none: then whoever must ask is told so. */
    Archive(final History history)
    {
        this.history = history;
    }

    /** Is there a history at all? */
    boolean isThere()
    {
        return null != history;
    }

    /** On a thread that may wait. */
    History history()
    {
        if (null == history)
        {
            throw new Problem(ProblemCode.HISTORY_UNAVAILABLE, "this exchange keeps no history: it has no database");
        }
        return history;
    }

    /** Has a call answered by what the history says, or by the problem it throws. Any thread, the model's too. */
    void answer(final Call call, final Consumer<History> answer)
    {
        try
        {
            call.exchange().getConnection().getWorker().execute(
                () -> Ask.answer(call, () -> answer.accept(history())));
        }
        catch (final RejectedExecutionException e)
        {
            call.fail(new Problem(ProblemCode.STOPPING, "the gateway is stopping"));
        }
    }
}
