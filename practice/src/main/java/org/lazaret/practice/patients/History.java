package org.lazaret.practice.patients;

import java.util.Comparator;
import java.util.List;
import org.lazaret.core.rows.Rows;

/// The history of animals: what every room tells of one, in one line of time.
public record History(List<Chapter> chapters) {
    /// The latest first.
    ///
    /// @param most lines
    public List<Told> of(AnimalId animal, int most, Rows rows) {
        return chapters.stream().flatMap(chapter -> chapter.of(animal, most, rows).stream()).sorted(
            Comparator.comparing(Told::at).reversed()).limit(most).toList();
    }
}
