package io.ringbook.codecs.text;

import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.DecimalException;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.KillAction;
import io.ringbook.sbe.TransferType;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Lines of the text protocol to commands and queries. A line is understood completely or not at all: what is wrong with
 * one changes nothing, not even the time. One thread.
 */
public final class JsonCommandReader
{
    private static final EnumText<TextCommand> COMMANDS = new EnumText<>(TextCommand.values());
    private static final EnumText<TextQuery> QUERIES = new EnumText<>(TextQuery.values());
    private static final long DEFAULT_LEVELS = 10;

    private final LineFields fields = new LineFields();
    private final LineSymbols symbols;
    private final CommandEncoder encoder = new CommandEncoder();
    private final MutableDirectBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
    private final OrderLineEncoder orders;
    private final InstrumentLineEncoder instruments;
    private final AdminLineEncoder admin;

    private long timeNs;
    private int length;
    private TextQuery query;
    private int instrumentId;
    private long levels;
    private long orderId;
    private long account;
    private String error = "";

    /**
     * A reader whose time is 0.
     *
     * @param catalog    of instruments, kept up to date by the engine's events.
     * @param liveOrders of the engine as it is when a line is read.
     */
    public JsonCommandReader(final InstrumentCatalog catalog, final LiveOrders liveOrders)
    {
        symbols = new LineSymbols(fields, catalog);
        orders = new OrderLineEncoder(fields, symbols, liveOrders, encoder);
        instruments = new InstrumentLineEncoder(fields, catalog, encoder);
        admin = new AdminLineEncoder(fields, symbols, catalog, encoder);
    }

    /**
     * Reads one line.
     *
     * @param bytes  that hold it.
     * @param offset of its first byte.
     * @param length in bytes, with or without its line end.
     * @return what it was; its content is valid until the next call.
     */
    public LineKind read(final byte[] bytes, final int offset, final int length)
    {
        if (isSkipped(bytes, offset, length))
        {
            return LineKind.SKIPPED;
        }
        try
        {
            fields.line().parse(bytes, offset, length);
            return fields.has(TextField.QUERY) ? readQuery() : readCommand();
        }
        catch (final BadLineException | DecimalException ex)
        {
            error = ex.getMessage();
            return LineKind.ERROR;
        }
    }

    /**
     * Holds the command, from offset 0, its timestamp stamped.
     *
     * @return the buffer.
     */
    public MutableDirectBuffer buffer()
    {
        return buffer;
    }

    /**
     * Length of the command.
     *
     * @return length in bytes.
     */
    public int length()
    {
        return length;
    }

    /**
     * Time of the last command, which is that of a next one without a time.
     *
     * @return nanoseconds.
     */
    public long timeNs()
    {
        return timeNs;
    }

    /**
     * What was asked.
     *
     * @return the query.
     */
    public TextQuery query()
    {
        return query;
    }

    /**
     * The instrument a query is about.
     *
     * @return its id.
     */
    public int instrumentId()
    {
        return instrumentId;
    }

    /**
     * The most levels a book query wants of each side.
     *
     * @return number of levels, 0 for all.
     */
    public int levels()
    {
        return (int)Math.min(Integer.MAX_VALUE, levels);
    }

    /**
     * The order a query is about.
     *
     * @return the engine's id.
     */
    public long orderId()
    {
        return orderId;
    }

    /**
     * The account a query is about.
     *
     * @return account, {@link NullValue#LONG} for all.
     */
    public long account()
    {
        return account;
    }

    /**
     * Why the line was not understood.
     *
     * @return one line of text.
     */
    public String error()
    {
        return error;
    }

    private LineKind readQuery()
    {
        final TextQuery asked = fields.value(TextField.QUERY, QUERIES);
        fields.line().check(asked, asked.required(), asked.allowed());
        fields.integerOr(TextField.TIME, 0, 0);
        instrumentId = fields.has(TextField.SYMBOL) ? symbols.required().id() : NullValue.INT;
        levels = fields.integerOr(TextField.LEVELS, 0, DEFAULT_LEVELS);
        orderId = fields.integerOr(TextField.ORDER_ID, 0, NullValue.LONG);
        account = fields.integerOr(TextField.ACCOUNT, 1, NullValue.LONG);
        query = asked;
        return LineKind.QUERY;
    }

    private LineKind readCommand()
    {
        if (!fields.has(TextField.CMD))
        {
            throw JsonLine.missing("cmd' or 'query", "the line");
        }
        final TextCommand command = fields.value(TextField.CMD, COMMANDS);
        fields.line().check(command, command.required(), command.allowed());
        final long givenNs = fields.integerOr(TextField.TIME, 0, timeNs);
        if (givenNs < timeNs)
        {
            throw new BadLineException("time " + givenNs + " is before the current time " + timeNs);
        }
        encoder.wrap(buffer, 0);
        length = encode(command);
        CommandEncoder.timestampNs(buffer, 0, givenNs);
        timeNs = givenNs;
        return LineKind.COMMAND;
    }

    private int encode(final TextCommand command)
    {
        switch (command)
        {
            case NEW:
                return orders.newOrder();

            case CANCEL:
                return orders.cancel();

            case REPLACE:
                return orders.replace();

            case MASS_CANCEL:
                return orders.massCancel();

            case INSTRUMENT:
                return instruments.instrument();

            case ASSET_DEFINITION:
                return admin.asset();

            case ACCOUNTS:
                return admin.accounts();

            case ACCOUNT_LIMITS:
                return admin.account();

            case DEPOSIT:
                return admin.transfer(TransferType.DEPOSIT);

            case WITHDRAW:
                return admin.transfer(TransferType.WITHDRAW);

            case PHASE_CHANGE:
                return admin.phase();

            case REFERENCE:
                return admin.reference();

            case BAND:
                return admin.band();

            case CLOCK:
                return admin.clock();

            case KILL:
                return admin.kill(KillAction.KILL);

            case UNKILL:
                return admin.kill(KillAction.UNKILL);

            default:
                throw new IllegalStateException("no encoding of command " + command);
        }
    }

    private static boolean isSkipped(final byte[] bytes, final int offset, final int length)
    {
        for (int i = offset; i < offset + length; i++)
        {
            final byte b = bytes[i];
            if (' ' != b && (b < '\t' || b > '\r'))
            {
                return '#' == b;
            }
        }
        return true;
    }
}
