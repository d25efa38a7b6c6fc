package org.lazaret.drill;

import java.util.List;
import org.lazaret.guard.watch.Findings;

/// What the watch of a site has found, as the site says at the end.
record StoodOut(Premises site) {
    List<Findings.Line> lines() {
        return site.node().live().stream().flatMap(
            open -> SiteJudging.desk(open).read(Findings.BOOK).lines().stream()).toList();
    }

    List<String> words() { return lines().stream().map(this::words).toList(); }

    private String words(Findings.Line line) {
        var what = line.what();
        return "%s, %d of at most %d by a %s at %s, %s".formatted(what.rule(), what.counted(), what.limit(),
            site.crew().role(what.who()), site.post().name(), line.did());
    }
}
