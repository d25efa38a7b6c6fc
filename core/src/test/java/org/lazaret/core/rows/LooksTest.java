package org.lazaret.core.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;

/// Who looked at whom, noted and found again.
class LooksTest {
    private static final int ERA = 1 << Looks.ERA_BITS;
    private static final SubjectId REX = new SubjectId("rex");
    private static final SubjectId ANN = new SubjectId("ann");
    private static final AccountId TOM = new AccountId("tom");

    private final Statements database = new Statements("jdbc:sqlite::memory:", List.of());
    private final Looks looks = new Looks(database);
    private long next;

    @BeforeEach void make() { new Shape(List.of(), "").make(database); }

    @Test void who_was_seen_is_found_the_latest_first_and_nobody_else() {
        note(seen(TOM, REX), seen(TOM, ANN), seen(new AccountId("sam"), ANN, REX), seen(TOM));

        assertThat(whereSeen(REX, all())).containsExactly(2L, 0L);
        assertThat(whereSeen(ANN, all())).containsExactly(2L, 1L);
        assertThat(whereSeen(new SubjectId("x"), all())).isEmpty();
        assertThat(whereRead(TOM, all())).containsExactly(3L, 1L, 0L);
    }

    @Test void a_stretch_is_kept_to_also_over_the_years() {
        for (var each = 0; each < 5 * ERA / 1_000; each++) note(many(1_000));

        assertThat(whereRead(TOM, new Looks.Wanted(new Stretch(ERA - 1, ERA + 2), 10))).containsExactly(ERA + 1L,
            (long) ERA, ERA - 1L);
        assertThat(whereRead(TOM, new Looks.Wanted(new Stretch(0, 3L * ERA), 2))).containsExactly(3L * ERA - 1,
            3L * ERA - 2);
        assertThat(whereSeen(new SubjectId("s7"), new Looks.Wanted(new Stretch(0, next), 1_000))).hasSize(
            5 * ERA / 1_000).isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    @Test void one_who_stands_in_an_entry_twice_is_seen_once() {
        note(seen(TOM, REX, REX));

        assertThat(whereSeen(REX, all())).containsExactly(0L);
    }

    @Test void a_gap_is_refused_and_nothing_of_its_group_is_noted() {
        note(seen(TOM, ANN));
        var gap = List.of(seen(TOM, REX), new Seen(7, TOM, List.of()));

        assertThatThrownBy(() -> looks.note(gap)).isInstanceOf(TablesFault.class).hasMessageContaining(
            "entry 7 of the access journal is to be noted where 2 is next");
        assertThat(whereSeen(REX, all())).isEmpty();
        next = 1;
        note(seen(TOM, REX));
        assertThat(whereSeen(REX, all())).containsExactly(1L);
    }

    private Seen[] many(int count) {
        return Stream.generate(() -> seen(TOM, new SubjectId("s" + next % 1_000))).limit(count).toArray(Seen[]::new);
    }

    private Seen seen(AccountId who, SubjectId... whom) { return new Seen(next++, who, List.of(whom)); }

    private void note(Seen... group) { looks.note(new ArrayList<>(List.of(group))); }

    private Looks.Wanted all() { return new Looks.Wanted(new Stretch(0, next), 100); }

    private List<Long> whereSeen(SubjectId whom, Looks.Wanted wanted) {
        return Looks.find(database, Looks.SEEN, Looks.number(whom.name()), wanted);
    }

    private List<Long> whereRead(AccountId who, Looks.Wanted wanted) {
        return Looks.find(database, Looks.READ, Looks.number(who.name()), wanted);
    }
}
