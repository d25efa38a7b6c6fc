package org.lazaret.core.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.Line;
import org.lazaret.core.journal.Stamp;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.vault.Vault;

/// Who saw whom, why, and on which page: on its way into the access journal.
record AccessEntry(Stamp stamp, List<SubjectId> subjects, String why, String page) {
    /// So many fit in one entry of 65,535 bytes; the rest goes into the next, in the same act.
    private static final int MOST_SUBJECTS = 1_000;

    List<Line> lines(Vault vault) {
        var lines = new ArrayList<Line>();
        for (int from = 0; from < subjects.size(); from += MOST_SUBJECTS) {
            lines.add(line(vault, subjects.subList(from, Math.min(subjects.size(), from + MOST_SUBJECTS))));
        }
        return lines;
    }

    private Line line(Vault vault, List<SubjectId> some) {
        var key = vault.ours();
        var head = new Header(1, "access.read", stamp.at(), stamp.by(), stamp.dev(), some, "", List.of(), why,
            key).line();
        return new Line("access", Parted.join(head, vault.seal(key, head, page.getBytes(UTF_8))));
    }
}
