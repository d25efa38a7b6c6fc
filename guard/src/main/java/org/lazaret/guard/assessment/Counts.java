package org.lazaret.guard.assessment;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The numbers of a finding, as a supervisory authority asks for them.
///
/// @param clients people whose own record is a client's
/// @param others people whom another site left or lent here
/// @param unknown of whom it is not known who they are: people, as long as nobody knows better
/// @param records how many records were shown, or are held: each time counts
/// @param unexplained of these, how many without a reason
public record Counts(long clients, long employees, long others, long unknown, long animals, long records,
    long unexplained) {
    public static Counts of(Finding finding) {
        var affected = finding.affected().stream().filter(one -> one.sort() != Sort.THING).toList();
        return new Counts(sorted(affected, Sort.CLIENT), sorted(affected, Sort.EMPLOYEE),
            sorted(affected, Sort.OF_ANOTHER_SITE), sorted(affected, Sort.UNKNOWN), sorted(affected, Sort.ANIMAL),
            affected.stream().mapToLong(Affected::times).sum(),
            affected.stream().mapToLong(Affected::unexplained).sum());
    }

    private static long sorted(List<Affected> affected, Sort sort) {
        return affected.stream().filter(one -> one.sort() == sort).count();
    }

    /// How many people; the most there can be, if some are not known.
    public long people() { return clients + employees + others + unknown; }

    public boolean exact() { return unknown == 0; }

    public boolean nobody() { return people() + animals == 0; }

    /// What kinds of data, in the order of their declaration.
    public static Set<Category> categories(Finding finding) {
        var all = EnumSet.noneOf(Category.class);
        finding.affected().forEach(one -> all.addAll(one.categories()));
        return all;
    }

    /// When the first of them was read.
    public static Optional<Instant> first(Finding finding) {
        return finding.affected().stream().map(Affected::first).min(Instant::compareTo);
    }

    public static Optional<Instant> last(Finding finding) {
        return finding.affected().stream().map(Affected::last).max(Instant::compareTo);
    }
}
