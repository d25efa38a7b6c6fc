package org.lazaret.drill.care;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lazaret.core.book.BookId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.practice.drugs.DrugId;

/// What people at the practice know for themselves: every answer they saw, every drop they drew up. The truth against
/// which the system is held; nothing in it was asked of the system afterwards.
public final class Notebook {
    private final List<Saved> saved = new ArrayList<>();
    private final Map<String, Map<String, String>> standing = new LinkedHashMap<>();
    private final Map<String, SubjectId> words = new LinkedHashMap<>();
    private final Set<SubjectId> erased = new LinkedHashSet<>();
    private final Map<DrugId, Long> safe = new TreeMap<>((one, other) -> one.name().compareTo(other.name()));
    private final Map<DrugId, Long> lines = new LinkedHashMap<>();
    private final List<String> wrongly = new ArrayList<>();
    private final Map<String, Integer> turnedAway = new TreeMap<>();
    private int scheduled;
    private int done;
    private int doneInOutage;
    private int full;
    private int answers;

    void saw(Saved one) { saved.add(one); }

    /// From now on this must be on the book's page; what was noted under the same name before need not be.
    void stands(BookId<?, ?, ?> book, String what, String value) {
        standing.computeIfAbsent(book.about(), _ -> new LinkedHashMap<>()).put(what, value);
    }

    /// These words belong to this subject and nobody else.
    void belong(List<String> own, SubjectId subject) { own.forEach(word -> words.put(word, subject)); }

    void erased(SubjectId subject) { erased.add(subject); }

    void drawn(DrugId drug, long microlitres) {
        safe.merge(drug, microlitres, Long::sum);
        lines.merge(drug, 1L, Long::sum);
    }

    /// Something was answered that should not have been.
    void wrongly(String what) { wrongly.add(what); }

    void turnedAway(String code) { turnedAway.merge(code, 1, Integer::sum); }

    void answered() { answers++; }

    void full() { full++; }

    void schedule() { scheduled++; }

    void done(boolean inOutage) {
        done++;
        if (inOutage) doneInOutage++;
    }

    public List<Saved> saved() { return saved; }

    /// What must be on each book's page, by `about`.
    public Map<String, Map<String, String>> standing() { return standing; }

    public Map<String, SubjectId> words() { return words; }

    public Set<SubjectId> erased() { return erased; }

    /// What must be in the safe, in µl.
    public Map<DrugId, Long> safe() { return safe; }

    /// How many lines each register must have.
    public Map<DrugId, Long> lines() { return lines; }

    public List<String> wrongly() { return wrongly; }

    /// How often people were shown no desk, by the reason's code.
    public Map<String, Integer> turnedAway() { return turnedAway; }

    public int scheduled() { return scheduled; }

    public int done() { return done; }

    public int doneInOutage() { return doneInOutage; }

    /// How often something was refused because the disk was full.
    public int refusedFull() { return full; }

    public int answers() { return answers; }

    /// Everything in it as text, for the digest of a run.
    @Override public String toString() {
        return "%s %s %s %s %s %s %d %d %d".formatted(saved, words, erased, safe, lines, turnedAway, done, full,
            answers);
    }
}
