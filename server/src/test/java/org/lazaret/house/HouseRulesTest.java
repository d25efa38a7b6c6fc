package org.lazaret.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Every wall around every floor: here all classes of the house are on the class path.
class HouseRulesTest {
    private static final JavaClasses SHIPPED = House.shipped();

    static final List<ArchRule> WALLS = House.walls();

    @ParameterizedTest
    @FieldSource("WALLS") void the_house_keeps_this_wall(ArchRule wall) { wall.check(SHIPPED); }

    @Test void a_law_that_knows_spring_is_flagged() {
        new Trial(Walls.ONLY_THE_EDGE_KNOWS_A_FRAMEWORK, "KnowsSpring").run(House.breaches());
    }

    @Test void every_wall_has_been_seen_to_stop_something() {
        assertThat(House.walls()).allSatisfy(
            wall -> assertThat(wall.evaluate(House.breaches()).hasViolation()).as(wall.getDescription()).isTrue());
    }
}
