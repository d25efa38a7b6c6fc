package org.lazaret.practice.staff.web;

import java.time.LocalDate;
import java.util.List;
import org.lazaret.core.book.Personal;
import org.lazaret.practice.staff.Person;
import org.lazaret.practice.staff.Role;

/// What is typed about an employee.
///
/// @param roles none where no box is ticked
record EmployeeForm(Personal name, Personal signIn, Personal registration, LocalDate joined, List<Role> roles) {
    EmployeeForm {
        roles = roles == null ? List.of() : List.copyOf(roles);
    }

    Person person() { return new Person(name, signIn, registration, joined); }
}
