package org.lazaret.drill.attacks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.drill.care.Pages;

/// What an intruder really got: the bytes of their own sockets, and nothing that the system says of them.
public final class Loot {
    private final List<Piece> pieces = new ArrayList<>();

    /// A page that came.
    ///
    /// @param asked when it was asked for
    /// @param got when its bytes were there
    /// @param page as it was asked for
    public record Piece(Instant asked, Instant got, String site, AccountId as, DeviceId from, String page,
        String text) {
        /// Whose words are in it.
        ///
        /// @param words of the people of that site, each with whose it is
        public Set<SubjectId> whose(Map<String, SubjectId> words) {
            var whose = new LinkedHashSet<SubjectId>();
            for (var value : Pages.values(text)) if (words.get(value) instanceof SubjectId one) whose.add(one);
            return whose;
        }
    }

    void add(Piece piece) { pieces.add(piece); }

    public List<Piece> pieces() { return List.copyOf(pieces); }
}
