package org.lazaret.server.wiring;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.stream.Stream;

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
            return is(address, NetworkInterface.networkInterfaces().flatMap(
                one -> one.getInterfaceAddresses().stream()).map(
                    own -> new Network(own.getAddress().getAddress(), own.getNetworkPrefixLength())));
        } catch (SocketException none) {
            return false;
        }
    }

    /// A network that this computer stands in.
    ///
    /// @param own its address there
    /// @param bits of it that all in that network share
    record Network(byte[] own, int bits) {}

    static boolean is(String address, Stream<Network> own) {
        try {
            var one = InetAddress.ofLiteral(address);
            return one.isLoopbackAddress() || one.isSiteLocalAddress() || one.isLinkLocalAddress() || isUnique(one)
                || own.anyMatch(network -> within(one.getAddress(), network.own, network.bits));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static boolean isUnique(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == LONG && (bytes[0] & UNIQUE_LOCAL_BITS) == UNIQUE_LOCAL;
    }

    /// Whether two addresses are the same in so many bits.
    private static boolean within(byte[] one, byte[] other, int bits) {
        if (one.length != other.length || bits < 1) return false;
        for (int bit = 0; bit < bits; bit++)
            if (((one[bit / 8] ^ other[bit / 8]) >> 7 - bit % 8 & 1) != 0) return false;
        return true;
    }
}
