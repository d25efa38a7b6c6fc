package org.lazaret.practice.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Story;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.practice.staff.Devices.Command;
import org.lazaret.practice.staff.Devices.Device;
import org.lazaret.practice.staff.Devices.DeviceCodeWrong;
import org.lazaret.practice.staff.Devices.Dismiss;
import org.lazaret.practice.staff.Devices.Dismissed;
import org.lazaret.practice.staff.Devices.Enrol;
import org.lazaret.practice.staff.Devices.Enrolled;
import org.lazaret.practice.staff.Devices.EnrolledAlready;
import org.lazaret.practice.staff.Devices.Event;
import org.lazaret.practice.staff.Devices.Invite;
import org.lazaret.practice.staff.Devices.Invited;
import org.lazaret.practice.staff.Devices.LabelUnreadable;
import org.lazaret.practice.staff.Devices.NotEnrolled;
import org.lazaret.practice.staff.Devices.NotInChargeOfDevices;

/// The law of the computers of the house, told as stories.
class DevicesTest {
    private static final EmployeeId KIM = new EmployeeId("kim1");
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final Personal TYPED = new Personal("abcd-efgh-2345");
    private static final Code CODE = Code.of(TYPED, NINE.plusSeconds(60));
    private static final DeviceId LEFT = new DeviceId("d-1");
    private static final Device RECEPTION = new Device(LEFT, "Reception left", LocalDate.of(2026, 1, 5));
    private static final Event COME = new Invited("Reception left", CODE);
    private static final Event HERE = new Enrolled(RECEPTION, CODE.hash());

    @Test void a_device_comes_with_a_code_that_a_manager_gave_once() {
        var story = managed().when(new Invite(" Reception left", CODE)).then(COME);
        story.when(new Enrol(LEFT, TYPED)).then(HERE);
        assertThat(story.book().of(LEFT)).contains(RECEPTION);
        story.when(new Enrol(LEFT, TYPED)).thenRefused(new EnrolledAlready("Reception left"));
        story.when(new Enrol(new DeviceId("d-2"), TYPED)).thenRefused(new DeviceCodeWrong());
    }

    @Test void a_code_that_is_wrong_or_late_enrols_nothing() {
        managed().given(COME).when(new Enrol(LEFT, new Personal("x"))).thenRefused(new DeviceCodeWrong());
        managed().given(COME).at(NINE.plusSeconds(60)).when(new Enrol(LEFT, TYPED)).thenRefused(new DeviceCodeWrong());
    }

    @Test void nobody_but_a_manager_invites_or_dismisses() {
        for (var command : List.<Command>of(new Invite("Reception left", CODE), new Dismiss(LEFT)))
            Story.of(Devices.KIND).given(COME, HERE).when(command).thenRefused(new NotInChargeOfDevices());
    }

    @Test void a_label_says_where_it_stands_in_a_few_words() {
        for (var wrong : List.of("", " ", "x".repeat(41), "<b>"))
            managed().when(new Invite(wrong, CODE)).thenRefused(new LabelUnreadable());
    }

    @Test void a_newer_invitation_to_the_same_place_is_the_only_one() {
        var newer = Code.of(new Personal("zzzz"), NINE.plusSeconds(60));

        managed().given(COME, new Invited("Reception left", newer)).when(new Enrol(LEFT, TYPED)).thenRefused(
            new DeviceCodeWrong());
    }

    @Test void a_device_is_dismissed_once() {
        var story = managed().given(COME, HERE).when(new Dismiss(LEFT)).then(new Dismissed(LEFT));
        story.when(new Dismiss(LEFT)).thenRefused(new NotEnrolled());
        assertThat(story.book().of(LEFT)).isEmpty();
    }

    @Test void lines_that_contradict_each_other_are_found() {
        for (var forged : List.of(HERE, new Dismissed(LEFT)))
            assertThatThrownBy(() -> managed().given(forged)).isInstanceOf(CorruptBook.class);
        assertThatThrownBy(() -> managed().given(COME, HERE, COME, HERE)).isInstanceOf(CorruptBook.class);
    }

    private static Story<Devices, Command, Event> managed() {
        return Story.of(Devices.KIND).with(KIM.book(),
            new Employee(KIM, List.of(Role.PRACTICE_MANAGER), false)).by(KIM.account());
    }
}
