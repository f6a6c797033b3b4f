package io.ringbook.gateway.user;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * What counts as one address: of IPv6 the network of 64 bits, since whoever has one address there has them all.
 */
final class AddressKey
{
    private AddressKey()
    {
    }

    /** An Integer of IPv4, a Long of IPv6. */
    static Object of(final InetAddress address)
    {
        final ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
        return address instanceof Inet4Address ? (Object)bytes.getInt() : (Object)bytes.getLong();
    }
}
