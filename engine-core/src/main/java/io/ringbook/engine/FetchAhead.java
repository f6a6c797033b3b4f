package io.ringbook.engine;

import io.ringbook.codecs.CommandPeek;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.book.PlainBook;
import io.ringbook.engine.ledger.Balances;
import io.ringbook.engine.ledger.Ledger;

/**
 * Fetches into the caches what the next commands will look at: of a cancel or a replace the order, its neighbours, its
 * level; of a new order its level and the last order there. One command after the other would wait for each of these in
 * turn; here the waits of a group overlap, as they do not depend on each other. Nothing is changed, and nothing depends
 * on what is found: an order that an earlier command of the group moves or ends was merely fetched in vain. With
 * accounts on the balance is fetched that pays for an order or is locked by it, and the one a new order may add to.
 *
 * <p>What one look leads to another one waits for: slot, order, neighbours. So each turn takes the last step for the
 * next group, the second for the one behind it and the first for the one behind that, all of which wait together.
 */
final class FetchAhead
{
    /** Commands in a group: about as many as the processor can keep waiting at a time. */
    static final int GROUP = 16;

    /** With less live orders than this all of them are in the caches, and looking ahead does not pay. */
    private static final int MIN_ORDERS = 1 << 13;

    /** The same for balances. */
    private static final int MIN_BALANCES = 1 << 12;

    private final EngineState state;
    private final PlainBook book;
    private final Orders orders;
    private final Ledger ledger;
    private final Balances balances;
    private final Settlement settlement;
    private final CommandPeek command = new CommandPeek();
    private Group near = new Group();
    private Group middle = new Group();
    private Group far = new Group();
    private long at;
    private long seen;

    FetchAhead(final EngineState state)
    {
        this.state = state;
        book = state.books.plain();
        orders = book.orders();
        ledger = state.ledger;
        balances = ledger.balances();
        settlement = state.settlement;
    }

    /**
     * Would it pay?
     *
     * @return true if there are so many orders or balances that they cannot all be in the caches.
     */
    boolean isWorthwhile()
    {
        return orders.count() >= MIN_ORDERS || balances.count() >= MIN_BALANCES;
    }

    /**
     * Fetches for the next group of a batch, as far as memory of the batch reaches for a look at its commands.
     *
     * @param batch   address of the prefix of its first command, as
     *                {@link io.ringbook.codecs.CommandBatch} lays it out.
     * @param end     address behind the last command of the batch.
     * @param isFirst is it the first group of the batch?
     */
    void fetch(final long batch, final long end, final boolean isFirst)
    {
        if (isFirst)
        {
            fetchFirst(batch, end);
        }
        else
        {
            fetchNext(end);
        }
    }

    private void fetchFirst(final long batch, final long end)
    {
        at = batch;
        look(near, end);
        long sum = find(near);
        look(middle, end);
        sum += fetchAround(near) + find(middle);
        look(far, end);
        seen = sum;
    }

    private void fetchNext(final long end)
    {
        final Group done = near;
        near = middle;
        middle = far;
        far = done;
        final long sum = fetchAround(near) + find(middle);
        look(far, end);
        seen = sum;
    }

    /** First step: which orders and which paying balances, most likely. */
    private void look(final Group group, final long end)
    {
        final boolean isFunded = ledger.isOn();
        int named = 0;
        int entering = 0;
        long at = this.at;
        for (int i = 0; i < GROUP && at + CommandPeek.LENGTH <= end; i++)
        {
            command.wrap(at);
            group.slots[named] = book.probableSlot(command.orderId());
            named += command.namesOrder();
            group.tails[entering] = book.probableTail(command.bookSide(), command.priceTicks());
            if (isFunded)
            {
                group.paying[entering] = probablePaying();
            }
            entering += command.isNewOrder();
            at = command.next();
        }
        this.at = at;
        group.named = named;
        group.entering = entering;
    }

    private int probablePaying()
    {
        final int bookSide = command.bookSide();
        final Instrument instrument = state.instrument(bookSide >>> 1);
        return null == instrument ? Balances.NONE :
            balances.probableRow(command.account(), instrument.lockedAssetId(bookSide & 1));
    }

    /** Second step: those orders and balances. */
    private long find(final Group group)
    {
        if (ledger.isOn())
        {
            findBalances(group);
        }
        long sum = 0;
        for (int i = 0; i < group.named; i++)
        {
            group.links[i] = orders.links(group.slots[i]);
        }
        for (int i = 0; i < group.entering; i++)
        {
            sum += orders.account(group.tails[i]);
        }
        return sum;
    }

    private void findBalances(final Group group)
    {
        for (int i = 0; i < group.entering; i++)
        {
            group.receiving[i] = balances.probablePartner(group.paying[i]);
        }
        for (int i = 0; i < group.named; i++)
        {
            group.locking[i] = settlement.probableRow(group.slots[i]);
        }
    }

    private long fetchBalances(final Group group)
    {
        long sum = 0;
        for (int i = 0; i < group.entering; i++)
        {
            sum += balances.account(group.receiving[i]);
        }
        for (int i = 0; i < group.named; i++)
        {
            sum += balances.account(group.locking[i]);
        }
        return sum;
    }

    /** Third step: the orders before and behind them, their levels, the balances that go with them. */
    private long fetchAround(final Group group)
    {
        long sum = ledger.isOn() ? fetchBalances(group) : 0;
        for (int i = 0; i < group.named; i++)
        {
            final long links = group.links[i];
            sum += orders.account((int)links) + orders.account((int)(links >>> Integer.SIZE)) +
                book.peekLevel(group.slots[i]);
        }
        return sum;
    }

    /** Commands that are looked at together; a place more than they are, for what is written and does not count. */
    private static final class Group
    {
        private final int[] slots = new int[GROUP + 1];
        private final long[] links = new long[GROUP + 1];
        private final int[] tails = new int[GROUP + 1];
        private final int[] paying = new int[GROUP + 1];
        private final int[] receiving = new int[GROUP + 1];
        private final int[] locking = new int[GROUP + 1];
        private int named;
        private int entering;
    }
}
