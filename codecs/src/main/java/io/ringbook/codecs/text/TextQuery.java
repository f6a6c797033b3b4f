package io.ringbook.codecs.text;

/**
 * The questions a line can ask. They are not journaled and take no sequence.
 */
public enum TextQuery
{
    /** Price levels of an instrument. */
    BOOK("book", TextField.setOf("symbol"), TextField.setOf("levels")),
    /** Every live order of an instrument. */
    ORDERS("orders", TextField.setOf("symbol"), 0),
    /** One order. */
    ORDER("order", TextField.setOf("orderId"), 0),
    /** Balances of an account, or of all of them with the fees collected. */
    BALANCES("balances", 0, TextField.setOf("account")),
    /** The hash over the engine's state. */
    STATE_HASH("stateHash", 0, 0);

    private final String text;
    private final long required;
    private final long allowed;

    TextQuery(final String text, final long required, final long optional)
    {
        this.text = text;
        this.required = required;
        this.allowed = required | optional | TextField.setOf("query time");
    }

    long required()
    {
        return required;
    }

    long allowed()
    {
        return allowed;
    }

    @Override
    public String toString()
    {
        return text;
    }
}
