package org.lazaret.drill;

import java.util.Optional;
import org.lazaret.drill.mutants.Mutant;

/// How a scenario is to be played.
///
/// @param mutant the mechanism to break on purpose
public record Options(Optional<Mutant> mutant) {
    public static final Options PLAIN = new Options(Optional.empty());

    public Options with(Mutant broken) { return new Options(Optional.of(broken)); }
}
