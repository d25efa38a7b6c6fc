package org.lazaret.practice.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Story;
import org.lazaret.practice.staff.Credentials.AddPasskey;
import org.lazaret.practice.staff.Credentials.ChoosePassword;
import org.lazaret.practice.staff.Credentials.ChoosePin;
import org.lazaret.practice.staff.Credentials.CodeGiven;
import org.lazaret.practice.staff.Credentials.CodeRedeemed;
import org.lazaret.practice.staff.Credentials.CodeWrong;
import org.lazaret.practice.staff.Credentials.Command;
import org.lazaret.practice.staff.Credentials.DropPasskey;
import org.lazaret.practice.staff.Credentials.Event;
import org.lazaret.practice.staff.Credentials.Give;
import org.lazaret.practice.staff.Credentials.NoSuchPasskey;
import org.lazaret.practice.staff.Credentials.NotInChargeOfThem;
import org.lazaret.practice.staff.Credentials.NotYours;
import org.lazaret.practice.staff.Credentials.PasskeyAdded;
import org.lazaret.practice.staff.Credentials.PasskeyDropped;
import org.lazaret.practice.staff.Credentials.PasskeyKnown;
import org.lazaret.practice.staff.Credentials.PasskeysFull;
import org.lazaret.practice.staff.Credentials.PasswordChosen;
import org.lazaret.practice.staff.Credentials.PinChosen;
import org.lazaret.practice.staff.Credentials.Redeem;

/// The law of what someone proves with that it is them, told as stories.
class CredentialsTest {
    private static final EmployeeId ANNA = new EmployeeId("anna1");
    private static final EmployeeId KIM = new EmployeeId("kim1");
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final Personal TYPED = new Personal("abcd-efgh-2345");
    private static final Code CODE = Code.of(new Personal("ABCDEFGH2345"), NINE.plusSeconds(60));
    private static final Personal HASH = new Personal("argon2id 19456 3 1 00 11");
    private static final Passkey PHONE = new Passkey("p1", "k1", new Personal("my phone"));

    @Test void a_manager_gives_a_code_and_its_owner_chooses_a_password_with_it_once() {
        var story = blank().by(KIM.account()).when(new Give(ANNA, CODE)).then(new CodeGiven(ANNA, CODE));
        story.by(ANNA.account()).when(new Redeem(TYPED, HASH)).then(new CodeRedeemed(HASH));
        story.when(new Redeem(TYPED, HASH)).thenRefused(new CodeWrong());
        assertThat(story.book().password()).contains(HASH);
    }

    @Test void a_site_gives_the_first_code_by_itself() {
        blank().by(Employee.SITE).when(new Give(ANNA, CODE)).then(new CodeGiven(ANNA, CODE));
    }

    @Test void nobody_but_a_manager_gives_codes() {
        anna().by(ANNA.account()).when(new Give(ANNA, CODE)).thenRefused(new NotInChargeOfThem());
    }

    @Test void a_code_that_is_wrong_or_late_opens_nothing() {
        anna().by(ANNA.account()).when(new Redeem(new Personal("abcd-efgh-2346"), HASH)).thenRefused(new CodeWrong());
        anna().by(ANNA.account()).at(NINE.plusSeconds(60)).when(new Redeem(TYPED, HASH)).thenRefused(new CodeWrong());
        anna().by(ANNA.account()).at(NINE.plusSeconds(59)).when(new Redeem(TYPED, HASH)).then(new CodeRedeemed(HASH));
    }

    @Test void a_newer_code_takes_the_place_of_an_older_one() {
        var newer = Code.of(new Personal("zzzz"), NINE.plusSeconds(60));

        anna().given(new CodeGiven(ANNA, newer)).by(ANNA.account()).when(new Redeem(TYPED, HASH)).thenRefused(
            new CodeWrong());
    }

    @Test void everyone_chooses_for_themselves() {
        for (var command : List.<Command>of(new Redeem(TYPED, HASH), new ChoosePassword(HASH), new ChoosePin(HASH),
            new AddPasskey(PHONE)))
            anna().by(KIM.account()).when(command).thenRefused(new NotYours());
        var story = anna().by(ANNA.account()).when(new ChoosePassword(HASH)).then(new PasswordChosen(HASH));
        story.when(new ChoosePin(HASH)).then(new PinChosen(HASH));
        assertThat(story.book().pin()).contains(HASH);
    }

    @Test void passkeys_come_and_go() {
        var story = anna().by(ANNA.account()).when(new AddPasskey(PHONE)).then(new PasskeyAdded(PHONE));
        story.when(new AddPasskey(PHONE)).thenRefused(new PasskeyKnown());
        story.when(new DropPasskey("p2")).thenRefused(new NoSuchPasskey());
        story.when(new DropPasskey("p1")).then(new PasskeyDropped("p1"));
        assertThat(story.book().passkeys()).isEmpty();
    }

    @Test void a_manager_takes_a_lost_passkey_away_and_no_one_else_does() {
        anna().given(new PasskeyAdded(PHONE)).by(KIM.account()).when(new DropPasskey("p1")).then(
            new PasskeyDropped("p1"));
        anna().given(new PasskeyAdded(PHONE)).by(new EmployeeId("tom").account()).when(
            new DropPasskey("p1")).thenRefused(new NotYours());
    }

    @Test void nobody_has_more_than_ten_passkeys() {
        var story = anna().by(ANNA.account());
        for (var each = 0; each < 10; each++)
            story.given(new PasskeyAdded(new Passkey("p" + each, "k", new Personal(""))));
        story.when(new AddPasskey(new Passkey("p10", "k", new Personal("")))).thenRefused(new PasskeysFull(10));
    }

    @Test void lines_that_contradict_each_other_are_found() {
        for (var forged : List.of(new CodeRedeemed(HASH), new PasskeyDropped("p1")))
            assertThatThrownBy(() -> blank().given(forged)).isInstanceOf(CorruptBook.class);
        assertThatThrownBy(() -> anna().given(new PasskeyAdded(PHONE), new PasskeyAdded(PHONE))).isInstanceOf(
            CorruptBook.class);
    }

    private static Story<Credentials, Command, Event> anna() { return blank().given(new CodeGiven(ANNA, CODE)); }

    private static Story<Credentials, Command, Event> blank() {
        return Story.of(Credentials.KIND).with(KIM.book(),
            new Employee(KIM, List.of(Role.PRACTICE_MANAGER), false)).with(ANNA.book(),
                new Employee(ANNA, List.of(Role.VETERINARY_SURGEON), false));
    }
}
