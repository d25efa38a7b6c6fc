package org.lazaret.practice.looks.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Looked;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;

/// Those whom pages showed, by name, as far as they are named here: the first few of each page.
public record Shown(Map<SubjectId, Named> names) {
    /// Of one page so many are named: a day of the diary shows thirty.
    static final int FEW = 3;

    /// A client or an animal.
    ///
    /// @param path where it is read
    public record Named(Personal name, String path) {}

    static Shown of(List<Looked> lines, Desk desk) {
        Set<SubjectId> whom = new LinkedHashSet<>();
        for (var line : lines) whom.addAll(few(line));
        var names = new LinkedHashMap<SubjectId, Named>();
        if (whom.isEmpty()) return new Shown(names);
        for (var row : desk.look(Clients.among(whom.stream().map(one -> new ClientId(one.name())).toList())))
            names.put(row.subject(), new Named(row.name(), "/clients/" + row.id().name()));
        for (var row : desk.look(Animals.among(whom.stream().map(one -> new AnimalId(one.name())).toList())))
            names.put(row.subject(), new Named(row.name(), "/animals/" + row.id().name()));
        return new Shown(names);
    }

    static List<SubjectId> few(Looked line) { return line.whom().stream().limit(FEW).toList(); }

    /// Empty if they work here, or were erased.
    public Optional<Named> of(SubjectId whom) { return Optional.ofNullable(names.get(whom)); }
}
