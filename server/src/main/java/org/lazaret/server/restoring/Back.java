package org.lazaret.server.restoring;

import java.util.List;
import java.util.Optional;

/// What came back: so many entries of each journal, each proven, and opened or erased.
///
/// @param missing what others know of and nobody has
/// @param request for the commanders of its zone; empty where it is in none
public record Back(long care, long access, List<Missing> missing, Optional<Request> request) {
    /// @param journal `care` or `access`
    /// @param from position of the first
    /// @param until behind the last
    public record Missing(String journal, long from, long until) {}

    /// With what its hub is told of the new key.
    ///
    /// @param file on this computer
    /// @param key which they compare, hexadecimal
    public record Request(String file, String key) {}
}
