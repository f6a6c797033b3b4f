package io.ringbook.app.match;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The numbers of the contract's rules, so that no list of them can forget one. */
final class RuleNumbers
{
    /** A rule of the fine print, or a section of the rules. */
    static final Pattern RULE = Pattern.compile("0\\.\\d+|4\\.\\d+|[A-O]\\d+b?");

    /** How far each section of the fine print counts. */
    private static final Map<String, Integer> FINE_PRINT = Map.ofEntries(
        Map.entry("0.", 11),
        Map.entry("A", 14),
        Map.entry("B", 11),
        Map.entry("C", 7),
        Map.entry("D", 9),
        Map.entry("E", 10),
        Map.entry("F", 7),
        Map.entry("G", 5),
        Map.entry("H", 9),
        Map.entry("I", 12),
        Map.entry("J", 6),
        Map.entry("K", 11),
        Map.entry("L", 5),
        Map.entry("M", 5),
        Map.entry("N", 4),
        Map.entry("O", 22));

    /** Rules between two others. */
    private static final Set<String> INSERTED = Set.of("K3b");

    private static final int SECTIONS = 11;
    private static final int INVARIANTS = 17;

    private RuleNumbers()
    {
    }

    /** Every numbered rule of the fine print. */
    static Set<String> finePrint()
    {
        final Set<String> numbers = new TreeSet<>(INSERTED);
        FINE_PRINT.forEach((section, last) -> add(numbers, section, last));
        return numbers;
    }

    /** The sections of the rules, the last of which, on determinism, no story can tell. */
    static Set<String> sections()
    {
        return add(new TreeSet<>(), "4.", SECTIONS);
    }

    static Set<String> invariants()
    {
        return add(new TreeSet<>(), "5.", INVARIANTS);
    }

    private static Set<String> add(final Set<String> numbers, final String section, final int last)
    {
        for (int number = 1; number <= last; number++)
        {
            numbers.add(section + number);
        }
        return numbers;
    }
}
