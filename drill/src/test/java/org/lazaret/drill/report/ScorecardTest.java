package org.lazaret.drill.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lazaret.drill.report.Scorecard.Control;
import org.lazaret.drill.report.Scorecard.Promised;
import org.lazaret.drill.report.Scorecard.Result;

/// A scorecard holds only when all that is claimed is held, and says null where nothing was tried.
class ScorecardTest {
    private static final Promised HELD = new Promised(2, "Acknowledged is durable", true, Result.HELD, "12 of 12");
    private static final Promised BROKEN = new Promised(3, "No one reads unseen", true, Result.BROKEN, "1 page");
    private static final Promised UNTRIED = new Promised(4, "The hub is blind", true, Result.NOT_TRIED, "no hub");
    private static final Promised UNCLAIMED = new Promised(4, "The hub is blind", false, Result.BROKEN, "no hub");
    private static final Control FOUND = new Control("canaries", true, "9 of 9");

    @Test void it_holds_when_what_is_claimed_is_held() {
        assertThat(card(List.of(HELD, UNCLAIMED), List.of(FOUND)).holds()).isTrue();
    }

    @Test void it_does_not_hold_when_something_claimed_is_broken_or_was_not_tried() {
        assertThat(card(List.of(HELD, BROKEN), List.of(FOUND)).failed()).containsExactly(BROKEN);
        assertThat(card(List.of(HELD, UNTRIED), List.of(FOUND)).holds()).isFalse();
    }

    @Test void it_does_not_hold_when_a_check_could_not_fail() {
        var blind = new Control("canaries", false, "0 of 9");

        assertThat(card(List.of(HELD), List.of(blind)).holds()).isFalse();
    }

    @Test void its_json_has_every_figure_in_order_and_null_for_what_was_not_exercised() {
        var json = ScorecardJson.of(card(List.of(HELD), List.of(FOUND)));

        assertThat(json).contains("\"scenario\" : \"power-cut\"", "\"seed\" : 7", "\"orders_forged\" : null",
            "\"wall_seconds\" : 1.235", "\"promise\" : \"2. Acknowledged is durable\"", "\"result\" : \"held\"",
            "\"found\" : true");
        assertThat(json.indexOf("\"seed\"")).isLessThan(json.indexOf("\"care_done\""));
    }

    @Test void a_figure_that_the_contract_does_not_know_is_a_mistake() {
        assertThatThrownBy(
            () -> new Scorecard(Map.of("luck", 1), List.of(), List.of(), List.of())).hasMessageContaining(
                "luck");
    }

    @Test void its_text_names_the_broken_promise() {
        var text = ScorecardText.of(card(List.of(HELD, BROKEN), List.of(FOUND)));

        assertThat(text).contains("broken: promise 3, No one reads unseen").doesNotContain("orders_forged");
    }

    private static Scorecard card(List<Promised> promises, List<Control> controls) {
        return new Scorecard(Map.of("scenario", "power-cut", "seed", 7L, "wall_seconds", 1.23456), promises, controls,
            List.of());
    }
}
