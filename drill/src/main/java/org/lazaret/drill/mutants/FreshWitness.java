package org.lazaret.drill.mutants;

import java.util.List;
import org.lazaret.core.journal.Head;
import org.lazaret.drill.universe.Mutation;

/// A hub that is made anew and asks nobody what was there before.
final class FreshWitness implements Mutation {
    @Override public List<Head> outside(List<Head> known) { return List.of(); }
}
