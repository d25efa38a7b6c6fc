package org.lazaret.core.journal;

/// A journal's origin: `GROUP/SITE/JOURNAL/INCARNATION` in lower case, e.g. `hill/high-street/care/1`.
public record LogId(String origin) {}
