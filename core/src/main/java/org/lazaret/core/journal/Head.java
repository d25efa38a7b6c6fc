package org.lazaret.core.journal;

/// How long a journal is and the root of its tree at that size: what a workstation remembers of it.
public record Head(LogId origin, long size, Hash root) {}
