package org.lazaret.practice.staff;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Story;
import org.lazaret.practice.staff.Employee.Appoint;
import org.lazaret.practice.staff.Employee.Appointed;
import org.lazaret.practice.staff.Employee.Command;
import org.lazaret.practice.staff.Employee.Correct;
import org.lazaret.practice.staff.Employee.Corrected;
import org.lazaret.practice.staff.Employee.Engage;
import org.lazaret.practice.staff.Employee.Engaged;
import org.lazaret.practice.staff.Employee.EngagedAlready;
import org.lazaret.practice.staff.Employee.Event;
import org.lazaret.practice.staff.Employee.LeftAlready;
import org.lazaret.practice.staff.Employee.NameMissing;
import org.lazaret.practice.staff.Employee.NotEngaged;
import org.lazaret.practice.staff.Employee.NotLeft;
import org.lazaret.practice.staff.Employee.NotInCharge;
import org.lazaret.practice.staff.Employee.OwnFile;
import org.lazaret.practice.staff.Employee.RegistrationMissing;
import org.lazaret.practice.staff.Employee.RoleMissing;
import org.lazaret.practice.staff.Employee.SeeOut;
import org.lazaret.practice.staff.Employee.SeenOut;
import org.lazaret.practice.staff.Employee.SignInUnreadable;
import org.lazaret.practice.staff.Employee.TakeBack;
import org.lazaret.practice.staff.Employee.TakenBack;

/// The law of an employee's file, told as stories.
class EmployeeTest {
    private static final EmployeeId ANNA = new EmployeeId("anna1");
    private static final EmployeeId KIM = new EmployeeId("kim1");
    private static final List<Role> VET = List.of(Role.VETERINARY_SURGEON);
    private static final List<Role> DESK = List.of(Role.RECEPTIONIST);
    private static final Person BELL = person("Anna Bell", "anna", "1234567");
    private static final Event ANNA_IS_HERE = new Engaged(ANNA, BELL, VET);

    @Test void a_manager_engages_someone_once() {
        nobody().when(new Engage(ANNA, BELL, VET)).then(ANNA_IS_HERE);
        anna().when(new Engage(ANNA, BELL, VET)).thenRefused(new EngagedAlready());
    }

    @Test void a_site_engages_its_first_by_itself() {
        Story.of(Employee.KIND).by(Employee.SITE).when(new Engage(ANNA, BELL, VET)).then(ANNA_IS_HERE);
    }

    @Test void nobody_but_a_manager_who_works_here_writes_in_a_file() {
        for (var other : List.of(new Employee(KIM, DESK, false), new Employee(KIM, managers(), true)))
            for (var command : List.<Command>of(new Engage(ANNA, BELL, VET), new Correct(BELL), new Appoint(DESK),
                new SeeOut(), new TakeBack()))
                Story.of(Employee.KIND).with(KIM.book(), other).by(KIM.account()).when(command).thenRefused(
                    new NotInCharge());
    }

    @Test void whoever_is_engaged_has_a_name_and_a_trade() {
        nobody().when(new Engage(ANNA, person(" ", "anna", "1234567"), VET)).thenRefused(new NameMissing());
        nobody().when(new Engage(ANNA, BELL, List.of())).thenRefused(new RoleMissing());
        nobody().when(new Engage(ANNA, person("Anna", "an na", "1234567"), VET)).thenRefused(new SignInUnreadable());
        nobody().when(new Engage(ANNA, person("Anna", "a", "1234567"), VET)).thenRefused(new SignInUnreadable());
        nobody().when(new Engage(ANNA, person("Anna", "", ""), DESK)).then(
            new Engaged(ANNA, person("Anna", "", ""), DESK));
    }

    @Test void surgeons_and_registered_nurses_show_their_registration() {
        for (var role : List.of(Role.VETERINARY_SURGEON, Role.REGISTERED_VETERINARY_NURSE))
            nobody().when(new Engage(ANNA, person("Anna", "anna", ""), List.of(role))).thenRefused(
                new RegistrationMissing());
        anna().when(new Correct(person("Anna", "anna", " "))).thenRefused(new RegistrationMissing());
        anna().when(new Correct(BELL)).then(new Corrected(BELL));
    }

    @Test void a_file_that_is_not_there_is_not_changed() {
        for (var command : List.<Command>of(new Correct(BELL), new Appoint(DESK), new SeeOut(), new TakeBack()))
            nobody().when(command).thenRefused(new NotEngaged());
    }

    @Test void someone_does_something_else_from_now_on() {
        anna().when(new Appoint(DESK)).then(new Appointed(DESK)).when(new Appoint(DESK)).then();
        anna().when(new Appoint(List.of())).thenRefused(new RoleMissing());
    }

    @Test void someone_leaves_and_may_come_back() {
        var story = anna().when(new SeeOut()).then(new SeenOut());
        story.when(new SeeOut()).thenRefused(new LeftAlready());
        story.when(new TakeBack()).then(new TakenBack());
        story.when(new TakeBack()).thenRefused(new NotLeft());
    }

    @Test void nobody_changes_what_they_may_do_themselves() {
        for (var command : List.<Command>of(new Appoint(DESK), new SeeOut(), new TakeBack()))
            Story.of(Employee.KIND).given(new Engaged(KIM, BELL, managers())).with(KIM.book(), kim()).by(
                KIM.account()).when(command).thenRefused(new OwnFile());
    }

    @Test void lines_that_contradict_each_other_are_found() {
        for (var forged : List.of(ANNA_IS_HERE, new TakenBack()))
            assertThatThrownBy(() -> anna().given(forged)).isInstanceOf(CorruptBook.class);
        assertThatThrownBy(() -> anna().given(new SeenOut(), new SeenOut())).isInstanceOf(CorruptBook.class);
    }

    private static Story<Employee, Command, Event> anna() { return nobody().given(ANNA_IS_HERE); }

    /// A file without a line, before Kim, who manages the practice.
    private static Story<Employee, Command, Event> nobody() {
        return Story.of(Employee.KIND).with(KIM.book(), kim()).by(KIM.account());
    }

    private static Employee kim() { return new Employee(KIM, managers(), false); }

    private static List<Role> managers() { return List.of(Role.RECEPTIONIST, Role.PRACTICE_MANAGER); }

    private static Person person(String name, String signIn, String registration) {
        return new Person(new Personal(name), new Personal(signIn), new Personal(registration),
            LocalDate.of(2020, 3, 1));
    }
}
