package org.lazaret.drill.mutants;

import org.lazaret.drill.universe.Mutation;

/// A zone in whose charter stands one commander fewer than those who signed it were told.
final class AcceptOneFewer implements Mutation {
    @Override public int needed(int commanders) { return commanders - 1; }
}
