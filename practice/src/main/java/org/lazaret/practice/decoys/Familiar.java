package org.lazaret.practice.decoys;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.book.Books;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Acquaintance;
import org.lazaret.core.site.SiteBook;
import org.lazaret.practice.premises.Premises;
import org.lazaret.practice.staff.Employee;
import org.lazaret.practice.staff.EmployeeId;
import org.lazaret.practice.staff.Role;
import org.lazaret.practice.staff.Rota;

/// What a practice knows of its people, and of clients who are nobody.
public final class Familiar implements Acquaintance {
    @Override public List<String> posts(AccountId who, Books books) {
        var file = file(who, books);
        return file.left() ? List.of() : file.roles().stream().map(Role::column).toList();
    }

    @Override public Optional<SubjectId> decoy(SubjectId whom, Books books) {
        return books.read(Decoys.BOOK).of(whom.name()).map(one -> one.owner().subject());
    }

    @Override public boolean cares(AccountId who, Books books) {
        return Stream.of(Role.VETERINARY_SURGEON, Role.REGISTERED_VETERINARY_NURSE).anyMatch(file(who, books)::is);
    }

    @Override public boolean off(AccountId who, Instant at, Books books) {
        var there = LocalDateTime.ofInstant(at, ZoneId.of(books.read(SiteBook.BOOK).timeZone()));
        return books.read(Rota.of(EmployeeId.of(who))).off(there, books.read(Premises.BOOK));
    }

    private static Employee file(AccountId who, Books books) { return books.read(EmployeeId.of(who).book()); }
}
