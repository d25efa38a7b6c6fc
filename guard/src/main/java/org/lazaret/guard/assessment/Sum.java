package org.lazaret.guard.assessment;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;

/// What is known so far of one whose data was read.
final class Sum {
    private final Set<SiteId> sites = new LinkedHashSet<>();
    private final Set<Category> categories = EnumSet.noneOf(Category.class);
    private Sort sort = Sort.UNKNOWN;
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;
    private long times;
    private long unexplained;

    /// Where it was read, and what of it.
    record Where(SiteId site, Category category) {}

    void add(Header header, Where where) {
        sites.add(where.site);
        categories.add(where.category);
        if (header.at().isBefore(first)) first = header.at();
        if (header.at().isAfter(last)) last = header.at();
        times++;
        if (header.why().equals(Reading.UNEXPLAINED)) unexplained++;
    }

    /// One site may know whom another only names.
    void sort(Sort known) {
        if (sort == Sort.UNKNOWN) sort = known;
    }

    Affected affected(SubjectId subject, boolean read) {
        return new Affected(subject, sort, read, List.copyOf(sites), List.copyOf(categories), first, last, times,
            unexplained);
    }
}
