package org.lazaret.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/// Every wall around every floor: here all classes of the house are on the class path.
class HouseRulesTest {
    private static final JavaClasses SHIPPED = House.shipped();

    static final List<ArchRule> WALLS = House.walls();

    @ParameterizedTest
    @FieldSource("WALLS") void the_house_keeps_this_wall(ArchRule wall) { wall.check(SHIPPED); }

    @Test void rooms_enter_each_other_by_the_door() { ApplicationModules.of("org.lazaret.practice").verify(); }

    @Test void a_room_that_reaches_behind_anothers_door_is_flagged() {
        var rooms = ApplicationModules.of("org.lazaret.breach", new OnlyBreaches());

        assertThatThrownBy(rooms::verify).isInstanceOf(Violations.class).hasMessageContaining("GoesThroughTheWall");
    }

    /// The small house of breaches instead of ours.
    private static final class OnlyBreaches implements ImportOption {
        @Override public boolean includes(Location at) { return at.contains("/breach/"); }
    }

    @Test void a_law_that_knows_spring_is_flagged() {
        new Trial(Walls.ONLY_THE_EDGE_KNOWS_A_FRAMEWORK, "KnowsSpring").run(House.breaches());
    }

    @Test void every_wall_has_been_seen_to_stop_something() {
        assertThat(House.walls()).allSatisfy(
            wall -> assertThat(wall.evaluate(House.breaches()).hasViolation()).as(wall.getDescription()).isTrue());
    }
}
