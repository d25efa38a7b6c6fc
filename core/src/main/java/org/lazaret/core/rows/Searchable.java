package org.lazaret.core.rows;

/// How much of what can be found the search has read since the start: until it has read all, it finds the newest only.
///
/// @param read of `all`; nobody else is found yet
public record Searchable(long read, long all) {
    public boolean whole() { return read == all; }
}
