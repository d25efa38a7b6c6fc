package org.lazaret.server.wiring;

import java.net.Inet6Address;
import java.net.InetAddress;

/// Whether an address is of this computer or of the network that it stands in.
///
/// Source: RFC 1918 and RFC 4193 (private addresses), RFC 3927 and RFC 4291, section 2.5.6 (link-local ones).
final class Near {
    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int UNIQUE_LOCAL_BITS = 0xfe;

    private Near() {}

    /// @param address as numbers; a name is never asked for
    static boolean is(String address) {
        try {
            var one = InetAddress.ofLiteral(address);
            return one.isLoopbackAddress() || one.isSiteLocalAddress() || one.isLinkLocalAddress() || isUnique(one);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static boolean isUnique(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & UNIQUE_LOCAL_BITS) == UNIQUE_LOCAL;
    }
}
