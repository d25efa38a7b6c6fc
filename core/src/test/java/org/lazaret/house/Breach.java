package org.lazaret.house;

/// A breach of a rule of the house: where it stands, what it is, and what to do instead.
record Breach(String file, long line, String what, String instead) {
    @Override public String toString() { return "%s:%d: %s. %s".formatted(file, line, what, instead); }
}
