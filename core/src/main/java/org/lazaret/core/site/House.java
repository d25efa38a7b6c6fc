package org.lazaret.core.site;

import java.util.List;
import org.lazaret.core.book.Automation;
import org.lazaret.core.book.Kind;
import org.lazaret.core.rows.Projection;

/// What a site can do: the books, tables, automations and reasons of its rooms.
///
/// @param bars by which people are kept from its desks
public record House(List<Kind<?, ?, ?>> kinds, List<Projection<?>> projections, List<Automation<?>> automations,
    Reasons reasons, List<Bar> bars) {}
