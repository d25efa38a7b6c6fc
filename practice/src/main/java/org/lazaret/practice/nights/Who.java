package org.lazaret.practice.nights;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.rows.Rows;
import org.lazaret.group.people.Colleagues;
import org.lazaret.practice.staff.Employees;

/// Those who work here and those of other sites who may, each by name and the number of their registration.
public record Who(Map<AccountId, Personal> names) {
    public static Who of(Rows rows) {
        var names = new LinkedHashMap<AccountId, Personal>();
        for (var row : rows.look(Colleagues.all())) names.put(row.account(), called(row.name(), row.registration()));
        for (var row : rows.look(Employees.all()))
            names.put(row.id().account(), called(row.name(), row.registration()));
        return new Who(names);
    }

    private static Personal called(Personal name, Personal registration) {
        return registration.text().isBlank()
            ? name
            : new Personal("%s (%s)".formatted(name.text(), registration.text()));
    }

    /// Empty for whom nobody knows any more.
    Personal is(AccountId account) { return names.getOrDefault(account, new Personal("")); }
}
