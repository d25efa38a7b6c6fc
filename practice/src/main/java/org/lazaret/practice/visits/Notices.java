package org.lazaret.practice.visits;

import java.util.List;
import org.lazaret.core.rows.Rows;

/// What all rooms have to say to whoever looks at the waiting board.
public record Notices(List<Notice> notices) {
    public List<Notice.Said> of(Rows rows) {
        return notices.stream().flatMap(notice -> notice.of(rows).stream()).toList();
    }
}
