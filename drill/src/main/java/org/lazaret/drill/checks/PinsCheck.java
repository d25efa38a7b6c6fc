package org.lazaret.drill.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lazaret.core.journal.Head;

/// Whether every head that a device ever saw is a beginning of the journals as they are at the end.
public final class PinsCheck {
    private PinsCheck() {}

    public static Found check(Map<String, List<byte[]>> journals, List<Head> seen) {
        var wrong = new ArrayList<String>();
        journals.forEach((name, entries) -> {
            var its = seen.stream().filter(head -> head.origin().origin().contains("/" + name + "/")).toList();
            var sizes = new TreeSet<Long>();
            its.forEach(head -> sizes.add(head.size()));
            var roots = Tree.roots(entries, sizes);
            its.stream().filter(head -> !head.root().equals(roots.get(head.size()))).forEach(head -> wrong.add(
                "a device saw %s with %d entries, and that is no beginning of the %d there are".formatted(
                    head.origin().origin(), head.size(), entries.size())));
        });
        return new Found(2, wrong, "%d heads that devices saw are beginnings of the journals".formatted(seen.size()));
    }
}
