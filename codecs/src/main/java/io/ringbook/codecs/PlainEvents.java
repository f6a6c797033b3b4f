package io.ringbook.codecs;

/**
 * What events of plain orders do not have. Shared by all: nobody may change it.
 */
final class PlainEvents
{
    static final ClOrdId NO_ID = new ClOrdId();
    static final OrderInstructions NO_INSTRUCTIONS = new OrderInstructions();

    private PlainEvents()
    {
    }
}
