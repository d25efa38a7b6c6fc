package org.lazaret.practice.patients;

import java.util.List;
import org.lazaret.core.rows.Rows;

/// What one room adds to the history of an animal. `Rooms` lists them: this room knows none but its own.
///
/// To read it is to read the animal: whoever asks looks through a desk, and what a row bears as its subject is in the
/// access journal before the page leaves.
public interface Chapter {
    /// Its latest lines, in any order.
    ///
    /// @param most at least this many, if there are
    List<Told> of(AnimalId animal, int most, Rows rows);
}
