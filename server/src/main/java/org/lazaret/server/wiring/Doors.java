package org.lazaret.server.wiring;

/// How people come into the sites of a node.
public enum Doors {
    /// By what they prove: a password, a passkey, a PIN on a device of the house.
    PROOF,
    /// By one tap on a name, and with weak hashes: in a demonstration, which holds nothing real.
    ONE_TAP
}
