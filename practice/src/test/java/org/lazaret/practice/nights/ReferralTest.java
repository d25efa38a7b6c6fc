package org.lazaret.practice.nights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.group.cover.Cover;
import org.lazaret.group.cover.Givens;
import org.lazaret.group.cover.Givens.State;
import org.lazaret.group.cover.Hatch;
import org.lazaret.group.cover.Homeward;
import org.lazaret.group.cover.Lending;
import org.lazaret.group.cover.Loan;
import org.lazaret.group.orders.Effect;
import org.lazaret.group.orders.Order;
import org.lazaret.group.orders.OrderBook;
import org.lazaret.group.zones.Key;
import org.lazaret.group.zones.Zone;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.Use;
import org.lazaret.practice.nights.Referral.EndGrant;
import org.lazaret.practice.nights.Referral.Refer;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.Weight;

/// A practice that refers an animal: the law of it, and what is lent, follows, and ends.
class ReferralTest extends CoveredPractice {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    private static final Refer REFER = refer(OWL, TODAY.plusDays(30), "Heart murmur");

    private final Sharing sharing = new Sharing(new SiteId("high-street"), new Marks(seed(9)), count -> seed(count));
    private int heard;

    private static Refer refer(SiteId to, LocalDate until, String reason) {
        return new Refer(REX, to, until, new Personal(reason));
    }

    private void refused(Referral.Command command, Refusal why) {
        assertThat(practice.told(Referral.of(REX), command).refusal()).contains(why);
    }

    private void answers(long epoch, long oldest) {
        told(Homeward.BOOK, new Homeward.See(OWL, new Hatch(epoch, Key.ofBox(seed(7)), oldest)));
    }

    /// What goes out, opened at the other site.
    private List<Loan> lent(Instant now) {
        while (sharing.step(practice.desk("site"), ++care, now)) practice.settle();
        var sent = practice.addressed("cover.record-sent", Homeward.RecordSent.class);
        var loans = new ArrayList<Loan>();
        for (var one : sent.subList(heard, sent.size()))
            loans.addAll(Lending.open(one, new SiteId("high-street"), seed(7)).orElseThrow().loans());
        heard = sent.size();
        return loans;
    }

    private List<Loan> lent() { return lent(Instant.parse("2026-01-05T09:00:00Z")); }

    private static List<String> said(Loan loan) {
        return loan.terms().orElseThrow().record().lines().stream().map(line -> line.text().text()).toList();
    }

    private List<State> states() {
        return practice.desk("site").look(Givens.lent()).stream().map(Givens.Row::state).toList();
    }

    @Test void nobody_is_referred_outside_the_zone_without_a_reason_or_for_ever() {
        refused(refer(new SiteId("stranger"), TODAY, "Heart"), new Referral.NotInThisZone("stranger"));
        refused(refer(OWL, TODAY, " "), new Referral.ReasonMissing());
        refused(refer(OWL, TODAY, "x".repeat(2_001)), new Referral.ReasonTooLong(2_001, 2_000));
        refused(refer(OWL, TODAY.minusDays(1), "Heart"), new Referral.UntilPast(TODAY.minusDays(1)));
        refused(refer(OWL, TODAY.plusDays(367), "Heart"), new Referral.UntilTooFar(TODAY.plusDays(366)));
        refused(new EndGrant(1), new Referral.NoSuchGrant(1));
        told(Referral.of(REX), REFER);
        refused(refer(OWL, TODAY, "Again"), new Referral.ReferredAlready("night-owl", TODAY.plusDays(30)));
        told(Referral.of(REX), new EndGrant(1));
        refused(new EndGrant(1), new Referral.NoSuchGrant(1));
        told(Referral.of(REX), refer(OWL, TODAY, "Again"));
    }

    @Test void the_record_waits_until_the_other_site_has_shown_where_and_then_goes_whole() {
        told(ANN.book(), new Client.Consent(Use.values()[0]));
        told(REX.book(), new Animal.Warn(new Personal("Bites")));
        told(REX.book(), new Animal.Weigh(new Weight(24_500)));
        told(Referral.of(REX), REFER);
        assertThat(lent()).isEmpty();
        assertThat(practice.addressed("cover.offered", Homeward.Offered.class)).containsExactly(new Homeward.Offered(
            OWL));
        answers(1, 1);
        var loan = lent().getFirst();
        assertThat(said(loan)).containsExactlyInAnyOrder("Bites", "✓ " + Use.values()[0], "24.5 kg");
        assertThat(loan.terms().orElseThrow().reason().text()).isEqualTo("Heart murmur");
        assertThat(loan.terms().orElseThrow().until()).isEqualTo(TODAY.plusDays(30));
        assertThat(lent()).as("once").isEmpty();
        assertThat(given(REX)).as("it is no cover").hasSize(1);
    }

    @Test void what_is_new_follows_until_it_ends_and_then_it_is_to_be_destroyed() {
        told(Referral.of(REX), REFER);
        lent();
        answers(1, 1);
        var first = lent().getFirst();
        told(REX.book(), new Animal.Weigh(new Weight(25_000)));
        var second = lent().getFirst();
        assertThat(second.cover()).isEqualTo(first.cover());
        assertThat(second.number()).isGreaterThan(first.number());
        assertThat(said(second)).contains("25 kg");
        told(Referral.of(REX), new EndGrant(1));
        assertThat(lent()).extracting(Loan::cover, Loan::terms).containsExactly(tuple(
            first.cover(), Optional.empty()));
        assertThat(states()).containsExactly(State.ENDED);
        told(REX.book(), new Animal.Weigh(new Weight(25_100)));
        assertThat(lent()).as("nothing more").isEmpty();
        told(Cover.BOOK, new Cover.Hear(OWL, List.of(first.cover())));
        assertThat(states()).containsExactly(State.DESTROYED);
    }

    @Test void it_is_over_on_the_day_after_and_when_the_animal_changes_hands_or_is_erased() {
        told(Referral.of(REX), REFER);
        told(Referral.of(TOM), new Refer(TOM, OWL, TODAY.plusDays(60), new Personal("Skin")));
        lent();
        answers(1, 1);
        assertThat(lent()).hasSize(2);
        assertThat(lent(Instant.parse("2026-02-04T12:00:00Z"))).isEmpty();
        assertThat(lent(Instant.parse("2026-02-05T12:00:00Z"))).extracting(Loan::terms).containsExactly(
            Optional.empty());
        told(TOM.book(), new Animal.ChangeOwner(ANN));
        assertThat(lent()).filteredOn(loan -> loan.terms().isEmpty()).hasSize(1);
    }

    private void assertSucceeded(String how) {
        var keys = practice.keys("animal/rex");
        assertThat(keys.getLast()).as(how).isNotEqualTo(keys.getFirst());
        assertThat(practice.opened(keys.getFirst(), "animal/rex")).as("what the key of before opens").isEqualTo(
            keys.indexOf(keys.getLast()));
    }

    @Test void whoever_had_the_animals_key_while_it_was_lent_opens_nothing_that_is_written_afterwards() {
        told(Referral.of(REX), REFER);
        told(REX.book(), new Animal.Weigh(new Weight(24_500)));
        assertThat(practice.keys("animal/rex")).as("while it is lent").containsOnly(practice.keys(
            "animal/rex").getFirst());
        told(Referral.of(REX), new EndGrant(1));
        told(REX.book(), new Animal.Weigh(new Weight(25_000)));
        assertSucceeded("somebody ended it");
        assertThat(practice.keys("animal/tom")).as("another animal").hasSize(1);
    }

    @Test void also_when_its_last_day_is_past() {
        told(Referral.of(REX), REFER);
        lent();
        answers(1, 1);
        lent();
        lent(Instant.parse("2026-02-05T12:00:00Z"));
        told(REX.book(), new Animal.Weigh(new Weight(25_000)));
        assertSucceeded("it lapsed");
        assertThat(practice.told(Referral.of(REX), new Referral.Lapse(1)).refusal()).as("once").isEmpty();
        told(REX.book(), new Animal.Weigh(new Weight(25_100)));
        assertSucceeded("it lapsed once");
    }

    private void order(Effect effect) {
        var from = Instant.parse("2026-01-05T00:00:00Z");
        told(OrderBook.BOOK, new OrderBook.Hear(new Order(new Zone("uk"), new Order.Past(1, List.of(), 1),
            new Order.Term(from, from.plus(Duration.ofDays(7))), effect).envelope().signed(OFFICER).line()));
    }

    @Test void also_when_the_other_site_is_severed_and_not_when_another_is() {
        told(Referral.of(REX), REFER);
        lent();
        answers(1, 1);
        lent();
        order(new Effect.Sever(new SiteId("far-lane"), 3_600));
        assertThat(lent()).isEmpty();
        order(new Effect.Sever(OWL, 3_600));
        assertThat(lent()).extracting(Loan::terms).containsExactly(Optional.empty());
        assertThat(states()).containsExactly(State.ENDED);
        told(REX.book(), new Animal.Weigh(new Weight(25_000)));
        assertSucceeded("it was severed");
        told(Referral.of(TOM), new Refer(TOM, OWL, TODAY.plusDays(60), new Personal("Skin")));
        assertThat(lent()).as("nothing goes there").isEmpty();
    }

    @Test void also_when_the_animal_changes_hands() {
        told(Referral.of(REX), REFER);
        lent();
        answers(1, 1);
        lent();
        told(REX.book(), new Animal.ChangeOwner(BEA));
        lent();
        told(REX.book(), new Animal.Weigh(new Weight(25_000)));
        var keys = practice.keys("animal/rex");
        assertThat(keys.getLast()).isNotEqualTo(keys.getFirst());
    }

    @Test void whoever_covers_too_keeps_the_cover_apart_from_the_loan() {
        told(Referral.of(REX), REFER);
        lent();
        answers(1, 1);
        lent();
        told(Cover.BOOK, new Cover.End());
        assertStates(REX, State.ENDED);
        assertThat(states()).as("the loan stands").containsExactly(State.GIVEN);
        erase(REX.subject());
        assertThat(lent()).extracting(Loan::terms).containsExactly(Optional.empty());
    }

    @Test void what_the_other_site_may_never_have_opened_is_lent_anew_and_what_is_refused_waits() {
        told(Referral.of(REX), REFER);
        lent();
        answers(1, 1);
        lent();
        answers(3, 2);
        practice.fill();
        assertThat(lent()).isEmpty();
        practice.free();
        assertThat(lent()).hasSize(1);
        assertThat(lent()).isEmpty();
    }

    @Test void also_that_it_ended_is_told_anew_to_who_may_never_have_opened_it_whatever_was_sent_since() {
        told(Referral.of(REX), REFER);
        lent();
        answers(1, 1);
        lent();
        told(Homeward.BOOK, new Homeward.Send(OWL, "a new hatch is used though there is nothing to tell"));
        answers(3, 2);
        told(Homeward.BOOK, new Homeward.Send(OWL, "a new hatch is used though there is nothing to tell"));
        assertThat(lent()).as("whoever sent a report meanwhile hides nothing").hasSize(1);
        told(Referral.of(REX), new EndGrant(1));
        assertThat(lent()).hasSize(1);
        answers(5, 4);
        assertThat(lent()).extracting(Loan::terms).containsExactly(Optional.empty());
        assertThat(states()).containsExactly(State.ENDED);
        assertThat(lent()).isEmpty();
    }

    @Test void a_loan_that_ended_is_not_lent_again_though_the_animal_comes_back_to_its_owner() {
        told(Referral.of(REX), REFER);
        lent();
        answers(1, 1);
        lent();
        told(REX.book(), new Animal.ChangeOwner(BEA));
        assertThat(lent()).extracting(Loan::terms).containsExactly(Optional.empty());
        told(REX.book(), new Animal.ChangeOwner(ANN));
        told(REX.book(), new Animal.Weigh(new Weight(24_500)));
        assertThat(lent()).isEmpty();
        answers(3, 2);
        assertThat(lent()).as("though the site missed that").extracting(Loan::terms).containsExactly(Optional.empty());
        assertThat(states()).containsExactly(State.ENDED);
    }

    @Test void whoever_was_written_down_twice_owns_it_as_before_and_agreed_to_what_both_did() {
        told(ANN.book(), new Client.Consent(Use.values()[0]));
        told(Referral.of(REX), REFER);
        lent();
        answers(1, 1);
        assertThat(said(lent().getFirst())).containsExactly("✓ " + Use.values()[0]);
        told(ANN.book(), new Client.MergeInto(ANN, BEA));
        assertThat(said(lent().getFirst())).isEmpty();
        assertThat(states()).containsExactly(State.GIVEN);
    }

    @Test void whoever_referred_it_is_named_and_a_long_record_says_that_there_is_more() {
        told(Referral.of(REX), refer(OWL, TODAY.plusDays(30), "€".repeat(2_000)));
        assertThat(practice.desk("tom").look(Referrals.of(REX)).getFirst().by()).isEqualTo(new AccountId("tom"));
        for (int call = 0; call < 400; call++)
            told(REX.book(), new Animal.Advise(new Personal("Give him rest and ring again tomorrow: " + call)));
        lent();
        answers(1, 1);
        var said = said(lent().getFirst());
        assertThat(said.getLast()).isEqualTo(Recording.OLDER);
        assertThat(said.getFirst()).isEqualTo("☎ Give him rest and ring again tomorrow: 399");
        assertThat(said).hasSizeBetween(100, 399);
    }
}
