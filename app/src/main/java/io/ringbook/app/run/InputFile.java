package io.ringbook.app.run;

import io.ringbook.app.console.ToolException;
import io.ringbook.app.market.SseDay;
import io.ringbook.app.market.SymbolFilter;
import io.ringbook.engine.MatchingEngine;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of commands, and what is to be known besides.
 *
 * @param file         to read.
 * @param data         directory of the run, of which a source may need to know what was there before.
 * @param trades       file of trades that belongs to it, null to look for it beside it.
 * @param tickDecimals decimals of the tick size, where the file does not say.
 * @param symbols      to take out of a file of many.
 */
public record InputFile(Path file, Path data, Path trades, int tickDecimals, SymbolFilter symbols)
{
    static boolean isReadable(final Path file)
    {
        return Files.isRegularFile(file) && Files.isReadable(file);
    }

    /** Refuses a day of an instrument that has a book already: it would trade with what is there. */
    void requireNew(final MatchingEngine engine, final String symbol)
    {
        if (engine.instrumentId(symbol) > 0)
        {
            throw new ToolException(
                data + ": expected no instrument " + symbol + ", found one with what earlier commands left in its " +
                    "book, which a recorded day would trade with; give another directory with --data",
                ToolException.WRONG_USE);
        }
    }

    /** The file of trades: the one given, or the one beside that of the orders. */
    Path sseTrades()
    {
        if (null != trades)
        {
            return requireTrades(trades, "");
        }
        final String name = file.getFileName().toString();
        final int index = name.lastIndexOf(SseDay.ORDERS);
        if (index < 0)
        {
            throw new ToolException(
                file + ": expected a name with " + SseDay.ORDERS + " in it to find the trades beside it, found '" +
                    name + "'; give them with --trades", ToolException.WRONG_USE);
        }
        final String beside =
            name.substring(0, index) + SseDay.TRADES + name.substring(index + SseDay.ORDERS.length());
        return requireTrades(
            file.resolveSibling(beside), ", looked for as the trades of " + name + "; give them with --trades");
    }

    private static Path requireTrades(final Path found, final String why)
    {
        if (!isReadable(found))
        {
            throw new ToolException(found + ": no such file, or not readable" + why, ToolException.WRONG_USE);
        }
        return found;
    }
}
