package org.lazaret.drill.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.core.journal.KeyId;
import org.lazaret.core.vault.Opened;
import org.lazaret.core.vault.Vault;

/// Whether answers that were kept are borne out by entries: each by one of its request in its book, or by one that is
/// erased there.
public final class AnswersCheck {
    private AnswersCheck() {}

    /// @param answers `REQUEST⇥BOOK`
    /// @return how many are not borne out
    public static int lost(List<String> answers, List<byte[]> care, Vault vault) {
        var saved = new LinkedHashMap<String, Integer>();
        var erased = new LinkedHashMap<String, Integer>();
        for (var entry : care) count(Heading.of(entry), vault, saved, erased);
        int lost = 0;
        for (var answer : answers) {
            var book = answer.substring(answer.indexOf('\t') + 1);
            if (saved.getOrDefault(answer, 0) != 1 && erased.merge(book, -1, Integer::sum) < 0) lost++;
        }
        return lost;
    }

    private static void count(Heading heading, Vault vault, Map<String, Integer> saved, Map<String, Integer> erased) {
        switch (vault.open(new KeyId(heading.key()), heading.line(), heading.body())) {
            case Opened.Body(var bytes) -> {
                var body = new String(bytes, UTF_8);
                saved.merge(body.substring(0, body.indexOf(' ')) + "\t" + heading.about(), 1, Integer::sum);
            }
            case Opened.Destroyed _ -> erased.merge(heading.about(), 1, Integer::sum);
            case Opened.Forged _ -> {} // it bears out nothing
        }
    }
}
