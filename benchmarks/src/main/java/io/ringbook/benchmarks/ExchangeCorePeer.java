package io.ringbook.benchmarks;

import exchange.core2.collections.objpool.ObjectsPool;
import exchange.core2.core.common.CoreSymbolSpecification;
import exchange.core2.core.common.MatcherEventType;
import exchange.core2.core.common.MatcherTradeEvent;
import exchange.core2.core.common.OrderAction;
import exchange.core2.core.common.OrderType;
import exchange.core2.core.common.SymbolType;
import exchange.core2.core.common.cmd.CommandResultCode;
import exchange.core2.core.common.cmd.OrderCommand;
import exchange.core2.core.common.cmd.OrderCommandType;
import exchange.core2.core.common.config.LoggingConfiguration;
import exchange.core2.core.orderbook.IOrderBook;
import exchange.core2.core.orderbook.OrderBookDirectImpl;
import exchange.core2.core.orderbook.OrderBookEventsHelper;

import java.util.HashMap;
import java.util.Map;

/**
 * The direct order book of exchange-core, as its matching engine drives it: one reused command whose fields are set,
 * object pools of the sizes it uses itself and common to all books, a chain of matcher events to walk. The price of its
 * market orders is the worst there is; all may be moved up to it.
 */
final class ExchangeCorePeer implements BookPeer
{
    private static final int ORDERS_POOL = 1 << 20;
    private static final int BUCKETS_POOL = 1 << 16;
    private static final int SMALLEST_NODES_POOL = 1 << 15;
    private static final long HIGHEST_PRICE = NeutralBook.priceTicks(NeutralBook.LEVELS - 1);
    private static final int BASE_CURRENCY = 1;
    private static final int QUOTE_CURRENCY = 2;

    private final FlowRecords records;
    private final IOrderBook[] books;
    private final OrderCommand command = new OrderCommand();
    private TradeHash trades;
    private int position;

    ExchangeCorePeer(final FlowRecords records)
    {
        this.records = records;
        books = new IOrderBook[records.instruments()];
    }

    @Override
    public void fill(final TradeHash trades)
    {
        this.trades = trades;
        final ObjectsPool pool = newPool();
        for (int i = 0; i < books.length; i++)
        {
            books[i] = new OrderBookDirectImpl(
                specification(i), pool, OrderBookEventsHelper.NON_POOLED_EVENTS_HELPER, LoggingConfiguration.DEFAULT);
        }
        position = 0;
        apply(records.fillCount());
    }

    private static ObjectsPool newPool()
    {
        final Map<Integer, Integer> sizes = new HashMap<>();
        sizes.put(ObjectsPool.DIRECT_ORDER, ORDERS_POOL);
        sizes.put(ObjectsPool.DIRECT_BUCKET, BUCKETS_POOL);
        sizes.put(ObjectsPool.ART_NODE_4, SMALLEST_NODES_POOL);
        sizes.put(ObjectsPool.ART_NODE_16, SMALLEST_NODES_POOL / 2);
        sizes.put(ObjectsPool.ART_NODE_48, SMALLEST_NODES_POOL / 4);
        sizes.put(ObjectsPool.ART_NODE_256, SMALLEST_NODES_POOL / 8);
        return new ObjectsPool(sizes);
    }

    private static CoreSymbolSpecification specification(final int symbol)
    {
        return CoreSymbolSpecification.builder()
            .symbolId(symbol)
            .type(SymbolType.CURRENCY_EXCHANGE_PAIR)
            .baseCurrency(BASE_CURRENCY)
            .quoteCurrency(QUOTE_CURRENCY)
            .baseScaleK(1)
            .quoteScaleK(1)
            .build();
    }

    @Override
    public void apply(final int count)
    {
        final int end = position + count;
        for (int i = position; i < end; i++)
        {
            load(i);
            final CommandResultCode result = IOrderBook.processCommand(books[records.instrument(i)], command);
            if (CommandResultCode.SUCCESS != result)
            {
                throw new IllegalStateException("exchange-core: record " + i + ": " + result);
            }
            for (MatcherTradeEvent event = command.matcherEvent; null != event; event = event.nextEvent)
            {
                if (MatcherEventType.TRADE == event.eventType)
                {
                    trades.onTrade(command.orderId, event.matchedOrderId, event.price, event.size);
                }
            }
        }
        position = end;
    }

    private void load(final int index)
    {
        command.matcherEvent = null;
        command.resultCode = CommandResultCode.VALID_FOR_MATCHING_ENGINE;
        command.symbol = records.instrument(index);
        command.orderId = records.orderId(index);
        command.uid = records.account(index);
        command.timestamp = index;
        switch (records.type(index))
        {
            case FlowRecords.CANCEL:
                command.command = OrderCommandType.CANCEL_ORDER;
                break;
            case FlowRecords.REDUCE:
                command.command = OrderCommandType.REDUCE_ORDER;
                command.size = records.changeLots(index);
                break;
            case FlowRecords.MOVE:
                command.command = OrderCommandType.MOVE_ORDER;
                command.price = records.priceTicks(index);
                break;
            default:
                command.command = OrderCommandType.PLACE_ORDER;
                command.orderType =
                    FlowRecords.NEW_GTC == records.type(index) ? OrderType.GTC : OrderType.IOC;
                command.action = records.isBuy(index) ? OrderAction.BID : OrderAction.ASK;
                command.price = records.priceTicks(index);
                command.reserveBidPrice = HIGHEST_PRICE;
                command.size = records.quantityLots(index);
                break;
        }
    }
}
