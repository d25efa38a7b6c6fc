package org.lazaret.guard.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.SubjectId;

/// What is found of one suspect, site by site.
final class Tally {
    /// Written when somebody was erased: from then on no key opens what was said of them.
    private static final String ERASED = "site.subject-erased";

    private final Suspect suspect;
    private final Map<SubjectId, Sum> sums = new LinkedHashMap<>();
    private final List<Reading> readings = new ArrayList<>();
    private final Set<SubjectId> numbers = new LinkedHashSet<>();

    Tally(Suspect suspect) { this.suspect = suspect; }

    /// Looks through what it must of a site.
    List<Coverage> look(Source source) {
        return switch (suspect.principal()) {
            case Principal.OpenNode(var site) when site.equals(source.site()) -> List.of(held(source));
            case Principal.LockedDisk(var site) when site.equals(source.site()) -> named(source);
            case Principal.Hub _ -> named(source);
            case Principal.OpenNode _,Principal.LockedDisk _ -> List.of();
            case Principal.Account _,Principal.Device _,Principal.Session _ -> List.of(read(source));
        };
    }

    private Coverage read(Source source) {
        var span = new Span(suspect.from(), suspect.until());
        return source.sweep(source.access(), span, (position, header, entry) -> {
            if (suspect.looked(header)) read(source, position, header, entry);
        });
    }

    private void read(Source source, long position, Header header, byte[] entry) {
        var reading = new Reading(source.access().origin(), position, header, source.pages().of(entry));
        readings.add(reading);
        header.sub().forEach(whom -> add(whom, header, new Sum.Where(source.site(), reading.category())));
        header.sub().forEach(whom -> sums.get(whom).sort(source.sorts().of(whom)));
    }

    private void add(SubjectId whom, Header header, Sum.Where where) {
        sums.computeIfAbsent(whom, _ -> new Sum()).add(header, where);
    }

    /// All that the site's keys open by the end of the span; but not of whom was erased before it began.
    private Coverage held(Source source) {
        var gone = new LinkedHashSet<SubjectId>();
        var looked = source.sweep(source.care(), new Span(Instant.MIN, suspect.until()), (_, header, _) -> {
            if (!header.at().isBefore(suspect.until())) return;
            if (header.kind().equals(ERASED) && header.at().isBefore(suspect.from())) gone.add(erased(header));
            var where = new Sum.Where(source.site(), Category.kind(header.kind()));
            header.sub().forEach(whom -> add(whom, header, where));
        });
        sums.keySet().removeAll(gone);
        sums.forEach((whom, sum) -> sum.sort(source.sorts().of(whom)));
        return looked;
    }

    private static SubjectId erased(Header header) {
        return new SubjectId(header.about().substring(header.about().indexOf('/') + 1));
    }

    /// Opaque names that stand in the clear.
    private List<Coverage> named(Source source) {
        var span = new Span(Instant.MIN, suspect.until());
        Sweep.Looker looker = (_, header, _) -> {
            if (header.at().isBefore(suspect.until())) numbers.addAll(header.sub());
        };
        return List.of(source.sweep(source.care(), span, looker), source.sweep(source.access(), span, looker));
    }

    Finding finding() {
        var read = !(suspect.principal() instanceof Principal.OpenNode);
        var affected = sums.entrySet().stream().map(one -> one.getValue().affected(one.getKey(), read)).toList();
        return new Finding(suspect, affected, List.copyOf(readings), numbers.size());
    }
}
