package io.ringbook.engine;

import io.ringbook.codecs.EventHandler;

import java.util.Arrays;

/**
 * The indicative prices to publish at the end of a command: of instruments in a call whose book, phase or reference it
 * has changed, if what the auction would do now is not what was said last (semantics-exact B1, I10).
 */
final class Indicatives
{
    private final AuctionPrice price = new AuctionPrice();
    private Instrument[] due = new Instrument[4];
    private int count;

    boolean isAnyDue()
    {
        return count > 0;
    }

    /**
     * Something that the auction's price depends on has changed.
     *
     * @param instrument in any phase.
     */
    void onBookChanged(final Instrument instrument)
    {
        if (!instrument.isContinuous() && !instrument.isIndicativeDue)
        {
            add(instrument);
        }
    }

    void publish(final EventHandler events)
    {
        for (int i = 0; i < count; i++)
        {
            final Instrument instrument = due[i];
            instrument.isIndicativeDue = false;
            if (instrument.isCall())
            {
                publish(instrument, events);
            }
        }
        count = 0;
    }

    private void publish(final Instrument instrument, final EventHandler events)
    {
        price.find(instrument);
        if (price.priceTicks() != instrument.indicativePriceTicks ||
            price.volumeLots() != instrument.indicativeVolumeLots ||
            price.surplusLots() != instrument.indicativeSurplusLots ||
            price.surplusSide() != instrument.indicativeSurplusSide)
        {
            instrument.indicativePriceTicks = price.priceTicks();
            instrument.indicativeVolumeLots = price.volumeLots();
            instrument.indicativeSurplusLots = price.surplusLots();
            instrument.indicativeSurplusSide = price.surplusSide();
            events.onAuctionIndicative(
                instrument.id, price.priceTicks(), price.volumeLots(), price.surplusLots(), price.surplusSide());
        }
    }

    /** Kept in the order of definition. */
    private void add(final Instrument instrument)
    {
        if (count == due.length)
        {
            due = Arrays.copyOf(due, count << 1);
        }
        int index = count++;
        while (index > 0 && due[index - 1].id > instrument.id)
        {
            due[index] = due[index - 1];
            index--;
        }
        due[index] = instrument;
        instrument.isIndicativeDue = true;
    }
}
