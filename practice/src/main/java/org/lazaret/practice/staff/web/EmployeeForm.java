package org.lazaret.practice.staff.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.practice.staff.Person;
import org.lazaret.practice.staff.Role;

/// What is typed about an employee.
///
/// @param roles absent where no box is ticked
record EmployeeForm(Personal name, Personal signIn, Personal registration, LocalDate joined,
    Optional<List<Role>> roles) {
    List<Role> ticked() { return roles.orElse(List.of()); }

    Person person() { return new Person(name, signIn, registration, joined); }
}
