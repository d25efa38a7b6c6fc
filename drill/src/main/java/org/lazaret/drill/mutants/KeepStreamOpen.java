package org.lazaret.drill.mutants;

import org.lazaret.drill.universe.Mutation;

/// A node that asks who listens when a stream is opened, and never again.
final class KeepStreamOpen implements Mutation {
    @Override public boolean keepsStreams() { return true; }
}
