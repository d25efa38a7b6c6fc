package org.lazaret.core.journal;

/// A place that cares for animals or serves those who do. Lower case, e.g. `hill-street`.
public record SiteId(String name) {}
