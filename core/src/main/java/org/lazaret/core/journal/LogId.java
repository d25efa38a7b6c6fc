package org.lazaret.core.journal;

/// A journal's origin: `GROUP/SITE/JOURNAL/INCARNATION` in lower case, e.g. `hill/high-street/care/1`.
public record LogId(String origin) {
    private static final int PARTS = 4;

    /// E.g. `hill`.
    ///
    /// @throws IllegalArgumentException as the others, when it has other parts than these
    public String group() { return part(0); }

    /// Which site writes it.
    public SiteId site() { return new SiteId(part(1)); }

    /// What it is called at its site, e.g. `care`.
    public String journal() { return part(2); }

    /// Which life of the site it is of: 1, 2, 3 …
    public int incarnation() { return Integer.parseInt(part(3)); }

    /// The same journal in another life of its site.
    public LogId in(int incarnation) {
        return new LogId("%s/%s/%s/%d".formatted(group(), part(1), journal(), incarnation));
    }

    private String part(int number) {
        var parts = origin.split("/", -1);
        if (parts.length == PARTS) return parts[number];
        throw new IllegalArgumentException("a journal's origin is GROUP/SITE/JOURNAL/INCARNATION, not " + origin);
    }
}
