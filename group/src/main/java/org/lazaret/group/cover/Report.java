package org.lazaret.group.cover;

import java.time.Instant;
import java.util.List;
import org.lazaret.core.book.Codec;
import org.lazaret.core.book.Personal;

/// What a site that covered tells the practice of one animal in one visit: all of it, each time anew.
///
/// @param cover as the practice calls it
/// @param name of this one, opaque; it stays when it is told anew
/// @param number it only grows: the newest holds
/// @param began when the animal came
public record Report(String cover, String name, long number, Instant began, List<Line> lines) {
    private static final Codec<Report> CODEC = Codec.of(Report.class);

    /// What a line tells of. Texts are as they were typed; figures are written as people write them.
    public enum Topic {
        HISTORY, EXAMINATION, TEMPERATURE, PULSE, BREATHS, MEMBRANES, ASSESSMENT, PLAN, ADDENDUM, WEIGHT, MEDICINE,
        /// What it costs.
        PAID, OWED,
        /// That there was more than goes into an entry.
        LEFT_OUT;

        boolean money() { return this == PAID || this == OWED; }
    }

    /// @param by who did or wrote it, with the number of their registration; may be empty
    public record Line(Topic topic, Instant at, Personal by, Personal text) {}

    /// What was found and done, without what it costs.
    List<Line> care() { return lines.stream().filter(line -> !line.topic().money()).toList(); }

    /// How much it is before it is sealed, in bytes.
    public int size() { return CODEC.write(this).length; }
}
