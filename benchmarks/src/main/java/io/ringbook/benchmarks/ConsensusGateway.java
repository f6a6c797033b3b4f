package io.ringbook.benchmarks;

import io.ringbook.app.market.ConsensusReader;
import io.ringbook.engine.MatchingEngine;

/**
 * What stands between a client of the workload and the engine: sends each message as a command, and keeps which engine
 * order is which of the client's.
 */
final class ConsensusGateway
{
    private final ConsensusReader workload;
    private final ConsensusSession session;
    private final OrderIdMap engineIds;

    ConsensusGateway(final ConsensusReader workload, final MatchingEngine engine)
    {
        this.workload = workload;
        session = new ConsensusSession(engine);
        engineIds = OrderIdMap.of(workload);
    }

    /** Sends the definition of the one instrument. */
    void defineInstrument()
    {
        session.defineInstrument(hasNegativePrice());
    }

    private boolean hasNegativePrice()
    {
        for (int i = 0; i < workload.count(); i++)
        {
            if (workload.priceTicks(i) < 1)
            {
                return true;
            }
        }
        return false;
    }

    /** Sends one message. */
    void onMessage(final int index)
    {
        switch (workload.type(index))
        {
            case ConsensusReader.NEW:
                onNew(index);
                break;
            case ConsensusReader.CANCEL:
                session.cancelOrder(
                    workload.sequence(index), workload.orderId(index), engineIds.get(workload.orderId(index)));
                break;
            default:
                onModify(index);
                break;
        }
    }

    private void onNew(final int index)
    {
        final long clientId = workload.orderId(index);
        engineIds.put(clientId, session.nextOrderId());
        session.newOrder(
            workload.sequence(index), clientId, workload.isSell(index), workload.isIoc(index),
            workload.priceTicks(index), workload.quantity(index));
    }

    private void onModify(final int index)
    {
        final long clientId = workload.orderId(index);
        final int engineId = engineIds.get(clientId);
        final long priceTicks = workload.priceTicks(index);
        final long quantity = workload.quantity(index);
        if (session.keepsPriority(engineId, priceTicks, quantity))
        {
            session.cancelOrder(workload.sequence(index), clientId, engineId);
            onNew(index);
            return;
        }
        session.replaceOrder(workload.sequence(index), clientId, engineId, priceTicks, quantity);
    }
}
