package org.lazaret.core.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/// In which entries of the access journal someone was seen, and in which someone saw.
///
/// Positions lie in eras of 16,384, in each of them by whom: what is noted together lies close together, however many
/// there are of them, and what is asked for is found by one step into each era, the newest first. Whom and who are the
/// first eight bytes of the SHA-256 of their names: nothing is looked up to note one. Two may have the same, so whoever
/// asks reads in the entry whom it names.
///
/// Whoever is erased stays in it, as in the headers of the journal: who looked is still to be told.
final class Looks {
    static final String SEEN = """
        select position from lz_seen where era = ? and whom = ? and position >= ? and position < ?
        order by position desc limit ?""";
    static final String READ = """
        select position from lz_read where era = ? and who = ? and position >= ? and position < ?
        order by position desc limit ?""";

    /// An era is small, so that a piece of it that is noted touches few pages, and large, so that there are few.
    static final int ERA_BITS = 14;

    private final Statements writing;

    Looks(Statements writing) { this.writing = writing; }

    /// Notes a group of entries, without a gap after the last one noted, all or none.
    void note(List<Seen> group) {
        writing.whole(() -> {
            check(group);
            group.forEach(this::note);
            writing.run("update lz_state set looked = ?", group.getLast().position() + 1);
        });
    }

    private void check(List<Seen> group) {
        long next = writing.number("select looked from lz_state");
        for (var each : group)
            if (each.position() != next++)
                throw new TablesFault("entry %d of the access journal is to be noted where %d is next".formatted(
                    each.position(), next - 1));
    }

    private void note(Seen seen) {
        var era = era(seen.position());
        writing.run("insert into lz_read (era, who, position) values (?, ?, ?)", era, number(seen.who().name()),
            seen.position());
        for (var each : seen.whom())
            writing.run("insert or ignore into lz_seen (era, whom, position) values (?, ?, ?)", era,
                number(each.name()), seen.position());
    }

    private static long era(long position) { return position >> ERA_BITS; }

    /// By what an account or a subject is found.
    static long number(String name) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8))).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /// The latest positions in a stretch, the latest first.
    ///
    /// @param question `SEEN` or `READ`
    /// @param number of whom or who
    static List<Long> find(Statements reading, String question, long number, Wanted wanted) {
        var found = new ArrayList<Long>();
        var stretch = wanted.stretch;
        for (long era = era(stretch.before() - 1); era >= era(stretch.from()); era--) {
            for (var row : reading.ask(question, era, number, stretch.from(), stretch.before(),
                (long) wanted.most - found.size())) found.add(((Number) row[0]).longValue());
            if (found.size() == wanted.most) break;
        }
        return found;
    }

    /// Where to look and for how many at most.
    record Wanted(Stretch stretch, int most) {}
}
