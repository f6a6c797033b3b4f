package io.ringbook.app.market.dbn;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * What was counted in a DBN file.
 */
final class DbnCounts
{
    private static final int MAX_TOLD = 5;

    long records;
    long ofOthers;
    long adds;
    long cancels;
    long modifies;
    long clears;
    long trades;
    long tradedSize;
    long fills;
    long filledSize;
    /** Fills that came to an aggressor, which must hit the order named. */
    long hits;
    long outOfQueue;
    long atOtherPrice;
    long whileCrossed;
    /** Records of orders from before the file. */
    long early;
    long dangling;
    long oversized;
    long repeated;
    /** Orders without a price or side, or levels instead of orders. */
    long notOrders;
    long gaps;
    long events;
    long crossedEvents;
    final List<String> findings = new ArrayList<>();

    void note(final String finding)
    {
        if (findings.size() < MAX_TOLD)
        {
            findings.add(finding);
        }
    }

    long contradictions()
    {
        return dangling + oversized + repeated;
    }

    void print(final PrintWriter out)
    {
        out.println("records " + records + (0 == ofOthers ? "" : ", of instruments not chosen " + ofOthers));
        out.println("adds " + adds + ", cancels " + cancels + ", modifies " + modifies + ", clears " + clears);
        out.println("trades " + trades + " of " + tradedSize + ", fills " + fills + " of " + filledSize);
        out.println("fills that hit the named order " + hits + ", out of queue order at the venue " + outOfQueue +
            ", at another price " + atOtherPrice + ", while crossed " + whileCrossed);
        out.println("of orders from before the file " + early);
        out.println("dangling ids " + dangling + ", sizes beyond what is left " + oversized + ", ids used twice " +
            repeated);
        out.println("no orders with side, price and size " + notOrders + ", gaps told by the publisher " + gaps);
        out.println("crossed at the end of an event " + crossedEvents + "/" + events);
        findings.forEach((finding) -> out.println("  " + finding));
    }
}
