package io.ringbook.app.market;

import io.ringbook.sbe.Side;

/**
 * The book before the first message: the first row with the message taken back, all of it anonymous.
 */
final class LobsterStart
{
    private final LobsterReader reader;
    private final LobsterBook book;

    LobsterStart(final LobsterReader reader, final LobsterBook book)
    {
        this.reader = reader;
        this.book = book;
    }

    void seed()
    {
        seed(Side.BUY);
        seed(Side.SELL);
    }

    private void seed(final Side side)
    {
        final LobsterRow row = reader.row();
        final boolean isOfMessage = side == reader.side() && reader.type() <= LobsterReader.EXECUTION;
        final long change = LobsterReader.NEW == reader.type() ? -reader.size() : reader.size();
        boolean isTakenBack = !isOfMessage || book.isOutside(row, side, reader.price());
        for (int i = 0; i < row.occupied(side); i++)
        {
            final boolean isThatLevel = isOfMessage && row.price(side, i) == reader.price();
            final long size = row.size(side, i) + (isThatLevel ? change : 0);
            isTakenBack |= isThatLevel;
            if (size > 0)
            {
                book.seed(side, row.price(side, i), size);
            }
        }
        if (!isTakenBack && change > 0)
        {
            book.seed(side, reader.price(), change);
        }
    }
}
