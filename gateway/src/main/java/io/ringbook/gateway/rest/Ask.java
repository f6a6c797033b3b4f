package io.ringbook.gateway.rest;

import io.ringbook.gateway.http.Call;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.gateway.model.ModelThread;

/**
 * Has a call answered on the model's thread, where what it reads stands still.
 */
final class Ask
{
    private final ModelThread thread;

    Ask(final ModelThread thread)
    {
        this.thread = thread;
    }

    /** Answers with what the question says, or with the problem that it throws. */
    void ask(final Call call, final Runnable question)
    {
        final boolean isAsked = thread.ask(() ->
        {
            try
            {
                question.run();
            }
            catch (final Problem problem)
            {
                call.fail(problem);
            }
        });
        if (!isAsked)
        {
            throw new Problem(ProblemCode.BACK_PRESSURED, "too many questions wait");
        }
    }
}
