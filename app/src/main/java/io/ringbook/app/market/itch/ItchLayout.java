package io.ringbook.app.market.itch;

/**
 * Types, lengths and fields of TotalView-ITCH 5.0 messages, as in Nasdaq's specification. All numbers are big endian.
 */
final class ItchLayout
{
    static final byte SYSTEM_EVENT = 'S';
    static final byte DIRECTORY = 'R';
    static final byte TRADING_ACTION = 'H';
    static final byte ADD = 'A';
    static final byte ADD_WITH_MPID = 'F';
    static final byte EXECUTED = 'E';
    static final byte EXECUTED_AT_PRICE = 'C';
    static final byte CANCEL = 'X';
    static final byte DELETE = 'D';
    static final byte REPLACE = 'U';
    static final byte TRADE = 'P';
    static final byte CROSS_TRADE = 'Q';

    /** Offsets of the fields that all messages have. */
    static final int LOCATE = 1;
    static final int TIMESTAMP = 5;
    /** Of the fields of a system event, a directory entry and a trading action. */
    static final int EVENT_CODE = 11;
    static final int STOCK = 11;
    static final int TRADING_STATE = 19;
    static final int ROUND_LOT = 21;
    /** Of the fields of an order. */
    static final int REF = 11;
    static final int SIDE = 19;
    static final int SHARES = 20;
    static final int ORDER_STOCK = 24;
    static final int PRICE = 32;
    /** Of the fields of an execution and a partial cancel. */
    static final int EXECUTED_SHARES = 19;
    static final int EXECUTION_PRICE = 32;
    /** Of the fields of a replace. */
    static final int NEW_REF = 19;
    static final int NEW_SHARES = 27;
    static final int NEW_PRICE = 31;
    /** Of the fields of a trade with an order that was not displayed, and of a cross. */
    static final int TRADE_SHARES = 20;
    static final int CROSS_SHARES = 11;

    static final int STOCK_LENGTH = 8;
    static final int PRICE_DECIMALS = 4;

    private static final byte[] LENGTHS = new byte[256];

    static
    {
        final String types = "SRHYLVWKJhAFECXDUPQBINO";
        final int[] lengths =
            {12, 39, 25, 20, 26, 35, 12, 28, 35, 21, 36, 40, 31, 36, 23, 19, 35, 44, 40, 19, 50, 20, 48};
        for (int i = 0; i < lengths.length; i++)
        {
            LENGTHS[types.charAt(i)] = (byte)lengths[i];
        }
    }

    private ItchLayout()
    {
    }

    /** Length of a message in bytes, 0 if the type is none of the specification. */
    static int length(final byte type)
    {
        return LENGTHS[type & 0xFF];
    }

    /** A type as people read it. */
    static String name(final byte type)
    {
        return type > ' ' && type <= '~' ? "'" + (char)type + "'" : String.format("0x%02x", type & 0xFF);
    }
}
