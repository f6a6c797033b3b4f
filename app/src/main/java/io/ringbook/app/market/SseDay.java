package io.ringbook.app.market;

import io.ringbook.app.console.Progress;
import io.ringbook.sbe.TradingPhase;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A day of one security of the Shanghai Stock Exchange as commands, held whole in memory: what was published is
 * understood and free of contradictions before the first command is sent.
 */
public final class SseDay
{
    /** What the name of a file of orders has where that of the trades has {@link #TRADES}. */
    public static final String ORDERS = "_orders";

    /** What the name of a file of trades has where that of the orders has {@link #ORDERS}. */
    public static final String TRADES = "_trades";

    private static final int MAX_SYMBOL_LENGTH = 32;

    private final String symbol;
    private final List<SseCommand> commands;

    private SseDay(final String symbol, final List<SseCommand> commands)
    {
        this.symbol = symbol;
        this.commands = commands;
    }

    /**
     * Reads and translates a day.
     *
     * @param ordersFile   adds and deletes.
     * @param tradesFile   trades.
     * @param tickDecimals decimals of the tick size.
     * @return the day.
     * @throws IOException         if a file cannot be read.
     * @throws MarketDataException if a line is broken, or contradicts those before it.
     */
    public static SseDay read(final Path ordersFile, final Path tradesFile, final int tickDecimals) throws IOException
    {
        final SseReader reader = new SseReader(tickDecimals);
        final Collector collector = new Collector();
        new SseTranslator(reader.read(ordersFile, tradesFile, Progress.none()), collector).run();
        return new SseDay(symbol(reader.security(), ordersFile), List.copyOf(collector.commands));
    }

    /**
     * The security by its own name, or by that of the file if it does not say.
     *
     * @return symbol.
     */
    public String symbol()
    {
        return symbol;
    }

    /**
     * All commands on orders and phases.
     *
     * @return in the order of the day.
     */
    public List<SseCommand> commands()
    {
        return commands;
    }

    private static String symbol(final String security, final Path ordersFile)
    {
        final String name = ordersFile.getFileName().toString();
        final String text = security.isEmpty() ? name.replaceFirst("(" + ORDERS + "|\\.).*", "") : security;
        final String symbol = text.replaceAll("[^A-Za-z0-9._/-]", "-");
        return symbol.isEmpty() ? "SSE" : symbol.substring(0, Math.min(symbol.length(), MAX_SYMBOL_LENGTH));
    }

    private static final class Collector implements SseCommands
    {
        private final List<SseCommand> commands = new ArrayList<>();

        @Override
        public void onCall(final TradingPhase call)
        {
            phase(call, 0);
        }

        @Override
        public void onCallOrder(final SseEvent add)
        {
            enter(add);
        }

        @Override
        public void onAuction(final SseAuction auction)
        {
            phase(TradingPhase.UNCROSS, auction.trades().size());
        }

        @Override
        public void onPassiveOrder(final SseEvent add)
        {
            enter(add);
        }

        @Override
        public void onAggressor(
            final List<SseEvent> rows, final int tradeCount, final long priceTicks, final long quantity)
        {
            final SseEvent first = rows.get(0);
            commands.add(new SseCommand(
                SseCommand.Kind.NEW, null, first.takerOrderNo(), first.side(), priceTicks, quantity, tradeCount));
        }

        @Override
        public void onCancel(final SseEvent delete)
        {
            commands.add(new SseCommand(SseCommand.Kind.CANCEL, null, delete.orderNo(), null, 0, 0, 0));
        }

        private void enter(final SseEvent add)
        {
            commands.add(new SseCommand(
                SseCommand.Kind.NEW, null, add.orderNo(), add.side(), add.priceTicks(), add.quantity(), 0));
        }

        private void phase(final TradingPhase phase, final int trades)
        {
            commands.add(new SseCommand(SseCommand.Kind.PHASE, phase, 0, null, 0, 0, trades));
        }
    }
}
