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
        final boolean isAsked = thread.ask(new ModelThread.Question()
        {
            @Override
            public void run()
            {
                answer(call, question);
            }

            @Override
            public void unanswered()
            {
                call.fail(ended());
            }
        });
        if (!isAsked)
        {
            throw tooMany();
        }
    }

    /** Has something done that answers by itself whatever happens; false if it will not be done. */
    boolean ask(final Runnable question)
    {
        return thread.ask(question);
    }

    static Problem ended()
    {
        return new Problem(ProblemCode.STOPPING, "the gateway is stopping, or has failed");
    }

    static Problem tooMany()
    {
        return new Problem(ProblemCode.BACK_PRESSURED, "too many questions wait, or the gateway is stopping");
    }

    /** The model's thread outlives a mistake in an answer: it has only read. */
    static void answer(final Call call, final Runnable answer)
    {
        try
        {
            answer.run();
        }
        catch (final Problem problem)
        {
            call.fail(problem);
        }
        catch (final RuntimeException e)
        {
            call.accident(e);
        }
    }
}
