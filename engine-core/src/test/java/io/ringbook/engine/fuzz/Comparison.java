package io.ringbook.engine.fuzz;

import io.ringbook.engine.reference.Command;

/**
 * Two fresh engines side by side: gives each command to both, compares what they say and their state hashes, and has
 * the tested one audited. One thread.
 */
final class Comparison
{
    /** {@code -Dfuzz.hashes=false} compares events and books only, while the hash of one side is not finished. */
    private static final boolean COMPARES_HASHES = !"false".equals(System.getProperty("fuzz.hashes"));

    /**
     * With more money than this about, a hash takes longer than a command, and is not taken after each; but when a
     * script is played again, which nobody counts.
     */
    private static final int CHEAP_HASH = 64;

    private final Tape expectedTape = new Tape();
    private final Tape foundTape = new Tape();
    private final Auditor auditor = new Auditor();
    private final BookWalk bookWalk = new BookWalk(auditor);
    private final MoneyWalk moneyWalk = new MoneyWalk(auditor.money());
    private final TestedEngine expected;
    private final TestedEngine found;
    private final Coverage coverage;
    private final int walkEvery;
    private long commands;
    private long digest;
    private int hashesSkipped;

    /**
     * Two fresh engines.
     *
     * @param pair      makes them.
     * @param coverage  to count in, or null.
     * @param walkEvery books are walked and hashes compared after every so many commands.
     */
    Comparison(final EnginePair pair, final Coverage coverage, final int walkEvery)
    {
        this.coverage = coverage;
        this.walkEvery = walkEvery;
        expected = pair.expected().apply(expectedTape);
        found = pair.found().apply(foundTape);
        if (null != coverage)
        {
            coverage.onRunStart();
        }
    }

    Auditor auditor()
    {
        return auditor;
    }

    long digest()
    {
        return digest;
    }

    /** Id of the order that the last command brought in, or 0. */
    long acceptedOrderId()
    {
        return Math.max(expectedTape.lastAcceptedOrderId(), foundTape.lastAcceptedOrderId());
    }

    /**
     * Applies a command to both.
     *
     * @param command to apply.
     * @return null if all is well, else what is wrong, in one line; the comparison is of no further use then.
     */
    String apply(final Command command)
    {
        expectedTape.clear();
        foundTape.clear();
        String thrown = apply(expected, command, "the expected engine");
        if (null == thrown)
        {
            thrown = apply(found, command, "the tested engine");
        }
        if (null != thrown)
        {
            return thrown;
        }
        if (!expectedTape.isEqual(foundTape))
        {
            return difference(command);
        }
        try
        {
            auditor.onCommand(command, foundTape);
            if (null != coverage)
            {
                coverage.onCommand(command, foundTape, auditor);
            }
            return 0 == ++commands % walkEvery ? checkState(command) : null;
        }
        catch (final AuditFailure failure)
        {
            return name(command) + ": " + failure.getMessage();
        }
    }

    /** At the end of a run that was drained: null if nothing is locked and only fees are left. */
    String checkDrained()
    {
        try
        {
            auditor.money().requireDrained();
            return null;
        }
        catch (final AuditFailure failure)
        {
            return "Drained: " + failure.getMessage();
        }
    }

    private String checkState(final Command command)
    {
        if (null != found.books())
        {
            bookWalk.check(found.books());
            moneyWalk.check(found.books());
        }
        if (null != coverage && ++hashesSkipped * CHEAP_HASH <= auditor.money().size())
        {
            return null;
        }
        hashesSkipped = 0;
        final long expectedHash = expected.stateHash();
        final long foundHash = found.stateHash();
        digest = (digest ^ foundHash ^ foundTape.digest()) * 0x9FB21C651E98DF25L;
        return expectedHash == foundHash || !COMPARES_HASHES ? null : name(command) + ": the state hashes differ";
    }

    private static String apply(final TestedEngine engine, final Command command, final String name)
    {
        try
        {
            engine.apply(command);
            return null;
        }
        catch (final RuntimeException | AssertionError | StackOverflowError thrown)
        {
            final StackTraceElement[] trace = thrown.getStackTrace();
            return name(command) + ": " + name + " throws " + thrown +
                (0 == trace.length ? "" : " at " + trace[0]) + (trace.length < 2 ? "" : " from " + trace[1]);
        }
    }

    private String difference(final Command command)
    {
        final int index = expectedTape.firstDifference(foundTape);
        final String expectedEvent = describe(expectedTape, index);
        final String foundEvent = describe(foundTape, index);
        return name(command) + ": event " + index + ": expected " + expectedEvent + ", found " + foundEvent +
            (expectedEvent.equals(foundEvent) && !"nothing".equals(foundEvent) ? " field-" + field(index) : "");
    }

    /** The first field of an event that differs, as a letter. */
    private char field(final int index)
    {
        final int expectedAt = place(expectedTape, index);
        final int foundAt = place(foundTape, index);
        int field = 1;
        while (expectedAt + field < expectedTape.next(expectedAt) &&
            expectedTape.field(expectedAt, field) == foundTape.field(foundAt, field))
        {
            field++;
        }
        return letter(field - 1);
    }

    private static int place(final Tape tape, final int index)
    {
        int at = 0;
        for (int i = 0; i < index && at < tape.length(); i++)
        {
            at = tape.next(at);
        }
        return at;
    }

    private static String describe(final Tape tape, final int index)
    {
        final int at = place(tape, index);
        if (at >= tape.length())
        {
            return "nothing";
        }
        final EventKind kind = tape.kind(at);
        return switch (kind)
        {
            case REJECTED, CANCELED, EXPIRED -> kind + " reason-" + letter(tape.field(at, 5));
            case TRANSFER -> kind + " outcome-" + letter(tape.field(at, 6));
            case CANCEL_REJECTED -> kind + " reason-" + letter(tape.field(at, 4));
            default -> kind.name();
        };
    }

    /** Digits do not make two failures different, letters do. */
    private static char letter(final long value)
    {
        return (char)('a' + value);
    }

    static String name(final Command command)
    {
        if (command instanceof Command.NewOrder)
        {
            final Command.NewOrder order = (Command.NewOrder)command;
            return "NewOrder " + order.ordType() + ' ' + order.timeInForce();
        }
        return command.getClass().getSimpleName();
    }
}
