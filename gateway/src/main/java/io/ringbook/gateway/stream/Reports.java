package io.ringbook.gateway.stream;

/**
 * The last execution reports of all accounts that listen, so many of each and so many together: one more, and the
 * oldest goes. Belongs to the model's thread.
 */
final class Reports
{
    private final int perAccount;
    private final int limit;
    /** Ring of all reports in the order of their coming; next of the end is the oldest. */
    private final Report end = new Report(null, null, null);
    private int size;

    Reports(final int perAccount, final int limit)
    {
        this.perAccount = perAccount;
        this.limit = limit;
        end.next = end;
        end.previous = end;
    }

    void add(final OrdersChannel channel, final Position position, final Message message)
    {
        if (channel.kept().size() == perAccount)
        {
            drop(channel.kept().getFirst());
        }
        else if (size == limit)
        {
            drop(end.next);
        }
        final Report report = new Report(channel, position, message);
        report.previous = end.previous;
        report.next = end;
        report.previous.next = report;
        end.previous = report;
        size++;
        channel.kept().addLast(report);
    }

    /** The oldest of its account goes, which the oldest of all is too. */
    private void drop(final Report report)
    {
        report.previous.next = report.next;
        report.next.previous = report.previous;
        size--;
        report.channel.kept().removeFirst();
        report.channel.onDropped(report.position);
    }

    /** An account is not listened to any more. */
    void dropAll(final OrdersChannel channel)
    {
        while (!channel.kept().isEmpty())
        {
            drop(channel.kept().getFirst());
        }
    }

    int size()
    {
        return size;
    }

    /** One report, in its place. */
    static final class Report
    {
        private final OrdersChannel channel;
        private final Position position;
        private final Message message;
        private Report previous;
        private Report next;

        Report(final OrdersChannel channel, final Position position, final Message message)
        {
            this.channel = channel;
            this.position = position;
            this.message = message;
        }

        Position position()
        {
            return position;
        }

        Message message()
        {
            return message;
        }
    }
}
