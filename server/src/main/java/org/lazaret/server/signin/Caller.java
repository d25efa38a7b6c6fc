package org.lazaret.server.signin;

import java.util.List;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;

/// From where someone says who they are.
///
/// @param house whether it is a device of the house
/// @param address of the network
record Caller(DeviceId device, boolean house, String address) {
    /// Whose guesses these are. Guesses at one's account from outside never make one wait at a device of the house.
    List<String> guessing(String account) {
        return house
            ? List.of("house " + account, "device " + device.name())
            : List.of("outside " + account, "device " + device.name(), "address " + address);
    }
}
