package io.ringbook.app.journal;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NullValue;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How a user names an order: by the engine's id, or by its account and the client's id.
 *
 * @param orderId of the engine, {@link NullValue#LONG} if it is named by the client's id.
 * @param account that owns it, where it is named by the client's id.
 * @param clOrdId the client's id, empty where it is named by the engine's.
 */
public record OrderName(long orderId, long account, ClOrdId clOrdId)
{
    /**
     * Is it named by account and client's id?
     *
     * @return false if by the engine's id.
     */
    public boolean isOfClient()
    {
        return NullValue.LONG == orderId;
    }

    /**
     * Is this the name?
     *
     * @param owner of an order.
     * @param id    of the owner for it.
     * @return true if it is named by the client's id, and by this one.
     */
    public boolean isOf(final long owner, final ClOrdId id)
    {
        return isOfClient() && account == owner && clOrdId.equals(id);
    }

    @Override
    public String toString()
    {
        return isOfClient() ? account + "/" + clOrdId : String.valueOf(orderId);
    }

    /** {@code 17}, {@code 7/abc}. */
    public static final class Converter implements ITypeConverter<OrderName>
    {
        @Override
        public OrderName convert(final String text)
        {
            final int slash = text.indexOf('/');
            try
            {
                if (slash < 0 && Long.parseLong(text) >= 1)
                {
                    return new OrderName(Long.parseLong(text), NullValue.LONG, new ClOrdId());
                }
                if (slash > 0 && slash < text.length() - 1)
                {
                    return new OrderName(
                        NullValue.LONG,
                        Long.parseLong(text.substring(0, slash)),
                        new ClOrdId().set(text.substring(slash + 1)));
                }
            }
            catch (final IllegalArgumentException e)
            {
                throw wrong(text);
            }
            throw wrong(text);
        }

        private static TypeConversionException wrong(final String text)
        {
            return new TypeConversionException(
                "expected an orderId from 1 on, or ACCOUNT/CLORDID, found '" + text + "'");
        }
    }
}
