package org.lazaret.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.api.Test;

/// The walls stand around core, and each but the framework's has been seen to stop something.
class WallsTest {
    private static final JavaClasses SHIPPED = House.shipped();
    private static final JavaClasses BREACHES = House.breaches();

    static final List<ArchRule> WALLS = House.walls();
    static final List<Trial> TRIALS = List.of(
        new Trial(Walls.CORE_STANDS_ALONE, "KnowsALibrary"),
        new Trial(Walls.PAGES_KNOW_NO_ROOM, "PageKnowsARoom"),
        new Trial(Walls.GROUP_KNOWS_ONLY_CORE, "CarrierKnowsARoom"),
        new Trial(Walls.PRACTICE_KNOWS_NOTHING_ABOVE, "RoomKnowsTheServer"),
        new Trial(Walls.GUARD_KNOWS_NO_ROOM, "WatcherKnowsTheServer"),
        new Trial(Walls.DRILL_KNOWS_NO_SERVER, "DrillKnowsTheServer"),
        new Trial(Walls.CONTROLLERS_HOLD_ONLY_DESKS, "HoldsASite"),
        new Trial(Determinism.NO_CLOCK, "AsksTheClock"),
        new Trial(Determinism.NO_DICE, "ThrowsDice"),
        new Trial(Determinism.NO_DICE, "DrawsAName"),
        new Trial(Determinism.NO_THREADS, "StartsAThread"),
        new Trial(Determinism.NO_MACHINE, "AsksTheMachine"),
        new Trial(Determinism.NO_MACHINE, "SpeaksTheMachinesLanguage"),
        new Trial(Determinism.NO_REFLECTION, "LooksIntoAType"),
        new Trial(Facts.COMMANDS_AND_EVENTS_ARE_RECORDS, "NoRecord"),
        new Trial(Facts.REFUSALS_ARE_RECORDS, "NoReason"),
        new Trial(Facts.EVENTS_HOLD_PLAIN_VALUES, "HoldsAFraction"),
        new Trial(Facts.EVENTS_HOLD_PLAIN_VALUES, "HoldsAMap"));

    @ParameterizedTest
    @FieldSource("WALLS") void core_keeps_this_wall(ArchRule wall) { wall.check(SHIPPED); }

    @ParameterizedTest
    @FieldSource("TRIALS") void a_breach_is_flagged(Trial trial) { trial.run(BREACHES); }

    @Test void what_holds_plain_values_is_left_alone() {
        assertThat(Facts.EVENTS_HOLD_PLAIN_VALUES.evaluate(BREACHES).getFailureReport().getDetails()).noneMatch(
            line -> line.contains("HoldsPlainValues"));
    }

    @Test void shipped_classes_are_seen_and_tests_are_not() {
        assertThat(SHIPPED.contain("org.lazaret.core.book.Book")).isTrue();
        assertThat(SHIPPED.contain(WallsTest.class)).isFalse();
    }
}
