package org.lazaret.drill.mutants;

import java.util.List;
import org.lazaret.core.site.Answered;
import org.lazaret.core.site.Shown;
import org.lazaret.core.site.Site;
import org.lazaret.drill.universe.Mutation;

/// A desk that lets a page go and sees to its entry in the access journal afterwards.
final class JournalAfterSend implements Mutation {
    @Override public Site site(Site real) {
        return new OddSite(real, desk -> new OddDesk(desk, desk, (slow, page) -> {
            slow.show(page);
            return new Answered<>(new Shown(-1, List.of()));
        }));
    }
}
