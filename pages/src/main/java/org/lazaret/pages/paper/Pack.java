package org.lazaret.pages.paper;

import java.util.List;

/// What a practice has on paper at a moment: parts with lines of text.
///
/// @param practice as it is called
/// @param made when, as the clock on the wall showed it
public record Pack(String practice, String made, List<Part> parts) {
    /// One part, from a new page on.
    ///
    /// @param hint what is to be known of it; empty if nothing
    /// @param columns empty if its lines are sentences
    public record Part(String title, String hint, List<Column> columns, List<List<String>> lines) {}

    /// @param share of the width, in hundredths; those of one part are 100 together
    public record Column(String head, int share) {}
}
