package io.ringbook.engine.fuzz;

import io.ringbook.engine.reference.Command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Steps that can be played again though some are gone: an order is named by the id it had in the run the steps were
 * drawn in, and that is translated to the id it gets now. One thread.
 */
final class Script
{
    /** Added to the id of an order that is not there now, so that it names no order. */
    private static final long UNKNOWN_ORDER_ID = 1_000_000;

    private final Map<Long, Long> presentIds = new HashMap<>();
    private final List<Step> resolved = new ArrayList<>();
    private int failedAt = -1;
    private String failure;

    /**
     * Plays steps on two fresh engines, to the end or to the first failure.
     *
     * @param pair  of engines.
     * @param steps to play.
     * @return the script as played.
     */
    static Script play(final EnginePair pair, final List<Step> steps)
    {
        final Script script = new Script();
        final Comparison comparison = new Comparison(pair, null, 1);
        for (int i = 0; i < steps.size() && null == script.failure; i++)
        {
            final Step step = steps.get(i);
            final Command command = script.resolve(step.command());
            script.failure = comparison.apply(command);
            final long accepted = comparison.acceptedOrderId();
            script.resolved.add(new Step(command, accepted));
            if (0 != step.accepted() && 0 != accepted)
            {
                script.presentIds.put(step.accepted(), accepted);
            }
            if (null != script.failure)
            {
                script.failedAt = i;
            }
        }
        return script;
    }

    /** What is wrong, or null. */
    String failure()
    {
        return failure;
    }

    /** Index of the step that failed, or -1. */
    int failedAt()
    {
        return failedAt;
    }

    /** The steps as played, in the ids of this play; none behind the failure. */
    List<Step> resolved()
    {
        return resolved;
    }

    private Command resolve(final Command command)
    {
        if (command instanceof Command.CancelOrder)
        {
            final Command.CancelOrder cancel = (Command.CancelOrder)command;
            return new Command.CancelOrder(
                cancel.timeNs(), cancel.account(), present(cancel.orderId()), cancel.clOrdId(),
                cancel.instrumentId());
        }
        if (command instanceof Command.ReplaceOrder)
        {
            final Command.ReplaceOrder replace = (Command.ReplaceOrder)command;
            return new Command.ReplaceOrder(
                replace.timeNs(), replace.account(), present(replace.orderId()), replace.origClOrdId(),
                replace.instrumentId(), replace.priceTicks(), replace.quantityLots(), replace.basis(),
                replace.stopPriceTicks(), replace.displayLots(), replace.expireTimeNs(), replace.clOrdId());
        }
        return command;
    }

    private long present(final long orderId)
    {
        return Command.NONE == orderId ? orderId :
            presentIds.getOrDefault(orderId, UNKNOWN_ORDER_ID + Math.floorMod(orderId, UNKNOWN_ORDER_ID));
    }
}
