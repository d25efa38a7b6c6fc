package org.lazaret.core.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// In which entries of the access journal someone was seen, and in which someone saw.
///
/// Positions lie in eras of 65,536, in each of them by whom: what is noted together lies close together, however many
/// there are of them, and what is asked for is found by one step into each era, the newest first.
///
/// Whoever is erased stays in it under their number, as in the headers of the journal: who looked is still to be told.
final class Looks {
    static final String SEEN = """
        select position from lz_seen where era = ? and whom = ? and position >= ? and position < ?
        order by position desc limit ?""";
    static final String READ = """
        select position from lz_read where era = ? and who = ? and position >= ? and position < ?
        order by position desc limit ?""";
    static final String WHOM = "select number from lz_whom where name = ?";
    static final String WHO = "select number from lz_who where name = ?";
    private static final int REMEMBERED = 65_536;

    private final Statements writing;
    private final LinkedHashMap<String, Long> whom = new LinkedHashMap<>(16, 0.75f, true);
    private final LinkedHashMap<String, Long> who = new LinkedHashMap<>();

    Looks(Statements writing) { this.writing = writing; }

    /// Notes a group of entries, without a gap after the last one noted, all or none.
    void note(List<Seen> group) {
        var done = false;
        try {
            writing.whole(() -> {
                check(group);
                group.forEach(this::note);
                writing.run("update lz_state set looked = ?", group.getLast().position() + 1);
            });
            done = true;
        } finally {
            if (!done) forget();
        }
    }

    private void check(List<Seen> group) {
        long next = writing.number("select looked from lz_state");
        for (var each : group)
            if (each.position() != next++)
                throw new TablesFault("entry %d of the access journal is to be noted where %d is next".formatted(
                    each.position(), next - 1));
    }

    private void note(Seen seen) {
        var era = Books.era(seen.position());
        writing.run("insert into lz_read (era, who, position) values (?, ?, ?)", era,
            number(who, WHO, "lz_who", seen.who().name()), seen.position());
        for (var each : seen.whom())
            writing.run("insert or ignore into lz_seen (era, whom, position) values (?, ?, ?)", era,
                number(whom, WHOM, "lz_whom", each.name()), seen.position());
        if (whom.size() > REMEMBERED) whom.pollFirstEntry();
    }

    private long number(LinkedHashMap<String, Long> known, String ask, String table, String name) {
        return known.computeIfAbsent(name, _ -> {
            var there = writing.number(ask, name);
            return there != 0
                ? there
                : writing.number("insert into %s (name) values (?) returning number".formatted(table), name);
        });
    }

    /// After a transaction that was not kept: some of these numbers are not there.
    private void forget() {
        whom.clear();
        who.clear();
    }

    /// The latest positions in a stretch, the latest first.
    ///
    /// @param question `SEEN` or `READ`
    /// @param number of whom or who
    static List<Long> find(Statements reading, String question, long number, Wanted wanted) {
        var found = new ArrayList<Long>();
        if (number == 0) return found;
        var stretch = wanted.stretch;
        for (long era = Books.era(stretch.before() - 1); era >= Books.era(stretch.from()); era--) {
            for (var row : reading.ask(question, era, number, stretch.from(), stretch.before(),
                (long) wanted.most - found.size())) found.add(((Number) row[0]).longValue());
            if (found.size() == wanted.most) break;
        }
        return found;
    }

    /// Where to look and for how many at most.
    record Wanted(Stretch stretch, int most) {}
}
