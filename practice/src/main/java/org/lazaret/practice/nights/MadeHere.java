package org.lazaret.practice.nights;

import java.util.List;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Desk;
import org.lazaret.group.cover.Cover;
import org.lazaret.group.cover.Porter;

/// What an animal of another site and its owner are here, since it came.
public final class MadeHere implements Porter.Made {
    @Override public List<SubjectId> of(SubjectId covered, Cover.Whom whom, Desk desk) {
        return desk.look(Admissions.of(covered)).stream().map(row -> switch (whom) {
            case ANIMAL -> row.animal().subject();
            case OWNER -> row.client().subject();
        }).distinct().toList();
    }
}
