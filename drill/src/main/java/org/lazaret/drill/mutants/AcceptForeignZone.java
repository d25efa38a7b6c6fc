package org.lazaret.drill.mutants;

import org.lazaret.drill.universe.Mutation;

/// A hub that takes what comes from another zone, as long as some site has signed it.
final class AcceptForeignZone implements Mutation {
    @Override public boolean foreign() { return true; }
}
