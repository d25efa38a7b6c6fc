package org.lazaret.group.people;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Personal;

/// What other sites must know of somebody, so that they can sign in there.
///
/// A PIN is not on it: it is good at a device of the house that it was chosen for.
///
/// @param roles by the words of the practice's table
/// @param registration with the body that registers them, e.g. an RCVS number; may be empty
/// @param signIn what they type for their name
/// @param rota when they are expected, in words; may be empty
public record Card(Personal name, List<String> roles, Personal registration, Personal signIn, Personal rota,
    Proofs proofs) {
    /// What they prove with that it is them.
    ///
    /// @param password a slow hash with its parameters, as their home keeps it
    public record Proofs(Optional<Personal> password, List<PublicKey> passkeys) {}

    /// The public half of a passkey, as their home keeps it.
    public record PublicKey(String id, String cose) {}
}
