package io.ringbook.app.market.itch;

/**
 * What was counted of the stocks that are followed, and what was found wrong.
 */
public final class ItchTally
{
    /** What no file may have. */
    enum Violation
    {
        UNKNOWN_REF("messages on orders that are not live"),
        DUPLICATE_REF("orders with the reference of a live one"),
        TOO_MANY_SHARES("executions and cancels of more than is left"),
        IMPOSSIBLE_ORDER("prices, shares or sides that no order can have"),
        ANOTHER_STOCK("messages whose stock is not that of their order or locate"),
        CROSSED("books crossed for longer than 1 ms in market hours"),
        ENGINE("answers of the engine that differ");

        final String words;

        Violation(final String words)
        {
            this.words = words;
        }
    }

    /** Why an execution is none of the order at the front of the best level. */
    enum OutOfTurn
    {
        QUEUE("behind another order of its price"),
        PRICE("behind a better price"),
        ANOTHER_PRICE("at another price than the order's"),
        CALL("while halted, locked or crossed");

        final String words;

        OutOfTurn(final String words)
        {
            this.words = words;
        }
    }

    long stocks;
    long added;
    long cancelled;
    long reduced;
    long replaced;
    long executions;
    long executedShares;
    long hits;
    long hiddenTrades;
    long hiddenShares;
    long crossTrades;
    long crossShares;
    long locked;
    long crossed;
    long longestCrossedNs;
    long liveOrders;

    private final long[] violations = new long[Violation.values().length];
    private final long[] outOfTurn = new long[OutOfTurn.values().length];
    private final String[] examples = new String[OutOfTurn.values().length];
    private String firstViolation;

    /** Counts a violation; the words are needed for the first one only. */
    boolean isFirst(final Violation violation)
    {
        violations[violation.ordinal()]++;
        return null == firstViolation;
    }

    void first(final String text)
    {
        firstViolation = text;
    }

    /** Counts an execution; the words are needed for the first one of its kind only. */
    boolean isFirst(final OutOfTurn reason)
    {
        return 1 == ++outOfTurn[reason.ordinal()];
    }

    void example(final OutOfTurn reason, final String text)
    {
        examples[reason.ordinal()] = text;
    }

    long count(final Violation violation)
    {
        return violations[violation.ordinal()];
    }

    long count(final OutOfTurn reason)
    {
        return outOfTurn[reason.ordinal()];
    }

    String example(final OutOfTurn reason)
    {
        return examples[reason.ordinal()];
    }

    /**
     * Executions of the order at the front of the best level: those that an engine makes as trades.
     *
     * @return count.
     */
    public long hits()
    {
        return hits;
    }

    /**
     * Executions of other orders, which become reductions of theirs.
     *
     * @return count.
     */
    public long outOfTurn()
    {
        return executions - hits;
    }

    /**
     * Answers of an engine that were others than the file calls for.
     *
     * @return count, among the {@link #violations()}.
     */
    public long engineDifferences()
    {
        return count(Violation.ENGINE);
    }

    /**
     * All that was wrong.
     *
     * @return count of violations.
     */
    public long violations()
    {
        long sum = 0;
        for (final long count : violations)
        {
            sum += count;
        }
        return sum;
    }

    /**
     * The first violation: where, what was expected and what was found.
     *
     * @return one line, null if there was none.
     */
    public String firstViolation()
    {
        return firstViolation;
    }
}
