package io.ringbook.app.run;

import io.ringbook.app.flow.OrderFlow;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.engine.MatchingEngine;
import org.agrona.MutableDirectBuffer;

/**
 * The order flow as a source: first the definitions of the instruments that are not there yet, then orders without end.
 */
public final class FlowSource implements CommandSource
{
    private final OrderFlow flow;
    private final CommandEncoder encoder = new CommandEncoder();
    private final int[] undefined;
    private int undefinedCount;
    private int defined;
    private long tradesBefore;

    /**
     * A source.
     *
     * @param flow to take orders from.
     */
    public FlowSource(final OrderFlow flow)
    {
        this.flow = flow;
        this.undefined = new int[flow.instruments()];
    }

    @Override
    public void resume(final MatchingEngine engine)
    {
        int nextId = engine.instrumentCount() + 1;
        for (int i = 0; i < flow.instruments(); i++)
        {
            if (0 == engine.instrumentId(flow.instrument(i).symbol()))
            {
                undefined[undefinedCount++] = i;
                flow.instrumentId(i, nextId++);
            }
        }
        flow.resume(engine);
        tradesBefore = engine.lastTradeId();
    }

    @Override
    public int next(final MutableDirectBuffer buffer, final int offset, final long correlationId)
    {
        if (defined < undefinedCount)
        {
            return encoder.wrap(buffer, offset)
                .instrumentDefinition(correlationId, flow.instrument(undefined[defined++]));
        }
        return flow.next(buffer, offset, correlationId);
    }

    @Override
    public long expectedTrades()
    {
        return tradesBefore + flow.trades();
    }
}
