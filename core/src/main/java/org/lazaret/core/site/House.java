package org.lazaret.core.site;

import java.util.List;
import java.util.stream.Stream;
import org.lazaret.core.book.Automation;
import org.lazaret.core.book.Kind;
import org.lazaret.core.rows.Projection;

/// What a site can do: the books, tables, automations and reasons of its rooms.
///
/// @param bars by which people are kept from its desks
/// @param watching over what is read there
public record House(List<Kind<?, ?, ?>> kinds, List<Projection<?>> projections, List<Automation<?>> automations,
    Reasons reasons, List<Bar> bars, Watching watching) {
    /// The same with the rooms of another floor behind its own.
    public House with(House more) {
        return new House(joined(kinds, more.kinds), joined(projections, more.projections),
            joined(automations, more.automations), reasons.with(more.reasons), joined(bars, more.bars),
            watching.with(more.watching));
    }

    private static <T> List<T> joined(List<T> ours, List<T> theirs) {
        return Stream.concat(ours.stream(), theirs.stream()).toList();
    }
}
