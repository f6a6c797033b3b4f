package io.ringbook.app.run;

import io.ringbook.app.market.SseCommand;
import io.ringbook.app.market.SseDay;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A Shanghai day as a source: one instrument, and one account of this run. The exchange's order numbers are the client
 * order ids, so that no answer of the engine is needed to name an order. The day needs an empty book: it is refused
 * where the instrument is known already.
 */
final class SseSource implements CommandSource
{
    private static final int MAX_DIGITS = 20;
    private static final OrderInstructions PLAIN = new OrderInstructions();

    private final SseDay day;
    private final InputFile input;
    private final CommandEncoder encoder = new CommandEncoder();
    private final UnsafeBuffer idText = new UnsafeBuffer(new byte[MAX_DIGITS]);
    private final ClOrdId clOrdId = new ClOrdId();
    private long account;
    private int instrumentId;
    private boolean isDefined;
    private int index;
    private long expectedTrades;

    SseSource(final SseDay day, final InputFile input)
    {
        this.day = day;
        this.input = input;
    }

    @Override
    public void resume(final MatchingEngine engine)
    {
        input.requireNew(engine, day.symbol());
        account = engine.sequence() + 1;
        instrumentId = engine.instrumentCount() + 1;
        expectedTrades = engine.lastTradeId();
    }

    @Override
    public int next(final MutableDirectBuffer buffer, final int offset, final long correlationId)
    {
        encoder.wrap(buffer, offset);
        if (!isDefined)
        {
            isDefined = true;
            return encoder.instrumentDefinition(correlationId, new InstrumentSpec()
                .symbol(day.symbol())
                .baseAsset("SHARE")
                .quoteAsset("CNY")
                .tickSize(1, input.tickDecimals())
                .lotSize(1, 0)
                .stpMode(StpMode.NONE));
        }
        return day.commands().size() == index ? END : command(day.commands().get(index++), correlationId);
    }

    @Override
    public long expectedTrades()
    {
        return expectedTrades;
    }

    @Override
    public String publisher()
    {
        return "the exchange";
    }

    private int command(final SseCommand command, final long correlationId)
    {
        expectedTrades += command.trades();
        clOrdId.set(idText, 0, idText.putLongAscii(0, command.orderNo()));
        switch (command.kind())
        {
            case NEW:
                return encoder.newOrder(
                    correlationId, account, instrumentId, command.side(), OrdType.LIMIT, TimeInForce.GTC,
                    command.priceTicks(), command.quantity(), StpMode.NONE, false, PLAIN, clOrdId);

            case CANCEL:
                return encoder.cancelOrder(correlationId, account, NullValue.LONG, instrumentId, clOrdId);

            default:
                return encoder.setTradingPhase(correlationId, instrumentId, command.phase());
        }
    }
}
