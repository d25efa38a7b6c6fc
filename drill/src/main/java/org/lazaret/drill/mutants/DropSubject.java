package org.lazaret.drill.mutants;

import org.lazaret.core.site.Site;
import org.lazaret.drill.universe.Mutation;

/// A desk that forgets, of what it gave out as rows, whom it was about.
final class DropSubject implements Mutation {
    @Override public Site site(Site real) {
        return new OddSite(real, desk -> new OddDesk(desk, OddSite.shadow(real, desk.session()),
            (honest, page) -> honest.show(page)));
    }
}
