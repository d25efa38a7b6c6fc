package org.lazaret.practice.nights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Looked;
import org.lazaret.core.world.Chance;
import org.lazaret.group.cover.Answer;
import org.lazaret.group.cover.Answer.Outcome;
import org.lazaret.group.cover.Hatch;
import org.lazaret.group.cover.Homeward;
import org.lazaret.group.cover.Question;
import org.lazaret.group.cover.Cover;
import org.lazaret.group.cover.Sought;
import org.lazaret.group.zones.Key;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Details;
import org.lazaret.practice.patients.Sex;
import org.lazaret.practice.patients.Species;
import org.lazaret.practice.staff.Employee;

/// A site that is asked for a record: whom it hears, what fits, and that each question is answered at most once.
class InquiryTest extends CoveredPractice {
    private static final SiteId HOME = new SiteId("high-street");
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    private static final String CHIP = "900182000000001";
    private static final SubjectId FIRST = Inquiry.subject(OWL, "q1");

    private final Asks asks = new Asks(HOME, new Marks(seed(9)), count -> seed(count));
    private final Hearing hearing = new Hearing();

    @BeforeEach void describe() {
        told(ANN.book(), new Client.Correct(new org.lazaret.practice.clients.Details(new Personal("Ann Thornton"),
            new Personal("01632 960100"), NOTHING, NOTHING)));
        told(REX.book(), new Animal.Correct(new Details(new Personal("Rex"), Species.DOG, NOTHING, Sex.MALE,
            Optional.empty(), new Personal(CHIP))));
    }

    private static Sought sought(String chip, String owner, String phone, String animal) {
        return new Sought(new Personal(chip), new Personal(owner), new Personal(phone), new Personal(animal));
    }

    private static Question question(SiteId from, String name) {
        return new Question(from, name, NINE, new Question.By(new Personal("Tom Price (1)"), List.of(
            "VETERINARY_SURGEON")), sought(CHIP, "", "", ""), new Personal("Ate raisins"));
    }

    private void asks(SiteId from, String name) {
        hearing.asked(from, question(from, name), practice.desk("site"));
        practice.settle();
    }

    private void refused(Inquiry.Command command, Refusal why) {
        assertThat(practice.told(Inquiry.of(FIRST), command).refusal()).contains(why);
    }

    private List<Inquiries.Row> rows() { return practice.desk("site").look(Inquiries.all(50)); }

    private List<String> fits(Sought sought) {
        return Fitting.of(sought, practice.desk("tom")).stream().map(fit -> fit.animal().id().name()).toList();
    }

    private void shows(long epoch, long oldest) {
        told(Homeward.BOOK, new Homeward.See(OWL, new Hatch(epoch, Key.ofBox(seed(7)), oldest)));
    }

    private void rest(Instant now) {
        while (asks.step(practice.desk("site"), now)) practice.settle();
        practice.settle();
    }

    /// All that went out, opened at the other site.
    private List<Answer> answers() {
        rest(NINE);
        return practice.addressed("cover.answer-sent", Homeward.AnswerSent.class).stream().map(
            sent -> Answer.open(sent, HOME, seed(7)).orElseThrow()).toList();
    }

    @Test void a_question_is_heard_once_and_of_nobody_outside_the_zone() {
        asks(new SiteId("stranger"), "q1");
        assertThat(rows()).isEmpty();
        asks(OWL, "q1");
        asks(OWL, "q1");
        assertThat(rows()).extracting(Inquiries.Row::site, Inquiries.Row::open).containsExactly(tuple("night-owl",
            true));
        refused(new Inquiry.Take(OWL, question(OWL, "q1")), new Inquiry.AskedAlready());
        assertThat(new AskedForRecord().of(practice.desk("tom")::look).orElseThrow().parts()).containsExactly(
            "night-owl");
    }

    @Test void what_no_site_of_this_program_would_ask_is_not_heard() {
        var much = new Question(OWL, "q1", NINE, new Question.By(NOTHING, List.of()), sought(CHIP, "x".repeat(300), "",
            ""), new Personal("Why"));
        refused(new Inquiry.Take(OWL, much), new Asking.SoughtTooLong(300, 200));
        assertThat(rows()).isEmpty();
    }

    @Test void a_chip_fits_whole_or_not_at_all_and_names_as_the_search_finds_them() {
        assertThat(fits(sought(CHIP, "", "", ""))).containsExactly(REX.name());
        var other = sought("900182000000002", "Ann Thornton", "01632 960100", "Rex");
        assertThat(fits(other)).as("no near misses").isEmpty();
        assertThat(fits(sought("9001820000", "", "", ""))).as("it begins so").isEmpty();
        assertThat(fits(sought("", "thornton", "", "re"))).containsExactly(REX.name());
        assertThat(fits(sought("", "", "01632 960100", "Rex"))).containsExactly(REX.name());
        assertThat(fits(sought("", "", "01632 960100", "Tom"))).as("hers is called otherwise").isEmpty();
        assertThat(fits(sought("", "Bea", "01632 960100", "Rex"))).as("both must fit").isEmpty();
        told(REX.book(), new Animal.Die(TODAY));
        assertThat(fits(sought(CHIP, "", "", ""))).as("it died").isEmpty();
    }

    @Test void to_lend_is_to_refer_and_the_answer_names_that_grant() {
        asks(OWL, "q1");
        shows(1, 1);
        assertThat(answers()).as("nobody has answered").isEmpty();
        told(Inquiry.of(FIRST), new Inquiry.Lend(REX, TODAY.plusDays(7)));
        var referral = practice.desk("tom").look(Referrals.of(REX)).getFirst();
        assertThat(referral.site()).isEqualTo("night-owl");
        assertThat(referral.until()).isEqualTo(TODAY.plusDays(7));
        assertThat(referral.reason().text()).isEqualTo("Tom Price (1), night-owl: Ate raisins");
        var answer = answers().getFirst();
        assertThat(answer.outcome()).isEqualTo(Outcome.LENT);
        assertThat(answer.question()).isEqualTo("q1");
        assertThat(answer.loan()).isEqualTo(new Marks(seed(9)).grant(REX.name(), 1));
        assertThat(answer.until()).contains(TODAY.plusDays(7));
        assertThat(answers()).as("once").hasSize(1);
        assertThat(new AskedForRecord().of(practice.desk("tom")::look)).isEmpty();
    }

    @Test void what_cannot_be_referred_is_not_lent_and_the_question_stands() {
        asks(OWL, "q1");
        refused(new Inquiry.Lend(REX, TODAY.minusDays(1)), new Referral.UntilPast(TODAY.minusDays(1)));
        refused(new Inquiry.Lend(REX, TODAY.plusDays(400)), new Referral.UntilTooFar(TODAY.plusDays(366)));
        refused(new Inquiry.Lend(new AnimalId("nobody"), TODAY), new Referral.NobodyToRefer());
        assertThat(rows().getFirst().open()).isTrue();
        assertThat(practice.desk("tom").look(Referrals.all(5))).isEmpty();
    }

    @Test void what_is_lent_there_already_is_not_lent_twice() {
        told(Referral.of(REX), new Referral.Refer(REX, OWL, TODAY.plusDays(30), new Personal("Heart")));
        asks(OWL, "q1");
        told(Inquiry.of(FIRST), new Inquiry.Lend(REX, TODAY.plusDays(7)));
        shows(1, 1);
        assertThat(practice.desk("tom").look(Referrals.of(REX))).hasSize(1);
        assertThat(answers().getFirst().until()).contains(TODAY.plusDays(30));
    }

    @Test void no_has_a_reason_and_nothing_found_says_no_more() {
        asks(OWL, "q1");
        refused(new Inquiry.Decline(new Personal(" ")), new Inquiry.NoMissing());
        refused(new Inquiry.Decline(new Personal("x".repeat(1_001))), new Asking.SoughtTooLong(1_001, 1_000));
        refused(new Inquiry.PassOn(1), new Inquiry.NothingToAnswer());
        told(Inquiry.of(FIRST), new Inquiry.Decline(new Personal("Ask the owner first")));
        asks(OWL, "q2");
        told(Inquiry.of(Inquiry.subject(OWL, "q2")), new Inquiry.FindNothing());
        shows(1, 1);
        assertThat(answers()).extracting(Answer::outcome, answer -> answer.reason().text(),
            Answer::loan).containsExactlyInAnyOrder(tuple(Outcome.DECLINED, "Ask the owner first", ""),
                tuple(Outcome.NOTHING, "",
                    ""));
    }

    @Test void whatever_is_pressed_a_question_is_answered_at_most_once_and_never_unasked() {
        for (int seed = 1; seed <= 20; seed++) {
            var chance = new Chance(seed);
            var name = "q" + seed;
            int answered = 0;
            boolean heard = false;
            for (int press = 0; press < 8; press++) {
                var command = List.of(new Inquiry.Take(OWL, question(OWL, name)), new Inquiry.Lend(REX, TODAY),
                    new Inquiry.Decline(new Personal("No")), new Inquiry.FindNothing()).get(chance.below(4));
                boolean written = practice.told(Inquiry.of(Inquiry.subject(OWL, name)), command).refusal().isEmpty();
                if (command instanceof Inquiry.Take) heard |= written;
                else if (written) answered++;
                assertThat(answered).as("seed %d", seed).isLessThanOrEqualTo(heard ? 1 : 0);
            }
        }
        assertThat(practice.desk("tom").look(Referrals.of(REX))).as("lent once").hasSizeLessThan(2);
    }

    private void allow() { told(Unattended.BOOK, new Unattended.Allow(OWL)); }

    @Test void by_itself_is_off_until_it_is_allowed_and_only_for_the_site_that_covers() {
        asks(OWL, "q1");
        rest(NINE);
        refused(new Inquiry.LendItself(REX), new Inquiry.NotUnattended("night-owl"));
        assertThat(rows().getFirst().open()).isTrue();
        assertThat(practice.told(Unattended.BOOK, new Unattended.Allow(new SiteId("stranger"))).refusal()).contains(
            new Unattended.CoversNobody("stranger"));
        allow();
        told(Cover.BOOK, new Cover.End());
        rest(NINE);
        assertThat(rows().getFirst().open()).as("it covers no more").isTrue();
        told(Cover.BOOK, new Cover.Name(OWL));
        told(Unattended.BOOK, new Unattended.Forbid());
        rest(NINE);
        assertThat(rows().getFirst().open()).as("it was forbidden").isTrue();
        assertThat(practice.desk("tom").look(Referrals.all(5))).isEmpty();
    }

    @Test void by_itself_it_is_lent_for_three_days_and_unread_until_somebody_reads() {
        allow();
        asks(OWL, "q1");
        rest(NINE);
        var referral = practice.desk("tom").look(Referrals.of(REX)).getFirst();
        assertThat(referral.until()).isEqualTo(TODAY.plusDays(3));
        assertThat(referral.by()).isEqualTo(Employee.SITE);
        assertThat(rows()).extracting(Inquiries.Row::itself, Inquiries.Row::unread).containsExactly(tuple(true, true));
        assertThat(practice.desk("site").read(Allowance.of(OWL)).counted()).as("it counts on").hasSize(1);
        var notice = new LentUnattended();
        assertThat(notice.of(practice.desk("tom")::look).orElseThrow().what()).isEqualTo(LentUnattended.Line.WENT);
        told(Inquiry.of(FIRST), new Inquiry.Read());
        told(Inquiry.of(FIRST), new Inquiry.Read());
        assertThat(notice.of(practice.desk("tom")::look)).isEmpty();
        shows(1, 1);
        assertThat(answers().getFirst().by().text()).isEmpty();
        var looked = practice.desk("tom").looked(org.lazaret.core.site.Sought.whoSaw(REX.subject(), 9)).found();
        assertThat(looked).extracting(Looked::who, Looked::page).contains(tuple(Employee.SITE, "/asks/"
            + FIRST.name()));
    }

    @Test void by_itself_nothing_goes_without_a_chip_or_of_two_or_of_the_dead() {
        allow();
        var byName = new Question(OWL, "q1", NINE, new Question.By(NOTHING, List.of()), sought("", "Ann", "", "Rex"),
            new Personal("Why"));
        hearing.asked(OWL, byName, practice.desk("site"));
        practice.settle();
        told(TOM.book(), new Animal.Correct(new Details(new Personal("Tom"), Species.DOG, NOTHING, Sex.MALE,
            Optional.empty(), new Personal(CHIP))));
        asks(OWL, "q2");
        rest(NINE);
        assertThat(rows()).as("two have it").allMatch(Inquiries.Row::open);
        told(TOM.book(), new Animal.Die(TODAY));
        told(REX.book(), new Animal.Die(TODAY));
        rest(NINE);
        assertThat(rows()).as("none lives").hasSize(2).allMatch(Inquiries.Row::open);
        assertThat(practice.desk("tom").look(Referrals.all(5))).isEmpty();
    }

    private List<Homeward.TurnedAway> turnedAway() {
        return practice.addressed("cover.turned-away", Homeward.TurnedAway.class);
    }

    @Test void who_asks_too_much_in_a_day_hears_when_again_and_nothing_of_it_is_kept() {
        for (int number = 1; number <= Allowance.MOST; number++) asks(OWL, "q" + number);
        told(Inquiry.of(FIRST), new Inquiry.FindNothing());
        assertThat(turnedAway()).isEmpty();
        asks(OWL, "q1");
        asks(OWL, "one-more");
        assertThat(turnedAway()).as("what comes twice counts once").extracting(Homeward.TurnedAway::to,
            Homeward.TurnedAway::question).containsExactly(tuple(OWL, "one-more"));
        var first = practice.desk("site").read(Allowance.of(OWL)).counted().getFirst().at();
        assertThat(turnedAway().getFirst().again()).isEqualTo(first.plus(Duration.ofDays(1)));
        assertThat(rows()).hasSize(Allowance.MOST).extracting(Inquiries.Row::name).doesNotContain("one-more");
        told(Inquiry.of(Inquiry.subject(OWL, "q2")), new Inquiry.Lend(REX, TODAY));
        asks(OWL, "another");
        assertThat(turnedAway()).as("what a person lends counts no more").hasSize(1);
        asks(OWL, "and-another");
        assertThat(turnedAway()).hasSize(2);
    }

    @Test void what_its_asker_may_never_have_opened_is_answered_again_and_all_is_destroyed_after_a_month() {
        asks(OWL, "q1");
        told(Inquiry.of(FIRST), new Inquiry.FindNothing());
        shows(1, 1);
        assertThat(answers()).hasSize(1);
        shows(3, 2);
        practice.fill();
        assertThat(answers()).hasSize(1);
        practice.free();
        assertThat(answers()).hasSize(2);
        rest(NINE.plus(Asks.KEPT).plusSeconds(3_600));
        assertThat(rows()).isEmpty();
        asks(OWL, "q1");
        assertThat(rows()).as("it does not come back").isEmpty();
    }
}
