package org.lazaret.practice.decoys;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.book.Books;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Acquaintance;
import org.lazaret.core.site.Looked;
import org.lazaret.core.site.SiteBook;
import org.lazaret.practice.premises.Premises;
import org.lazaret.practice.staff.Devices;
import org.lazaret.practice.staff.Employee;
import org.lazaret.practice.staff.EmployeeId;
import org.lazaret.practice.staff.Role;
import org.lazaret.practice.staff.Rota;

/// What a practice knows of its people, and of clients who are nobody.
public final class Familiar implements Acquaintance {
    /// So long before it opens and after it has shut people may still be there.
    private static final Duration AROUND = Duration.ofHours(2);

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
        return books.read(Rota.of(EmployeeId.of(who))).off(there(at, books), books.read(Premises.BOOK));
    }

    /// Where none was ever enrolled nothing is said of any.
    @Override public boolean ours(DeviceId device, Books books) {
        var enrolled = books.read(Devices.BOOK).enrolled();
        return enrolled.isEmpty() || enrolled.stream().anyMatch(one -> one.id().equals(device));
    }

    @Override public boolean offSite(Looked looked, Books books) {
        return !ours(looked.device(), books)
            && books.read(Rota.of(EmployeeId.of(looked.who()))).week().isEmpty()
            && books.read(Premises.BOOK).shut(there(looked.at(), books), AROUND);
    }

    /// By the clock on the wall.
    private static LocalDateTime there(Instant at, Books books) {
        return LocalDateTime.ofInstant(at, ZoneId.of(books.read(SiteBook.BOOK).timeZone()));
    }

    private static Employee file(AccountId who, Books books) { return books.read(EmployeeId.of(who).book()); }
}
