package io.ringbook.gateway.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * What counts as one address: of IPv6 the network of 64 bits, since whoever has one address there has them all.
 */
public final class AddressKey
{
    private AddressKey()
    {
    }

    /**
     * What to count an address by.
     *
     * @param address of a client.
     * @return an Integer of IPv4, a Long of IPv6.
     */
    public static Object of(final InetAddress address)
    {
        final ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
        return address instanceof Inet4Address ? (Object)bytes.getInt() : (Object)bytes.getLong();
    }
}
