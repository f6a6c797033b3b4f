package io.ringbook.gateway.rest;

import io.ringbook.gateway.entry.CommandGate;
import io.ringbook.gateway.entry.Outcome;
import io.ringbook.gateway.http.Call;
import io.ringbook.gateway.http.Problem;

/**
 * Answers a call with what its command came to.
 */
abstract class CallReply implements CommandGate.Reply
{
    private final Call call;
    private final Audited audited;

    CallReply(final Call call)
    {
        this(call, Audited.NONE);
    }

    CallReply(final Call call, final Audited audited)
    {
        this.call = call;
        this.audited = audited;
    }

    /** Answers the call, or throws the problem to answer with. On the model's thread. */
    abstract void answer(Outcome outcome);

    @Override
    public final void onAnswered(final Outcome outcome)
    {
        Ask.answer(call, () -> audited.watch(() -> answer(outcome)));
    }

    @Override
    public final void onFailed(final Problem problem)
    {
        audited.record(problem);
        call.fail(problem);
    }

    @Override
    public final void onLate(final Problem problem)
    {
        call.fail(problem);
    }
}
