package org.lazaret.server.wiring;

import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;

/// Whether an address is of this computer, of a network that no router of the internet passes on, or of one that this
/// computer itself stands in.
///
/// Source: RFC 1918 and RFC 4193 (private addresses), RFC 3927 and RFC 4291, section 2.5.6 (link-local ones).
final class Near {
    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int UNIQUE_LOCAL_BITS = 0xfe;
    private static final int LONG = 16;

    private Near() {}

    /// @param address as numbers; a name is never asked for, and who cannot be placed is not near
    static boolean is(String address) {
        try {
            var one = InetAddress.ofLiteral(address);
            return one.isLoopbackAddress() || one.isSiteLocalAddress() || one.isLinkLocalAddress() || isUnique(one)
                || beside(one);
        } catch (IllegalArgumentException | SocketException none) {
            return false;
        }
    }

    private static boolean isUnique(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == LONG && (bytes[0] & UNIQUE_LOCAL_BITS) == UNIQUE_LOCAL;
    }

    private static boolean beside(InetAddress address) throws SocketException {
        return NetworkInterface.networkInterfaces().flatMap(one -> one.getInterfaceAddresses().stream()).anyMatch(
            own -> within(address.getAddress(), own));
    }

    private static boolean within(byte[] address, InterfaceAddress own) {
        return within(address, own.getAddress().getAddress(), own.getNetworkPrefixLength());
    }

    /// Whether two addresses are the same in so many bits.
    static boolean within(byte[] one, byte[] other, int bits) {
        if (one.length != other.length || bits < 1) return false;
        for (int bit = 0; bit < bits; bit++)
            if (((one[bit / 8] ^ other[bit / 8]) >> 7 - bit % 8 & 1) != 0) return false;
        return true;
    }
}
