package io.ringbook.app.run;

import io.ringbook.app.console.ToolException;
import io.ringbook.app.flow.OrderFlow;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.TransferType;
import org.agrona.MutableDirectBuffer;

/**
 * The order flow as a source: first the definitions of the instruments that are not there yet, then orders without end.
 * With money the accounts mode comes before, and behind the definitions a deposit of every asset to every account.
 */
public final class FlowSource implements CommandSource
{
    /** More than the orders of an account of the flow ever need; of 500 accounts still less than an asset can have. */
    private static final long DEPOSIT_UNITS = 1L << 52;

    private final OrderFlow flow;
    private final CommandEncoder encoder = new CommandEncoder();
    private final int[] undefined;
    private boolean isModeDue;
    private int undefinedCount;
    private int defined;
    private long deposits;
    private long deposited;
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
        final boolean isNew = 0 == engine.assetCount();
        if (!isNew && flow.isFunded() && !engine.isAccountsOn())
        {
            throw new ToolException(
                "accounts: expected a journal with accounts ON or none yet, found one with accounts OFF",
                ToolException.WRONG_USE);
        }
        if (engine.isAccountsOn())
        {
            flow.funded();
        }
        isModeDue = isNew && flow.isFunded() && !engine.isAccountsOn();
        int nextId = engine.instrumentCount() + 1;
        for (int i = 0; i < flow.instruments(); i++)
        {
            if (0 == engine.instrumentId(flow.instrument(i).symbol()))
            {
                undefined[undefinedCount++] = i;
                flow.instrumentId(i, nextId++);
            }
        }
        // The quote asset, which all instruments share, is the one behind the others.
        deposits = flow.isFunded() ? (long)(undefinedCount + (isNew ? 1 : 0)) * flow.accounts() : 0;
        flow.resume(engine);
        tradesBefore = engine.lastTradeId();
    }

    @Override
    public int next(final MutableDirectBuffer buffer, final int offset, final long correlationId)
    {
        if (isModeDue)
        {
            isModeDue = false;
            return encoder.wrap(buffer, offset).accountsMode(correlationId, AccountsMode.ON);
        }
        if (defined < undefinedCount)
        {
            return encoder.wrap(buffer, offset)
                .instrumentDefinition(correlationId, flow.instrument(undefined[defined++]));
        }
        return deposited < deposits ? deposit(buffer, offset, correlationId) :
            flow.next(buffer, offset, correlationId);
    }

    /** Each account's transfers are numbered by the asset, so that none is ever done twice. */
    private int deposit(final MutableDirectBuffer buffer, final int offset, final long correlationId)
    {
        final long account = 1 + deposited % flow.accounts();
        final int index = (int)(deposited++ / flow.accounts());
        final boolean isQuote = index == undefinedCount;
        return encoder.wrap(buffer, offset).transfer(
            correlationId, TransferType.DEPOSIT, account, isQuote ? 1 : undefined[index] + 2L,
            isQuote ? flow.quoteAsset() : flow.baseAsset(undefined[index]), DEPOSIT_UNITS);
    }

    @Override
    public long expectedTrades()
    {
        return tradesBefore + flow.trades();
    }
}
