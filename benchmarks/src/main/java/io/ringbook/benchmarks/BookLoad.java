package io.ringbook.benchmarks;

/**
 * What the engines are put under: a neutral flow and how much of it.
 */
final class BookLoad
{
    private static final int ARGUMENTS = 5;

    private final long seed;
    private final int instruments;
    private final int restingOrders;
    private final int commands;
    private final boolean hasClientIds;

    BookLoad(
        final long seed, final int instruments, final int restingOrders, final int commands,
        final boolean hasClientIds)
    {
        this.seed = seed;
        this.instruments = instruments;
        this.restingOrders = restingOrders;
        this.commands = commands;
        this.hasClientIds = hasClientIds;
    }

    /** The load that another process was given by {@link #toArguments()}. */
    static BookLoad fromArguments(final String[] arguments, final int from)
    {
        if (from + ARGUMENTS != arguments.length)
        {
            throw new IllegalArgumentException(
                "load: expected " + ARGUMENTS + " arguments, found " + (arguments.length - from));
        }
        return new BookLoad(
            Long.parseLong(arguments[from]), Integer.parseInt(arguments[from + 1]),
            Integer.parseInt(arguments[from + 2]), Integer.parseInt(arguments[from + 3]),
            Boolean.parseBoolean(arguments[from + 4]));
    }

    String[] toArguments()
    {
        return new String[] {
            Long.toString(seed), Integer.toString(instruments), Integer.toString(restingOrders),
            Integer.toString(commands), Boolean.toString(hasClientIds)};
    }

    /**
     * Makes the flow.
     *
     * @param trades to tell the trades to that every engine must make.
     * @return filled, with the commands to measure.
     */
    NeutralFlow newFlow(final TradeHash trades)
    {
        return new NeutralFlow(seed, instruments, restingOrders, trades).add(commands);
    }

    long seed()
    {
        return seed;
    }

    int instruments()
    {
        return instruments;
    }

    int restingOrders()
    {
        return restingOrders;
    }

    int commands()
    {
        return commands;
    }

    boolean hasClientIds()
    {
        return hasClientIds;
    }

    @Override
    public String toString()
    {
        return instruments + (1 == instruments ? " instrument, " : " instruments, ") + restingOrders +
            " resting orders, " + commands + " commands, seed " + seed;
    }
}
