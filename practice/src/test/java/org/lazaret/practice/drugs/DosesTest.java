package org.lazaret.practice.drugs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Story;
import org.lazaret.core.journal.AccountId;
import org.lazaret.practice.drugs.Doses.BringDose;
import org.lazaret.practice.drugs.Doses.Command;
import org.lazaret.practice.drugs.Doses.DoseEntered;
import org.lazaret.practice.drugs.Doses.DoseImpossible;
import org.lazaret.practice.drugs.Doses.DoseReviewed;
import org.lazaret.practice.drugs.Doses.DoseWithdrawn;
import org.lazaret.practice.drugs.Doses.EnterDose;
import org.lazaret.practice.drugs.Doses.Event;
import org.lazaret.practice.drugs.Doses.NoSuchDose;
import org.lazaret.practice.drugs.Doses.ReviewDose;
import org.lazaret.practice.drugs.Doses.ReviewedAlready;
import org.lazaret.practice.drugs.Doses.WithdrawDose;
import org.lazaret.practice.patients.Species;

/// Which vet stands by which dose, told as stories.
class DosesTest {
    private static final AccountId ANNA = new AccountId("anna");
    private static final AccountId BEN = new AccountId("ben");
    private static final Dose DOG = dose("0.1", "0.3");
    private static final DoseEntered BROUGHT = new DoseEntered(1, DOG, Origin.TEMPLATE);

    @Test void what_was_brought_from_a_list_is_nobodys_until_a_vet_reviews_it() {
        var story = story().when(new BringDose(DOG, Origin.TEMPLATE)).then(BROUGHT);
        assertThat(story.book().unreviewed()).isEqualTo(1);
        story.by(ANNA).when(new ReviewDose(1)).then(new DoseReviewed(1, ANNA));
        assertThat(story.book().unreviewed()).isZero();
        assertThat(story.book().standing().getFirst().reviewed()).contains(ANNA);
        story.by(BEN).when(new ReviewDose(1)).thenRefused(new ReviewedAlready(ANNA));
    }

    @Test void whoever_enters_a_dose_stands_by_it() {
        story().given(BROUGHT).by(BEN).when(new EnterDose(DOG)).then(new DoseEntered(2, DOG, Origin.HOUSE),
            new DoseReviewed(2, BEN));
    }

    @Test void a_dose_that_was_withdrawn_is_neither_shown_nor_reviewed() {
        var story = story().given(BROUGHT).when(new WithdrawDose(1)).then(new DoseWithdrawn(1));
        assertThat(story.book().standing()).isEmpty();
        assertThat(story.book().unreviewed()).isZero();
        story.when(new ReviewDose(1)).thenRefused(new NoSuchDose(1));
        story.when(new WithdrawDose(1)).thenRefused(new NoSuchDose(1));
        story().when(new ReviewDose(1)).thenRefused(new NoSuchDose(1));
    }

    @Test void a_dose_is_some_and_not_less_at_its_highest() {
        for (var wrong : new Dose[]{dose("0", "1"), dose("0.3", "0.1"), dose("1", "10000.001")}) {
            story().when(new EnterDose(wrong)).thenRefused(new DoseImpossible());
            story().when(new BringDose(wrong, Origin.IMPORTED)).thenRefused(new DoseImpossible());
        }
    }

    @Test void a_species_has_its_own_and_a_range_reads_as_one() {
        var book = story().given(BROUGHT).book();
        assertThat(book.of(Species.DOG)).hasSize(1);
        assertThat(book.of(Species.CAT)).isEmpty();
        assertThat(DOG.range()).isEqualTo("0.1–0.3 mg/kg");
        assertThat(dose("2", "2.0").range()).isEqualTo("2 mg/kg");
    }

    @Test void what_cannot_have_happened_is_found_when_it_is_read() {
        assertThatThrownBy(() -> story().given(new DoseEntered(2, DOG, Origin.HOUSE))).isInstanceOf(CorruptBook.class);
        assertThatThrownBy(() -> story().given(new DoseReviewed(1, ANNA))).isInstanceOf(CorruptBook.class);
        assertThatThrownBy(() -> story().given(BROUGHT, new DoseReviewed(1, ANNA), new DoseReviewed(1,
            BEN))).isInstanceOf(CorruptBook.class).hasMessageContaining("twice");
    }

    private static Dose dose(String lowest, String highest) {
        return new Dose(Species.DOG, Route.MUSCLE, PerKilo.of(lowest), PerKilo.of(highest));
    }

    private static Story<Doses, Command, Event> story() { return Story.of(Doses.KIND); }
}
