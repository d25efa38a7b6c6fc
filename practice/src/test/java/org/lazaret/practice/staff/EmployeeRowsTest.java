package org.lazaret.practice.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.practice.Tabled;
import org.lazaret.practice.staff.Employee.Appointed;
import org.lazaret.practice.staff.Employee.Corrected;
import org.lazaret.practice.staff.Employee.Engaged;
import org.lazaret.practice.staff.Employee.SeenOut;
import org.lazaret.practice.staff.Employee.TakenBack;

/// Who works here, in real tables.
class EmployeeRowsTest {
    private static final EmployeeId ANNA = new EmployeeId("anna1");
    private static final List<Role> VET = List.of(Role.VETERINARY_SURGEON, Role.PRACTICE_MANAGER);

    private final Tabled tables = new Tabled().written(ANNA.book(), new Engaged(ANNA, person("Anna Bell"), VET));

    @Test void an_employee_stands_there_with_every_role() {
        assertThat(anna().name().text()).isEqualTo("Anna Bell");
        assertThat(anna().signIn().text()).isEqualTo("anna");
        assertThat(anna().roles()).isEqualTo(VET);
        assertThat(anna().joined()).isEqualTo(LocalDate.of(2020, 3, 1));
    }

    @Test void what_changed_takes_the_place_of_what_was() {
        tables.written(ANNA.book(), new Corrected(person("Anna Moss")), new Appointed(List.of(Role.RECEPTIONIST)));

        assertThat(anna().name().text()).isEqualTo("Anna Moss");
        assertThat(anna().roles()).containsExactly(Role.RECEPTIONIST);
    }

    @Test void who_left_is_said_to_be_gone_until_they_come_back() {
        tables.written(ANNA.book(), new SeenOut());
        assertThat(anna().gone()).contains(LocalDate.of(2026, 1, 5));

        tables.written(ANNA.book(), new TakenBack());
        assertThat(anna().gone()).isEmpty();
    }

    @Test void nothing_is_left_of_an_employee_who_is_erased() {
        tables.erased(ANNA.subject());

        assertThat(tables.look(Employees.all())).isEmpty();
    }

    private Employees.Row anna() { return tables.look(Employees.of(ANNA)).getFirst(); }

    private static Person person(String name) {
        return new Person(new Personal(name), new Personal("anna"), new Personal("1234567"), LocalDate.of(2020, 3, 1));
    }
}
