package org.lazaret.core.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SubjectId;

/// The index of books and of answered requests, as the writer sees it.
///
/// A book has a number in the order of first lines, a request the first 16 bytes of its SHA-256, and requests lie in
/// eras: so rows written together lie together.
final class Books {
    private static final int REMEMBERED = 65_536;
    static final int ERA_BITS = 16;
    private static final int REQUEST_BYTES = 16;

    private final Statements writing;
    private final LinkedHashMap<String, Long> numbers = new LinkedHashMap<>(16, 0.75f, true);

    Books(Statements writing) { this.writing = writing; }

    static long era(long position) { return position >> ERA_BITS; }

    static byte[] request(RequestId once) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(once.name().getBytes(UTF_8)),
                REQUEST_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /// @param subject null for a book under the site's key
    void line(String book, @Nullable SubjectId subject, long line, long position) {
        writing.run("insert into lz_line (book, line, position) values (?, ?, ?)", number(book, subject), line,
            position);
    }

    void answered(RequestId once, long position) {
        writing.run("insert into lz_once (era, request, position) values (?, ?, ?)", era(position), request(once),
            position);
    }

    /// Makes the filter of an era to which nothing is added any more.
    byte[] filter(long era) {
        var filter = Eras.filter(writing.ask(CoreTables.REQUESTS, era).stream().map(row -> (byte[]) row[0]).toList());
        writing.run("insert into lz_era (era, filter) values (?, ?)", era, filter);
        return filter;
    }

    /// The number of a book; 0 if nothing was ever written in it.
    long known(String book) {
        var known = numbers.get(book);
        return known != null ? known : writing.number("select number from lz_book where about = ?", book);
    }

    long number(String book, @Nullable SubjectId subject) {
        var number = known(book);
        if (number == 0)
            number = writing.number("insert into lz_book (about, subject) values (?, ?) returning number",
                book, subject == null ? null : subject.name());
        numbers.put(book, number);
        if (numbers.size() > REMEMBERED) numbers.pollFirstEntry();
        return number;
    }

    /// What was asked about an erased subject is gone: after a rebuild nobody can read it either.
    void erase(SubjectId subject) {
        writing.run(CoreTables.ERASE_ANSWERS, subject.name());
        writing.run(CoreTables.ERASE_KEPT, subject.name());
    }

    /// After a transaction that was not kept: some of these numbers are not there.
    void forget() { numbers.clear(); }
}
