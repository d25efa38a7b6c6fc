package org.lazaret.server.signin;

import java.util.Optional;

/// How people come into the sites of a node.
///
/// @param taps by one tap on a name, and with weak hashes: in a demonstration, which holds nothing real; otherwise by
///     what they prove: a password, a passkey, a PIN on a device of the house
/// @param plug that people may pull, in a demonstration that somebody starts again
public record Doors(boolean taps, Optional<Plug> plug) {
    public static final Doors PROOF = new Doors(false, Optional.empty());
    public static final Doors ONE_TAP = new Doors(true, Optional.empty());

    public static Doors with(Plug plug) { return new Doors(true, Optional.of(plug)); }
}
