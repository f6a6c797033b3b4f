package io.ringbook.app.market;

import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code --symbols}, for all tools that read files of many instruments.
 */
public final class SymbolsOption
{
    /** The option's name. */
    public static final String NAME = "--symbols";

    @Option(
        names = NAME,
        paramLabel = "SYMBOL",
        split = ",",
        description = "Only these instruments of an input of many (itch50, dbn), such as AAPL,MSFT; in dbn a symbol " +
            "or the venue's number. Default: all.")
    private List<String> symbols = new ArrayList<>();

    /**
     * What the user wants.
     *
     * @return filter.
     */
    public SymbolFilter filter()
    {
        return SymbolFilter.of(symbols.stream().map(String::strip).filter((symbol) -> !symbol.isEmpty()).toList());
    }
}
