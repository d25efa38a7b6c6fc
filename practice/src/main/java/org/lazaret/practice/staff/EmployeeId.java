package org.lazaret.practice.staff;

import org.lazaret.core.book.BookId;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.Subject;
import org.lazaret.core.journal.SubjectId;

/// Someone who works here. Opaque, e.g. `5xk2…` with 26 letters and digits; also the name of their account, their
/// subject and their books.
public record EmployeeId(String name) implements Subject {
    private static final int LETTERS = 26;

    /// A new employee's, named by the wish that engages them: a form sent twice engages one.
    public static EmployeeId by(RequestId wish) { return new EmployeeId(wish.name().substring(0, LETTERS)); }

    public static EmployeeId of(AccountId account) { return new EmployeeId(account.name()); }

    @Override public SubjectId subject() { return new SubjectId(name); }

    public AccountId account() { return new AccountId(name); }

    public BookId<Employee, Employee.Command, Employee.Event> book() { return Employee.KIND.of(name, subject()); }

    public BookId<Credentials, Credentials.Command, Credentials.Event> credentials() {
        return Credentials.KIND.of(name, subject());
    }
}
