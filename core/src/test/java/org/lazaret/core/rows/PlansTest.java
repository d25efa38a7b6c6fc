package org.lazaret.core.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What is asked at every act or page is found by an index: nothing grows slower with the years.
class PlansTest {
    @Test void no_question_of_every_day_reads_a_whole_table() {
        try (var database = new Statements("jdbc:sqlite::memory:", List.of())) {
            new Shape(List.of(), "").make(database);
            for (var question : List.of(Finds.OF_BOOK, Finds.BEFORE, CoreTables.LINES, CoreTables.POSITIONS,
                CoreTables.ANSWERED, CoreTables.REQUESTS, Looks.SEEN, Looks.READ)) {
                var plan = database.ask("explain query plan " + question).stream().map(row -> (String) row[3]).toList();
                assertThat(plan).as(question).isNotEmpty().noneMatch(step -> step.startsWith("SCAN"));
            }
        }
    }
}
