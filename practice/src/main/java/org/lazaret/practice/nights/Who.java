package org.lazaret.practice.nights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.rows.Rows;
import org.lazaret.group.people.Colleagues;
import org.lazaret.practice.staff.Employees;
import org.lazaret.practice.staff.Role;

/// Those who work here and those of other sites who may, each by name and the number of their registration.
public record Who(Map<AccountId, Personal> names) {
    public static Who of(Rows rows) {
        var names = new LinkedHashMap<AccountId, Personal>();
        for (var row : rows.look(Colleagues.all())) names.put(row.account(), called(row.name(), row.registration()));
        for (var row : rows.look(Employees.all()))
            names.put(row.id().account(), called(row.name(), row.registration()));
        return new Who(names);
    }

    /// What someone is, as the program calls it.
    static List<String> roles(Rows rows, AccountId account) {
        var here = rows.look(Employees.all()).stream().filter(row -> row.id().account().equals(account)).flatMap(
            row -> row.roles().stream()).map(Role::name).toList();
        return here.isEmpty()
            ? rows.look(Colleagues.all()).stream().filter(row -> row.account().equals(account)).flatMap(
                row -> row.roles().stream()).toList()
            : here;
    }

    private static Personal called(Personal name, Personal registration) {
        return registration.text().isBlank()
            ? name
            : new Personal("%s (%s)".formatted(name.text(), registration.text()));
    }

    /// Empty for whom nobody knows any more.
    Personal is(AccountId account) { return names.getOrDefault(account, new Personal("")); }
}
