package org.lazaret.practice.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Story;
import org.lazaret.practice.clients.Client.AlreadyRegistered;
import org.lazaret.practice.clients.Client.AwayAlready;
import org.lazaret.practice.clients.Client.CallPromised;
import org.lazaret.practice.clients.Client.CallReturned;
import org.lazaret.practice.clients.Client.CameBack;
import org.lazaret.practice.clients.Client.Called;
import org.lazaret.practice.clients.Client.ComeBack;
import org.lazaret.practice.clients.Client.Command;
import org.lazaret.practice.clients.Client.Consent;
import org.lazaret.practice.clients.Client.ConsentWithdrawn;
import org.lazaret.practice.clients.Client.Consented;
import org.lazaret.practice.clients.Client.Correct;
import org.lazaret.practice.clients.Client.Corrected;
import org.lazaret.practice.clients.Client.Event;
import org.lazaret.practice.clients.Client.Join;
import org.lazaret.practice.clients.Client.Joined;
import org.lazaret.practice.clients.Client.KeptUnknown;
import org.lazaret.practice.clients.Client.LeadsElsewhere;
import org.lazaret.practice.clients.Client.MergeInto;
import org.lazaret.practice.clients.Client.MergeWithdrawn;
import org.lazaret.practice.clients.Client.MergedInto;
import org.lazaret.practice.clients.Client.MoveAway;
import org.lazaret.practice.clients.Client.MovedAway;
import org.lazaret.practice.clients.Client.NameMissing;
import org.lazaret.practice.clients.Client.NotAgreed;
import org.lazaret.practice.clients.Client.NotAway;
import org.lazaret.practice.clients.Client.NotRegistered;
import org.lazaret.practice.clients.Client.NothingSaid;
import org.lazaret.practice.clients.Client.NotMerged;
import org.lazaret.practice.clients.Client.NotPromised;
import org.lazaret.practice.clients.Client.OthersLeadHere;
import org.lazaret.practice.clients.Client.Part;
import org.lazaret.practice.clients.Client.Parted;
import org.lazaret.practice.clients.Client.PromiseCall;
import org.lazaret.practice.clients.Client.PromisePast;
import org.lazaret.practice.clients.Client.Register;
import org.lazaret.practice.clients.Client.Registered;
import org.lazaret.practice.clients.Client.ReturnCall;
import org.lazaret.practice.clients.Client.SameClient;
import org.lazaret.practice.clients.Client.TakeCall;
import org.lazaret.practice.clients.Client.WithdrawMerge;
import org.lazaret.practice.clients.Client.WithdrawConsent;

/// The law of a client's book, told as stories.
class ClientTest {
    private static final Event ANN_IS_HERE = new Registered(named("Ann Smith"));
    private static final LocalDateTime NOON = LocalDateTime.parse("2026-01-05T12:00");
    private static final ClientId SELF = new ClientId("ann1");
    private static final ClientId OTHER = new ClientId("ann2");
    private static final Personal LIMPS = new Personal("Rex limps; come at four.");

    @Test void somebody_written_down_twice_leads_to_the_other_and_takes_nothing_more() {
        var story = client().given(ANN_IS_HERE).with(OTHER.book(), known()).when(new MergeInto(SELF, OTHER)).then(
            new MergedInto(OTHER));
        assertThat(story.book().takes()).isFalse();
        story.when(new MoveAway()).thenRefused(new LeadsElsewhere());
        story.when(new TakeCall(new Personal("Limps."))).thenRefused(new LeadsElsewhere());
        story.when(new MergeInto(SELF, OTHER)).thenRefused(new LeadsElsewhere());
        story.when(new WithdrawMerge()).then(new MergeWithdrawn(OTHER));
        assertThat(story.book().takes()).isTrue();
        story.when(new WithdrawMerge()).thenRefused(new NotMerged());
    }

    @Test void a_call_promised_before_is_returned_after() {
        client().given(ANN_IS_HERE, new Called(LIMPS, 1), new CallPromised(1, NOON),
            new MergedInto(OTHER)).when(
                new ReturnCall(1,
                    new Personal("Better."))).then(new CallReturned(1, new Personal("Better.")));
    }

    @Test void nobody_leads_in_a_ring_or_a_row() {
        client().given(ANN_IS_HERE).when(new MergeInto(SELF, SELF)).thenRefused(new SameClient());
        client().given(ANN_IS_HERE).when(new MergeInto(SELF, OTHER)).thenRefused(new KeptUnknown());
        client().given(ANN_IS_HERE).with(OTHER.book(), known().after(new MergedInto(SELF))).when(
            new MergeInto(SELF, OTHER)).thenRefused(new KeptUnknown());
        client().given(ANN_IS_HERE, new Joined(OTHER)).with(SELF.book(), known()).when(new MergeInto(OTHER,
            SELF)).thenRefused(new OthersLeadHere());
        client().when(new MergeInto(SELF, OTHER)).thenRefused(new NotRegistered());
    }

    @Test void the_one_who_is_kept_knows_who_leads_there_once() {
        var story = client().given(ANN_IS_HERE).when(new Join(OTHER)).then(new Joined(OTHER));
        story.when(new Join(OTHER)).then();
        assertThat(story.book().same().joined()).containsExactly(OTHER);
        story.when(new Part(OTHER)).then(new Parted(OTHER)).when(new Part(OTHER)).then();
        assertThatThrownBy(() -> client().given(new Parted(OTHER))).isInstanceOf(CorruptBook.class);
        assertThatThrownBy(() -> client().given(new MergeWithdrawn(OTHER))).isInstanceOf(CorruptBook.class);
        assertThatThrownBy(() -> client().given(new MergedInto(OTHER), new MergedInto(SELF))).isInstanceOf(
            CorruptBook.class);
    }

    @Test void what_another_name_of_theirs_did_not_agree_to_is_said_again_for_both() {
        var both = client().given(ANN_IS_HERE, new Consented(Use.NEWS), new Consented(Use.REMINDERS),
            new Joined(OTHER));
        var other = known().after(new Consented(Use.NEWS));
        both.with(OTHER.book(), other).when(new Consent(Use.NEWS)).then();
        both.with(OTHER.book(), other).when(new Consent(Use.REMINDERS)).then(new ConsentWithdrawn(Use.REMINDERS),
            new Consented(Use.REMINDERS));
    }

    @Test void a_client_is_written_down_once_by_name() {
        client().when(new Register(named("Ann Smith"))).then(ANN_IS_HERE);
        client().when(new Register(named(" "))).thenRefused(new NameMissing());
        ann().when(new Register(named("Ann Smith"))).thenRefused(new AlreadyRegistered());
    }

    @Test void nothing_is_written_of_a_client_who_is_not_there() {
        for (var command : List.<Command>of(new Correct(named("Ann")), new TakeCall(LIMPS),
            new PromiseCall(LIMPS, NOON), new ReturnCall(1, LIMPS), new Consent(Use.NEWS),
            new WithdrawConsent(Use.NEWS), new MoveAway(), new ComeBack()))
            client().when(command).thenRefused(new NotRegistered());
    }

    @Test void what_is_wrong_is_corrected_beside_it() {
        ann().when(new Correct(named("Anne Smith"))).then(new Corrected(named("Anne Smith")));
        ann().when(new Correct(named(""))).thenRefused(new NameMissing());
    }

    @Test void calls_are_numbered_and_say_something() {
        ann().given(new Called(LIMPS, 1)).when(new TakeCall(LIMPS)).then(new Called(LIMPS, 2));
        ann().when(new TakeCall(new Personal("\n"))).thenRefused(new NothingSaid());
    }

    @Test void a_call_that_is_to_be_returned_stays_open_until_it_is() {
        var story = ann().when(new PromiseCall(LIMPS, NOON)).then(new Called(LIMPS, 1), new CallPromised(1, NOON));
        assertThat(story.book().promised()).containsExactly(1L);
        story.when(new ReturnCall(2, LIMPS)).thenRefused(new NotPromised(2));
        story.when(new ReturnCall(1, new Personal(" "))).thenRefused(new NothingSaid());
        story.when(new ReturnCall(1, LIMPS)).then(new CallReturned(1, LIMPS));
        assertThat(story.book().promised()).isEmpty();
        story.when(new ReturnCall(1, LIMPS)).thenRefused(new NotPromised(1));
    }

    @Test void nobody_is_promised_a_call_in_the_past_or_about_nothing() {
        var past = LocalDateTime.parse("2026-01-05T08:59");
        ann().when(new PromiseCall(LIMPS, past)).thenRefused(new PromisePast(past));
        ann().when(new PromiseCall(LIMPS, past.plusMinutes(1))).then(new Called(LIMPS, 1),
            new CallPromised(1, past.plusMinutes(1)));
        ann().when(new PromiseCall(new Personal(""), NOON)).thenRefused(new NothingSaid());
    }

    @Test void a_client_agrees_to_each_use_by_itself() {
        var story = ann().when(new Consent(Use.REMINDERS)).then(new Consented(Use.REMINDERS));
        story.when(new Consent(Use.REMINDERS)).then();
        story.when(new Consent(Use.INSURANCE)).then(new Consented(Use.INSURANCE));
        assertThat(story.book().agreed()).containsExactly(Use.REMINDERS, Use.INSURANCE);
        story.when(new WithdrawConsent(Use.REMINDERS)).then(new ConsentWithdrawn(Use.REMINDERS));
        story.when(new WithdrawConsent(Use.REMINDERS)).thenRefused(new NotAgreed(Use.REMINDERS));
        assertThat(story.book().agreed()).containsExactly(Use.INSURANCE);
    }

    @Test void a_client_moves_away_and_may_come_back() {
        var story = ann().when(new MoveAway()).then(new MovedAway());
        assertThat(story.book().away()).isTrue();
        story.when(new MoveAway()).thenRefused(new AwayAlready());
        story.when(new ComeBack()).then(new CameBack());
        assertThat(story.book().away()).isFalse();
        story.when(new ComeBack()).thenRefused(new NotAway());
    }

    @Test void lines_that_contradict_each_other_are_found() {
        for (var forged : List.of(new Called(LIMPS, 2), new CallReturned(1, LIMPS), new ConsentWithdrawn(Use.NEWS)))
            assertThatThrownBy(() -> ann().given(forged)).isInstanceOf(CorruptBook.class);
        assertThatThrownBy(() -> ann().given(new Consented(Use.NEWS), new Consented(Use.NEWS))).isInstanceOf(
            CorruptBook.class);
    }

    private static Story<Client, Command, Event> ann() { return client().given(ANN_IS_HERE); }

    private static Story<Client, Command, Event> client() { return Story.of(Client.KIND.blank()); }

    private static Client known() { return ann().book(); }

    private static Details named(String name) {
        return new Details(new Personal(name), new Personal("01603 555123"), new Personal(""), new Personal(""));
    }
}
