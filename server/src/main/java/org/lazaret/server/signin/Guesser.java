package org.lazaret.server.signin;

import java.util.Optional;
import org.lazaret.practice.staff.EmployeeId;
import org.lazaret.practice.staff.Means;

/// Who says who they are, and by what.
///
/// @param who if there is someone of that name
/// @param otherwise by what those are known to have guessed before who name nobody
record Guesser(Optional<EmployeeId> who, String otherwise, Means by) {
    static Guesser of(EmployeeId who, Means by) { return new Guesser(Optional.of(who), "", by); }

    static Guesser nobody(String otherwise, Means by) { return new Guesser(Optional.empty(), otherwise, by); }

    /// Under which name their guesses are counted.
    String account() { return who.map(EmployeeId::name).orElse(otherwise); }
}
