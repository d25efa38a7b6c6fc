package org.lazaret.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lazaret.drill.attacks.Intruder;
import org.lazaret.drill.universe.Mutation;

/// What whoever has a manager's password can do with it, and a vet's not: make an account, which reads as they do; not
/// fetch the list of all clients, for which a colleague's signature is needed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewAccountTest {
    private static final String SCENARIO = """
        name: added
        group: small-group
        claims: [1, 2, 3]
        seed: 5
        steps:
          - {at: d1 11:00, attacker: ivan, do: login, as: {role: manager, site: high-street}, from: outside}
          - {at: d1 11:01, attacker: ivan, do: export}
          - {at: d1 11:02, attacker: ivan, do: add-account}
          - {at: d1 11:10, attacker: ivan, do: read-clients, count: 6, pace: 1s}
          - {at: d1 11:20, attacker: olga, do: login, as: {role: vet, site: high-street}, from: outside}
          - {at: d1 11:22, attacker: olga, do: export}
          - {at: d1 11:23, attacker: olga, do: add-account}
          - {at: d1 18:00, respond: assess, principals: suspected}
        """;

    private Play play = new Play(Drill.read("added.yaml", SCENARIO).sized(1), () -> Mutation.NONE);
    private Judging judging = new Judging(play, List.of());

    @BeforeAll void play() {
        play.play();
        judging.judge();
    }

    @Test void one_password_is_not_enough_for_the_list_of_all_clients() {
        var ivan = intruder("ivan");
        assertThat(ivan.refused()).containsExactly("NoColleague");
        assertThat(ivan.loot().pieces()).filteredOn(piece -> piece.page().startsWith("/exports/")).hasSize(1).allMatch(
            piece -> piece.text().isEmpty());
    }

    @Test void an_account_that_was_made_reads_and_what_it_got_is_counted_and_assessed() {
        var ivan = intruder("ivan");
        assertThat(ivan.accounts()).hasSize(2);
        var added = ivan.accounts().getLast();
        assertThat(ivan.loot().pieces()).filteredOn(
            piece -> piece.as().equals(added) && piece.page().startsWith("/clients/")).hasSizeBetween(2, 4);
        assertThat(judging.found()).allMatch(found -> found.held());
        assertThat(judging.figures()).containsEntry("assessment_missed", 0).containsEntry("assessment_extra", 0);
    }

    @Test void a_vet_has_no_form_for_either() {
        assertThat(intruder("olga").refused()).hasSize(3).containsOnly("not-yours");
        assertThat(intruder("olga").accounts()).hasSize(1);
    }

    private Intruder intruder(String name) {
        return play.intrusion().intruders().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }
}
