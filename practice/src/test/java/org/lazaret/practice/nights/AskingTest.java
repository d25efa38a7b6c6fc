package org.lazaret.practice.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.SiteId;
import org.lazaret.group.cover.Answer;
import org.lazaret.group.cover.Answer.Outcome;
import org.lazaret.group.cover.Hatch;
import org.lazaret.group.cover.Homeward;
import org.lazaret.group.cover.Question;
import org.lazaret.group.cover.Sought;
import org.lazaret.group.zones.Key;

/// A site that asks another for a record: what it may ask, when that goes, and what counts as an answer.
class AskingTest extends CoveredPractice {
    private static final SiteId HOME = new SiteId("high-street");
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final String CHIP = "900182000000001";
    private static final String NAME = "a".repeat(26);

    private final Asks asks = new Asks(HOME, new Marks(seed(9)), count -> seed(count));
    private final Hearing hearing = new Hearing();
    private int heard;

    private static Sought sought(String chip, String owner, String phone, String animal) {
        return new Sought(new Personal(chip), new Personal(owner), new Personal(phone), new Personal(animal));
    }

    private static Asking.Put put(SiteId to, Sought sought, String reason) {
        return new Asking.Put(to, sought, new Personal(reason));
    }

    private static Asking.Put put() { return put(OWL, sought(CHIP, "", "", ""), "Ate raisins"); }

    private void refused(Asking.Command command, Refusal why) {
        assertThat(practice.told(Asking.of(NAME), command).refusal()).contains(why);
    }

    private void shows(long epoch, long oldest) {
        told(Homeward.BOOK, new Homeward.See(OWL, new Hatch(epoch, Key.ofBox(seed(7)), oldest)));
    }

    private void rest(Instant now) {
        while (asks.step(practice.desk("site"), now)) practice.settle();
        practice.settle();
    }

    /// What goes out, opened at the other site.
    private List<Question> sent() {
        rest(NINE);
        var all = practice.addressed("cover.question-sent", Homeward.QuestionSent.class);
        var questions = new ArrayList<Question>();
        for (var one : all.subList(heard, all.size()))
            questions.add(Question.open(one, HOME, seed(7)).orElseThrow());
        heard = all.size();
        return questions;
    }

    private void answers(SiteId from, String question, Outcome outcome) {
        hearing.answered(from, new Answer(from, question, NINE, outcome, outcome == Outcome.LENT ? "g1" : "",
            Optional.of(LocalDate.of(2026, 1, 12)), new Personal("because"), new Personal("Ann")),
            practice.desk(
                "site"));
        practice.settle();
    }

    private Askings.Row row() { return practice.desk("site").look(Askings.all(5)).getFirst(); }

    @Test void nobody_is_asked_by_too_little_without_a_reason_or_outside_the_zone() {
        refused(put(new SiteId("stranger"), sought(CHIP, "", "", ""), "Why"), new Asking.AskedNotInZone("stranger"));
        refused(put(OWL, sought("", "Ann", "01632 960100", ""), "Why"), new Asking.SoughtTooLittle());
        refused(put(OWL, sought("", "", "", "Rex"), "Why"), new Asking.SoughtTooLittle());
        refused(put(OWL, sought("12345", "", "", ""), "Why"), new Asking.SoughtChip(5));
        refused(put(OWL, sought(CHIP, "", "", ""), " "), new Asking.WhyMissing());
        refused(put(OWL, sought(CHIP, "", "", ""), "x".repeat(1_001)), new Asking.SoughtTooLong(1_001, 1_000));
        refused(put(OWL, sought("", "x".repeat(201), "", "Rex"), "Why"), new Asking.SoughtTooLong(201, 200));
        refused(new Asking.Pass(1), new Asking.NothingAsked());
        told(Asking.of(NAME), put());
        refused(put(), new Asking.AskedTwice());
    }

    @Test void it_waits_until_the_other_site_has_shown_where_and_then_goes_once() {
        told(Asking.of(NAME), put());
        assertThat(sent()).isEmpty();
        assertThat(practice.addressed("cover.offered", Homeward.Offered.class)).containsExactly(new Homeward.Offered(
            OWL));
        assertThat(row().epoch()).isZero();
        shows(1, 1);
        var question = sent().getFirst();
        assertThat(question.sought()).isEqualTo(sought(CHIP, "", "", ""));
        assertThat(question.reason().text()).isEqualTo("Ate raisins");
        assertThat(question.at()).isEqualTo(row().at());
        assertThat(sent()).as("once").isEmpty();
    }

    @Test void what_the_other_site_may_never_have_opened_goes_again_and_what_is_refused_waits() {
        told(Asking.of(NAME), put());
        sent();
        shows(1, 1);
        assertThat(sent()).hasSize(1);
        shows(2, 1);
        assertThat(sent()).as("the old one still opens").isEmpty();
        shows(3, 2);
        practice.fill();
        assertThat(sent()).isEmpty();
        practice.free();
        assertThat(sent()).extracting(Question::name).containsExactly(NAME);
        answers(OWL, NAME, Outcome.NOTHING);
        shows(9, 8);
        assertThat(sent()).as("it is answered").isEmpty();
    }

    @Test void an_answer_counts_once_and_only_of_who_was_asked() {
        told(Asking.of(NAME), put());
        answers(new SiteId("stranger"), NAME, Outcome.LENT);
        assertThat(row().outcome()).isEmpty();
        answers(OWL, NAME, Outcome.DECLINED);
        answers(OWL, NAME, Outcome.LENT);
        assertThat(row().outcome()).contains(Outcome.DECLINED);
        assertThat(row().no().text()).isEqualTo("because");
        assertThat(row().covered()).isEmpty();
        refused(new Asking.Hear(OWL, new Answer(OWL, NAME, NINE, Outcome.NOTHING, "", Optional.empty(), NOTHING,
            NOTHING)), new Asking.AnsweredBefore());
    }

    @Test void an_answer_without_a_question_changes_nothing_whomever_it_names() {
        for (var name : List.of("b".repeat(26), REX.name(), ANN.name(), "no name!")) answers(OWL, name, Outcome.LENT);
        assertThat(practice.desk("site").look(Askings.all(5))).isEmpty();
        assertThat(practice.desk("site").read(Asking.of("b".repeat(26))).answers()).isEmpty();
        refused(new Asking.Hear(OWL, new Answer(OWL, NAME, NINE, Outcome.LENT, "g1", Optional.empty(), NOTHING,
            NOTHING)), new Asking.NothingAsked());
    }

    private void turnsAway(SiteId from, String question, Instant again) {
        hearing.turnedAway(from, new Homeward.TurnedAway(HOME, question, again), practice.desk("site"));
        practice.settle();
    }

    @Test void that_too_much_was_asked_is_an_answer_and_counts_once() {
        told(Asking.of(NAME), put());
        turnsAway(new SiteId("stranger"), NAME, NINE);
        turnsAway(OWL, REX.name(), NINE);
        assertThat(row().again()).isEmpty();
        turnsAway(OWL, NAME, NINE.plusSeconds(60));
        turnsAway(OWL, NAME, NINE.plusSeconds(99));
        answers(OWL, NAME, Outcome.LENT);
        assertThat(row().again()).contains(NINE.plusSeconds(60));
        assertThat(row().outcome()).isEmpty();
        shows(1, 1);
        assertThat(sent()).as("it is answered").isEmpty();
    }

    @Test void after_a_month_it_is_destroyed_answered_or_not() {
        told(Asking.of(NAME), put());
        told(Asking.of("b".repeat(26)), put());
        answers(OWL, NAME, Outcome.LENT);
        rest(NINE.plus(Asks.KEPT).minusSeconds(60));
        assertThat(practice.desk("site").look(Askings.all(5))).hasSize(2);
        rest(NINE.plus(Asks.KEPT).plusSeconds(60));
        assertThat(practice.desk("site").look(Askings.all(5))).isEmpty();
    }
}
