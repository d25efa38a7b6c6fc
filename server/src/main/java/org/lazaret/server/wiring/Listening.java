package org.lazaret.server.wiring;

import java.nio.file.Path;
import java.util.Optional;

/// Where a node listens, and how.
///
/// @param address of the machine; another than its own only with TLS
/// @param port 0 for any that is free
/// @param tls the folder with its certificate; empty for plain HTTP, which is for names below `localhost` alone
public record Listening(String address, int port, Optional<Path> tls) {
    /// On the machine itself, in the clear.
    static Listening locally(int port) { return new Listening("127.0.0.1", port, Optional.empty()); }

    String scheme() { return tls.isPresent() ? "https" : "http"; }
}
