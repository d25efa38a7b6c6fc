package org.lazaret.server.wiring;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Desk;
import org.lazaret.guard.assessment.Names;
import org.lazaret.guard.assessment.Sort;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.staff.DeviceRows;
import org.lazaret.practice.staff.Employees;

/// Whom the rooms of a practice know by name.
final class HouseNames implements Names {
    private static final int AT_ONCE = 500;

    @Override public Map<SubjectId, Named> of(List<SubjectId> subjects, Desk desk) {
        var names = new LinkedHashMap<SubjectId, Named>();
        for (int from = 0; from < subjects.size(); from += AT_ONCE)
            some(subjects.subList(from, Math.min(subjects.size(), from + AT_ONCE)), desk, names);
        var wanted = new LinkedHashSet<>(subjects);
        for (var row : desk.look(Employees.all()))
            if (wanted.contains(row.subject()))
                names.put(row.subject(), new Named(Sort.EMPLOYEE, row.name(), "/staff/" + row.id().name()));
        return names;
    }

    private static void some(List<SubjectId> some, Desk desk, Map<SubjectId, Named> names) {
        for (var row : desk.look(Clients.among(some.stream().map(one -> new ClientId(one.name())).toList())))
            names.put(row.subject(), new Named(Sort.CLIENT, row.name(), "/clients/" + row.id().name()));
        for (var row : desk.look(Animals.among(some.stream().map(one -> new AnimalId(one.name())).toList())))
            names.put(row.subject(), new Named(Sort.ANIMAL, row.name(), "/animals/" + row.id().name()));
    }

    @Override public List<Choice> accounts(Desk desk) {
        return desk.look(Employees.all()).stream().map(
            row -> new Choice(row.id().account().name(), row.name())).toList();
    }

    @Override public List<Choice> devices(Desk desk) {
        var devices = new LinkedHashMap<String, Choice>();
        for (var row : desk.look(DeviceRows.enrolled()))
            devices.putIfAbsent(row.device().name(), new Choice(row.device().name(), new Personal(row.label())));
        return List.copyOf(devices.values());
    }
}
