package io.ringbook.gateway.stream;

import io.ringbook.codecs.NullValue;
import io.ringbook.gateway.entry.CommandGate;
import io.ringbook.gateway.entry.Outcome;
import io.ringbook.gateway.http.Problem;
import io.ringbook.sbe.Side;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Cancels all orders of accounts that have asked for it for when their connection ends; as often as it takes for the
 * engine to have room. Belongs to the model's thread.
 */
final class DisconnectCancels
{
    private final CommandGate gate;
    private final Set<Long> accounts = new LinkedHashSet<>();

    DisconnectCancels(final CommandGate gate)
    {
        this.gate = gate;
    }

    void add(final long account)
    {
        accounts.add(account);
    }

    /** Offers what has not been taken yet. */
    void onTurn()
    {
        for (final Iterator<Long> iterator = accounts.iterator(); iterator.hasNext();)
        {
            if (!isSettled(iterator.next()))
            {
                return;
            }
            iterator.remove();
        }
    }

    /** Taken, or never to be taken: a closed or failed engine takes nothing more. */
    private boolean isSettled(final long account)
    {
        try
        {
            gate.offerFenced(
                (encoder, correlationId) -> encoder.massCancel(correlationId, account, NullValue.INT, Side.NULL_VAL),
                Unheard.INSTANCE);
            return true;
        }
        catch (final Problem problem)
        {
            return switch (problem.code())
            {
                case BACK_PRESSURED, NO_SPACE -> false;
                default -> true;
            };
        }
    }

    /** What it comes to is told by execution reports. */
    private static final class Unheard implements CommandGate.Reply
    {
        private static final Unheard INSTANCE = new Unheard();

        @Override
        public void onAnswered(final Outcome outcome)
        {
        }

        @Override
        public void onFailed(final Problem problem)
        {
        }
    }
}
