package org.lazaret.core.site;

import java.util.List;
import java.util.stream.Stream;

/// Who watches over a house, and what its rooms know for them.
public record Watching(List<Watch.Maker> watches, Acquaintance known) {
    /// Nobody watches.
    public static final Watching NOBODY = new Watching(List.of(), Acquaintance.NONE);

    Watching with(Watching more) {
        return new Watching(Stream.concat(watches.stream(), more.watches.stream()).toList(), known.or(more.known));
    }
}
